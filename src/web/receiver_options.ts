import type { Clock } from "../domain/clock.ts";
import type { DeliverySource, Inbox } from "../domain/delivery.ts";
import type { Log } from "../platform/log.ts";
import type { Gauge, Metrics } from "./metrics.ts";

/** What is not accepted. */
export interface Refusal {
  ok: false;
  status: 400 | 401;
  reason: string;
  /** Refusals of one key are limited together in the log; those of one network where left out. */
  logKey?: string;
}

/** What a check of a signed callback says. */
export type CallbackVerdict =
  | { ok: true; key: string | null; otherKeys?: readonly string[]; warnings?: readonly string[] }
  | Refusal;

/** Checks the signature of a callback over its raw bytes. */
export type CallbackVerifier = (
  request: { headers: Headers; body: Uint8Array; now: Temporal.Instant },
) => CallbackVerdict;

/** Is the program fit to take and process deliveries? */
export interface Readiness {
  ok: boolean;
  /** What was looked at, by name: `ok`, or what is wrong. */
  checks: Readonly<Record<string, string>>;
}

/** Bounds within which the receiver answers; what is left out keeps its default. */
export interface ReceiverLimits {
  /** Bytes of a CourtListener body; 8 MB. */
  webhookBytes: number;
  /** Bytes of a DocketLayer body; 4 MiB, twice what it documents. */
  callbackBytes: number;
  /** Milliseconds until the last byte of a body; 10 s. */
  bodyMs: number;
  /** CourtListener requests under way at once. */
  webhooksInFlight: number;
  /** DocketLayer requests under way at once: anybody may begin one. */
  callbacksInFlight: number;
  /** Bytes of bodies under way at once, for each source. */
  bytesInFlight: number;
  /** Wrong secrets of one address that are answered 403 at once, and a second; then 429. */
  wrongSecrets: { atOnce: number; perSecond: number };
}

/** The bounds where nothing else is asked for. */
export const defaultLimits: ReceiverLimits = {
  webhookBytes: 8_000_000,
  callbackBytes: 4 * 1024 * 1024,
  bodyMs: 10_000,
  webhooksInFlight: 512,
  callbacksInFlight: 64,
  bytesInFlight: 32 * 1024 * 1024,
  wrongSecrets: { atOnce: 20, perSecond: 1 },
};

/** What the receiver of deliveries works with. */
export interface ReceiverOptions {
  /** The secrets of the address given to CourtListener; more than one while it is being changed. */
  secrets: readonly string[];
  inbox: Pick<Inbox, "put">;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  /** How many dockets and cases are followed, for the health view that `webhook-url` asks. */
  tracking(): { dockets: number; cases: number };
  /** What the operator should look at, in words, for the same view. */
  notes?(): readonly string[];
  readiness(): Readiness;
  /** Values for `/metrics`. */
  gauges?(): readonly Gauge[];
  /** Without it there is no DocketLayer route. */
  verifyCallback?: CallbackVerifier;
  /** Names of headers that are kept with a callback besides the documented ones. */
  callbackHeaders?: readonly string[];
  /** Called after a new delivery is on the disk and before it is answered: must not wait. */
  onStored?(source: DeliverySource): void;
  /** Answers what is none of the receiver's routes, such as files; null is 404. */
  otherwise?(request: Request, path: string): Promise<Response | null>;
  /**
   * The operator's views are answered on a listener of their own (`admin` of a request); here
   * they are closed even to this machine.
   */
  adminElsewhere?: boolean;
  /** `Authorization: Bearer …` that opens `/metrics` and `/readyz` from anywhere. */
  adminToken?: string;
  /** Proxies whose `X-Forwarded-For` is believed, as `platform/address_set.ts` reads them; loopback. */
  trustedProxies?: readonly string[];
  /** The only addresses that may deliver to the CourtListener route; everybody when left out. */
  allowedSources?: readonly string[];
  limits?: Partial<ReceiverLimits>;
}
