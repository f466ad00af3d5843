import type { CalendarFact, FilingFact } from "../fact.ts";
import { genericDeadline } from "../kinds.ts";
import { daysBetween } from "./days.ts";
import { addSupport, citation, type Draft, sure } from "./draft.ts";
import type { Folding, Step } from "./folding.ts";
import { bestFits, fit, kindTie, overlap } from "./kinship.ts";
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

/** A filing later than this after a date no longer meets it, unless it names the same motion. */
const lateDays = 120;
/** Filings so near a date, when several like rows are open, belong to that date. */
const nearDays = 3;

/**
 * A filing meets the pending deadline it fits: kind, side, party and motion number, when exactly
 * one row fits. Rows of different parties that one filing names are all met by it.
 */
export function applyFiling(fact: FilingFact, step: Step, folding: Folding): void {
  folding.filings.push({ at: step.at, fact });
  for (const draft of rowsMet(fact, step, folding)) {
    if (fact.confidence < sure && draft.existence >= sure && fact.confidence < 0.7) {
      addSupport(draft, fact, { at: step.at, verb: "doubt" });
      draft.doubts.push({ text: `may have been met (${citation(step.at)})`, open: true });
      continue;
    }
    addSupport(draft, fact, { at: step.at, verb: "met" });
    draft.status = "met";
    draft.changed = step.at;
  }
}

function rowsMet(fact: FilingFact, step: Step, folding: Folding): Draft[] {
  if (fact.kind === genericDeadline || fact.confidence < 0.5) return [];
  const filed = step.at.entry.filed;
  const rows = folding.drafts.filter((draft) =>
    !draft.closed && draft.type === "deadline" && draft.status === "pending" &&
    !openToAll.has(draft.kind) && draft.existence >= 0.5 && draft.beside === null &&
    kindTie(fact.kind, draft.kind) >= 2 && fit(fact, draft) !== null &&
    (overlap(fact.about, draft.about) === 2 || daysBetween(draft.date, filed) <= lateDays) &&
    inSameRound(draft, folding.roundEnds, filed)
  );
  const named = rows.filter((draft) => partyRelation(fact.parties, draft.parties) !== "unknown");
  if (named.length > 1 && apart(named)) return named;
  const best = bestFits(fact, rows);
  if (best.length <= 1) return best;
  if (best.every((draft) => overlap(fact.about, draft.about) === 2)) {
    const oneDate = best.every((draft) => draft.date === best[0]!.date);
    if (oneDate || fact.about.length > 1) return best;
  }
  const distance = (draft: Draft) => Math.abs(daysBetween(draft.date, filed));
  const near = best.filter((draft) => distance(draft) <= nearDays);
  if (near.length === 1) return near;
  return [];
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
  if (draft.kind !== "answer" || draft.status !== "pending" || fact.confidence < sure) return false;
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
