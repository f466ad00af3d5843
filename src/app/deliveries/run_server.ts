import { dirname } from "node:path";
import { tierWindows } from "../../config/courtlistener_tiers.ts";
import type { LoadedConfig } from "../../config/load_config.ts";
import type { Config } from "../../config/config.ts";
import type { CourtListener } from "../../courtlistener/client.ts";
import type { DocketAlertCalls } from "../../courtlistener/docket_alerts.ts";
import type { Clock } from "../../domain/clock.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import type { ListenAddress } from "../../platform/listen_address.ts";
import type { Log } from "../../platform/log.ts";
import type { ServiceNotifier } from "../../platform/sd_notify.ts";
import { openInbox } from "../../store/inbox/inbox.ts";
import type { Store } from "../../store/store.ts";
import { createMetrics, type MetricFamily, type Metrics } from "../../web/metrics.ts";
import { createReceiver, type Receiver } from "../../web/receiver.ts";
import { listensAgainTotal, receiverFamilies } from "../../web/receiver_metrics.ts";
import { listen, type Listening } from "../../web/serve.ts";
import { createFileServer, type FileServer } from "../feeds/file_server.ts";
import type { Publication } from "../publication.ts";
import { callbackVerifier } from "./callback_verifier.ts";
import { createDeliveryWorker } from "./delivery_worker.ts";
import { createEndpointNotes } from "./endpoint_notes.ts";
import { createLull } from "./lull.ts";
import { createPublisher } from "./publisher.ts";
import type { TextReader } from "./read_some.ts";
import { createHealth } from "./readiness.ts";
import { workerReader } from "./worker_reader.ts";

/** What a receiver runs with; store and settings are open and checked. */
export interface ServerOptions {
  loaded: Pick<LoadedConfig, "environment">;
  config: Config;
  store: Store;
  courtlistener: CourtListener;
  docketAlerts: DocketAlertCalls;
  secrets: readonly string[];
  adminToken?: string;
  host: string;
  port: number;
  clock: Clock;
  log: Log;
  notifier: ServiceNotifier;
  publish(): Publication | Promise<Publication>;
  /** Reads one text; by the rules, in a thread of its own, unless given. */
  read?: TextReader;
  /** Checks the docket alerts of the account where that is due; called while the port is open. */
  keepAlerts(): Promise<unknown>;
  /** Ends the server. */
  signal: AbortSignal;
  onListen?(address: ListenAddress): void;
}

/** How tries of deliveries ended, by the kind of event. */
const processedTotal: MetricFamily = {
  name: "case_calendar_deliveries_processed_total",
  help: "Tries to process a delivery by event and outcome",
  kind: "counter",
};

/** Milliseconds for answers under way, and then for work under way, after the signal. */
const patience = { answers: 3000, work: 4000, alerts: 500, room: 3000 };
/** Milliseconds between two looks whether docket alerts are due; a failed check is repeated then. */
const alertsLook = 3 * 3_600_000;
/** The same where another process held the store. */
const storeLook = 60_000;
/** Milliseconds between two notes of when private feeds were asked for. */
const fetchesNoted = 60_000;

/**
 * Takes deliveries in and works on them until the signal; then takes none any more, lets answers and
 * work end within seconds, publishes what is left, and resolves. What could not be ended is taken up
 * by the next start. Throws before anything is listened on when inbox, keys or port cannot be had.
 */
