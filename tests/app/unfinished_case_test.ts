import assert from "node:assert/strict";
import { filledEntries, unfinishedCase } from "../../src/app/unfinished_case.ts";
import { docketWith, installation } from "./installation.ts";
import { stubs } from "./stub_dockets.ts";

const text = "ORDER: Status Conference set for 4/9/2026 at 10:00 AM before Judge Ada Quill.";

Deno.test("a case has each of its records once, and what is unfinished in them", async () => {
  await using setting = await installation({
    dockets: [stubs(2)],
    cases: [{ id: "a", dockets: [70_000_001, { court: "nysd", number: "1:26-cv-00001" }] }],
  });
  const case1 = () => unfinishedCase(setting.config.cases[0]!, { ...setting, days: 7 });
  assert.deepEqual(case1(), { caseId: "a", records: [], unfinished: [] });
  await setting.sync();
  assert.deepEqual(case1().records.map(({ id }) => id), ["70000001"]);
  assert.deepEqual(case1().unfinished.map(({ record }) => record.id).sort(), [
    "70000001001",
    "70000001002",
  ]);
});

Deno.test("an entry has got what it lacked when nothing is missing any more, or only the document", async () => {
  await using setting = await installation({ dockets: [stubs(3)] });
  await setting.sync();
  const tools = { ...setting, days: 7 };
  const before = unfinishedCase(setting.config.cases[0]!, tools);
  assert.equal(filledEntries(before, tools), 0);
  setting.standIn.fillStub(70_000_001_001, text);
  setting.clock.advance(3_600_000);
  await setting.sync();
  const after = unfinishedCase(setting.config.cases[0]!, tools);
  assert.deepEqual(after.unfinished.map(({ lacks }) => lacks).sort(), [
    "document",
    "text behind a label",
    "text behind a label",
  ]);
  assert.equal(filledEntries(before, tools), 1);
  assert.equal(filledEntries(after, tools), 0);
});

Deno.test("a document that stays away is not filled in by a change elsewhere", async () => {
  await using setting = await installation({ dockets: [docketWith([["2026-03-19", text]])] });
  await setting.sync();
  const tools = { ...setting, days: 7 };
  const before = unfinishedCase(setting.config.cases[0]!, tools);
  assert.deepEqual(before.unfinished.map(({ lacks }) => lacks), ["document"]);
  assert.equal(filledEntries(before, tools), 0);
});
