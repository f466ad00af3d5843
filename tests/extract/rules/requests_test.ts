import assert from "node:assert/strict";
import { openPage } from "../../../src/extract/rules/page.ts";
import { requestScope } from "../../../src/extract/rules/requests.ts";

const forms: readonly (readonly [string, string])[] = [
  ["MOTION to Continue the trial set for 4/2/2024", "asked"],
  ["ORDER granting stipulation to continue conference from 4/2/2024", "granted"],
  ["ORDER denying motion to extend time until 4/2/2024", "denied"],
  ["Plaintiff's application to adjourn the conference set for 4/2/2024 is denied", "denied"],
  ["counsel moved the Court to adjourn the conference set for 4/2/2024", "asked"],
  ["the motion is granted and the hearing is continued to 4/2/2024", "none"],
  ["Status hearing set for 4/2/2024", "none"],
  ["proposed case management plan is extended to 4/2/2024", "none"],
];
for (const [text, scope] of forms) {
  Deno.test(`"${text}" is ${scope}`, () => {
    const page = openPage({ text, filed: "2024-03-01", courtId: "nysd" });
    assert.equal(requestScope(page, 0, page.moments[0]!.first), scope);
  });
}
