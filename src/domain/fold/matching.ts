import type { CalendarFact } from "../fact.ts";
import { genericDeadline, genericHearing } from "../kinds.ts";
import { daysBetween } from "./days.ts";
import { type Draft, isLive, type Slot, weak } from "./draft.ts";
import { candidates, datedHere, type Folding, isOnceOnly, type Step } from "./folding.ts";
import { bestFits, fit, kindTie, matterTie, titleCovers, titleLikeness } from "./kinship.ts";
import { namedParties, partyRelation } from "./parties.ts";
import { inSameRound } from "./rounds.ts";

/**
 * Which drafts a fact is about. `each`: one or more, all of them meant. `several`: more than one
 * fits and only one can be meant. `none`: no draft; `stale`: words about a state long left.
 */
export type Match =
  | { found: "each"; drafts: Draft[] }
  | { found: "several"; drafts: Draft[] }
  | { found: "none" }
  | { found: "stale"; draft: Draft };

const none: Match = { found: "none" };
const each = (...drafts: Draft[]): Match => ({ found: "each", drafts });

/** Days a date may lie before the filing date and still be the one that moves. */
const grace = 3;
/** A minute entry closes a hearing that stood within so many days. */
const heldWithin = 2;
/** How long after its date a deadline can still be extended by words that do not name it. */
const extendableDays = 120;
/** How long after its date a deadline still follows its hearing, or an extension granted. */
const followsHearingDays = 21;
/** A meeting of creditors set later than this after an earlier one is of another order for relief. */
const reliefDays = 90;
/** Each transcript has dates of its own. */
export const perTranscript = new Set([
  "transcript",
  "redaction-request",
  "redacted-transcript",
  "transcript-release",
]);
/** How far back "held", said without a date, looks for its hearing. */
const undatedHeldDays = 45;

/**
 * "Granting 45 Motion to continue": the number is that of the request, not of the hearing or
 * deadline, unless some event is about that very motion.
 */
export function withoutGrantedMotion(
  fact: CalendarFact,
  step: Step,
  folding: Folding,
): CalendarFact {
  if (fact.about.length === 0) return fact;
  const moves = fact.verb === "moved" || fact.extends === true;
  if (!step.grantsTime && !moves) return fact;
  return isAboutKnown(fact, folding) ? fact : { ...fact, about: [] };
}

/**
 * "Granting 22 Motion to vacate the hearing of D": so it is with what is called off on a day, unless
 * some event is about that very motion.
 */
export function withoutRuledMotion(fact: CalendarFact, step: Step, folding: Folding): CalendarFact {
  const isRuled = fact.about.length > 0 && fact.about.every((one) => step.ruled.includes(one));
  if (!isRuled || fact.date === null) return fact;
  return isAboutKnown(fact, folding) ? fact : { ...fact, about: [] };
}

/** Is some event about the motion of the fact? */
function isAboutKnown(fact: CalendarFact, folding: Folding): boolean {
  return candidates(folding, fact).some((draft) =>
    kindTie(fact.kind, draft.kind) > 0 && matterTie(fact.about, draft) === 2
  );
}

/** The draft that a `set` or `moved` hearing fact is about. */
export function matchHearing(fact: CalendarFact, step: Step, folding: Folding): Match {
  const pool = candidates(folding, fact).filter((draft) => fit(fact, draft) !== null);
  const says = fact.verb === "moved" || fact.extends === true;
  const moves = says || step.grantsTime;
  const filed = step.at.entry.filed;

  const named = byName(fact, pool);
  if (named) return named;
  const onDate = byDate(fact, { pool, folding, step });
  if (onDate) return each(onDate);
  const left = leftHere(fact, pool, step);
  if (left) return { found: "stale", draft: left };

  const free = pool.filter((draft) => isFree(draft, fact, step));
  if (isOnceOnly(fact.kind, folding.courtId)) {
    const own = free.filter((draft) =>
      isOnceOnly(draft.kind, folding.courtId) && kindTie(fact.kind, draft.kind) >= 2
    );
    const live = own.filter((draft) =>
      isLive(draft) && (says || inSameRound(draft, folding.roundEnds, filed)) &&
      (says || !isOtherRelief(draft, filed))
    );
    const best = pick(fact, live, { moves, filed });
    if (best) return best;
    const off = own.filter((draft) =>
      draft.status === "cancelled" && inSameRound(draft, folding.roundEnds, filed)
    );
    return lastOf(bestFits(fact, off));
  }
  if (moves) {
    const heldHere = pool.some((draft) =>
      step.held.has(draft) && kindTie(fact.kind, draft.kind) !== 0 &&
      kindTie(fact.kind, draft.kind) !== 2
    );
    if (heldHere) return none;
    const matter = free.filter((draft) => isLive(draft) && matterTie(fact.about, draft) === 2);
    const known = pick(fact, matter, { moves, filed });
    if (known) return known;
    const upcoming = free.filter((draft) =>
      isLive(draft) && daysBetween(filed, draft.date) >= -grace &&
      (says || kindTie(fact.kind, draft.kind) === 3)
    );
    const best = pick(fact, upcoming, { moves, filed });
    if (best && (says || best.found === "each")) return best;
    const off = cancelledBefore(fact, free, { folding, step });
    if (off.found === "each") return off;
    return none;
  }
  return cancelledBefore(fact, free, { folding, step });
}

