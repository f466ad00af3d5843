import { addDays, isDate } from "../../domain/court_time.ts";
import type { EventLine } from "./event_line.ts";
import { isSettled } from "./event_state.ts";

/** Days the agenda shows, the present one included. */
export const agendaDays = 30;
/**
 * Days that are on the page beyond those, hidden: the script shows them as the days go by, should
 * the page not be made anew.
 */
const spareDays = 14;

/** The day behind those that the agenda of this court day shows. */
export function agendaEnd(today: string): string {
  return daysAfter(today, agendaDays);
}

/** Whether the agenda of this court day tells of an event. */
export function isAwaited(line: EventLine, today: string): boolean {
  const { date } = line;
  return !isSettled({ event: line }) && date >= today &&
    date < daysAfter(today, agendaDays + spareDays) && isDate(date);
}

function daysAfter(today: string, days: number): string {
  return isDate(today) ? addDays(today, days) : today;
}
