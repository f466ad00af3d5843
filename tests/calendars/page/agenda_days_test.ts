import assert from "node:assert/strict";
import { agendaEnd, isAwaited } from "../../../src/calendars/page/agenda_days.ts";
import { eventLine } from "../../../src/calendars/page/event_line.ts";
import { published } from "../support/published.ts";

const today = "2026-05-02";
const isOn = (change: Parameters<typeof published>[0]) =>
  isAwaited(eventLine(published(change), { id: "here" }), today);

Deno.test("what is on is awaited from today on, for thirty days and fourteen to spare", () => {
  assert.equal(agendaEnd(today), "2026-06-01");
  const days = ["2026-05-01", today, "2026-06-14", "2026-06-15", "2026-05-1x"];
  assert.deepEqual(days.map((date) => isOn({ event: { date } })), [
    false,
    true,
    true,
    false,
    false,
  ]);
});

Deno.test("what is off or done is not awaited; where today is no day nothing is", () => {
  assert.equal(isOn({ event: { status: "cancelled" } }), false);
  assert.equal(isOn({ event: { status: "held" } }), false);
  assert.equal(isAwaited(eventLine(published(), { id: "here" }), "soon"), false);
});