/**
 * A meeting of creditors follows the order for relief within 21 to 60 days (Fed. R. Bankr. P.
 * 2003(a)), a confirmation hearing its plan: one that is set long after an earlier date belongs to
 * a conversion or to another plan, not to that date.
 */
function isOtherRelief(draft: Draft, filed: string): boolean {
  const late = daysBetween(draft.date, filed);
  if (draft.kind === "confirmation-hearing") return late > 2 * reliefDays;
  return draft.kind === "meeting-of-creditors" && late > reliefDays;
}

/**
 * May this fact give the draft another date? Not when the same entry dated it, nor, without words
 * that move, when the same entry says that it stands: "trial on 4, 5 and 6 May".
 */
function isFree(draft: Draft, fact: CalendarFact, step: Step): boolean {
  if (datedHere(draft, step)) return false;
  return fact.verb === "moved" ||
    !draft.support.some((support) =>
      support.entryId === step.at.entry.id && support.date === draft.date &&
      support.verb !== "doubt"
    );
}

/** "The conference set for D1 is rescheduled to D2": D1 is the date that this entry gave up. */
function leftHere(fact: CalendarFact, pool: readonly Draft[], step: Step): Draft | null {
  if (fact.verb !== "set" || fact.date === null) return null;
  return pool.find((draft) =>
    draft.changed === step.at && isLive(draft) && draft.history.at(-1)?.date === fact.date
  ) ?? null;
}

/** The recurring hearing that was called off last, if no other has taken its place since. */
function cancelledBefore(
  fact: CalendarFact,
  pool: readonly Draft[],
  { folding, step }: { folding: Folding; step: Step },
): Match {
  const filed = step.at.entry.filed;
  const same = pool.filter((draft) =>
    kindTie(fact.kind, draft.kind) === 3 && sameMatter(fact, draft)
  );
  const off = same.filter((draft) =>
    draft.status === "cancelled" &&
    (step.cancelled.has(draft) || inSameRound(draft, folding.roundEnds, filed))
  );
  const last = lastOf(bestFits(fact, off));
  if (last.found !== "each") return none;
  const called = last.drafts[0]!.changed.index;
  const replaced = same.some((draft) =>
    draft.status !== "cancelled" && draft.changed.index >= called && isLive(draft)
  );
  return replaced ? none : last;
}

/** Kinds that come once per motion: without the motion's number nothing says which one is meant. */
const perMotion = new Set(["presentment", "motion-hearing", genericHearing]);

function sameMatter(fact: CalendarFact, draft: Draft): boolean {
  const about = matterTie(fact.about, draft);
  if (!perMotion.has(fact.kind)) return about !== 0;
  if (about === 2) return true;
  return fact.kind !== "presentment" && fact.about.length === 0 && draft.about.length === 0 &&
    titleLikeness(fact.title, draft.title) >= 0.75;
}

/** The draft whose setting entry or old date the words name. */
function byName(fact: CalendarFact, pool: readonly Draft[]): Match | null {
  if (fact.setBy.length > 0) {
    const set = pool.filter((draft) => isSetBy(draft, fact.setBy));
    const best = bestFits(fact, preferLive(set));
    if (best.length === 1) return each(best[0]!);
  }
  if (fact.oldDate !== null) {
    const stood = pool.filter((draft) =>
      draft.date === fact.oldDate && draft.status !== "held" && draft.status !== "met" &&
      (fact.oldTime === undefined || draft.time === null || draft.time === fact.oldTime)
    );
    const live = preferLive(stood);
    const best = bestFits(fact, live);
    if (best.length === 1) return each(best[0]!);
    if (best.length > 1) return { found: "several", drafts: best };
    const left = pool.filter((draft) =>
      draft.history.some((slot) => slot.date === fact.oldDate) && draft.date === fact.date
    );
    if (left.length > 0) return each(bestFits(fact, left)[0]!);
  }
  return null;
}

