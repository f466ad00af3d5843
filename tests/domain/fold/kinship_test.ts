import assert from "node:assert/strict";
import {
  bestFits,
  fit,
  kindTie,
  matterTie,
  overlap,
  sidesAgree,
  titleLikeness,
} from "../../../src/domain/fold/kinship.ts";
import { addSupport, type Draft, newDraft } from "../../../src/domain/fold/draft.ts";
import { orderEntries } from "../../../src/domain/fold/order.ts";
import { entry, hearing } from "./facts.ts";

Deno.test("kinds are equal, related, generic or contradictory, in both directions", () => {
  const ties: [string, string, number][] = [
    ["sentencing", "sentencing", 3],
    ["jury-trial", "bench-trial", 2],
    ["pretrial-conference", "final-pretrial-conference", 2],
    ["telephone-conference", "status-conference", 2],
    ["hearing", "sentencing", 1],
    ["filing", "response", 1],
    ["status-conference", "settlement-conference", 0],
    ["sentencing", "jury-trial", 0],
  ];
  for (const [a, b, tie] of ties) {
    assert.equal(kindTie(a, b), tie, `${a} ${b}`);
    assert.equal(kindTie(b, a), tie, `${b} ${a}`);
  }
});

Deno.test("opposed sides contradict each other, missing and neutral ones do not", () => {
  assert.ok(!sidesAgree("plaintiff", "defendant"));
  assert.ok(!sidesAgree("appellant", "appellee"));
  for (const side of [null, "parties", "movant", "plaintiff", "government"] as const) {
    assert.ok(sidesAgree("plaintiff", side), String(side));
  }
});

Deno.test("titles are alike by the words that tell something", () => {
  assert.equal(titleLikeness("Hearing on motion to dismiss", "Motions to dismiss"), 1);
  assert.equal(titleLikeness("Joint letter", "Expert report"), 0);
});

Deno.test("motion numbers overlap, contradict, or say nothing", () => {
  assert.deepEqual([overlap([4], [4, 5]), overlap([4], [5]), overlap([], [5])], [2, 0, 1]);
});

Deno.test("the best fit shares the motion, then the party, then the kind", () => {
  const [at] = orderEntries([entry(1, "2026-01-05", [])]);
  const draft = (kind: string, more: Parameters<typeof hearing>[3] = {}): Draft =>
    newDraft(hearing("set", kind, "2026-05-01", more), at!, { date: "2026-05-01", time: null });
  const onMotion = draft("motion-hearing", { about: [4] });
  const other = draft("motion-hearing", { about: [5] });
  const plain = draft("hearing");
  const fact = hearing("cancelled", "hearing", null, { about: [4] });
  assert.equal(fit(fact, other), null);
  assert.deepEqual(bestFits(fact, [plain, other, onMotion]), [onMotion]);
  const smith = draft("sentencing", { parties: ["Smith"] });
  const nobody = draft("sentencing");
  const moved = hearing("moved", "sentencing", null, { parties: ["John Smith"] });
  assert.deepEqual(bestFits(moved, [nobody, smith]), [smith]);
});

Deno.test("the number of the entry that set an event is a number of its matter", () => {
  const [at] = orderEntries([entry(29, "2026-03-02", [])]);
  const slot = { date: "2026-04-14", time: null };
  const fact = hearing("set", "hearing", "2026-04-14", { about: [10] });
  const draft = newDraft(fact, at!, slot);
  addSupport(draft, fact, { at: at!, verb: "set", slot });
  assert.equal(matterTie([10], draft), 2);
  assert.equal(matterTie([29], draft), 2);
  assert.equal(matterTie([], draft), 1);
  assert.equal(matterTie([31], draft), 0);
});
