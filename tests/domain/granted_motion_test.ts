import assert from "node:assert/strict";
import { isGrantedMotion } from "../../src/domain/granted_motion.ts";

const samples: readonly (readonly [string, boolean])[] = [
  ["Motion for extension granted: answer now due 5/4/2024.", true],
  ["Joint Motion to continue trial is GRANTED.", true],
  [
    "Defendant's Unopposed Second Application for Extension of Time to Answer [7] is granted pursuant to Local Rule CV-12.",
    true,
  ],
  ["MOTION for Extension of Time to Answer by Acme LLC.", false],
  ["MOTION for Reconsideration of Order granted in 2023.", false],
  ["MOTION to Enforce by Acme LLC: the relief was granted.", false],
  ["ORDER: Motion for extension granted.", false],
];
for (const [text, expected] of samples) {
  Deno.test(`${expected ? "the court grants" : "no grant"}: ${text}`, () =>
    assert.equal(isGrantedMotion(text), expected));
}
