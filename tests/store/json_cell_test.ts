import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { behindItsBack } from "./memory_store.ts";
import { docketRecord, entryRecord, key, ledgerRow } from "./sample_records.ts";
import { withFolder } from "./temp_folder.ts";

const clock = virtualClock("2026-03-01T12:00:00Z");

Deno.test("a damaged cell is named by table and row, and hides no other row from who listens", async () => {
  await withFolder((folder) => {
    const path = `${folder}/store.sqlite`;
    const damages: CaseCalendarError[] = [];
    using strict = openStore({ path, clock });
    using listening = openStore({ path, clock, onDamage: (error) => damages.push(error) });
    strict.dockets.save(docketRecord(), key);
    strict.entries.upsert(entryRecord());
    strict.entries.upsert(entryRecord({ id: "5002" }));
    const id = strict.entries.newest(entryRecord())!.id;
    behindItsBack(path, `UPDATE entry_versions SET record = '{"upstream":' WHERE id = ${id}`);

    const named = (error: CaseCalendarError) =>
      error.kind === "store" && error.message.includes(`table "entry_versions", row "${id}"`);
    assert.throws(() => strict.entries.versionsOf(key), named);
    assert.throws(() => listening.entries.newest(entryRecord()), named);
    const left = listening.entries.versionsOf(key).map((one) => one.record.id);
    assert.deepEqual(left, ["5002"]);
    assert.equal(listening.readings.due(10).length, 1);
    assert.equal(damages.length, 2);
    assert(damages.every(named));

    // The upstream's next statement heals the row.
    assert.equal(strict.entries.upsert(entryRecord()), "unchanged");
    assert.equal(strict.entries.versionsOf(key).length, 2);
  });
});

Deno.test("a damaged ledger row is never passed over", async () => {
  await withFolder((folder) => {
    const path = `${folder}/store.sqlite`;
    using store = openStore({ path, clock, onDamage: () => {} });
    store.ledger.save([ledgerRow()]);
    behindItsBack(path, "UPDATE ledger SET row = ''");
    assert.throws(
      () => store.ledger.of({ caseId: "marlow" }),
      /table "ledger", row "marlow\/status-conference"/,
    );
  });
});
