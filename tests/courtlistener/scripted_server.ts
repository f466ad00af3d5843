/** One request as the server saw it. */
export interface SeenRequest {
  /** Path and query. */
  path: string;
  headers: Headers;
}

/** Answers one request; an object is sent as JSON with status 200. */
export type Step = (request: Request) => Response | Promise<Response> | object;

/** What a step returns to leave its request without an answer until the server closes. */
export const never = {};

/** A server on loopback that answers by a script. */
export interface ScriptedServer extends AsyncDisposable {
  /** Such as `http://127.0.0.1:40001`. */
  url: string;
  seen: SeenRequest[];
}

/**
 * Answers the first request with the first step, and so on; the last step answers all further ones.
 * `api-usage/` is answered from `usage` (404 by default) and takes no step.
 */
export function scriptedServer(steps: Step[], options: { usage?: Step } = {}): ScriptedServer {
  const seen: SeenRequest[] = [];
  let taken = 0;
  const closing = Promise.withResolvers<void>();
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, async (request) => {
    const url = new URL(request.url);
    seen.push({ path: url.pathname + url.search, headers: request.headers });
    const step = url.pathname.endsWith("/api-usage/")
      ? options.usage ?? (() => Response.json({ detail: "Not found." }, { status: 404 }))
      : steps[Math.min(taken++, steps.length - 1)]!;
    const answer = await step(request);
    if (answer === never) await closing.promise;
    return answer instanceof Response ? answer : Response.json(answer);
  });
  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    seen,
    [Symbol.asyncDispose]: () => {
      closing.resolve();
      return server.shutdown();
    },
  };
}
