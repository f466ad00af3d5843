import assert from "node:assert/strict";
import {
  namedParties,
  nameTokens,
  partiesLeft,
  partyRelation,
} from "../../../src/domain/fold/parties.ts";

Deno.test("roles, suffixes, counters and marks do not tell a name", () => {
  assert.deepEqual(nameTokens("Defendant John A. O'Neil, Jr. (1)"), ["john", "oneil"]);
  assert.deepEqual(nameTokens("Harbor Tools, Inc.'s"), ["harbor", "tools"]);
  assert.deepEqual(namedParties(["all defendants", "the Government", "Smith"]), [["smith"]]);
});

Deno.test("parties relate by the people they mean", () => {
  const relations: [string[], string[], string][] = [
    [["Smith"], ["John A. Smith (1)"], "same"],
    [["Smith"], ["Smith", "Jones"], "part"],
    [["Smith", "Jones"], ["Jones"], "whole"],
    [["Smith", "Brown"], ["Jones", "Smith"], "overlap"],
    [["Smith"], ["Jones"], "disjoint"],
    [[], ["Jones"], "unknown"],
    [["all defendants"], ["Jones"], "unknown"],
  ];
  for (const [fact, event, expected] of relations) {
    assert.equal(partyRelation(fact, event), expected, `${fact} | ${event}`);
  }
});

Deno.test("what is left of a group keeps its printed names", () => {
  assert.deepEqual(partiesLeft(["Smith"], ["John Smith", "Ann Jones"]), ["Ann Jones"]);
});
