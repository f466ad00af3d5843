import { createJobLoop } from "../../src/app/daemon/job_loop.ts";
import { daemonJobs } from "../../src/app/daemon/daemon_jobs.ts";
import type { Job } from "../../src/app/daemon/job.ts";
import { createDeliveryWorker } from "../../src/app/deliveries/delivery_worker.ts";
import { createEndpointNotes } from "../../src/app/deliveries/endpoint_notes.ts";
import type { Publication } from "../../src/app/publication.ts";
import { upstreamReach } from "../../src/app/upstream_reach.ts";
import { caseStates } from "../../src/app/case_state.ts";
import { createCourtListener } from "../../src/courtlistener/client.ts";
import { createDocketAlertCalls } from "../../src/courtlistener/docket_alerts.ts";
import { tierWindows } from "../../src/config/courtlistener_tiers.ts";
import { loadConfig, type LoadedConfig } from "../../src/config/load_config.ts";
import { requireConfig } from "../../src/config/require_config.ts";
import type { DocketData } from "../../src/standin/docket_data.ts";
import { serveLoopback } from "../../src/standin/serve_loopback.ts";
import { createStandIn, type StandIn } from "../../src/standin/stand_in.ts";
import type { Limits } from "../../src/standin/throttle.ts";
import { type InboxStore, openInbox } from "../../src/store/inbox/inbox.ts";
import { usualArrivalMs } from "../../src/store/pacer.ts";
import type { Clock } from "../../src/domain/clock.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { recordingLog } from "../app/deliveries/receiving.ts";
import { token } from "../app/installation.ts";
import { behindItsBack } from "../store/memory_store.ts";
import { type VirtualClock, virtualClock } from "./virtual_clock.ts";

/** Limits of an account without a membership. */
export const freeAccount: Limits = { minute: 5, hour: 50, day: 125 };

/** A daemon whose days pass in moments. */
export interface SimulatedDaemon extends AsyncDisposable {
  readonly clock: VirtualClock;
  readonly standIn: StandIn;
  readonly store: Store;
  readonly inbox: InboxStore;
  readonly logged: string[];
  readonly loaded: LoadedConfig;
  /** Sets the daemon's clock ahead (or, below 0, back) by so many hours; CourtListener's stays right. */
  skew(hours: number): void;
  /**
   * A new entry of a docket comes into being at CourtListener; answers its id. No webhook tells of it.
   * A minute entry has neither a number nor a document on PACER.
   */
  file(
    docketId: number,
    entry?: { description?: string; label?: string; minute?: boolean },
  ): number;
  /** CourtListener tells of an entry by webhook, as it is now. */
  deliver(entryId: number): Promise<void>;
  /** What is due now: jobs, then deliveries and readings, until nothing is. */
  settle(): Promise<void>;
  /**
   * Lets time pass until then. Everything in `happenings` happens at its time, unless requests that
   * wait for their turn have moved the clock beyond it already. `onStep` is called after each step.
   */
  pass(until: Temporal.Instant, options?: {
    happenings?: readonly Happening[];
    onStep?: () => void;
  }): Promise<void>;
}

/** Something the world does at a moment. */
export interface Happening {
  at: Temporal.Instant;
  happen(): void | Promise<void>;
}

/** How a simulated daemon is made. */
export interface SimulatedDaemonOptions {
  dockets: readonly DocketData[];
  now: string;
  limits?: Limits | null;
  alerts?: boolean;
  /** Minutes between two looks of the daemon at what is due; 1 in life. */
  everyMinutes?: number;
  /** How far into each interval its jobs run, from 0 up to, not including, 1; drawn unless given. */
  offset?: number;
  /** Hours between two foldings of the calendars; 24 unless given. No outputs are written. */
  foldHours?: number;
}

/**
 * The daemon without its process: its jobs, job loop, worker, inbox, pacer and stores on disk, against
 * a stand-in over HTTP on loopback, all by one clock that moves by itself.
 */
