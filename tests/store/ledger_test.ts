import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";
import { key, ledgerRow } from "./sample_records.ts";

Deno.test("rows come back oldest first, and are changed in their place", () => {
  withStore(({ ledger }) => {
    const trial = ledgerRow({ key: "trial", kind: "trial" });
    const sentencing = ledgerRow({ key: "sentencing", kind: "sentencing" });
    const argument = ledgerRow({ key: "argument", docketKey: "ca2/26-145" });
    ledger.save([trial, sentencing]);
    const merged = { ...trial, state: "merged", mergedInto: "sentencing" } as const;
    ledger.save([merged, argument]);
    ledger.save([]);
    assert.deepEqual(ledger.of({ caseId: "marlow" }), [merged, sentencing, argument]);
    assert.deepEqual(ledger.of({ caseId: "marlow", docketKey: key }), [merged, sentencing]);
    assert.deepEqual(ledger.of({ caseId: "other" }), []);
    assert.deepEqual(ledger.taken("marlow"), new Set(["trial", "sentencing", "argument"]));
    assert.deepEqual(ledger.taken("marlow", { otherThan: key }), new Set(["argument"]));
  });
});

Deno.test("a key of one docket is not given to another, and nothing of that set is kept", () => {
  withStore(({ ledger }) => {
    ledger.save([ledgerRow()]);
    const stolen = ledgerRow({ docketKey: "ca2/26-145" });
    const set = [ledgerRow({ key: "new", docketKey: "ca2/26-145" }), stolen];
    assert.throws(() => ledger.save(set), /belongs to another docket/);
    assert.deepEqual(ledger.of({ caseId: "marlow" }), [ledgerRow()]);
  });
});
