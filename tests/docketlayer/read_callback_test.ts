import assert from "node:assert/strict";
import fc from "fast-check";
import type { CallbackReading, CaseQueryReading } from "../../src/docketlayer/callback_reading.ts";
import { readCallback } from "../../src/docketlayer/read_callback.ts";
import { pathsOf, replacedAt } from "../courtlistener/webhook/garble.ts";
import { shared, sharedTest } from "../support/corpus.ts";
import { runs } from "../support/counts.ts";
import { callback, type CallbackChanges, filing, minute, receivedAt } from "./callback_samples.ts";

function read(body: unknown): CallbackReading {
  return readCallback(body, { receivedAt });
}

function answer(changes: CallbackChanges = {}): CaseQueryReading {
  const reading = read(callback(changes));
  return reading.event === "case-query-complete" ? reading : assert.fail(JSON.stringify(reading));
}

function reason(body: unknown): string {
  const reading = read(body);
  return reading.event === "unreadable" ? reading.reason : assert.fail(reading.event);
}

const folder = "fixtures/docketlayer/";

sharedTest(`${folder}case_query_complete.body`, "the documented bodies are read", () => {
  const [changed, plain, sandbox] = ["", ".no-delta", ".sandbox-unchanged"].map((name) => {
    const text = Deno.readTextFileSync(shared(`${folder}case_query_complete${name}.body`));
    const reading = read(JSON.parse(text));
    return reading.event === "case-query-complete" ? reading : assert.fail(reading.event);
  });
  for (const reading of [changed!, plain!, sandbox!]) {
    assert.equal(reading.docketKey, "nysd/1:26-cv-01234");
    assert.equal(reading.docket.caseName, "Harbor Light Shipping LLC v. Port Sample Authority");
    assert.deepEqual(reading.problems, []);
    assert.deepEqual([reading.partial, reading.truncated], [false, false]);
  }
  assert.deepEqual(
    changed!.entries.map(({ entryNumber, dateFiled, timeFiled }) => [
      entryNumber,
      dateFiled,
      timeFiled,
    ]),
    [[19, "2026-08-13", "12:49:40"], [null, "2026-08-13", "12:58:00"]],
  );
  assert.match(changed!.entries[1]!.description, /señalado — next date 9\/3\/2026 2:00 PM$/);
  assert.deepEqual(changed!.covers, {
    since: "2026-08-12T17:00:00Z",
    until: "2026-08-13T17:00:03Z",
  });
  assert.deepEqual([plain!.changed, plain!.entries, plain!.covers], [null, [], null]);
  assert.deepEqual([sandbox!.sandbox, sandbox!.changed, sandbox!.covers], [true, false, null]);
});

Deno.test("an answer becomes a docket record with its entries", () => {
  const reading = answer({ meta: { tag: "my\nlabel" } });
  assert.deepEqual(reading.docket, {
    upstream: "docketlayer",
    id: "ilnd/1:26-cv-00456",
    courtId: "ilnd",
    docketNumber: "1:26-cv-00456",
    caseName: "Orchard Tool Co. v. Lakeside Fasteners, Inc.",
    url: "",
    dateFiled: null,
    dateTerminated: null,
    dateLastFiling: null,
    modifiedAt: "2026-08-13T17:00:03Z",
  });
  assert.equal(reading.entries.length, 2);
  for (const entry of reading.entries) assert.equal(entry.docketRecordId, reading.docket.id);
  assert.deepEqual([reading.requestId, reading.version, reading.tag, reading.sandbox], [
    "req_sample_1",
    "2.0.0",
    "my label",
    false,
  ]);
});

