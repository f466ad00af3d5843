import type { Clock } from "../../domain/clock.ts";
import type { EntryRecord } from "../../domain/upstream.ts";
import type { Store } from "../../store/store.ts";

/**
 * When a stub is read again, in minutes after it came: its text arrives in minutes, in days, or never
 * (contract d.3), so that the older it is, the less often it is worth a request.
 */
export const stubMinutes = [10, 60, 6 * 60, 24 * 60, 3 * 24 * 60, 7 * 24 * 60] as const;

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
