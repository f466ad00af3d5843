import { addDays, courtDateTime, isDate, isTime, isZone } from "./court_time.ts";
import type { DocketEvent, Support } from "./event.ts";
import { hearingKind } from "./kinds.ts";
import { plainLine } from "./plain_text.ts";
import { eventUid, type PublishedEvent } from "./published_event.ts";

/** Hearings of different cases that overlap: nobody can sit in all of them. */
export interface SameTime {
  /** At least two, by start; each overlaps the first. */
  events: PublishedEvent[];
}

/** A courtroom or judge that the docket changed shortly before the hearing. */
export interface LateChange {
  published: PublishedEvent;
  what: "courtroom" | "judge";
  /** As the docket last named it before. */
  before: string;
  /** As the docket names it now. */
  now: string;
  /** The entry that changed it. */
  entry: Pick<Support, "entryNumber" | "filed">;
}

/** What a watcher of several cases would stumble over. */
export interface Clashes {
  sameTime: SameTime[];
  lateChanges: LateChange[];
}

/** A change counts as late when it was filed at most this many days (72 hours) before the hearing. */
const lateDays = 3;

interface Span {
  published: PublishedEvent;
  start: number;
  end: number;
}

/**
 * Clashes among the hearings that are still on, on court day `today` (`YYYY-MM-DD`) or later: two of
 * different cases at one time, whatever their zones, and courtrooms or judges changed within 72
 * hours of the hearing. A hearing lasts until the hour the docket states, else as long as hearings
 * of its kind usually do. Ordered by time; the order of `events` changes nothing.
 */
export function findClashes(
  events: readonly PublishedEvent[],
  { today }: { today: string },
): Clashes {
  const spans: Span[] = [];
  const late: LateChange[] = [];
  for (const published of events) {
    const { type, status, certainty, date } = published.event;
    const isOn = type === "hearing" && status === "scheduled" && certainty !== "hidden";
    if (!isOn || date < today || !isDate(date)) continue;
    const span = spanOf(published);
    if (span !== null) spans.push(span);
    for (const change of lateChanges(published.event)) late.push({ published, ...change });
  }
  return {
    sameTime: sameTimes(spans.sort(byStart)),
    lateChanges: late.sort((a, b) =>
      compare(whenKey(a.published), whenKey(b.published)) || compare(a.what, b.what)
    ),
  };
}

/** An event is never changed once it is made, and reckoning with zones is slow. */
const known = new WeakMap<PublishedEvent, Span | null>();

/** Null for an event without an hour. */
function spanOf(published: PublishedEvent): Span | null {
  let span = known.get(published);
  if (span === undefined) {
    span = reckonedSpan(published);
    known.set(published, span);
  }
  return span;
}

function reckonedSpan(published: PublishedEvent): Span | null {
  const { event, zone } = published;
  const { date, time, endTime } = event;
  if (time === null || !isTime(time) || !isZone(zone)) return null;
  const start = courtDateTime({ date, time, zone });
  const stated = endTime !== null && isTime(endTime) && endTime > time
    ? courtDateTime({ date, time: endTime, zone })
    : null;
  const end = stated ?? start.add({ minutes: hearingKind(event.kind).minutes });
  return { published, start: start.epochMilliseconds, end: end.epochMilliseconds };
}

function sameTimes(spans: readonly Span[]): SameTime[] {
  const found: SameTime[] = [];
  let last: ReadonlySet<Span> = new Set();
  /** Where the spans end among which the last group was sought, and which of these it left out. */
  let sought = { end: 0, without: [] as number[] };
  let end = 0;
  for (const [index, first] of spans.entries()) {
    end = index + 1;
    while (end < spans.length && spans[end]!.start < first.end) end += 1;
    // Most often nothing is new: at one hour of many cases every span but the first.
    if (end <= sought.end && !sought.without.some((one) => one >= index && one < end)) continue;
    const group = [first];
    const without: number[] = [];
    for (let next = index + 1; next < end; next++) {
      if (spans[next]!.published.caseId === first.published.caseId) without.push(next);
      else group.push(spans[next]!);
    }
    if (group.length < 2 || group.every((one) => last.has(one))) continue;
    last = new Set(group);
    sought = { end, without };
    found.push({ events: group.map(({ published }) => published) });
  }
  return found;
}

/** By what the fold made, which copies of a published event share. */
const changes = new WeakMap<DocketEvent, Omit<LateChange, "published">[]>();

/** Whether the docket changed courtroom or judge shortly before; what {@link findClashes} tells. */
export function hasLateChange({ event }: PublishedEvent): boolean {
  return lateChanges(event).length > 0;
}

/** Spares {@link hasLateChange} a look at the words of an event of which it is on record. */
export function recallNoLateChange({ event }: PublishedEvent): void {
  changes.set(event, []);
}

function lateChanges(event: DocketEvent): Omit<LateChange, "published">[] {
  return changes.getOrInsertComputed(event, foundChanges);
}

function foundChanges(event: DocketEvent): Omit<LateChange, "published">[] {
  if (!isDate(event.date)) return [];
  const from = addDays(event.date, -lateDays);
  const stated = {
    courtroom: (support: Support) => support.location,
    judge: (support: Support) => support.judge,
  };
  return (["courtroom", "judge"] as const).flatMap((what) => {
    const named = event.support.flatMap((support) => {
      const name = plainLine(stated[what](support) ?? "");
      return name === "" ? [] : [{ support, name }];
    });
    const newest = named.at(-1);
    const before = named.findLast(({ name }) => newest !== undefined && differ(name, newest.name));
    if (newest === undefined || before === undefined) return [];
    const change = named[named.indexOf(before) + 1]!.support;
    if (change.filed < from || change.filed > event.date) return [];
    const { entryNumber, filed } = change;
    return [{ what, before: before.name, now: newest.name, entry: { entryNumber, filed } }];
  });
}

/** One name may say more than the other: `Courtroom 4B` and `Courtroom 4B, 500 Pearl Street`. */
function differ(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " "));
  return !one!.includes(other!) && !other!.includes(one!);
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || compare(eventUid(a.published), eventUid(b.published));
}

function whenKey(published: PublishedEvent): string {
  return `${published.event.date} ${published.event.time ?? ""} ${eventUid(published)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
