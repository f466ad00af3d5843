import assert from "node:assert/strict";
import { runCommandLine } from "../../src/cli/run.ts";
import { testIo } from "../support/test_io.ts";

const text = "Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";

async function extract(args: string[], stdin: string) {
  const io = testIo({ stdin });
  const code = await runCommandLine(["extract", ...args], io);
  return { code, out: io.stdout(), err: io.stderr() };
}

Deno.test("plain text gives a table, then the text with the words it rests on", async () => {
  const { code, out, err } = await extract([], `${text}\n`);
  assert.deepEqual([code, err], [0, ""]);
  assert.equal(
    out,
    [
      "   What               Action  When                      Judge",
      "1  Status conference  set     Tue 9 Jun 2026, 10:00 AM  Ada Quill",
      "",
      "«Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill»[1].",
      "",
      "Rules",
      "  1 Status conference, set: rule set-for, confidence 0.97",
      "",
    ].join("\n"),
  );
});

Deno.test("text without a date says that nothing is in it", async () => {
  const { code, out } = await extract(["-"], "LETTER addressed to Judge Ada Quill.");
  assert.deepEqual([code, out], [
    0,
    "nothing is set, moved, cancelled, held or met in this text\n",
  ]);
});

Deno.test("dates that set nothing are counted, and --explain names each with its reason", async () => {
  const letter =
    "LETTER MOTION to Adjourn Conference to 5/1/2027 addressed to Judge Ada Quill. (Entered: 06/11/2009)";
  const { out } = await extract([], letter);
  assert.match(out, /^nothing is set.*\n\n2 dates, times and periods of the text set nothing;/);
  const explained = await extract(["--explain"], letter);
  assert.match(explained.out, /\n {2}5\/1\/2027: asked for, not set\n/);
  assert.match(explained.out, /\n {2}06\/11\/2009: clerk stamp \(Entered\)\n/);
  assert.doesNotMatch(explained.out, /--explain/);
});

Deno.test("--explain names the rule of each action and what else was read", async () => {
  const { out } = await extract(
    ["--explain", "--filed", "2026-03-10"],
    "ORDER granting 45 Motion to Continue. Sentencing reset for 6/9/2026 at 10:00 AM.",
  );
  assert.match(out, /\n {2}1 Sentencing, moved: rule [a-z-]+, confidence 0\.\d\d\n/);
  assert.match(out, /\n {2}also read: entry 45 granted \(rule ruling-granted\)\n/);
});

Deno.test("--json --explain gives actions, what was skipped and what else was read", async () => {
  const line = `${text} (Entered: 03/10/2026)`;
  const { out } = await extract(["--json", "--explain"], line);
  const { schema, actions, skipped, also_read } = JSON.parse(out);
  assert.deepEqual([schema, actions.length, also_read], [1, 1, []]);
  assert.equal(line.slice(actions[0].start, actions[0].end), actions[0].text);
  assert.deepEqual(skipped, [{
    start: 81,
    end: 91,
    quote: "03/10/2026",
    date: "2026-03-10",
    time: null,
    why: "stamp",
    because: "clerk stamp (Entered)",
  }]);
});

Deno.test("a filing date that is none and options that exclude each other are refused", async () => {
  const filed = await extract(["--filed", "13/2/2027"], text);
  assert.equal(filed.code, 2);
  assert.match(filed.err, /"13\/2\/2027" is not a date/);
  const both = await extract(["--jsonl", "--explain"], "");
  assert.equal(both.code, 2);
  assert.match(both.err, /--jsonl and --explain exclude each other/);
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
