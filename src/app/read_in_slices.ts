import type { readEntry } from "../extract/read_entry.ts";
import type { Store } from "../store/store.ts";
import { noReadings, readDueEntries, type ReadingCounts } from "./read_entries.ts";

/** Milliseconds at a stretch: answers to webhooks wait as long. */
const slice = 25;

/**
 * As {@link readDueEntries} for everything that is due, letting others have their turn again and
 * again: a docket of thousands of entries takes seconds. What was read is stored slice by slice;
 * rejects with the signal's reason when it is aborted.
 */
export async function readInSlices(
  store: Store,
  { read, signal }: { read?: typeof readEntry | undefined; signal?: AbortSignal | undefined } = {},
): Promise<ReadingCounts> {
  const counts = noReadings();
  for (;;) {
    signal?.throwIfAborted();
    const some = readDueEntries(store, read, { milliseconds: slice });
    if (some.read + some.failed.length === 0) return counts;
    addReadings(counts, some);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Adds what was read to what had been read before. */
export function addReadings(counts: ReadingCounts, more: ReadingCounts): void {
  add(counts, more);
  for (const [id, own] of more.byRecord) {
    const known = counts.byRecord.get(id);
    if (known === undefined) counts.byRecord.set(id, own);
    else add(known, own);
  }
}

type Tally = Omit<ReadingCounts, "byRecord">;

function add(tally: Tally, more: Tally): void {
  tally.read += more.read;
  tally.actions += more.actions;
  tally.failed.push(...more.failed);
  tally.impossible.push(...more.impossible);
}
