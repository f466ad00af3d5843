import assert from "node:assert/strict";
import { codeOfCourt, courtOfCode } from "../../src/docketlayer/court_codes.ts";

Deno.test("the operator's table comes first, and PACER's codes else", () => {
  assert.equal(courtOfCode("IL-Northern", { "il-northern": "ilnd" }), "ilnd");
  assert.equal(courtOfCode("nysd", { "il-northern": "ilnd" }), "nysd");
  assert.equal(codeOfCourt("ilnd", { "il-northern": "ilnd" }), "il-northern");
  assert.deepEqual(["arb", "uscfc", "nebraskab", "nysd", "unheard"].map((id) => codeOfCourt(id)), [
    "azb",
    "cofc",
    "neb",
    "nysd",
    "unheard",
  ]);
});
