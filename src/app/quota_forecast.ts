import type { Config } from "../config/config.ts";
import { mostEntriesAtOnce } from "../courtlistener/client.ts";
import { requestsPerTurn } from "../domain/pacing/poll_interval.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Reread } from "../store/rereads.ts";
import type { Store } from "../store/store.ts";
import { sharedIdOf } from "./deliveries/shared_look.ts";
import { nextStubTime } from "./deliveries/stub_schedule.ts";
import { docketTurns } from "./docket_turns.ts";
import { knownRecords } from "./resolve_docket.ts";

/** What the coming 24 hours will ask of CourtListener, with the dockets followed now. */
export interface QuotaForecast {
  /** Docket records followed, and dockets that were never fetched. */
  records: number;
  unknown: number;
  /** Hours between two turns of a docket with an event to come soon, and of another. */
  interval: { soon: number; other: number };
  /** Requests of one turn of every docket. */
  fullTurn: number;
  /** Requests of a day, by what they are for. */
  turns: number;
  /** Looks at docket records, one a week each. */
  refreshes: number;
  /** A look-up and the first page of dockets never fetched; a long docket takes more. */
  firstFetches: number;
  alerts: number;
  /** Looks at stubs that are known, and at those the past week lets expect. */
  stubs: number;
  newStubs: number;
  total: number;
  /** Requests a day that the account allows; null without limit. */
  dayLimit: number | null;
  /** Does the total fit, with a tenth to spare? */
  fits: boolean;
}

/** Docket alerts come fifty a page (contract c.3). */
const alertsPage = 50;
/** Looks a new stub takes on its first day until its text is there, on average. */
const looksPerStub = 3;
/**
 * Requests of a day for stubs of all dockets together, however many they are (`bench:fortnight`: 32 for
 * 32 new ones a day).
 */
const mostTogether = 32;
const spare = 0.9;

/** The forecast from the store alone. */
export function quotaForecast(
  config: Config,
  { store, now, dayLimit }: { store: Store; now: Temporal.Instant; dayLimit: number | null },
): QuotaForecast {
  const references = [
    ...new Map(
      config.cases.flatMap(({ dockets }) => dockets).map((one) => [JSON.stringify(one), one]),
    ).values(),
  ];
  const { of, interval } = docketTurns(references, { store, clock: { now: () => now } });
  const known = references.map((reference) => ({
    reference,
    refs: knownRecords(reference, store),
  }));
  const fetched = known.filter(({ refs }) => refs.length > 0);
  const refs = new Map(fetched.flatMap((one) => one.refs).map((ref) => [ref.id, ref]));
  const turns = fetched.reduce((sum, one) => {
    const hours = of(one.reference).soon ? interval.soon : interval.other;
    return sum + one.refs.length * requestsPerTurn * 24 / hours;
  }, 0);
  const unknown = references.length - fetched.length;
  const stubs = looksWithinDay(store, now);
  const fresh = stubsOfWeek([...refs.values()], { store, now });
  const parts = {
    turns: Math.round(turns),
    refreshes: Math.round(refs.size / 7),
    firstFetches: 2 * unknown,
    alerts: config.ensureDocketAlerts && references.length > 0
      ? Math.ceil(references.length / alertsPage) + unknown
      : 0,
    stubs: stubs.together + stubs.alone,
    newStubs: Math.round(
      looksPerStub * fresh.alone / 7 +
        Math.max(0, Math.min(mostTogether, looksPerStub * fresh.together / 7) - stubs.together),
    ),
  };
  const total = Object.values(parts).reduce((sum, one) => sum + one, 0);
  return {
    records: refs.size,
    unknown,
    interval,
    fullTurn: refs.size * requestsPerTurn,
    ...parts,
    total,
    dayLimit,
    fits: dayLimit === null || total <= dayLimit * spare,
  };
}

/** A number for stubs that are looked at together, and for the others. */
interface Looks {
  together: number;
  alone: number;
}

/** Requests for known stubs within a day by their places in the schedule, if their texts do not come. */
function looksWithinDay(store: Store, now: Temporal.Instant): Looks {
  const end = now.add({ hours: 24 });
  const tools = { store, clock: { now: () => now } };
  const planned: readonly Reread[] = store.rereads.planned();
  const isTogether = (one: Reread) => {
    const newest = one.kind === "entry"
      ? store.entries.newest({ upstream: "courtlistener", id: one.id })
      : null;
    return newest !== null && sharedIdOf(newest.record, tools) !== null;
  };
  const next = (one: Reread): Reread[] => {
    if (one.kind !== "entry") return [];
    const place = nextStubTime(one, { ...tools, lookedAt: one.dueAt });
    return place === null ? [] : [{ ...one, ...place }];
  };
  const isWithin = ({ dueAt }: Reread) => Temporal.Instant.compare(dueAt, end) <= 0;
  const sooner = (a: Reread, b: Reread) => Temporal.Instant.compare(a.dueAt, b.dueAt);
  let alone = 0;
  for (let due = planned.filter((one) => !isTogether(one)).filter(isWithin); due.length > 0;) {
    alone += due.length;
    due = due.flatMap(next).filter(isWithin);
  }
  let together = 0;
  let waiting = planned.filter(isTogether).sort(sooner);
  while (waiting[0] !== undefined && isWithin(waiting[0])) {
    together += 1;
    const { dueAt } = waiting[0];
    const looked = waiting.slice(0, mostEntriesAtOnce).flatMap((one) => next({ ...one, dueAt }));
    waiting = [...looked, ...waiting.slice(mostEntriesAtOnce)].sort(sooner);
  }
  return { together, alone };
}

/** Entries that came without their text in the past seven days. */
function stubsOfWeek(
  refs: readonly RecordRef[],
  { store, now }: { store: Store; now: Temporal.Instant },
): Looks {
  const from = now.subtract({ hours: 7 * 24 });
  const stubs = new Map<string, boolean>();
  for (const ref of refs) {
    for (const { record, receivedAt } of store.entries.versionsOfRecord(ref)) {
      const came = Temporal.Instant.compare(receivedAt, from) > 0 &&
        Temporal.Instant.compare(record.createdAt, from) > 0;
      if (!came || record.description.trim() !== "") continue;
      stubs.set(record.id, sharedIdOf(record, { store, clock: { now: () => now } }) !== null);
    }
  }
  const together = [...stubs.values()].filter(Boolean).length;
  return { together, alone: stubs.size - together };
}
