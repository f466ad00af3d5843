import assert from "node:assert/strict";
import { earlierSlots } from "../../src/domain/earlier_slots.ts";

const slot = (date: string, time: string | null = null) => ({ date, time });

Deno.test("days it was moved away from come newest first", () => {
  const history = [slot("2026-03-02", "09:00"), slot("2026-04-15")];
  assert.deepEqual(earlierSlots({ ...slot("2026-05-04", "10:00"), history }), [
    slot("2026-04-15"),
    slot("2026-03-02", "09:00"),
  ]);
});

Deno.test("a day that got its hour later was no move; another hour of the day was", () => {
  const later = { ...slot("2026-05-04", "10:00"), history: [slot("2026-05-04")] };
  assert.deepEqual(earlierSlots(later), []);
  const hour = { ...slot("2026-05-04", "10:00"), history: [slot("2026-05-04", "09:00")] };
  assert.deepEqual(earlierSlots(hour), [slot("2026-05-04", "09:00")]);
});
