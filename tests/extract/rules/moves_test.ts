import assert from "node:assert/strict";
import { draft } from "../../../src/extract/rules/draft.ts";
import { apply, cancelDraft, moveDraft, verbBefore } from "../../../src/extract/rules/moves.ts";
import { openPage } from "../../../src/extract/rules/page.ts";
import { triggerBefore } from "../../../src/extract/rules/triggers.ts";

const page = (text: string) => openPage({ text, filed: "2024-03-01", courtId: "nysd" });
const hearing = () =>
  draft({
    type: "hearing",
    verb: "set",
    kind: "trial",
    title: "Trial",
    first: 0,
    last: 0,
    rule: "set-for",
    confidence: 0.97,
    clause: 0,
    date: "2024-04-01",
    time: "09:00",
  });

Deno.test("a moved draft keeps its old date and hour", () => {
  const at = page("reset to 5/1/2024 at 10:00 AM");
  const moment = at.moments[0]!;
  const d = hearing();
  moveDraft(d, {
    moment,
    trigger: triggerBefore(at, moment.first, 0),
    bound: 0,
    end: moment.last,
    location: "Courtroom 5",
    judge: null,
  });
  assert.deepEqual(
    [d.verb, d.date, d.time, d.oldDate, d.oldTime, d.location],
    ["moved", "2024-05-01", "10:00", "2024-04-01", "09:00", "Courtroom 5"],
  );
});

Deno.test("outcomes dispose of what was set", () => {
  const outcome = (kind: "cancelled" | "moved-undated" | "not-held" | "stands" | "held") => {
    const d = hearing();
    apply([d], { kind, rule: "rule", confidence: 0.9, last: 3 });
    return [d.verb, d.date, d.oldDate, d.restated ?? false];
  };
  assert.deepEqual(outcome("cancelled"), ["cancelled", "2024-04-01", null, false]);
  assert.deepEqual(outcome("moved-undated"), ["moved", null, "2024-04-01", false]);
  assert.deepEqual(outcome("not-held"), ["cancelled", "2024-04-01", null, false]);
  assert.deepEqual(outcome("stands"), ["set", "2024-04-01", null, true]);
  assert.deepEqual(outcome("held"), ["held", "2024-04-01", null, false]);
  const d = hearing();
  cancelDraft(d, "vacating");
  assert.deepEqual([d.verb, d.rule], ["cancelled", "vacating"]);
});

Deno.test("a verb governs the noun behind it", () => {
  assert.equal(verbBefore(page("vacating the trial"), 2, 0), "cancel");
  assert.equal(verbBefore(page("Order Continuing Jury Trial"), 2, 0), "move");
  assert.equal(verbBefore(page("is set for the trial"), 4, 0), null);
});
