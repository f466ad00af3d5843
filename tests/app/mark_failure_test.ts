import assert from "node:assert/strict";
import { markFailure } from "../../src/app/mark_failure.ts";
import { UnreachableError } from "../../src/courtlistener/unreachable.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { start, withStore } from "../store/memory_store.ts";

const refs = ["1", "2"].map((id) => ({ upstream: "courtlistener", id }) as const);

Deno.test("a failure is the end of a turn, with its reason", () => {
  withStore((store) => {
    const failure = new CaseCalendarError("failed", { action: "Cannot sync", cause: "odd" });
    markFailure(refs, { failure, store });
    for (const ref of refs) {
      const { lastCheckedAt, outcome, failures, goodAt } = store.marks.of(ref);
      assert.deepEqual([lastCheckedAt, outcome, failures, goodAt], [
        start,
        "Cannot sync: odd",
        1,
        null,
      ]);
    }
  });
});

Deno.test("without any answer, or with a store that fails, nothing was checked", () => {
  withStore((store) => {
    const facts = { action: "Cannot sync", cause: "odd", next: "Wait" };
    markFailure(refs, { failure: new UnreachableError(facts, { answered: false }), store });
    markFailure(refs, { failure: new CaseCalendarError("store", facts), store });
    assert.deepEqual(store.marks.all(), []);
    markFailure(refs, { failure: new UnreachableError(facts, { answered: true }), store });
    assert.equal(store.marks.all().length, 2);
  });
});
