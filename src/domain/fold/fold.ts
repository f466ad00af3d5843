import { awaitsDay } from "../awaits_day.ts";
import type { DocketEntry } from "../docket_entry.ts";
import type { DocketEvent } from "../event.ts";
import type { CalendarFact, Fact, FilingFact, MilestoneFact } from "../fact.ts";
import { genericDeadline } from "../kinds.ts";
import { applyFact } from "./apply.ts";
import { certaintyOf } from "./certainty.ts";
import { citation, type Draft, draftEvent, longSlot, weak } from "./draft.ts";
import { entryNature, grantsMoreTime } from "./entry_nature.ts";
import { extend } from "./extending.ts";
import { applyFiling, applyFilingWords, metBefore } from "./filings.ts";
import type { Folding, Step } from "./folding.ts";
import { fit } from "./kinship.ts";
import { type OrderedEntry, orderEntries } from "./order.ts";
import { applyOverrides, type Override } from "./override.ts";
import { undo } from "./undoing.ts";
import { type Voided, voidEntries } from "./voiding.ts";

/** What the fold reads. */
export interface FoldInput {
  /** CourtListener court id. */
  courtId: string;
  /** The entries of one logical docket, in any order, each once. */
  entries: readonly DocketEntry[];
  overrides?: readonly Override[];
  /** The court's day, `YYYY-MM-DD`: a pending deadline before it is shown as passed. */
  today: string;
}

/**
 * Folds the facts of one docket into its hearings and deadlines (`docs/fold.md`), hidden ones
 * included, ordered by date. Pure; the result does not depend on the order of `entries`.
 */
export function fold(
  { courtId, entries, overrides = [], today }: FoldInput,
): DocketEvent[] {
  const ordered = orderEntries(entries.map(withoutAwaited));
  const voided = voidEntries(ordered);
  const isVoid = (index: number) => voided.get(index)?.certain === true;
  const folding = foldEntries(courtId, ordered.filter((at) => !isVoid(at.index)));
  for (const draft of folding.drafts) questionVoid(draft, voided);
  const drafts = folding.drafts.filter((draft) => !draft.closed);
  const visible = drafts.filter((draft) => !isCovered(draft, drafts));
  if (ordered.some((at) => isVoid(at.index))) {
    visible.push(...livedFromVoid(foldEntries(courtId, ordered), ordered, voided));
  }
  return applyOverrides(asEvents(visible, today), overrides).sort(byDate);
}

/**
 * The entry without the deadlines whose day nobody knows yet: they make, move, match and meet
 * nothing, and leave the places of its other facts as they are.
 */
function withoutAwaited(entry: DocketEntry): DocketEntry {
  const isAwaited = (fact: Fact) => fact.fact === "calendar" && awaitsDay(fact);
  if (!entry.facts.some(isAwaited)) return entry;
  return { ...entry, facts: entry.facts.filter((fact) => !isAwaited(fact)) };
}

/** Applies the entries one after another. */
function foldEntries(courtId: string, ordered: readonly OrderedEntry[]): Folding {
  const folding: Folding = {
    courtId,
    applied: [],
    drafts: [],
    roundEnds: [],
    filings: [],
    requests: [],
  };
  for (const at of ordered) applyEntry(at, folding);
  return folding;
}

/**
 * Held, cancelled and met first, with what is taken back and what is extended without a date; then
 * what the filing itself does; then moved, then newly set.
 */
function applyEntry(at: OrderedEntry, folding: Folding): void {
  const facts = at.entry.facts;
  const { voice, opensMatter, asks } = entryNature(at.entry);
  const calendar = facts.filter((fact): fact is CalendarFact => fact.fact === "calendar")
    .map((fact) => aboutOwnMatter(notYetHeld(fact, at), at, opensMatter))
    .map((fact) => asks ? onlyAsked(fact) : fact);
  const step: Step = {
    at,
    voice,
    grantsTime: grantsMoreTime(at.entry),
    movesHearing: calendar.some((fact) =>
      fact.type === "hearing" && fact.confidence >= weak &&
      (fact.verb === "moved" || fact.extends === true)
    ),
    ruled: facts.flatMap((fact) => fact.fact === "ruling" ? fact.about : []),
    held: new Set(),
    cancelled: new Set(),
  };
  folding.applied.push(at);
  const before = folding.drafts.length;
  const apply = (...verbs: CalendarFact["verb"][]) => {
    for (const fact of calendar) if (verbs.includes(fact.verb)) applyFact(fact, step, folding);
  };
  apply("held");
  apply("cancelled", "met");
  for (const fact of facts) {
    if (fact.fact === "undone") undo(fact, step, folding);
    else if (fact.fact === "extension") extend(fact, { calendar, step, folding });
  }
  for (const fact of facts) {
    if (fact.fact === "milestone" && fact.confidence >= 0.7) endRound(fact, at, folding);
  }
  const filings = facts.filter((fact): fact is FilingFact => fact.fact === "filing");
  for (const fact of filings) applyFiling(fact, step, folding);
  const isPaper = filings.some((fact) => fact.kind === genericDeadline && fact.confidence >= weak);
  if (voice !== "court" || isPaper) applyFilingWords(filings, step, folding);
  apply("moved");
  apply("set");
  for (const draft of folding.drafts.slice(before)) metBefore(draft, draft.origin.fact, folding);
  for (const draft of folding.drafts) {
    if (draft.changed === at) compareTexts(draft, at);
  }
}

