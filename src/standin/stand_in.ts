/**
 * A stand-in for CourtListener's REST v4, built from its contract and the fixtures: for tests and
 * for the demonstration. It keeps its dockets in memory and never reaches out.
 */
import type { Clock } from "../domain/clock.ts";
import { apiUsage } from "./api_usage.ts";
import { type Collection, createCollections } from "./collections.ts";
import type { DocketData } from "./docket_data.ts";
import { docketAlertEvent } from "./docket_alert_event.ts";
import { createDocketAlerts, type WriteAnswer } from "./docket_alerts.ts";
import {
  decideByRules,
  distort,
  type Fault,
  faultAnswer,
  type FaultDecision,
  type FaultRule,
  throttledBody,
} from "./faults.ts";
import { listRows } from "./list_rows.ts";
import { createLiveEdits, type LiveEdits } from "./live_edits.ts";
import { microsOf } from "./pacific_time.ts";
import type { AlertRow } from "./rows.ts";
import { searchDockets } from "./search.ts";
import { type JsonObject, serializeAlert } from "./serialize.ts";
import { type Listening, serveLoopback } from "./serve_loopback.ts";
import { applySparseFields, readSparseFields } from "./sparse_fields.ts";
import { createTables } from "./tables.ts";
import { createThrottle, type Limits, type Throttle, windowsOf } from "./throttle.ts";

/** The path below which everything is served. */
const root = "/api/rest/v4/";

/** How a stand-in is made. */
export interface StandInOptions {
  dockets: readonly DocketData[];
  /** The tokens it accepts; each is a user with a quota and alerts of its own. */
  token: string | readonly string[];
  clock: Clock;
  /** Quota of each token; null (the default) is without limit. `api-usage/` tells it. */
  limits?: Limits | null;
  /** Rows a page of dockets, entries, documents and courts; 20 as there. */
  pageSize?: number;
  /** Troubles, as rules or as a function that decides. */
  faults?: readonly FaultRule[] | FaultDecision;
}

/** One request that reached a stand-in. */
export interface LoggedRequest {
  method: string;
  /** As sent: `/api/rest/v4/docket-entries/`. */
  path: string;
  /** Values of a repeated parameter are joined by commas. */
  params: Record<string, string>;
  /** 0 while under way, and for a connection that ended without an answer. */
  status: number;
  /** When it came, by the stand-in's clock. */
  at: Temporal.Instant;
  userAgent: string;
}

/** A page of rows that was answered, for hooks. */
export interface AnsweredPage {
  /** Below `/api/rest/v4/`: `docket-entries/`. */
  path: string;
  params: Readonly<Record<string, string>>;
  /** Ids of the rows in it. */
  ids: readonly (string | number)[];
  /** Is there a page after it? */
  more: boolean;
  /** Position among the pages answered so far, from 1. */
  number: number;
}

/** A running stand-in. */
export interface StandIn extends LiveEdits {
  /** Answers one request, without a network; rejects where a connection would end. */
  handle(request: Request): Promise<Response>;
  /** Listens on 127.0.0.1, on a free port by default. */
  listen(options?: { port?: number }): Listening;
  /** Every request so far, refused ones too. Clear it with `requests.length = 0`. */
  readonly requests: LoggedRequest[];
  /** Replaces the troubles. */
  setFaults(faults: readonly FaultRule[] | FaultDecision): void;
  /** Replaces the quota; what was used stays counted. */
  setLimits(limits: Limits | null): void;
  /**
   * The body of the webhook event that CourtListener would send about these entries, as they are now.
   * Throws when an id is unknown.
   */
  docketAlert(entryIds: readonly number[]): JsonObject;
  /** Calls `move` after each page of a list is made up, before it is sent; null ends that. */
  moveRowsWhilePaging(move: ((page: AnsweredPage) => void) | null): void;
}

interface Call {
  method: string;
  url: URL;
  /** Path segments below the root. */
  segments: string[];
  /** The root as URLs of answers show it. */
  base: string;
  /** The caller's token, or `""`. */
  owner: string;
  body: () => Promise<unknown>;
}

