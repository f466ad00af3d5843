import type { Anchor, DeadlineStatus, DocketEvent, HearingStatus } from "../event.ts";
import { longDate } from "./draft.ts";

/** An operator's decision on one event: a fact of the highest rank. */
export interface Override {
  /** The event as it was anchored when the decision was made. */
  anchor: Anchor;
  action: "accept" | "reject" | "correct";
  /** The court day of the decision; entries filed later can question it. */
  decidedOn: string;
  /** For `correct`: what replaces the docket's word. */
  date?: string;
  time?: string | null;
  status?: HearingStatus | DeadlineStatus;
  /** The operator's own words, shown as the reason. */
  note?: string;
}

/**
 * Applies the decisions, oldest first. When an entry filed after a decision states another date,
 * both dates are shown, tentative, until the operator decides again.
 */
export function applyOverrides(
  events: readonly DocketEvent[],
  overrides: readonly Override[],
): DocketEvent[] {
  let result = [...events];
  const ordered = [...overrides].sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1));
  for (const override of ordered) {
    result = result.flatMap((event) =>
      isAnchored(event, override.anchor) ? decided(event, override) : [event]
    );
  }
  return result;
}

function isAnchored(event: DocketEvent, anchor: Anchor): boolean {
  const own = event.anchor;
  return own.entry === anchor.entry && own.quoteHash === anchor.quoteHash &&
    own.kind === anchor.kind && own.party === anchor.party && own.ordinal === anchor.ordinal;
}

function decided(event: DocketEvent, override: Override): DocketEvent[] {
  const sure: DocketEvent = { ...event, certainty: "sure", doubts: [] };
  const later = event.support.filter((s) => s.filed > override.decidedOn && s.verb !== "doubt");
  const date = override.date ?? event.date;
  const contradicted = later.some((s) => s.date !== null && s.date !== date);
  switch (override.action) {
    case "accept":
      return [contradicted ? event : sure];
    case "reject":
      return later.some((s) => s.date !== null)
        ? [tentative(event, "rejected by the operator before")]
        : [{
          ...sure,
          status: "cancelled",
          reason: override.note ?? "rejected by the operator",
        }];
    case "correct": {
      const corrected: DocketEvent = {
        ...sure,
        date,
        time: override.time !== undefined ? override.time : event.time,
        status: override.status ?? event.status,
        history: date === event.date
          ? event.history
          : [...event.history, { date: event.date, time: event.time }],
      };
      if (!contradicted || event.date === date) return [corrected];
      return [
        tentative(event, `the operator corrected the date to ${longDate(date)}`),
        tentative(
          {
            ...corrected,
            history: event.history.filter((slot) => slot.date !== date),
            anchor: { ...event.anchor, ordinal: event.anchor.ordinal + 1000 },
          },
          `a later entry says ${longDate(event.date)}`,
        ),
      ];
    }
  }
}

function tentative(event: DocketEvent, doubt: string): DocketEvent {
  return { ...event, certainty: "tentative", doubts: [...event.doubts, doubt] };
}
