import { reconcile } from "../../src/app/reconcile.ts";
import type { ReconcileResult } from "../../src/app/reconcile_result.ts";
import { sync, type SyncOptions } from "../../src/app/sync.ts";
import type { SyncResult } from "../../src/app/sync_result.ts";
import type { Config } from "../../src/config/config.ts";
import { tierWindows } from "../../src/config/courtlistener_tiers.ts";
import { type CourtListener, createCourtListener } from "../../src/courtlistener/client.ts";
import type { CourtListenerOptions } from "../../src/courtlistener/courtlistener_options.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { Log } from "../../src/platform/log.ts";
import type { StandIn } from "../../src/standin/stand_in.ts";
import { usualArrivalMs } from "../../src/store/pacer.ts";
import type { Store } from "../../src/store/store.ts";

/** An installation as a simulator keeps it; nothing of it is made or ended here. */
export interface Simulated {
  config: Config;
  store: Store;
  clock: Clock;
  token: string;
  /** Answers requests, as a stand-in's `handle` does; answers should carry the clock's `Date`. */
  handle: (request: Request) => Promise<Response>;
}

/** One run of the daemon's `sync`, as a new process makes it: real client, real pacer, no network. */
export function syncTurn(
  simulated: Simulated,
  { courtlistener = clientOf(simulated), ...options }: SyncOptions & {
    courtlistener?: CourtListener;
  } = {},
): Promise<SyncResult> {
  const { config, store, clock } = simulated;
  return sync({ dueOnly: true, ...options }, { config, store, courtlistener, clock });
}

/** Likewise one run of `reconcile`. */
export function reconcileTurn(simulated: Simulated): Promise<ReconcileResult> {
  const { config, store, clock } = simulated;
  const courtlistener = clientOf(simulated);
  const { signal } = new AbortController();
  return reconcile({}, { config, store, courtlistener, clock, log: silent, signal });
}

/** A client whose requests go to `handle` in this process. */
export function clientOf(
  { config, store, clock, token, handle }: Simulated,
  options: Partial<CourtListenerOptions> = {},
): CourtListener {
  const assumedWindows = tierWindows(config.courtlistener.tier);
  return createCourtListener({
    baseUrl: "http://127.0.0.1:1/",
    token,
    pacer: store.pacer({
      configured: { courtlistener: assumedWindows },
      arrivalMs: usualArrivalMs,
    }),
    clock,
    version: "0.0.0",
    assumedWindows,
    fetch: (input, init) => handle(new Request(input, init)),
    ...options,
  });
}

/** The answers of a stand-in, with its clock in their `Date`. */
export function answersOf(standIn: StandIn, clock: Clock): Simulated["handle"] {
  return async (request) => {
    const answer = await standIn.handle(request);
    answer.headers.set("Date", new Date(clock.now().epochMilliseconds).toUTCString());
    return answer;
  };
}

const silent: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  named: () => silent,
};
