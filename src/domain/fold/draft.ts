import type { DeadlineStatus, DocketEvent, HearingStatus, Support } from "../event.ts";
import type { CalendarFact, Fact, Side } from "../fact.ts";
import { entryRef, quoteHash } from "./anchor.ts";
import type { OrderedEntry } from "./order.ts";

/** A date and hour an event bore. */
export interface Slot {
  date: string;
  time: string | null;
}

/** Why an event is not sure. A question is closed by the next sure fact about the event. */
export interface Doubt {
  text: string;
  open: boolean;
}

/** An event while the docket is being folded. */
export interface Draft extends Slot {
  type: "hearing" | "deadline";
  kind: string;
  title: string;
  endTime: string | null;
  status: HearingStatus | Exclude<DeadlineStatus, "passed">;
  reason: string | null;
  location: string | null;
  judge: string | null;
  party: string | null;
  parties: string[];
  side: Side | null;
  about: number[];
  part: string | null;
  conditional: boolean;
  history: Slot[];
  support: Support[];
  doubts: Doubt[];
  /** Highest confidence of a fact that says the event exists. */
  existence: number;
  /**
   * The fact it began with, and the parties it was then about; `former` when it shows, beside the
   * event that began so, a date this had before.
   */
  origin: { at: OrderedEntry; fact: CalendarFact; parties: string[]; former?: boolean };
  /** Places (see {@link OrderedEntry.index}) of the entries that gave it its date, oldest first. */
  datedBy: number[];
  /** The last entry that changed date or status. */
  changed: OrderedEntry;
  /** This draft shows a doubtful new date of another one, beside it. */
  beside: Draft | null;
  /** Taken into another draft or withdrawn: not an event any more. */
  closed: boolean;
}

/** Facts below this never touch what a better fact made. */
export const weak = 0.5;
/** Facts from here on are sure. */
export const sure = 0.9;

/** A new draft that begins with `fact`, on `slot`. */
export function newDraft(fact: CalendarFact, at: OrderedEntry, slot: Slot): Draft {
  return {
    type: fact.type,
    kind: fact.kind,
    title: fact.title,
    date: slot.date,
    time: slot.time,
    endTime: fact.endTime ?? null,
    status: fact.type === "hearing" ? "scheduled" : "pending",
    reason: null,
    location: fact.location,
    judge: fact.judge,
    party: fact.party,
    parties: [...fact.parties],
    side: fact.side,
    about: [...fact.about],
    part: fact.part ?? null,
    conditional: fact.conditional === true,
    history: [],
    support: [],
    doubts: [],
    existence: 0,
    origin: { at, fact, parties: [...fact.parties] },
    datedBy: [at.index],
    changed: at,
    beside: null,
    closed: false,
  };
}

/** Is the event still on: scheduled or pending? */
export function isLive(draft: Draft): boolean {
  return !draft.closed && (draft.status === "scheduled" || draft.status === "pending");
}

/** Records that `fact` shaped the draft. Doubts and weak words do not say that the event exists. */
export function addSupport(
  draft: Draft,
  fact: Fact,
  options: { at: OrderedEntry; verb: Support["verb"]; slot?: Slot | null },
): void {
  const { at, verb, slot = null } = options;
  draft.support.push({
    entryId: at.entry.id,
    entryNumber: at.entry.number,
    ref: entryRef(at.entry),
    filed: at.entry.filed,
    verb,
    date: slot?.date ?? null,
    time: slot?.time ?? null,
    quote: fact.quote,
    start: fact.start,
    rule: fact.rule,
    reader: fact.reader.name,
    confidence: fact.confidence,
    ...(fact.fact === "calendar" ? stated(fact) : {}),
  });
  if (verb !== "doubt" && verb !== "met") {
    draft.existence = Math.max(draft.existence, fact.confidence);
  }
}

/** What a fact adds to a support where it has it. */
function stated(
  { computed, location, judge }: CalendarFact,
): Pick<Support, "computed" | "location" | "judge"> {
  return {
    ...(computed ? { computed } : {}),
    ...(location === null ? {} : { location }),
    ...(judge === null ? {} : { judge }),
  };
}

/** The date and hour the words name: the new one, or for what is called off the old one. */
export function statedSlot(fact: CalendarFact): Slot | null {
  const date = fact.date ?? fact.oldDate;
  return date === null ? null : { date, time: fact.time };
}

/** How the docket is cited in a sentence: `entry 45`, `entry of 3 June 2026`. */
export function citation(at: OrderedEntry): string {
  return at.entry.number !== null
    ? `entry ${at.entry.number}`
    : `entry of ${longDate(at.entry.filed)}`;
}

/** `2026-06-02` as `2 June 2026`. */
export function longDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  const names =
    "January February March April May June July August September October November December";
  return `${day} ${names.split(" ")[month! - 1]} ${year}`;
}

/** `2 June 2026 at 10:00`. */
export function longSlot(slot: Slot): string {
  return slot.time === null ? longDate(slot.date) : `${longDate(slot.date)} at ${slot.time}`;
}

/** The draft as an event on the court's day `today`. */
export function draftEvent(
  draft: Draft,
  options: { today: string; certainty: DocketEvent["certainty"] },
): DocketEvent {
  const { at, fact, former = false } = draft.origin;
  const passed = draft.status === "pending" && draft.date < options.today;
  return {
    type: draft.type,
    kind: draft.kind,
    title: draft.title,
    date: draft.date,
    time: draft.time,
    endTime: draft.endTime,
    status: passed ? "passed" : draft.status,
    reason: draft.reason,
    certainty: options.certainty,
    doubts: [...new Set(draft.doubts.map((doubt) => doubt.text))],
    location: draft.location,
    judge: draft.judge,
    party: draft.party,
    parties: [...draft.parties],
    side: draft.side,
    about: [...draft.about],
    conditional: draft.conditional,
    history: draft.history.map((slot) => ({ ...slot })),
    support: draft.support.map((support) => ({ ...support })),
    anchor: {
      entry: entryRef(at.entry),
      quoteHash: quoteHash(fact.quote),
      kind: fact.kind,
      party: draft.origin.parties.join("; "),
      about: [...fact.about],
      ordinal: ordinalOf(fact, at) + (former ? formerOrdinals : 0),
    },
  };
}

/** What sets the anchors of dates an event had before apart from its own. */
const formerOrdinals = 2000;

/** Place of the fact among the calendar facts of its entry; it does not depend on other entries. */
function ordinalOf(fact: CalendarFact, at: OrderedEntry): number {
  return at.entry.facts.filter((one) => one.fact === "calendar").findIndex((one) =>
    one.start === fact.start && one.end === fact.end && one.kind === fact.kind &&
    one.date === fact.date && one.verb === fact.verb && one.title === fact.title
  );
}
