import assert from "node:assert/strict";
import { explainText } from "../../src/app/explain_text.ts";
import { toActions } from "../../src/app/extract_text.ts";
import { readEntry } from "../../src/extract/read_entry.ts";

const input = (text: string) => ({ text, filed: "2024-03-01", courtId: "nysd" });
const also = (text: string) => explainText(input(text)).alsoRead.map(({ words }) => words);

Deno.test("the actions are those of extract, each with its place", () => {
  const text =
    "MINUTE ENTRY: Status conference held on 3/1/2024. Sentencing set for 5/4/2027 at 10:00 AM.";
  const { actions } = explainText(input(text));
  assert.equal(actions.length, 2);
  assert.deepEqual(
    actions.map(({ start: _start, end: _end, ...action }) => action),
    toActions(readEntry(input(text))),
  );
  for (const { start, end, text: words } of actions) assert.equal(text.slice(start, end), words);
});

Deno.test("what only the fold uses is told in words", () => {
  assert.deepEqual(
    also("REPLY to Response to Motion re 45 MOTION to Dismiss filed by Plaintiff Acme Inc."),
    ["reply to entry 45 by plaintiff, Acme Inc"],
  );
  assert.deepEqual(also("ORDER granting 45 Motion to Compel."), ["entry 45 granted"]);
  assert.deepEqual(also("ENTRY 45 DOCKETED IN ERROR."), ["entry 45 made in error"]);
  assert.deepEqual(also("ORDER vacating 11 Order, 12 Order."), ["entries 11, 12 vacated"]);
  assert.deepEqual(also("ORDER vacating the deadlines set in 11 Order."), [
    "entry 11 vacated, its deadlines only",
  ]);
  assert.deepEqual(also("ORDER: The briefing schedule is VACATED."), [
    "the briefing schedule vacated",
  ]);
  assert.deepEqual(also("ORDER: All deadlines are extended by 30 days."), [
    "more time given: all deadlines",
  ]);
  assert.ok(
    also("MOTION for Extension of Time to File Response re 10 MOTION to Dismiss by Acme LLC.")
      .includes("more time asked: response to entry 10 by Acme LLC"),
  );
  assert.ok(also("JUDGMENT in favor of Acme Inc.").includes("milestone: judgment"));
});
