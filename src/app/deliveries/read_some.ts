import type { Clock } from "../../domain/clock.ts";
import type { Fact } from "../../domain/fact.ts";
import type { EntryInput } from "../../extract/read_entry.ts";
import type { Store } from "../../store/store.ts";
import { type DueText, dueTexts } from "../due_texts.ts";
import { keepReadings, noReadings, type ReadingCounts, type ReadText } from "../keep_readings.ts";

/**
 * Reads one text, here or elsewhere; throws or rejects when it cannot. The signal ends the reading:
 * with a `TimeoutError` when it took too long.
 */
export type TextReader = (
  input: EntryInput,
  signal: AbortSignal,
) => readonly Fact[] | Promise<readonly Fact[]>;

/** What {@link readSome} works with. */
export interface ReadSomeTools {
  read: TextReader;
  clock: Clock;
  /** Ends the reading under way, which stays to be done. */
  signal: AbortSignal;
}

/** Milliseconds for one text: a megabyte takes a second. */
const textLimit = 20_000;
/** Texts and milliseconds after which what was read is stored, so that it can be published. */
const most = { texts: 20, milliseconds: 500 };

/**
 * Reads some of the entry versions that are due, one after the other, and stores what was read; nothing
 * is counted when nothing is due. This thread stays free. What cannot be read, or not in time, stays
 * pending with the reason. Rejects with the signal's reason when it is aborted.
 */
export async function readSome(store: Store, tools: ReadSomeTools): Promise<ReadingCounts> {
  const { signal } = tools;
  signal.throwIfAborted();
  const counts = noReadings();
  const readings: ReadText[] = [];
  const end = performance.now() + most.milliseconds;
  for (const due of dueTexts(store, most.texts)) {
    const one = await reading(due, tools);
    if (signal.aborted) break;
    readings.push(one);
    if (performance.now() >= end) break;
  }
  if (readings.length > 0) keepReadings(readings, { store, counts });
  signal.throwIfAborted();
  return counts;
}

async function reading(due: DueText, { read, clock, signal }: ReadSomeTools): Promise<ReadText> {
  const over = new AbortController();
  try {
    const facts = read(due.input, AbortSignal.any([signal, over.signal]));
    if (!(facts instanceof Promise)) return { ...due, facts };
    // When it is given up, its failure is nobody's concern.
    facts.catch(() => {});
    return { ...due, facts: await Promise.race([facts, late(clock, { over, signal })]) };
  } catch (error) {
    return { ...due, failure: error instanceof Error ? error.message : String(error) };
  } finally {
    over.abort();
  }
}

/** Rejects when the time is over or the signal is aborted, and ends the reading. */
async function late(
  clock: Clock,
  { over, signal }: { over: AbortController; signal: AbortSignal },
): Promise<never> {
  await clock.sleep(textLimit, AbortSignal.any([signal, over.signal]));
  const words = `it took longer than ${textLimit / 1000} seconds and was given up`;
  const error = new DOMException(words, "TimeoutError");
  over.abort(error);
  throw error;
}
