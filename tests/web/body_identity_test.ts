import assert from "node:assert/strict";
import fc from "fast-check";
import { bodyIdentity } from "../../src/web/body_identity.ts";
import { runs } from "../support/counts.ts";

Deno.test("the order of keys and the blanks between them change nothing", () => {
  const same = [
    '{"webhook": {"version": 1, "event_type": 1}, "payload": {"results": [{"id": 1, "b": null}]}}',
    '{"payload":{"results":[{"b":null,"id":1}]},"webhook":{"event_type":1,"version":1}}',
    '{"payload":{"results":[{"b":null,"\\u0069d":1}]},"webhook":{"event_type":1,"version":1}}',
  ];
  assert.equal(new Set(same.map(bodyIdentity)).size, 1);
});

Deno.test("every other difference counts", () => {
  const different = [
    "{}",
    '{"a":1}',
    '{"a":"1"}',
    '{"a":[1]}',
    '{"a":{"0":1}}',
    '{"a":null}',
    '{"a":true}',
    '{"a":[1,2]}',
    '{"a":[2,1]}',
    '{"a":[]}',
    '{"a":""}',
    '{"b":1}',
    '{"a":1,"b":1}',
    '{"a":"1,\\"b\\":1"}',
  ];
  assert.equal(new Set(different.map(bodyIdentity)).size, different.length);
});

Deno.test("numbers beyond what JavaScript holds count as they are written", () => {
  const different = ["9007199254740993", "9007199254740992", "1e999", "2e999", "-1e999"];
  const bodies = different.map((number) => `{"a":${number}}`);
  assert.equal(new Set(bodies.map(bodyIdentity)).size, bodies.length);
  assert.notEqual(bodyIdentity('{"a":1e999}'), bodyIdentity('{"a":"1e999"}'));
});

Deno.test("a key named like a prototype's is a key like others", () => {
  assert.notEqual(bodyIdentity('{"__proto__":1}'), bodyIdentity('{"__proto__":2}'));
  assert.notEqual(bodyIdentity('{"__proto__":1}'), bodyIdentity("{}"));
});

Deno.test("any object keeps its identity when its keys are turned round, and loses it when changed", () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).reverse().map(([key, field]) => [key, reversed(field)]),
    );
  };
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const text = JSON.stringify(value);
      assert.equal(bodyIdentity(JSON.stringify(reversed(JSON.parse(text)))), bodyIdentity(text));
      assert.notEqual(bodyIdentity(JSON.stringify({ value })), bodyIdentity(text));
    }),
    runs(200, 5000),
  );
});
