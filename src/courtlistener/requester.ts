import { counted } from "../domain/counted.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import { backoff } from "../platform/backoff.ts";
import { redact, registerSecret } from "../platform/redact.ts";
import { userAgent } from "../platform/user_agent.ts";
import { apiBase } from "./base_url.ts";
import { checkedToken } from "./checked_token.ts";
import type { CourtListenerOptions } from "./courtlistener_options.ts";
import { type Exchange, exchange, type Write } from "./exchange.ts";
import { explainRefusal, refusedToken, reportIt } from "./explain_refusal.ts";
import { judgeAnswer } from "./judge_answer.ts";
import type { Question } from "./question.ts";
import { createQuota, freeTier, type Quota, rateLimited } from "./quota.ts";
import { BodyTooLargeError } from "./read_body.ts";
import type { RequestStatistics } from "./request_statistics.ts";
import { createRequestTally } from "./request_tally.ts";
import { retryAfter } from "./retry_after.ts";
import { startTimer } from "./start_timer.ts";
import { toQuotaWindows, type UsageReading } from "./to_quota_windows.ts";
import { transportCause } from "./transport_cause.ts";
import { UnreachableError } from "./unreachable.ts";

/** A JSON answer with status 200 or 201. */
export interface Answer {
  json: unknown;
  /** When the upstream's clock says it answered, ISO UTC; null when it does not say. */
  servedAt: string | null;
}

/** Makes requests with permits, retries and clear failures. */
export interface Requester {
  readonly base: URL;
  readonly statistics: RequestStatistics;
  get(url: URL, question: Question): Promise<Answer>;
  /** Changes a row; asked again after a fault like a GET, since the same change twice is one. */
  patch(url: URL, change: unknown, options: { question: Question }): Promise<Answer>;
  /**
   * Makes a row; asked again after a fault like a GET, so only for what the upstream keeps once: the
   * row may be there although no answer said so.
   */
  post(url: URL, row: unknown, options: { question: Question }): Promise<Answer>;
  /** Asks `api-usage/`, which has a quota of its own, and keeps the limits it states. */
  usage(): Promise<UsageReading>;
}

/**
 * The one way to CourtListener: a permit for every request, token and version in its headers, no
 * redirect to another origin, size and time limits, retries with full jitter.
 */
