import { readBody } from "./read_body.ts";
import type { StartTimer } from "./start_timer.ts";

/** One request and its complete answer, whatever its status. */
export interface Exchange {
  status: number;
  headers: Headers;
  body: Uint8Array;
}

/** A change of one row. */
export interface Write {
  method: "POST" | "PATCH";
  body: unknown;
}

/** How one request is made. */
export interface ExchangeOptions {
  fetch: typeof globalThis.fetch;
  headers: HeadersInit;
  /** For connecting, waiting and reading the body together. */
  timeLimitMs: number;
  maxBytes: number;
  startTimer: StartTimer;
  signal: AbortSignal | undefined;
  /** What a request that changes something sends, as JSON; without it the request is a GET. */
  write?: Write | undefined;
  /** Called as soon as a status has arrived. */
  onStatus: () => void;
}

/** The whole answer had not arrived within the time limit. */
export class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";
}

/**
 * Asks for `url` once and reads the whole body. Redirects are handed back, not followed.
 *
 * @throws TimeLimitError, BodyTooLargeError, the signal's reason, or what `fetch` throws
 */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Exchange> {
  options.signal?.throwIfAborted();
  const abort = new AbortController();
  const stop = () => abort.abort(options.signal?.reason);
  options.signal?.addEventListener("abort", stop, { once: true });
  const cancelTimer = options.startTimer(
    options.timeLimitMs,
    () => abort.abort(new TimeLimitError()),
  );
  try {
    const { write } = options;
    const headers = new Headers(options.headers);
    if (write !== undefined) headers.set("content-type", "application/json");
    const response = await options.fetch(url, {
      headers,
      ...(write === undefined ? {} : { method: write.method, body: JSON.stringify(write.body) }),
      redirect: "manual",
      signal: abort.signal,
    });
    options.onStatus();
    const body = await readBody(response, options.maxBytes);
    return { status: response.status, headers: response.headers, body };
  } catch (error) {
    // Whatever a broken-off transfer throws, the reason is why we broke it off.
    if (abort.signal.aborted) throw abort.signal.reason;
    throw error;
  } finally {
    cancelTimer();
    options.signal?.removeEventListener("abort", stop);
  }
}
