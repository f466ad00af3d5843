/** Statuses with which a request is refused. */
export type RefusalStatus =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 408
  | 413
  | 415
  | 429
  | 500
  | 503;

/** What is said beside a refusal. */
export interface RefusalOptions {
  /** Why, in words that quote nothing of the request. */
  reason: string;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  /** The methods that are allowed, for 405. */
  allow?: string;
  /** What lies behind it, for the log alone. */
  cause?: string;
  /** Lines of one key are limited together in the log; left out, those of one network are. */
  logKey?: string;
}

/** An empty 200 with Content-Length: a sender's parser has nothing to stumble over. */
export function acknowledgement(): Response {
  return new Response(null, { status: 200, headers: emptyHeaders });
}

const emptyHeaders = { "content-length": "0", "cache-control": "no-store" };

/** `{"error": reason}`. */
export function refusal(status: RefusalStatus, options: RefusalOptions): Response {
  const answer = jsonAnswer({ error: options.reason }, status);
  if (options.retryAfter !== undefined) answer.headers.set("retry-after", `${options.retryAfter}`);
  if (options.allow !== undefined) answer.headers.set("allow", options.allow);
  if (status === 401) answer.headers.set("www-authenticate", "Signature");
  return answer;
}

/** A JSON answer that nobody stores or takes for something else. */
export function jsonAnswer(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: jsonHeaders });
}

const jsonHeaders = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
};
