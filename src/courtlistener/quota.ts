import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { Clock } from "../domain/clock.ts";
import type { LearnedWindow, Pacer, PermitPurpose, QuotaWindow } from "../domain/pacer.ts";
import type { Wait } from "./courtlistener_options.ts";
import type { RequestTally } from "./request_tally.ts";
import { RequestsSpentError } from "./requests_spent.ts";
import { retryAfter } from "./retry_after.ts";
import { throttleMessage } from "./throttle_message.ts";

const upstream = "courtlistener";
/** How long nothing is asked when CourtListener refuses without saying for how long. */
const blockedSeconds = 3600;
/** A failed look at the limits is not repeated sooner. */
const relearnAfterMs = 3_600_000;

/** Free account, contract c.2: 5 a minute, 50 an hour, 125 a day. */
export const freeTier: readonly QuotaWindow[] = [
  { limit: 5, seconds: 60 },
  { limit: 50, seconds: 3600 },
  { limit: 125, seconds: 86_400 },
];

/** The quota as one client sees it: permits before, and lessons after a request. */
export interface Quota {
  /**
   * Returns with a permit in hand, after a short wait if need be.
   *
   * @throws CaseCalendarError `rateLimited` when the wait is too long
   * @throws RequestsSpentError when all requests are made that may be made
   */
  permit(action: string, purpose?: PermitPurpose): Promise<void>;
  /** After a 429: nobody asks before the moment it names, which is returned; limits are learned. */
  throttled(headers: Headers, detail: string): Promise<Temporal.Instant>;
  /** Keeps limits the upstream stated. */
  learn(usage: { windows: readonly LearnedWindow[]; blocked: boolean }): void;
}

/** What {@link createQuota} needs. */
export interface QuotaOptions {
  pacer: Pacer;
  clock: Clock;
  signal: AbortSignal | undefined;
  maxWait: number;
  /** Permits that may be taken in all; without end unless given. */
  mostRequests?: number;
  /** Where they are counted. */
  tally: Pick<RequestTally, "taken">;
  assumedWindows: readonly QuotaWindow[];
  onWait: (wait: Wait) => void;
  warn: (message: string) => void;
  /** Asks the upstream for its limits; null when the answer could not be used. */
  askUsage: () => Promise<{ windows: LearnedWindow[]; blocked: boolean } | null>;
}

/** The quota over a pacer shared by all processes. */
export function createQuota(options: QuotaOptions): Quota {
  const { pacer, clock, signal, maxWait, mostRequests = Infinity, tally } = options;
  let known: readonly QuotaWindow[] | null = null;
  let lookedAt: Temporal.Instant | null = null;
  let looking: Promise<void> | null = null;

  const learn: Quota["learn"] = ({ windows, blocked }) => {
    known = windows;
    pacer.learn(upstream, windows);
    if (blocked) {
      const until = clock.now().add({ seconds: blockedSeconds });
      pacer.holdUntil(upstream, until, "CourtListener has blocked this account");
    }
  };

  const look = async () => {
    const now = clock.now();
    if (lookedAt && now.since(lookedAt).total("milliseconds") < relearnAfterMs) return;
    lookedAt = now;
    const usage = await options.askUsage();
    if (usage) learn(usage);
  };

  const lookOnce = () => looking ??= look().finally(() => looking = null);

  const learnFrom = async (window: QuotaWindow) => {
    const fits = (one: QuotaWindow) => one.seconds === window.seconds && one.limit === window.limit;
    if (known?.some(fits)) return;
    // The message names one window only; the whole set is asked for where that is possible.
    lookedAt = null;
    await lookOnce();
    if (known?.some(fits)) return;
    // Limits another process learned are not readable here, and one window must not replace them.
    if (known === null && pacer.learned(upstream)) return;
    const others = (known ?? options.assumedWindows).filter((one) =>
      one.seconds !== window.seconds
    );
    learn({ windows: [...others, window], blocked: false });
  };

  return {
    learn,
    async permit(action, purpose) {
      if (tally.taken >= mostRequests) throw new RequestsSpentError(action, mostRequests);
      if (!pacer.learned(upstream)) await lookOnce();
      for (let waited = 0;;) {
        signal?.throwIfAborted();
        const permit = pacer.take(upstream, purpose);
        if (permit.granted) {
          tally.taken += 1;
          return;
        }
        const now = clock.now();
        const milliseconds = Math.max(
          1,
          Math.ceil(permit.notBefore.since(now).total("milliseconds")),
        );
        waited += milliseconds;
        // Other processes may take what we waited for; that must not go on for ever.
        if (milliseconds > maxWait || waited > 10 * maxWait) {
          throw rateLimited(action, permit);
        }
        options.onWait({ until: permit.notBefore, milliseconds, reason: permit.reason });
        await clock.sleep(milliseconds, signal);
      }
    },
    async throttled(headers, detail) {
      const message = throttleMessage(detail);
      const seconds = retryAfter(headers, clock.now()) ?? message.seconds ?? blockedSeconds;
      const words = detail === "" ? "CourtListener asked to wait" : printable(detail);
      const until = clock.now().add({ seconds });
      pacer.holdUntil(upstream, until, words);
      if (message.window) await learnFrom(message.window);
      else options.warn(`CourtListener refused a request without naming a limit: "${words}"`);
      return until;
    },
  };
}

/** The failure of a request that may only be made later. */
export function rateLimited(
  action: string,
  refusal: { notBefore: Temporal.Instant; reason: string },
): CaseCalendarError {
  const moment = refusal.notBefore.round({ smallestUnit: "second", roundingMode: "ceil" });
  return new CaseCalendarError("rateLimited", {
    action,
    cause: `CourtListener's rate limit: ${printable(refusal.reason)}; ` +
      `the next request is possible at ${moment}`,
    next:
      "Run the command again then; what was read so far is kept. A CourtListener membership raises the limits",
    notBefore: refusal.notBefore,
  });
}
