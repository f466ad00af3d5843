import assert from "node:assert/strict";
import { openPage } from "../../../src/extract/rules/page.ts";
import { triggerBefore } from "../../../src/extract/rules/triggers.ts";

const forms: readonly (readonly [string, string])[] = [
  ["hearing set for 4/2/2024", "set"],
  ["hearing is hereby scheduled for Tuesday, 4/2/2024", "set"],
  ["hearing to be held on 4/2/2024", "set"],
  ["trial will begin on 4/2/2024", "set"],
  ["hearing is RE-SET for 4/2/2024", "moved"],
  ["hearing continued to 4/2/2024", "moved"],
  ["time is extended up to and including 4/2/2024", "extended"],
  ["hearing was held on 4/2/2024", "held"],
  ["Responses due by 4/2/2024", "due"],
  ["brief now due 4/2/2024", "due"],
  ["shall file by no later than 4/2/2024", "by"],
  ["on or before 4/2/2024", "by"],
  ["Discovery cut-off 4/2/2024", "limit"],
  ["Objection deadline is 4/2/2024", "limit"],
  ["moved from 4/2/2024", "from"],
  ["Hearing Date: 4/2/2024", "label"],
  ["letter filed on 4/2/2024", "past"],
  ["signed on 4/2/2024", "past"],
  ["The 4/2/2024", "none"],
];
for (const [text, kind] of forms) {
  Deno.test(`the trigger of "${text}" is ${kind}`, () => {
    const page = openPage({ text, filed: "2024-03-01", courtId: "nysd" });
    assert.equal(triggerBefore(page, page.moments[0]!.first, 0).kind, kind);
  });
}

Deno.test("a trigger is not looked for before the bound", () => {
  const page = openPage({ text: "set for 4/2/2024", filed: "2024-03-01", courtId: "nysd" });
  assert.equal(triggerBefore(page, 2, 2).kind, "none");
});
