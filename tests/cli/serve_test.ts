import assert from "node:assert/strict";
import { runCommandLine } from "../../src/cli/run.ts";
import { testIo } from "../support/test_io.ts";
import { testSecret } from "../web/support/test_secret.ts";

const settings = "store_path: data/never-made.sqlite\ncalendars: {}\ncases: []\n";

async function serve(environment: Record<string, string>, text = settings) {
  const io = testIo({ stdin: text, environment });
  const code = await runCommandLine(["-c", "-", "serve", "--port", "0"], io);
  assert.equal(io.stdout(), "");
  return { code, stderr: io.stderr() };
}

Deno.test("without a secret, or with a weak one, serve ends with 2 and a fresh one to use", async () => {
  for (const secret of [undefined, "short", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]) {
    const env: Record<string, string> = secret === undefined
      ? {}
      : { CASE_CALENDAR_WEBHOOK_SECRET: secret };
    const { code, stderr } = await serve(env);
    assert.equal(code, 2);
    assert.match(stderr, /CASE_CALENDAR_WEBHOOK_SECRET=[\w-]{43} /);
    if (secret !== undefined) assert.ok(!stderr.includes(secret));
  }
});

Deno.test("settings and token are looked at before anything is opened", async () => {
  const env = { CASE_CALENDAR_WEBHOOK_SECRET: testSecret };
  const faulty = await serve(env, "calendars: 5\ncases: []\n");
  assert.equal(faulty.code, 5, faulty.stderr);
  const tokenless = await serve(env);
  assert.equal(tokenless.code, 4, tokenless.stderr);
  assert.match(tokenless.stderr, /COURTLISTENER_TOKEN/);
  assert.throws(() => Deno.statSync("data/never-made.sqlite"), Deno.errors.NotFound);
});
