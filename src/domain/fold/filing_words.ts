import type { Draft } from "./draft.ts";
import { nameTokens } from "./parties.ts";

/** Sorts of documents, as heads of filings name them. */
const documents = new Set(
  ("acknowledgement acknowledgment affidavit agreement amendment appearance appendix brief " +
    "certificate certification consent contentions copie declaration designation disclosure exhibit " +
    "form inventory letter list memorandum notice plan proposal questionnaire record reply report " +
    "response schedule statement stipulation submission transcript waiver").split(" "),
);

/** Heads of requests: they ask for something, they do not deliver what is due. */
const request = /\b(?:motion|request|application|extension|adjourn\w*|continu\w*|amic\w+)\b/i;

/** `Joint Submission of Monitoring Reports`, `Notice by A of Filing Plan`: what is filed follows. */
const wrapper =
  /^(?:[\p{L}]+\s+){0,2}(?:submission|notice(?:\s+by\s[^.;]{1,60}?)?\s+of\s+filing)\s+(?:of\s+)?(?:the\s+)?/iu;

/** Words of a text, lower case, without a plural ending. */
function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}]+/gu) ?? []).map((word) => word.replace(/s$/, ""));
}

/** What is told apart once in the text of an entry, for every deadline that it may meet. */
export interface EntryHead {
  head: string;
  /** Up to who filed it, or what it is about. */
  name: string;
}

/** The head of an entry's text, without what stands in brackets. */
export function headOf(text: string): EntryHead {
  const head = text.replace(/\([^()]*\)/g, " ").replace(/^\W+/, "").slice(0, 300);
  return { head, name: nameOf(head) };
}

/**
 * Does the head of an entry name the document that the deadline asks for ("Affidavit ...", "Joint
 * letter ..."), by the party that owes it, if that party is named?
 */
export function namesDocument(
  { head, name }: EntryHead,
  draft: Pick<Draft, "title" | "parties">,
): boolean {
  const asked = documentsIn(draft.title);
  if (asked.length === 0) return false;
  const opening = openingOf(head, draft.title);
  if (asked.includes("copie") || opening.includes("copie")) {
    // copies deliver copies, and those of the brief not those of the appendix
    const named = words(head).slice(0, 12);
    if (!asked.includes("copie") || !asked.every((word) => named.includes(word))) return false;
  }
  if (!asked.some((word) => opening.includes(word))) return false;
  if (request.test(opening.includes("letter") ? head : name)) return false;
  const told = nameTokens(head);
  return draft.parties.every((party) => {
    const tokens = nameTokens(party);
    return tokens.length === 0 || tokens.every((token) => told.includes(token));
  });
}

/** The sorts of documents that a title asks for; `filings regarding the plan` asks for what it names. */
function documentsIn(title: string): string[] {
  const all = words(title);
  const first = all.slice(0, 5);
  const asked = first.filter((word) => documents.has(word));
  return asked.length > 0 || !first.includes("filing")
    ? asked
    : all.filter((word) => documents.has(word));
}

/** The first words of what is filed; of a submission the words that say of what. */
function openingOf(head: string, title: string): string[] {
  const name = words(nameOf(head)).slice(0, 6);
  const wrapped = wrapper.exec(head);
  if (!wrapped) return name;
  const own = words(nameOf(head.slice(wrapped[0].length))).slice(0, 6);
  return /\bsubmissions?$/i.test(title) ? [...name, ...own] : own;
}

/** The head of an entry up to who filed it, or what it is about. */
function nameOf(head: string): string {
  return head.split(/\b(?:by|re|filed|regarding|of|from|addressed|in)\b/i, 1)[0]!;
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