/** Makes a stand-in; it begins without alerts. */
export function createStandIn(options: StandInOptions): StandIn {
  const { clock } = options;
  const tokens = typeof options.token === "string" ? [options.token] : options.token;
  const tables = createTables(options.dockets, clock);
  const alerts = createDocketAlerts(tables);
  const pageSize = options.pageSize ?? 20;
  const collections = createCollections(tables, { alerts: alerts.rows, pageSize });
  const users = new Map<string, { user: Throttle; apiUsage: Throttle }>();
  const requests: LoggedRequest[] = [];
  let limits = options.limits ?? null;
  let decide = decisionOf(options.faults ?? []);
  let onPage: ((page: AnsweredPage) => void) | null = null;
  let pages = 0;
  let received = 0;
  const now = () => microsOf(clock.now());

  function throttlesOf(owner: string) {
    const known = users.get(owner);
    if (known !== undefined) return known;
    const anonymous = owner === "";
    const made = {
      user: createThrottle(() => windowsOf(anonymous && limits !== null ? { day: 100 } : limits)),
      apiUsage: createThrottle(() => windowsOf(limits === null ? null : { minute: 10, hour: 120 })),
    };
    users.set(owner, made);
    return made;
  }

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const params = paramsOf(url);
    const logged: LoggedRequest = {
      method: request.method,
      path: url.pathname,
      params,
      status: 0,
      at: clock.now(),
      userAgent: request.headers.get("user-agent") ?? "",
    };
    requests.push(logged);
    const path = url.pathname.startsWith(root) ? url.pathname.slice(root.length) : url.pathname;
    const fault = decide({ method: request.method, path, params, number: ++received });
    const response = await answerWith(fault, { request, url });
    logged.status = response.status;
    return response;
  }

  async function answerWith(
    fault: Fault | null,
    call: { request: Request; url: URL },
  ): Promise<Response> {
    if (fault !== null) {
      const instead = faultAnswer(fault, call.request);
      if (instead !== null) return await instead;
      if (fault.kind === "slow") await clock.sleep(fault.milliseconds, call.request.signal);
    }
    const response = await answer(call.request, call.url);
    const sent = fault === null ? response : await distort(fault, response);
    return call.request.method === "HEAD" ? new Response(null, sent) : sent;
  }

  async function answer(request: Request, url: URL): Promise<Response> {
    if (!url.pathname.startsWith(root)) return notFoundPage();
    const path = url.pathname.slice(root.length);
    const segments = path.split("/").filter((segment) => segment !== "");
    const [name = "", id] = segments;
    const known = name === "" || collections.has(name) || name === "search" || name === "api-usage";
    const single = collections.has(name) ? 2 : 1;
    if (!known || segments.length > single || path.includes("//")) return notFoundPage();
    if (path !== "" && !path.endsWith("/")) {
      const slashed = new URL(url);
      slashed.pathname += "/";
      return new Response(null, { status: 301, headers: { Location: slashed.toString() } });
    }
    const collection = collections.get(name);
    const identified = identify(request.headers.get("authorization"), tokens);
    const open = name === "" || name === "search" || collection?.open === true;
    if (identified.problem !== null) return unauthorized(identified.problem);
    if (identified.owner === "" && !open) {
      return unauthorized("Authentication credentials were not provided.");
    }
    const { method } = request;
    const reads = method === "GET" || method === "HEAD" || method === "OPTIONS";
    if (!reads && collection !== undefined && !collection.writable) {
      return json(403, { detail: "You do not have permission to perform this action." });
    }
    const throttles = throttlesOf(identified.owner);
    const taken = (name === "api-usage" ? throttles.apiUsage : throttles.user).take(now());
    if (!taken.ok) {
      const rate = `${taken.window.limit}/${taken.window.name}`;
      return json(429, throttledBody(rate, taken.retryAfter), {
        "Retry-After": String(taken.retryAfter),
      });
    }
    const call: Call = {
      method,
      url,
      segments,
      base: `${url.origin}${root}`,
      owner: identified.owner,
      body: () => request.text().then(parseBody),
    };
    const allowed = allowedMethods(collection, id);
    if (!allowed.includes(method)) {
      return json(405, { detail: `Method "${method}" not allowed.` }, {
        Allow: allowed.join(", "),
      });
    }
    if (method === "OPTIONS") return json(200, describe(collection, name));
    if (collection !== undefined) return await answerCollection(collection, call);
    if (name === "api-usage") return json(200, apiUsage(throttles, now()));
    if (name === "search") {
      const found = searchDockets(tables, { url, base: call.base, pageSize });
      return json(found.status, found.body);
    }
    const names = [...collections.keys(), "search", "api-usage"];
    return json(200, Object.fromEntries(names.map((each) => [each, `${call.base}${each}/`])));
  }

  async function answerCollection(collection: Collection, call: Call): Promise<Response> {
    const id = call.segments[1];
    if (id === undefined && call.method === "POST") {
      return await write(call, (body) => alerts.create(call.owner, body, now()));
    }
    if (id === undefined) {
      const listed = listRows(collection, call);
      if (listed.status === 200 && "results" in listed.body) {
        pages++;
        onPage?.({
          path: `${collection.path}/`,
          params: paramsOf(call.url),
          ids: listed.ids,
          more: listed.body.next !== null,
          number: pages,
        });
      }
      return json(listed.status, listed.body);
    }
    const row = collection.find(id, call.owner);
    if (row === undefined) {
      return json(404, { detail: `No ${collection.model} matches the given query.` });
    }
    if (call.method === "PATCH" || call.method === "PUT") {
      return await write(call, (body) => alerts.change(row as AlertRow, body, now()));
    }
    if (call.method === "DELETE") return await write(call, () => alerts.remove(row as AlertRow));
    const sparse = readSparseFields(call.url.searchParams);
    return json(200, applySparseFields(collection.serialize(row, call.base), sparse));
  }

  return {
    ...createLiveEdits(tables, {
      clock,
      onEntry: (entry) => alerts.hit(entry.docket.id, now()),
    }),
    handle,
    docketAlert: (entryIds) =>
      docketAlertEvent(entryIds.map((id) => {
        const entry = tables.entries.get(id);
        if (entry === undefined) throw new Error(`the stand-in has no docket entry ${id}`);
        return entry;
      })),
    listen: ({ port = 0 } = {}) => serveLoopback(handle, { port }),
    requests,
    setFaults(faults) {
      decide = decisionOf(faults);
    },
    setLimits(next) {
      limits = next;
    },
    moveRowsWhilePaging(move) {
      onPage = move;
    },
  };
}

