import { cue } from "./cues.ts";
import type { Page } from "./page.ts";

/** The word behind a document's number, where a docket names it: `67 Motion to Dismiss`. */
const filed =
  /^(?:motion|motions|complaint|order|application|objection|objections|notice|petition|response|reply|amended|letter|stipulation|brief|answer|judgment|memorandum|claim|plan|report|indictment|information|statement|request|first|second|third|joint|emergency|sealed|document|adversary|cross|counterclaim|verified|certification|affidavit|declaration|disclosure|schedule|opposition|proposed|unopposed|consent|consented|agreed|ex|minute|transcript)$/;

const named =
  /^(motion|motions|order|complaint|letter|stipulation|document|response|notice|application|petition|memorandum|objection|brief|answer|report|amended|first|second|third|joint|unopposed|emergency|plan|transcript|opposition|counterclaim|cross|consent|chapter|trustee|administrative|request|agreed|minute|scheduling|proposed|sealed|memo|endorsed|affidavit|declaration|summons|certificate|statement|disclosure|status|usca|partial|omnibus|ex|in|renewed|supplemental|corrected|claim|voluntary|meeting|judgment)$/;

/** Is the capital word behind a number the name of a document: `11 Order`? */
export function isDocumentName(word: string): boolean {
  return named.test(word.toLowerCase()) || filed.test(word.toLowerCase());
}

/**
 * Entry numbers the words name between `from` and `to`: `[45]`, `re 45 MOTION`, `Docket No. 12`,
 * `(Related document(s) 20 Motion`, `Dkt. 34`. Dates, rules and counts are not taken.
 */
export function entryNumbers(page: Page, from: number, to: number): number[] {
  const { words } = page;
  const numbers = new Set<number>();
  for (let i = from; i <= to; i++) {
    const w = words[i]!;
    if (w.kind !== "number" || w.lower.length > 4 || w.lower === "0" || page.dated[i]) continue;
    const before = words[i - 1], after = words[i + 1];
    const value = Number(w.lower);
    const b = before?.lower ?? "", a = after?.lower ?? "";
    if (b === "[" && a === "]") numbers.add(value);
    else if (b === "[" && (a === "," || a === "-")) numbers.add(value);
    else if (/^(dkt|docket|doc|ecf|document|entry|filing)$/.test(b)) numbers.add(value);
    else if (/^(no|nos|#|\.)$/.test(b)) {
      let k = i - 1;
      for (
        let steps = 0;
        steps < 4 && k >= 0 && /^(no|nos|#|\.|,|entry|\()$/.test(words[k]!.lower);
        steps++
      ) k--;
      if (
        k >= 0 &&
        /^(dkt|docket|doc|docs|ecf|document|documents|entry|filing|doc|d\.e|de|motion|pldg)$/.test(
          words[k]!.lower,
        )
      ) numbers.add(value);
    } else if (
      b === ")" && words[i - 2]?.lower === "s" &&
      /^(document|doc|pleading)$/.test(words[i - 4]?.lower ?? "")
    ) numbers.add(value);
    else if (
      after?.kind === "word" && named.test(a) && after.start > w.end &&
      /^(re|to|granting|denying|on|in|and|,|of|resolving|vacating|withdrawing|as|referring|adopting|moot|for|part|the|regarding|approving|striking|setting|:|terminating|continue|about)$/
        .test(b) &&
      (after.capital || /^(re|granting|denying)$/.test(b))
    ) numbers.add(value);
    else if (
      /^(?:by|filed)$/.test(a) && before?.kind === "word" && before.capital &&
      !/^(?:chapter|rule|section|courtroom|room|count|exhibit|schedule|part|no|volume|phase|day)$/
        .test(b) &&
      namesMotion(page, i, from)
    ) numbers.add(value);
    else if (/^(related|pldg)$/.test(words[i - 2]?.lower ?? "") && b === ":") numbers.add(value);
  }
  return [...numbers];
}

/** `opposition to MOTION in Limine to Testimony 35 by`: some courts print the number last. */
function namesMotion({ words }: Page, at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 16); i--) {
    if (words[i]!.kind === "number" || words[i]!.lower === ".") return false;
    if (
      /^(?:motion|complaint|application|petition)$/.test(words[i]!.lower) && words[i]!.capital &&
      /^(?:to|re|regarding|of)$/.test(words[i - 1]?.lower ?? "")
    ) return true;
  }
  return false;
}

