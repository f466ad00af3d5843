import { remember } from "../../domain/remember.ts";
import { sentenceCase } from "./titles.ts";

/** What somebody must do, as the name of what is due: the first test that fits gives the words. */
const nouns: readonly (readonly [RegExp, string])[] = [
  [/^(?:move,? )?answer(?: or|,|\/).{0,24}\b(?:respond|plead|move)\b.*$/i, "Answer"],
  [
    /^(?:file |serve )?(?:an? )?(?:answer|respon(?:se|d)) to (?:the |plaintiff['’]?s['’]? |amended |second |third |first )*complaint\b.*$/i,
    "Answer",
  ],
  [
    /^(?:file )?(?:(?:a )?complaint )?(?:to )?(?:oppose|object to|objecting to) discharge (?:or|and) dischargeability\b.*$/i,
    "Complaint to oppose discharge or dischargeability",
  ],
  [
    /^(?:oppose|object to|file (?:an )?objections? to) (?:the |debtor['’]?s )?discharge\b.*$/i,
    "Objections to discharge",
  ],
  [/^(?:to )?self[- ]?(?:surrender|report)\b.*$/i, "Self-surrender"],
  [/^surrender(?: (?:to|for|at|him|her|them)\b.*)?$/i, "Self-surrender"],
  [/^(?:\w+ )?(?:paper|courtesy|hard|chambers) copies\b.*\bbriefs?\b.*$/i, "Paper copies of brief"],
  [/^respond to (?=\S)/i, "Response to "],
  [/^respond$/i, "Response"],
  [/^reply to (?=\S)/i, "Reply to "],
  [/^object to (?=\S)/i, "Objections to "],
  [/^object$/i, "Objections"],
  [/^oppose (?=\S)/i, "Opposition to "],
  [/^answer (?=\S)/i, "Answer to "],
];

/** One name for the forms in which clerks print what every docket has. */
const plain: Readonly<Record<string, string>> = {
  responses: "Response",
  replies: "Reply",
  oppositions: "Opposition",
  objection: "Objections",
  depositions: "Depositions",
  deposition: "Depositions",
  deficiency: "Correction of deficiency",
  "document(s)": "Documents",
  "proofs of claims": "Proof of claim",
  "proofs of claim": "Proof of claim",
  "objections to r&r": "Objections to report and recommendation",
  "complaint objecting to discharge": "Objections to discharge",
};

/** `Status report detailing its position ...`: what a paper says is no part of its name. */
const contents =
  /^(.*\b(?:reports?|letters?|affidavits?|notices?|briefs?|statements?|memorand(?:um|a)|declarations?|certificat(?:e|ion)s?))\s+(?:establishing|informing|detailing|stating|advising|indicating|explaining|describing|outlining|summari[sz]ing)\b.*$/i;

/**
 * The name of something due, from the words of the docket: a verb becomes its noun (`respond to` →
 * `Response to`), clerks' plurals one form; sentence case, at most 90 UTF-16 units.
 */
export const dueTitle: (words: string) => string = remember((words) => {
  const clean = words.replace(/&amp;/gi, "&").replace(/^[[(/\s]+|[\s[(/,]+$/g, "")
    .replace(/^to (?=\S)/i, "").replace(/^(?:their|its|his|her|such|said)(?: own)? (?=\S)/i, "")
    .replace(contents, "$1");
  for (const [test, noun] of nouns) {
    if (test.test(clean)) return sentenceCase(cut(clean.replace(test, noun)));
  }
  const title = sentenceCase(cut(clean));
  return plain[title.toLowerCase()] ?? title;
});

function cut(words: string): string {
  return words.length > 90 ? words.slice(0, 90).replace(/\s+\S*$/, "") : words;
}
