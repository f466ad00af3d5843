import assert from "node:assert/strict";
import { deadlineKinds, hearingKinds } from "../../src/domain/kinds.ts";
import { significance } from "../../src/domain/significance.ts";
import { deadline, published, support } from "../calendars/support/published.ts";

const due = (kind: string, change: { title?: string; quote?: string } = {}) =>
  significance(
    deadline({
      event: {
        kind,
        ...(change.title === undefined ? {} : { title: change.title }),
        support: [support({ date: "2026-05-18", quote: change.quote ?? "due 5/18/2026" })],
      },
    }).event,
  );

const motionDay = (quote: string, kind = "motion-hearing") =>
  significance(published({ event: { kind, support: [support({ quote })] } }).event);

Deno.test("the redaction steps of a transcript are minor, its public release is major", () => {
  assert.equal(due("redaction-request"), "minor");
  assert.equal(due("redacted-transcript"), "minor");
  assert.equal(due("transcript-release"), "major");
});

Deno.test("assigning a mediator is minor, the mediation is not", () => {
  assert.equal(due("mediator-assignment"), "minor");
  assert.equal(due("mediation"), "major");
});

Deno.test("an appearance form alone is minor; with a transcript order it is major", () => {
  assert.equal(due("appearance-form", { title: "Appearance of counsel form" }), "minor");
  assert.equal(due("appearance-form", { title: "Appearance form and transcript order" }), "major");
});

Deno.test("a proposed order is minor only when it writes down a ruling", () => {
  const settled = "Counsel shall submit a proposed order consistent with this ruling by 5/18/2026";
  assert.equal(due("proposed-order", { quote: settled }), "minor");
  const open = "Parties shall file a proposed scheduling order by 5/18/2026";
  assert.equal(due("proposed-order", { quote: open }), "major");
});

Deno.test("a motion day on the papers is minor; by telephone or on a condition it is major", () => {
  const papers = "Motion set for 5/4/2026; the motion will be decided on the papers";
  assert.equal(motionDay(papers), "minor");
  assert.equal(motionDay("set for 5/4/2026 with no appearance required"), "minor");
  assert.equal(motionDay("set for 5/4/2026; no personal appearance required"), "major");
  assert.equal(motionDay("If unopposed it is submitted on the briefs on 5/4/2026"), "major");
  assert.equal(motionDay(papers, "sentencing"), "major");
});

Deno.test("one setting entry without those words is doubt enough", () => {
  const { event } = published({
    event: {
      kind: "motion-hearing",
      support: [
        support({ quote: "decided on the papers" }),
        support({ entryNumber: 46, quote: "Motion hearing set for 5/4/2026 at 10:00 AM" }),
      ],
    },
  });
  assert.equal(significance(event), "major");
});

Deno.test("every other kind is major, and an unknown one too", () => {
  const minor = new Set([
    "redaction-request",
    "redacted-transcript",
    "mediator-assignment",
    "appearance-form",
  ]);
  for (const { id } of deadlineKinds) {
    assert.equal(due(id, { title: "Filing" }), minor.has(id) ? "minor" : "major", id);
  }
  for (const { id } of hearingKinds) {
    assert.equal(significance(published({ event: { kind: id } }).event), "major", id);
  }
  assert.equal(due("never-heard-of"), "major");
});

Deno.test("state does not decide: a cancelled trial is still major", () => {
  for (const status of ["scheduled", "held", "cancelled"] as const) {
    const { event } = published({ event: { kind: "jury-trial", status } });
    assert.equal(significance(event), "major");
  }
});
