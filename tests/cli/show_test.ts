import assert from "node:assert/strict";
import { runCommandLine } from "../../src/cli/run.ts";
import { testIo } from "../support/test_io.ts";

const settings = "store_path: data/no-such-store.sqlite\ncalendars: {}\ncases: []\n";

Deno.test("without a store show says how to get one, and makes none", async () => {
  const io = testIo({ stdin: settings });
  assert.equal(await runCommandLine(["-c", "-", "show"], io), 7);
  assert.equal(io.stdout(), "");
  assert.match(io.stderr(), /there is no store yet/);
  assert.match(io.stderr(), /case-calendar sync/);
  assert.throws(() => Deno.statSync("data/no-such-store.sqlite"), Deno.errors.NotFound);
});
