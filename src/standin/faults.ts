/** Troubles that a test or a demonstration can order. */

/** What goes wrong with one answer. */
export type Fault =
  /** 500 with a JSON detail. */
  | { kind: "server-error" }
  /** 502 with an HTML body, as a proxy sends it. */
  | { kind: "bad-gateway" }
  /** 503 with an HTML page, as in the weekly maintenance. */
  | { kind: "maintenance" }
  /** 401 `Invalid token.` */
  | { kind: "unauthorized" }
  /** 403, as accounts without access to entries got it. */
  | { kind: "forbidden" }
  /** 404 `Not found.` */
  | { kind: "not-found" }
  /** 429 with the text of one window and `Retry-After`. */
  | { kind: "throttled"; window: "min" | "hour" | "day"; retryAfter: number }
  /** 429 of a blocked account: another text, no `Retry-After`. */
  | { kind: "blocked" }
  /** The connection ends before a whole answer; `handle` rejects with a TypeError. */
  | { kind: "drop" }
  /** No answer until the client gives up; `handle` rejects with the request's abort reason. */
  | { kind: "hang" }
  /** 200, called JSON, is none. */
  | { kind: "garbage" }
  /** The real answer, cut in the middle. */
  | { kind: "truncated" }
  /** The real answer after so many milliseconds of the stand-in's clock. */
  | { kind: "slow"; milliseconds: number }
  /** The real answer with one field replaced; `path` such as `results.0.description`. */
  | { kind: "retype"; path: string; value: unknown }
  /** Any answer. */
  | { kind: "answer"; response: () => Response };

/** A request as fault rules see it. */
export interface FaultyRequest {
  method: string;
  /** Below `/api/rest/v4/`, such as `docket-entries/`. */
  path: string;
  params: Readonly<Record<string, string>>;
  /** Position among all requests of this stand-in, from 1. */
  number: number;
}

/** Decides for each request; null lets it pass. */
export type FaultDecision = (request: FaultyRequest) => Fault | null;

/** A fault for the requests that fit. */
export interface FaultRule {
  fault: Fault;
  method?: string;
  /** A path fits when it begins with this text, or matches it. */
  path?: string | RegExp;
  /** Every one of these must be equal. */
  params?: Readonly<Record<string, string>>;
  /** Let so many fitting requests pass first. */
  after?: number;
  /** How often; without end by default. */
  times?: number;
}

/** Turns rules into a decision; the first rule that fits and is not used up decides. */
export function decideByRules(rules: readonly FaultRule[]): FaultDecision {
  const fits = new Map<FaultRule, number>();
  return (request) => {
    for (const rule of rules) {
      if (!ruleFits(rule, request)) continue;
      const seen = (fits.get(rule) ?? 0) + 1;
      fits.set(rule, seen);
      const turn = seen - (rule.after ?? 0);
      if (turn > 0 && turn <= (rule.times ?? Infinity)) return rule.fault;
    }
    return null;
  };
}

function ruleFits(rule: FaultRule, request: FaultyRequest): boolean {
  if (rule.method !== undefined && rule.method !== request.method) return false;
  if (typeof rule.path === "string" && !request.path.startsWith(rule.path)) return false;
  if (rule.path instanceof RegExp && !rule.path.test(request.path)) return false;
  return Object.entries(rule.params ?? {}).every(([name, value]) => request.params[name] === value);
}

/** The page shown during maintenance. */
export const maintenancePage =
  "<html><head><title>Maintenance</title></head><body>unavailable</body></html>";

/**
 * The answer of a fault that replaces the real one, null for those that change it. `drop` and
 * `hang` reject.
 */
export function faultAnswer(fault: Fault, request: Request): Promise<Response> | null {
  switch (fault.kind) {
    case "server-error":
      return json(500, {
        detail: "Internal Server Error. Please try again later or review your query.",
      });
    case "bad-gateway":
      return html(502, "<html><head><title>502 Bad Gateway</title></head><body></body></html>");
    case "maintenance":
      return html(503, maintenancePage);
    case "unauthorized":
      return json(401, { detail: "Invalid token." }, { "WWW-Authenticate": 'Bearer realm="api"' });
    case "forbidden":
      return json(403, { detail: "You do not have permission to perform this action." });
    case "not-found":
      return json(404, { detail: "Not found." });
    case "throttled": {
      const rate = { min: "5/min", hour: "50/hour", day: "125/day" }[fault.window];
      return json(429, throttledBody(rate, fault.retryAfter), {
        "Retry-After": String(fault.retryAfter),
      });
    }
    case "blocked":
      return json(429, {
        detail: "Your API access has been blocked because of excessive use. Please contact us.",
      });
    case "drop":
      return Promise.reject(new TypeError("connection closed before the answer was complete"));
    case "hang":
      return new Promise((_, reject) => {
        const end = () => reject(request.signal.reason);
        if (request.signal.aborted) end();
        else request.signal.addEventListener("abort", end, { once: true });
      });
    case "garbage":
      return Promise.resolve(
        new Response('{"count": 3, "results": [<', {
          headers: { "Content-Type": "application/json" },
        }),
      );
    case "answer":
      return Promise.resolve(fault.response());
    default:
      return null;
  }
}

/** Applies a fault that changes the real answer; an answer that is no JSON stays as it is. */
export async function distort(fault: Fault, response: Response): Promise<Response> {
  if (fault.kind !== "truncated" && fault.kind !== "retype") return response;
  if (response.headers.get("content-type")?.includes("json") !== true) return response;
  const text = await response.text();
  const init = { status: response.status, headers: response.headers };
  if (fault.kind === "truncated") return new Response(text.slice(0, text.length / 2), init);
  const body: unknown = JSON.parse(text);
  setAt(body, { path: fault.path.split("."), value: fault.value });
  return new Response(JSON.stringify(body), init);
}

/** The body of a 429. */
export function throttledBody(rate: string, retryAfter: number): Record<string, string> {
  const detail = `Request was throttled. Rate limit exceeded: ${rate}. ` +
    `Expected available in ${retryAfter} second${retryAfter === 1 ? "" : "s"}.`;
  return { detail };
}

function setAt(body: unknown, change: { path: readonly string[]; value: unknown }): void {
  const [name, ...rest] = change.path;
  if (name === undefined || typeof body !== "object" || body === null) return;
  const target = body as Record<string, unknown>;
  if (rest.length === 0) target[name] = change.value;
  else setAt(target[name], { path: rest, value: change.value });
}

function json(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return Promise.resolve(Response.json(body, { status, headers }));
}

function html(status: number, body: string): Promise<Response> {
  return Promise.resolve(new Response(body, { status, headers: { "Content-Type": "text/html" } }));
}
