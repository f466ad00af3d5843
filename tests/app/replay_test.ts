import assert from "node:assert/strict";
import * as fc from "fast-check";
import { replay } from "../../src/app/replay.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { shared, sharedTest } from "../support/corpus.ts";
import { runs } from "../support/counts.ts";

const docket = {
  court_id: "ilnd",
  docket_number: "1:26-cv-00321",
  case_name: "Harbor Tools, Inc. v. Quill",
  entries: [
    {
      entry_number: 11,
      date_filed: "2026-02-03",
      description:
        "MINUTE entry before the Honorable Pat Sample: Status hearing set for 3/4/2026 at 09:30 AM.",
    },
    {
      entry_number: null,
      date_filed: "2026-02-20",
      description: "Set/Reset Hearings: Status hearing reset for 3/11/2026 at 10:00 AM.",
    },
  ],
};

const expected = {
  schema: 1,
  events: [{
    type: "hearing",
    title: "Status hearing",
    date: "2026-03-11",
    time: "10:00",
    status: "scheduled",
    party: null,
    certainty: "sure",
    history: ["2026-03-04"],
    entries: [0, 1],
  }],
};

Deno.test("a docket of our own shape becomes events in the fixed output shape", () => {
  assert.deepEqual(replay(docket), expected);
});

Deno.test("CourtListener pages, plain lists and archived dockets give the same calendar", () => {
  const rows = docket.entries.map((entry, i) => ({
    ...entry,
    id: 500 + i,
    docket: "https://www.courtlistener.com/api/rest/v4/dockets/77/",
    recap_sequence_number: `${entry.date_filed}.001`,
    pacer_sequence_number: 30 + i,
    time_filed: null,
    recap_documents: [{ description: "", pacer_doc_id: "", attachment_number: null }],
  }));
  const newestFirst = [...rows].reverse();
  const fromEnd = structuredClone(expected);
  assert.deepEqual(replay({ next: null, results: newestFirst }), fromEnd);
  assert.deepEqual(replay(newestFirst), fromEnd);
  assert.deepEqual(
    replay({ court: "ilnd", docket_number: "x", case_name: "y", docket_entries: rows }),
    expected,
  );
  const page = { docket: { court_id: "ilnd", docket_number: "x" }, results: newestFirst };
  assert.deepEqual(replay(page), fromEnd);
});

Deno.test("a stub is read from the label of its document", () => {
  const [event] = replay({
    ...docket,
    entries: [{
      entry_number: 5,
      date_filed: "2026-02-03",
      description: "",
      documents: [{ description: "Status hearing set for 3/4/2026 at 09:30 AM" }],
    }],
  }).events;
  assert.equal(event?.date, "2026-03-04");
});

Deno.test("as of a day, later entries are not known yet and deadlines before it have passed", () => {
  const due = {
    ...docket,
    entries: [{
      entry_number: 5,
      date_filed: "2026-02-03",
      description: "MINUTE entry: Responses due by 2/24/2026.",
    }, ...docket.entries],
  };
  const early = replay(due, { asOf: "2026-02-10" }).events;
  assert.deepEqual(early.map(({ date, status }) => `${date} ${status}`), [
    "2026-02-24 pending",
    "2026-03-04 scheduled",
  ]);
  const late = replay(due, { asOf: "2026-06-01" }).events;
  assert.deepEqual(late.map(({ date, status }) => `${date} ${status}`), [
    "2026-02-24 passed",
    "2026-03-11 scheduled",
  ]);
});

Deno.test("an entry without a date stands on the day of the one before it", () => {
  const [first, second] = docket.entries;
  const undated = { ...docket, entries: [first, { ...second, date_filed: null }] };
  assert.deepEqual(replay(undated), expected);
});

