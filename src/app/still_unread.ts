import type { Store } from "../store/store.ts";
import { describeUnreadable } from "./reread_rows.ts";

/** How many are named one by one. */
const mostNamed = 100;

/**
 * Sentences for entries whose text waits for another try, and for rows of these records (CourtListener's
 * ids) that could not be read; without those of `told`.
 */
export function stillUnread(
  told: ReadonlySet<string>,
  { store, records }: { store: Store; records: ReadonlySet<string> },
): { unread: string[]; unreadable: string[] } {
  return {
    unread: store.readings.pending(mostNamed)
      .filter(({ tries }) => tries > 0)
      .map(({ version, reason }) => unreadEntry(`docket entry ${version.record.id}`, reason))
      .filter((sentence) => !told.has(sentence)),
    unreadable: store.unreadableRows.list()
      .filter(({ docketRecordId, problem }) => records.has(docketRecordId) && !told.has(problem))
      .slice(0, mostNamed).map(describeUnreadable),
  };
}

/** The sentence for an entry whose text could not be read. */
export function unreadEntry(entry: string, reason: string): string {
  return `${entry} could not be read: ${reason}`;
}