export async function simulatedDaemon(options: SimulatedDaemonOptions): Promise<SimulatedDaemon> {
  const { dockets, now, limits = freeAccount, everyMinutes = 5 } = options;
  const clock = virtualClock(now);
  let skew = Temporal.Duration.from({ hours: 0 });
  const own: Clock = { now: () => clock.now().add(skew), sleep: clock.sleep };
  const standIn = createStandIn({ dockets, token, clock, limits });
  const server = serveLoopback(async (request) => {
    const answer = await standIn.handle(request);
    answer.headers.set("Date", new Date(clock.now().epochMilliseconds).toUTCString());
    return answer;
  }, { port: 0 });
  const folder = await Deno.makeTempDir();
  const read = loadConfig({
    path: "config.yaml",
    text: JSON.stringify({
      ensure_docket_alerts: options.alerts ?? true,
      courtlistener: { base_url: `${server.url}/` },
      calendars: { main: { name: "Main", ics_path: "out/main.ics" } },
      cases: dockets.map(({ id, caseName }) => ({
        id: `case-${id}`,
        name: caseName,
        calendar: "main",
        dockets: [id],
      })),
    }),
    env: { COURTLISTENER_TOKEN: token },
  });
  const settings = requireConfig(read);
  const config = {
    ...settings,
    storePath: `${folder}/store.sqlite`,
    calendars: settings.calendars.map((one) => ({ ...one, icsPath: `${folder}/main.ics` })),
  };
  const loaded = { ...read, config };
  const store = openStore({ path: config.storePath, clock: own });
  if (options.offset !== undefined) {
    behindItsBack(
      config.storePath,
      `INSERT INTO installation (name, value) VALUES ('offset', ${options.offset})`,
    );
  }
  const inbox = openInbox({ path: `${folder}/inbox.sqlite`, clock: own, idleAfter: 0 });
  const logged: string[] = [];
  const log = recordingLog(logged);
  const stop = new AbortController();
  const { signal } = stop;
  let foldedAt: Temporal.Instant | null = null;
  const publish = (): Promise<Publication> => {
    const last = foldedAt;
    if (last === null || last.until(clock.now()).total("hours") >= (options.foldHours ?? 24)) {
      foldedAt = clock.now();
      caseStates(config.cases, { config, store, clock: own, save: true });
    }
    return Promise.resolve({ calendars: [], views: null, page: null });
  };
  const upstream = {
    baseUrl: config.courtlistener.baseUrl,
    token,
    pacer: store.pacer({
      configured: { courtlistener: tierWindows(config.courtlistener.tier) },
      arrivalMs: usualArrivalMs,
    }),
    reach: upstreamReach({ store, clock: own, log }),
    clock: own,
    version: "0.0.0",
    signal,
    log,
    assumedWindows: tierWindows(config.courtlistener.tier),
    maxWait: 2000,
    retry: { attempts: 3 },
  };
  const worker = createDeliveryWorker({
    config,
    store,
    inbox,
    clock: own,
    log,
    signal,
    courtlistener: createCourtListener(upstream),
    docketAlerts: createDocketAlertCalls(upstream),
    notes: createEndpointNotes({ clock: own, log }),
    onChange: () => {},
    random: () => 0.5,
  });
  const tools = { loaded, config, store, clock: own, log, version: "0.0.0", publish };
  let jobs: { at: number; jobs: Job[] } = { at: -Infinity, jobs: [] };
  const loop = createJobLoop({
    // Settings do not change here, so that the plan is made anew only now and then.
    jobs: () => {
      const at = clock.now().epochMilliseconds;
      if (at - jobs.at > 3_600_000) jobs = { at, jobs: daemonJobs(tools) };
      return jobs.jobs;
    },
    store,
    clock: own,
    log,
    signal,
  });
  let keys = 0;
  let rows = 900_000_000;
  const settle = async () => {
    await worker.pass();
    loop.tick();
    await loop.idle();
    await worker.pass();
  };
  return {
    clock,
    standIn,
    store,
    inbox,
    logged,
    loaded,
    skew: (hours) => {
      skew = Temporal.Duration.from({ hours });
    },
    file(docketId, { description = "", label = "Order", minute = false } = {}) {
      const zone = "America/New_York";
      const dateFiled = clock.now().toZonedDateTimeISO(zone).toPlainDate().toString();
      const at = clock.now().toString();
      const id = ++rows;
      return standIn.upsertEntry(docketId, {
        id,
        entryNumber: minute ? null : standIn.entryIds(docketId).length + 1,
        dateFiled,
        description,
        createdAt: at,
        modifiedAt: at,
        documents: [{ description: label, createdAt: at, modifiedAt: at }],
      });
    },
    async deliver(entryId) {
      const body = standIn.docketAlert([entryId]);
      await inbox.put({
        source: "courtlistener",
        key: `key-${++keys}`,
        keyOrigin: "header",
        receivedAt: own.now().toString(),
        remoteAddress: "192.0.2.1",
        headers: {},
        body: new TextEncoder().encode(JSON.stringify(body)),
      });
    },
    settle,
    async pass(until, { happenings = [], onStep = () => {} } = {}) {
      const waiting = [...happenings].sort((a, b) => Temporal.Instant.compare(a.at, b.at));
      for (;;) {
        const step = clock.now().add({ minutes: everyMinutes });
        const due = store.rereads.nextDue();
        const moments = [step, until, ...waiting.slice(0, 1).map(({ at }) => at)];
        // What is due already and could not be done has to wait for quota.
        if (due !== null && Temporal.Instant.compare(due, own.now()) > 0) {
          moments.push(Temporal.Instant.from(due).subtract(skew));
        }
        const next = moments.reduce((a, b) => Temporal.Instant.compare(a, b) <= 0 ? a : b);
        const at = Temporal.Instant.compare(next, clock.now()) < 0 ? clock.now() : next;
        clock.set(at.toString());
        while (waiting[0] !== undefined && Temporal.Instant.compare(waiting[0].at, at) <= 0) {
          await waiting.shift()!.happen();
        }
        await settle();
        onStep();
        if (Temporal.Instant.compare(clock.now(), until) >= 0) return;
      }
    },
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await loop.idle();
      inbox.close();
      store.close();
      await server.close();
      await Deno.remove(folder, { recursive: true });
    },
  };
}
