import type { MilestoneFact } from "../fact.ts";
import type { Draft } from "./draft.ts";
import type { OrderedEntry } from "./order.ts";
import { partyRelation } from "./parties.ts";

/** A milestone that ended a round, and where. */
export interface RoundEnd {
  at: OrderedEntry;
  fact: MilestoneFact;
}

/** Kinds that belong to one plan of reorganisation. */
const planKinds = new Set(["confirmation-hearing", "confirmation-objections", "plan"]);

/** Which events a milestone leaves behind. */
function ends(fact: MilestoneFact, draft: Draft): boolean {
  const relation = partyRelation(fact.parties, draft.parties);
  if (relation === "disjoint" || relation === "part" || relation === "overlap") return false;
  if (fact.parties.length > 0 && draft.parties.length === 0) return false;
  switch (fact.milestone) {
    case "judgment":
    case "dismissal":
    case "mandate":
    case "remand":
    case "new-trial":
    case "petition":
      return true;
    case "amended-pleading":
      return draft.kind === "answer";
    case "plan":
      return planKinds.has(draft.kind);
    case "motion":
      return false;
  }
}

/**
 * Is the entry filed on `filed` still in the round of `draft`? A live event that is still to come
 * belongs to the present round whatever was filed meanwhile: a mandate that only ends an
 * interlocutory appeal must not split a trial in two.
 */
export function inSameRound(
  draft: Draft,
  roundEnds: readonly RoundEnd[],
  filed: string,
): boolean {
  const live = draft.status === "scheduled" || draft.status === "pending";
  if (live && draft.date >= filed) return true;
  return !roundEnds.some(({ at, fact }) => at.index > draft.changed.index && ends(fact, draft));
}
