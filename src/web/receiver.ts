import type { Clock } from "../domain/clock.ts";
import type { DeliverySource, Inbox, NewDelivery } from "../domain/delivery.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import { constantTimeMatcher } from "../platform/constant_time.ts";
import type { Log } from "../platform/log.ts";
import { registerSecret } from "../platform/redact.ts";
import {
  acknowledgement,
  jsonAnswer,
  refusal,
  type RefusalOptions,
  type RefusalStatus,
} from "./answers.ts";
import { addressSet } from "./address_set.ts";
import { type ClientAddress, clientAddress } from "./client_address.ts";
import { deliveryKey } from "./delivery_key.ts";
import { readJsonObject } from "./json_object.ts";
import { type Gauge, type Metrics, metricsContentType } from "./metrics.ts";
import { type ByteBudget, readBody } from "./read_body.ts";
import {
  answerSeconds,
  answersTotal,
  deliveriesTotal,
  requestsInFlight,
} from "./receiver_metrics.ts";
import { tokenBuckets } from "./token_buckets.ts";
import { requireSecrets } from "./webhook_secret.ts";

/** What a check of a signed callback says. */
export type CallbackVerdict =
  | { ok: true; key: string | null; otherKeys?: readonly string[]; warnings?: readonly string[] }
  | { ok: false; status: 400 | 401; reason: string };

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

const defaultLimits: ReceiverLimits = {
  webhookBytes: 8_000_000,
  callbackBytes: 4 * 1024 * 1024,
  bodyMs: 10_000,
  webhooksInFlight: 512,
  callbacksInFlight: 64,
  bytesInFlight: 32 * 1024 * 1024,
  wrongSecrets: { atOnce: 20, perSecond: 1 },
};

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
  /** Called after a new delivery is on the disk; must not wait or throw. */
  onStored?(source: DeliverySource): void;
  /** Answers what is none of the receiver's routes, such as files; null is 404. */
  otherwise?(request: Request, path: string): Promise<Response | null>;
  /** `Authorization: Bearer …` that opens `/metrics` and `/readyz` from anywhere. */
  adminToken?: string;
  /** Proxies whose `X-Forwarded-For` is believed, as `address_set.ts` reads them; loopback. */
  trustedProxies?: readonly string[];
  /** The only addresses that may deliver to the CourtListener route; everybody when left out. */
  allowedSources?: readonly string[];
  limits?: Partial<ReceiverLimits>;
}

/** What is known of a request besides itself. */
export interface RequestInfo {
  remoteAddr: Deno.Addr;
  /** It came in on a listener that only the operator reaches. */
  admin?: boolean;
}

/** Answers a request; never rejects. */
export type Receiver = (request: Request, info: RequestInfo) => Promise<Response>;

/** Where CourtListener's webhooks arrive, followed by the secret. */
export const webhookPrefix = "/webhooks/case-calendar/";
/** Where DocketLayer's callbacks arrive. */
export const callbackPath = "/webhooks/docketlayer";

/** Headers that are kept with a delivery, each cut to this many characters. */
const keptHeaders = [
  "content-type",
  "user-agent",
  "idempotency-key",
  "x-forwarded-for",
  "x-docketlayer-signature",
  "x-docketlayer-signature-key-id",
  "x-docketlayer-timestamp",
] as const;
const longestHeader = 500;

/** Seconds a sender should wait where nothing better is known; CourtListener waits minutes anyway. */
const retryAfter = 5;

