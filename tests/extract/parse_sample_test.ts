import assert from "node:assert/strict";
import { parseSample } from "./support/parse_sample.ts";

const head = "why: a set hearing\ncourt: nysd\nfiled: 2026-03-10\n";
const parse = (source: string) => parseSample(source, "x.txt");

Deno.test("a sample gives text, head and what must be read", () => {
  const line = "hearing moved | Sentencing | 2026-06-09 10:00 | was 2026-05-04 | before Ada Quill";
  const rest = "also | entry 45 granted\nskipped | 3/9/2026 | clerk stamp (Signed)";
  assert.deepEqual(
    parse(`${head}docket: 26-cr-1\n---\nORDER:\n  reset.\n---\n${line}\n${rest}\n`),
    {
      why: "a set hearing",
      courtId: "nysd",
      filed: "2026-03-10",
      docketNumber: "26-cr-1",
      text: "ORDER: reset.",
      todo: null,
      expected: {
        actions: ["hearing moved | Sentencing | 2026-06-09 10:00 | was 2026-05-04"],
        details: [{ before: "Ada Quill" }],
        also: ["entry 45 granted"],
        skipped: ["3/9/2026 | clerk stamp (Signed)"],
      },
    },
  );
});

Deno.test("without a third part nothing is expected, which is not the same as expecting nothing", () => {
  assert.equal(parse(`${head}---\nORDER.\n`).expected, null);
  assert.equal(parse(`${head}---\nORDER.\n---\n\n`).expected, null);
  assert.deepEqual(parse(`${head}---\nORDER.\n---\nnothing\n`).expected?.actions, []);
});

const wrong: readonly (readonly [string, RegExp])[] = [
  ["why: x\ncourt: nysd\n---\nORDER.\n", /no "filed:"/],
  [`${head}judge: Ada Quill\n---\nORDER.\n`, /"judge: Ada Quill" in the head/],
  [head, /no docket text/],
  [`${head}---\nORDER.\n---\nnothing\n---\nnothing\n`, /more than three parts/],
  [`${head}---\nORDER.\n---\nhearing sat | Trial | 2026-06-09\n`, /is no expectation/],
  [`${head}---\nORDER.\n---\nhearing set | Trial | 6\\/9\\/2026\n`, /no date/],
  [`${head}---\nORDER.\n---\nhearing set | Trial | 2026-06-09 | in Room 4\n`, /"in Room 4"/],
  [`${head}---\nORDER.\n---\nalso | entry 45 granted\n`, /no action and not "nothing"/],
  [`${head}---\nORDER.\n---\nnothing\nhearing set | Trial | 2026-06-09\n`, /"nothing" beside/],
];
for (const [source, message] of wrong) {
  Deno.test(`what is not understood is an error: ${message.source}`, () => {
    assert.throws(() => parse(source), message);
  });
}
