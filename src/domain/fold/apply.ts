import type { CalendarFact } from "../fact.ts";
import { decide } from "./decide.ts";
import {
  addSupport,
  citation,
  type Draft,
  isLive,
  longSlot,
  newDraft,
  type Slot,
  statedSlot,
  weak,
} from "./draft.ts";
import { matchNameless, withRequestedName } from "./extending.ts";
import { datedHere, type Folding, type Step } from "./folding.ts";
import {
  type Match,
  matchDeadline,
  matchHearing,
  matchHeld,
  matchOff,
  withoutGrantedMotion,
  withoutRuledMotion,
} from "./matching.ts";

/** Applies one fact of the entry at `step` to the docket: the table of states of `docs/fold.md`. */
export function applyFact(fact: CalendarFact, step: Step, folding: Folding): void {
  switch (fact.verb) {
    case "set":
    case "moved":
      return fact.date === null && fact.time === null
        ? fact.verb === "moved" ? postpone(fact, step, folding) : undefined
        : place(fact, step, folding);
    case "held":
      return hold(fact, step, folding);
    case "cancelled":
      return callOff(fact, step, folding);
    case "met":
      return meet(fact, step, folding);
  }
}

/** `set` and `moved` with a date, or with a new hour alone. */
function place(stated: CalendarFact, step: Step, folding: Folding): void {
  const plain = withoutGrantedMotion(stated, step, folding);
  const named = withRequestedName(plain, step, folding);
  const matchOf = (fact: CalendarFact) =>
    fact.type === "hearing"
      ? matchHearing(fact, step, folding)
      : matchDeadline(fact, step, folding);
  const found = matchOf(named);
  const isFound = found.found !== "none" || named.kind !== plain.kind;
  const fact = isFound ? named : plain;
  const again = isFound || named === plain ? found : matchOf(plain);
  const match = again.found === "none" ? matchNameless(fact, step, folding) : again;
  if (match.found === "each") {
    for (const draft of match.drafts) placeOn(draft, fact, { step, folding });
    return;
  }
  if (match.found === "stale") {
    addSupport(match.draft, fact, { at: step.at, verb: "details", slot: statedSlot(fact) });
    return;
  }
  if (fact.date === null) return;
  const slot = { date: fact.date, time: fact.time };
  const draft = create(fact, step, { slot, folding });
  if (match.found === "several") {
    const names = match.drafts.map((other) => longSlot(other)).join(", ");
    draft.doubts.push({ text: `may replace ${names} (${citation(step.at)})`, open: true });
    markMoved(match.drafts, fact, step);
  } else if (fact.oldDate !== null && fact.oldDate !== fact.date) {
    draft.history.push({ date: fact.oldDate, time: fact.oldTime ?? null });
  }
}

/** Gives `draft` the date of the fact, or shows that date as an event of its own. */
function placeOn(
  draft: Draft,
  fact: CalendarFact,
  { step, folding }: { step: Step; folding: Folding },
): void {
  const date = fact.date ?? draft.date;
  const sameDate = date === draft.date;
  const slot = { date, time: fact.time ?? (sameDate ? draft.time : null) };
  const verb = sameDate && slot.time === draft.time ? "set" : "moved";
  const closed = draft.status === "held" || draft.status === "met";
  if (closed && !sameDate) {
    create(fact, step, { slot, folding });
    return;
  }
  if (closed || (sameDate && draft.status === "cancelled" && step.cancelled.has(draft))) {
    addSupport(draft, fact, { at: step.at, verb: "details", slot });
    return;
  }
  const live = draft.type === "hearing" ? "scheduled" as const : "pending" as const;
  if (datedHere(draft, step) && !sameDate) {
    create(fact, step, { slot, folding });
    return;
  }
  decide(draft, fact, { step, folding, outcome: { verb, slot, status: live } });
}

/** Continued, or stricken, without a new date: off until another entry sets it again. */
function postpone(fact: CalendarFact, step: Step, folding: Folding): void {
  const match = matchOff({ ...fact, verb: "cancelled", date: fact.oldDate }, step, folding);
  const reason = `continued without a new date by ${citation(step.at)}`;
  takeOff(match, fact, { step, folding, reason });
}