/**
 * The receiver of webhooks and callbacks, with the views that watch it. A 2xx on a delivery route
 * means that the delivery is on the disk (invariant 1); nothing slow happens before it. The secret
 * is compared in constant time before anything of the body is read, and never stands in an answer
 * or a log line, nor does a wrong one, which may be a right one with a typing error.
 *
 * Throws a `config` error when a secret is too weak or a list of addresses cannot be read.
 */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { clock, metrics, inbox } = options;
  const log = options.log.named("receiver");
  const limits = { ...defaultLimits, ...options.limits };
  const secrets = requireSecrets(options.secrets);
  for (const secret of secrets) registerSecret(secret);
  const isSecret = constantTimeMatcher(secrets);
  const adminToken = options.adminToken?.trim() ?? "";
  registerSecret(adminToken);
  const isAdminToken = constantTimeMatcher(adminToken === "" ? [] : [adminToken]);
  const loopback = addressSet(["loopback"]);
  const trusted = addressSet(options.trustedProxies ?? ["loopback"]);
  const allowed = options.allowedSources === undefined
    ? undefined
    : addressSet(options.allowedSources);
  const wrongSecrets = tokenBuckets({
    capacity: limits.wrongSecrets.atOnce,
    perSecond: limits.wrongSecrets.perSecond,
  });
  const lines = tokenBuckets({ capacity: 5, perSecond: 0.1, mostKeys: 1000 });
  const idPrefix = crypto.getRandomValues(new Uint8Array(4)).toHex();
  let requests = 0;
  let inFlight = 0;
  let unlogged = 0;

  const intakes: Record<DeliverySource, Intake> = {
    courtlistener: {
      source: "courtlistener",
      most: limits.webhooksInFlight,
      mostBytes: limits.webhookBytes,
      inFlight: 0,
      budget: { held: 0, most: limits.bytesInFlight },
    },
    docketlayer: {
      source: "docketlayer",
      most: limits.callbacksInFlight,
      mostBytes: limits.callbackBytes,
      inFlight: 0,
      budget: { held: 0, most: limits.bytesInFlight },
    },
  };

  /** At most a few lines a minute for each kind of trouble, with the number of those left out. */
  function report(call: Call, message: string, detail: { level: "warn" | "error"; key: string }) {
    if (!lines.take(detail.key)) {
      unlogged++;
      return;
    }
    log[detail.level](message, {
      request: call.id,
      from: call.client.address,
      route: call.route,
      ...(unlogged > 0 ? { unlogged } : {}),
    });
    unlogged = 0;
  }

  function refused(
    call: Call,
    status: RefusalStatus,
    detail: RefusalOptions & { source?: DeliverySource; quiet?: boolean },
  ): Response {
    if (detail.source !== undefined) {
      const outcome = status === 503 ? "busy" : "refused";
      metrics.count(deliveriesTotal, { source: detail.source, outcome });
    }
    if (detail.quiet !== true) {
      report(call, `refused with ${status}: ${detail.reason}`, {
        level: "warn",
        key: `${status} ${call.client.address}`,
      });
    }
    return refusal(status, detail);
  }

  async function answer(request: Request, call: Call): Promise<Response> {
    const { path } = call;
    if (path.startsWith(webhookPrefix)) return await webhook(request, call);
    switch (withoutSlash(path)) {
      case callbackPath:
        return await callback(request, call);
      case "/health":
      case "/healthz":
        return viewed(request, call, () => jsonAnswer({ status: "ok" }));
      case "/readyz":
        return guarded(request, call, () => {
          const { ok, checks } = options.readiness();
          return jsonAnswer({ status: ok ? "ok" : "failing", checks }, ok ? 200 : 503);
        });
      case "/metrics":
        return guarded(request, call, () => {
          const gauges = [...options.gauges?.() ?? [], {
            family: requestsInFlight,
            value: inFlight,
          }];
          return new Response(metrics.render(gauges), {
            headers: { "content-type": metricsContentType, "cache-control": "no-store" },
          });
        });
      default:
        return await options.otherwise?.(request, path) ??
          refused(call, 404, { reason: "there is nothing here", quiet: true });
    }
  }

  async function webhook(request: Request, call: Call): Promise<Response> {
    const [secret = "", ...rest] = call.path.slice(webhookPrefix.length).split("/");
    const tail = withoutSlash(`/${rest.join("/")}`);
    if (!isSecret(decoded(secret))) return wrongSecret(call);
    if (tail === "/health") {
      return viewed(request, call, () => {
        const notes = options.notes?.() ?? [];
        return jsonAnswer({
          status: "ok",
          service: "case-calendar",
          tracking: options.tracking(),
          ...(notes.length > 0 ? { notes } : {}),
        });
      });
    }
    if (tail !== "/" && tail !== "") return refused(call, 404, { reason: "there is nothing here" });
    if (request.method !== "POST") return wrongMethod(call, "POST");
    if (allowed !== undefined && !allowed.has(call.client.address)) {
      return refused(call, 403, {
        reason: "this address may not deliver here",
        source: "courtlistener",
      });
    }
    return await take(request, { call, intake: intakes.courtlistener, accept: acceptWebhook });
  }

  function wrongSecret(call: Call): Response {
    const source = "courtlistener";
    const reason = "wrong secret";
    // A proxy that names no client stands for all of them.
    const within = call.client.unknown || wrongSecrets.take(networkOf(call.client.address));
    return within
      ? refused(call, 403, { reason, source })
      : refused(call, 429, { reason, source, quiet: true, retryAfter: 60 });
  }

  async function callback(request: Request, call: Call): Promise<Response> {
    const verify = options.verifyCallback;
    if (verify === undefined) return refused(call, 404, { reason: "there is nothing here" });
    if (request.method !== "POST") return wrongMethod(call, "POST");
    return await take(request, {
      call,
      intake: intakes.docketlayer,
      accept: (body, now) => {
        const verdict = verify({ headers: request.headers, body, now });
        if (!verdict.ok) return verdict;
        for (const warning of verdict.warnings ?? []) {
          report(call, warning, { level: "warn", key: `warning ${warning}` });
        }
        return { ok: true, key: verdict.key, otherKeys: verdict.otherKeys ?? [] };
      },
    });
  }

  /** Reads, checks and stores a delivery. */
  async function take(
    request: Request,
    { call, intake, accept }: { call: Call; intake: Intake; accept: Acceptance },
  ): Promise<Response> {
    const { source, budget } = intake;
    const typeProblem = contentProblem(request.headers);
    if (typeProblem !== null) return refused(call, 415, { reason: typeProblem, source });
    if (intake.inFlight >= intake.most) {
      return refused(call, 503, { reason: "too many requests are under way", source, retryAfter });
    }
    intake.inFlight++;
    let held = 0;
    try {
      const reading = await readBody(request, {
        mostBytes: intake.mostBytes,
        withinMs: limits.bodyMs,
        budget,
      });
      if (!reading.ok) {
        const { status, reason } = reading;
        return refused(call, status, {
          reason,
          source,
          ...(status === 503 ? { retryAfter } : {}),
        });
      }
      const body = reading.bytes;
      held = body.length;
      const now = clock.now();
      const accepted = accept(body, now, request.headers);
      if (!accepted.ok) return refused(call, accepted.status, { reason: accepted.reason, source });
      const read = readJsonObject(body);
      if (!read.ok) return refused(call, 400, { reason: read.reason, source });
      const receivedAt = now.toString();
      return await store(call, {
        source,
        ...deliveryKey(accepted.key, { text: read.text, receivedAt }),
        otherKeys: accepted.otherKeys,
        receivedAt,
        remoteAddress: call.client.address,
        headers: headersOf(request.headers),
        body,
      });
    } finally {
      budget.held -= held;
      intake.inFlight--;
    }
  }

  async function store(call: Call, delivery: NewDelivery): Promise<Response> {
    const { source } = delivery;
    let outcome: "stored" | "known";
    try {
      outcome = await inbox.put(delivery);
    } catch (error) {
      metrics.count(deliveriesTotal, { source, outcome: "unstored" });
      const cause = error instanceof CaseCalendarError ? error.facts.cause : String(error);
      report(call, `a delivery could not be stored: ${cause}`, { level: "error", key: "unstored" });
      return refusal(503, { reason: "it could not be stored; try again", retryAfter });
    }
    metrics.count(deliveriesTotal, { source, outcome });
    log.debug(outcome === "stored" ? "delivery stored" : "delivery known already", {
      request: call.id,
      from: call.client.address,
      source,
      key: delivery.key,
      bytes: delivery.body.length,
    });
    if (outcome === "stored") options.onStored?.(source);
    return acknowledgement();
  }

  function wrongMethod(call: Call, allow: string): Response {
    return refused(call, 405, { reason: `only ${allow} is answered here`, allow });
  }

  function viewed(request: Request, call: Call, view: () => Response): Response {
    if (request.method === "GET") return view();
    if (request.method !== "HEAD") return wrongMethod(call, "GET, HEAD");
    const { status, headers } = view();
    return new Response(null, { status, headers });
  }

  function guarded(request: Request, call: Call, view: () => Response): Response {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    const open = call.admin || call.client.directLoopback ||
      (token !== undefined && isAdminToken(token));
    if (open) return viewed(request, call, view);
    return refused(call, 403, { reason: "only this machine may look, or who has the token" });
  }

  return async (request, info) => {
    const began = performance.now();
    inFlight++;
    const path = pathOf(request.url);
    const call: Call = {
      id: `${idPrefix}-${(++requests).toString(36)}`,
      path,
      route: routeOf(path),
      client: clientAddress(
        { peer: peerOf(info.remoteAddr), headers: request.headers },
        { trusted, loopback },
      ),
      admin: info.admin === true,
    };
    let response: Response;
    try {
      response = await answer(request, call);
    } catch (error) {
      log.error(`a request failed: ${error instanceof Error ? error.message : String(error)}`, {
        request: call.id,
        route: call.route,
      });
      response = refusal(500, { reason: "this is a defect; the log has more" });
    } finally {
      inFlight--;
    }
    const { route } = call;
    metrics.count(answersTotal, { route, status: String(response.status) });
    metrics.observe(answerSeconds, (performance.now() - began) / 1000, { route });
    response.headers.set("x-request-id", call.id);
    return response;
  };
}

