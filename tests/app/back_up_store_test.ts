import assert from "node:assert/strict";
import { backUpPath, backUpStore } from "../../src/app/back_up_store.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";

const clock = virtualClock("2026-11-22T03:15:00Z");

Deno.test("a copy without a name goes to the folder of copies, named for the moment", async () => {
  const folder = Deno.makeTempDirSync();
  try {
    using store = openStore({ path: `${folder}/case-calendar-2.sqlite`, clock });
    const made = await backUpStore({ store, clock });
    assert.equal(made.path, `${folder}/backups/case-calendar-2.20261122T031500Z.sqlite`);
    assert.equal(made.size, Deno.statSync(made.path).size);
    await assert.rejects(backUpStore({ store, clock }), /a file of that name/);
    assert.equal(Deno.statSync(made.path).size, made.size);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});

Deno.test("only the ending of a database is taken off the name", () => {
  const at = Temporal.Instant.from("2026-01-02T03:04:05.678Z");
  assert.equal(backUpPath("data/court.v2.db", at), "data/backups/court.v2.20260102T030405Z.sqlite");
});
