import type { UnfinishedCase, UnfinishedTools } from "./unfinished_case.ts";
import type { UnfinishedEntry } from "./unfinished_entries.ts";
import { firstLook } from "./deliveries/stub_schedule.ts";

/** Gives every stub of a case its place in the schedule, also one that no delivery brought. */
export function planStubLooks({ unfinished }: UnfinishedCase, tools: UnfinishedTools): void {
  const { store } = tools;
  store.transaction(() => {
    const planned = new Set(
      store.rereads.planned().filter(({ kind }) => kind === "entry").map(({ id }) => id),
    );
    for (const entry of unfinished) {
      if (entry.lacks === "document" || planned.has(entry.record.id)) continue;
      const dueAt = stubLook(entry, tools);
      if (dueAt === null) continue;
      const { id, docketRecordId } = entry.record;
      store.rereads.plan({
        kind: "entry",
        id,
        docketRecordId,
        reason: "its text was not there",
        since: entry.since,
        dueAt,
      });
    }
  });
}

/**
 * When a stub that nobody planned is to be looked at (ISO instant); null when its schedule is over. A
 * good turn of its docket since it came was a look, too.
 */
export function stubLook(
  { record, since, receivedAt }: UnfinishedEntry,
  { days, ...tools }: UnfinishedTools,
): string | null {
  const { goodAt } = tools.store.marks.of({
    upstream: "courtlistener",
    id: record.docketRecordId,
  });
  const lastLookAt = goodAt !== null && Temporal.Instant.compare(goodAt, receivedAt) > 0
    ? goodAt
    : receivedAt;
  return firstLook({ id: record.id, since, lastLookAt, days }, tools);
}
