import assert from "node:assert/strict";
import { linesOf } from "./lines_of.ts";

const calendars =
  "calendars:\n  main: { ics_path: out/m.ics }\n  appeals: { ics_path: out/a.ics }\n";

function withCases(...cases: string[]): string[] {
  return linesOf(`${calendars}cases:\n${cases.map((one) => `  - ${one}\n`).join("")}`);
}

const doe = "{ id: doe, name: Doe, calendar: main, dockets: [101] }";

Deno.test("an undefined calendar is named with the one that was meant", () => {
  assert.deepEqual(withCases("{ id: doe, name: Doe, calendar: mian, dockets: [101] }"), [
    'config.yaml:5:37: error: cases[0].calendar: "mian" is not one of the calendars (there are ' +
    "main, appeals), so its events would appear nowhere; did you mean main?",
  ]);
  assert.match(
    withCases("{ id: doe, name: Doe, calendar: constructor, dockets: [101] }")[0]!,
    /is not one of the calendars/,
  );
});

Deno.test("two cases cannot have one id", () => {
  assert.deepEqual(withCases(doe, "{ id: doe, name: Roe, calendar: main, dockets: [102] }"), [
    'config.yaml:6:11: error: cases[1].id: "doe" is the id of another case, too (config.yaml line 5)',
  ]);
});

Deno.test("a docket feeds one case, however it is named", () => {
  assert.deepEqual(withCases(doe, "{ id: roe, name: Roe, calendar: main, dockets: [7, 101] }"), [
    "config.yaml:6:56: error: cases[1].dockets[1]: 101 belongs to another case already " +
    "(config.yaml line 5); a docket feeds one case",
  ]);
  const byNumber = (id: string, docket: string) =>
    `{ id: ${id}, name: X, calendar: main, dockets: [{ ${docket} }] }`;
  assert.match(
    withCases(
      byNumber("a", "court: azb, number: 2:08-bk-15042"),
      byNumber("b", 'court: arb, number: "2:08-bk-15042-SSC"'),
    )[0]!,
    /6:\d+: error: cases\[1\]\.dockets\[0\]: the mapping belongs to another case already/,
  );
});

Deno.test("numbers that may mean one docket are worth a warning", () => {
  const one = (id: string, number: string) =>
    `{ id: ${id}, name: X, calendar: main, dockets: [{ court: nysd, number: "${number}" }] }`;
  assert.match(
    withCases(one("a", "1:26-cv-00123"), one("b", "26-cv-123"))[0]!,
    /^config.yaml:6:\d+: warning: .* may be a docket that is listed already \(config.yaml line 5\)/,
  );
  assert.deepEqual(withCases(one("a", "1:26-cv-00123"), one("b", "26-cr-123")), []);
});

Deno.test("a docket listed twice in one case is worth a warning", () => {
  assert.deepEqual(withCases("{ id: doe, name: Doe, calendar: main, dockets: [101, 101] }"), [
    "config.yaml:5:58: warning: cases[0].dockets[1]: 101 is listed twice (config.yaml line 5)",
  ]);
});

Deno.test("courts and docket numbers are checked", () => {
  const one = (docket: string) =>
    withCases(`{ id: doe, name: Doe, calendar: main, dockets: [{ ${docket} }] }`)[0]!;
  assert.match(one("court: nysdd, number: 1:26-cv-1"), /"nysdd" is not a federal court .* nysd\?$/);
  assert.match(one("court: nysd, number: Doe"), /"Doe" is not a docket number: .* 1:26-cv-00123$/);
  assert.equal(one("court: cofc, number: 1:20-vv-00389V"), undefined);
  assert.equal(one("court: ca9, number: 22-5459"), undefined);
});

Deno.test("a case without dockets is worth a warning", () => {
  assert.match(
    withCases("{ id: doe, name: Doe, calendar: main, dockets: [] }")[0]!,
    /warning: cases\[0\]\.dockets: \[\] lists no docket/,
  );
});

Deno.test("extra documents belong to a docket of the case and say what they are", () => {
  const lines = withCases(
    "{ id: doe, name: Doe, calendar: main, dockets: [101], extra_documents: [" +
      '{ docket: 102, url: "http://example.org/a.pdf", note: " " }, ' +
      "{ docket: 101, url: https://example.org/a.pdf, note: Order }] }",
  );
  assert.deepEqual(lines.map((line) => line.replace(/^config.yaml:\d+:\d+: /, "")), [
    "error: cases[0].extra_documents[0].docket: 102 is not one of this case's dockets; did you mean 101?",
    'warning: cases[0].extra_documents[0].url: "http://example.org/a.pdf" does not begin with https://, so it will not be fetched',
    'error: cases[0].extra_documents[0].note: " " must say something',
  ]);
});

Deno.test("a blank tag is refused; empty lists are fine", () => {
  assert.match(
    withCases('{ id: doe, name: Doe, calendar: main, dockets: [101], tags: [a, " "] }')[0]!,
    /error: cases\[0\]\.tags\[1\]: " " must say something/,
  );
  assert.deepEqual(
    withCases("{ id: doe, name: Doe, calendar: main, dockets: [101], tags: [], extra_documents: }"),
    [],
  );
});

Deno.test("followed cases are checked together with the config's own", () => {
  const text = `${calendars}cases:\n  - ${doe}\n`;
  const casesFile = {
    path: "data/cases.yaml",
    text: "cases:\n  - { id: doe, name: Roe, calendar: mian, dockets: [101] }\n",
  };
  assert.deepEqual(linesOf(text, { casesFile }).map((line) => line.slice(0, 70)), [
    'data/cases.yaml:2:11: error: cases[0].id: "doe" is the id of another c',
    'data/cases.yaml:2:37: error: cases[0].calendar: "mian" is not one of t',
    "data/cases.yaml:2:53: error: cases[0].dockets[0]: 101 belongs to anoth",
  ]);
});
