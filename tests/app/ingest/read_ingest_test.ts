import assert from "node:assert/strict";
import fc from "fast-check";
import { readIngest } from "../../../src/app/ingest/read_ingest.ts";
import { shared, sharedTest } from "../../support/corpus.ts";
import { runs } from "../../support/counts.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (value: unknown) => readIngest(bytes(JSON.stringify(value)));
const entry = {
  id: 11,
  docket: 7,
  date_modified: "2026-03-05T08:01:07-08:00",
  description: "ORDER.",
};
const docket = {
  id: 7,
  court: "https://x/api/rest/v4/courts/nysd/",
  docket_number: "1:26-cv-00001",
};
const counts = (value: unknown) => {
  const reading = read(value);
  return typeof reading === "string"
    ? reading
    : [reading.form, reading.dockets.length, reading.entries.length, reading.problems.length];
};

Deno.test("each form is recognised, whole or as a list", () => {
  const webhook = { webhook: { event_type: 1, version: 2 }, payload: { results: [entry] } };
  const archive = { ...docket, docket_entries: [{ ...entry, docket: undefined }] };
  const rest = "CourtListener REST";
  assert.deepEqual(counts(entry), [rest, 0, 1, 0]);
  assert.deepEqual(counts([entry, { ...entry, id: 12 }]), [rest, 0, 2, 0]);
  assert.deepEqual(counts({ count: 1, next: null, results: [entry] }), [rest, 0, 1, 0]);
  assert.deepEqual(counts({ results: [docket] }).slice(0, 3), [rest, 1, 0]);
  assert.deepEqual(counts({ results: [] }), [rest, 0, 0, 0]);
  assert.deepEqual(counts({ ...entry, docket }).slice(0, 3), [rest, 1, 1]);
  assert.deepEqual(counts(webhook), ["CourtListener webhook", 0, 1, 0]);
  assert.deepEqual(counts(archive).slice(0, 3), ["Internet Archive docket", 1, 1]);
  const lines = readIngest(bytes(`${JSON.stringify(webhook)}\n\n${JSON.stringify(webhook)}\n`));
  assert.ok(typeof lines !== "string" && lines.entries.length === 2);
});

Deno.test("one row that cannot be read is named and hides no other", () => {
  const reading = read({ results: [entry, { id: "x", docket: 7, description: "" }, 5, entry] });
  assert.ok(typeof reading !== "string");
  assert.equal(reading.entries.length, 2);
  assert.match(reading.problems[0]!, /docket entry without a readable id/);
  assert.match(reading.problems[1]!, /results\[2\] is neither/);
});

Deno.test("a webhook without entries says why it brings nothing", () => {
  const reading = read({ webhook: { event_type: 2 }, payload: { results: [], alert: {} } });
  assert.ok(typeof reading !== "string");
  assert.match(reading.problems.join(), /search-alert brings no docket entries/);
});

Deno.test("what is none of the forms is told what is wrong with it", () => {
  const told: [string, RegExp][] = [
    ["", /empty/],
    ["docket text", /neither JSON nor XML/],
    ["<html></html>", /no RSS feed/],
    ['{"a":1}', /neither dockets nor docket entries/],
    ['<?xml version="1.0" encoding="nonsense"?><rss/>', /not nonsense text/],
    ["null", /neither dockets/],
  ];
  for (const [text, reason] of told) assert.match(readIngest(bytes(text)) as string, reason, text);
  assert.match(readIngest(new Uint8Array([0xff, 0x41])) as string, /neither XML nor UTF-8/);
});

Deno.test("no JSON value makes reading throw", () => {
  const key = fc.constantFrom(
    "webhook",
    "payload",
    "results",
    "docket_entries",
    "docket",
    "id",
    "court",
    "docket_number",
    "description",
    "recap_documents",
    "event_type",
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie("any"), {
        maxLength: 3,
      }),
      fc.dictionary(key, tie("any"), { maxKeys: 5 }),
    ),
  })).any;
  fc.assert(fc.property(value, (one) => void read(one)), runs(200, 20_000));
});

sharedTest(
  "fixtures/other/ia_docket.constructed.json",
  "samples of every JSON form are read",
  () => {
    const forms = [
      ["fixtures/other/ia_docket.constructed.json", 3],
      ["fixtures/courtlistener/rest/docket-entries.cursor-page-1.json", 3],
      ["fixtures/courtlistener/rest/docket-entry.minute.json", 1],
      ["fixtures/courtlistener/events/docket_alert.v2.constructed-multi-entry.json", 3],
    ] as const;
    for (const [path, least] of forms) {
      const reading = readIngest(Deno.readFileSync(shared(path)));
      assert.ok(typeof reading !== "string", path);
      assert.ok(reading.entries.length >= Math.min(least, 1), path);
      assert.deepEqual(reading.problems, [], path);
    }
  },
);
