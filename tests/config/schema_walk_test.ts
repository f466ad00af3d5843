import assert from "node:assert/strict";
import { z } from "zod";
import { configSchema } from "../../src/config/schema.ts";
import { bareSchema, keysOf, schemaAt, schemaKeys } from "../../src/config/schema_walk.ts";

Deno.test("every key of the schema is listed once, with where it lives", () => {
  const keys = schemaKeys(configSchema);
  const paths = keys.map(({ path }) => path);
  assert.equal(new Set(paths).size, paths.length);
  for (
    const path of [
      "store_path",
      "case_summaries.debounce_seconds",
      "calendars.<id>.ics_path",
      "calendars.<id>.reminders[].minutes",
      "cases[].dockets[].court",
      "cases[].extra_documents[].url",
      "courtlistener.base_url",
      "review",
    ]
  ) assert.ok(paths.includes(path), path);
  assert.deepEqual(keys.find(({ path }) => path === "calendars.<id>.name"), {
    path: "calendars.<id>.name",
    key: "name",
    parent: "calendars.<id>",
  });
});

Deno.test("wrappers around a schema are seen through", () => {
  const schema = z.object({ a: z.array(z.object({ b: z.string() }).optional()).default([]) });
  assert.deepEqual(keysOf(schema), ["a"]);
  const list = schemaAt(schema, "a")!;
  assert.ok(bareSchema(list) instanceof z.ZodArray);
  assert.deepEqual(keysOf(schemaAt(list, 0)!), ["b"]);
  assert.equal(schemaAt(schema, "toString"), null);
  assert.equal(schemaAt(z.string(), "a"), null);
  assert.equal(keysOf(z.string()), null);
});
