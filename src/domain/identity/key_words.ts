import type { DocketEvent } from "../event.ts";
import { genericDeadline, genericHearing } from "../kinds.ts";

/**
 * The words of a key, kebab-case: kind (for a generic one the first words of the title), then the
 * one party it is for, `sentencing-smith`. Numbers of the title are left out: they may be dates.
 */
export function titleSlug(event: DocketEvent): string {
  const generic = event.kind === genericHearing || event.kind === genericDeadline;
  const words = generic ? slug(event.title, 5) : event.kind;
  const who = event.parties.length === 1 ? partyWord(event.parties[0]!) : "";
  const side = event.type === "deadline" && who === "" ? event.side ?? "" : "";
  return [words || event.kind, who || side].filter((part) => part !== "").join("-");
}

const suffixes = new Set(
  "jr sr ii iii iv inc llc llp ltd lp corp co company na et al the".split(" "),
);

/** The last name of a person, the first word of a firm. */
function partyWord(party: string): string {
  const isFirm = /\b(?:inc|llc|llp|ltd|lp|corp|co|company|bank|university|department|agency)\b/i
    .test(party);
  const words = slugWords(party.replace(/\(.*?\)/g, " ").replace(/,.*$/, ""))
    .filter((word) => !suffixes.has(word) && !/^\d+$/.test(word));
  return (isFirm ? words[0] : words.at(-1)) ?? "";
}

function slug(text: string, limit: number): string {
  const empty = new Set("a an and at by for in of on or re the to with".split(" "));
  return slugWords(text).filter((word) => !/\d/.test(word) && !empty.has(word)).slice(0, limit)
    .join("-");
}

function slugWords(text: string): string[] {
  return text.normalize("NFKD").replace(/[\u0300-\u036f'’.]/g, "").toLowerCase()
    .split(/[^a-z0-9]+/).filter((word) => word !== "").map((word) => word.slice(0, 24));
}
