/** The proxy of the guide before the running program. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { systemClock } from "../../src/platform/system_clock.ts";
import { alertRow, event } from "../app/deliveries/receiving.ts";
import { withFolder } from "../store/temp_folder.ts";
import { testSecret } from "../web/support/test_secret.ts";
import { docketId, receiverSite } from "./receiver_site.ts";

const example = fileURLToPath(new URL("../../systemd/Caddyfile.example", import.meta.url));
const path = `/webhooks/case-calendar/${testSecret}`;
const text = "ORDER: Status Conference set for 12/15/2026 at 10:00 AM before Judge Ada Quill.";
const alert = event(1, { results: [alertRow({ id: 900_001, docket: docketId }, text)] });

function isInstalled(): boolean {
  try {
    return new Deno.Command("caddy", { args: ["version"], stdout: "null" }).outputSync().success;
  } catch {
    return false;
  }
}

const ignore = !isInstalled();

function caddy(args: string[], home: string): Deno.Command {
  return new Deno.Command("caddy", {
    args,
    env: { HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  });
}

Deno.test({
  name: "Caddyfile.example: Caddy finds no fault, and nothing to format (needs caddy)",
  ignore,
  fn: async () => {
    await withFolder(async (home) => {
      const args = ["validate", "--adapter", "caddyfile", "--config", example];
      const { success, stderr } = await caddy(args, home).output();
      const said = new TextDecoder().decode(stderr);
      assert.ok(success, said);
      assert.doesNotMatch(said, /"level":"(?:warn|error)"/);
    });
  },
});

/** The example for this machine: without certificates, on these ports. */
function localConfig(ports: { hooks: number; calendar: number; serve: number }, out: string) {
  return Deno.readTextFileSync(example)
    .replace(/^\{$/m, "{\n\tadmin off\n\tauto_https off")
    .replace("hooks.example.org {", `http://127.0.0.1:${ports.hooks} {`)
    .replace("calendar.example.org {", `http://127.0.0.1:${ports.calendar} {`)
    .replace(/\ttls \{[^}]*\}\n/, "")
    .replace("127.0.0.1:8000", `127.0.0.1:${ports.serve}`)
    .replace("/opt/case-calendar/out", out);
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

Deno.test({
  name:
    "a delivery comes through Caddy, the operator's views do not, and the feed is served (needs caddy)",
  ignore,
  fn: async () => {
    await using site = await receiverSite();
    const serve = await site.start();
    const ports = { hooks: freePort(), calendar: freePort(), serve: serve.port };
    const file = `${site.folder}/Caddyfile`;
    Deno.writeTextFileSync(file, localConfig(ports, `${site.folder}/out`));
    const proxy = caddy(["run", "--adapter", "caddyfile", "--config", file], site.folder).spawn();
    const said = new Response(proxy.stderr).text();
    const ask = async (url: string, init: RequestInit = {}) => {
      const answer = await fetch(url, init);
      return { status: answer.status, head: answer.headers, text: await answer.text() };
    };
    const hooks = `http://127.0.0.1:${ports.hooks}`;
    try {
      await untilOpen(ports.hooks);
      const post = (body: string, headers: Record<string, string> = {}) =>
        ask(`${hooks}${path}`, {
          method: "POST",
          body,
          headers: { "content-type": "application/json", ...headers },
        });
      assert.equal((await post(JSON.stringify(alert), { "idempotency-key": "k" })).status, 200);
      assert.equal((await post(`{"a": "${"x".repeat(9_000_000)}"}`)).status, 413);
      assert.equal((await ask(`${hooks}${path}/health`)).status, 200);
      assert.equal((await ask(`${hooks}/healthz`)).status, 200);
      for (const view of ["/metrics", "/readyz"]) {
        assert.equal((await ask(hooks + view)).status, 403);
        const headers = { "x-forwarded-for": "127.0.0.1" };
        assert.equal((await ask(hooks + view, { headers })).status, 403);
      }
      await site.quiet(serve.port);
      serve.kill("SIGTERM");
      const { stderr } = await serve.ended;
      assert.match(stderr, /delivery applied/);
      const feed = await ask(`http://127.0.0.1:${ports.calendar}/main.ics`);
      assert.equal(feed.status, 200);
      assert.equal(feed.head.get("content-type"), "text/calendar; charset=utf-8");
      assert.match(feed.text, /20261215T100000/);
      const gone = await post(JSON.stringify(alert));
      assert.equal(gone.status, 502, "without the program nothing is acknowledged");
    } finally {
      proxy.kill("SIGTERM");
      await proxy.status;
      assert.doesNotMatch(await said, new RegExp(testSecret));
    }
  },
});

async function untilOpen(port: number): Promise<void> {
  for (;;) {
    try {
      (await Deno.connect({ hostname: "127.0.0.1", port })).close();
      return;
    } catch {
      await systemClock.sleep(20);
    }
  }
}
