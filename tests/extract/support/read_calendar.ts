import type { CalendarFact, Fact } from "../../../src/domain/fact.ts";
import { readEntry } from "../../../src/extract/read_entry.ts";

/** All facts of a text filed on 1 March 2024 in a district court, unless said otherwise. */
export function read(text: string, filed = "2024-03-01"): Fact[] {
  return readEntry({ text, filed, courtId: "nysd" });
}

export function calendarFacts(text: string, filed?: string): CalendarFact[] {
  return read(text, filed).filter((fact): fact is CalendarFact => fact.fact === "calendar");
}

/** Each calendar fact as one line: `hearing moved Status hearing 2024-05-01 09:30 (was 2024-04-02)`. */
export function lines(text: string, filed?: string): string[] {
  return calendarFacts(text, filed).map((fact) =>
    [
      fact.type,
      fact.verb,
      fact.title,
      fact.date ?? "-",
      fact.time ?? "",
      fact.oldDate ? `(was ${fact.oldDate})` : "",
    ].filter((part) => part !== "").join(" ")
  );
}