function isSetBy(draft: Draft, entries: readonly number[]): boolean {
  return draft.support.some(({ entryNumber, verb }) =>
    entryNumber !== null && entries.includes(entryNumber) && verb !== "doubt"
  );
}

function preferLive(drafts: readonly Draft[]): readonly Draft[] {
  const live = drafts.filter(isLive);
  return live.length > 0 ? live : drafts;
}

/** The draft that stands on the date of the fact: the same hour first, then another hour. */
function byDate(
  fact: CalendarFact,
  { pool, folding, step }: { pool: readonly Draft[]; folding: Folding; step: Step },
): Draft | null {
  if (fact.date === null) return null;
  const besides = folding.drafts.find((draft) =>
    !draft.closed && fact.confidence >= weak && draft.beside !== null && draft.date === fact.date &&
    draft.type === fact.type && fit(fact, draft) !== null
  );
  if (besides?.beside && isLive(besides.beside)) return besides.beside;
  const onDay = pool.filter((draft) => draft.date === fact.date);
  const open = (drafts: readonly Draft[]) =>
    bestFits(fact, drafts).sort((a, b) => Number(isLive(b)) - Number(isLive(a)))[0] ?? null;
  const sameHour = onDay.filter((draft) =>
    fact.time === null || draft.time === null || draft.time === fact.time
  ).filter((draft) => sameSlotIsOneEvent(fact, draft));
  const found = open(sameHour);
  if (found) return found;
  return open(
    onDay.filter((draft) =>
      isLive(draft) && kindTie(fact.kind, draft.kind) === 3 && isFree(draft, fact, step) &&
      (!perMotion.has(fact.kind) || fact.verb === "moved" || fact.extends === true ||
        matterTie(fact.about, draft) === 2)
    ),
  );
}

/**
 * Two proceedings of related kinds in one slot are one only when the docket does not tell them
 * apart: hearings on named motions stay two until one entry disposes of both.
 */
function sameSlotIsOneEvent(fact: CalendarFact, draft: Draft): boolean {
  if (kindTie(fact.kind, draft.kind) === 3 || matterTie(fact.about, draft) === 2) return true;
  return fact.about.length === 0 && draft.about.length === 0;
}

/** One best draft, or all of equal rank as `several`; null for none. */
function pick(
  fact: CalendarFact,
  drafts: readonly Draft[],
  { moves, filed }: { moves: boolean; filed: string },
): Match | null {
  const ahead = drafts.filter((draft) => draft.date >= filed);
  if (fact.restated && ahead.length > 0) return { found: "several", drafts: ahead };
  const best = bestFits(fact, drafts);
  if (best.length === 0) return null;
  if (best.length === 1) return each(best[0]!);
  if (moves && namesAll(fact) && apartByParty(best)) return each(...best);
  return { found: "several", drafts: best };
}

/** `all defendants`: words about everybody, naming nobody. */
function namesAll(fact: CalendarFact): boolean {
  return namedParties(fact.parties).length === 0 &&
    /\b(?:all|each|defendants|both)\b/i.test(`${fact.party ?? ""} ${fact.parties.join(" ")}`);
}

function apartByParty(drafts: readonly Draft[]): boolean {
  return drafts.every((a, i) =>
    drafts.slice(i + 1).every((b) => partyRelation(a.parties, b.parties) === "disjoint")
  );
}

function lastOf(drafts: readonly Draft[]): Match {
  let last: Draft | null = null;
  for (const draft of drafts) {
    if (last === null || draft.changed.index >= last.changed.index) last = draft;
  }
  return last === null ? none : each(last);
}

