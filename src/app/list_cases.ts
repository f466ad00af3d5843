import type { CaseSettings, Config, DocketReference } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import { keyParts } from "../domain/docket_key.ts";
import type { Store } from "../store/store.ts";
import type { RecordRef } from "../store/dockets.ts";
import { courtToday } from "./court_today.ts";
import { describeReference, knownKey, knownRecords } from "./resolve_docket.ts";
import { type Coverage, docketCoverage, neverLookedUp } from "./watch/docket_coverage.ts";

/** One docket of a followed case. */
export interface ListedDocket {
  /** As the settings name it: `docket 70000001`. */
  reference: string;
  /** Court and number; null before it was looked up. */
  key: string | null;
  caption: string;
  /** CourtListener's ids of its records. */
  records: string[];
  /** Page at CourtListener, or `""`. */
  url: string;
  entries: number;
  /** When CourtListener last answered about it or sent something of it; ISO UTC, null for never. */
  lastContactAt: string | null;
  /** Can it be trusted to be whole and fresh? Of several records the worst. */
  coverage: Coverage;
}

/** One followed case. */
export interface ListedCase {
  id: string;
  name: string;
  calendar: string;
  tags: string[];
  /** Where it is written. */
  origin: { file: string; line: number };
  dockets: ListedDocket[];
  /** Events kept in the store; those dated today (at the court) or later. */
  events: number;
  upcoming: number;
  /** Date of the next of these, `YYYY-MM-DD`; null for none. */
  nextDate: string | null;
}

/** The cases of the settings in their order, with what the store knows; no network. */
export function listCases(
  { config, store, clock }: { config: Config; store: Store; clock: Clock },
): ListedCase[] {
  const alerts = new Map(store.docketAlerts.all().map((alert) => [alert.docketId, alert]));
  const judge = (ref: RecordRef) => docketCoverage(ref, { store, now: clock.now(), alerts });
  return config.cases.map((settings) => listed(settings, { store, clock, judge }));
}

function listed(
  settings: CaseSettings,
  { store, clock, judge }: { store: Store; clock: Clock; judge: Judge },
): ListedCase {
  const { id, name, calendar, tags, origin } = settings;
  const keys = settings.dockets.flatMap((reference) => knownKey(reference, store) ?? []);
  let events = 0;
  const ahead: string[] = [];
  for (const key of new Set(keys)) {
    const today = courtToday(keyParts(key), clock.now());
    const shown = store.events.of({ caseId: id, docketKey: key })
      .filter(({ event }) => event.certainty !== "hidden");
    events += shown.length;
    for (const { event: { date, status } } of shown) {
      const isOn = status === "scheduled" || status === "pending";
      if (isOn && date >= today) ahead.push(date);
    }
  }
  return {
    id,
    name,
    calendar,
    tags,
    origin,
    dockets: settings.dockets.map((reference) => docketOf(reference, { store, judge })),
    events,
    upcoming: ahead.length,
    nextDate: ahead.sort()[0] ?? null,
  };
}

type Judge = (ref: RecordRef) => Coverage;

function docketOf(
  reference: DocketReference,
  { store, judge }: { store: Store; judge: Judge },
): ListedDocket {
  const key = knownKey(reference, store);
  const stored = key === null ? null : store.dockets.byKey(key);
  const ids = new Set(knownRecords(reference, store).map((record) => record.id));
  const own = (stored?.records ?? []).filter(({ record }) => ids.has(record.id));
  const contacts = own.flatMap(({ lastContactAt }) => lastContactAt ?? []).sort();
  return {
    reference: describeReference(reference),
    key,
    caption: own.find(({ record }) => record.caseName !== "")?.record.caseName ?? "",
    records: own.map(({ record }) => record.id),
    url: own.find(({ record }) => record.url !== "")?.record.url ?? "",
    entries: own.reduce(
      (sum, { record }) => sum + store.entries.countOfRecord(record),
      0,
    ),
    lastContactAt: contacts.at(-1) ?? null,
    coverage: worst(own.map(({ record: { upstream, id } }) => judge({ upstream, id }))),
  };
}

const order: readonly Coverage["level"][] = ["red", "amber", "green"];

function worst(judged: readonly Coverage[]): Coverage {
  const [first] = judged.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  return first ?? neverLookedUp;
}
