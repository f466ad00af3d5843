/** Hand-made facts and entries, for tests of the fold that do not depend on reading. */
import type { DocketEntry } from "../../../src/domain/docket_entry.ts";
import type { DocketEvent } from "../../../src/domain/event.ts";
import type {
  CalendarFact,
  ExtensionFact,
  Fact,
  FilingFact,
  MilestoneFact,
  RulingFact,
  UndoneFact,
  VoidFact,
} from "../../../src/domain/fact.ts";
import { fold } from "../../../src/domain/fold/fold.ts";

const reader = { name: "rules", version: 1 } as const;

/** A hearing fact; `date` may hold an hour: `2026-05-01 10:00`. */
export function hearing(
  verb: CalendarFact["verb"],
  kind: string,
  at: string | null,
  more: Partial<CalendarFact> = {},
): CalendarFact {
  return calendar("hearing", verb, { kind, at, more });
}

/** A deadline fact. */
export function deadline(
  verb: CalendarFact["verb"],
  kind: string,
  at: string | null,
  more: Partial<CalendarFact> = {},
): CalendarFact {
  return calendar("deadline", verb, { kind, at, more });
}

function calendar(
  type: CalendarFact["type"],
  verb: CalendarFact["verb"],
  { kind, at, more }: { kind: string; at: string | null; more: Partial<CalendarFact> },
): CalendarFact {
  const [date = null, time = null] = at === null ? [] : at.split(" ");
  const quote = `${kind} ${verb} ${at ?? "off"} ${more.parties?.join(" ") ?? ""}`;
  return {
    fact: "calendar",
    type,
    verb,
    kind,
    title: kind.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase()),
    date,
    time,
    oldDate: null,
    location: null,
    judge: null,
    party: more.parties?.join(", ") ?? null,
    parties: [],
    side: null,
    about: [],
    setBy: [],
    reader,
    rule: "by hand",
    confidence: 0.95,
    start: 0,
    end: quote.length,
    quote,
    ...more,
  };
}

/** A filing that can meet a deadline. */
export function filing(kind: string, more: Partial<FilingFact> = {}): FilingFact {
  return {
    fact: "filing",
    kind,
    side: null,
    parties: [],
    about: [],
    reader,
    rule: "by hand",
    confidence: 0.95,
    start: 0,
    end: kind.length,
    quote: kind,
    ...more,
  };
}

export function milestone(name: MilestoneFact["milestone"], parties: string[] = []): MilestoneFact {
  return {
    fact: "milestone",
    milestone: name,
    parties,
    reader,
    rule: "by hand",
    confidence: 0.95,
    start: 0,
    end: name.length,
    quote: name,
  };
}

/** "ENTRY n DOCKETED IN ERROR"; null for the entry itself. */
export function inError(entryNumber: number | null, confidence = 0.95): VoidFact {
  return {
    fact: "void",
    entryNumber,
    reader,
    rule: "by hand",
    confidence,
    start: 0,
    end: 8,
    quote: "in error",
  };
}

/** "ORDER vacating 11 Order", "ORDER striking 10 Motion". */
export function undone(
  how: UndoneFact["how"],
  entries: number[],
  more: Partial<UndoneFact> = {},
): UndoneFact {
  const quote = `${how} ${entries.join(", ")}`;
  return {
    fact: "undone",
    how,
    entries,
    parties: [],
    reader,
    rule: "by hand",
    confidence: 0.95,
    start: 0,
    end: quote.length,
    quote,
    ...more,
  };
}

/** "MOTION for Extension of Time to Answer", "all deadlines are extended by 30 days". */
export function moreTime(
  act: ExtensionFact["act"],
  deadlines: ExtensionFact["deadlines"],
  more: Partial<ExtensionFact> = {},
): ExtensionFact {
  const quote = `more time ${act} ${more.kind ?? deadlines}`;
  return {
    fact: "extension",
    act,
    type: "deadline",
    deadlines,
    kind: "filing",
    title: more.kind?.replace(/^./, (letter) => letter.toUpperCase()) ?? "Deadline",
    side: null,
    parties: [],
    about: [],
    reader,
    rule: "by hand",
    confidence: 0.9,
    start: 0,
    end: quote.length,
    quote,
    ...more,
  };
}

/** "granting 22 Motion". */
export function ruling(about: number[]): RulingFact {
  return {
    fact: "ruling",
    outcome: "granted",
    about,
    reader,
    rule: "by hand",
    confidence: 0.92,
    start: 0,
    end: 8,
    quote: "granting",
  };
}

/** An entry of a docket that has no file order. */
export function entry(
  number: number | null,
  filed: string,
  facts: Fact[],
  more: Partial<DocketEntry> = {},
): DocketEntry {
  return {
    id: `${number ?? "m"}-${filed}-${more.text ?? facts.map((fact) => fact.quote).join("/")}`,
    number,
    filed,
    timeFiled: null,
    pacerSequence: null,
    recapSequence: "",
    position: null,
    text: `ORDER ${facts.map((fact) => fact.quote).join(". ")}`,
    pacerDocId: "",
    facts,
    ...more,
  };
}

/** Folds the entries on a day before every date in them. */
export function calendarOf(entries: DocketEntry[], today = "2020-01-01"): DocketEvent[] {
  return fold({ courtId: "nysd", entries, today });
}

/** One line an event: `2026-05-01 10:00 Sentencing [Smith]: scheduled (was 2026-04-01)`. */
export function lines(events: readonly DocketEvent[]): string[] {
  return events.map((event) => {
    const at = event.time === null ? event.date : `${event.date} ${event.time}`;
    const who = event.parties.length > 0 ? ` [${event.parties.join(", ")}]` : "";
    const past = event.history.length > 0
      ? ` (was ${event.history.map((slot) => slot.date).join(", ")})`
      : "";
    const sure = event.certainty === "sure" ? "" : `, ${event.certainty}`;
    return `${at} ${event.title}${who}: ${event.status}${sure}${past}`;
  });
}
