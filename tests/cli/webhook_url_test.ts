import assert from "node:assert/strict";
import { runCommandLine } from "../../src/cli/run.ts";
import { serveLoopback } from "../../src/standin/serve_loopback.ts";
import { testIo } from "../support/test_io.ts";
import { testSecret } from "../web/support/test_secret.ts";

const settings = "calendars: {}\ncases: []\n";

async function run(args: string[], secret: string | null = testSecret) {
  const environment: Record<string, string> = secret === null
    ? {}
    : { CASE_CALENDAR_WEBHOOK_SECRET: secret };
  const io = testIo({ stdin: settings, environment });
  const code = await runCommandLine(["-c", "-", "webhook-url", ...args], io);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

Deno.test("the address goes to standard output alone, with https where no scheme is written", async () => {
  const { code, stdout, stderr } = await run(["--host", "hooks.example.org/"]);
  assert.equal(code, 0);
  assert.equal(stdout, `https://hooks.example.org/webhooks/case-calendar/${testSecret}\n`);
  assert.match(stderr, /secret/);
  assert.doesNotMatch(stderr, new RegExp(testSecret));
  const plain = await run(["--host", "http://127.0.0.1:8000"]);
  assert.match(plain.stdout, /^http:\/\/127\.0\.0\.1:8000\/webhooks/);
});

Deno.test("without a host there is an example and a hint", async () => {
  const { code, stdout, stderr } = await run([]);
  assert.equal(code, 0);
  assert.match(stdout, /^https:\/\/webhook\.example\.com\//);
  assert.match(stderr, /--host/);
});

Deno.test("no secret, a weak one, a check without a host and an odd host are usage errors", async () => {
  const none = await run(["--host", "h.example.org"], null);
  assert.deepEqual([none.code, none.stdout], [2, ""]);
  assert.match(none.stderr, /CASE_CALENDAR_WEBHOOK_SECRET=/);
  const weak = await run(["--host", "h.example.org"], "a1b2c3d4");
  assert.deepEqual([weak.code, weak.stdout], [2, ""], "serve would not listen to that address");
  assert.match(weak.stderr, /128 are needed/);
  assert.equal((await run(["--check"])).code, 2);
  assert.equal((await run(["--host", "a b"])).code, 2);
  assert.equal((await run(["--host", "user@h.example.org"])).code, 2);
});

Deno.test("the check says what it found and never shows the secret", async () => {
  const tracking = { dockets: 3, cases: 2 };
  const server = serveLoopback((request) => {
    const right = new URL(request.url).pathname === `/webhooks/case-calendar/${testSecret}/health`;
    return Promise.resolve(
      right
        ? Response.json({ status: "ok", service: "case-calendar", tracking })
        : Response.json({ error: "forbidden" }, { status: 403 }),
    );
  }, { port: 0 });
  try {
    const ok = await run(["--host", server.url, "--check"]);
    assert.equal(ok.code, 0);
    assert.match(ok.stderr, /3 dockets in 2 cases/);
    const wrong = await run(["--host", server.url, "--check"], `${testSecret}x`);
    assert.equal(wrong.code, 1);
    assert.match(wrong.stderr, /another secret/);
    assert.doesNotMatch(wrong.stderr, new RegExp(testSecret));
  } finally {
    await server.close();
  }
  const nobody = await run(["--host", server.url, "--check"]);
  assert.equal(nobody.code, 1);
  assert.match(nobody.stderr, /cannot be reached/);
});
