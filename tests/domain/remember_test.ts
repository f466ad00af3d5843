import assert from "node:assert/strict";
import { remember } from "../../src/domain/remember.ts";

Deno.test("a text is worked out once, a long one each time, and each gets its own answer", () => {
  let turns = 0;
  const size = remember((text) => {
    turns++;
    return text.length;
  });
  assert.deepEqual([size("brief"), size("reply"), size("brief")], [5, 5, 5]);
  assert.equal(turns, 2);
  const long = "x".repeat(201);
  assert.deepEqual([size(long), size(long)], [201, 201]);
  assert.equal(turns, 4);
});

Deno.test("more texts than are kept still get the right answer", () => {
  const double = remember((text) => text + text);
  for (let i = 0; i < 20_050; i++) assert.equal(double(`${i}`), `${i}${i}`);
  assert.equal(double("7"), "77");
});
