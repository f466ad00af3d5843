import assert from "node:assert/strict";
import type { CallbackProblem } from "../../src/docketlayer/callback_problem.ts";
import { fieldsOf } from "../../src/docketlayer/fields.ts";
import { readDelta } from "../../src/docketlayer/read_delta.ts";
import { filing, minute } from "./callback_samples.ts";

function read(delta: unknown) {
  const problems: CallbackProblem[] = [];
  const result = readDelta(fieldsOf({ delta }, () => {})!, {
    docketKey: "ilnd/1:26-cv-00456",
    courtId: "ilnd",
    zone: "America/Chicago",
    filedAt: "auto",
    statedAt: "2026-08-13T17:00:03Z",
    problems,
  });
  if (typeof result === "string") return assert.fail(result);
  return { ...result, problems };
}

const since = "2026-08-12T17:00:00Z";

Deno.test("what is listed and counted alike is settled", () => {
  const both = read({ changed: true, since, change_count: 2, new_filings: [filing(), minute()] });
  assert.deepEqual([both.entries.length, both.changed, both.since, both.settled], [
    2,
    true,
    since,
    true,
  ]);
  const quiet = read({ changed: false, since, change_count: 0, new_filings: [] });
  assert.deepEqual([quiet.entries.length, quiet.changed, quiet.settled], [0, false, true]);
  for (const { problems } of [both, quiet]) assert.deepEqual(problems, []);
});

Deno.test("an answer that was not asked for changes settles nothing", () => {
  for (const delta of [undefined, null]) {
    assert.deepEqual(read(delta), {
      entries: [],
      changed: null,
      since: null,
      settled: false,
      problems: [],
    });
  }
});

Deno.test("what contradicts itself is told, and its filings are kept", () => {
  const contradictions = [
    { changed: true, change_count: 3, new_filings: [filing()] },
    { changed: true, change_count: 0, new_filings: [] },
    { changed: false, change_count: 0, new_filings: [filing()] },
    { changed: false, change_count: 2, new_filings: [] },
    { changed: null, new_filings: [filing()] },
  ];
  for (const delta of contradictions) {
    const result = read({ since, ...delta });
    assert.equal(result.settled, false);
    assert.equal(result.entries.length, delta.new_filings.length);
    assert.match(result.problems.at(-1)!.message, /^delta: "changed" is .* filings listed$/);
  }
});

Deno.test("a filing told twice is one entry; two filings with one identifier stay two", () => {
  const twice = read({ changed: true, since, new_filings: [filing(), filing()] });
  assert.equal(twice.entries.length, 1);
  const other = filing({ description: "Attachment to the order." });
  const two = read({ changed: true, since, new_filings: [filing(), other] });
  assert.deepEqual(two.entries.map(({ description }) => description), [
    filing().description,
    "Attachment to the order.",
  ]);
});

Deno.test("what is no delta, or has no list, is told as not kept", () => {
  assert.match(read(5).problems[0]!.message, /^"delta" is 5, not an object$/);
  const list = read({ changed: true, since, new_filings: "two" });
  assert.deepEqual(list.problems, [
    { id: null, message: '"new_filings" is "two", not a list', kept: false },
  ]);
});

Deno.test("more filings than an answer can hold are refused as a whole", () => {
  assert.throws(
    () => read({ changed: true, new_filings: new Array(20_001).fill(0) }),
    /"new_filings" is a list of 20001, more than 20000/,
  );
});
