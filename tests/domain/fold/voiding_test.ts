import assert from "node:assert/strict";
import { orderEntries } from "../../../src/domain/fold/order.ts";
import { voidEntries } from "../../../src/domain/fold/voiding.ts";
import { calendarOf, entry, hearing, inError, lines } from "./facts.ts";

const reasons = (...entries: ReturnType<typeof entry>[]) =>
  [...voidEntries(orderEntries(entries))].map(([index, { reason, certain }]) => ({
    index,
    reason,
    certain,
  }));

Deno.test("a later entry voids an earlier one, never the other way round", () => {
  assert.deepEqual(reasons(entry(4, "2026-01-05", []), entry(5, "2026-01-06", [inError(4)])), [
    { index: 0, reason: "entry 4 in error", certain: true },
  ]);
  assert.deepEqual(reasons(entry(4, "2026-01-05", [inError(5)]), entry(5, "2026-01-06", [])), []);
});

Deno.test("an entry can void itself, with its own number or without", () => {
  for (const number of [null, 4]) {
    assert.deepEqual(reasons(entry(4, "2026-01-05", [inError(number)])).map((one) => one.index), [
      0,
    ]);
  }
});

Deno.test("an entry that is gone upstream is void, and voids nothing itself", () => {
  const gone = entry(5, "2026-01-06", [inError(4)], { gone: true });
  assert.deepEqual(reasons(entry(4, "2026-01-05", []), gone), [
    { index: 1, reason: "entry 5 gone upstream", certain: true },
  ]);
});

Deno.test("an event that a sound entry repeats does not live from the void one alone", () => {
  const set = (number: number, day: string) =>
    entry(number, day, [hearing("set", "status-conference", "2026-05-04 09:00")]);
  const events = calendarOf([
    set(3, "2026-01-05"),
    entry(4, "2026-01-06", [inError(3)]),
    set(5, "2026-01-07"),
  ]);
  assert.deepEqual(lines(events), ["2026-05-04 09:00 Status conference: scheduled"]);
});
