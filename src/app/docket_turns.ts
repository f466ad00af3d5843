import type { DocketReference } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import { addDays } from "../domain/court_time.ts";
import { pollInterval } from "../domain/pacing/poll_interval.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { SyncMark } from "../store/marks.ts";
import type { Store } from "../store/store.ts";
import { dayQuota } from "./day_quota.ts";
import { namedRecords } from "./named_records.ts";
import { needsRefresh } from "./refresh_docket.ts";

/** When a docket had its last turn, and how pressing the next one is. */
export interface DocketTurn {
  /** Never read to the end, or in the middle of a list. */
  unfinished: boolean;
  /** An event stands on it within the next two weeks. */
  soon: boolean;
  /** Its record shows a change after its last turn. That may bring a turn forward, never excuse one. */
  moved: boolean;
  /** End of its last turn, ISO instant; null for never. Of several records the one longest ago. */
  lastCheckedAt: string | null;
  /** Is its turn due now, at the interval the quota allows? */
  due: boolean;
  /** Is only its record to be looked at again, for looks at its stubs took the place of its turns? */
  recordDue: boolean;
}

/** The turns of dockets. */
export interface DocketTurns {
  of(reference: DocketReference): DocketTurn;
  order: DocketReference[];
  /** Hours between two turns of a docket with an event to come soon, and of another. */
  interval: { soon: number; other: number };
}

/** How far ahead an event makes its docket more pressing. */
const soonDays = 14;
/** A turn is due a little early, so that a run that comes as often as turns do does not miss each second. */
const nearly = 0.92;
/** Hours after a turn that failed until the next, doubled with each further failure. */
const retryHours = 3;
/** Runs among which the turns of a day are divided. */
const runsPerDay = 6;
/** Share of its interval that has passed before a turn is brought forward. */
const earliestShare = 0.35;
/** A docket not asked about for so long goes before those with upcoming events. */
const longestHours = 57;

/**
 * The turn of each docket reference, in one look at the store, and an order for them: what was not
 * asked about for 57 hours, then dockets with upcoming events, then moved ones, each longest unchecked
 * first; else as given.
 */
export function docketTurns(
  references: readonly DocketReference[],
  { store, clock }: { store: Store; clock: Pick<Clock, "now"> },
): DocketTurns {
  const now = clock.now();
  const keys = keysWithEventsSoon({ store, now });
  const looked = references.map((reference) => look(reference, { store, keys }));
  const day = dayQuota(store, now);
  const interval = pollInterval({
    records: looked.reduce((sum, one) => sum + one.records, 0),
    soon: looked.reduce((sum, one) => sum + (one.soon ? one.records : 0), 0),
    dayLimit: day?.limit ?? null,
  });
  const turns = new Map<DocketReference, DocketTurn & { hours: number }>();
  references.forEach((reference, place) => {
    const { unfinished, soon, moved, lastCheckedAt, failures, refs } = looked[place]!;
    const hours = lastCheckedAt === null ? Infinity : hoursSince(lastCheckedAt, now);
    const due = unfinished || moved ||
      hours >= nearly * Math.min(soon ? interval.soon : interval.other, afterFailures(failures)) ||
      hours < 0; // the clock was set back
    const recordDue = !due && refs.some((ref) => needsRefresh(ref, { store, clock }));
    turns.set(reference, { unfinished, soon, moved, lastCheckedAt, due, recordDue, hours });
  });
  for (const turn of broughtForward([...turns.values()], { interval, now })) turn.due = true;
  const rank = (turn: DocketTurn & { hours: number }) =>
    turn.hours >= longestHours ? 0 : turn.soon ? 1 : turn.moved ? 2 : 3;
  const order = [...turns].sort(([, a], [, b]) =>
    rank(a) - rank(b) || (a.hours === b.hours ? 0 : b.hours - a.hours)
  ).map(([reference]) => reference);
  return { of: (reference) => turns.get(reference)!, order, interval };
}

function look(
  reference: DocketReference,
  { store, keys }: { store: Store; keys: ReadonlySet<string> },
): Omit<DocketTurn, "due" | "recordDue"> & {
  refs: readonly RecordRef[];
  records: number;
  failures: number;
} {
  const refs = namedRecords(reference, store);
  const marks = refs.map((ref) => store.marks.of(ref));
  const checks = marks.map(({ lastCheckedAt }) => lastCheckedAt);
  const docket = refs[0] === undefined ? null : store.dockets.byRecord(refs[0]);
  const oldest = checks.includes(null) ? null : checks.filter((at) => at !== null)
    .sort((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
  return {
    refs,
    records: Math.max(1, refs.length),
    unfinished: marks.length === 0 ||
      marks.some(({ complete, cursor }) => !complete || cursor !== null),
    soon: docket !== null && keys.has(docket.key),
    moved: oldest !== null &&
      (docket?.records ?? []).some(({ record }) =>
        Temporal.Instant.compare(record.modifiedAt, oldest) > 0
      ),
    lastCheckedAt: oldest,
    failures: Math.max(0, ...marks.map(({ failures }) => failures)),
  };
}

/** A turn that failed is made up for soon, but what always fails must not use up the quota. */
function afterFailures(failures: number): number {
  return failures === 0 ? Infinity : retryHours * 2 ** (failures - 1);
}

/**
 * Turns that are not due and are had now all the same. Dockets followed on one day would have all
 * their turns on one day again, for which the quota of that day is too small; so where turns are more
 * than a day apart, each run has at least its share of them, longest unchecked first.
 */
function broughtForward<Turn extends DocketTurn & { hours: number }>(
  turns: readonly Turn[],
  { interval, now }: { interval: DocketTurns["interval"]; now: Temporal.Instant },
): Turn[] {
  const hoursOf = ({ soon }: Turn) => soon ? interval.soon : interval.other;
  const aDay = turns.reduce((sum, turn) => sum + 24 / hoursOf(turn), 0);
  const had = turns.filter(({ hours }) => hours < 24 / runsPerDay - 0.5).length;
  const due = turns.filter((turn) => turn.due).length;
  // A share of three and a half is three and four in turn.
  const run = Math.floor(now.epochMilliseconds * runsPerDay / 86_400_000);
  const upTo = (runs: number) => Math.floor(runs * aDay / runsPerDay);
  const share = upTo(run + 1) - upTo(run);
  const free = turns.filter((turn) =>
    !turn.due && hoursOf(turn) > 24 && turn.hours >= earliestShare * hoursOf(turn)
  );
  return free.sort((a, b) => b.hours - a.hours)
    .slice(0, Math.max(0, share - had - due));
}

/** Was a record not asked about for so long that its turn goes before the routine? */
export function isOverdue(
  { complete, lastCheckedAt }: Pick<SyncMark, "complete" | "lastCheckedAt">,
  now: Temporal.Instant,
): boolean {
  return complete && lastCheckedAt !== null && hoursSince(lastCheckedAt, now) >= longestHours;
}

/** Keys of dockets with a standing event in the next two weeks; the day at the court may be one off. */
function keysWithEventsSoon(
  { store, now }: { store: Store; now: Temporal.Instant },
): Set<string> {
  const today = now.toString().slice(0, 10);
  const from = addDays(today, -1);
  const to = addDays(today, soonDays);
  const keys = new Set<string>();
  for (const { docketKey, event } of store.events.all()) {
    const stands = event.status === "scheduled" || event.status === "pending";
    if (stands && event.date >= from && event.date <= to) keys.add(docketKey);
  }
  return keys;
}

function hoursSince(iso: string, now: Temporal.Instant): number {
  return Temporal.Instant.from(iso).until(now).total("hours");
}
