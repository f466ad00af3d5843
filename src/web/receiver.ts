import type { DeliverySource } from "../domain/delivery.ts";
import { constantTimeMatcher } from "../platform/constant_time.ts";
import { registerSecret } from "../platform/redact.ts";
import { addressSet } from "../platform/address_set.ts";
import { jsonAnswer, refusal, type RefusalOptions, type RefusalStatus } from "./answers.ts";
import type { Call } from "./call.ts";
import { clientAddress } from "./client_address.ts";
import { createIntake, type Intake } from "./intake.ts";
import { parseIpAddress } from "../platform/ip_address.ts";
import { metricsContentType } from "./metrics.ts";
import {
  answerSeconds,
  answersTotal,
  deliveriesTotal,
  requestsInFlight,
} from "./receiver_metrics.ts";
import { defaultLimits, type ReceiverOptions } from "./receiver_options.ts";
import {
  callbackPath,
  requestPath,
  routeName,
  webhookParts,
  webhookPrefix,
  withoutSlash,
} from "./request_path.ts";
import { tokenBuckets } from "./token_buckets.ts";
import { troubleLog } from "./trouble_log.ts";
import { requireSecrets } from "./webhook_secret.ts";

/** What is known of a request besides itself. */
export interface RequestInfo {
  remoteAddr: Deno.Addr;
  /** It came in on a listener that only the operator reaches. */
  admin?: boolean;
}

/** Answers a request; never rejects. */
export type Receiver = (request: Request, info: RequestInfo) => Promise<Response>;

