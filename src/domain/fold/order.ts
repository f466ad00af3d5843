import { createHash } from "node:crypto";
import type { DocketEntry } from "../docket_entry.ts";

/** An entry with its place in the one total order of the docket. */
export interface OrderedEntry {
  entry: DocketEntry;
  /** 0-based place in the docket. */
  index: number;
  /** Entries of one day that share a group stand in this order only because of a hash. */
  hashGroup: string | null;
}

/**
 * Puts the entries of one docket into one total order that does not depend on the order they are
 * given in (`docs/fold.md`, section 2): the position in a file; else the filing date and the place
 * in the day's list.
 */
export function orderEntries(entries: readonly DocketEntry[]): OrderedEntry[] {
  const placed = entries.every((entry) => entry.position !== null)
    ? [...entries]
      .sort((a, b) => a.position! - b.position! || compareText(a.id, b.id))
      .map((entry) => ({ entry, hashGroup: null }))
    : days(entries).flatMap(dayList);
  return placed.map(({ entry, hashGroup }, index) => ({ entry, index, hashGroup }));
}

interface Placed {
  entry: DocketEntry;
  hashGroup: string | null;
}

function days(entries: readonly DocketEntry[]): DocketEntry[][] {
  const byDay = new Map<string, DocketEntry[]>();
  for (const entry of entries) {
    const day = byDay.get(entry.filed);
    if (day) day.push(entry);
    else byDay.set(entry.filed, [entry]);
  }
  return [...byDay].sort(([a], [b]) => compareText(a, b)).map(([, day]) => day);
}

/** The list of one day: numbered entries, unnumbered ones between them, then the printed hours. */
function dayList(day: readonly DocketEntry[]): Placed[] {
  const hashes = new Map(day.map((entry) => [entry, contentHash(entry)]));
  const byContent = (a: DocketEntry, b: DocketEntry) =>
    compareText(hashes.get(a)!, hashes.get(b)!) || compareText(a.id, b.id);
  const bySequence = (a: DocketEntry, b: DocketEntry) =>
    (a.pacerSequence ?? Infinity) - (b.pacerSequence ?? Infinity) ||
    compareText(a.recapSequence || "\uffff", b.recapSequence || "\uffff");

  const numbered = day.filter((entry) => entry.number !== null)
    .sort((a, b) => a.number! - b.number! || orZero(bySequence(a, b)) || byContent(a, b));
  const slots: DocketEntry[][] = Array.from({ length: numbered.length + 1 }, () => []);
  for (const entry of day) {
    if (entry.number === null) slots[slotOf(entry, numbered)]!.push(entry);
  }
  for (const slot of slots) slot.sort((a, b) => orZero(bySequence(a, b)) || byContent(a, b));

  const groupOf = new Map<DocketEntry, string>();
  for (const list of [numbered, ...slots]) {
    for (let i = 1; i < list.length; i++) {
      const [before, entry] = [list[i - 1]!, list[i]!];
      const rests = before.number === entry.number && orZero(bySequence(before, entry)) === 0;
      if (!rests) continue;
      const group = groupOf.get(before) ?? hashes.get(before)!;
      groupOf.set(before, group);
      groupOf.set(entry, group);
    }
  }
  const list = [...slots[0]!, ...numbered.flatMap((entry, i) => [entry, ...slots[i + 1]!])];
  return byPrintedHour(list).map((entry) => ({
    entry,
    hashGroup: entry.timeFiled === null ? groupOf.get(entry) ?? null : null,
  }));
}

/** `Infinity - Infinity` compares as equal. */
function orZero(difference: number): number {
  return Number.isNaN(difference) ? 0 : difference;
}

/** Behind the last numbered entry whose own sequence number is lower; without one, behind all. */
function slotOf(entry: DocketEntry, numbered: readonly DocketEntry[]): number {
  const lower = (other: DocketEntry): boolean | null => {
    if (entry.pacerSequence !== null && other.pacerSequence !== null) {
      return other.pacerSequence < entry.pacerSequence;
    }
    if (entry.recapSequence !== "" && other.recapSequence !== "") {
      return other.recapSequence < entry.recapSequence;
    }
    return null;
  };
  let comparable = false;
  let slot = 0;
  numbered.forEach((other, i) => {
    const isLower = lower(other);
    if (isLower !== null) comparable = true;
    if (isLower === true) slot = i + 1;
  });
  return comparable ? slot : numbered.length;
}

/** Entries whose hour one upstream printed take each other's places in the order of those hours. */
function byPrintedHour(list: DocketEntry[]): DocketEntry[] {
  const upstreams = [...new Set(list.flatMap((entry) => entry.timeFiled?.upstream ?? []))].sort();
  const result = [...list];
  for (const upstream of upstreams) {
    const places = result.flatMap((entry, i) => entry.timeFiled?.upstream === upstream ? [i] : []);
    const sorted = places.map((i) => ({ entry: result[i]!, i }))
      .sort((a, b) => compareText(a.entry.timeFiled!.value, b.entry.timeFiled!.value) || a.i - b.i);
    places.forEach((place, i) => result[place] = sorted[i]!.entry);
  }
  return result;
}

function contentHash(entry: DocketEntry): string {
  return createHash("sha256").update(`${entry.filed}\n${entry.text}`).digest("hex");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
