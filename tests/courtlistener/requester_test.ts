import assert from "node:assert/strict";
import { NotFoundError } from "../../src/courtlistener/not_found.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { memoryPacer } from "./memory_pacer.ts";
import type { Reach, ReachAnswer } from "../../src/domain/reach.ts";
import { UnreachableError } from "../../src/courtlistener/unreachable.ts";
import { never, scriptedServer, type Step } from "./scripted_server.ts";
import { clientOf, rejection, secretToken } from "./tested_client.ts";
import { docketRow } from "./wire_samples.ts";

const docketId = "71000001";
const html = (status: number, text: string) =>
  new Response(`<html><title>${text}</title></html>`, {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
const jsonText = (text: string | Uint8Array<ArrayBuffer>) =>
  new Response(text, { headers: { "content-type": "application/json" } });
const throttled = (detail: string, headers: Record<string, string> = {}) =>
  Response.json({ detail }, { status: 429, headers });
const minuteFull = (seconds: number) =>
  `Request was throttled. Rate limit exceeded: 5/min. Expected available in ${seconds} seconds.`;

const passing: [string, Step, RegExp][] = [
  [
    "a 500 with a JSON detail",
    () => Response.json({ detail: "Internal Server Error." }, { status: 500 }),
    /HTTP 500: "Internal Server Error\."/,
  ],
  ["a gateway's web page", () => html(502, "Bad Gateway"), /a web page, not JSON \(HTTP 502\)/],
  ["maintenance", () => html(503, "Maintenance"), /CourtListener is in maintenance \(HTTP 503\)/],
  ["maintenance that says 200", () => html(200, "Scheduled maintenance"), /is in maintenance/],
  ["an empty answer", () => jsonText(""), /the answer was empty/],
  ["an answer cut off", () => jsonText('{"id": 71000001, "court'), /cut off or not JSON/],
  ["bytes that are no text", () => jsonText(new Uint8Array([0x22, 0xff, 0x22])), /not valid UTF-8/],
];

for (const [name, step, cause] of passing) {
  Deno.test(`${name} is tried again and passes`, async () => {
    await using server = scriptedServer([step, step, () => docketRow()]);
    const { client, clock, pacer, warnings } = clientOf(server.url);
    assert.equal((await client.docket(docketId)).id, docketId);
    assert.deepEqual(clock.slept, [1000, 2000]);
    assert.equal(pacer.taken.length, 3);
    assert.match(warnings[0]!, cause);
  });

  Deno.test(`${name} that stays ends after the attempts allowed, and says what it was`, async () => {
    await using server = scriptedServer([step]);
    const { client } = clientOf(server.url, { retry: { attempts: 3 } });
    const error = await rejection(client.docket(docketId), CaseCalendarError);
    assert.equal(error.kind, "failed");
    assert.match(error.message, /^Cannot read docket 71000001 from CourtListener: /);
    assert.match(error.message, cause);
    assert.match(error.message, /3 attempts/);
    assert.equal(server.seen.length, 3);
  });
}

Deno.test("waits between attempts grow by doubling up to a cap, times chance", async () => {
  await using server = scriptedServer([() => html(502, "Bad Gateway")]);
  const chances = [0, 0.5, 0.999_999, 0.25, 0.999_999, 0.999_999];
  let draw = 0;
  const retry = { attempts: 7, base: 1000, cap: 8000, random: () => chances[draw++]! };
  const { client, clock } = clientOf(server.url, { retry });
  await rejection(client.docket(docketId), CaseCalendarError);
  assert.deepEqual(clock.slept, [0, 1000, 4000, 2000, 8000, 8000]);
});

Deno.test("a 503 that asks for a short wait gets it; a long one is not sat out", async () => {
  const busy = (seconds: string): Step => () =>
    Response.json({ detail: "busy" }, { status: 503, headers: { "retry-after": seconds } });
  await using server = scriptedServer([busy("20"), busy("3600")]);
  const { client, clock } = clientOf(server.url);
  const error = await rejection(client.docket(docketId), CaseCalendarError);
  assert.deepEqual(clock.slept, [20_000]);
  assert.match(error.message, /asks to wait 3600 seconds/);
});

Deno.test("a closed port is tried again, and named as a failed connection", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${listener.addr.port}`;
  listener.close();
  const { client, clock } = clientOf(url, { retry: { attempts: 2 } });
  const error = await rejection(client.docket(docketId), CaseCalendarError);
  assert.match(error.message, /the connection failed: .*2 attempts/);
  assert.deepEqual(clock.slept, [1000]);
});

Deno.test("a transfer that breaks in the middle is tried again", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const whole = JSON.stringify(docketRow());
  const answered = (async () => {
    for (const sent of [whole.slice(0, 40), whole]) {
      using connection = await listener.accept();
      await connection.read(new Uint8Array(4096));
      const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";
      const answer = `${head}Content-Length: ${whole.length}\r\n\r\n${sent}`;
      await connection.write(new TextEncoder().encode(answer));
    }
  })();
  const { client, warnings } = clientOf(`http://127.0.0.1:${listener.addr.port}`);
  assert.equal((await client.docket(docketId)).id, docketId);
  assert.match(warnings.join(), /the connection failed/);
  await answered;
  listener.close();
});

Deno.test("a server that never answers is given up after the time limit, and asked again", async () => {
  let fireTimer = () => {};
  const hanging = () => {
    fireTimer();
    return never;
  };
  await using server = scriptedServer([hanging, () => docketRow()]);
  const limits: number[] = [];
  const { client, warnings } = clientOf(server.url, {
    retry: {
      timeLimitMs: 30_000,
      startTimer: (milliseconds, fire) => {
        limits.push(milliseconds);
        fireTimer = fire;
        return () => fireTimer = () => {};
      },
    },
  });
  await client.docket(docketId);
  assert.deepEqual(limits, [30_000, 30_000]);
  assert.match(warnings[0]!, /no complete answer within 30 seconds/);
});

Deno.test("an abort ends a hanging request and a wait with its own reason", async () => {
  const abort = new AbortController();
  const reason = new Error("interrupted by the user");
  await using server = scriptedServer([() => {
    abort.abort(reason);
    return never;
  }]);
  const { client } = clientOf(server.url, { signal: abort.signal });
  assert.equal(await rejection(client.docket(docketId), Error), reason);
  assert.equal(await rejection(client.docket(docketId), Error), reason);
  assert.equal(server.seen.length, 1);
});

Deno.test("an answer above the size limit is refused, declared or not", async () => {
  const long = "x".repeat(5000);
  const stream = () =>
    new Response(new Blob([long]).stream(), { headers: { "content-type": "application/json" } });
  await using server = scriptedServer([() => jsonText(long), stream]);
  const { client } = clientOf(server.url, { maxBytes: 1000 });
  for (let turn = 1; turn <= 2; turn += 1) {
    const error = await rejection(client.docket(docketId), CaseCalendarError);
    assert.match(error.message, /larger than this program accepts/);
  }
  assert.equal(server.seen.length, 2);
});

Deno.test("a redirect within the origin is followed with a permit of its own", async () => {
  await using server = scriptedServer([
    () => new Response(null, { status: 301, headers: { location: "/api/rest/v4/dockets/9/" } }),
    () => docketRow(),
  ]);
  const { client, pacer } = clientOf(server.url);
  await client.docket(docketId);
  assert.equal(server.seen[1]!.path, "/api/rest/v4/dockets/9/");
  assert.equal(pacer.taken.length, 2);
});

Deno.test("the token follows no redirect to another origin, nor a loop", async () => {
  await using elsewhere = scriptedServer([() => docketRow()]);
  await using server = scriptedServer([
    () => new Response(null, { status: 302, headers: { location: elsewhere.url } }),
    (request) => new Response(null, { status: 307, headers: { location: request.url } }),
  ]);
  const { client } = clientOf(server.url);
  const away = await rejection(client.docket(docketId), CaseCalendarError);
  assert.match(away.message, /where the token must not go/);
  assert.equal(elsewhere.seen.length, 0);
  const loop = await rejection(client.docket(docketId), CaseCalendarError);
  assert.match(loop.message, /too many redirects/);
});

Deno.test("a refused token is an authentication failure that says where the token is", async () => {
  await using server = scriptedServer([
    () => Response.json({ detail: `Invalid token. (${secretToken})` }, { status: 401 }),
  ]);
  const { client } = clientOf(server.url);
  const error = await rejection(client.docket(docketId), CaseCalendarError);
  assert.equal(error.exitCode, 4);
  assert.match(error.message, /refused the token: "Invalid token\./);
  assert.match(error.facts.next!, /COURTLISTENER_TOKEN/);
  assert.equal(server.seen.length, 1);
  assert.ok(!JSON.stringify([error.message, error.facts, error.stack]).includes(secretToken));
});

Deno.test("a token that cannot be one is refused before any request, and not shown", () => {
  for (const token of ["", "  ", "0123456789abcdef\r\nx-evil: 1", "tökentökentöken"]) {
    assert.throws(() => clientOf("http://127.0.0.1:9", { token }), (error: CaseCalendarError) => {
      assert.equal(error.kind, "authentication");
      assert.ok(token.trim() === "" || !error.message.includes(token.slice(0, 8)));
      return true;
    });
  }
});

Deno.test("a 403 says what access is missing", async () => {
  await using server = scriptedServer([
    () => Response.json({ detail: "You do not have permission." }, { status: 403 }),
    () => html(403, "Access denied"),
  ]);
  const { client } = clientOf(server.url);
  const error = await rejection(client.entriesPage({ docketId }), CaseCalendarError);
  assert.equal(error.kind, "authentication");
  assert.match(error.facts.next!, /RECAP API access/);
  const page = await rejection(client.entriesPage({ docketId }), CaseCalendarError);
  assert.equal(page.kind, "failed");
  assert.match(page.message, /a web page, not JSON \(HTTP 403\)/);
});

Deno.test("a web page where the API should be points to the base URL, and is no missing docket", async () => {
  await using server = scriptedServer([() => html(404, "Not here"), () => html(200, "Welcome")]);
  const { client } = clientOf(server.url);
  for (const status of [404, 200]) {
    const error = await rejection(client.docket(docketId), CaseCalendarError);
    assert.ok(!(error instanceof NotFoundError));
    assert.match(error.message, new RegExp(`not JSON \\(HTTP ${status}\\)`));
    assert.match(error.facts.next!, /base_url/);
  }
  assert.equal(server.seen.length, 2);
});

Deno.test("a refused filter is quoted", async () => {
  const body = { detail: "Unknown filter parameters are not allowed.", unknown_params: ["x"] };
  await using server = scriptedServer([() => Response.json(body, { status: 400 })]);
  const { client } = clientOf(server.url);
  const error = await rejection(client.entriesPage({ docketId }), CaseCalendarError);
  assert.match(error.message, /HTTP 400: "Unknown filter parameters are not allowed\."/);
});

Deno.test("JSON of another shape names the field and the value", async () => {
  await using server = scriptedServer([
    () => docketRow({ id: "seventy" }),
    () => ({ detail: "surprise" }),
    () => [],
  ]);
  const { client } = clientOf(server.url);
  const docket = await rejection(client.docket(docketId), CaseCalendarError);
  assert.match(docket.message, /field "id" is "seventy"/);
  const list = await rejection(client.entriesPage({ docketId }), CaseCalendarError);
  assert.match(list.message, /field "results" is missing/);
  await rejection(client.entriesPage({ docketId }), CaseCalendarError);
});

Deno.test("control characters of an answer never reach a message", async () => {
  await using server = scriptedServer([
    () => Response.json({ detail: "bad \u001b[31m\u202enews" }, { status: 400 }),
  ]);
  const { client } = clientOf(server.url);
  const error = await rejection(client.docket(docketId), CaseCalendarError);
  assert.match(error.message, /bad \\u001b\[31m\\u202enews/);
});

Deno.test("a throttled request waits as told, then succeeds", async () => {
  await using server = scriptedServer([
    () => throttled(minuteFull(42), { "retry-after": "42" }),
    () => docketRow(),
  ]);
  const { client, clock, waits } = clientOf(server.url);
  await client.docket(docketId);
  assert.deepEqual(clock.slept, [42_000]);
  assert.equal(waits[0]!.until.toString(), "2026-08-15T17:00:42Z");
  assert.match(waits[0]!.reason, /Rate limit exceeded: 5\/min/);
});

Deno.test("without the header the wait is taken from the text", async () => {
  await using server = scriptedServer([() => throttled(minuteFull(7)), () => docketRow()]);
  const { client, clock } = clientOf(server.url);
  await client.docket(docketId);
  assert.deepEqual(clock.slept, [7000]);
});

Deno.test("Retry-After as a date counts from the server's own clock", async () => {
  const headers = {
    "date": "Sat, 15 Aug 2026 20:00:00 GMT",
    "retry-after": "Sat, 15 Aug 2026 20:00:30 GMT",
  };
  await using server = scriptedServer([() => throttled(minuteFull(1), headers), () => docketRow()]);
  const { client, clock } = clientOf(server.url);
  await client.docket(docketId);
  assert.deepEqual(clock.slept, [30_000]);
});

Deno.test("a day's wait is an error with the moment, and holds every later request", async () => {
  await using server = scriptedServer([
    () =>
      throttled(
        "Request was throttled. Rate limit exceeded: 125/day. Expected available in 30511 seconds.",
        { "retry-after": "30511" },
      ),
  ]);
  const { client } = clientOf(server.url);
  for (let turn = 1; turn <= 2; turn += 1) {
    const error = await rejection(client.docket(docketId), CaseCalendarError);
    assert.equal(error.exitCode, 6);
    assert.equal(error.facts.notBefore?.toString(), "2026-08-16T01:28:31Z");
    assert.match(error.message, /2026-08-16T01:28:31Z/);
  }
  assert.equal(server.seen.length, 2, "one docket request and one look at the limits");
});

Deno.test("a block without Retry-After holds for an hour", async () => {
  await using server = scriptedServer([() => throttled("Your API access has been blocked.")]);
  const { client, warnings } = clientOf(server.url);
  const error = await rejection(client.docket(docketId), CaseCalendarError);
  assert.equal(error.facts.notBefore?.toString(), "2026-08-15T18:00:00Z");
  assert.match(error.message, /has been blocked/);
  assert.match(warnings[0]!, /without naming a limit/);
  assert.equal(server.seen.length, 1);
});

Deno.test("being throttled again and again ends as rate-limited", async () => {
  await using server = scriptedServer([() => throttled(minuteFull(1), { "retry-after": "1" })]);
  const { client } = clientOf(server.url, { retry: { attempts: 3 } });
  const error = await rejection(client.docket(docketId), CaseCalendarError);
  assert.equal(error.kind, "rateLimited");
  assert.equal(server.seen.filter((request) => request.path.includes("dockets")).length, 3);
});

Deno.test("a limit only the refusal names replaces the assumed one of that length", async () => {
  await using server = scriptedServer([
    () => throttled(minuteFull(42).replace("5/min", "3/min"), { "retry-after": "42" }),
    () => docketRow(),
  ]);
  const clock = virtualClock("2026-08-15T17:00:00Z");
  const pacer = memoryPacer(clock);
  const { client } = clientOf(server.url, { clock, pacer });
  await client.docket(docketId);
  assert.deepEqual(pacer.learnings, [[
    { limit: 50, seconds: 3600 },
    { limit: 125, seconds: 86_400 },
    { limit: 3, seconds: 60 },
  ]]);
});

Deno.test("limits learned by another process are not replaced by the one a refusal names", async () => {
  await using server = scriptedServer([
    () => throttled(minuteFull(42), { "retry-after": "42" }),
    () => docketRow(),
  ]);
  const { client, pacer } = clientOf(server.url);
  await client.docket(docketId);
  assert.deepEqual(pacer.learnings, []);
});

Deno.test("a permit that comes late is an error; one that comes soon is waited for", async () => {
  await using server = scriptedServer([() => docketRow()]);
  const clock = virtualClock("2026-08-15T17:00:00Z");
  const windows = [{ limit: 2, seconds: 60 }, { limit: 3, seconds: 3600 }];
  const { client, waits } = clientOf(server.url, {
    clock,
    pacer: memoryPacer(clock, { learned: true, windows }),
  });
  await client.docket(docketId);
  await client.docket(docketId);
  assert.deepEqual(clock.slept, []);
  await client.docket(docketId);
  assert.deepEqual(clock.slept, [60_000]);
  assert.match(waits[0]!.reason, /2 of 2 requests a minute are used/);
  const error = await rejection(client.docket(docketId), CaseCalendarError);
  assert.equal(error.kind, "rateLimited");
  assert.equal(error.facts.notBefore?.toString(), "2026-08-15T18:00:00Z");
  assert.equal(server.seen.length, 3);
});

/** What a requester tells of an upstream, which answers what it is to do. */
function noted(...answers: ReachAnswer[]): Reach & { told: string[] } {
  const told: string[] = [];
  return {
    told,
    ask: () => answers.length > 1 ? answers.shift()! : answers[0]!,
    failed: ({ answered, notBefore }) =>
      told.push(`failed ${answered}${notBefore === undefined ? "" : ` until ${notBefore}`}`),
    answered: () => told.push("answered"),
  };
}

Deno.test("what is known not to answer is not asked, and no permit is taken", async () => {
  await using server = scriptedServer([() => docketRow()]);
  const notBefore = Temporal.Instant.from("2026-08-15T17:16:00Z");
  const reach = noted({ ask: false, notBefore, reason: "maintenance" });
  const { client, pacer } = clientOf(server.url, { reach });
  const error = await rejection(client.docket(docketId), UnreachableError);
  assert.match(error.message, /maintenance; it is asked again at 2026-08-15T17:16:00Z/);
  assert.equal(error.facts.notBefore?.toString(), notBefore.toString());
  assert.deepEqual([server.seen.length, pacer.taken.length, error.answered], [0, 0, false]);
});

Deno.test("who finds out whether it answers again makes one try", async () => {
  await using server = scriptedServer([() => html(503, "Maintenance")]);
  const reach = noted({ ask: true, once: true });
  const { client } = clientOf(server.url, { reach });
  const error = await rejection(client.docket(docketId), UnreachableError);
  assert.match(error.message, /\(1 attempt\)/);
  assert.deepEqual([server.seen.length, reach.told], [1, ["failed false"]]);
});

Deno.test("tries end when others found meanwhile that it does not answer", async () => {
  await using server = scriptedServer([() => html(503, "Maintenance")]);
  const notBefore = Temporal.Instant.from("2026-08-15T17:16:00Z");
  const reach = noted({ ask: true, once: false }, { ask: false, notBefore, reason: "x" });
  const { client } = clientOf(server.url, { reach });
  await rejection(client.docket(docketId), UnreachableError);
  assert.equal(server.seen.length, 1);
});

Deno.test("every answer of its own tells that it can be reached, a fault or a long wait does not", async () => {
  const told = async (step: Step) => {
    await using server = scriptedServer([step]);
    const reach = noted({ ask: true, once: false });
    const { client } = clientOf(server.url, { reach, retry: { attempts: 2 } });
    await client.docket(docketId).catch(() => {});
    return reach.told;
  };
  assert.deepEqual(await told(() => docketRow()), ["answered"]);
  assert.deepEqual(
    await told(() => Response.json({ detail: "Not found." }, { status: 404 })),
    ["answered"],
  );
  assert.deepEqual(
    await told(() => Response.json({ detail: "Internal." }, { status: 500 })),
    ["failed true"],
  );
  const waits = () => new Response("", { status: 503, headers: { "retry-after": "7200" } });
  assert.deepEqual(await told(waits), ["failed false until 2026-08-15T19:00:00Z"]);
});