/**
 * The receiver of webhooks and callbacks, with the views that watch it. A 2xx on a delivery route
 * means that the delivery is on the disk (invariant 1); nothing slow happens before it. The secret
 * is compared in constant time before anything of the body is read, and never stands in an answer
 * or a log line, nor does a wrong one, which may be a right one with a typing error.
 *
 * Throws a `config` error when a secret is too weak or a list of addresses cannot be read.
 */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { metrics } = options;
  const log = options.log.named("receiver");
  const report = troubleLog(log);
  const limits = { ...defaultLimits, ...options.limits };
  const isSecret = constantTimeMatcher(registered(requireSecrets(options.secrets)));
  const isAdminToken = constantTimeMatcher(
    registered([options.adminToken?.trim() ?? ""].filter((token) => token !== "")),
  );
  const loopback = addressSet(["loopback"]);
  const trusted = addressSet(options.trustedProxies ?? ["loopback"]);
  const allowed = options.allowedSources && addressSet(options.allowedSources);
  const wrongSecrets = tokenBuckets({
    capacity: limits.wrongSecrets.atOnce,
    perSecond: limits.wrongSecrets.perSecond,
  });
  const idPrefix = crypto.getRandomValues(new Uint8Array(4)).toHex();
  let requests = 0;
  let inFlight = 0;

  const intake = (
    source: DeliverySource,
    { headers = [], ...own }: {
      requestsInFlight: number;
      bodyBytes: number;
      headers?: readonly string[];
    },
  ): Intake =>
    createIntake({
      source,
      inbox: options.inbox,
      clock: options.clock,
      log,
      metrics,
      refuse,
      onStored: options.onStored ?? (() => {}),
      headers,
      limits: { ...own, bytesInFlight: limits.bytesInFlight, bodyMs: limits.bodyMs },
    });
  const webhooks = intake("courtlistener", {
    requestsInFlight: limits.webhooksInFlight,
    bodyBytes: limits.webhookBytes,
  });
  const callbacks = intake("docketlayer", {
    requestsInFlight: limits.callbacksInFlight,
    bodyBytes: limits.callbackBytes,
    headers: options.callbackHeaders ?? [],
  });

  function refuse(call: Call, status: RefusalStatus, detail: RefusalOptions): Response {
    const { reason, cause, logKey } = detail;
    report({
      level: status >= 500 ? "error" : "warn",
      message: `answered ${status}: ${reason}`,
      key: logKey ??
        (status >= 500 ? `${status} ${reason}` : `${status} ${networkOf(call.client.address)}`),
      fields: { request: call.id, from: call.client.address, route: call.route, cause },
    });
    return refusal(status, detail);
  }

  async function answer(request: Request, call: Call): Promise<Response> {
    if (call.path.startsWith(webhookPrefix)) {
      return call.admin ? nothingHere() : await webhook(request, call);
    }
    switch (withoutSlash(call.path)) {
      case callbackPath:
        return call.admin ? nothingHere() : await callback(request, call);
      case "/health":
      case "/healthz":
        return view(request, call, () => jsonAnswer({ status: "ok" }));
      case "/readyz":
        return operatorView(request, call, readiness);
      case "/metrics":
        return operatorView(request, call, exposition);
      default:
        return await options.otherwise?.(request, call.path) ?? nothingHere();
    }
  }

  async function webhook(request: Request, call: Call): Promise<Response> {
    const { secret, tail } = webhookParts(call.path);
    if (!isSecret(secret)) return wrongSecret(call);
    if (tail === "/health") return view(request, call, webhookHealth);
    if (tail !== "/") return nothingHere();
    if (request.method !== "POST") return wrongMethod(call, "POST");
    if (allowed !== undefined && !allowed.has(call.client.address)) {
      metrics.count(deliveriesTotal, { source: "courtlistener", outcome: "refused" });
      return refuse(call, 403, { reason: "this address may not deliver here" });
    }
    const key = request.headers.get("idempotency-key");
    return await webhooks(request, { call, accept: () => ({ ok: true, key }) });
  }

  function wrongSecret(call: Call): Response {
    metrics.count(deliveriesTotal, { source: "courtlistener", outcome: "refused" });
    const reason = "wrong secret";
    // A proxy that names no client stands for all of them.
    const within = call.client.unknown || wrongSecrets.take(networkOf(call.client.address));
    return within ? refuse(call, 403, { reason }) : refusal(429, { reason, retryAfter: 60 });
  }

  async function callback(request: Request, call: Call): Promise<Response> {
    const verify = options.verifyCallback;
    if (verify === undefined) return nothingHere();
    if (request.method !== "POST") return wrongMethod(call, "POST");
    const { headers } = request;
    const accept = (body: Uint8Array, now: Temporal.Instant) => {
      const verdict = verify({ headers, body, now });
      for (const warning of verdict.ok ? verdict.warnings ?? [] : []) {
        report({
          level: "warn",
          message: warning,
          key: `callback ${warning}`,
          fields: { request: call.id, from: call.client.address, route: call.route },
        });
      }
      return verdict;
    };
    return await callbacks(request, { call, accept });
  }

  function webhookHealth(): Response {
    const notes = options.notes?.() ?? [];
    return jsonAnswer({
      status: "ok",
      service: "case-calendar",
      tracking: options.tracking(),
      ...(notes.length > 0 ? { notes } : {}),
    });
  }

  function readiness(): Response {
    const { ok, checks } = options.readiness();
    return jsonAnswer({ status: ok ? "ok" : "failing", checks }, ok ? 200 : 503);
  }

  function exposition(): Response {
    const gauges = [...options.gauges?.() ?? [], { family: requestsInFlight, value: inFlight }];
    return new Response(metrics.render(gauges), {
      headers: { "content-type": metricsContentType, "cache-control": "no-store" },
    });
  }

  function operatorView(request: Request, call: Call, show: () => Response): Response {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
    const near = call.client.directLoopback && options.adminElsewhere !== true;
    if (call.admin || near || isAdminToken(token)) return view(request, call, show);
    return refuse(call, 403, { reason: "only the operator may look, or who has the token" });
  }

  function view(request: Request, call: Call, show: () => Response): Response {
    if (request.method === "GET") return show();
    if (request.method !== "HEAD") return wrongMethod(call, "GET, HEAD");
    const { status, headers } = show();
    return new Response(null, { status, headers });
  }

  function wrongMethod(call: Call, allow: string): Response {
    return refuse(call, 405, { reason: `only ${allow} is answered here`, allow });
  }

  return async (request, info) => {
    const began = performance.now();
    inFlight++;
    const path = requestPath(request.url);
    const call: Call = {
      id: `${idPrefix}-${(++requests).toString(36)}`,
      path,
      route: routeName(path),
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
      const cause = error instanceof Error ? error.stack ?? error.message : String(error);
      response = refuse(call, 500, { reason: "this is a defect; the log has more", cause });
    }
    inFlight--;
    const { route } = call;
    metrics.count(answersTotal, { route, status: String(response.status) });
    metrics.observe(answerSeconds, (performance.now() - began) / 1000, { route });
    return marked(response, call.id);
  };
}

/** Answers that come from elsewhere may not let their head be changed. */
function marked(response: Response, id: string): Response {
  try {
    response.headers.set("x-request-id", id);
    return response;
  } catch {
    return marked(new Response(response.body, response), id);
  }
}

function registered(secrets: readonly string[]): readonly string[] {
  for (const secret of secrets) registerSecret(secret);
  return secrets;
}

/** Anybody's mistake or curiosity: no line in the log. */
function nothingHere(): Response {
  return refusal(404, { reason: "there is nothing here" });
}

/** A Unix socket is as near as loopback. */
function peerOf(address: Deno.Addr): string {
  return "hostname" in address ? address.hostname : "127.0.0.1";
}

/** An address of IPv4, or the /64 of IPv6 that one host or household has. */
function networkOf(address: string): string {
  const bytes = parseIpAddress(address);
  if (bytes === null) return address;
  const isFour = bytes.subarray(0, 10).every((byte) => byte === 0);
  return (isFour ? bytes : bytes.subarray(0, 8)).toHex();
}
