import type { CalendarFact, ExtensionFact } from "../fact.ts";
import { genericDeadline } from "../kinds.ts";
import { plainLine, shorten } from "../plain_text.ts";
import { addSupport, citation, type Draft, isLive, sure, weak } from "./draft.ts";
import type { Folding, Step } from "./folding.ts";
import { bestFits, kindTie } from "./kinship.ts";
import { type Match, perTranscript } from "./matching.ts";
import { namedParties, partyRelation } from "./parties.ts";

/** How the words call a deadline that they do not name: `Deadline extended to D`. */
const nameless = /^(?:deadlines?|time|dates?)$/i;

/** Longest quote in a doubt, in UTF-16 units. */
const longestQuote = 160;
/** What a date is worth whose deadline only the motion granted names. */
const namedByMotion = 0.92;

/** More time without the new date: what it may be about is on its date still, with a doubt. */
export function extend(
  fact: ExtensionFact,
  { calendar, step, folding }: {
    /** The hearings and deadlines that the entry states. */
    calendar: readonly CalendarFact[];
    step: Step;
    folding: Folding;
  },
): void {
  if (fact.confidence < weak) return;
  if (fact.act === "asked") {
    folding.requests.push({ at: step.at, fact });
    return;
  }
  const stated = calendar.filter((one) => one.type === fact.type && one.confidence >= weak);
  const what = fact.type === "hearing" ? "may have moved or be off" : "may have moved";
  for (const draft of extended(fact, { stated, step, folding })) {
    addSupport(draft, fact, { at: step.at, verb: "doubt" });
    const quote = shorten(plainLine(fact.quote), longestQuote);
    draft.doubts.push({ text: `${what}: “${quote}” (${citation(step.at)})`, open: true });
  }
}

function extended(
  fact: ExtensionFact,
  { stated, step, folding }: { stated: readonly CalendarFact[]; step: Step; folding: Folding },
): readonly Draft[] {
  if (fact.type === "hearing") return continued(fact, { stated, step, folding });
  const dated = stated.filter(({ date }) => date !== null);
  const ahead = pendingAhead(step, folding);
  if (fact.deadlines === "all") {
    // a schedule that is only called amended has its new dates beside it
    if (fact.confidence < sure && dated.length > 0) return [];
    const meant = fact.hearings ? [...ahead, ...hearingsAhead(step, folding)] : ahead;
    return meant.filter((draft) =>
      partyRelation(fact.parties, draft.parties) !== "disjoint" &&
      (namedParties(fact.parties).length === 0 || namedParties(draft.parties).length > 0)
    );
  }
  const request = requested(step, folding);
  const named = fact.deadlines === "named"
    ? { ...fact, ...whoseTime(request, fact.kind) }
    : request;
  if (named === null) {
    if (dated.length > 0) return [];
    return fact.confidence >= sure ? ahead : [];
  }
  // the new date is printed beside it
  if (dated.some((one) => kindTie(one.kind, named.kind) !== 0)) return [];
  return bestFits(
    named,
    ahead.filter((draft) => kindTie(named.kind, draft.kind) >= 2),
  );
}

/** The hearing whose continuance is granted, unless the entry says more of it. */
function continued(
  fact: ExtensionFact,
  { stated, step, folding }: { stated: readonly CalendarFact[]; step: Step; folding: Folding },
): readonly Draft[] {
  const told = stated.some((one) => one.verb !== "held" && kindTie(one.kind, fact.kind) !== 0);
  if (told) return [];
  const ahead = hearingsAhead(step, folding).filter((draft) =>
    kindTie(fact.kind, draft.kind) !== 0
  );
  const alike = ahead.filter((draft) => kindTie(fact.kind, draft.kind) >= 2);
  const found = bestFits(fact, alike.length > 0 ? alike : ahead);
  return alike.length > 0 || found.length === 1 ? found : [];
}

/** Whose time it is and for what, as the motion says it, where the order names only the kind. */
function whoseTime(
  request: ExtensionFact | null,
  kind: string,
): Partial<Pick<ExtensionFact, "parties" | "side" | "about">> {
  if (request === null || kindTie(request.kind, kind) < 2) return {};
  const { parties, side, about } = request;
  return { parties, side, about };
}

/** What the motions that the entry rules on ask more time for, when they ask for one thing. */
function requested(step: Step, { requests }: Folding): ExtensionFact | null {
  const asked = requests.filter(({ at, fact }) =>
    at.entry.number !== null && step.ruled.includes(at.entry.number) && fact.deadlines === "named"
  );
  const kinds = new Set(asked.map(({ fact }) => fact.kind));
  return kinds.size === 1 ? asked.at(-1)!.fact : null;
}

/** The deadlines that an extension can be about: pending, not past, none of a transcript. */
function pendingAhead(step: Step, { drafts }: Folding): readonly Draft[] {
  return drafts.filter((draft) =>
    isLive(draft) && draft.type === "deadline" && draft.beside === null &&
    draft.existence >= weak && draft.date >= step.at.entry.filed && !perTranscript.has(draft.kind)
  );
}

function hearingsAhead(step: Step, { drafts }: Folding): readonly Draft[] {
  return drafts.filter((draft) =>
    isLive(draft) && draft.type === "hearing" && draft.beside === null &&
    draft.existence >= weak && draft.date >= step.at.entry.filed
  );
}

function isNameless(fact: CalendarFact): boolean {
  return fact.type === "deadline" && fact.kind === genericDeadline && fact.date !== null &&
    (fact.verb === "moved" || fact.extends === true) && nameless.test(fact.title);
}

/**
 * `granting 22 Motion for Extension of Time. Deadline extended to D`: what is due by D is what motion
 * 22 asks more time for. Where the words name the paper alone, the motion says whose it is and what it
 * answers.
 */
export function withRequestedName(
  fact: CalendarFact,
  step: Step,
  folding: Folding,
): CalendarFact {
  const moves = fact.type === "deadline" && fact.date !== null &&
    (fact.verb === "moved" || fact.extends === true);
  const request = moves ? requested(step, folding) : null;
  if (request === null) return fact;
  const { kind, title, side, parties, about } = request;
  const whose = fact.party === null && fact.parties.length === 0
    ? { side: fact.side ?? side, party: parties[0] ?? null, parties: [...parties] }
    : {};
  if (!isNameless(fact)) {
    if (kindTie(kind, fact.kind) < 2 || fact.about.length > 0) return fact;
    return { ...fact, ...whose, about: [...about] };
  }
  return {
    ...fact,
    ...whose,
    kind,
    title,
    about: [...about],
    confidence: fact.confidence >= 0.8 ? Math.max(fact.confidence, namedByMotion) : fact.confidence,
  };
}

/** A new date for a deadline that nothing names may be that of each one before it. */
export function matchNameless(fact: CalendarFact, step: Step, folding: Folding): Match {
  if (!isNameless(fact) || fact.confidence < weak) return { found: "none" };
  const drafts = pendingAhead(step, folding).filter((draft) =>
    draft.date < fact.date! && !draft.datedBy.includes(step.at.index)
  );
  return drafts.length > 0 ? { found: "several", drafts: [...drafts] } : { found: "none" };
}
