import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { openServer, requireWebhookSecret } from "../../../src/app/deliveries/open_server.ts";
import { loadConfig } from "../../../src/config/load_config.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { CaseCalendarError, type ErrorKind } from "../../../src/domain/errors.ts";
import { redact } from "../../../src/platform/redact.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";
import { virtualClock } from "../../support/virtual_clock.ts";
import { withFolder } from "../../store/temp_folder.ts";
import { testSecret } from "../../web/support/test_secret.ts";
import { token } from "../installation.ts";
import { recordingLog } from "./receiving.ts";

const settings = "calendars: {main: {ics_path: out/main.ics}}\ncases: []\n";
const secrets = { CASE_CALENDAR_WEBHOOK_SECRET: testSecret, COURTLISTENER_TOKEN: token };

async function open(
  env: Record<string, string>,
  { text = settings, storePath = ":memory:", clock = systemClock }: {
    text?: string;
    storePath?: string;
    clock?: Clock;
  } = {},
) {
  const loaded = loadConfig({ path: "config.yaml", text, env });
  const config = loaded.config === null ? null : { ...loaded.config, storePath };
  return await openServer({
    loaded: { ...loaded, config },
    clock,
    log: recordingLog([]),
    version: "0.1.0",
    signal: new AbortController().signal,
  });
}

const isKind = (kind: ErrorKind, words: RegExp) => (error: unknown) =>
  error instanceof CaseCalendarError && error.kind === kind && words.test(error.message);

Deno.test("what a receiver cannot do without is asked for in the order a user would mend it", async () => {
  await assert.rejects(open({}, { text: "cases: 7\n" }), isKind("usage", /WEBHOOK_SECRET/));
  const weak = { CASE_CALENDAR_WEBHOOK_SECRET: "sixteenletters12" };
  await assert.rejects(open(weak), isKind("usage", /weak|short|bits|guess/));
  const { CASE_CALENDAR_WEBHOOK_SECRET } = secrets;
  const only = { CASE_CALENDAR_WEBHOOK_SECRET };
  await assert.rejects(open(only, { text: "cases: 7\n" }), isKind("config", /cases/));
  await assert.rejects(open(only), isKind("authentication", /COURTLISTENER_TOKEN/));
  assert.deepEqual(requireWebhookSecret(loadConfig({ path: "c", text: "", env: secrets })), [
    testSecret,
  ]);
});

Deno.test("a token that somebody could guess does not open the operator's views", async () => {
  for (const CASE_CALENDAR_ADMIN_TOKEN of ["a", "operator", "two words that are long enough"]) {
    await assert.rejects(open({ ...secrets, CASE_CALENDAR_ADMIN_TOKEN }), (error) => {
      assert.ok(isKind("usage", /CASE_CALENDAR_ADMIN_TOKEN/)(error));
      assert.ok(!String(error).includes(`"${CASE_CALENDAR_ADMIN_TOKEN}"`));
      return true;
    });
  }
  const CASE_CALENDAR_ADMIN_TOKEN = "Zk3vT9qLx0bWc7RnYp5MhJ+/==";
  const opened = await open({ ...secrets, CASE_CALENDAR_ADMIN_TOKEN });
  opened.store.close();
  assert.equal(opened.adminToken, CASE_CALENDAR_ADMIN_TOKEN);
});

Deno.test("a store that stays locked is told, and closed again", async () => {
  await withFolder(async (folder) => {
    const storePath = `${folder}/store.sqlite`;
    (await open(secrets, { storePath })).store.close();
    const other = new DatabaseSync(storePath);
    other.exec("BEGIN EXCLUSIVE");
    const clock = virtualClock("2026-03-20T16:00:00Z");
    await assert.rejects(open(secrets, { storePath, clock }), (error) => {
      assert.ok(isKind("store", /locked by another process/)(error));
      // As the clock has it, which does not see SQLite wait.
      assert.match(String(error), /\(waited 2 s\)/);
      assert.equal(clock.slept.length, 39);
      return true;
    });
    other.exec("ROLLBACK");
    other.close();
    const opened = await open(secrets, { storePath });
    opened.store.close();
    assert.ok(!redact(`${token} ${testSecret}`).includes(token));
  });
});