Deno.test("a file that is no docket gets an error that names the entry and the field", () => {
  const entry = docket.entries[0]!;
  const bad: [unknown, RegExp][] = [
    [null, /found null/],
    ["docket", /found string/],
    [{}, /neither "entries" nor/],
    [{ entries: "none" }, /entries: /],
    [{ ...docket, entries: [entry, { ...entry, date_filed: "3/4/2026" }] }, /entry 2 .*date_filed/],
    [{ ...docket, entries: [{ ...entry, date_filed: "2026-02-30" }] }, /entry 1 .*date_filed/],
    [{ ...docket, entries: [{ ...entry, entry_number: "x" }] }, /entry 1 .*entry_number/],
    [{ ...docket, entries: [{ ...entry, description: 7 }] }, /entry 1 .*description/],
    [{ ...docket, entries: [7] }, /entry 1 /],
    [{ ...docket, entries: [{ description: "x" }] }, /no entry of the file has a date/],
    [[{ ...entry, date_filed: 3 }], /entry 1 .*date_filed/],
  ];
  for (const [file, cause] of bad) {
    assert.throws(() => replay(file), (error: unknown) => {
      assert.ok(error instanceof CaseCalendarError, String(error));
      assert.match(error.facts.cause, cause);
      assert.ok(error.facts.next);
      return true;
    });
  }
  assert.throws(() => replay(docket, { asOf: "tomorrow" }), /--as-of "tomorrow" is not a day/);
});

Deno.test("an empty docket has an empty calendar", () => {
  assert.deepEqual(replay({ entries: [] }), { schema: 1, events: [] });
});

Deno.test("any JSON is a docket or a clear error, never a defect", () => {
  const entryLike = fc.record({
    entry_number: fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
    date_filed: fc.oneof(fc.constant("2026-03-04"), fc.string(), fc.constant(null)),
    description: fc.oneof(fc.string(), fc.constant(docket.entries[0]!.description)),
  }, { requiredKeys: [] });
  const file = fc.oneof(
    fc.jsonValue(),
    fc.record({ entries: fc.array(entryLike) }),
    fc.record({ results: fc.array(entryLike) }),
    fc.array(entryLike),
  );
  fc.assert(
    fc.property(file, (value) => {
      try {
        assert.equal(replay(value).schema, 1);
      } catch (error) {
        assert.ok(error instanceof CaseCalendarError, String(error));
      }
    }),
    runs(200, 5000),
  );
});

/** F1 of one figure of the scorer over all dockets. */
async function score(): Promise<{ typeAndDate: number; withStatus: number }> {
  const folder = Deno.makeTempDirSync();
  try {
    for (const file of Deno.readDirSync(shared("corpus/dockets/"))) {
      const input = JSON.parse(Deno.readTextFileSync(shared(`corpus/dockets/${file.name}`)));
      Deno.writeTextFileSync(`${folder}/${file.name}`, JSON.stringify(replay(input)));
    }
    const { stdout } = await new Deno.Command("python3", {
      args: [
        shared("tools/score_calendar.py").pathname,
        shared("corpus/calendars").pathname,
        folder,
        "--json",
      ],
    }).output();
    const { all } = JSON.parse(new TextDecoder().decode(stdout));
    return { typeAndDate: all.type_date.f1, withStatus: all.type_date_time_status.f1 };
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

sharedTest(
  "tools/score_calendar.py",
  "eight real dockets reach the floors of the scorer",
  async () => {
    const { typeAndDate, withStatus } = await score();
    assert.ok(typeAndDate >= 0.9, `type and date: F1 ${typeAndDate}`);
    assert.ok(withStatus >= 0.8, `with time and status: F1 ${withStatus}`);
  },
);

sharedTest("corpus/dockets/ned.json", "a real docket replayed twice gives the same bytes", () => {
  const file = JSON.parse(Deno.readTextFileSync(shared("corpus/dockets/ned.json")));
  assert.equal(JSON.stringify(replay(file)), JSON.stringify(replay(structuredClone(file))));
});

sharedTest(
  "fixtures/other/ia_docket.constructed.json",
  "an archived docket file is accepted",
  () => {
    const file = JSON.parse(
      Deno.readTextFileSync(shared("fixtures/other/ia_docket.constructed.json")),
    );
    assert.equal(replay(file).schema, 1);
  },
);

Deno.test("an appellate entry keeps its long number, leading zeros or not", () => {
  const [entry] = docket.entries;
  const numbered = { ...docket, entries: [{ ...entry, entry_number: "00107523228" }] };
  assert.equal(replay(numbered).events.length, 1);
});
