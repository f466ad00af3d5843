import { impossibleDays } from "../extract/impossible_days.ts";
import { readEntry } from "../extract/read_entry.ts";
import type { Store } from "../store/store.ts";
import { type DueText, dueTexts } from "./due_texts.ts";
import { keepReadings, noReadings, type ReadingCounts, type ReadText } from "./keep_readings.ts";

export { noReadings, type ReadingCounts } from "./keep_readings.ts";

/** Versions read per transaction: small enough that another process never waits long. */
const batchSize = 50;

/**
 * Reads by rules the entry versions that are due, and stores the facts: all of them, or as many as
 * can be read within `milliseconds` (one at least). A reading that fails leaves its version pending
 * (invariant 3) and does not touch the others.
 */
export function readDueEntries(
  store: Store,
  read = readEntry,
  { milliseconds = Infinity }: { milliseconds?: number } = {},
): ReadingCounts {
  const counts = noReadings();
  const end = performance.now() + milliseconds;
  for (;;) {
    const due = dueTexts(store, batchSize);
    if (due.length === 0) return counts;
    const readings: ReadText[] = [];
    for (const one of due) {
      readings.push(tryReading(one, read));
      if (performance.now() >= end) break;
    }
    keepReadings(readings, { store, counts });
    if (performance.now() >= end) return counts;
  }
}

function tryReading(due: DueText, read: typeof readEntry): ReadText {
  try {
    return { ...due, facts: read(due.input), impossibleDays: impossibleDays(due.input) };
  } catch (error) {
    return { ...due, failure: error instanceof Error ? error.message : String(error) };
  }
}
