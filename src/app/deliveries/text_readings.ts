import { rulesReader } from "../../extract/rules_reader.ts";
import { giveWay } from "../../platform/give_way.ts";
import type { DeliveryTools } from "./delivery_tools.ts";
import { isOver } from "./is_over.ts";
import { readSome, type TextReader } from "./read_some.ts";

/** Reads the texts of new entry versions, and again those that could not be read. */
export interface TextReadings {
  /** There may be texts to read, or something to publish without any. */
  changed(): void;
  /** Is there something to do? */
  isDue(): boolean;
  /** Reads what is due. Throws what the store throws, and the signal's reason; then it stays due. */
  read(): Promise<void>;
  /** Reads texts that came right before the end, as far as there is time. */
  readLast(): Promise<void>;
}

/** What {@link createTextReadings} works with. */
export interface TextReadingsOptions extends Pick<DeliveryTools, "store" | "clock" | "log"> {
  /** Ends waits and requests under way. */
  signal: AbortSignal;
  /** Events of the calendars may have changed. */
  onChange(): void;
  /** Reads one text; by the rules, in this thread, unless given. */
  read?: TextReader;
  /** Resolves when work may go on, between two pieces of it: answers come first. */
  lull?(): Promise<void>;
}

/** Between two looks whether a reader is back that failed before. */
const probeEvery = Temporal.Duration.from({ seconds: 30 });
/** Milliseconds for the texts that are left at the end. */
const lastReading = 1500;
/** Failures that are told. */
const mostTold = 1000;

/** The readings of one process. */
export function createTextReadings(options: TextReadingsOptions): TextReadings {
  const { store, clock, log, signal, lull = giveWay } = options;
  let textsChanged = true;
  let probedAt: Temporal.Instant | null = null;
  const told = new Set<string>();

  function isProbeDue(): boolean {
    return isOver(probedAt, { length: probeEvery, now: clock.now() });
  }

  async function reader(): Promise<TextReader> {
    return options.read ?? (await import("../../extract/read_entry.ts")).readEntry;
  }

  /** What was read can be published at once, however long the others take. */
  async function readDue(): Promise<number> {
    const read = await reader();
    for (let total = 0;;) {
      const changed = textsChanged;
      textsChanged = false;
      const { read: some, failed } = await readSome(store, { read, clock, signal });
      for (const { entry, reason } of failed) {
        const line = `${entry} ${reason}`;
        if (told.has(line) || told.size > mostTold) continue;
        told.add(line);
        log.warn("a text could not be read and stays pending", { entry, cause: reason });
      }
      if (changed || some > 0) options.onChange();
      if (some + failed.length === 0) return total;
      total += some;
      await lull();
    }
  }

  /** Of the texts whose reading failed one is read again; when that can be, all are. */
  async function readFailed(): Promise<void> {
    const by = { reader: rulesReader.name };
    if (store.readings.hurry(1, by) === 0) return;
    if (await readDue() === 0) return;
    store.readings.hurry(Number.MAX_SAFE_INTEGER, by);
    await readDue();
  }

  return {
    changed: () => textsChanged = true,
    isDue: () => textsChanged || isProbeDue(),
    read: async () => {
      const probes = isProbeDue();
      try {
        await readDue();
        if (!probes) return;
        probedAt = clock.now();
        await readFailed();
      } catch (error) {
        textsChanged = true;
        throw error;
      }
    },
    readLast: async () => {
      const over = new AbortController();
      const timer = setTimeout(() => over.abort(), lastReading);
      try {
        const tools = { read: await reader(), clock, signal: over.signal };
        while ((await readSome(store, tools)).read > 0) options.onChange();
      } catch {
        // The next start reads them.
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
