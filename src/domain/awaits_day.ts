/**
 * Does a fact speak of a deadline whose day nobody can know yet, because it is counted from an event
 * whose day no text gives ("within 14 days of the ruling")? It says how it will be counted and has no
 * date; it never stands on a calendar.
 */
export function awaitsDay(
  { date, computed }: { date: string | null; computed?: { rule: string; basis: string } },
): boolean {
  return date === null && computed !== undefined;
}
