import type { readEntry } from "../extract/read_entry.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
import { noReadings, type ReadingCounts } from "./read_entries.ts";
import { addReadings, readInSlices } from "./read_in_slices.ts";

/** What was read of one record. */
export type RecordReadings = Omit<ReadingCounts, "byRecord">;

/**
 * The readings of a run of several dockets. One docket's end also reads what others stored: whatever
 * was read is told once, to whoever asks about its record next.
 */
export interface SharedReadings {
  /** Reads what is due and tells nobody yet. */
  readDue(): Promise<void>;
  /** What was read of these records and not told yet. */
  take(records: readonly RecordRef[]): RecordReadings[];
}

/** Nothing read yet; one reading at a time, so that each docket is told of all of its own. */
export function sharedReadings(
  { store, read, signal }: {
    store: Store;
    /** Reads one entry text; by rules unless given. */
    read?: typeof readEntry;
    signal?: AbortSignal;
  },
): SharedReadings {
  const readings = noReadings();
  let underWay: Promise<void> = Promise.resolve();
  return {
    readDue: async () => {
      const own = underWay.then(async () => {
        addReadings(readings, await readInSlices(store, { read, signal }));
      });
      underWay = own.catch(() => {});
      await own;
    },
    take: (records) =>
      records.flatMap(({ id }) => {
        const counts = readings.byRecord.get(id);
        readings.byRecord.delete(id);
        return counts ?? [];
      }),
  };
}
