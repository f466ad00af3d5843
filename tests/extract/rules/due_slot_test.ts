import assert from "node:assert/strict";
import { dueSlot } from "../../../src/extract/rules/due_slot.ts";

Deno.test("the words of a deadline reach from its trigger or its name to the last that proves its day", () => {
  const item = { kind: "response", title: "Response", first: 6, last: 7 };
  const moment = { date: "2026-04-12", time: null, last: 12, proof: 14 };
  const slot = dueSlot(item, { trigger: { first: 4 }, moment });
  assert.deepEqual(slot, {
    type: "deadline",
    verb: "set",
    kind: "response",
    title: "Response",
    first: 4,
    last: 14,
    date: "2026-04-12",
    time: null,
  });
});
