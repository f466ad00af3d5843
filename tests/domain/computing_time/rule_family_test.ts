import assert from "node:assert/strict";
import { ruleFamily } from "../../../src/domain/computing_time/rule_family.ts";

const families: [courtId: string, docketNumber: string, family: string][] = [
  ["nysd", "1:26-cv-00123", "civil"],
  ["nysd", "1:26-cr-00123-ABC-2", "criminal"],
  ["nysd", "1:26-mj-00123", "criminal"],
  ["cand", "CR-11-123", "criminal"],
  ["cand", "3:11-cr-00123, 3:11-cr-00124", "criminal"],
  ["txsd", "4:26-po-00012", "criminal"],
  ["nysd", "1:26-mc-00123", "civil"],
  ["nysd", "", "civil"],
  ["nysd", "not a number", "civil"],
  ["ca9", "26-1234", "appellate"],
  ["cafc", "2026-1234", "appellate"],
  ["nysb", "26-10123", "bankruptcy"],
  ["azb", "2:26-bk-01234", "bankruptcy"],
  ["nysb", "26-01234-cr", "bankruptcy"],
  ["bap9", "CC-26-1074", "bankruptcy"],
  ["cit", "1:26-cv-00012", "civil"],
  ["nowhere", "1:26-cr-00012", "criminal"],
  ["nowhere", "1:26-bk-00012", "bankruptcy"],
  ["nowhere", "2:26-ap-01012", "bankruptcy"],
  ["nysd", "1:26-ap-01012", "civil"],
];

for (const [courtId, docketNumber, family] of families) {
  Deno.test(`${courtId} ${docketNumber || "without a number"} is ${family}`, () => {
    assert.equal(ruleFamily({ courtId, docketNumber }), family);
  });
}
