import type { Anchor, DocketEvent } from "../event.ts";
import { quoteHash } from "../fold/anchor.ts";
import { kindTie, overlap } from "../fold/kinship.ts";
import { partyRelation } from "../fold/parties.ts";
import type { LedgerRow } from "./ledger_row.ts";

/** Which row each event continues, and which event took in the event of a row left over. */
export interface Pairing {
  rowOf: Map<DocketEvent, LedgerRow>;
  mergedInto: Map<LedgerRow, DocketEvent>;
}

/**
 * Pairs the events of one docket with its ledger rows, one to one. First by anchor, older rows
 * first: the event that begins where the row was anchored, else one that rests on those very
 * words. Then by kind and a date in common (the present date before earlier ones), then by the
 * entry of the anchor and a date. Tombstones are never paired.
 */
export function pairEvents(
  events: readonly DocketEvent[],
  ledger: readonly LedgerRow[],
): Pairing {
  const rowOf = new Map<DocketEvent, LedgerRow>();
  const left = new Set(ledger.filter((row) => row.state !== "merged"));
  const pair = (event: DocketEvent, row: LedgerRow) => {
    rowOf.set(event, row);
    left.delete(row);
  };
  const words = new Map(events.map((event) => [event, supportWords(event)]));

  const restsOn = (row: LedgerRow) =>
    events.filter((event) =>
      event.type === row.type && agrees(event, row) &&
      words.get(event)!.has(`${row.anchor.entry} ${row.anchor.quoteHash}`)
    );
  const mergedInto = new Map<LedgerRow, DocketEvent>();
  for (const row of [...left]) {
    const found = restsOn(row);
    const event = found.find((one) => sameAnchor(one.anchor, row.anchor)) ?? found[0];
    if (!event) continue;
    if (!rowOf.has(event)) pair(event, row);
    else {
      const free = found.find((one) => !rowOf.has(one));
      if (free) pair(free, row);
      else mergedInto.set(row, event);
    }
  }
  const stages: ((event: DocketEvent, row: LedgerRow) => boolean)[] = [
    (event, row) => kindTie(event.kind, row.kind) >= 2 && event.date === row.date,
    (event, row) => kindTie(event.kind, row.kind) >= 2 && dateInCommon(event, row),
    (event, row) => event.anchor.entry === row.anchor.entry && dateInCommon(event, row),
  ];
  for (const fits of stages) {
    const rows = [...left].filter((row) => !mergedInto.has(row));
    const free = events.filter((event) => !rowOf.has(event));
    const edges = rows.map((row) =>
      free.flatMap((event, i) =>
        event.type === row.type && agrees(event, row) && fits(event, row) ? [i] : []
      )
    );
    for (const [i, j] of mostPairs(edges, free.length)) pair(free[j]!, rows[i]!);
  }
  for (const row of left) {
    const into = mergedInto.has(row) ? undefined : events.find((event) => takesIn(event, row));
    if (into) mergedInto.set(row, into);
  }
  return { rowOf, mergedInto };
}

/** A doubtful date shown beside an event is taken in by it, words and all, when the doubt ends. */
function takesIn(event: DocketEvent, row: LedgerRow): boolean {
  return event.type === row.type && agrees(event, row) &&
    event.support.some((support) =>
      support.verb === "doubt" && support.ref === row.anchor.entry &&
      quoteHash(support.quote) === row.anchor.quoteHash
    );
}

/** Kind, parties and motion of the event do not contradict those the key was minted for. */
function agrees(event: DocketEvent, row: LedgerRow): boolean {
  return kindTie(event.kind, row.kind) > 0 &&
    partyRelation(event.parties, row.parties) !== "disjoint" &&
    overlap(event.about, row.about) !== 0;
}

function sameAnchor(a: Anchor, b: Anchor): boolean {
  return a.entry === b.entry && a.quoteHash === b.quoteHash && a.kind === b.kind &&
    a.party === b.party && a.ordinal === b.ordinal && a.about.join() === b.about.join();
}

/** `entry hash` of all words that shaped the event; doubts belong to other events. */
function supportWords(event: DocketEvent): Set<string> {
  return new Set([
    `${event.anchor.entry} ${event.anchor.quoteHash}`,
    ...event.support.filter((support) => support.verb !== "doubt" && support.verb !== "met")
      .map((support) => `${support.ref ?? ""} ${quoteHash(support.quote)}`),
  ]);
}

function dateInCommon(event: DocketEvent, row: LedgerRow): boolean {
  return [event, ...event.history].some((slot) => row.dates.includes(slot.date));
}

/** A largest one-to-one assignment of left to right; earlier ones are served first. */
function mostPairs(edges: readonly number[][], rightCount: number): [number, number][] {
  const leftOf = new Array<number>(rightCount).fill(-1);
  const place = (left: number, seen: Set<number>): boolean => {
    for (const right of edges[left]!) {
      if (seen.has(right)) continue;
      seen.add(right);
      if (leftOf[right]! < 0 || place(leftOf[right]!, seen)) {
        leftOf[right] = left;
        return true;
      }
    }
    return false;
  };
  edges.forEach((_, left) => place(left, new Set()));
  return leftOf.flatMap((left, right): [number, number][] => left < 0 ? [] : [[left, right]]);
}
