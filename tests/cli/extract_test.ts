import assert from "node:assert/strict";
import { runCommandLine } from "../../src/cli/run.ts";
import { testIo } from "../support/test_io.ts";

const text = "Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";

async function extract(args: string[], stdin: string) {
  const io = testIo({ stdin });
  const code = await runCommandLine(["extract", ...args], io);
  return { code, out: io.stdout(), err: io.stderr() };
}

Deno.test("plain text gives a table with the words it rests on", async () => {
  const { code, out, err } = await extract([], text);
  assert.deepEqual([code, err], [0, ""]);
  assert.match(out, /Status conference +schedule +2026-06-09 +10:00 +-/);
  assert.match(out, /Status Conference set for/);
});

Deno.test("text without a date says that nothing is in it", async () => {
  const { code, out } = await extract(["-"], "LETTER addressed to Judge Ada Quill.");
  assert.deepEqual([code, out], [
    0,
    "nothing is set, moved, cancelled, held or met in this text\n",
  ]);
});

Deno.test("--json prints the actions of the text", async () => {
  const { out } = await extract(["--json", "--court", "nysd", "--filed", "2026-03-10"], text);
  const json = JSON.parse(out);
  assert.equal(json.schema, 1);
  assert.deepEqual([json.actions[0].action, json.actions[0].date], ["schedule", "2026-06-09"]);
});

Deno.test("--jsonl prints a line an entry; a bad line is named, and the command is partly done", async () => {
  const lines = [JSON.stringify({ id: 1, description: text }), "{", ""].join("\n");
  const { code, out, err } = await extract(["--jsonl"], lines);
  assert.equal(code, 3);
  assert.equal(JSON.parse(out).id, 1);
  assert.equal(out.trimEnd().split("\n").length, 1);
  assert.match(err, /^case-calendar: warning: line 2: not JSON: \{\n$/);
  assert.deepEqual(await extract(["--jsonl"], ""), { code: 0, out: "", err: "" });
});

Deno.test("a file that is not there is named", async () => {
  const { code, err } = await extract(["data/none.txt"], "");
  assert.equal(code, 1);
  assert.match(err, /"data\/none\.txt": there is no such file/);
});
