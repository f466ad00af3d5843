import assert from "node:assert/strict";
import {
  codeOf,
  idOf,
  instantOf,
  lineOf,
  objectOf,
} from "../../../src/courtlistener/webhook/wire_values.ts";

Deno.test("an id is a positive exact integer, its digits, or an API URL that ends in it", () => {
  const api = "https://www.courtlistener.com/api/rest/v4/dockets/71/";
  for (const value of [71, "71", "0071", api, api.slice(0, -1)]) assert.equal(idOf(value), "71");
  const wrong = [0, -1, 1.5, 2 ** 53, "9007199254740993", "71a", "", null, {}, [71], "x/71", true];
  for (const value of wrong) assert.equal(idOf(value), null, String(value));
});

Deno.test("a code is an integer, also as digits", () => {
  assert.deepEqual([2, "2", 0].map(codeOf), [2, 2, 0]);
  assert.deepEqual([2.5, "2.5", "", null, true, []].map(codeOf), new Array(6).fill(null));
});

Deno.test("objects, lines and instants are that, or nothing", () => {
  assert.deepEqual([{}, [], null, "x"].map(objectOf), [{}, null, null, null]);
  assert.equal(lineOf(" a\n b "), "a b");
  assert.equal(lineOf("abcdefgh", 5), "abcd…");
  assert.equal(lineOf(5), "");
  assert.equal(instantOf("2026-08-13T10:00:00-07:00"), "2026-08-13T17:00:00Z");
  assert.deepEqual(["None", "2026-08-13", 5, null].map(instantOf), [null, null, null, null]);
});
