import type { Draft } from "./draft.ts";
import { nameTokens } from "./parties.ts";

/** Sorts of documents, as heads of filings name them. */
const documents = new Set(
  ("acknowledgement acknowledgment affidavit agreement amendment appearance appendix brief " +
    "certificate certification consent contentions declaration designation disclosure exhibit " +
    "form inventory letter list memorandum notice plan proposal questionnaire record reply report " +
    "response schedule statement stipulation submission transcript waiver").split(" "),
);

/** Heads of requests: they ask for something, they do not deliver what is due. */
const request = /\b(?:motion|request|application|extension|adjourn\w*|continu\w*|amic\w+)\b/i;

/** Words of a text, lower case, without a plural ending. */
function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}]+/gu) ?? []).map((word) => word.replace(/s$/, ""));
}

/**
 * Does the head of an entry name the document that the deadline asks for ("Affidavit ...", "Joint
 * letter ..."), by the party that owes it, if that party is named?
 */
export function namesDocument(text: string, draft: Pick<Draft, "title" | "parties">): boolean {
  const head = text.replace(/\([^()]*\)/g, " ").replace(/^\W+/, "").slice(0, 300);
  const [name = ""] = head.split(/\b(?:by|re|filed|regarding|of|from|addressed|in)\b/i);
  const asked = words(draft.title).slice(0, 5).filter((word) => documents.has(word));
  const opening = words(name).slice(0, 6);
  if (!asked.some((word) => opening.includes(word))) return false;
  if (request.test(opening.includes("letter") ? head : name)) return false;
  const told = nameTokens(head);
  return draft.parties.every((party) => {
    const tokens = nameTokens(party);
    return tokens.length === 0 || tokens.every((token) => told.includes(token));
  });
}

/**
 * Does the head name what is due by two telling words at least? One entry can deliver two papers
 * that are due on one day: "Designated clerk's record with transcripts".
 */
export function namesWholly(text: string, draft: Pick<Draft, "title">): boolean {
  const opening = words(text.slice(0, 120)).slice(0, 6);
  const asked = words(draft.title).filter((word) => word.length > 3);
  return asked.filter((word) => opening.includes(word)).length >= 2;
}