async function write(call: Call, change: (body: unknown) => WriteAnswer): Promise<Response> {
  const body = call.method === "DELETE" ? null : await call.body();
  if (body === undefined) {
    return json(400, { detail: "JSON parse error - Expecting value: line 1 column 1 (char 0)" });
  }
  const done = change(body);
  if (done.status === 204) return new Response(null, { status: 204 });
  return json(done.status, done.row === null ? done.body : serializeAlert(done.row));
}

function identify(
  header: string | null,
  tokens: readonly string[],
): { owner: string; problem: string | null } {
  if (header === null || header.trim() === "") return { owner: "", problem: null };
  const [scheme = "", value = "", ...more] = header.trim().split(/\s+/);
  switch (scheme.toLowerCase()) {
    case "token":
      if (value === "") {
        return { owner: "", problem: "Invalid token header. No credentials provided." };
      }
      return more.length === 0 && tokens.includes(value)
        ? { owner: value, problem: null }
        : { owner: "", problem: "Invalid token." };
    case "bearer":
      return { owner: "", problem: "Invalid or expired bearer token." };
    case "basic":
      return { owner: "", problem: "Invalid username/password." };
    default:
      return { owner: "", problem: null };
  }
}

function allowedMethods(collection: Collection | undefined, id: string | undefined): string[] {
  const read = ["GET", "HEAD", "OPTIONS"];
  if (collection?.writable !== true) return read;
  return id === undefined
    ? ["GET", "POST", "HEAD", "OPTIONS"]
    : ["GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
}

function describe(collection: Collection | undefined, name: string): Record<string, unknown> {
  const head = { name, renders: ["application/json"], parses: ["application/json"] };
  if (collection === undefined) return head;
  const { fields, relations } = collection.filters;
  return {
    ...head,
    filters: [...Object.keys(fields), ...Object.keys(relations)],
    ordering: collection.orderable,
  };
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function paramsOf(url: URL): Record<string, string> {
  const params: Record<string, string> = {};
  for (const name of new Set(url.searchParams.keys())) {
    params[name] = url.searchParams.getAll(name).join(",");
  }
  return params;
}

function decisionOf(faults: readonly FaultRule[] | FaultDecision): FaultDecision {
  return typeof faults === "function" ? faults : decideByRules(faults);
}

function unauthorized(detail: string): Response {
  return json(401, { detail }, { "WWW-Authenticate": 'Bearer realm="api"' });
}

function notFoundPage(): Response {
  return new Response("<!doctype html><html><body><h1>Not Found</h1></body></html>", {
    status: 404,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}