/** The draft that a `set` or `moved` deadline fact is about. */
export function matchDeadline(fact: CalendarFact, step: Step, folding: Folding): Match {
  const generic = fact.kind === genericDeadline;
  const moves = fact.verb === "moved" || fact.extends === true;
  const filed = step.at.entry.filed;
  const pool = candidates(folding, fact).filter((draft) => fit(fact, draft) !== null);
  const alike = pool.filter((draft) =>
    kindTie(fact.kind, draft.kind) >= 2 &&
    (!generic || titleLikeness(fact.title, draft.title) >= 0.6) &&
    !differentMotions(fact, draft)
  );

  const named = byName(fact, generic ? pool : pool.filter((d) => kindTie(fact.kind, d.kind) > 0));
  if (named) return named;
  const sameDay = bestFits(
    fact,
    alike.filter((draft) =>
      draft.date === fact.date &&
      (!datedHere(draft, step) || titleLikeness(fact.title, draft.title) >= 0.99)
    ),
  );
  if (sameDay.length > 0) return each(sameDay[0]!);
  const left = leftHere(fact, alike, step);
  if (left) return { found: "stale", draft: left };

  const same = moves ? alike : alike.filter((draft) => kindTie(fact.kind, draft.kind) === 3);
  const free = same.filter((draft) => isFree(draft, fact, step));
  const pending = free.filter((draft) => draft.status === "pending" && draft.date >= filed);
  if (moves || (step.voice === "court" && !perTranscript.has(fact.kind))) {
    const best = pick(fact, inRound(pending), { moves, filed });
    if (best) return best;
  }
  const passed = free.filter((draft) => draft.status === "pending" && draft.date < filed);
  const reopens = (draft: Draft) => {
    if (matterTie(fact.about, draft) === 2 && step.voice === "court") return true;
    const late = daysBetween(draft.date, filed);
    if (moves) return late <= extendableDays;
    return (step.grantsTime || step.movesHearing) && late <= followsHearingDays;
  };
  const extended = pick(fact, inRound(passed.filter(reopens)), { moves, filed });
  if (extended) return extended.found === "several" ? nearestBefore(extended.drafts) : extended;
  const off = free.filter((draft) =>
    draft.status === "cancelled" && kindTie(fact.kind, draft.kind) === 3 &&
    inSameRound(draft, folding.roundEnds, filed)
  );
  return moves || step.voice === "court" ? lastOf(bestFits(fact, off)) : none;

  function inRound(drafts: readonly Draft[]): Draft[] {
    const follows = moves || step.movesHearing;
    return drafts.filter((draft) => follows || inSameRound(draft, folding.roundEnds, filed));
  }
}

/** `Motion for class certification` and `Motion for final approval`, but not `Motions` and either. */
function differentMotions(fact: CalendarFact, { kind, title }: Draft): boolean {
  return fact.kind === "motions" && kind === "motions" && titleLikeness(fact.title, title) < 0.6 &&
    !titleCovers(fact.title, title) && !titleCovers(title, fact.title);
}

/** Of several deadlines that have passed, the last one can be meant; a tie is undecided. */
function nearestBefore(drafts: readonly Draft[]): Match {
  const last = drafts.reduce((a, b) => (b.date > a.date ? b : a)).date;
  const found = drafts.filter((draft) => draft.date === last);
  return found.length === 1 ? each(found[0]!) : { found: "several", drafts: found };
}

/** The hearings a `held` fact closes. */
export function matchHeld(fact: CalendarFact, step: Step, folding: Folding): Match {
  const filed = step.at.entry.filed;
  const pool = candidates(folding, fact).filter((draft) => fit(fact, draft) !== null);
  const day = fact.date ?? filed;
  const onDay = pool.filter((draft) => draft.date === day);
  const parts = combinedHearing(fact, candidates(folding, fact), day);
  if (parts.length > 0) return each(...parts);
  const best = bestFits(fact, preferLive(onDay));
  if (best.length > 0) return disposeOf(fact, best, step);
  if (fact.date === null) {
    const before = pool.filter((draft) =>
      isLive(draft) && daysBetween(draft.date, filed) >= -heldWithin &&
      daysBetween(draft.date, filed) <= undatedHeldDays
    );
    return nearest(bestFits(fact, before), day);
  }
  const near = pool.filter((draft) =>
    isLive(draft) && Math.abs(daysBetween(draft.date, day)) <= heldWithin &&
    kindTie(fact.kind, draft.kind) >= 2
  );
  return nearest(bestFits(fact, near), day);
}

/**
 * "Status and motion hearing held" closes the status hearing and the motion hearing of that day,
 * and "Status hearing held" closes a status and motion hearing.
 */
