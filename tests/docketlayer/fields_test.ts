import assert from "node:assert/strict";
import { fieldsOf } from "../../src/docketlayer/fields.ts";

function reader(value: unknown) {
  const faults: string[] = [];
  return { faults, fields: fieldsOf(value, (fault) => void faults.push(fault)) };
}

Deno.test("fields are read as what they should be", () => {
  const { fields, faults } = reader({
    text: " a\nb ",
    when: "2026-08-13T12:00:00-05:00",
    yes: true,
    count: "12",
    nested: { text: "in" },
  });
  assert.equal(fields?.text("text"), " a\nb ");
  assert.equal(fields?.line("text"), "a b");
  assert.equal(fields?.instant("when"), "2026-08-13T17:00:00Z");
  assert.equal(fields?.flag("yes"), true);
  assert.equal(fields?.count("count"), 12);
  assert.equal(fields?.object("nested")?.text("text"), "in");
  assert.deepEqual(faults, []);
});

Deno.test("null and nothing are no fault; anything else that cannot be read is", () => {
  const { fields, faults } = reader({ a: null, text: 5, when: "soon", yes: 1, count: -1, in: [] });
  assert.equal(fields?.text("a"), "");
  assert.equal(fields?.count("absent"), null);
  assert.deepEqual(faults, []);
  assert.equal(fields?.text("text"), "");
  assert.equal(fields?.instant("when"), null);
  assert.equal(fields?.flag("yes"), null);
  assert.equal(fields?.count("count"), null);
  assert.equal(fields?.object("in"), null);
  assert.deepEqual(faults, [
    'field "text" is 5; left out',
    'field "when" is "soon"; left out',
    'field "yes" is 1; left out',
    'field "count" is -1; left out',
    'field "in" is a list of 0; left out',
  ]);
});

Deno.test("what every object inherits is no field", () => {
  const { fields } = reader({});
  assert.equal(fields?.raw("constructor"), undefined);
  assert.equal(fields?.raw("__proto__"), undefined);
});

Deno.test("only an object has fields", () => {
  for (const value of [null, 5, "x", [], undefined]) assert.equal(reader(value).fields, null);
});