export async function runServer(options: ServerOptions): Promise<void> {
  const { config, store, clock, signal, notifier } = options;
  const log = options.log.named("serve");
  using inbox = openInbox({
    path: inboxPath(config),
    clock,
    keepKeysDays: config.server.keepKeysDays,
    idsAfter: store.deliveries.lastSeen(),
  });
  inbox.depth();
  const metrics = createMetrics([...receiverFamilies, processedTotal]);
  const stopWork = new AbortController();
  const notes = createEndpointNotes({ clock, log });
  let publishing: Promise<unknown> = Promise.resolve();
  const published = Promise.withResolvers<unknown>();
  const publisher = createPublisher({
    publish: () => {
      // Of the two threads that work behind the answers one is there at a time, if it can be.
      const publication = within(patience.room, reader.rest()).then(options.publish);
      publishing = publication.catch(() => {});
      publication.then(published.resolve, () => {});
      return publication;
    },
    clock,
    log,
    signal: stopWork.signal,
  });
  const reader = workerReader({ clock, room: () => within(patience.room, publishing) });
  const lull = createLull();
  const worker = createDeliveryWorker({
    read: reader.read,
    lull: lull.wait,
    ...options,
    log,
    inbox,
    signal: stopWork.signal,
    onChange: publisher.request,
    onTried: ({ event, outcome }) => metrics.count(processedTotal, { event, outcome }),
    notes,
  });
  const health = createHealth({
    inbox,
    store,
    worker,
    publisher,
    clock,
    assumed: tierWindows(config.courtlistener.tier),
  });
  const verifyCallback = callbackVerifier({
    config,
    environment: options.loaded.environment,
    clock,
  });
  const tracking = () => ({
    dockets: config.cases.reduce((sum, one) => sum + one.dockets.length, 0),
    cases: config.cases.length,
  });
  const files = config.server.serveFiles === "nothing"
    ? null
    : createFileServer({ config, store, clock, log, published: published.promise });
  const receiver = createReceiver({
    secrets: options.secrets,
    inbox,
    clock,
    log: options.log,
    metrics,
    tracking,
    notes: notes.notes,
    readiness: health.readiness,
    gauges: health.gauges,
    onStored: () => {
      lull.disturb();
      worker.wake();
    },
    trustedProxies: config.server.trustedProxies,
    limits: {
      webhookBytes: config.server.maxBodyBytes,
      callbackBytes: config.docketlayer.maxBodyBytes,
    },
    ...(verifyCallback === null ? {} : { verifyCallback }),
    callbackHeaders: Object.values(config.docketlayer.headerNames),
    ...(files === null ? {} : { otherwise: files.answer }),
    adminElsewhere: config.server.adminListen !== null,
    ...(options.adminToken === undefined ? {} : { adminToken: options.adminToken }),
    ...(config.server.allowedSources.length === 0
      ? {}
      : { allowedSources: config.server.allowedSources }),
  });
  const opening = { clock, log, metrics };
  const admin = config.server.adminListen === null ? null : open(config.server.adminListen, {
    ...opening,
    handler: (request, info) => receiver(request, { remoteAddr: info.remoteAddr, admin: true }),
  });
  let listening: Listening;
  try {
    const address = { hostname: options.host, port: options.port };
    listening = open(address, {
      ...opening,
      handler: (request, info) => {
        lull.disturb();
        return receiver(request, info);
      },
    });
  } catch (error) {
    files?.close();
    await admin?.stop(patience.answers);
    throw error;
  }
  const { hostname, port } = listening.address;
  if (admin !== null) {
    const { hostname, port } = admin.address;
    log.info("operator's views", { address: `${hostname}:${port}` });
  }
  log.info("listening", { address: `${hostname}:${port}`, ...tracking() });
  options.onListen?.(listening.address);
  await notifier.ready(`listening on ${hostname}:${port}`);
  const living = signLife(options, stopWork.signal);
  const working = worker.run();
  const alerts = keepAlertsOn(options, stopWork.signal);
  const noting = files === null ? null : noteFetchesOf(files, { clock, signal: stopWork.signal });
  // What is there for serving may be of a time long before the last change.
  if (files !== null) publisher.request();
  const stopped = Promise.withResolvers<void>();
  const stop = () => stopped.resolve();
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    await Promise.race([stopped.promise, working]);
  } finally {
    signal.removeEventListener("abort", stop);
    await notifier.stopping();
    const [answered] = await Promise.all([
      listening.stop(patience.answers),
      admin?.stop(patience.answers),
    ]);
    stopWork.abort(new DOMException("stopping", "AbortError"));
    await within(patience.work, working.then(publisher.flush, publisher.flush));
    await within(patience.alerts, alerts);
    await living;
    reader.close();
    files?.close();
    await noting;
    log.info("stopped", { answers: answered, bodies: inbox.depth() });
    notifier.close();
  }
}

/** Seldom, since nobody waits for it. */
async function noteFetchesOf(
  files: FileServer,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    try {
      await clock.sleep(fetchesNoted, signal);
    } catch {
      return;
    }
    files.noteFetches();
  }
}

/** Listens, and tells when the HTTP layer lost the port. */
function open(
  { hostname, port }: ListenAddress,
  { handler, clock, log, metrics }: {
    handler: Receiver;
    clock: Clock;
    log: Log;
    metrics: Metrics;
  },
): Listening {
  return listen({
    handler,
    hostname,
    port,
    clock,
    onLost: (error) => {
      metrics.count(listensAgainTotal);
      log.error("the port was lost and is opened again", { port, cause: String(error) });
    },
    onListenAgain: () => log.info("the port is open again", { port }),
  });
}

/** The inbox lies beside the store. */
export function inboxPath({ storePath }: Pick<Config, "storePath">): string {
  return `${dirname(storePath)}/inbox.sqlite`;
}

async function signLife(
  { notifier, clock }: Pick<ServerOptions, "notifier" | "clock">,
  signal: AbortSignal,
): Promise<void> {
  const every = notifier.watchdogEvery;
  while (every !== null && !signal.aborted) {
    await notifier.watchdog();
    try {
      await clock.sleep(every, signal);
    } catch {
      return;
    }
  }
}

/** Behind everything else: whatever goes wrong with alerts, deliveries go on. */
async function keepAlertsOn(
  { keepAlerts, clock, log, signal: ended }: Pick<
    ServerOptions,
    "keepAlerts" | "clock" | "log" | "signal"
  >,
  signal: AbortSignal,
): Promise<void> {
  while (!ended.aborted) {
    let next = alertsLook;
    try {
      await keepAlerts();
    } catch (error) {
      if (ended.aborted) return;
      log.named("alerts").warn("docket alerts were not checked", { cause: String(error) });
      if (error instanceof CaseCalendarError && error.kind === "store") next = storeLook;
    }
    try {
      await clock.sleep(next, signal);
    } catch {
      return;
    }
  }
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(() => late.resolve(), milliseconds);
  await Promise.race([work, late.promise]);
  clearTimeout(timer);
}
