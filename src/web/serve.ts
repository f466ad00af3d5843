import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { ListenAddress } from "../platform/listen_address.ts";

/** Answers one request. */
export type Handler = (
  request: Request,
  info: { remoteAddr: Deno.Addr },
) => Response | Promise<Response>;

/** Where {@link listen} listens, and who answers. */
export interface ListenOptions {
  handler: Handler;
  hostname: string;
  /** 0 takes a free one. */
  port: number;
  clock: Clock;
  /** Called once, with the address that is listened on. */
  onListen?: (address: ListenAddress) => void;
  /** The HTTP layer closed the port; it is being opened again. */
  onLost?: (error: unknown) => void;
  /** It is open again. */
  onListenAgain?: () => void;
}

/** A port that is listened on. */
export interface Listening {
  readonly address: ListenAddress;
  /** How often the port was opened again. */
  readonly listensAgain: number;
  /** Resolves when it was stopped and its last connection has ended. */
  readonly finished: Promise<void>;
  /**
   * Takes no new connection and waits for the answers under way, at most `withinMs` milliseconds.
   * Stalled clients can outlast that (`late`); what is open then ends with the process, because a
   * server that is shutting down can no longer be aborted. A second call gives the same promise.
   */
  stop(withinMs: number): Promise<"drained" | "late">;
}

/** Milliseconds between attempts to open a lost port again. */
const againAfter = 250;

/**
 * Listens with `Deno.serve`, which closes its port for good when the process runs out of file
 * descriptors: then it is opened again, as often as it takes.
 *
 * Throws a `failed` error that names address and port when they cannot be had.
 */
export function listen(options: ListenOptions): Listening {
  const { handler, clock, hostname } = options;
  const stopping = new AbortController();
  let listensAgain = 0;
  let stopped: Promise<"drained" | "late"> | undefined;

  const open = (port: number): Deno.HttpServer<Deno.NetAddr> =>
    Deno.serve({
      hostname,
      port,
      onListen: () => {},
      onError: () => new Response(null, { status: 500, headers: { "content-length": "0" } }),
    }, handler);

  let server: Deno.HttpServer<Deno.NetAddr>;
  try {
    server = open(options.port);
  } catch (error) {
    throw listenError(error, options);
  }
  const address = { hostname: server.addr.hostname, port: server.addr.port };

  async function keepOpen(): Promise<void> {
    while (!stopping.signal.aborted) {
      let failure: unknown;
      try {
        await server.finished;
      } catch (error) {
        failure = error;
      }
      if (stopping.signal.aborted) return;
      options.onLost?.(failure);
      await openAgain();
    }
  }

  async function openAgain(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await clock.sleep(againAfter, stopping.signal);
        server = open(address.port);
        listensAgain++;
        options.onListenAgain?.();
        return;
      } catch {
        // Still no descriptor to be had, or the wait was ended.
      }
    }
  }

  const finished = keepOpen();

  async function stopNow(withinMs: number): Promise<"drained" | "late"> {
    stopping.abort(new Error("stopping"));
    const waited = new AbortController();
    const drained = server.shutdown().then(() => "drained" as const, () => "drained" as const);
    const late = clock.sleep(withinMs, waited.signal).then(
      () => "late" as const,
      () => "late" as const,
    );
    const outcome = await Promise.race([drained, late]);
    waited.abort();
    return outcome;
  }

  options.onListen?.(address);
  return {
    address,
    finished,
    get listensAgain() {
      return listensAgain;
    },
    stop: (withinMs) => stopped ??= stopNow(withinMs),
  };
}

function listenError(error: unknown, { hostname, port }: ListenOptions): unknown {
  if (!(error instanceof Error)) return error;
  const [cause, next] = explain(error, port);
  return new CaseCalendarError("failed", {
    action: `Cannot listen on ${hostname}:${port}`,
    cause,
    ...(next === undefined ? {} : { next }),
  }, { cause: error });
}

function explain(error: Error, port: number): [cause: string, next?: string] {
  if (error instanceof Deno.errors.AddrInUse) {
    return [
      `port ${port} is in use by another program, perhaps another case-calendar`,
      "end that program, or name another port with --port",
    ];
  }
  if (error instanceof Deno.errors.PermissionDenied) {
    return [
      `this user may not listen on port ${port}`,
      "choose a port above 1023; the proxy listens on 443",
    ];
  }
  if (error instanceof Deno.errors.AddrNotAvailable) {
    return ["this machine has no such address", "name one of its own addresses with --host"];
  }
  return [printable(error.message), "check --host and --port"];
}
