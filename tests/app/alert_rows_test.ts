import assert from "node:assert/strict";
import { alertRows, rowsInOrder, settleFailure } from "../../src/app/alert_rows.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { docketOf, installation } from "./installation.ts";

Deno.test("a docket that several cases name has one row, which names them", async () => {
  const number = { court: "nysd", number: "1:26-cv-00001" };
  await using site = await installation({
    dockets: [docketOf(0)],
    cases: [
      { id: "a", dockets: [70_000_001, 70_000_009] },
      { id: "b", dockets: [number] },
    ],
  });
  const rows = () =>
    rowsInOrder(alertRows(site.config.cases, site.store))
      .map(({ docket, recordId, cases }) => [docket, recordId, cases.join()]);
  assert.deepEqual(rows(), [
    ["docket 70000001", "70000001", "a"],
    ["docket 70000009", "70000009", "a"],
    ["docket 1:26-cv-00001 (nysd)", null, "b"],
  ]);
  await site.sync({ caseId: "b" });
  assert.deepEqual(rows(), [
    ["docket 70000001", "70000001", "a,b"],
    ["docket 70000009", "70000009", "a"],
  ]);
});

Deno.test("rows stand in order of the ids as numbers", async () => {
  await using site = await installation({
    cases: [{ id: "a", dockets: [100, 20, { court: "nysd", number: "1:26-cv-9" }, 3] }],
  });
  assert.deepEqual(
    rowsInOrder(alertRows(site.config.cases, site.store)).map(({ recordId }) => recordId),
    ["3", "20", "100", null],
  );
});

Deno.test("a used-up quota defers a row, anything else fails it", async () => {
  await using site = await installation({ cases: [{ id: "a", dockets: [1, 2] }] });
  const [first, second] = rowsInOrder(alertRows(site.config.cases, site.store));
  const failure = (kind: "failed" | "rateLimited") =>
    new CaseCalendarError(kind, { action: "Cannot", cause: kind });
  settleFailure(first!, failure("failed"));
  settleFailure(second!, failure("rateLimited"));
  assert.deepEqual([first, second].map((row) => [row!.outcome, row!.error?.kind]), [
    ["failed", "failed"],
    ["deferred", "rateLimited"],
  ]);
});
