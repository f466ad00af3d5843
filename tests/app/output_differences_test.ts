import assert from "node:assert/strict";
import { outputDifferences } from "../../src/app/output_differences.ts";
import { publishedRow } from "../store/sample_records.ts";

Deno.test("differences name each event by day and title, what was shown before, and why one left", () => {
  const row = (uid: string, date: string, title = uid) => publishedRow({ uid, date, title });
  const previous = [
    row("trial", "2026-05-04"),
    row("plea", "2026-04-01"),
    row("reply", "2026-04-02"),
  ];
  const rows = [
    row("trial", "2026-06-11"),
    row("reply", "2026-04-02"),
    row("answer", "2026-03-01"),
  ];
  const plan = {
    rows,
    added: ["answer"],
    changed: ["trial", "reply"],
    removed: [{ uid: "plea", reason: { kind: "merged", detail: "merged into trial" } as const }],
  };
  const found = outputDifferences(plan, previous);
  assert.deepEqual(found.map(({ change, uid, date }) => [change, uid, date]), [
    ["removed", "plea", "2026-04-01"],
    ["added", "answer", "2026-03-01"],
    ["changed", "reply", "2026-04-02"],
    ["changed", "trial", "2026-06-11"],
  ]);
  assert.equal(found[0]!.reason, "merged into trial");
  assert.deepEqual(found.map(({ was }) => was?.date ?? null), [null, null, null, "2026-05-04"]);
});
