import type { Support } from "../event.ts";
import type { CalendarFact } from "../fact.ts";
import { genericDeadline, genericHearing } from "../kinds.ts";
import {
  addSupport,
  citation,
  type Draft,
  isLive,
  longSlot,
  newDraft,
  type Slot,
  statedSlot,
  sure,
} from "./draft.ts";
import { datedHere, type Folding, type Step } from "./folding.ts";
import { plainConferences } from "./kinship.ts";
import { partiesLeft, partyRelation } from "./parties.ts";

/** What a fact does to an event; what is left out stays as it is. */
export interface Outcome {
  verb: "set" | "moved" | "cancelled" | "held" | "met";
  slot?: Slot;
  status?: Draft["status"];
  /** Why the event is not on any more. */
  reason?: string;
}

/**
 * Applies `outcome` to the event, or, when a doubtful fact would change a sure event, leaves the
 * event on its date with a doubt, and shows a doubtful new date beside it. A sure fact closes the
 * open doubts. Returns the event that carries the outcome.
 */
export function decide(
  draft: Draft,
  fact: CalendarFact,
  { step, folding, outcome }: { step: Step; folding: Folding; outcome: Outcome },
): Draft {
  const target = splitParties(draft, fact, { step, folding, outcome });
  const slot = outcome.slot ?? target;
  const moves = slot.date !== target.date || (slot.time !== target.time && slot.time !== null);
  const changes = moves || (outcome.status !== undefined && outcome.status !== target.status);
  if (changes && target.existence >= sure && fact.confidence < sure) {
    return doubt(target, fact, { step, folding, outcome });
  }
  if (fact.confidence >= sure) settle(target, { folding, slot });
  if (changes) contradictsOneDay(target, { step, slot, outcome });
  addSupport(target, fact, {
    at: step.at,
    verb: changes || target.support.length === 0 ? outcome.verb : "details",
    slot: outcome.slot ?? statedSlot(fact),
  });
  if (moves) {
    target.history.push({ date: target.date, time: target.time });
    target.date = slot.date;
    target.time = slot.time;
    target.endTime = fact.endTime ?? null;
    if (outcome.verb !== "held") {
      target.location = fact.location ?? target.location;
      target.judge = fact.judge ?? target.judge;
    }
  }
  if (moves) target.datedBy.push(step.at.index);
  if (outcome.status !== undefined) {
    target.status = outcome.status;
    target.reason = outcome.reason ?? null;
  }
  if (changes) target.changed = step.at;
  mergeDetails(target, fact);
  return target;
}

/** Fills in what the event does not know yet; a later word on hour, place or judge replaces an older one. */
function mergeDetails(draft: Draft, fact: CalendarFact): void {
  const generic = draft.kind === genericHearing || draft.kind === genericDeadline;
  const plain = plainConferences.has(draft.kind) && !plainConferences.has(fact.kind) &&
    fact.kind !== genericHearing;
  if ((generic && fact.kind !== draft.kind) || plain) {
    draft.kind = fact.kind;
    draft.title = fact.title;
  }
  if (fact.verb === "cancelled" || fact.verb === "met") return;
  const told = fact.verb !== "held" && fact.date === draft.date;
  if (draft.time === null && fact.date === draft.date && fact.verb !== "held") {
    draft.time = fact.time;
  }
  if (told) draft.endTime = fact.endTime ?? draft.endTime;
  draft.location = (told ? fact.location : null) ?? draft.location ?? fact.location;
  draft.judge = (told ? otherJudge(draft.judge, fact.judge) : null) ?? draft.judge ?? fact.judge;
  draft.side = draft.side ?? fact.side;
  draft.party = draft.party ?? fact.party;
  if (draft.parties.length === 0) draft.parties = [...fact.parties];
  if (draft.about.length === 0) draft.about = [...fact.about];
  draft.part = draft.part ?? fact.part ?? null;
}

/** The judge told later, unless it is the one told before with fewer names. */
function otherJudge(before: string | null, later: string | null): string | null {
  if (before === null || later === null) return later;
  const named = new Set(before.toLowerCase().match(/\p{L}+/gu));
  const same = (later.toLowerCase().match(/\p{L}{3,}/gu) ?? []).every((word) => named.has(word));
  return same ? before : later;
}

