import assert from "node:assert/strict";
import { matchExpectation } from "../../src/standin/match_expectation.ts";
import type { ExpectedEvent } from "../../src/standin/sample_case.ts";

const shown = {
  type: "hearing",
  title: "Sentencing",
  date: "2027-01-05",
  time: "10:00",
  status: "scheduled",
  party: "Dwayne Hollister",
};
const expected: ExpectedEvent = {
  type: "hearing",
  title: "sentencing",
  date: "2027-01-05",
  time: "10:00",
  status: "scheduled",
  party: "Hollister",
};

Deno.test("an event fits when every stated part agrees, by words of title and party", () => {
  assert.ok(matchExpectation(expected, shown));
  const { time: _, party: __, ...bare } = expected;
  assert.ok(matchExpectation(bare, { ...shown, time: null, party: null }));
  assert.ok(matchExpectation(expected, { ...shown, party: null, parties: ["Dwayne Hollister"] }));
});

Deno.test("any stated part that differs is no fit", () => {
  const others = [
    { type: "deadline" },
    { title: "Jury trial" },
    { date: "2027-01-06" },
    { time: null },
    { status: "cancelled" },
    { party: "Marcus Trevino" },
  ];
  for (const other of others) {
    assert.ok(!matchExpectation(expected, { ...shown, ...other }), JSON.stringify(other));
  }
  assert.ok(!matchExpectation({ ...expected, time: null }, shown));
});
