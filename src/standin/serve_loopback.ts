/** A stand-in that listens on loopback. */
export interface Listening {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  url: string;
  /** Stops at once; answers under way are cut. */
  close(): Promise<void>;
}

/**
 * Serves `handle` on 127.0.0.1. When `handle` rejects, the client sees its connection end in the
 * middle of an answer.
 *
 * @param options `port` 0 takes a free one
 */
export function serveLoopback(
  handle: (request: Request) => Promise<Response>,
  options: { port: number },
): Listening {
  const stop = new AbortController();
  const server = Deno.serve({
    hostname: "127.0.0.1",
    port: options.port,
    signal: stop.signal,
    onListen: () => {},
    onError: () => brokenAnswer(),
  }, handle);
  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    async close() {
      stop.abort();
      await server.finished;
    },
  };
}

function brokenAnswer(): Response {
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error("the stand-in ends this connection")),
  });
  return new Response(body, { headers: { "Content-Type": "application/json" } });
}