/** The document a clerk's entry is about, as its bracket says. */
export interface RelatedDocument {
  number: number;
  /** `Motion for Relief from Stay`; `""` when only a number is printed. */
  name: string;
}

/** Documents of `(RE: related document(s) 20 Motion to Sell filed by ...)`, `(Related Doc # 9)`. */
export function relatedDocuments(page: Page): RelatedDocument[] {
  const { words } = page;
  const found: RelatedDocument[] = [];
  if ((page.cues & cue.related) === 0) return found;
  for (let i = 0; i < words.length - 3 && found.length < 20; i++) {
    if ((words[i]!.cues & cue.related) === 0) continue;
    const lower = words[i]!.lower;
    // `(re: 20 Motion`, `Hearing Held RE: 1 Complaint`, `Hearing Held RE 67 Motion`
    // but not `re: 2024 Sedan`, the thing a motion is about
    const colon = words[i + 1]?.lower === ":";
    const number = colon ? i + 2 : i + 1;
    const bracketed = words[number]?.lower === "[" && words[number + 2]?.lower === "]";
    const digits = bracketed ? number + 1 : number;
    const re = lower === "re" && (colon && words[i - 1]?.lower === "(" ||
      words[digits]?.kind === "number" &&
        filed.test(words[bracketed ? digits + 2 : digits + 1]?.lower ?? ""));
    if (lower !== "related" && !re) continue;
    let at = i + 1;
    for (
      let steps = 0;
      steps < 9 &&
      /^(document|documents|doc|docs|s|related|no|nos|\(|\)|\[|:|#|\.|re)$/.test(
        words[at]?.lower ?? "",
      );
      steps++
    ) at++;
    if (at === i + 1) continue;
    let last = i;
    for (let more = 0; more < 20; more++) {
      const document = documentAt(page, at);
      if (!document) break;
      found.push({ number: document.number, name: document.name });
      last = document.last;
      // `[21] Objection to Confirmation, [3] Plan`, `16, 17`
      let next = last + 1;
      while (next < last + 4 && /^(?:,|and|&|\[)$/.test(words[next]?.lower ?? "")) next++;
      if (next === last + 1) break;
      at = next;
    }
    i = Math.max(i, last);
  }
  return found;
}

/** The document whose number is word `at` (`20 Motion to Sell`, `4-1] Motion`); null when there is none. */
function documentAt({ words, text }: Page, at: number): RelatedDocument & { last: number } | null {
  const word = words[at];
  if (!word || word.kind !== "number" || word.lower.length > 4) return null;
  // a date, an hour, a count
  if (/^[/:%]$/.test(words[at + 1]?.lower ?? "")) return null;
  let first = at + 1;
  if (words[first]?.lower === "-" && words[first + 1]?.kind === "number") first += 2;
  if (words[first]?.lower === "]") first++;
  let last = first - 1;
  while (
    last - first < 13 && words[last + 1] !== undefined &&
    !/^(filed|by|\(|\)|\[|\]|\.|,|;|:|fee|signed|as|set|hearing|with)$/.test(
      words[last + 1]!.lower,
    ) &&
    (words[last + 1]!.kind !== "number" || words[last]!.lower === "chapter") &&
    (words[last + 1]!.lower !== "re" || /^(?:motion|application)$/.test(words[last]!.lower))
  ) {
    // `7 Motion Re: First Day Motions`
    last += words[last + 1]!.lower === "re" && words[last + 2]?.lower === ":" ? 2 : 1;
  }
  const name = last >= first ? text.slice(words[first]!.start, words[last]!.end) : "";
  return { number: Number(word.lower), name, last };
}
