import assert from "node:assert/strict";
import { loadSettings, readSettings } from "../../src/cli/load_settings.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { testIo } from "../support/test_io.ts";

const text = "cases: []\ncalendars: {}\ncolour: blue\n";

Deno.test("settings come from standard input for a dash, with the variables of the process", async () => {
  const io = testIo({
    stdin: text,
    environment: { COURTLISTENER_BASE_URL: "http://127.0.0.1:7/", PATH: "/bin" },
  });
  const { config } = await readSettings({ io, configPath: "-", version: "0.1.0" });
  assert.match(config!.courtlistener.baseUrl, /^http:\/\/127\.0\.0\.1:7/);
});

Deno.test("warnings are told on standard error with their place, and only there", async () => {
  const io = testIo({ stdin: text });
  const loaded = await loadSettings({ io, configPath: "-", version: "0.1.0" });
  assert.ok(loaded.config !== null);
  assert.match(io.stderr(), /3:1.*colour/);
  assert.equal(io.stdout(), "");
  const quiet = testIo({ stdin: text });
  await readSettings({ io: quiet, configPath: "-", version: "0.1.0" });
  assert.equal(quiet.stderr(), "");
});

Deno.test("a file that is not there is an error of kind config", async () => {
  await assert.rejects(
    readSettings({ io: testIo(), configPath: "data/none.yaml", version: "0.1.0" }),
    (error) => error instanceof CaseCalendarError && error.kind === "config",
  );
});

Deno.test("standard input is left alone when the settings are a file", async () => {
  let read = 0;
  const io = testIo({ readStdin: () => Promise.resolve(new Uint8Array(++read)) });
  await assert.rejects(readSettings({ io, configPath: "data/none.yaml", version: "0.1.0" }));
  assert.equal(read, 0);
});
