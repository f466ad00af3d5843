/** What {@link pollInterval} decides on. */
export interface PollQuestion {
  /** Followed docket records, and those of them with an event to come soon. */
  records: number;
  soon: number;
  /** Requests a day; null without limit. */
  dayLimit: number | null;
}

/** Requests of one turn: entries and documents changed since the mark. */
export const requestsPerTurn = 2;

/** Share of the day's quota meant for turns; the rest is for stubs, look-ups, alerts, and unused. */
const shareForTurns = 0.37;
/** Hours: more often tells little, more seldom leaves a gap in the webhooks undetected too long. */
const limits = { shortest: 4, longest: 64 };

/**
 * How many hours lie between two turns of a docket, so that all turns together fit the quota. A
 * docket with an event to come soon has twice as many turns as another, as far as the quota goes.
 * Never more than 64 hours, so that with some delay every docket is asked about within three days,
 * whatever the quota.
 */
export function pollInterval({ records, soon, dayLimit }: PollQuestion): {
  soon: number;
  other: number;
} {
  const turns = dayLimit === null ? Infinity : dayLimit * shareForTurns / requestsPerTurn;
  const other = turns <= 0 ? Infinity : 24 * (records + soon) / turns;
  const within = (hours: number) => Math.min(limits.longest, Math.max(limits.shortest, hours));
  const tenths = (hours: number) => Math.round(within(hours) * 10) / 10;
  // What the others take because of the longest interval, those with events have to do without.
  const left = turns - 24 * (records - soon) / within(other);
  const shared = left <= 0 ? Infinity : 24 * soon / left;
  return { soon: tenths(Math.max(other / 2, soon === 0 ? 0 : shared)), other: tenths(other) };
}
