import assert from "node:assert/strict";
import { openCourtListener, openInstallation } from "../../src/app/wiring.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { createLog } from "../../src/platform/log.ts";
import { redact } from "../../src/platform/redact.ts";
import { docketOf, installation, token } from "./installation.ts";

const text = "calendars: {main: {ics_path: out/main.ics}}\ncases: []\n";

Deno.test("settings that cannot be used open nothing", () => {
  const loaded = loadConfig({ path: "config.yaml", text: "cases: 7\n", env: {} });
  const log = createLog({ level: "error", sink: () => {} });
  const clock = {
    now: () => Temporal.Instant.from("2026-03-20T16:00:00Z"),
    sleep: () => Promise.resolve(),
  };
  assert.throws(() => openInstallation({ loaded, clock, log }), (error) => {
    assert.ok(error instanceof CaseCalendarError);
    assert.equal(error.kind, "config");
    return true;
  });
});

Deno.test("without a token no client is made, and the error says where it belongs", async () => {
  await using setting = await installation();
  const loaded = loadConfig({ path: "config.yaml", text, env: {} });
  assert.throws(
    () =>
      openCourtListener({
        ...setting,
        loaded,
        log: createLog({ level: "error", sink: () => {} }),
        version: "0.1.0",
        signal: new AbortController().signal,
      }),
    (error) => error instanceof CaseCalendarError && /COURTLISTENER_TOKEN/.test(error.message),
  );
});

Deno.test("the client of the settings asks their address with their token, which is secret from then on", async () => {
  await using setting = await installation({ dockets: [docketOf(1)] });
  const server = setting.standIn.listen();
  try {
    const loaded = loadConfig({
      path: "config.yaml",
      text,
      env: { COURTLISTENER_BASE_URL: server.url, COURTLISTENER_TOKEN: token },
    });
    const client = openCourtListener({
      ...setting,
      loaded,
      config: loaded.config!,
      log: createLog({ level: "error", sink: () => {} }),
      version: "9.8.7",
      signal: new AbortController().signal,
    });
    assert.equal((await client.docket("70000001")).id, "70000001");
    assert.match(setting.standIn.requests.at(-1)!.userAgent, /9\.8\.7/);
    assert.ok(!redact(`token ${token}`).includes(token));
  } finally {
    await server.close();
  }
});
