import { sync, type SyncOptions, type SyncTools } from "../../src/app/sync.ts";
import type { SyncResult } from "../../src/app/sync_result.ts";
import type { Publication } from "../../src/app/publication.ts";
import { publishAll } from "../../src/app/publish_all.ts";
import { type CaseState, caseStates } from "../../src/app/case_state.ts";
import type { Config } from "../../src/config/config.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { type CourtListener, createCourtListener } from "../../src/courtlistener/client.ts";
import type { CourtListenerOptions } from "../../src/courtlistener/courtlistener_options.ts";
import type { DocketData } from "../../src/standin/docket_data.ts";
import { serveLoopback } from "../../src/standin/serve_loopback.ts";
import { createStandIn, type StandIn, type StandInOptions } from "../../src/standin/stand_in.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { type VirtualClock, virtualClock } from "../support/virtual_clock.ts";

/** Never to be seen in an error or a file. */
export const token = "5ecret5ecret5ecret5ecret5ecret5ecret5ecr";

/** A case as a test's settings write it; one calendar, `main`, when it names none. */
export interface TestCase {
  id: string;
  name?: string;
  calendar?: string;
  /** CourtListener ids, or court and number. */
  dockets: readonly (number | { court: string; number: string })[];
  tags?: readonly string[];
}

/** Settings as the program reads them from a file, with every path below `folder`. */
export function settingsOf(
  { folder, cases, calendars = ["main"], page = true }: {
    folder: string;
    cases: readonly TestCase[];
    calendars?: readonly string[];
    page?: boolean;
  },
): Config {
  const text = JSON.stringify({
    ...(page ? { index_path: "out/index.html" } : {}),
    ensure_docket_alerts: false,
    calendars: Object.fromEntries(
      calendars.map((id) => [id, { name: `Calendar ${id}`, ics_path: `out/${id}.ics` }]),
    ),
    cases: cases.map(({ name, calendar = calendars[0], ...one }) => ({
      ...one,
      name: name ?? `Case ${one.id}`,
      calendar,
    })),
  });
  const { config, problems } = loadConfig({ path: "config.yaml", text, env: {} });
  if (config === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  const below = (path: string | null) => path === null ? null : `${folder}/${path}`;
  return {
    ...config,
    indexPath: below(config.indexPath),
    calendars: config.calendars.map((one) => ({ ...one, icsPath: below(one.icsPath) })),
  };
}

/** A whole installation: stand-in on loopback, real client, real store, files in a temp folder. */
export interface Installation extends AsyncDisposable {
  readonly folder: string;
  /** Of the stand-in. */
  readonly url: string;
  readonly clock: VirtualClock;
  readonly standIn: StandIn;
  readonly store: Store;
  /** May be replaced, as an operator edits the file. */
  config: Config;
  /** Settings of these cases, in this folder. */
  settings(cases: readonly TestCase[], calendars?: readonly string[]): Config;
  /** A client of the stand-in; every request passes the store's pacer. */
  client(options?: Partial<CourtListenerOptions>): CourtListener;
  /** Fetches and reads, with a new client as a new process has one. */
  sync(options?: SyncOptions, tools?: Partial<SyncTools>): Promise<SyncResult>;
  publish(options?: { dryRun?: boolean; force?: boolean }): Publication;
  /** Folds every case; keeps nothing unless told to. */
  states(options?: { save?: boolean }): CaseState[];
  /** Text of a file below `out/`. */
  read(name: string): string;
  /** Lists the stand-in was asked for since the last call, such as `docket-entries`. */
  asked(): string[];
}

/** How an installation is made. */
export interface InstallationOptions extends Partial<Omit<StandInOptions, "clock" | "token">> {
  /** One case a docket, named `case-1` and so on, when left out. */
  cases?: readonly TestCase[];
  calendars?: readonly string[];
  now?: string;
  /** The store's file below the folder; in memory when left out. */
  storeFile?: string;
}

/** Sets one up; the stand-in's answers carry its own clock, as CourtListener's do. */
export async function installation(options: InstallationOptions = {}): Promise<Installation> {
  const { cases, calendars = ["main"], now = "2026-03-20T16:00:00Z", storeFile, ...rest } = options;
  const dockets: readonly DocketData[] = rest.dockets ?? [];
  const clock = virtualClock(now);
  const standIn = createStandIn({ ...rest, dockets, token, clock });
  const server = serveLoopback(async (request) => {
    const answer = await standIn.handle(request);
    answer.headers.set("Date", new Date(clock.now().epochMilliseconds).toUTCString());
    return answer;
  }, { port: 0 });
  const folder = await Deno.makeTempDir();
  const path = storeFile === undefined ? ":memory:" : `${folder}/${storeFile}`;
  const store = openStore({ path, clock });
  const settings: Installation["settings"] = (cases, named = calendars) =>
    settingsOf({ folder, cases, calendars: named });
  const made: Installation = {
    folder,
    url: server.url,
    clock,
    standIn,
    store,
    settings,
    config: settings(
      cases ?? dockets.map(({ id }, index) => ({ id: `case-${index + 1}`, dockets: [id] })),
    ),
    client: (options = {}) =>
      createCourtListener({
        baseUrl: server.url,
        token,
        pacer: store.pacer(),
        clock,
        version: "0.1.0",
        retry: { random: () => 0.999_999 },
        ...options,
      }),
    sync: (options = {}, tools = {}) => {
      const { config } = made;
      return sync(options, { config, store, courtlistener: made.client(), clock, ...tools });
    },
    publish: (options = {}) => publishAll({ config: made.config, store, clock, ...options }),
    states: ({ save = false } = {}) =>
      caseStates(made.config.cases, { config: made.config, store, clock, save }),
    read: (name) => Deno.readTextFileSync(`${folder}/out/${name}`),
    asked: () =>
      standIn.requests.splice(0).map(({ path }) => path.split("/")[4]!)
        .filter((list) => list !== "api-usage"),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      store.close();
      await Deno.remove(folder, { recursive: true });
    },
  };
  return made;
}

/** A docket of these texts by filing date, numbered from 1; ids as {@link docketOf} gives them. */
export function docketWith(
  texts: readonly (readonly [filed: string, text: string])[],
  change: Partial<DocketData> = {},
): DocketData {
  const id = change.id ?? 70_000_001;
  const entries = texts.map(([dateFiled, description], index) => ({
    id: id * 1_000 + index,
    entryNumber: index + 1,
    dateFiled,
    description,
  }));
  return docketOf(0, { entries, ...change });
}

/** A docket of `count` entries, a day apart, the last filed on 16 March 2026. */
export function docketOf(count: number, change: Partial<DocketData> = {}): DocketData {
  const last = Temporal.PlainDate.from("2026-03-16");
  const id = change.id ?? 70_000_001;
  return {
    id,
    courtId: "nysd",
    docketNumber: `1:26-cv-0${String(id).slice(-4)}`,
    caseName: "Alder Works LLC v. Birch Supply Co.",
    dateFiled: "2026-01-05",
    entries: Array.from({ length: count }, (_, index) => ({
      id: id * 1_000 + index,
      entryNumber: index + 1,
      dateFiled: last.subtract({ days: Math.min(count - 1 - index, 60) }).toString(),
      description: `LETTER number ${index + 1} addressed to Judge Ada Quill.`,
    })),
    ...change,
  };
}
