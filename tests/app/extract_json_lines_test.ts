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

Deno.test("a filing date that is no day is named, and the other lines are read", () => {
  const days = ["2026-02-30", "3/10/2026", "2026-03-10T00:00:00Z", "soon\u001b[31m"];
  const text = [...days, "2026-03-10", "", null]
    .map((date_filed, id) => JSON.stringify({ id, date_filed, description })).join("\n");
  const { lines, problems } = extractJsonLines(text);
  assert.deepEqual(lines.map((line) => JSON.parse(line).id), [4, 5, 6]);
  assert.deepEqual(problems.map((problem) => problem.split(": ").slice(0, 2).join(": ")), [
    "line 1: date_filed",
    "line 2: date_filed",
    "line 3: date_filed",
    "line 4: date_filed",
  ]);
  assert.match(problems[0]!, /"2026-02-30" is not a date, write YYYY-MM-DD/);
  assert.ok(problems.every((problem) => !problem.includes("\u001b")));
});

Deno.test("no input gives no output", () => {
  assert.deepEqual(extractJsonLines(""), { lines: [], problems: [] });
});