function endRound(fact: MilestoneFact, at: OrderedEntry, folding: Folding): void {
  folding.roundEnds.push({ at, fact });
}

/** Nothing is held on a day after the entry that says so: such words set it ("to be held on D"). */
function notYetHeld(fact: CalendarFact, at: OrderedEntry): CalendarFact {
  const future = fact.verb === "held" && fact.date !== null && fact.date > at.entry.filed;
  return future ? { ...fact, verb: "set" } : fact;
}

/** The most a request is worth when it says that something is off or has moved. */
const askedConfidence = 0.75;

/** A letter or motion that speaks of a date as moved or cancelled asks for it; it raises a doubt. */
function onlyAsked(fact: CalendarFact): CalendarFact {
  if (fact.verb !== "moved" && fact.verb !== "cancelled") return fact;
  return { ...fact, confidence: Math.min(fact.confidence, askedConfidence) };
}

const onMotions = new Set([
  "hearing",
  "motion-hearing",
  "motion-in-limine-hearing",
  "presentment",
  "response",
  "reply",
  "objections",
  "surreply",
]);

/**
 * The dates that CM/ECF appends to a motion, a notice or a report ("Responses due by", "Hearing
 * scheduled for") are about that very document, though the words do not say its number.
 */
function aboutOwnMatter(fact: CalendarFact, at: OrderedEntry, opensMatter: boolean): CalendarFact {
  const { number } = at.entry;
  if (!opensMatter || number === null || fact.verb === "held") return fact;
  if (fact.about.includes(number) || !onMotions.has(fact.kind)) return fact;
  return { ...fact, about: [...fact.about, number] };
}

/** Replaced texts of the entry give history; a rival text of another upstream gives a doubt. */
function compareTexts(draft: Draft, at: OrderedEntry): void {
  if (!draft.datedBy.includes(at.index)) return;
  const own = at.entry.facts.filter((fact) => fact.fact === "calendar");
  const stated = new Set(own.map((fact) => fact.date));
  const differing = (facts: readonly Fact[] | undefined) =>
    (facts ?? []).filter((fact): fact is CalendarFact =>
      fact.fact === "calendar" && (fact.verb === "set" || fact.verb === "moved") &&
      fact.type === draft.type && fact.date !== null && fact.confidence >= weak &&
      !stated.has(fact.date) && fit(fact, draft) !== null
    );
  for (const fact of differing(at.entry.earlierFacts)) {
    if (draft.history.some((slot) => slot.date === fact.date)) continue;
    draft.history.push({ date: fact.date!, time: fact.time });
  }
  for (const fact of differing(at.entry.otherFacts)) {
    const other = longSlot({ date: fact.date!, time: fact.time });
    draft.doubts.push({ text: `another copy of ${citation(at)} says ${other}`, open: true });
  }
}

/** An entry that may be void makes what it changed tentative. */
function questionVoid(draft: Draft, voided: ReadonlyMap<number, Voided>): void {
  for (const index of draft.datedBy) {
    const found = voided.get(index);
    if (found && !found.certain) {
      draft.doubts.push({ text: `perhaps ${found.reason}`, open: false });
    }
  }
}

/** Events that live only from void entries: cancelled, so that subscribers see why they went. */
function livedFromVoid(
  folding: Folding,
  ordered: readonly OrderedEntry[],
  voided: ReadonlyMap<number, Voided>,
): Draft[] {
  const sound = new Set(
    ordered.filter((at) => !voided.get(at.index)?.certain).map((at) => at.entry.id),
  );
  const found: Draft[] = [];
  for (const draft of folding.drafts) {
    if (draft.closed || draft.existence < weak) continue;
    const reason = voided.get(draft.origin.at.index);
    const stated = draft.support.some((support) =>
      sound.has(support.entryId) && support.date !== null && support.verb !== "doubt"
    );
    if (!reason?.certain || stated) continue;
    found.push({ ...draft, status: "cancelled", reason: reason.reason, doubts: [] });
  }
  return found;
}

/** A hidden event that a visible one already shows says nothing new. */
function isCovered(draft: Draft, drafts: readonly Draft[]): boolean {
  return draft.existence < weak &&
    drafts.some((other) =>
      other.existence >= weak && other.type === draft.type &&
      fit(draft.origin.fact, other) !== null &&
      [draft, ...draft.history, ...draft.support].every(({ date }) =>
        date === null || [other, ...other.history].some((slot) => slot.date === date)
      )
    );
}

function asEvents(drafts: readonly Draft[], today: string): DocketEvent[] {
  return drafts.map((draft) => draftEvent(draft, { today, certainty: certaintyOf(draft) }));
}

function byDate(a: DocketEvent, b: DocketEvent): number {
  const key = (event: DocketEvent) => `${event.date} ${event.time ?? ""} ${event.type}`;
  const [one, other] = [key(a), key(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