/** One request as the receiver sees it. */
interface Call {
  id: string;
  /** May hold a secret: never shown. */
  path: string;
  route: string;
  client: ClientAddress;
  admin: boolean;
}

interface Intake {
  source: DeliverySource;
  most: number;
  mostBytes: number;
  inFlight: number;
  budget: ByteBudget;
}

type Acceptance = (
  body: Uint8Array,
  now: Temporal.Instant,
  headers: Headers,
) =>
  | { ok: true; key: string | null; otherKeys: readonly string[] }
  | { ok: false; status: 400 | 401; reason: string };

const acceptWebhook: Acceptance = (_body, _now, headers) => ({
  ok: true,
  key: headers.get("idempotency-key"),
  otherKeys: [],
});

/** The path as it was written, without query and fragment; `/` where there is none. */
function pathOf(url: string): string {
  const authority = url.indexOf("://");
  const start = url.indexOf("/", authority < 0 ? 0 : authority + 3);
  if (start < 0) return "/";
  const end = url.slice(start).search(/[?#]/);
  return end < 0 ? url.slice(start) : url.slice(start, start + end);
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

/** Few names, for metrics and logs; the path itself may hold a secret. */
function routeOf(path: string): string {
  if (path.startsWith(webhookPrefix)) {
    return /^\/[^/]*\/health\/?$/.test(path.slice(webhookPrefix.length - 1))
      ? "webhook-health"
      : "courtlistener";
  }
  const plain = withoutSlash(path);
  if (plain === callbackPath) return "docketlayer";
  return ["/health", "/healthz", "/readyz", "/metrics"].includes(plain) ? plain.slice(1) : "other";
}

/** Some proxies escape characters that need none. */
function decoded(segment: string): string {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A Unix socket is as near as loopback. */
function peerOf(address: Deno.Addr): string {
  return "hostname" in address ? address.hostname : "127.0.0.1";
}

/** One household or host has a whole /64 of IPv6. */
function networkOf(address: string): string {
  return address.includes(":") && !address.includes(".")
    ? address.split(":").slice(0, 4).join(":")
    : address;
}

/** Why a body of this kind is not read, or null. One without a type is looked at. */
function contentProblem(headers: Headers): string | null {
  const encoding = headers.get("content-encoding");
  if (encoding !== null && encoding.trim().toLowerCase() !== "identity") {
    return "compressed bodies are not read";
  }
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  if (type.trim() !== "" && !/^(?:application|text)\/(?:[\w.-]+\+)?json$/.test(type.trim())) {
    return "Content-Type is not JSON";
  }
  const charset = parameters.map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith("charset="));
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset)
    ? null
    : "the character set is not UTF-8";
}

function headersOf(headers: Headers): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of keptHeaders) {
    const value = headers.get(name);
    if (value !== null) kept[name] = value.slice(0, longestHeader);
  }
  return kept;
}
