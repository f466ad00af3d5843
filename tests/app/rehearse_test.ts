import assert from "node:assert/strict";
import { rehearse } from "../../src/app/rehearse.ts";
import { withStore } from "../store/memory_store.ts";
import { docketRecord, key } from "../store/sample_records.ts";

Deno.test("a rehearsal answers as the work does and keeps nothing; an error is passed on", () => {
  withStore((store) => {
    const work = () => store.dockets.save(docketRecord(), key).outcome;
    assert.equal(rehearse(store, { dryRun: true, work }), "new");
    assert.deepEqual(store.dockets.list(), []);
    assert.equal(rehearse(store, { dryRun: false, work }), "new");
    assert.equal(store.dockets.list().length, 1);
    const fail = () => {
      throw new Error("no");
    };
    assert.throws(() => rehearse(store, { dryRun: true, work: fail }), /^Error: no$/);
  });
});
