import assert from "node:assert/strict";
import { docketNumberCore } from "../../src/courtlistener/docket_number_core.ts";

Deno.test("the core number is the year and the serial of district and bankruptcy numbers", () => {
  for (
    const [court, number, core] of [
      ["nysd", "1:26-cv-01234", "2601234"],
      ["nysd", "1:26-cv-01234-PS-ABC", "2601234"],
      ["nysd", "26-cr-99", "2600099"],
      ["cand", "3:2018cv00123", "1800123"],
      ["njb", "08-26410", "0826410"],
    ] as const
  ) assert.equal(docketNumberCore(court, number), core);
});

Deno.test("appellate numbers and odd texts have none", () => {
  assert.equal(docketNumberCore("ca2", "26-1234"), null);
  assert.equal(docketNumberCore("nysd", "MDL No. 2168"), null);
  assert.equal(docketNumberCore("nysd", ""), null);
});
