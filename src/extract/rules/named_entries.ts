import { isDocumentName } from "./references.ts";

/** `[11]`, `ECF No. 11`, `(Doc. 11)`; `11 Order` only before the name of a document. */
const label = String
  .raw`(?:(?:ECF|D(?:oc(?:ument|ket)?s?|OC(?:UMENT|KET)?|kt|KT)|D\.?E|E(?:ntry|NTRY)|Filing)\.?(?:\s+E(?:ntry|NTRY))?\s*(?:N(?:os?|OS?)\b\.?|#)?\s*)`;
const month = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*";
const reference = String
  .raw`(?:(?<label>\(?${label}[[#]?|\[)\s*(?<n>\d{1,4})(?:-\d{1,3})?(?![\d/:%.]\d|/)\]?\)?|(?<![\d/.:,$-]|\b${month}\.?\s|\b(?:Section|Rule|Chapter|Count|Claim|Exhibit)\s)(?<m>\d{1,4})(?=\s+(?<name>[A-Z][A-Za-z]+)\b))`;
const first = new RegExp(reference);
const every = new RegExp(reference, "g");
/** Behind one number, another: `10 Motion to Dismiss, 12 Notice`. */
const another = new RegExp(String.raw`^[^.;:\d]{0,80}?(?:,|\band\b|&)\s*(?:and\s+)?${reference}`);

/** Nouns by which documents go. */
export const documentNoun =
  /\b(?:orders?|notices?|motions?|applications?|entry|entries|documents?|responses?|repl(?:y|ies)|briefs?|memorand(?:um|a)|stipulations?|judgments?|answers?|complaints?|petitions?|reports?|letters?|objections?|oppositions?|declarations?|affidavits?|minutes?|pleadings?|filings?|submissions?|requests?|plans?|statements?|transcripts?|counterclaims?)\b/i;

/** `the deadlines set forth in 11 Order`. */
const datesOf = new RegExp(
  String
    .raw`\b(?:deadlines?|hearings?|conferences?|trial|dates?|settings?)(?: dates?)?(?: and (?:hearings?|deadlines?|dates?))?(?: that (?:was|were))?(?: previously)? (?:set|established|contained|imposed|provided|scheduled|entered|stated)(?: forth| out)? (?:in|by|under|pursuant to) (?:[\w'’-]+ ){0,6}?${reference}`,
  "i",
);

/** What {@link datesOf} finds, with the reference to the entry that set them; null for none. */
export function datesIn(text: string): RegExpExecArray | null {
  const found = datesOf.exec(text);
  return found && isReference(found) ? found : null;
}

/** The entries that set the dates of which `text` speaks: `deadlines set forth in 11 Order`. */
export function entriesThatSet(text: string): number[] {
  const found = datesIn(text);
  return found ? entriesFrom(text, found).entries : [];
}

/** The first reference to an entry in `text`; null for none, or when the first number is none. */
export function firstReference(text: string): RegExpExecArray | null {
  const found = first.exec(text);
  return found && isReference(found) ? found : null;
}

/** Every reference to an entry in `text`. */
export function referencesIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(every)].filter(isReference);
}

/** Entries that words name one after another. */
export interface NamedEntries {
  entries: number[];
  /** Offset behind the last of them, its document's first word included. */
  end: number;
  /** The first number may belong to another document than the first one named. */
  nested: boolean;
}

/**
 * The entries whose list begins with the reference `found` in `text`; `lead` is the name of its document
 * where that stands before it.
 */
export function entriesFrom(text: string, found: RegExpExecArray, lead = ""): NamedEntries {
  const entries = [numberOf(found)];
  let end = found.index + found[0].length;
  const skipName = () => end += ownName.exec(text.slice(end))?.[0].length ?? 0;
  skipName();
  for (let more = 0; more < 10; more++) {
    const rest = text.slice(end);
    const plain = found.groups?.["label"] === undefined ? null : alsoNumber.exec(rest);
    const next = plain ?? another.exec(rest);
    if (!next || plain === null && (!isReference(next) || leavesList.test(next[0]))) break;
    entries.push(numberOf(next));
    end += next[0].length;
    skipName();
  }
  return { entries: [...new Set(entries)], end, nested: namesTwo(lead) };
}

/** `reply in support of its motion (Doc. 10)`: whose number is it? */
function namesTwo(lead: string): boolean {
  const first = documentNoun.exec(lead);
  if (first === null) return false;
  // `minute entry`, `opinion and order` is one
  const rest = lead.slice(first.index + first[0].length)
    .replace(/^\s+(?:(?:and|&)\s+)?(?:entry|entries|orders?)\b/i, "");
  return documentNoun.test(rest);
}

/** `ECF Nos. 10 and 12`. */
const alsoNumber =
  /^(?:\s*,|\s*\band|\s*&)+\s*(?<n>\d{1,4})(?=[\s,.;)\]](?!\s*(?:days|hours|pages)\b)|$)/;
/** The name of a document behind its number, up to its noun. */
const ownName =
  /^(?:\s+[A-Z][\w/-]*){0,3}?\s+(?:Orders?|ORDER|Notice|NOTICE|Motion|MOTION|Answer|Response|Reply|Stipulation|Judgment|Letter|Application|Minute Entry)\b/;

/** Words behind which a number is no more of the same list. */
const leavesList =
  /\b(?:grant\w*|den(?:y|ying|ied)|set\w*|re|refer\w*|terminat\w*|find\w*|as|moot|order\w*|direct\w*|continu\w*|reset\w*|by|on|in|with)\b/i;

/** The number of the entry that a reference names. */
export function numberOf({ groups }: RegExpExecArray): number {
  return Number(groups?.["n"] ?? groups?.["m"]);
}

/** Is it the number of an entry: labelled, in brackets, or before the name of a document? */
function isReference(found: RegExpExecArray): boolean {
  const { label, name } = found.groups ?? {};
  return numberOf(found) > 0 && (label !== undefined || name !== undefined && isDocumentName(name));
}

/** Are only the deadlines, or only the hearings, meant in what {@link datesIn} found? */
export function onlyOf(found: RegExpExecArray): { only?: "hearing" | "deadline" } {
  const named = found[0].toLowerCase();
  const [deadlines, hearings] = [
    /\bdeadlines?\b/.test(named),
    /\b(?:hearing|conference|trial)/.test(named),
  ];
  if (deadlines === hearings || /^(?:dates?|settings?)\b/.test(named)) return {};
  return { only: deadlines ? "deadline" : "hearing" };
}
