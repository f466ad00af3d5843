import type { Clock } from "../domain/clock.ts";
import type { Pacer, QuotaWindow } from "../domain/pacer.ts";
import type { Reach } from "../domain/reach.ts";
import type { Log } from "../platform/log.ts";
import type { RequestTally } from "./request_tally.ts";
import type { StartTimer } from "./start_timer.ts";

/** A wait the client is about to make, for a progress line. */
export interface Wait {
  until: Temporal.Instant;
  milliseconds: number;
  /** Words for the user: why. */
  reason: string;
}

/** How patiently a request is repeated after a fault of the moment. */
export interface RetryOptions {
  /** Requests in all, the first one counted. Default 5. */
  attempts?: number;
  /** First and longest wait in milliseconds, before jitter. Defaults 1,000 and 30,000. */
  base?: number;
  cap?: number;
  /** A number from 0 up to, not including, 1. Default `Math.random`. */
  random?: () => number;
  /** For connecting and reading together. Default 30,000. */
  timeLimitMs?: number;
  /** Default: the machine's timers. */
  startTimer?: StartTimer;
}

/** What {@link import("./client.ts").createCourtListener} needs. */
export interface CourtListenerOptions {
  /** As in the config file: with or without `/api/rest/v4`. */
  baseUrl: string;
  /** Plain http to another machine is allowed. Default false. */
  allowInsecure?: boolean;
  token: string;
  pacer: Pacer;
  /** What is known of its answering; unless given, every request is made. */
  reach?: Reach;
  clock: Clock;
  /** Version of the program, for the `User-Agent`. */
  version: string;
  fetch?: typeof globalThis.fetch;
  /** Ends waits and requests; calls then reject with its reason. */
  signal?: AbortSignal;
  /** Longest single wait for a permit in milliseconds; a longer one is an error. Default 90,000. */
  maxWait?: number;
  /** Requests that may be made in all, repeated ones counted; then `RequestsSpentError`. */
  mostRequests?: number;
  /** What several clients of one run count together; each counts for itself when left out. */
  tally?: RequestTally;
  onWait?: (wait: Wait) => void;
  /** Gets a warning for everything that was not as it should be. */
  log?: Pick<Log, "warn">;
  retry?: RetryOptions;
  /** Largest answer in bytes. Default 16 MiB. */
  maxBytes?: number;
  /** The limits the pacer assumes as long as none were learned. Default: those of a free account. */
  assumedWindows?: readonly QuotaWindow[];
}
