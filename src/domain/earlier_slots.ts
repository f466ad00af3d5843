import type { DocketEvent } from "./event.ts";

/**
 * The days and hours an event was moved away from, newest first. A day that only lacked its hour and
 * got it later was no move, and is left out.
 */
export function earlierSlots(
  { date, time, history }: Pick<DocketEvent, "date" | "time" | "history">,
): DocketEvent["history"] {
  const slots = [...history, { date, time }];
  return history.filter((slot, index) => {
    const next = slots[index + 1]!;
    return !(slot.time === null && slot.date === next.date);
  }).reverse();
}
