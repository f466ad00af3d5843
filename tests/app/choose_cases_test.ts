import assert from "node:assert/strict";
import { chooseCases } from "../../src/app/choose_cases.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { docketOf, installation } from "./installation.ts";

const three = [1, 2, 3].map((n) => docketOf(2, { id: 70_000_000 + n }));

Deno.test("without a choice every case is meant, with an id that one; an unknown id names the nearest", async () => {
  await using setting = await installation({ dockets: three });
  const chosen = (caseId?: string) =>
    chooseCases(caseId === undefined ? {} : { caseId }, setting).map(({ id }) => id);
  assert.deepEqual(chosen(), ["case-1", "case-2", "case-3"]);
  assert.deepEqual(chosen("case-2"), ["case-2"]);
  assert.throws(() => chooseCases({ caseId: "cast-2" }, setting), (error) => {
    assert.ok(error instanceof CaseCalendarError);
    assert.equal(error.kind, "usage");
    assert.match(error.facts.next!, /case-[123]/);
    return true;
  });
});

Deno.test("--only-new takes cases with a docket that was never read to its end", async () => {
  await using setting = await installation({ dockets: three });
  await setting.sync({ caseId: "case-1" });
  const chosen = () => chooseCases({ onlyNew: true }, setting).map(({ id }) => id);
  assert.deepEqual(chosen(), ["case-2", "case-3"]);
  setting.standIn.setFaults([{
    path: "docket-entries/",
    params: { docket: String(three[1]!.id) },
    fault: { kind: "garbage" },
  }]);
  await setting.sync({ onlyNew: true });
  assert.deepEqual(chosen(), ["case-2"]);
  setting.standIn.setFaults([]);
  await setting.sync({ onlyNew: true });
  assert.deepEqual(chosen(), []);
});
