import type { CalendarFact, FilingFact } from "../fact.ts";
import { genericDeadline } from "../kinds.ts";
import { daysBetween } from "./days.ts";
import { addSupport, citation, type Draft, sure } from "./draft.ts";
import { headOf, namesDocument, namesWholly } from "./filing_words.ts";
import type { Folding, Step } from "./folding.ts";
import { bestFits, fit, kindTie, matterTie } from "./kinship.ts";
import type { OrderedEntry } from "./order.ts";
import { namedParties, nameTokens, partyRelation } from "./parties.ts";
import { inSameRound } from "./rounds.ts";

/** Dates open to everybody: one filing does not use them up. */
const openToAll = new Set([
  "proofs-of-claim",
  "government-proofs-of-claim",
  "discharge-objections",
  "dischargeability-complaint",
  "confirmation-objections",
  "discovery",
  "fact-discovery",
  "expert-discovery",
  "transcript-release",
  "amended-pleadings",
  "joinder",
]);

/** Last days for any motion of a sort: only a motion filed near the day was filed because of it. */
const cutOffs = new Set([
  "motions",
  "pretrial-motions",
  "dispositive-motions",
  "motions-in-limine",
  "daubert-motions",
  "discovery-motions",
]);

/** What answers an answer says so: a plain brief is not the reply. */
const repliesOnly = new Set(["reply", "reply-brief", "surreply"]);

/** An answer later than this after its date no longer meets it; other filings: {@link lateDays}. */
const lateAnswerDays = 120;
/** A filing later than this meets a date only when it names the same motion. */
const lateDays = 30;
/** Filings so near a date, when several like rows are open, belong to that date. */
const nearDays = 3;

/**
 * A filing meets the pending deadline it fits: kind, side, party and motion number, when exactly
 * one row fits. Rows of different parties that one filing names are all met by it.
 */
export function applyFiling(stated: FilingFact, step: Step, folding: Folding): void {
  const { number } = step.at.entry;
  const fact = { ...stated, about: stated.about.filter((about) => about !== number) };
  folding.filings.push({ at: step.at, fact });
  for (const draft of rowsMet(fact, step, folding)) {
    if (fact.confidence < 0.7 && draft.existence >= sure) {
      addSupport(draft, fact, { at: step.at, verb: "doubt" });
      draft.doubts.push({ text: `may have been met (${citation(step.at)})`, open: true });
    } else meet(draft, fact, step.at);
  }
}

/**
 * Some filings have no kind of their own ("Affidavit that ... by D"). A filing whose head names the
 * document that exactly one pending row asks for, filed before or soon after its date, meets it. A
 * paper of a party that is only called a plan, a statement, a proposal must be filed about the very
 * day, or be named by two telling words within two weeks of it.
 */
export function applyFilingWords(facts: readonly FilingFact[], step: Step, folding: Folding): void {
  const [fact] = facts;
  if (!fact) return;
  const already = folding.drafts.filter((draft) =>
    draft.changed === step.at && draft.status === "met"
  );
  const head = headOf(step.at.entry.text);
  const rows = folding.drafts.filter((draft) =>
    isOpenRow(draft) && draft.origin.at.index < step.at.index &&
    daysBetween(draft.date, step.at.entry.filed) <= 14 &&
    facts.every((one) =>
      (kindTie(one.kind, draft.kind) < 2 || one.kind === genericDeadline) &&
      (isVague(one.kind, draft) || already.length > 0) &&
      fit({ ...one, kind: draft.kind, parties: [], about: [] }, draft) !== null
    ) &&
    namesDocument(head, draft) &&
    (fact.kind !== genericDeadline || namesNear(draft, step)) &&
    (already.length === 0 ||
      already.every((met) => met.date === draft.date) &&
        namesWholly(step.at.entry.text, draft))
  );
  const nearest = rows.filter((draft) => distance(draft, step) <= nearDays);
  const [row, ...others] = nearest.length > 0 ? nearest : rows;
  if (row && others.length === 0) meet(row, fact, step.at);
}

/** Kinds decide, unless one of the two has none of its own or the row asks for several documents. */
function isVague(filingKind: string, draft: Draft): boolean {
  return draft.kind === genericDeadline || [genericDeadline, "notice"].includes(filingKind) ||
    / and /i.test(draft.title);
}

/** Kinds of which a debtor files many at once, under like names: one word in common is none. */
const debtorsPapers = new Set(["schedules", "incomplete-filings", "disclosure-statement", "plan"]);

/** Is the paper filed so near the day of the row as its words are like those of the row? */
function namesNear(draft: Draft, step: Step): boolean {
  const off = distance(draft, step);
  if (off <= 14 && namesWholly(step.at.entry.text, draft)) return true;
  if (draft.kind === genericDeadline) return off <= nearDays;
  return off === 0 && !debtorsPapers.has(draft.kind);
}

