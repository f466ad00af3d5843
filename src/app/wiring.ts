import type { Config } from "../config/config.ts";
import { tierWindows } from "../config/courtlistener_tiers.ts";
import { type LoadedConfig } from "../config/load_config.ts";
import { requireConfig, requireToken } from "../config/require_config.ts";
import { type CourtListener, createCourtListener } from "../courtlistener/client.ts";
import type { CourtListenerOptions, Wait } from "../courtlistener/courtlistener_options.ts";
import { createDocketAlertCalls, type DocketAlertCalls } from "../courtlistener/docket_alerts.ts";
import { createRequestTally, type RequestTally } from "../courtlistener/request_tally.ts";
import type { Clock } from "../domain/clock.ts";
import type { Log } from "../platform/log.ts";
import { registerSecret } from "../platform/redact.ts";
import { usualArrivalMs } from "../store/pacer.ts";
import { openStore, type Store } from "../store/store.ts";
import { upstreamReach } from "./upstream_reach.ts";

export { createRequestTally };
export { examineCopy } from "../store/examine_copy.ts";

/** What an installation is opened with. */
export interface WiringOptions {
  loaded: LoadedConfig;
  clock: Clock;
  log: Log;
  /** For commands that change nothing: the store must exist already. */
  readOnly?: boolean;
}

/** The store of the settings, opened, and the settings themselves. */
export function openInstallation(
  { loaded, clock, log, readOnly = false }: WiringOptions,
): { config: Config; store: Store } {
  const config = requireConfig(loaded);
  const store = openStore({
    path: config.storePath,
    clock,
    readOnly,
    onDamage: (error) => log.error(error.message),
  });
  return { config, store };
}

/** What the calls of CourtListener are opened with. */
export interface UpstreamOptions {
  loaded: LoadedConfig;
  config: Config;
  store: Store;
  clock: Clock;
  log: Log;
  version: string;
  signal: AbortSignal;
  onWait?: (wait: Wait) => void;
  /** Is CourtListener asked even while it is known not to answer? True unless given. */
  byHand?: boolean;
  /** Requests that may be made in all; without end unless given. */
  mostRequests?: number | undefined;
  /** Shared by the clients that are opened with it. */
  tally?: RequestTally;
}

/** The CourtListener client of the settings; every request passes the store's pacer. */
export function openCourtListener(options: UpstreamOptions): CourtListener {
  return createCourtListener(upstreamOf(options));
}

/** Likewise the calls about docket alerts. */
export function openDocketAlerts(options: UpstreamOptions): DocketAlertCalls {
  return createDocketAlertCalls(upstreamOf(options));
}

/** What both kinds of calls are opened with. */
export function upstreamOf(
  {
    loaded,
    config,
    store,
    clock,
    log,
    version,
    signal,
    onWait,
    mostRequests,
    tally,
    byHand = true,
  }: UpstreamOptions,
): CourtListenerOptions {
  const token = requireToken(loaded);
  registerSecret(token);
  const assumedWindows = tierWindows(config.courtlistener.tier);
  return {
    baseUrl: config.courtlistener.baseUrl,
    allowInsecure: config.courtlistener.allowInsecure,
    token,
    pacer: store.pacer({
      configured: { courtlistener: assumedWindows },
      arrivalMs: usualArrivalMs,
    }),
    reach: upstreamReach({ store, clock, log, byHand }),
    clock,
    version,
    signal,
    log,
    assumedWindows,
    ...(onWait === undefined ? {} : { onWait }),
    ...(mostRequests === undefined ? {} : { mostRequests }),
    ...(tally === undefined ? {} : { tally }),
  };
}
