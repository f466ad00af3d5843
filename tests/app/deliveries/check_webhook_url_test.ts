import assert from "node:assert/strict";
import { checkWebhookUrl } from "../../../src/app/deliveries/check_webhook_url.ts";
import { refusal } from "../../../src/web/answers.ts";
import { serveLoopback } from "../../../src/standin/serve_loopback.ts";

const options = {
  version: "0.1.0",
  hide: (text: string) => text.replaceAll("hush", "<hidden>"),
  signal: new AbortController().signal,
};

async function check(answer: () => Response) {
  const server = serveLoopback(() => Promise.resolve(answer()), { port: 0 });
  try {
    return await checkWebhookUrl(`${server.url}/webhooks/case-calendar/hush`, options);
  } finally {
    await server.close();
  }
}

Deno.test("a healthy receiver is told with what it follows", async () => {
  const tracking = { dockets: 3, cases: 2 };
  const health = { status: "ok", service: "case-calendar", tracking };
  assert.deepEqual(await check(() => Response.json(health)), {
    found: "ok",
    ...tracking,
    notes: [],
  });
});

Deno.test("the three failures are told apart, without the secret", async () => {
  const refused = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = refused.addr as Deno.NetAddr;
  refused.close();
  const nobody = await checkWebhookUrl(`http://127.0.0.1:${port}/x/hush`, options);
  assert.equal(nobody.found, "unreachable");
  const cases: [string, () => Response][] = [
    ["wrong-secret", () => refusal(403, { reason: "wrong secret" })],
    ["wrong-secret", () => refusal(429, { reason: "wrong secret", retryAfter: 60 })],
    ["wrong-secret", () => Response.json({ error: "forbidden" }, { status: 403 })],
    ["other", () => Response.json({ error: "hush is wrong" }, { status: 403 })],
    ["other", () => Response.json({ message: "Forbidden" }, { status: 403 })],
    ["other", () => Response.json({ error: "forbidden", login: "hush" }, { status: 403 })],
    ["other", () => Response.json([], { status: 403 })],
    ["other", () => refusal(500, { reason: "wrong secret" })],
    ["other", () => new Response("<html>Sign in: hush</html>", { status: 403 })],
    ["other", () => new Response("<html>Sign in</html>")],
    ["other", () => Response.redirect("https://login.example.org/")],
    ["other", () => Response.json({ service: "something else" })],
    ["other", () => Response.json([1])],
    ["other", () => new Response("Bad gateway", { status: 502 })],
  ];
  for (const [found, answer] of cases) {
    const result = await check(answer);
    assert.equal(result.found, found);
    assert.doesNotMatch(JSON.stringify(result), /hush/);
  }
});

Deno.test("why nobody is reached is told to its end, without the secret", async () => {
  using plain = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const talking = (async () => {
    using connection = await plain.accept();
    await connection.write(new TextEncoder().encode("HTTP/1.1 400 Bad Request\r\n\r\n"));
    await connection.read(new Uint8Array(1000));
  })();
  const refused = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const closed = refused.addr as Deno.NetAddr;
  refused.close();
  const path = `webhooks/case-calendar/${"hush".repeat(40)}`;
  for (
    const [host, cause] of [
      [`https://127.0.0.1:${(plain.addr as Deno.NetAddr).port}`, /corrupt message/],
      [`http://127.0.0.1:${closed.port}`, /refused/],
      ["http://no-such-name.invalid", /dns error|lookup|resolve/],
    ] as const
  ) {
    const result = await checkWebhookUrl(`${host}/${path}`, options);
    assert.ok(result.found === "unreachable");
    assert.match(result.cause, cause);
    assert.doesNotMatch(result.cause, /hush|…/);
  }
  await talking;
});