function combinedHearing(fact: CalendarFact, drafts: readonly Draft[], day: string): Draft[] {
  const onDay = drafts.filter((draft) =>
    draft.date === day && isLive(draft) &&
    partyRelation(fact.parties, draft.parties) !== "disjoint"
  );
  const parts = titleParts(fact.title);
  const named = (titles: readonly string[], title: string) =>
    titles.some((part) => titleCovers(title, part));
  if (parts.length > 1) return onDay.filter((draft) => named(parts, draft.title));
  if (onDay.some((draft) => fit(fact, draft) !== null)) return [];
  const combined = onDay.filter((draft) =>
    titleParts(draft.title).length > 1 && titleCovers(draft.title, fact.title)
  );
  return combined.length === 1 ? combined : [];
}

/** `Status and motion hearing` names a status hearing and a motion hearing. */
function titleParts(title: string): string[] {
  return title.split(/\s+(?:and|&)\s+|\s*\/\s*/i).filter((part) => part !== "");
}

function nearest(drafts: readonly Draft[], day: string): Match {
  if (drafts.length === 0) return none;
  const distance = (draft: Draft) => Math.abs(daysBetween(draft.date, day));
  const least = Math.min(...drafts.map(distance));
  const found = drafts.filter((draft) => distance(draft) === least);
  return found.length === 1 ? each(found[0]!) : { found: "several", drafts: found };
}

/**
 * One entry can dispose of a whole slot: all motions it names, all it rules on, or all when it names
 * none.
 */
function disposeOf(fact: CalendarFact, best: readonly Draft[], step: Step): Match {
  if (best.length === 1) return each(best[0]!);
  const named = fact.about.length > 0 ? fact.about : step.ruled;
  if (named.length > 1 && best.every((draft) => matterTie(named, draft) === 2)) {
    return each(...best);
  }
  const slot: Slot = best[0]!;
  const oneSlot = best.every((draft) => draft.time === slot.time);
  const unspecific = fact.about.length === 0 && namedParties(fact.parties).length === 0;
  if (oneSlot && unspecific && (kindTie(fact.kind, best[0]!.kind) === 3 || isGeneric(fact.kind))) {
    return each(...best);
  }
  return { found: "several", drafts: [...best] };
}

function isGeneric(kind: string): boolean {
  return kind === genericHearing || kind === genericDeadline;
}

/** The events a `cancelled` or `met` fact takes off. */
export function matchOff(fact: CalendarFact, step: Step, folding: Folding): Match {
  const filed = step.at.entry.filed;
  const all = candidates(folding, fact);
  if (fact.scope === "all") {
    return each(...all.filter((draft) =>
      isLive(draft) && draft.date >= filed &&
      (fact.setBy.length === 0 || isSetBy(draft, fact.setBy)) &&
      partyRelation(fact.parties, draft.parties) !== "disjoint" &&
      (namedParties(fact.parties).length === 0 || namedParties(draft.parties).length > 0)
    ));
  }
  const pool = all.filter((draft) => fit(fact, draft) !== null);
  const named = byName({ ...fact, oldDate: null }, pool);
  if (named) return named;
  const day = fact.date ?? fact.oldDate;
  if (day !== null) {
    const onDay = pool.filter((draft) =>
      draft.date === day &&
      (fact.time === null || draft.time === null || fact.time === draft.time) &&
      (fact.type === "hearing" || !isGeneric(fact.kind) || likeTitle(draft))
    );
    const best = bestFits(fact, preferLive(onDay));
    if (best.length > 0) return disposeOf(fact, best, step);
    const stale = pool.find((draft) =>
      kindTie(fact.kind, draft.kind) === 3 && draft.history.some((slot) => slot.date === day)
    );
    return stale ? { found: "stale", draft: stale } : none;
  }
  const open = pool.filter((draft) =>
    isLive(draft) && kindTie(fact.kind, draft.kind) >= 2 &&
    (isOnceOnly(draft.kind, folding.courtId) || fact.type === "deadline" ||
      daysBetween(filed, draft.date) >= -grace) &&
    (!isGeneric(fact.kind) || likeTitle(draft) || matterTie(fact.about, draft) === 2)
  );
  const best = bestFits(fact, open);
  if (best.length === 0) return none;
  return best.length === 1 || namesEach(best) ? each(...best) : {
    found: "several",
    drafts: best,
  };

  function likeTitle(draft: Draft): boolean {
    return titleLikeness(fact.title, draft.title) >= 0.6;
  }
  function namesEach(drafts: readonly Draft[]): boolean {
    return (fact.about.length > 1 && drafts.every((d) => matterTie(fact.about, d) === 2)) ||
      (namesAll(fact) && apartByParty(drafts));
  }
}
