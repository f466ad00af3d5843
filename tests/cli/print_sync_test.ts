import assert from "node:assert/strict";
import type { CaseOutcome, DocketOutcome, SyncResult } from "../../src/app/sync_result.ts";
import { printSync, syncJson, syncSummary } from "../../src/cli/print_sync.ts";
import { RequestsSpentError } from "../../src/courtlistener/requests_spent.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { testIo } from "../support/test_io.ts";

const docket: DocketOutcome = {
  docket: "docket 5",
  outcome: "ok",
  error: null,
  problems: [],
  notes: [],
};

function outcome(...dockets: Partial<DocketOutcome>[]): CaseOutcome {
  return {
    caseId: "us-v-orlov",
    docketsSkipped: 1,
    entriesSeen: 40,
    entriesChanged: 5,
    processed: 3,
    actions: 2,
    dockets: dockets.map((one) => ({ ...docket, ...one })),
  };
}

function printed(result: Partial<SyncResult>) {
  const io = testIo();
  const code = printSync({ cases: [], unread: [], unreadable: [], stoppedBy: null, ...result }, io);
  return { code, out: io.stdout(), err: io.stderr() };
}

const line = "[us-v-orlov] dockets_skipped=1 entries_seen=40 processed=3 actions=2\n";
const forbidden = new CaseCalendarError("failed", {
  action: "Cannot read docket 5",
  cause: "\u001b[2J it is gone",
  next: "Check the id",
});

Deno.test("each case has the reference's result line; nothing else when all went well", () => {
  assert.deepEqual(printed({ cases: [outcome({})] }), { code: 0, out: line, err: "" });
});

Deno.test("a docket that failed is told on standard error; the run is partly done", () => {
  const cases = [outcome({}, { outcome: "failed", error: forbidden })];
  const { code, out, err } = printed({ cases });
  assert.deepEqual([code, out], [3, line]);
  assert.equal(
    err,
    "[us-v-orlov] docket 5: Cannot read docket 5: \\u001b[2J it is gone\n  Check the id\n",
  );
});

Deno.test("problems of single rows are told, and make the run partly done when something is missing", () => {
  const { code, err } = printed({
    cases: [outcome({ outcome: "failed", problems: ["docket entry 7 could not be read: x"] })],
  });
  assert.equal(code, 3);
  assert.equal(err, "[us-v-orlov] docket 5: docket entry 7 could not be read: x\n");
  assert.equal(printed({ cases: [outcome({ problems: ["a date was left out"] })] }).code, 0);
});

Deno.test("what ended the run decides the exit code and says when it can go on", () => {
  const stoppedBy = new CaseCalendarError("rateLimited", {
    action: "Cannot read docket 5",
    cause: "the daily quota is used up",
    next: "Run it again then",
    notBefore: Temporal.Instant.from("2026-11-22T04:00:00.5Z"),
  });
  const { code, out, err } = printed({
    cases: [outcome({ outcome: "deferred", error: stoppedBy }, { outcome: "deferred" })],
    stoppedBy,
  });
  assert.deepEqual([code, out], [6, line]);
  assert.equal(err.match(/left for the next run/g)?.length, 2);
  assert.equal(err.match(/daily quota/g)?.length, 1);
  assert.match(err, /Work can go on at 2026-11-22T04:00:00Z\n {2}Run it again then\n$/);
  const refused = new CaseCalendarError("authentication", { action: "Cannot", cause: "no token" });
  assert.equal(printed({ stoppedBy: refused }).code, 4);
});

Deno.test("entries that stay unread make the run partly done", () => {
  const { code, err } = printed({ cases: [outcome({})], unread: ["docket entry 7: \u0007 x"] });
  assert.equal(code, 3);
  assert.equal(err, "case-calendar: docket entry 7: \\u0007 x\n");
  const rows = printed({ cases: [outcome({})], unreadable: ["docket entry 8 could not be read"] });
  assert.deepEqual([rows.code, rows.err], [3, "case-calendar: docket entry 8 could not be read\n"]);
});

Deno.test("as JSON errors are sentences, and times are instants", () => {
  const stoppedBy = new CaseCalendarError("rateLimited", {
    action: "Cannot read docket 5",
    cause: "wait",
    notBefore: Temporal.Instant.from("2026-11-22T04:00:00Z"),
  });
  const cases = [outcome({ outcome: "deferred", error: stoppedBy })];
  const json = JSON.parse(
    JSON.stringify(syncJson({ cases, unread: ["x"], unreadable: ["y"], stoppedBy }, null)),
  );
  assert.equal(json.schema, 1);
  assert.equal(json.cases[0].dockets[0].error, "Cannot read docket 5: wait");
  assert.deepEqual(json.stoppedBy, {
    error: "Cannot read docket 5: wait",
    notBefore: "2026-11-22T04:00:00Z",
  });
  assert.deepEqual([json.unread, json.unreadable, json.publication], [["x"], ["y"], null]);
});

Deno.test("a note is told on standard error and is no fault", () => {
  const { code, err } = printed({ cases: [outcome({ notes: ["a further record was found: 7"] })] });
  assert.deepEqual([code, err], [
    0,
    "[us-v-orlov] docket 5: a further record was found: 7\n",
  ]);
});

Deno.test("the last line counts dockets, entries, requests and time", () => {
  const cases = [outcome({}, { outcome: "failed" }, { outcome: "deferred" }, {})];
  const result = { cases, unread: [], unreadable: [], stoppedBy: null };
  assert.equal(
    syncSummary(result, { requests: 9, seconds: 75 }),
    "4 dockets: 2 up to date, 1 failed, 1 left for the next run; 5 entries new or changed; 9 requests in 1 min 15 s",
  );
  assert.equal(
    syncSummary({ ...result, cases: [outcome({})] }, { requests: 1, seconds: 4 }),
    "1 docket: 1 up to date; 5 entries new or changed; 1 request in 4 s",
  );
});

Deno.test("a run that made all the requests it may is partly done", () => {
  const stoppedBy = new RequestsSpentError("Cannot read docket 5", 3);
  const { code, err } = printed({ cases: [outcome({ outcome: "deferred" })], stoppedBy });
  assert.equal(code, 3);
  assert.match(err, /this run may make 3 requests/);
});