function callOff(stated: CalendarFact, step: Step, folding: Folding): void {
  const fact = withoutRuledMotion(stated, step, folding);
  const match = matchOff(fact, step, folding);
  const reason = `vacated by ${citation(step.at)}`;
  const named = fact.date ?? fact.oldDate;
  if (match.found === "none" && named !== null && fact.scope !== "all") {
    const draft = create(fact, step, { slot: { date: named, time: fact.time }, folding });
    draft.status = "cancelled";
    draft.reason = reason;
    step.cancelled.add(draft);
    return;
  }
  takeOff(match, fact, { step, folding, reason });
}

function takeOff(
  match: Match,
  fact: CalendarFact,
  { step, folding, reason }: { step: Step; folding: Folding; reason: string },
): void {
  switch (match.found) {
    case "none":
      return;
    case "stale":
      addSupport(match.draft, fact, { at: step.at, verb: "details", slot: statedSlot(fact) });
      return;
    case "several":
      for (const draft of match.drafts) {
        if (!isLive(draft)) continue;
        addSupport(draft, fact, { at: step.at, verb: "doubt", slot: statedSlot(fact) });
        draft.doubts.push({ text: `may have been cancelled (${citation(step.at)})`, open: true });
      }
      return;
    case "each":
      for (const draft of match.drafts) {
        if (!isLive(draft)) {
          addSupport(draft, fact, { at: step.at, verb: "details", slot: statedSlot(fact) });
          continue;
        }
        const outcome = { verb: "cancelled", status: "cancelled", reason } as const;
        step.cancelled.add(decide(draft, fact, { step, folding, outcome }));
      }
  }
}

function hold(fact: CalendarFact, step: Step, folding: Folding): void {
  const match = matchHeld(fact, step, folding);
  if (match.found === "each") {
    for (const draft of match.drafts) {
      const moved = fact.date !== null && fact.date !== draft.date;
      const slot = moved ? { date: fact.date!, time: fact.time } : undefined;
      const outcome = { verb: "held", status: "held", ...(slot ? { slot } : {}) } as const;
      step.held.add(decide(draft, fact, { step, folding, outcome }));
    }
    return;
  }
  if (match.found === "several") {
    for (const draft of match.drafts) {
      addSupport(draft, fact, { at: step.at, verb: "doubt", slot: statedSlot(fact) });
      draft.doubts.push({ text: `may have been held (${citation(step.at)})`, open: true });
    }
    const covered = match.drafts.some((draft) => draft.date === (fact.date ?? draft.date));
    if (covered || fact.date === null) return;
  }
  const stated = fact.date !== null ? fact : {
    ...fact,
    computed: { rule: "held-on-filing-date", basis: `entry filed on ${step.at.entry.filed}` },
    confidence: Math.min(fact.confidence, 0.8),
  };
  const slot = { date: fact.date ?? step.at.entry.filed, time: fact.time };
  const draft = create(stated, step, { slot, folding });
  draft.status = "held";
  step.held.add(draft);
}

/** "Deadline satisfied" in the words of the court. */
function meet(fact: CalendarFact, step: Step, folding: Folding): void {
  const match = matchOff(fact, step, folding);
  if (match.found !== "each") return;
  for (const draft of match.drafts) {
    if (draft.status !== "pending") continue;
    decide(draft, fact, { step, folding, outcome: { verb: "met", status: "met" } });
  }
}

/** A new event on `slot`, with what replaced texts of its entry said as history. */
function create(
  fact: CalendarFact,
  step: Step,
  { slot, folding }: { slot: Slot; folding: Folding },
): Draft {
  const draft = newDraft(fact, step.at, slot);
  addSupport(draft, fact, { at: step.at, verb: fact.verb, slot });
  folding.drafts.push(draft);
  return draft;
}

function markMoved(drafts: readonly Draft[], fact: CalendarFact, step: Step): void {
  if (fact.confidence < weak) return;
  for (const draft of drafts) {
    addSupport(draft, fact, { at: step.at, verb: "doubt", slot: statedSlot(fact) });
    draft.doubts.push({ text: `may have moved (${citation(step.at)})`, open: true });
  }
}
