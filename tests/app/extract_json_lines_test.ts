import assert from "node:assert/strict";
import { extractJsonLines } from "../../src/app/extract_json_lines.ts";

const description = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";

Deno.test("each entry gives one line, in order, with its id as it was", () => {
  const text = [
    { id: "a", court_id: "nysd", date_filed: "2026-03-10", description },
    { id: 7, description: "LETTER addressed to Judge Ada Quill." },
    { id: "b", court_id: null, date_filed: null, description, more: true },
  ].map((entry) => JSON.stringify(entry)).join("\r\n");
  const { lines, problems } = extractJsonLines(`\n${text}\n\n`);
  assert.deepEqual(problems, []);
  const read = lines.map((line) => JSON.parse(line));
  assert.deepEqual(read.map(({ id }) => id), ["a", 7, "b"]);
  assert.deepEqual(read.map(({ actions }) => actions.length), [1, 0, 1]);
  const [action] = read[0].actions;
  assert.deepEqual([action.type, action.action, action.date, action.time], [
    "hearing",
    "schedule",
    "2026-06-09",
    "10:00",
  ]);
  assert.ok(description.includes(action.text));
  assert.ok(lines.every((line) => !line.includes("\n")));
});

Deno.test("a line that is no entry is named with its number and hides no other", () => {
  const good = JSON.stringify({ id: 1, description });
  const bad = ["{", "[]", '"x"', '{"id":1}', '{"id":{},"description":"x"}', "null\u001b[31m"];
  const { lines, problems } = extractJsonLines([...bad, good].join("\n"));
  assert.equal(lines.length, 1);
  assert.equal(problems.length, bad.length);
  problems.forEach((problem, index) => assert.match(problem, new RegExp(`^line ${index + 1}: `)));
  assert.match(problems[0]!, /not JSON/);
  assert.match(problems[3]!, /description/);
  assert.ok(problems.every((problem) => !problem.includes("\u001b")));
});

Deno.test("no input gives no output", () => {
  assert.deepEqual(extractJsonLines(""), { lines: [], problems: [] });
});
