import type { DocketEntry } from "../domain/docket_entry.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { DocketEvent } from "../domain/event.ts";
import { fold } from "../domain/fold/fold.ts";
import { readEntry } from "../extract/read_entry.ts";
import { readDocketFile } from "./docket_file.ts";

/** One event as `replay --json` prints it; names are fixed (design, section 8). */
export interface ReplayEvent {
  type: DocketEvent["type"];
  title: string;
  /** `YYYY-MM-DD` and `HH:MM`, court-local. */
  date: string;
  time: string | null;
  status: DocketEvent["status"];
  party: string | null;
  certainty: DocketEvent["certainty"];
  /** Earlier dates, oldest first, without repetitions. */
  history: string[];
  /** 0-based places in the file of the entries it rests on. */
  entries: number[];
}

/** What `replay --json` prints. */
export interface ReplayResult {
  schema: 1;
  events: ReplayEvent[];
}

/** How a docket is replayed. */
export interface ReplayOptions {
  /** The day to stand on, `YYYY-MM-DD`; entries filed later are left out. Default: the last filing. */
  asOf?: string;
  /** Hidden events too. */
  all?: boolean;
}

/**
 * Reads a whole docket (parsed JSON, see {@link readDocketFile}) by the rules and folds it, without
 * store or network. Throws a {@link CaseCalendarError} that names the entry and field when the file
 * is not a docket, or when `asOf` is not a day.
 */
export function replay(docketFile: unknown, options: ReplayOptions = {}): ReplayResult {
  const file = readDocketFile(docketFile);
  const asOf = options.asOf === undefined ? null : day(options.asOf);
  const entries: DocketEntry[] = [];
  file.entries.forEach((entry, index) => {
    if (asOf !== null && entry.filed > asOf) return;
    entries.push({
      id: String(index),
      number: entry.number,
      filed: entry.filed,
      timeFiled: entry.timeFiled === null ? null : { value: entry.timeFiled, upstream: "file" },
      pacerSequence: entry.pacerSequence,
      recapSequence: entry.recapSequence,
      position: entry.inFileOrder ? index : null,
      text: entry.text,
      pacerDocId: entry.pacerDocId,
      facts: readEntry({
        text: entry.text,
        filed: entry.filed,
        courtId: file.courtId,
        docketNumber: file.docketNumber,
      }),
    });
  });
  const last = entries.reduce((latest, entry) => entry.filed > latest ? entry.filed : latest, "");
  const events = fold({ courtId: file.courtId, entries, today: asOf ?? last });
  return {
    schema: 1,
    events: events
      .filter((event) => options.all === true || event.certainty !== "hidden")
      .map(replayEvent),
  };
}

function replayEvent(event: DocketEvent): ReplayEvent {
  const dates = [...event.history.map((slot) => slot.date), event.date];
  const entries = event.support.map((support) => Number(support.entryId));
  return {
    type: event.type,
    title: event.title,
    date: event.date,
    time: event.time,
    status: event.status,
    party: event.party,
    certainty: event.certainty,
    history: dates.filter((date, i) => i < dates.length - 1 && date !== dates[i + 1]),
    entries: [...new Set(entries)].sort((a, b) => a - b),
  };
}

function day(value: string): string {
  try {
    return Temporal.PlainDate.from(value).toString();
  } catch {
    throw new CaseCalendarError("usage", {
      action: "Cannot replay the docket",
      cause: `--as-of "${printable(value, 40)}" is not a day`,
      next: "Write the day as in --as-of 2026-03-31.",
    });
  }
}
