import { remember } from "../remember.ts";

/** Words that say what somebody is, not who. */
const roles = new Set(
  ("a all an and any as attorney cross counter defendant defendants plaintiff plaintiffs petitioner " +
    "petitioners respondent respondents appellant appellants appellee appellees debtor debtors " +
    "joint creditor creditors trustee trustees movant movants party parties counsel government " +
    "defense defence prosecution bond each both the mr mrs ms dr hon inc llc llp ltd lp corp co company corporation jr sr ii iii iv " +
    "et al of other others remaining interested intervenor third").split(" "),
);

/** The words of a name that tell it from another: lower case, without roles, suffixes and counters. */
export const nameTokens: (name: string) => readonly string[] = remember((name) =>
  name
    .toLowerCase()
    .replace(/\(\d+\)/g, " ")
    .replace(/['’]s\b/g, "")
    .replace(/[.'’]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !roles.has(word))
);

/** The parties that name somebody; `all defendants` and the like name nobody in particular. */
export function namedParties(parties: readonly string[]): (readonly string[])[] {
  return parties.map(nameTokens).filter((tokens) => tokens.length > 0);
}

/** Do two names mean one person? `Smith` and `John A. Smith` do. */
function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}

/** How the named parties of a fact relate to those of an event. */
export type PartyRelation = "unknown" | "same" | "part" | "whole" | "overlap" | "disjoint";

/**
 * `unknown` when either names nobody; `part` when every party of `fact` is among those of `event`
 * and others are left over, `whole` the other way round.
 */
export function partyRelation(fact: readonly string[], event: readonly string[]): PartyRelation {
  const a = namedParties(fact);
  const b = namedParties(event);
  if (a.length === 0 || b.length === 0) return "unknown";
  const covered = a.filter((name) => b.some((other) => sameName(name, other))).length;
  const covering = b.filter((name) => a.some((other) => sameName(name, other))).length;
  if (covered === 0) return "disjoint";
  if (covered === a.length && covering === b.length) return "same";
  if (covered === a.length) return "part";
  return covering === b.length ? "whole" : "overlap";
}

/** The parties of `event` that no party of `fact` means. */
export function partiesLeft(fact: readonly string[], event: readonly string[]): string[] {
  const named = namedParties(fact);
  return event.filter((party) => {
    const tokens = nameTokens(party);
    return tokens.length > 0 && !named.some((name) => sameName(name, tokens));
  });
}
