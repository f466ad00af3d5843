import assert from "node:assert/strict";
import { logLevelWords, readLogLevel } from "../../src/config/log_level.ts";

Deno.test("log levels are read in any case, the reference's names included", () => {
  const levels: [string, string | null][] = [
    ["DEBUG", "debug"],
    ["info", "info"],
    [" Warning ", "warn"],
    ["warn", "warn"],
    ["Error", "error"],
    ["CRITICAL", "error"],
    ["verbose", null],
    ["", null],
    ["constructor", null],
  ];
  for (const [word, level] of levels) assert.equal(readLogLevel(word), level, word);
  for (const word of logLevelWords) assert.notEqual(readLogLevel(word), null);
});