export function createRequester(options: CourtListenerOptions): Requester {
  const base = apiBase(options.baseUrl, { allowInsecure: options.allowInsecure === true });
  const token = checkedToken(options.token);
  registerSecret(token);
  const tally = options.tally ?? createRequestTally();
  const { statistics } = tally;
  const { clock, signal } = options;
  const retry = {
    attempts: options.retry?.attempts ?? 5,
    base: options.retry?.base ?? 1000,
    cap: options.retry?.cap ?? 30_000,
    random: options.retry?.random ?? Math.random,
    timeLimitMs: options.retry?.timeLimitMs ?? 30_000,
    startTimer: options.retry?.startTimer ?? startTimer,
  };
  const maxWait = options.maxWait ?? 90_000;
  const warn = (message: string) => options.log?.warn(redact(message));
  const headers = {
    "accept": "application/json",
    "authorization": `Token ${token}`,
    "user-agent": userAgent(options.version),
  };

  const once = (url: URL, write?: Write): Promise<Exchange> =>
    exchange(url, {
      write,
      fetch: options.fetch ?? globalThis.fetch,
      headers,
      timeLimitMs: retry.timeLimitMs,
      maxBytes: options.maxBytes ?? 16 * 1024 * 1024,
      startTimer: retry.startTimer,
      signal,
      onStatus: () => statistics.record(clock.now()),
    });

  const fail = (question: Question, { cause, next }: { cause: string; next: string }) =>
    new CaseCalendarError("failed", {
      action: question.action,
      cause: redact(cause),
      next,
    });

  const quota: Quota = createQuota({
    pacer: options.pacer,
    clock,
    signal,
    maxWait,
    tally,
    ...(options.mostRequests === undefined ? {} : { mostRequests: options.mostRequests }),
    assumedWindows: options.assumedWindows ?? freeTier,
    onWait: (wait) => options.onWait?.(wait),
    warn,
    askUsage: async () => {
      const reading = await readUsage();
      if (!("unfamiliar" in reading)) return reading;
      warn(
        `Cannot learn CourtListener's rate limits, so the configured ones stay: ${reading.unfamiliar}`,
      );
      return null;
    },
  });

  async function readUsage(): Promise<UsageReading> {
    const url = new URL("api-usage/", base);
    const question: Question = {
      action: "Cannot read the rate limits of this CourtListener account",
      resource: "page",
      id: "",
      purpose: "look-up",
    };
    let answer: Exchange;
    try {
      answer = await once(url);
    } catch (error) {
      return { unfamiliar: transportCause(error, { signal, timeLimitMs: retry.timeLimitMs }) };
    }
    if (answer.status === 401) throw refusedToken(question, answer);
    const verdict = judgeAnswer(answer);
    if (verdict.is === "json") return toQuotaWindows(verdict.json);
    return { unfamiliar: "cause" in verdict ? verdict.cause : `HTTP ${answer.status}` };
  }

  async function ask(
    url: URL,
    { question, write }: { question: Question; write?: Write },
  ): Promise<Answer> {
    let target = url;
    let redirects = 0;
    for (let attempt = 1;; attempt += 1) {
      const attempts = reachable(question) ? retry.attempts : 1;
      await quota.permit(question.action, question.purpose);
      let answer: Exchange | null = null;
      let cause = "";
      let answered = false;
      try {
        answer = await once(target, write);
      } catch (error) {
        if (error instanceof BodyTooLargeError) {
          const cause = "the answer is larger than this program accepts";
          throw fail(question, { cause, next: reportIt });
        }
        cause = transportCause(error, { signal, timeLimitMs: retry.timeLimitMs });
      }
      if (answer) {
        const verdict = judgeAnswer(answer);
        if (verdict.is !== "passing") options.reach?.answered();
        if (verdict.is === "json") return { json: verdict.json, servedAt: servedAt(answer) };
        if (verdict.is === "final") throw explainRefusal(question, { answer, ...verdict });
        if (verdict.is === "redirect") {
          redirects += 1;
          target = redirected(question, { from: target, to: verdict.location, redirects });
          attempt -= 1;
          continue;
        }
        if (verdict.is === "throttled") {
          const words = redact(verdict.detail);
          const notBefore = await quota.throttled(answer.headers, words);
          if (attempt < attempts) continue;
          throw rateLimited(question.action, { notBefore, reason: "it keeps refusing requests" });
        }
        cause = verdict.cause;
        answered = verdict.maintenance !== true;
      }
      if (attempt >= attempts) {
        options.reach?.failed({ answered, reason: redact(cause) });
        throw new UnreachableError({
          action: question.action,
          cause: redact(`${cause} (${counted(attempt, "attempt")})`),
          next: tryLater,
        }, { answered });
      }
      await pause(question, { attempt, cause, answer });
    }
  }

  /** False when one try must do. Throws when CourtListener is left alone for now. */
  function reachable(question: Question): boolean {
    const reach = options.reach?.ask() ?? { ask: true, once: false };
    if (reach.ask) return !reach.once;
    const moment = reach.notBefore.round({ smallestUnit: "second", roundingMode: "ceil" });
    throw new UnreachableError({
      action: question.action,
      cause: `${reach.reason}; it is asked again at ${moment}`,
      next: tryLater,
      notBefore: reach.notBefore,
    }, { answered: false });
  }

  async function pause(
    question: Question,
    fault: { attempt: number; cause: string; answer: Exchange | null },
  ): Promise<void> {
    const asked = fault.answer ? retryAfter(fault.answer.headers, clock.now()) : null;
    const milliseconds = Math.max(backoff(fault.attempt, retry), (asked ?? 0) * 1000);
    if (milliseconds > Math.max(maxWait, retry.cap)) {
      const cause = `${fault.cause}; it asks to wait ${asked} seconds`;
      const notBefore = asked === null ? undefined : clock.now().add({ seconds: asked });
      options.reach?.failed({ answered: false, reason: redact(cause), notBefore });
      throw new UnreachableError({
        action: question.action,
        cause: redact(cause),
        next: tryLater,
      }, { answered: false });
    }
    warn(`${question.action} yet: ${fault.cause}; trying again in ${milliseconds} ms`);
    await clock.sleep(milliseconds, signal);
  }

  function redirected(
    question: Question,
    hop: { from: URL; to: string; redirects: number },
  ): URL {
    const place = `"${printable(hop.to)}"`;
    const next = "Set courtlistener.base_url to the address CourtListener has now";
    if (hop.redirects > 3) {
      throw fail(question, { cause: `too many redirects, the last to ${place}`, next });
    }
    const target = URL.canParse(hop.to, hop.from) ? new URL(hop.to, hop.from) : null;
    if (hop.to === "" || target?.origin !== base.origin) {
      throw fail(question, { cause: `a redirect to ${place}, where the token must not go`, next });
    }
    return target;
  }

  return {
    base,
    statistics,
    get: (url, question) => ask(url, { question }),
    patch: (url, body, { question }) => ask(url, { question, write: { method: "PATCH", body } }),
    post: (url, body, { question }) => ask(url, { question, write: { method: "POST", body } }),
    async usage() {
      const reading = await readUsage();
      if (!("unfamiliar" in reading)) quota.learn(reading);
      return reading;
    },
  };
}

const tryLater =
  "Run it again later; nothing stored is lost. CourtListener's maintenance is on Thursdays from 21:00 to midnight Pacific time";

function servedAt(answer: Exchange): string | null {
  const milliseconds = Date.parse(answer.headers.get("date") ?? "");
  if (Number.isNaN(milliseconds)) return null;
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}