Deno.test("an answer that may lack something settles nothing, and keeps what it has", () => {
  const changes: CallbackChanges[] = [
    { meta: { coverage_status: "partial" } },
    { meta: { truncated: true, truncation_details: { total_entries: 9, entries_included: 2 } } },
    { meta: { sandbox: true } },
    { meta: { cache_age_seconds: "old" } },
    { meta: { queried_at: null } },
    { delta: { change_count: 5 } },
    { delta: { since: "yesterday" } },
    { delta: { since: "2027-01-01T00:00:00Z" } },
    { delta: { new_filings: [filing(), minute(), 5], change_count: 2 } },
    { delta: { new_filings: [filing({ entry_number: {} }), minute()] } },
  ];
  for (const change of changes) {
    const reading = answer(change);
    assert.equal(reading.covers, null, JSON.stringify(change));
    assert.equal(reading.entries.length, 2, JSON.stringify(change));
  }
  assert.equal(answer(changes[1]).leftOut, 7);
  assert.notEqual(answer().covers, null);
});

Deno.test("the number's own form and PACER's court code lead to one docket", () => {
  const forms = ["1:26-cv-00456", "1:26-cv-00456-ABC-XYZ", "1:2026cv00456"];
  for (const case_id of forms) {
    const reading = answer({ payload: { case_id }, case: { case_number: case_id } });
    assert.deepEqual([reading.docketKey, reading.keyComplete], ["ilnd/1:26-cv-00456", true]);
  }
  const short = answer({ payload: { case_id: "26-cv-00456" }, case: { case_number: null } });
  assert.deepEqual([short.docketKey, short.keyComplete], ["ilnd/26-cv-00456", false]);
  const codes = { payload: { court_code: "AZB" }, case: { court_code: "AZB" } };
  assert.equal(answer(codes).courtId, "arb");
  const own = readCallback(callback({ payload: { court_code: "il-n" }, case: {} }), {
    receivedAt,
    courtCodes: { "il-n": "ilnd" },
  });
  assert.ok(own.event === "case-query-complete" && own.courtId === "ilnd");
});

Deno.test("court and number are taken from the case where the payload has none", () => {
  const reading = answer({ payload: { case_id: 5, court_code: null } });
  assert.equal(reading.docketKey, "ilnd/1:26-cv-00456");
  const other = answer({ case: { case_number: "1:26-cv-00999" } });
  assert.equal(other.docketKey, "ilnd/1:26-cv-00456");
  assert.match(other.problems[0]!.message, /"case_number" is "1:26-cv-00999", but "case_id"/);
});

Deno.test("dates are local to the court's office", () => {
  const at = { filed_at: "2026-08-14T03:30:00Z" };
  const reading = answer({
    payload: { court_code: "txwd", case_id: "3:26-cv-00456" },
    case: { court_code: "txwd", case_number: "3:26-cv-00456" },
    delta: { new_filings: [filing(at), minute(at)] },
  });
  assert.deepEqual(reading.entries.map(({ dateFiled, timeFiled }) => [dateFiled, timeFiled]), [
    ["2026-08-13", "21:30:00"],
    ["2026-08-13", "21:30:00"],
  ]);
});

Deno.test("courts of Canada and of the states are shown as not followed", () => {
  const canadian = read(callback({ case: { jurisdiction_country: "CA" } }));
  assert.ok(canadian.event === "not-followed");
  assert.equal(canadian.reason, "the court is Canadian");
  const state = read(
    callback({ payload: { court_code: "tx-harris" }, case: { court_code: null } }),
  );
  assert.ok(state.event === "not-followed");
  assert.deepEqual([state.courtCode, state.docketNumber, state.caseName, state.reason], [
    "tx-harris",
    "1:26-cv-00456",
    "Orchard Tool Co. v. Lakeside Fasteners, Inc.",
    '"tx-harris" is no federal court that we know',
  ]);
  for (const jurisdiction_country of ["USA", "United States", "", 5, null]) {
    answer({ case: { jurisdiction_country } });
  }
});

Deno.test("a query that failed says why; beside changes the changes count", () => {
  const error = { code: "case_not_found", message: "No such\ncase" };
  const reading = read(callback({ delta: null, payload: { error, court_code: 5 } }));
  assert.ok(reading.event === "query-failed");
  assert.equal(reading.message, "case_not_found: No such case");
  const bare = read(callback({ delta: null, payload: { error: {} } }));
  assert.ok(bare.event === "query-failed" && bare.message === "without a readable message");
  const both = answer({ payload: { error: "late" } });
  assert.equal(both.entries.length, 2);
  assert.match(both.problems[0]!.message, /^payload: error "late"$/);
});

