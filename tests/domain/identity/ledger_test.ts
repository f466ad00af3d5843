import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { DocketEntry } from "../../../src/domain/docket_entry.ts";
import type { DocketEvent } from "../../../src/domain/event.ts";
import {
  assignKeys,
  type KeyedEvents,
  type LedgerRow,
} from "../../../src/domain/identity/ledger.ts";
import { runs } from "../../support/counts.ts";
import { anyDocket, shuffled } from "../fold/arbitrary_docket.ts";
import { calendarOf, deadline, entry, hearing, inError, undone } from "../fold/facts.ts";

const docket = "nysd/1:26-cr-00123";

function publish(
  events: readonly DocketEvent[],
  ledger: readonly LedgerRow[] = [],
  more: { taken?: Set<string>; docketKey?: string } = {},
): KeyedEvents {
  const { taken = new Set<string>(), docketKey = docket } = more;
  return assignKeys({ events, ledger, caseId: "us-v-smith", docketKey, taken });
}

const keys = (result: KeyedEvents) => result.keyed.map(({ key, event }) => `${key} ${event.date}`);

Deno.test("a key says what and for whom, counts repetitions, and holds no date", () => {
  const events = calendarOf([
    entry(1, "2026-01-05", [
      hearing("set", "sentencing", "2026-05-01 10:00", { parties: ["John A. Smith Jr. (1)"] }),
      hearing("set", "status-conference", "2026-02-02 09:00"),
      hearing("set", "status-conference", "2026-03-02 09:00", { start: 40, end: 50 }),
      deadline("set", "reply-brief", "2026-04-01"),
      deadline("set", "answer", "2026-04-02", { parties: ["Harbor Tools, Inc."] }),
      deadline("set", "filing", "2026-04-03", { title: "Letter on 4/3/2026 settlement" }),
      deadline("set", "opening-brief", "2026-04-04", { side: "appellant" }),
    ]),
  ]);
  assert.deepEqual(publish(events).keyed.map(({ key }) => key).sort(), [
    "deadline:answer-harbor",
    "deadline:letter-settlement",
    "deadline:opening-brief-appellant",
    "deadline:reply-brief",
    "sentencing-smith",
    "status-conference",
    "status-conference-2",
  ]);
});

Deno.test("a key that another docket of the case has gets the docket as a suffix", () => {
  const events = calendarOf([entry(1, "2026-01-05", [hearing("set", "jury-trial", "2026-05-01")])]);
  const other = publish(events, [], { taken: new Set(["jury-trial"]) });
  assert.deepEqual(other.keyed.map(({ key }) => key), ["jury-trial-nysd-1-26-cr-00123"]);
});

Deno.test("a moved event keeps its key", () => {
  const set = entry(1, "2026-01-05", [hearing("set", "jury-trial", "2026-05-04 09:00")]);
  const moved = entry(5, "2026-02-05", [hearing("moved", "jury-trial", "2026-09-14 09:00")]);
  const first = publish(calendarOf([set]));
  const second = publish(calendarOf([set, moved]), first.ledger);
  assert.deepEqual(keys(second), ["jury-trial 2026-09-14"]);
  assert.deepEqual(second.ledger[0]!.dates, ["2026-05-04", "2026-09-14"]);
  assert.equal(second.ledger.length, 1);
});

Deno.test("an entry that arrives late and turns out to be the origin changes no key", () => {
  const set = entry(1, "2026-01-05", [hearing("set", "jury-trial", "2026-05-04 09:00")]);
  const moved = entry(5, "2026-02-05", [hearing("moved", "jury-trial", "2026-09-14 09:00")]);
  const first = publish(calendarOf([moved]));
  assert.deepEqual(keys(first), ["jury-trial 2026-09-14"]);
  const second = publish(calendarOf([set, moved]), first.ledger);
  assert.deepEqual(keys(second), ["jury-trial 2026-09-14"]);
});

Deno.test("an edited text keeps the key through kind and date, or entry and date", () => {
  const before = entry(40, "2026-01-05", [
    hearing("set", "sentencing", "2026-12-12 10:00", { quote: "Sentencing set for 12/12" }),
  ]);
  const after = entry(40, "2026-01-05", [
    hearing("set", "sentencing", "2026-12-12 09:00", { quote: "SENTENCING is set for 12/12 9:00" }),
  ]);
  const first = publish(calendarOf([before]));
  assert.deepEqual(keys(publish(calendarOf([after]), first.ledger)), ["sentencing 2026-12-12"]);
});

