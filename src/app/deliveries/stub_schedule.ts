import type { Clock } from "../../domain/clock.ts";
import type { EntryRecord } from "../../domain/upstream.ts";
import type { Reread } from "../../store/rereads.ts";
import type { Store } from "../../store/store.ts";

/**
 * When a stub is read again, in minutes after it came: its text arrives in minutes, in days, or never
 * (contract d.3), so that the older it is, the less often it is worth a request.
 */
export const stubMinutes = [10, 60, 180, 360, 720, 1440, 3 * 1440, 7 * 1440] as const;

/** Plans the first reading of a stub. False when its text is stored already. */
export function planStub(
  entry: EntryRecord,
  { store, clock }: { store: Store; clock: Clock },
): boolean {
  const newest = store.entries.newest({ upstream: entry.upstream, id: entry.id });
  if (newest !== null && newest.record.description.trim() !== "") return false;
  store.rereads.plan({
    kind: "entry",
    id: entry.id,
    docketRecordId: entry.docketRecordId,
    reason: "it came without its text",
    dueAt: clock.now().add({ minutes: stubMinutes[0] }).toString(),
  });
  return true;
}

/** The next place in the schedule that is still to come: what was missed is not made up for. */
export function nextStubTime(
  { step, since }: Pick<Reread, "step" | "since">,
  now: Temporal.Instant,
): Pick<Reread, "step" | "dueAt"> | null {
  for (let next = step + 1; next < stubMinutes.length; next += 1) {
    const at = Temporal.Instant.from(since).add({ minutes: stubMinutes[next]! });
    if (Temporal.Instant.compare(at, now) > 0) return { step: next, dueAt: at.toString() };
  }
  return null;
}

/**
 * When a stub that nobody planned is to be looked at: now, if a place in the schedule has passed since
 * somebody last looked, else at the next one; null when the schedule is over. After its end come
 * further places a week apart, as far as `days` after it came.
 */
export function firstLook(
  { since, lastLookAt, days }: { since: string; lastLookAt: string; days: number },
  now: Temporal.Instant,
): string | null {
  const begun = Temporal.Instant.from(since);
  const looked = Temporal.Instant.from(lastLookAt);
  const weekly = Array.from(
    { length: Math.max(0, Math.floor(days / 7) - 1) },
    (_, week) => (week + 2) * 7 * 1440,
  );
  for (const minutes of [...stubMinutes, ...weekly]) {
    const at = begun.add({ minutes });
    if (Temporal.Instant.compare(at, looked) <= 0) continue;
    return Temporal.Instant.compare(at, now) <= 0 ? now.toString() : at.toString();
  }
  return null;
}
