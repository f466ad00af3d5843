import assert from "node:assert/strict";
import { readText } from "../../src/app/read_text.ts";

Deno.test("text gives the actions that its words state", () => {
  const text = "Sentencing set for 6/1/2026 at 11:00 AM before Judge Ada Quill.";
  const [action, ...more] = readText({ text, filed: "2026-03-10", courtId: "nysd" });
  assert.deepEqual(more, []);
  assert.deepEqual([action!.action, action!.date, action!.time], [
    "schedule",
    "2026-06-01",
    "11:00",
  ]);
});

Deno.test("text without court and filing date is read, and empty text gives nothing", () => {
  const text = "Sentencing set for 6/1/2026 at 11:00 AM.";
  assert.equal(readText({ text, filed: null, courtId: "" }).length, 1);
  assert.deepEqual(readText({ text: "", filed: null, courtId: "" }), []);
});