/**
 * A fact about some of the parties of an event takes those parties out into an event of their own,
 * with all that the two had in common.
 */
function splitParties(
  draft: Draft,
  fact: CalendarFact,
  { step, folding, outcome }: { step: Step; folding: Folding; outcome: Outcome },
): Draft {
  const changes = (outcome.slot && outcome.slot.date !== draft.date) ||
    (outcome.status !== undefined && outcome.status !== draft.status);
  if (!changes || partyRelation(fact.parties, draft.parties) !== "part") return draft;
  if (datedHere(draft, step) && draft.origin.at.index === step.at.index) return draft;
  const left = partiesLeft(fact.parties, draft.parties);
  const own: Draft = {
    ...draft,
    parties: [...fact.parties],
    party: fact.party,
    about: [...draft.about],
    history: [...draft.history],
    support: [...draft.support],
    doubts: [...draft.doubts],
    datedBy: [...draft.datedBy],
    origin: { ...draft.origin, parties: [...fact.parties] },
  };
  draft.parties = left;
  draft.party = left.join(", ");
  folding.drafts.push(own);
  return own;
}

/** A doubtful word about a sure event: noted on it, and its date shown beside it. */
function doubt(
  draft: Draft,
  fact: CalendarFact,
  { step, folding, outcome }: { step: Step; folding: Folding; outcome: Outcome },
): Draft {
  addSupport(draft, fact, { at: step.at, verb: "doubt", slot: outcome.slot ?? statedSlot(fact) });
  const { slot } = outcome;
  const moves = slot !== undefined && slot.date !== draft.date;
  const what = moves
    ? `may have moved to ${longSlot(slot)}`
    : outcome.status === undefined || outcome.status === draft.status
    ? `may be at another hour: ${longSlot(slot ?? draft)}`
    : `may have been ${outcome.status}`;
  draft.doubts.push({ text: `${what} (${citation(step.at)})`, open: true });
  if (!moves) return draft;
  const shown = folding.drafts.find((other) =>
    !other.closed && other.beside === draft && other.date === slot.date
  );
  const beside = shown ?? newDraft(fact, step.at, slot);
  if (!shown) {
    beside.beside = draft;
    beside.doubts.push({
      text: `may replace ${longSlot(draft)} (${citation(step.at)})`,
      open: true,
    });
    if (outcome.verb === "held") beside.status = "held";
    folding.drafts.push(beside);
  }
  addSupport(beside, fact, { at: step.at, verb: shown ? "details" : "set", slot });
  return draft;
}

/** A sure fact answers the open questions about an event and takes the dates beside it in. */
function settle(draft: Draft, { folding, slot }: { folding: Folding; slot: Slot }): void {
  draft.doubts = draft.doubts.filter((one) => !one.open);
  for (const other of folding.drafts) {
    if (other.closed || other.beside !== draft) continue;
    other.closed = true;
    for (const support of other.support) {
      if (other.origin.former && hasSupport(draft, support)) continue;
      draft.support.push({ ...support, verb: other.date === slot.date ? "details" : "doubt" });
    }
  }
}

function hasSupport(draft: Draft, { entryId, start, date }: Support): boolean {
  return draft.support.some((own) =>
    own.entryId === entryId && own.start === start && own.date === date
  );
}

/** Two entries of one day whose order only a hash decides must not settle a contradiction. */
function contradictsOneDay(
  draft: Draft,
  { step, slot, outcome }: { step: Step; slot: Slot; outcome: Outcome },
): void {
  const { changed } = draft;
  if (changed.hashGroup === null || changed.hashGroup !== step.at.hashGroup) return;
  if (changed.index === step.at.index) return;
  const other = outcome.status === undefined || outcome.status === draft.status
    ? longSlot(slot.date === draft.date ? slot : draft)
    : isLive(draft)
    ? "still on"
    : draft.status;
  draft.doubts.push({
    text: `entries of ${step.at.entry.filed} disagree (${other}) and their order is not known`,
    open: false,
  });
}
