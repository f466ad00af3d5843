import assert from "node:assert/strict";
import { checkWebhookUrl } from "../../../src/app/deliveries/check_webhook_url.ts";
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
    ["wrong-secret", () => Response.json({ error: "hush is wrong" }, { status: 403 })],
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
