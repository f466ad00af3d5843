import type { Reread } from "../../store/rereads.ts";
import type { AfterFailure } from "./retry_times.ts";
import { nextStubTime, type StubTools } from "./stub_schedule.ts";

/** Hours between two tries of what failed too often; `failing_rereads.ts` tells of it meanwhile. */
const seldomHours = 24;

/**
 * Gives a reading that failed its next try. What failed too often is tried once a day from then on,
 * and nothing is given up silently; only a stub that is as old as its schedule is left to the turns
 * of its docket.
 */
export function postponeFailed(
  what: Reread,
  after: AfterFailure,
  { store, clock }: StubTools,
): void {
  if (after.does === "again") {
    const tries = what.tries + (after.counted ? 1 : 0);
    store.rereads.postpone(what, { step: what.step, tries, dueAt: after.at.toString() });
    return;
  }
  const now = clock.now();
  const isOver = what.kind === "entry" &&
    nextStubTime(what, { store, clock, lookedAt: now.toString() }) === null;
  if (isOver) store.rereads.done(what);
  else {
    const dueAt = now.add({ hours: seldomHours }).toString();
    store.rereads.postpone(what, { step: what.step, tries: what.tries + 1, dueAt });
  }
}
