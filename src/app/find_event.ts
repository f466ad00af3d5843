import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { PublishedEvent } from "../domain/published_event.ts";

/** `CASE/KEY`, the name of an event on the command line. */
export function eventName({ caseId, key }: Pick<PublishedEvent, "caseId" | "key">): string {
  return `${caseId}/${key}`;
}

/**
 * The event that `CASE/KEY`, or a prefix that fits only one, names; a name that a narrow table cut
 * short (`case/motion-hea…`) is such a prefix. A `usage` error when none or several fit, with the
 * candidates.
 */
export function findEvent(events: readonly PublishedEvent[], name: string): PublishedEvent {
  const exact = events.find((event) => eventName(event) === name);
  if (exact !== undefined) return exact;
  const prefix = name.replace(/…$/, "");
  const fitting = events.filter((event) => eventName(event).startsWith(prefix));
  if (fitting.length === 1) return fitting[0]!;
  const action = `Cannot find the event "${printable(name, 100)}"`;
  if (fitting.length === 0) {
    throw new CaseCalendarError("usage", {
      action,
      cause: "no event's name begins so",
      next: "An event is CASE/KEY, as the last column of `case-calendar show --all` prints it",
    });
  }
  const candidates = fitting.slice(0, 8).map(eventName).join(", ");
  throw new CaseCalendarError("usage", {
    action,
    cause: `${fitting.length} events begin so: ${candidates}${fitting.length > 8 ? ", …" : ""}`,
    next: fitting.every(({ caseId }) => caseId === name)
      ? `Write more of the name; \`case-calendar show --case ${name}\` lists them`
      : "Write more of the name",
  });
}