Deno.test("two events that turn out to be one: the older key survives, the other is a tombstone", () => {
  const a = entry(3, "2026-01-05", [hearing("set", "jury-trial", "2026-05-04 09:00")]);
  const b = entry(9, "2026-03-05", [
    hearing("moved", "jury-trial", "2026-09-14 09:00", { about: [7] }),
  ]);
  const split = entry(5, "2026-02-05", [hearing("cancelled", "jury-trial", "2026-05-04")]);
  const apart = calendarOf([a]).concat(calendarOf([b]));
  const first = publish(apart);
  assert.deepEqual(keys(first), ["jury-trial 2026-05-04", "jury-trial-2 2026-09-14"]);
  const second = publish(calendarOf([a, split, b]), first.ledger);
  assert.deepEqual(keys(second), ["jury-trial 2026-09-14"]);
  assert.deepEqual(
    second.tombstones.map(({ key, mergedInto, reason }) => ({ key, mergedInto, reason })),
    [
      { key: "jury-trial-2", mergedInto: "jury-trial", reason: "merged into jury-trial" },
    ],
  );
  const third = publish(apart, second.ledger);
  assert.ok(
    !third.keyed.some(({ key }) => key === "jury-trial-2"),
    "a tombstone never lives again",
  );
});

Deno.test("the former date of what a vacated order moved has a key until a sure entry decides", () => {
  const trial = (verb: "set" | "moved", at: string) => hearing(verb, "jury-trial", at);
  const entries = [
    entry(3, "2026-01-05", [trial("set", "2026-05-04 09:00")]),
    entry(5, "2026-02-05", [trial("moved", "2026-09-14 09:00")]),
  ];
  const first = publish(calendarOf(entries));
  const vacated = [...entries, entry(8, "2026-03-05", [undone("vacated", [5])])];
  const second = publish(calendarOf(vacated), first.ledger);
  assert.deepEqual(keys(second).sort(), ["jury-trial 2026-09-14", "jury-trial-2 2026-05-04"]);
  const again = publish(calendarOf(vacated), second.ledger);
  assert.deepEqual(keys(again), keys(second));
  for (const day of ["2026-05-04 09:00", "2026-09-14 09:00", "2026-11-02 09:00"]) {
    const decided = [...vacated, entry(9, "2026-03-06", [trial("set", day)])];
    const third = publish(calendarOf(decided), again.ledger);
    assert.deepEqual(keys(third), [`jury-trial ${day.slice(0, 10)}`]);
    assert.deepEqual(third.tombstones.map(({ key, mergedInto }) => [key, mergedInto]), [
      ["jury-trial-2", "jury-trial"],
    ]);
  }
});

Deno.test("when parties are split off, the part with the anchor keeps the key", () => {
  const both = entry(3, "2026-01-05", [
    hearing("set", "sentencing", "2026-05-01 10:00", { parties: ["Smith", "Jones"] }),
  ]);
  const one = entry(5, "2026-02-05", [
    hearing("moved", "sentencing", "2026-06-01 10:00", { parties: ["Smith"] }),
  ]);
  const first = publish(calendarOf([both]));
  assert.deepEqual(keys(first), ["sentencing 2026-05-01"]);
  const second = publish(calendarOf([both, one]), first.ledger);
  assert.deepEqual(keys(second), ["sentencing 2026-05-01", "sentencing-smith 2026-06-01"]);
});

Deno.test("an event in error keeps its key while it is shown as cancelled, and when it returns", () => {
  const set = entry(3, "2026-01-05", [hearing("set", "status-conference", "2026-05-04 09:00")]);
  const wrong = entry(4, "2026-01-06", [inError(3)]);
  const again = entry(5, "2026-01-07", [hearing("set", "status-conference", "2026-05-04 09:00")]);
  const first = publish(calendarOf([set]));
  const second = publish(calendarOf([set, wrong]), first.ledger);
  assert.equal(second.keyed[0]!.event.status, "cancelled");
  const third = publish([], second.ledger);
  assert.equal(third.ledger[0]!.state, "gone");
  const fourth = publish(calendarOf([again]), third.ledger);
  assert.deepEqual(keys(fourth), ["status-conference 2026-05-04"]);
});

