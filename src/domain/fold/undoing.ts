import type { DocketEntry } from "../docket_entry.ts";
import type { CalendarFact, UndoneFact } from "../fact.ts";
import { decide } from "./decide.ts";
import {
  addSupport,
  citation,
  type Draft,
  isLive,
  longDate,
  longSlot,
  newDraft,
  type Slot,
  sure,
  weak,
} from "./draft.ts";
import { entryNature } from "./entry_nature.ts";
import type { Folding, Step } from "./folding.ts";
import { partyRelation } from "./parties.ts";

/** What answers a filing, so that nobody has to do it when the filing is struck. */
const answers = new Set(["response", "reply", "objections", "surreply", "answering-brief"]);
/** Hearings that may be on a filing that was struck. */
const onFilings = new Set(["hearing", "motion-hearing", "motion-in-limine-hearing", "presentment"]);
/** What a briefing schedule gives dates to. */
const briefs = new Set([
  "brief",
  "opening-brief",
  "answering-brief",
  "reply-brief",
  "appendix",
  "response",
  "reply",
  "surreply",
]);
/** How an order that sets the dates of a case is called. */
const scheduling =
  /\b(?:schedul\w+|case management|(?:pre-?)?trial (?:order|schedule)|discovery (?:plan|order)|rule 16)\b/i;

/**
 * Takes back what earlier entries did, from the entry at `step` on (`docs/fold.md`, section 4): what
 * only they set is off; what they moved, cancelled or met is open again, and tentative; deadlines to
 * answer a struck filing are off. What is past stays as it was.
 */
export function undo(fact: UndoneFact, step: Step, folding: Folding): void {
  if (fact.confidence < weak) return;
  const undone = undoneEntries(fact, step, folding);
  for (const draft of [...folding.drafts]) {
    if (draft.closed || draft.beside !== null || draft.existence < weak) continue;
    if (fact.only !== undefined && draft.type !== fact.only) continue;
    if (draft.date < step.at.entry.filed && draft.status !== "met") continue;
    if (partyRelation(fact.parties, draft.parties) === "disjoint") continue;
    if (fact.schedule === "briefing") {
      const given = draft.type === "deadline" && briefs.has(draft.kind);
      if (given && isLive(draft)) {
        callOff(draft, fact, { step, folding, reason: reason(fact, step) });
      }
    } else if (isLive(draft)) takeBack(draft, fact, { step, folding, undone });
    else reopen(draft, fact, { step, undone });
  }
}

/** Places, in docket order, of the entries that a fact takes back. */
function undoneEntries(fact: UndoneFact, step: Step, { applied }: Folding): ReadonlySet<number> {
  const earlier = applied.filter(({ index }) => index < step.at.index);
  const found = fact.entries.length > 0
    ? earlier.filter(({ entry }) => entry.number !== null && fact.entries.includes(entry.number))
    : fact.filed !== undefined
    ? earlier.filter(({ entry }) =>
      entry.filed === fact.filed && entryNature(entry).voice === "court"
    )
    : fact.schedule === "case"
    ? earlier.filter(({ entry }) =>
      scheduling.test(entry.text.slice(0, 200)) && entryNature(entry).voice === "court"
    )
    : [];
  return new Set(found.map(({ index }) => index));
}

/** `entry 11 was vacated by entry 20`; where the words leave it open, `may have been`. */
function reason(fact: UndoneFact, step: Step): string {
  const what = fact.entries.length > 0
    ? fact.entries.map((number) => `entry ${number}`).join(", ")
    : fact.filed !== undefined
    ? `the order of ${longDate(fact.filed)}`
    : fact.schedule === "briefing"
    ? "the briefing schedule"
    : "the schedule";
  const was = fact.confidence < sure ? "may have been" : fact.entries.length > 1 ? "were" : "was";
  return `${what} ${was} ${fact.how === "stricken" ? "struck" : fact.how} by ${citation(step.at)}`;
}

/** An event that is still to come. */
function takeBack(
  draft: Draft,
  fact: UndoneFact,
  { step, folding, undone }: { step: Step; folding: Folding; undone: ReadonlySet<number> },
): void {
  const why = reason(fact, step);
  if (!undone.has(draft.datedBy.at(-1)!)) {
    if (undone.has(draft.origin.at.index)) {
      question(draft, fact, { step, text: `${why}; it first set this` });
    } else questionAnswer(draft, fact, { step, folding, reason: why });
    return;
  }
  const entries = folding.applied.filter(({ index }) => undone.has(index)).map(({ entry }) =>
    entry
  );
  const own = datesOf(entries);
  const ids = new Set(entries.map(({ id }) => id));
  const others = draft.support.filter(({ entryId, verb }) => !ids.has(entryId) && verb !== "doubt");
  if (others.some(({ date, confidence }) => date === draft.date && confidence >= weak)) {
    question(draft, fact, { step, text: `${why}; it set this date` });
    return;
  }
  const before = draft.history.findLast(({ date }) => !own.has(date));
  if (before === undefined && others.every(({ verb }) => verb === "details")) {
    callOff(draft, fact, { step, folding, reason: why });
    return;
  }
  const from = before === undefined ? "" : ` from ${longSlot(before)}`;
  question(draft, fact, { step, text: `${why}; it moved this${from}` });
  if (before !== undefined && before.date >= step.at.entry.filed) {
    const text = `${why}; it moved this to ${longSlot(draft)}`;
    showBeside(draft, asCalendar(draft, fact, "set"), { step, folding, before, text });
  }
}