Deno.test("other events and the older flat answer are told as unknown", () => {
  const typeOf = (body: unknown) => {
    const reading = read(body);
    return reading.event === "unknown" ? reading.type : assert.fail(reading.event);
  };
  assert.equal(typeOf(callback({ webhook: { event_type: "wallet_low" } })), '"wallet_low"');
  assert.equal(typeOf(callback({ webhook: { event_type: 1 } })), "1");
  const flat = { queried_at: "2026-08-13T17:00:03Z", changed: true, new_filings: [] };
  assert.equal(typeOf(flat), "a flat answer of version 1");
});

Deno.test("a later version is read, and told", () => {
  const reading = answer({
    webhook: { version: "3.1.0", deprecation_date: "2027-01-01T00:00:00Z" },
  });
  assert.deepEqual(reading.problems.map(({ message }) => message), [
    'webhook: version is "3.1.0"; read as version 2',
  ]);
  assert.equal(reading.deprecation, "2027-01-01T00:00:00Z");
  assert.deepEqual(answer({ webhook: { version: "2" } }).problems, []);
});

Deno.test("what is no callback says why", () => {
  assert.equal(reason(7), "the body is not an object but 7");
  assert.equal(reason({}), '"webhook" is missing, not an object');
  assert.equal(reason({ ...callback(), payload: [] }), '"payload" is a list of 0, not an object');
  const nameless = callback({ payload: { court_code: "" }, case: { court_code: "" } });
  assert.equal(reason(nameless), "it names no court");
  const numberless = callback({ payload: { case_id: "x" }, case: { case_number: null } });
  assert.match(reason(numberless), /^docket number "x": a number of this court looks like/);
});

Deno.test("an answer claims no time after it came, however its clock goes", () => {
  const reading = answer({ meta: { queried_at: "2026-09-13T17:00:03Z" } });
  assert.equal(reading.entries[0]!.modifiedAt, receivedAt);
  assert.equal(reading.covers?.until, receivedAt);
});

Deno.test("no JSON value makes a reading throw", () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const group = fc.constantFrom("meta", "case", "delta", "payload", "webhook");
  fc.assert(
    fc.property(json, group, (garbage, name) => {
      const change = { payload: { [name]: garbage } };
      for (const body of [garbage, callback(change), { ...callback(), [name]: garbage }]) {
        assert.equal(typeof read(body).event, "string");
      }
    }),
    runs(200, 20_000),
  );
});

Deno.test("garbage in any one place is told or ignored, and the other filings stay", () => {
  const whole = callback({
    delta: {
      change_count: 3,
      new_filings: [filing(), minute(), filing({ document_identifier: "067012345699" })],
    },
  });
  const before = textsOf(read(whole));
  assert.equal(before.length, 3);
  const inFilings = pathsOf(whole).filter((path) => path[2] === "new_filings" && path.length > 3);
  fc.assert(
    fc.property(fc.constantFrom(...inFilings), fc.jsonValue({ maxDepth: 2 }), (path, garbage) => {
      const reading = read(replacedAt(whole, path, garbage));
      assert.ok(reading.event === "case-query-complete");
      const after = textsOf(reading);
      before.forEach((text, place) => {
        if (place !== path[3]) assert.ok(after.includes(text), `${path} ${text}`);
      });
      if (after.length < 3) assert.ok(reading.problems.some(({ kept }) => !kept));
      if (reading.problems.length > 0) assert.equal(reading.covers, null);
    }),
    runs(300, 20_000),
  );
});

function textsOf(reading: CallbackReading): string[] {
  return reading.event === "case-query-complete"
    ? reading.entries.map(({ description }) => description)
    : [];
}
