import { loadConfig } from "../config/load_config.ts";
import type { Clock } from "../domain/clock.ts";
import { courtDay } from "../domain/court_time.ts";
import type { Log } from "../platform/log.ts";
import { sampleConfig } from "../standin/sample_config.ts";
import { sampleDockets } from "../standin/sample_dockets.ts";
import { createStandIn } from "../standin/stand_in.ts";
import { type CaseState, caseStates } from "./case_state.ts";
import type { Publication } from "./publication.ts";
import { publishAll } from "./publish_all.ts";
import { sync, type SyncProgress } from "./sync.ts";
import type { SyncResult } from "./sync_result.ts";
import { openCourtListener, openInstallation } from "./wiring.ts";

/** The only folders the demonstration touches; it begins by emptying them. */
export const demoFolders = { data: "data/demo", out: "out/demo" } as const;

/** One sync of the demonstration. */
export interface DemoRun {
  result: SyncResult;
  publication: Publication;
  /** HTTP requests the stand-in answered. */
  requests: number;
}

/** What the demonstration found. */
export interface DemoResult {
  /** The first sync, and the one after the day has gone on: stubs have their text, entries came. */
  first: DemoRun;
  second: DemoRun;
  cases: CaseState[];
  /** Docket entries the stand-in serves. */
  entries: number;
  pagePath: string;
}

/**
 * Runs the main job on the sample dockets: starts a CourtListener stand-in on loopback, syncs
 * against it over HTTP into an SQLite file, publishes; lets the day go on, and syncs again.
 */
export async function runDemo(
  { clock, log, version, signal, onProgress }: {
    clock: Clock;
    log: Log;
    version: string;
    signal: AbortSignal;
    onProgress: (progress: SyncProgress) => void;
  },
): Promise<DemoResult> {
  for (const folder of Object.values(demoFolders)) emptyFolder(folder);
  const samples = sampleDockets({ today: courtDay(clock.now(), "America/New_York") });
  const token = crypto.randomUUID().replaceAll("-", "");
  const standIn = createStandIn({ dockets: samples.dockets, token, clock });
  const server = standIn.listen();
  try {
    const loaded = loadConfig({
      path: "settings of the demonstration",
      text: sampleConfig({
        cases: samples.cases,
        baseUrl: server.url,
        dataFolder: demoFolders.data,
        outFolder: demoFolders.out,
      }),
      env: { COURTLISTENER_TOKEN: token },
    });
    const { config, store } = openInstallation({ loaded, clock, log });
    using _store = store;
    const tools = { loaded, config, store, clock, log, version, signal };
    const run = async (): Promise<DemoRun> => {
      const before = standIn.requests.length;
      const courtlistener = openCourtListener(tools);
      const result = await sync({}, { ...tools, courtlistener, onProgress });
      const publication = publishAll(tools);
      return { result, publication, requests: standIn.requests.length - before };
    };
    const first = await run();
    samples.fill(standIn);
    const second = await run();
    return {
      first,
      second,
      cases: caseStates(config.cases, { ...tools, save: false }),
      entries: samples.dockets.reduce((sum, docket) => sum + docket.entries.length, 0),
      pagePath: config.indexPath!,
    };
  } finally {
    await server.close();
  }
}

function emptyFolder(folder: string): void {
  try {
    Deno.removeSync(folder, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