function meet(draft: Draft, fact: FilingFact, at: OrderedEntry): void {
  addSupport(draft, fact, { at, verb: "met" });
  draft.status = "met";
  draft.changed = at;
}

function isOpenRow(draft: Draft): boolean {
  return !draft.closed && draft.type === "deadline" && draft.status === "pending" &&
    draft.existence >= 0.5 && draft.beside === null && !openToAll.has(draft.kind);
}

function distance(draft: Draft, step: Step): number {
  return Math.abs(daysBetween(draft.date, step.at.entry.filed));
}

function rowsMet(fact: FilingFact, step: Step, folding: Folding): Draft[] {
  if (fact.kind === genericDeadline || fact.confidence < 0.5) return [];
  const filed = step.at.entry.filed;
  const rows = folding.drafts.filter((draft) => {
    if (!isOpenRow(draft) || fit(fact, draft) === null) return false;
    const tie = kindTie(fact.kind, draft.kind);
    const sameMatter = matterTie(fact.about, draft) === 2;
    if (fact.kind === "notice" && !namesWholly(step.at.entry.text, draft)) return false;
    if (fact.kind === "brief" && repliesOnly.has(draft.kind) && !sameMatter) return false;
    if (tie < 2 || (tie === 2 && !sameMatter && !sameFiler(fact, draft))) return false;
    if (cutOffs.has(draft.kind) && !sameMatter) {
      return tie === 3 && distance(draft, step) <= nearDays;
    }
    const late = daysBetween(draft.date, filed);
    const allowed = fact.kind === "answer" ? lateAnswerDays : lateDays;
    return (sameMatter || late <= allowed) && inSameRound(draft, folding.roundEnds, filed);
  });
  const named = rows.filter((draft) => partyRelation(fact.parties, draft.parties) !== "unknown");
  if (namedParties(fact.parties).length > 1 && named.length > 0) {
    const unnamed = rows.filter((draft) => !named.includes(draft));
    if (apart(named)) return unnamed.length === 1 ? [...named, ...unnamed] : named;
  }
  const best = bestFits(fact, rows);
  if (best.length <= 1) return best;
  if (best.every((draft) => matterTie(fact.about, draft) === 2)) {
    const oneDate = best.every((draft) => draft.date === best[0]!.date);
    if (oneDate || fact.about.length > 1) return best;
  }
  return clearlyNearest(best, step);
}

/** The row whose date is near the filing while every other like row is much further off. */
function clearlyNearest(rows: readonly Draft[], step: Step): Draft[] {
  const [first, second] = [...rows].sort((a, b) => distance(a, step) - distance(b, step));
  const [near, next] = [distance(first!, step), distance(second!, step)];
  const clear = near <= nearDays ? next > nearDays : near <= 14 && next - near >= 7;
  return clear ? [first!] : [];
}

function sameFiler(fact: FilingFact, draft: Draft): boolean {
  return (fact.side !== null && fact.side === draft.side) ||
    ["same", "part", "whole"].includes(partyRelation(fact.parties, draft.parties));
}

function apart(drafts: readonly Draft[]): boolean {
  return drafts.every((a, i) =>
    drafts.slice(i + 1).every((b) => partyRelation(a.parties, b.parties) === "disjoint")
  );
}

/**
 * An answer can stand on the docket before the waiver or return of service that prints its date:
 * a new answer date is met at once when its party has answered in the same round.
 */
export function metBefore(draft: Draft, fact: CalendarFact, folding: Folding): boolean {
  if (draft.kind !== "answer" || draft.status !== "pending" || fact.confidence < 0.5) return false;
  const earlier = folding.filings.find(({ at, fact: filing }) =>
    filing.kind === "answer" && filing.confidence >= 0.7 &&
    namedTogether(filing.parties, draft.parties) && sameRoundAs(at, folding)
  );
  if (!earlier) return false;
  addSupport(draft, earlier.fact, { at: earlier.at, verb: "met" });
  draft.status = "met";
  return true;
}

function namedTogether(filing: readonly string[], row: readonly string[]): boolean {
  if (namedParties(filing).length === 0 || namedParties(row).length === 0) return false;
  return row.every((party) =>
    nameTokens(party).length === 0 ||
    ["same", "part"].includes(partyRelation([party], filing))
  );
}

function sameRoundAs(at: OrderedEntry, folding: Folding): boolean {
  return !folding.roundEnds.some((end) =>
    end.at.index > at.index && end.fact.milestone !== "motion" && end.fact.milestone !== "plan"
  );
}
