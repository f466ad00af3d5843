import { isPacerDocId } from "../../courtlistener/client.ts";
import type { Clock } from "../../domain/clock.ts";
import type { EntryRecord } from "../../domain/upstream.ts";
import type { Store } from "../../store/store.ts";

/** The outage of requests that ask for entries of several dockets at once. */
export const sharedLooks = "courtlistener:entries by document";

/**
 * PACER's id of an entry's document, by which it can be looked at together with entries of other
 * dockets; null when it has none (a minute entry), and while CourtListener does not answer such
 * requests.
 */
export function sharedIdOf(
  entry: Pick<EntryRecord, "documents">,
  { store, clock }: { store: Pick<Store, "outages">; clock: Pick<Clock, "now"> },
): string | null {
  const main = entry.documents.find(({ attachmentNumber }) => attachmentNumber === null);
  if (main === undefined || !isPacerDocId(main.pacerDocId)) return null;
  const outage = store.outages.of(sharedLooks);
  const isOut = outage !== null && Temporal.Instant.compare(outage.nextAt, clock.now()) > 0;
  return isOut ? null : main.pacerDocId;
}
