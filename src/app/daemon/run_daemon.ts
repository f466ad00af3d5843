import type { LoadedConfig } from "../../config/load_config.ts";
import { followedCasesPath } from "../../config/read_config.ts";
import { requireConfig } from "../../config/require_config.ts";
import type { Clock } from "../../domain/clock.ts";
import type { ListenAddress } from "../../platform/listen_address.ts";
import type { Log } from "../../platform/log.ts";
import { newSecret } from "../../platform/new_secret.ts";
import type { ServiceNotifier } from "../../platform/sd_notify.ts";
import { openStore, type Store } from "../../store/store.ts";
import { openServer } from "../deliveries/open_server.ts";
import { runServer } from "../deliveries/run_server.ts";
import { watchFile } from "../deliveries/watch_file.ts";
import { isOvertaken } from "../publication.ts";
import { daemonLease, runExclusively } from "../run_exclusively.ts";
import { endpointsOf } from "../notify/endpoints_of.ts";
import { createNotifier } from "../notify/notifier.ts";
import { receivesWebhooks } from "../watch/receives_webhooks.ts";
import { daemonJobs } from "./daemon_jobs.ts";
import { createJobLoop } from "./job_loop.ts";
import { jobsAtStart } from "./jobs_at_start.ts";
import { liveSettings } from "./live_settings.ts";
import { workWithoutReceiver } from "./work_without_receiver.ts";

/** What a daemon runs with. */
export interface DaemonOptions {
  loaded: LoadedConfig;
  /** Reads the settings again; null where they came from standard input. */
  read: (() => Promise<LoadedConfig>) | null;
  version: string;
  clock: Clock;
  log: Log;
  notifier: ServiceNotifier;
  /** Instead of the settings' ones. */
  host?: string;
  port?: number;
  /** Ends the daemon. */
  signal: AbortSignal;
  /** Calls `tick` once a minute until the signal; the first time at once or later. */
  everyMinute(tick: () => void, signal: AbortSignal): void;
  /** Calls `listener` when the operator wants changed settings to be taken over. */
  onHangUp(listener: () => void, signal: AbortSignal): void;
  /** Changed settings are in force. */
  onReloaded?(loaded: LoadedConfig): void;
  onListen?(address: ListenAddress): void;
}

/** How long a statement of the jobs waits for another process, in milliseconds: answers wait, too. */
const busyTimeout = 500;
/** Milliseconds for the job under way after the signal; it ends at its next commit. */
const patience = 8000;

/**
 * Receiver, worker and jobs in one process until the signal; one daemon at a time in an installation
 * (`LeaseHeldError` names the other). Without a webhook secret nothing is received, and the log says
 * so; then there is a port only where files are served. Jobs begin when the port is open. After the
 * signal everything ends within ten seconds, and what could not be ended is taken up by the next
 * start. Throws what `openServer` and `runServer` do.
 */
export async function runDaemon(options: DaemonOptions): Promise<void> {
  const { clock, version, signal } = options;
  const log = options.log.named("daemon");
  const receives = receivesWebhooks(options.loaded);
  const opening = { clock, version, signal, receives, log: options.log };
  // Its members are exchanged later; everything that is opened here sees that.
  const config = { ...requireConfig(options.loaded) };
  const opened = await openServer({ ...opening, loaded: { ...options.loaded, config } });
  using store = opened.store;
  const exclusive = { name: daemonLease, holder: "case-calendar daemon", store };
  await runExclusively(exclusive, async () => {
    using jobStore = openStore({
      path: config.storePath,
      clock,
      busyTimeout,
      onDamage: (error) => log.error(error.message),
    });
    await run({ ...options, log }, { opened: { ...opened, config }, receives, jobStore });
  });
}

interface OpenedDaemon {
  opened: Awaited<ReturnType<typeof openServer>>;
  receives: boolean;
  jobStore: Store;
}

async function run(
  options: DaemonOptions,
  { opened, receives, jobStore }: OpenedDaemon,
): Promise<void> {
  const { clock, log, notifier, version } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  let signalledAt: number | null = null;
  options.signal.addEventListener("abort", () => signalledAt = performance.now(), { once: true });
  const publish = inTurn(async () => {
    let publication = await opened.publish();
    // Another process, at the same moment: now it is out of the way.
    if (isOvertaken(publication)) publication = await opened.publish();
    return publication;
  });
  const settings = liveSettings({
    config: opened.config,
    loaded: options.loaded,
    read: options.read,
    store: jobStore,
    clock,
    log,
    onTaken: ({ loaded, newDockets }) => {
      options.onReloaded?.(loaded);
      loop.request(["refresh", ...(newDockets ? ["sync", "alerts"] : [])]);
    },
  });
  const loop = createJobLoop({
    jobs: () =>
      daemonJobs({
        loaded: settings.loaded,
        config: { ...settings.config },
        store: jobStore,
        clock,
        log,
        version,
        publish,
      }),
    store: jobStore,
    clock,
    log,
    signal,
  });
  const messages = createNotifier({
    endpoints: () =>
      endpointsOf(settings.config, {
        environment: settings.loaded.environment,
        store: jobStore,
        clock,
        version,
      }),
    store: jobStore,
    clock,
    log: log.named("push"),
    signal,
  });
  const begin = () => {
    options.onHangUp(() => void reload(), signal);
    // What `add` follows is followed here as soon as it is written.
    void watchFile({ path: followedCasesPath, clock, signal, onChange: settings.reload });
    options.everyMinute(() => {
      loop.tick();
      messages.tick();
    }, signal);
    loop.request(jobsAtStart({ config: settings.config, store: jobStore, clock }));
  };
  async function reload(): Promise<void> {
    await notifier.reloading();
    await settings.reload();
    await notifier.ready();
  }
  const working = { ...opened, config: settings.config, publish, notifier, signal };
  try {
    const { host, port, serveFiles } = opened.config.server;
    if (!receives) {
      log.warn("CASE_CALENDAR_WEBHOOK_SECRET is not set: nothing is received, dockets are polled");
    }
    if (receives || serveFiles !== "nothing") {
      await runServer({
        ...working,
        // A secret that nobody knows opens the webhook route to nobody.
        ...(receives ? {} : { secrets: [newSecret()] }),
        host: options.host ?? host,
        port: options.port ?? port,
        // A job of its own does that.
        keepAlerts: () => Promise.resolve(),
        onListen: (address) => {
          options.onListen?.(address);
          begin();
        },
      });
    } else {
      begin();
      await workWithoutReceiver(working);
    }
  } finally {
    stop.abort(new DOMException("stopping", "AbortError"));
    const late = Promise.withResolvers<void>();
    const spent = signalledAt === null ? 0 : performance.now() - signalledAt;
    const timer = setTimeout(() => late.resolve(), Math.max(0, patience - spent));
    await Promise.race([Promise.all([loop.idle(), messages.idle()]), late.promise]);
    clearTimeout(timer);
  }
}

/** Jobs and deliveries publish one after the other: of two at once the later one would fail. */
function inTurn<T>(work: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const own = last.then(work);
    last = own.catch(() => {});
    return own;
  };
}
