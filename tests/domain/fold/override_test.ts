import assert from "node:assert/strict";
import { fold } from "../../../src/domain/fold/fold.ts";
import type { Override } from "../../../src/domain/fold/override.ts";
import { calendarOf, entry, hearing, lines } from "./facts.ts";

const set = entry(3, "2026-02-02", [hearing("set", "sentencing", "2026-05-01 10:00")]);
const doubt = entry(4, "2026-02-09", [
  hearing("cancelled", "sentencing", null, { confidence: 0.6 }),
]);
const later = entry(9, "2026-04-01", [hearing("moved", "sentencing", "2026-07-01 10:00")]);
const decide = (more: Partial<Override>): Override => ({
  anchor: calendarOf([set])[0]!.anchor,
  action: "accept",
  decidedOn: "2026-03-01",
  ...more,
});
const folded = (entries: (typeof set)[], override: Override) =>
  lines(fold({ courtId: "nysd", entries, overrides: [override], today: "2020-01-01" }));

Deno.test("an accepted event is sure, a rejected one cancelled, a corrected one moved", () => {
  const entries = [set, doubt];
  assert.deepEqual(folded(entries, decide({})), ["2026-05-01 10:00 Sentencing: scheduled"]);
  assert.deepEqual(folded(entries, decide({ action: "reject" })), [
    "2026-05-01 10:00 Sentencing: cancelled",
  ]);
  assert.deepEqual(
    folded(entries, decide({ action: "correct", date: "2026-05-08", time: "11:00" })),
    [
      "2026-05-08 11:00 Sentencing: scheduled (was 2026-05-01)",
    ],
  );
});

Deno.test("a later entry with another date shows both, tentative", () => {
  assert.deepEqual(folded([set, later], decide({ action: "correct", date: "2026-05-08" })), [
    "2026-05-08 10:00 Sentencing: scheduled, tentative (was 2026-05-01)",
    "2026-07-01 10:00 Sentencing: scheduled, tentative (was 2026-05-01)",
  ]);
  assert.deepEqual(folded([set, later], decide({ action: "reject" })), [
    "2026-07-01 10:00 Sentencing: scheduled, tentative (was 2026-05-01)",
  ]);
});

Deno.test("a decision on one event leaves every other alone", () => {
  const other = entry(5, "2026-02-03", [hearing("set", "jury-trial", "2026-05-01 10:00")]);
  assert.deepEqual(folded([set, other], decide({ action: "reject" })), [
    "2026-05-01 10:00 Sentencing: cancelled",
    "2026-05-01 10:00 Jury trial: scheduled",
  ]);
});