Deno.test("hidden events get no key, but keep one they had", () => {
  const guess = entry(3, "2026-01-05", [
    hearing("set", "sentencing", "2026-05-01", { confidence: 0.4 }),
  ]);
  assert.deepEqual(keys(publish(calendarOf([guess]))), []);
  const sure = entry(3, "2026-01-05", [hearing("set", "sentencing", "2026-05-01")]);
  const first = publish(calendarOf([sure]));
  assert.deepEqual(keys(publish(calendarOf([guess]), first.ledger)), ["sentencing 2026-05-01"]);
});

/** Publishes after every arrival and hands each state to `check`. */
function arrive(
  arrivals: readonly DocketEntry[],
  check: (result: KeyedEvents) => void,
): KeyedEvents {
  let result = publish([]);
  for (let count = 1; count <= arrivals.length; count++) {
    const before = result.ledger;
    result = publish(calendarOf(arrivals.slice(0, count)), before);
    assert.deepEqual(
      result.ledger.slice(0, before.length).map(({ key, anchor }) => ({ key, anchor })),
      before.map(({ key, anchor }) => ({ key, anchor })),
      "rows are never removed, renamed or tied anew",
    );
    for (const [i, row] of before.entries()) {
      if (row.state === "merged") {
        assert.deepEqual(result.ledger[i], row, "tombstones are for good");
      }
    }
    check(result);
  }
  return result;
}

Deno.test("whatever arrives in whatever order, keys stay unique and every visible event has one", () => {
  fc.assert(
    fc.property(anyDocket.chain((entries) => shuffled(entries)), (arrivals) => {
      arrive(arrivals, ({ keyed, ledger }) => {
        assert.equal(new Set(ledger.map((row) => row.key)).size, ledger.length);
        assert.equal(new Set(keyed.map(({ key }) => key)).size, keyed.length);
        const live = ledger.filter((row) => row.state === "live").map((row) => row.key);
        assert.deepEqual(live.sort(), keyed.map(({ key }) => key).sort());
        for (const { key } of keyed) assert.doesNotMatch(key, /\d{4}-\d{2}/);
      });
      const visible = calendarOf(arrivals).filter((event) => event.certainty !== "hidden");
      const last = publish(visible);
      assert.equal(last.keyed.length, visible.length);
    }),
    runs(150, 5000),
  );
});

/** Each defendant's sentencing and each numbered motion's hearing: what an event truly is. */
const trueDocket = fc.array(
  fc.record({
    who: fc.constantFrom("Smith", "Jones", "Brown"),
    kind: fc.constantFrom("sentencing", "change-of-plea", "jury-trial"),
    verb: fc.constantFrom("set" as const, "moved" as const, "cancelled" as const),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  { minLength: 1, maxLength: 10 },
).map((rows) =>
  rows.map(({ who, kind, verb, day }, i) => {
    const at = verb === "cancelled" ? null : `2026-09-${String(day).padStart(2, "0")} 10:00`;
    return entry(i + 1, "2026-01-05", [hearing(verb, kind, at, { parties: [who] })]);
  })
);

Deno.test("within a run a published key keeps meaning one event, after every prefix of arrivals", () => {
  fc.assert(
    fc.property(
      trueDocket.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries))),
      ([entries, arrivals]) => {
        const meaning = new Map<string, string>();
        const result = arrive(arrivals, ({ keyed }) => {
          const seen = new Set<string>();
          for (const { key, event } of keyed) {
            const truth = `${event.kind} of ${event.parties.join()}`;
            assert.equal(meaning.get(key) ?? truth, truth, `${key} changed its meaning`);
            assert.ok(!seen.has(truth), `${truth} is published twice`);
            meaning.set(key, truth);
            seen.add(truth);
          }
        });
        const state = (event: DocketEvent) => `${event.kind} ${event.date} ${event.status}`;
        assert.deepEqual(
          result.keyed.map(({ event }) => state(event)),
          publish(calendarOf(entries)).keyed.map(({ event }) => state(event)),
        );
      },
    ),
    runs(150, 5000),
  );
});
