import assert from "node:assert/strict";
import { postponeFailed } from "../../../src/app/deliveries/postpone_failed.ts";
import { openStore } from "../../../src/store/store.ts";
import type { Reread } from "../../../src/store/rereads.ts";
import { virtualClock } from "../../support/virtual_clock.ts";

const now = "2026-03-20T16:00:00Z";

/** A store with one plan of this kind, made so many hours ago. */
function planned(kind: Reread["kind"], hoursAgo = 1) {
  const clock = virtualClock(now);
  const store = openStore({ path: ":memory:", clock });
  const since = clock.now().subtract({ hours: hoursAgo }).toString();
  const plan = { kind, id: "5", docketRecordId: "7", reason: "its text was not there", since };
  store.rereads.plan({ ...plan, dueAt: now });
  const [what] = store.rereads.planned();
  return { clock, store, what: what!, [Symbol.dispose]: () => store.close() };
}

const later = Temporal.Instant.from("2026-03-20T16:07:00Z");

Deno.test("a failure counts unless nobody was asked", () => {
  for (const counted of [true, false]) {
    using made = planned("entry");
    postponeFailed(made.what, { does: "again", at: later, reason: "x", counted }, made);
    const [next] = made.store.rereads.planned();
    assert.deepEqual([next!.tries, next!.dueAt], [counted ? 1 : 0, later.toString()]);
  }
});

Deno.test("what failed too often is tried once a day", () => {
  for (const kind of ["entry", "document", "docket"] as const) {
    using made = planned(kind);
    postponeFailed({ ...made.what, tries: 59 }, { does: "park", reason: "x" }, made);
    const [next] = made.store.rereads.planned();
    assert.deepEqual([next!.tries, next!.dueAt], [60, "2026-03-21T16:00:00Z"]);
  }
});

Deno.test("a stub that is as old as its schedule is left to the turns of its docket", () => {
  using made = planned("entry", 8 * 24);
  postponeFailed({ ...made.what, tries: 59 }, { does: "park", reason: "x" }, made);
  assert.equal(made.store.rereads.count(), 0);
});
