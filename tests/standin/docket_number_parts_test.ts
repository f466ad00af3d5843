import assert from "node:assert/strict";
import { docketNumberParts } from "../../src/standin/docket_number_parts.ts";

Deno.test("district numbers give core, office, type, initials and defendant", () => {
  const parts = docketNumberParts("1:26-cr-00017-ABC-DEF-2", false);
  assert.deepEqual(parts, {
    core: "2600017",
    shown: "1:26-cr-00017-2",
    officeCode: "1",
    caseType: "cr",
    assignedInitials: "ABC",
    referredInitials: "DEF",
    defendantNumber: 2,
  });
  assert.equal(docketNumberParts("1:26-cv-01234", false).shown, "1:26-cv-01234");
});

Deno.test("bankruptcy numbers have a core, appellate and unreadable ones none", () => {
  assert.equal(docketNumberParts("26-18842", false).core, "2618842");
  assert.equal(docketNumberParts("26-1234", true).core, "");
  assert.equal(docketNumberParts("MISC 7", false).core, "");
});
