import assert from "node:assert/strict";
import { commandLog } from "../../src/cli/command_log.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { testIo } from "../support/test_io.ts";

function logged(level: string | undefined, environment: Record<string, string> = {}): string {
  const loaded = loadConfig({
    path: "config.yaml",
    text: "cases: []\ncalendars: {}\n",
    env: { LOG_LEVEL: level },
  });
  const io = testIo({ environment });
  const log = commandLog(loaded, io);
  log.debug("fine");
  log.info("usual");
  log.error("bad");
  assert.equal(io.stdout(), "");
  return io.stderr();
}

Deno.test("the log goes to standard error at the level of the settings, usual things by default", () => {
  assert.match(logged(undefined), /^2026-11-21T15:00:00.*usual\n.*bad\n$/);
  assert.match(logged("debug"), /fine\n.*usual\n.*bad\n$/);
  assert.match(logged("ERROR"), /^[^\n]*bad\n$/);
});

Deno.test("under the service manager lines carry their priority instead of a time", () => {
  assert.match(logged(undefined, { JOURNAL_STREAM: "8:1" }), /^<6>[^\n]*usual\n<3>[^\n]*bad\n$/);
});
