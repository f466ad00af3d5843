import { createHash } from "node:crypto";
import { claimedUids } from "../../src/app/claimed_uids.ts";
import { type KeptWork, keptWork } from "../../src/app/kept_work.ts";
import type { KeptCase } from "../../src/app/kept_cases.ts";
import type { Publication, PublishTools } from "../../src/app/publication.ts";
import { publish } from "../../src/app/publish.ts";
import type { CalendarWork } from "../../src/app/publish_feed.ts";
import { placesOf, siteOf } from "../../src/app/publish_page.ts";
import type { Config } from "../../src/config/config.ts";
import type { PublishedEvent } from "../../src/domain/published_event.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { type VirtualClock, virtualClock } from "../support/virtual_clock.ts";
import { settingsOf, type TestCase } from "./installation.ts";

/** Events by the id of their case. */
export type EventsByCase = Record<string, readonly PublishedEvent[]>;

/** Publishing of made-up events, with a real store and real files. */
export interface MadeUp extends Disposable {
  readonly folder: string;
  readonly store: Store;
  readonly clock: VirtualClock;
  config: Config;
  /** Cases of the settings as a fold would give them; those that are not named have no events. */
  cases(events: EventsByCase, merged?: KeptCase["merged"]): KeptCase[];
  /** What one calendar, `main` unless told otherwise, is published from. */
  work(events: EventsByCase, options?: WorkOptions): CalendarWork;
  /** Nothing is kept unless told otherwise. */
  publish(events: EventsByCase, tools?: Partial<PublishTools>): Publication;
  /** Text of a file below `out/`. */
  read(name: string): string;
}

/** How {@link MadeUp.work} is made. */
export interface WorkOptions {
  calendar?: string;
  kept?: KeptWork;
  tools?: Partial<PublishTools>;
}

/** The case of the settings with these events. */
export function keptCaseOf(
  settings: KeptCase["settings"],
  { events, merged = new Map() }: Pick<KeptCase, "events"> & Partial<Pick<KeptCase, "merged">>,
): KeptCase {
  const facts = JSON.stringify([settings.id, events, [...merged]]);
  const stamp = createHash("sha256").update(facts).digest("hex").slice(0, 32);
  const courts = [...new Set(events.map(({ courtId }) => courtId))];
  const dockets = courts.map((courtId) => ({
    docketKey: `${courtId}/1:25-cr-00917`,
    courtId,
    docketNumber: "1:25-cr-00917",
    url: "",
    recordUrls: [],
    entries: 1,
    firstFiling: "2026-03-02",
    lastFiling: "2026-03-02",
  }));
  return { settings, stamp, dockets, events, merged };
}

/** Begins on 20 April 2026 with nothing published. */
export function madeUp(
  { cases, calendars, page = true }: {
    cases: readonly (string | Omit<TestCase, "dockets">)[];
    calendars?: readonly string[];
    page?: boolean;
  },
): MadeUp {
  const folder = Deno.makeTempDirSync();
  const clock = virtualClock("2026-04-20T16:00:00Z");
  const store = openStore({ path: ":memory:", clock });
  const made: MadeUp = {
    folder,
    store,
    clock,
    config: settingsOf({
      folder,
      page,
      ...(calendars === undefined ? {} : { calendars }),
      cases: cases.map((one, index) => ({
        ...(typeof one === "string" ? { id: one } : one),
        dockets: [7001 + index],
      })),
    }),
    cases: (events, merged) =>
      made.config.cases.map((settings) =>
        keptCaseOf(settings, {
          events: events[settings.id] ?? [],
          ...(merged === undefined ? {} : { merged }),
        })
      ),
    work: (events, { calendar = "main", kept = keptWork(), tools = {} } = {}) => {
      const { config } = made;
      const cases = made.cases(events);
      const own = cases.filter(({ settings }) => settings.calendar === calendar);
      const today = "2026-04-20";
      return {
        calendar: config.calendars.find(({ id }) => id === calendar)!,
        own,
        claims: claimedUids(own.map(({ settings }) => settings.id)),
        cases,
        tools: { config, store, clock, ...tools },
        kept,
        now: clock.now().toString(),
        today,
        places: config.indexPath === null ? null : placesOf(siteOf(cases, { config, today })),
      };
    },
    publish: (events, tools = {}) =>
      publish(made.cases(events), { config: made.config, store, clock, ...tools }),
    read: (name) => Deno.readTextFileSync(`${folder}/out/${name}`),
    [Symbol.dispose]: () => {
      store.close();
      Deno.removeSync(folder, { recursive: true });
    },
  };
  return made;
}
