import assert from "node:assert/strict";
import type { CaseState } from "../../src/app/case_state.ts";
import { eventJson, printCase, printEvent } from "../../src/cli/print_events.ts";
import type { PublishedEvent } from "../../src/domain/published_event.ts";
import { settingsOf } from "../app/installation.ts";
import { deadline, published, support } from "../calendars/support/published.ts";
import { testIo } from "../support/test_io.ts";

function stateOf(events: PublishedEvent[], dockets = 1): CaseState {
  const { cases } = settingsOf({
    folder: "x",
    cases: [{ id: "us-v-orlov", name: "United States v. Orlov", dockets: [7001] }],
  });
  const docket = {
    docketKey: "ilnd/1:25-cr-00917",
    courtId: "ilnd",
    docketNumber: "1:25-cr-00917",
    url: "",
    entries: 0,
    recordUrls: [],
    firstFiling: null,
    lastFiling: null,
  };
  return {
    settings: cases[0]!,
    dockets: Array.from({ length: dockets }, () => docket),
    events,
    merged: new Map(),
  };
}

function printedCase(state: CaseState, columns = 120): string {
  const io = testIo({ columns });
  printCase(state, io);
  assert.equal(io.stderr(), "");
  return io.stdout();
}

Deno.test("a case is a heading with counts and its events by date and hour", () => {
  const text = printedCase(stateOf([
    published({ key: "later", event: { time: "14:00" } }),
    deadline(),
    published({ key: "unknown", event: { date: "2026-05-05", time: null } }),
    published(),
  ]));
  const lines = text.split("\n");
  assert.equal(lines[0], "United States v. Orlov [us-v-orlov]: 3 hearings, 1 deadline");
  const rows = lines.filter((line) => line.includes("us-v-orlov/"));
  assert.deepEqual(rows.map((row) => row.trim().split(/ +/).slice(0, 3).join(" ")), [
    "2026-05-04 10:00 scheduled",
    "2026-05-04 14:00 scheduled",
    "2026-05-05 TBD scheduled",
    "2026-05-18 pending Due:",
  ]);
  assert.match(rows[0]!, /Sentencing, Pavel Orlov +us-v-orlov\/sentencing-orlov/);
});

Deno.test("a doubtful event is marked as to be confirmed", () => {
  const event = { certainty: "tentative" as const, party: null };
  assert.match(
    printedCase(stateOf([published({ event })])),
    /Sentencing \(to be confirmed\)/,
  );
});

Deno.test("a case without events, and one that was never synced, say so", () => {
  assert.match(printedCase(stateOf([])), /0 hearings, 0 deadlines\n {2}no events\n/);
  assert.match(printedCase(stateOf([], 0)), /not synced yet; run: case-calendar sync/);
});

Deno.test("text of a docket cannot steer the terminal, and lines keep to its width", () => {
  const title = `Hearing \u001b]0;owned\u0007\u202e ${"long ".repeat(60)}`;
  const text = printedCase(stateOf([published({ event: { title } })]), 80);
  // deno-lint-ignore no-control-regex
  assert.ok(!/[\u0000-\u0009\u000b-\u001f\u202e]/.test(text));
  assert.ok(text.split("\n").slice(1).every((line) => line.length <= 80), text);
});

Deno.test("one event is told with its name, its words and every fact", () => {
  const io = testIo({ columns: 120 });
  printEvent(
    published({
      event: {
        support: [
          support(),
          support({
            entryNumber: null,
            filed: "2026-03-09",
            verb: "details",
            date: null,
            time: null,
            quote: "in Courtroom 2103",
            rule: "place",
            confidence: 0.9,
          }),
        ],
      },
    }),
    io,
  );
  const text = io.stdout();
  assert.match(
    text,
    /^\[HEARING\] United States v\. Orlov: Sentencing\nus-v-orlov\/sentencing-orlov\n/,
  );
  assert.match(text, /Facts, in docket order:/);
  assert.match(text, /2026-03-02 +45 +set +2026-05-04 +10:00 +set-for +0\.98 +Sentencing set for/);
  assert.match(text, /2026-03-09 +- +details +- +- +place +0\.90 +in Courtroom 2103/);
});

Deno.test("as JSON an event has its name, uid, state, words and facts", () => {
  const json = JSON.parse(JSON.stringify(eventJson(published())));
  assert.equal(json.event, "us-v-orlov/sentencing-orlov");
  assert.equal(json.uid, "us-v-orlov--sentencing-orlov@case-calendar");
  assert.deepEqual(
    [json.type, json.date, json.time, json.zone, json.status, json.certainty],
    ["hearing", "2026-05-04", "10:00", "America/Chicago", "scheduled", "sure"],
  );
  assert.equal(json.sources[0].quote, "Sentencing set for 5/4/2026 at 10:00 AM");
  assert.equal(json.facts.length, 1);
});
