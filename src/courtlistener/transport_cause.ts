import { printable } from "../domain/errors.ts";
import { innermostMessage } from "../platform/innermost_message.ts";
import { TimeLimitError } from "./exchange.ts";
import { BodyTooLargeError } from "./read_body.ts";

/**
 * Why no complete answer came, for people.
 *
 * @throws the signal's reason when it was aborted, and whatever is no fault of the network
 */
export function transportCause(
  error: unknown,
  request: { signal: AbortSignal | undefined; timeLimitMs: number },
): string {
  if (request.signal?.aborted) throw request.signal.reason;
  if (error instanceof TimeLimitError) {
    return `no complete answer within ${request.timeLimitMs / 1000} seconds`;
  }
  if (error instanceof BodyTooLargeError) return "the answer is larger than this program accepts";
  if (
    error instanceof TypeError || error instanceof Deno.errors.Http || isBrokenConnection(error)
  ) {
    return `the connection failed: ${printable(innermostMessage(error))}`;
  }
  throw error;
}

function isBrokenConnection(error: unknown): error is Error {
  return error instanceof Deno.errors.ConnectionReset ||
    error instanceof Deno.errors.ConnectionAborted ||
    error instanceof Deno.errors.ConnectionRefused ||
    error instanceof Deno.errors.BrokenPipe ||
    error instanceof Deno.errors.UnexpectedEof ||
    error instanceof Deno.errors.TimedOut;
}
