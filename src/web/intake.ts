import type { Clock } from "../domain/clock.ts";
import type { DeliverySource, Inbox, NewDelivery } from "../domain/delivery.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import type { Log } from "../platform/log.ts";
import { acknowledgement, type RefusalOptions, type RefusalStatus } from "./answers.ts";
import type { Call } from "./call.ts";
import { contentProblem } from "./content_problem.ts";
import { deliveryKey } from "./delivery_key.ts";
import { readJsonObject } from "./json_object.ts";
import type { Metrics } from "./metrics.ts";
import { type ByteBudget, readBody } from "./read_body.ts";
import { deliveriesTotal } from "./receiver_metrics.ts";
import type { Refusal } from "./receiver_options.ts";

/** What the route makes of a body before it is looked into: the keys it goes by, or a refusal. */
export type Acceptance =
  | { ok: true; key: string | null; otherKeys?: readonly string[] }
  | Refusal;

/** Takes one delivery in: 2xx when it is on the disk, a refusal otherwise. */
export type Intake = (
  request: Request,
  options: { call: Call; accept: (body: Uint8Array, now: Temporal.Instant) => Acceptance },
) => Promise<Response>;

/** What {@link createIntake} works with. */
export interface IntakeOptions {
  source: DeliverySource;
  inbox: Pick<Inbox, "put">;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  refuse(call: Call, status: RefusalStatus, detail: RefusalOptions): Response;
  onStored(source: DeliverySource): void;
  /** Names of headers that are kept besides the usual ones. */
  headers?: readonly string[];
  limits: {
    requestsInFlight: number;
    bytesInFlight: number;
    bodyBytes: number;
    bodyMs: number;
  };
}

/** Headers that are kept with every delivery, each cut to {@link longestHeader} characters. */
const usualHeaders = [
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

/** The intake of one source; each has limits of its own, so that none can starve another. */
export function createIntake(options: IntakeOptions): Intake {
  const { source, clock, log, limits, metrics } = options;
  const budget: ByteBudget = { held: 0, most: limits.bytesInFlight };
  const keptHeaders = new Set<string>(usualHeaders);
  for (const name of options.headers ?? []) keptHeaders.add(name.toLowerCase());
  let inFlight = 0;

  function refuse(
    call: Call,
    { status, reason, logKey }: { status: RefusalStatus; reason: string; logKey?: string },
  ): Response {
    const outcome = status === 503 ? "busy" : "refused";
    metrics.count(deliveriesTotal, { source, outcome });
    return options.refuse(call, status, {
      reason,
      ...(status === 503 ? { retryAfter } : {}),
      ...(logKey === undefined ? {} : { logKey }),
    });
  }

  async function store(call: Call, delivery: NewDelivery): Promise<Response> {
    let outcome: "stored" | "known";
    try {
      outcome = await options.inbox.put(delivery);
    } catch (error) {
      metrics.count(deliveriesTotal, { source, outcome: "unstored" });
      const cause = error instanceof CaseCalendarError ? error.facts.cause : String(error);
      return options.refuse(call, 503, {
        reason: "it could not be stored; try again",
        retryAfter,
        cause,
      });
    }
    metrics.count(deliveriesTotal, { source, outcome });
    log.debug(outcome === "stored" ? "delivery stored" : "delivery known already", {
      request: call.id,
      from: call.client.address,
      source,
      key: delivery.key,
      bytes: delivery.body.length,
    });
    if (outcome === "stored") wake(call);
    return acknowledgement();
  }

  /** What is stored is acknowledged, whatever happens behind. */
  function wake(call: Call): void {
    try {
      options.onStored(source);
    } catch (error) {
      log.error(`waking the worker failed: ${String(error)}`, { request: call.id });
    }
  }

  return async (request, { call, accept }) => {
    const problem = contentProblem(request.headers);
    if (problem !== null) return refuse(call, { status: 415, reason: problem });
    if (inFlight >= limits.requestsInFlight) {
      return refuse(call, { status: 503, reason: "too many requests are under way" });
    }
    inFlight++;
    let held = 0;
    try {
      const reading = await readBody(request, {
        mostBytes: limits.bodyBytes,
        withinMs: limits.bodyMs,
        budget,
      });
      if (!reading.ok) return refuse(call, reading);
      const body = reading.bytes;
      held = body.length;
      const now = clock.now();
      const accepted = accept(body, now);
      if (!accepted.ok) return refuse(call, accepted);
      const read = readJsonObject(body);
      if (!read.ok) return refuse(call, { status: 400, reason: read.reason });
      const receivedAt = now.toString();
      return await store(call, {
        source,
        ...deliveryKey(accepted.key, { text: read.text, receivedAt }),
        otherKeys: accepted.otherKeys ?? [],
        receivedAt,
        remoteAddress: call.client.address,
        headers: chosen(request.headers, keptHeaders),
        body,
      });
    } finally {
      budget.held -= held;
      inFlight--;
    }
  };
}

function chosen(headers: Headers, names: Iterable<string>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) kept[name] = value.slice(0, longestHeader);
  }
  return kept;
}
