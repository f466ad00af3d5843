import assert from "node:assert/strict";
import { noted } from "../../../src/app/deliveries/delivery_tools.ts";

Deno.test("a note changes nothing and says why", () => {
  const prepared = noted("a test event", "parked");
  assert.ok(prepared.does === "apply");
  const nothing = { state: "parked", reason: "a test event", counts: {}, cases: [] };
  assert.deepEqual(prepared.apply(), nothing);
  assert.deepEqual(prepared.apply(), nothing, "also after a rollback");
});
