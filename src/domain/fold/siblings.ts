import type { DocketEvent } from "../event.ts";
import { kindTie } from "./kinship.ts";
import { partyRelation } from "./parties.ts";

/** The events of one docket of a case. */
export interface DocketEvents {
  docketKey: string;
  courtId: string;
  events: readonly DocketEvent[];
}

/** An event as it is published: usually of one docket, sometimes told by several. */
export interface PublishedTogether {
  /** The event of the first docket, which keeps its published key. */
  event: DocketEvent;
  docketKey: string;
  /** The same proceeding on other dockets of the case and court; cited beside the first. */
  siblings: { docketKey: string; event: DocketEvent }[];
}

/**
 * Joins for publication the events that several dockets of one case and court tell of: same slot,
 * same kind and parties, and entries of equal words or of one filing date. Nothing about the
 * events themselves changes: each docket keeps its own history and state.
 */
export function joinSiblings(dockets: readonly DocketEvents[]): PublishedTogether[] {
  const ordered = [...dockets].sort((a, b) => (a.docketKey < b.docketKey ? -1 : 1));
  const published: (PublishedTogether & { courtId: string })[] = [];
  for (const { docketKey, courtId, events } of ordered) {
    for (const event of events) {
      const first = published.find((other) =>
        other.courtId === courtId && other.docketKey !== docketKey &&
        other.siblings.every((sibling) => sibling.docketKey !== docketKey) &&
        isSibling(other.event, event)
      );
      if (first) first.siblings.push({ docketKey, event });
      else published.push({ event, docketKey, courtId, siblings: [] });
    }
  }
  return published.map(({ event, docketKey, siblings }) => ({ event, docketKey, siblings }));
}

function isSibling(a: DocketEvent, b: DocketEvent): boolean {
  return a.type === b.type && a.date === b.date && a.time === b.time && a.status === b.status &&
    kindTie(a.kind, b.kind) === 3 &&
    ["same", "unknown"].includes(partyRelation(a.parties, b.parties)) &&
    a.parties.length === b.parties.length &&
    (a.type === "hearing" || a.title === b.title) && sameSource(a, b);
}

/** The words that gave the date are equal, or the entries were filed on one day. */
function sameSource(a: DocketEvent, b: DocketEvent): boolean {
  const dated = (event: DocketEvent) =>
    event.support.filter((support) => support.verb !== "doubt" && support.date === event.date);
  return dated(a).some((one) =>
    dated(b).some((other) => one.filed === other.filed || one.quote === other.quote)
  );
}
