import { addDays } from "../../domain/court_time.ts";
import { printable } from "../../domain/errors.ts";
import { entryText } from "../../domain/upstream.ts";
import { impossibleDays } from "../../extract/impossible_days.ts";
import type { KnownAlert } from "../../store/docket_alerts.ts";
import type { RecordRef } from "../../store/dockets.ts";
import type { Store } from "../../store/store.ts";
import type { StoredVersion } from "../../store/version_rows.ts";
import { impossibleDaysOf } from "../impossible_days_of.ts";

/** How far a docket can be trusted to be whole and fresh here. */
export interface Coverage {
  level: "green" | "amber" | "red";
  /** Sentences without a full stop, the worst first; empty for green. */
  reasons: string[];
}

/** Of a docket that has no record yet. */
export const neverLookedUp: Coverage = { level: "red", reasons: ["it was never looked up"] };

/** Entries that count, by the day they were filed. */
const lookBackDays = 90;
/** Days without a good look at the docket. */
const oldDays = { amber: 3, red: 5 };
/** Shares of entries without a text, of at least so many. */
const stubs = { atLeast: 3, amber: 0.3, red: 0.6 };
/** Appellate courts number some entries with long ids of PACER; those are no sequence. */
const highestNumber = 100_000;
const mostRanges = 3;
const mostRows = 3;
/** Days without contact of CourtListener with a court; and how long that is worth telling. */
const silentDays = 3;
const knownDays = 7;

/**
 * Judges one docket record by what is stored: the last good look at it, rows that could not be read,
 * what its court publishes, its docket alert (when the list of alerts is known), and, of the entries of
 * the last 90 days, those without a text, those that set something for a day that no calendar has, and
 * those whose numbers are missing in between.
 */
export function docketCoverage(
  ref: RecordRef,
  { store, now, alerts }: {
    store: Store;
    now: Temporal.Instant;
    /** By CourtListener's docket id; empty: the list was never read. */
    alerts: ReadonlyMap<string, KnownAlert>;
  },
): Coverage {
  const red: string[] = [];
  const amber: string[] = [];
  const mark = store.marks.of(ref);
  if (mark.goodAt === null) red.push("it was never read with success");
  else {
    const days = Temporal.Instant.from(mark.goodAt).until(now).total("hours") / 24;
    const since = `it was last read with success on ${mark.goodAt.slice(0, 10)}`;
    if (days > oldDays.red) red.push(since);
    else if (days > oldDays.amber) amber.push(since);
    if (!mark.complete) amber.push("its older entries are still being read");
  }
  const unreadable = store.unreadableRows.list({ docketRecordId: ref.id });
  if (unreadable.length > 0) {
    const more = unreadable.length > mostRows ? ` and ${unreadable.length - mostRows} more` : "";
    const named = unreadable.slice(0, mostRows).map(({ kind, id }) => `${kind} ${id || "?"}`);
    red.push(`rows that CourtListener lists cannot be read: ${named.join(", ")}${more}`);
  }
  amber.push(...courtReasons(ref, { store, now }));
  const alert = alerts.get(ref.id);
  if (alert !== undefined && alert.missedHitAt !== null) amber.push("a docket alert never came");
  if (alerts.size > 0 && alert?.active !== true) {
    amber.push("no docket alert is on: new entries come with its turn");
  }
  const day = addDays(now.toString().slice(0, 10), -lookBackDays);
  const recent = store.entries.newestSince(ref, day).filter(({ gone }) => !gone);
  const bare = recent.filter(({ record }) => record.description.trim() === "").length;
  if (bare >= stubs.atLeast) {
    const share = bare / recent.length;
    const words = `${bare} of ${recent.length} entries of ${lookBackDays} days have no text`;
    if (share > stubs.red) red.push(words);
    else if (share > stubs.amber) amber.push(words);
  }
  amber.push(...impossible(recent));
  const missing = gaps(recent.map(({ record }) => record.entryNumber));
  if (missing.length > 0) {
    const more = missing.length > mostRanges ? ` and ${missing.length - mostRanges} more` : "";
    const named = missing.slice(-mostRanges).join(", ");
    amber.push(`CourtListener does not have the entries ${named}${more}`);
  }
  const level = red.length > 0 ? "red" : amber.length > 0 ? "amber" : "green";
  return { level, reasons: [...red, ...amber] };
}

/** Entries that set something for a day that no calendar has, of which nothing could be read. */
function impossible(recent: readonly StoredVersion[]): string[] {
  const told = recent.flatMap(({ record }) => {
    const input = { text: entryText(record), filed: record.dateFiled, courtId: "" };
    const days = impossibleDays(input);
    const name = record.entryNumber === null ? "an entry" : `entry ${record.entryNumber}`;
    const of = record.dateFiled === null ? "" : ` of ${record.dateFiled}`;
    return days.length === 0 ? [] : [impossibleDaysOf(`${name}${of}`, days)];
  });
  return told.length <= mostRows ? told : [
    ...told.slice(0, mostRows),
    `${told.length - mostRows} more entries set something for a day that no calendar has`,
  ];
}

/** What CourtListener does not see by itself of the docket's court, as far as that is known. */
function courtReasons(
  ref: RecordRef,
  { store, now }: { store: Store; now: Temporal.Instant },
): string[] {
  const courtId = store.dockets.byRecord(ref)?.courtId;
  const court = courtId === undefined ? null : store.courts.of(courtId);
  if (court === null || court.hasFeed === null) return [];
  if (!court.hasFeed) {
    return ["its court has no feed: entries come when somebody uploads them to CourtListener"];
  }
  const reasons: string[] = [];
  const types = court.feedTypes.trim();
  if (types !== "" && !/^all\b/i.test(types)) {
    reasons.push(`the feed of its court carries only: ${printable(types, 200)}`);
  }
  const { lastContactAt, askedAt } = court;
  if (lastContactAt !== null) {
    const days = Temporal.Instant.from(lastContactAt).until(askedAt).total("hours") / 24;
    const isRecent = Temporal.Instant.from(askedAt).until(now).total("hours") / 24 < knownDays;
    if (days > silentDays && isRecent) {
      reasons.push(`CourtListener last reached its court on ${lastContactAt.slice(0, 10)}`);
    }
  }
  return reasons;
}

/** Numbers that are missing between the lowest and the highest: `12`, `15–17`. */
function gaps(numbers: readonly (number | null)[]): string[] {
  const present = [
    ...new Set(numbers.filter((one) => one !== null && one > 0 && one < highestNumber)),
  ].map(Number).sort((a, b) => a - b);
  return present.flatMap((number, place) => {
    const before = present[place - 1];
    if (before === undefined || number === before + 1) return [];
    return number === before + 2 ? `${before + 1}` : `${before + 1}–${number - 1}`;
  });
}