/** Every date that the entries, or texts they replaced, gave to something. */
function datesOf(entries: readonly DocketEntry[]): ReadonlySet<string> {
  const facts = entries.flatMap((entry) => [...entry.facts, ...entry.earlierFacts ?? []]);
  return new Set(
    facts.flatMap((fact) =>
      fact.fact === "calendar" && fact.date !== null &&
        (fact.verb === "set" || fact.verb === "moved")
        ? [fact.date]
        : []
    ),
  );
}

/** Shows the date an event had before, until a sure fact says which one counts. */
function showBeside(
  draft: Draft,
  fact: CalendarFact,
  { step, folding, before, text }: { step: Step; folding: Folding; before: Slot; text: string },
): void {
  const isShown = folding.drafts.some((other) =>
    !other.closed && other.beside === draft && other.date === before.date
  );
  if (isShown) return;
  const former = newDraft(fact, step.at, before);
  former.beside = draft;
  former.origin = { ...draft.origin, former: true };
  former.doubts.push({ text, open: true });
  const gave = draft.support.filter(({ date, verb }) => date === before.date && verb !== "doubt");
  former.support.push(...gave.map((support) => ({ ...support })));
  former.existence = Math.max(0, ...gave.map(({ confidence }) => confidence));
  const verb = gave.length > 0 ? "doubt" : "set";
  addSupport(former, fact, { at: step.at, verb, slot: gave.length > 0 ? null : before });
  folding.drafts.push(former);
}

/** A deadline to answer what was struck, or a hearing on it. */
function questionAnswer(
  draft: Draft,
  fact: UndoneFact,
  { step, folding, reason: why }: { step: Step; folding: Folding; reason: string },
): void {
  const { about, kind } = draft;
  if (about.length === 0 || !about.every((number) => fact.entries.includes(number))) return;
  if ((fact.how === "stricken" || fact.how === "withdrawn") && answers.has(kind)) {
    callOff(draft, fact, { step, folding, reason: why });
  } else if (answers.has(kind) || onFilings.has(kind)) question(draft, fact, { step, text: why });
}

/** An event that the undone entries cancelled or met may be on again. */
function reopen(
  draft: Draft,
  fact: UndoneFact,
  { step, undone }: { step: Step; undone: ReadonlySet<number> },
): void {
  if (draft.status === "held" || !undone.has(draft.changed.index)) return;
  const was = draft.status;
  draft.status = draft.type === "hearing" ? "scheduled" : "pending";
  draft.reason = null;
  draft.changed = step.at;
  question(draft, fact, { step, text: `${reason(fact, step)}; by it this was ${was}` });
}

/** Off when the words are sure; else still on, with a doubt. */
function callOff(
  draft: Draft,
  fact: UndoneFact,
  { step, folding, reason: why }: { step: Step; folding: Folding; reason: string },
): void {
  const outcome = { verb: "cancelled", status: "cancelled", reason: why } as const;
  decide(draft, asCalendar(draft, fact, "cancelled"), { step, folding, outcome });
}

function question(
  draft: Draft,
  fact: UndoneFact,
  { step, text }: { step: Step; text: string },
): void {
  addSupport(draft, fact, { at: step.at, verb: "doubt" });
  draft.doubts.push({ text, open: true });
}

/** What the words say of one event. */
function asCalendar(
  draft: Draft,
  fact: UndoneFact,
  verb: "set" | "cancelled",
): CalendarFact {
  const { type, kind, title, location, judge, side, about } = draft;
  const { start, end, quote, reader, rule, confidence } = fact;
  const isPart = partyRelation(fact.parties, draft.parties) === "part";
  const parties = isPart ? fact.parties : draft.parties;
  return {
    fact: "calendar",
    type,
    verb,
    kind,
    title,
    date: null,
    time: null,
    oldDate: null,
    location,
    judge,
    party: isPart ? parties.join(", ") : draft.party,
    parties: [...parties],
    side,
    about: [...about],
    setBy: [],
    ...{ start, end, quote, reader, rule, confidence },
  };
}
