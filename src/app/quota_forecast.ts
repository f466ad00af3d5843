import type { Config } from "../config/config.ts";
import { requestsPerTurn } from "../domain/pacing/poll_interval.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
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
  const parts = {
    turns: Math.round(turns),
    refreshes: Math.round(refs.size / 7),
    firstFetches: 2 * unknown,
    alerts: config.ensureDocketAlerts && references.length > 0
      ? Math.ceil(references.length / alertsPage) + unknown
      : 0,
    stubs: looksWithinDay(store, now),
    newStubs: Math.round(looksPerStub * stubsOfWeek([...refs.values()], { store, now }) / 7),
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

/** Places of the schedule that known stubs have within a day, if their texts do not come. */
function looksWithinDay(store: Store, now: Temporal.Instant): number {
  const end = now.add({ hours: 24 });
  const tools = { store, clock: { now: () => now } };
  return store.rereads.planned().reduce((sum, one) => {
    let looks = 0;
    let next: Pick<typeof one, "step" | "dueAt"> | null = one;
    while (next !== null && Temporal.Instant.compare(next.dueAt, end) <= 0) {
      looks += 1;
      next = one.kind === "entry"
        ? nextStubTime({ ...one, step: next.step }, { ...tools, lookedAt: next.dueAt })
        : null;
    }
    return sum + looks;
  }, 0);
}

/** Entries that came without their text in the past seven days. */
function stubsOfWeek(
  refs: readonly RecordRef[],
  { store, now }: { store: Store; now: Temporal.Instant },
): number {
  const from = now.subtract({ hours: 7 * 24 });
  const stubs = new Set<string>();
  for (const ref of refs) {
    for (const { record, receivedAt } of store.entries.versionsOfRecord(ref)) {
      const came = Temporal.Instant.compare(receivedAt, from) > 0 &&
        Temporal.Instant.compare(record.createdAt, from) > 0;
      if (came && record.description.trim() === "") stubs.add(record.id);
    }
  }
  return stubs.size;
}
