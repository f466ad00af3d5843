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

/** When hearings take place and of which case they are: what they are compared by, in columns. */
export interface HearingSpans {
  /** Milliseconds since 1970, as are the ends. */
  starts: ArrayLike<number>;
  ends: ArrayLike<number>;
  /** A number of each case. */
  cases: ArrayLike<number>;
  /** The uid of the hearing at this place. */
  uidAt: (place: number) => string;
}

/** What each event of a case adds to its clashes. */
export interface CaseClashes {
  /** Milliseconds since 1970. */
  spans: { published: PublishedEvent; start: number; end: number }[];
  lateChanges: LateChange[];
}

/** A change counts as late when it was filed at most this many days (72 hours) before the hearing. */
const lateDays = 3;

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
  const { spans, lateChanges } = caseClashes(events, { today });
  const numbers = new Map<string, number>();
  const uids = spans.map(({ published }) => eventUid(published));
  const groups = overlapping({
    starts: spans.map(({ start }) => start),
    ends: spans.map(({ end }) => end),
    cases: spans.map(({ published: { caseId } }) =>
      numbers.getOrInsertComputed(caseId, () => numbers.size)
    ),
    uidAt: (place) => uids[place]!,
  });
  return {
    sameTime: groups.map((group) => ({ events: group.map((place) => spans[place]!.published) })),
    lateChanges: lateChanges.sort((a, b) => compareLate(latePlace(a), latePlace(b))),
  };
}

/**
 * What {@link findClashes} needs of each event alone, in the order of `events`. The spans of several
 * cases together are compared by {@link overlapping}, late changes are ordered by {@link compareLate}.
 */
export function caseClashes(
  events: readonly PublishedEvent[],
  { today }: { today: string },
): CaseClashes {
  const found: CaseClashes = { spans: [], lateChanges: [] };
  for (const published of events) {
    const { type, status, certainty, date } = published.event;
    const isOn = type === "hearing" && status === "scheduled" && certainty !== "hidden";
    if (!isOn || date < today || !isDate(date)) continue;
    const span = spanOf(published);
    if (span !== null) found.spans.push({ published, ...span });
    for (const change of lateChanges(published.event)) {
      found.lateChanges.push({ published, ...change });
    }
  }
  return found;
}

/** Null for an event without an hour. */
function spanOf({ event, zone }: PublishedEvent): { start: number; end: number } | null {
  const { date, time, endTime } = event;
  if (time === null || !isTime(time) || !isZone(zone)) return null;
  const start = courtDateTime({ date, time, zone });
  const stated = endTime !== null && isTime(endTime) && endTime > time
    ? courtDateTime({ date, time: endTime, zone })
    : null;
  const end = stated ?? start.add({ minutes: hearingKind(event.kind).minutes });
  return { start: start.epochMilliseconds, end: end.epochMilliseconds };
}

/**
 * Groups of hearings of different cases at one time, as their places in the columns. A group is by
 * start, then by uid: its first, and what of other cases overlaps this; groups come by their firsts.
 * None is told that lies within the one told before.
 */
export function overlapping(spans: HearingSpans): number[][] {
  const order = byStart(spans);
  const starts = new Float64Array(order.length);
  const ends = new Float64Array(order.length);
  const cases = new Int32Array(order.length);
  for (let index = 0; index < order.length; index++) {
    const place = order[index]!;
    starts[index] = spans.starts[place]!;
    ends[index] = spans.ends[place]!;
    cases[index] = spans.cases[place]!;
  }
  const groups: number[][] = [];
  /** Of the last group: where in the order it was sought, and which of these it left out. */
  let last = { from: 0, end: 0, without: [] as number[] };
  const isInLast = (index: number) =>
    index >= last.from && index < last.end &&
    (index === last.from || cases[index] !== cases[last.from]);
  for (let index = 0; index < order.length; index++) {
    const until = ends[index]!;
    // Most often nothing is new: at one hour of many cases every span but the first.
    const isCovered = index < last.end &&
      (last.end === order.length || starts[last.end]! >= until);
    if (isCovered && last.without.length === 0) continue;
    const end = placeAfter(starts, { before: until, from: index + 1 });
    if (isCovered && !last.without.some((one) => one >= index && one < end)) continue;
    const without = placesOf(cases[index]!, { cases, from: index + 1, end });
    const left = new Set(without);
    let isNew = !isInLast(index);
    for (let next = index + 1; next < end && !isNew; next++) {
      isNew = !left.has(next) && !isInLast(next);
    }
    if (end - index - without.length < 2 || !isNew) continue;
    last = { from: index, end, without };
    const group = order.slice(index, end);
    groups.push(left.size === 0 ? group : group.filter((_, next) => !left.has(index + next)));
  }
  return groups;
}

/** Where in this range the case is found. */
function placesOf(
  one: number,
  { cases, from, end }: { cases: Int32Array; from: number; end: number },
): number[] {
  const places: number[] = [];
  let place = cases.indexOf(one, from);
  while (place !== -1 && place < end) {
    places.push(place);
    place = cases.indexOf(one, place + 1);
  }
  return places;
}

/** The first place behind `from` whose start is not before this time. */
function placeAfter(
  starts: Float64Array,
  { before, from }: { before: number; from: number },
): number {
  let [low, high] = [from, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < before) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places in the columns by start, then by uid. */
function byStart({ starts, uidAt }: Pick<HearingSpans, "starts" | "uidAt">): number[] {
  const at = new Map<number, number[]>();
  for (let place = 0; place < starts.length; place++) {
    const some = at.get(starts[place]!);
    if (some === undefined) at.set(starts[place]!, [place]);
    else some.push(place);
  }
  return [...Float64Array.from(at.keys()).sort()]
    .flatMap((start) => at.get(start)!.sort((a, b) => compareText(uidAt(a), uidAt(b))));
}

/** What late changes are ordered by. */
export interface LatePlace extends Pick<LateChange, "what"> {
  date: string;
  /** `""` for none. */
  time: string;
  uid: string;
}

/** By day, hour, uid and what was changed. */
export function compareLate(a: LatePlace, b: LatePlace): number {
  return compareText(a.date, b.date) || compareText(a.time, b.time) || compareText(a.uid, b.uid) ||
    compareText(a.what, b.what);
}

function latePlace({ published, what }: LateChange): LatePlace {
  const { date, time } = published.event;
  return { date, time: time ?? "", uid: eventUid(published), what };
}

/** The event is on a day that there is. */
function lateChanges(event: DocketEvent): Omit<LateChange, "published">[] {
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

/** Orders texts by their UTF-16 units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
