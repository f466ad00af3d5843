import { saysInPerson, saysRemotely } from "./attendance.ts";
import type { DocketEvent } from "./event.ts";
import { plainLine } from "./plain_text.ts";

/** How to attend several hearings, as one entry states it of each of them. */
export interface SharedAccess {
  /** The entry's words, on one line. */
  words: string;
  /** What the title of a hearing must hold for the words to be about it, in small letters. */
  titled: readonly string[];
  /** They are about hearings whatever place is named for them, too. */
  anyPlace: boolean;
}

/** How much of an entry is looked at, in UTF-16 units. */
const readLimit = 20_000;
/** What belongs to a statement: it and so many sentences behind it. */
const mostBehind = 4;

const way = /https:\/\/|\d{3}[ .-]\d{4}\b/;
const between = " (?!all |both |each |every )[a-z-]+";
const nouns = "hearing|conference|call|appearance|proceeding";
/** `all further status conferences`, `each hearing`, `both of these calls`, with what lies between. */
const several = new RegExp(
  `\\b(?:(all|both|these|those|the)((?:${between}){0,4}?) (${nouns})s|` +
    `(each|every)((?:${between}){0,3}?) (${nouns}))\\b`,
  "i",
);
/** Words between that leave no hearing out. */
const leavesNoneOut =
  /^(?:of|the|these|those|such|said|above|above-listed|above-mentioned|listed|foregoing|following|aforementioned|set|scheduled|upcoming|court|remote|virtual|telephonic|telephone|video|zoom|two|three|four|five|further|future|subsequent|remaining|pending)$/;
const limited = /\b(?:not|no longer|except(?:ing)?|other than|instead|rather than|if)\b/i;
/** Another judge's hearings are held as that judge says. */
const ofOneJudge =
  /\bbefore (?:the )?(?:undersigned|hon|chief|senior|district|magistrate|bankruptcy|u\.? ?s|judge)/i;
const oneHearing = new RegExp(
  `\\b(?:the|this|that|an?|said)(?: [a-z-]+){0,3} (?:${nouns}|argument|sentencing|arraignment|trial)\\b`,
  "i",
);
const day =
  /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b/i;
const ofTheCase =
  /\bin (?:this|the instant|the above[- ]captioned) (?:case|matter|action|litigation|adversary)\b/i;
const untilSomeDay = /\b(?:until|through) (?!further\b)/i;
/** `This link will be used for all hearings`: the link stands before. */
const pointsBack =
  /\b(?:this|the same|the above|these)(?: [a-z-]+){0,4} (?:links?|numbers?|lines?|dial-?ins?|information|instructions|credentials)\b/i;
const takenBack =
  /\b(?:vacat\w+|rescind\w*|withdr[ae]w\w*|supersed\w+|strik\w+|stricken|entered in error|docketed in error)\b/i;
/** Parties ask for much; an order on what they ask for begins with itself. */
const asked =
  /^\W*(?!(?:(?!proposed\b)\w+ )?(?:order|minute)\b)(?:\w+ ){0,4}(?:motion|letter|proposed|request|stipulation|transcript|response)\b/i;

/**
 * What an entry that sets several hearings says of how to attend each of them; null where it does
 * not say it of several. Either it says so (`all conferences will be held at …`), or every hearing it
 * sets is held from afar by the very words that set it, and behind them all stands a way to attend
 * that is not of one of them. `quotes` are these words, of each hearing.
 */
export function accessForEach(text: string, quotes: readonly string[]): SharedAccess | null {
  if (!way.test(text)) return null;
  const set = quotes.map(plainLine);
  const sentences = sentencesOf(text);
  for (const [index, sentence] of sentences.entries()) {
    const about = statement(sentence);
    if (about === null || (about.lead === "both" && quotes.length !== 2)) continue;
    if (day.test(sentence) && !set.every((quote) => sentence.includes(quote))) continue;
    const words = around(sentences, index);
    const anyPlace = /^(?:all|both|each|every)$/.test(about.lead);
    if (words !== "") return { words, titled: about.titled, anyPlace };
  }
  return behindAll(plainLine(text.slice(0, readLimit)), set);
}

function behindAll(text: string, quotes: readonly string[]): SharedAccess | null {
  if (!quotes.every((quote) => saysRemotely(quote) && text.includes(quote))) return null;
  const words = text.slice(Math.max(...quotes.map((one) => text.lastIndexOf(one) + one.length)));
  if (!way.test(words) || oneHearing.test(words) || day.test(words)) return null;
  return { words, titled: [], anyPlace: false };
}

/**
 * What an entry says of how to attend all hearings of its docket (`all hearings in this case`):
 * `in person` where it says that; null where it says nothing of them all.
 */
export function accessForCase(text: string): SharedAccess | "in person" | null {
  const beginning = text.slice(0, readLimit);
  if (!ofTheCase.test(beginning) || !(way.test(beginning) || saysInPerson(beginning))) return null;
  if (asked.test(text)) return null;
  const sentences = sentencesOf(text);
  for (const [index, sentence] of sentences.entries()) {
    const about = ofTheCase.test(sentence) ? statement(sentence) : null;
    if (about === null || !/^(?:all|each|every)$/.test(about.lead)) continue;
    if (day.test(sentence) || untilSomeDay.test(sentence)) continue;
    const words = around(sentences, index);
    if (words !== "") return { words, titled: about.titled, anyPlace: true };
    if (saysInPerson(sentence)) return "in person";
  }
  return null;
}

/** Whether an entry takes back the one of that number, or puts itself in its place. */
export function takesBack(text: string, entryNumber: number): boolean {
  const beginning = text.slice(0, readLimit);
  return takenBack.test(beginning) &&
    new RegExp(`(?<![\\d/:.-])${entryNumber}(?![\\d/:-])`).test(beginning);
}

/** Whether shared words are about a hearing. Of trials and of what is in person they would say so. */
export function isShared(
  { titled, anyPlace }: SharedAccess,
  { kind, title, location, support }: DocketEvent,
): boolean {
  const words = title.toLowerCase();
  if (/\btrial$/.test(kind) || !titled.every((word) => words.includes(word))) return false;
  if (support.some(({ quote }) => saysInPerson(quote))) return false;
  return anyPlace || location === null || saysRemotely(location);
}

/** The word that a sentence about several hearings begins them with, and what titles must hold. */
function statement(sentence: string): { lead: string; titled: readonly string[] } | null {
  const isLimited = limited.test(sentence) || ofOneJudge.test(sentence);
  const match = isLimited ? null : several.exec(sentence);
  if (match === null) return null;
  const [, many, betweenMany, manyOf, each, betweenEach, eachOf] = match;
  const lead = (many ?? each!).toLowerCase();
  const kinds = (betweenMany ?? betweenEach!).toLowerCase().split(" ")
    .filter((word) => word !== "" && !leavesNoneOut.test(word));
  const noun = (manyOf ?? eachOf!).toLowerCase();
  return { lead, titled: /^(?:conference|call)$/.test(noun) ? [...kinds, "conference"] : kinds };
}

/**
 * A statement with what belongs to it: the sentences behind it up to one about a hearing or a day of
 * its own, and where it points back, those before. `""` where no way to attend stands there.
 */
function around(sentences: readonly string[], at: number): string {
  const isOfOne = (sentence: string) => oneHearing.test(sentence) || day.test(sentence);
  const stated = sentences[at]!;
  const behind = sentences.slice(at + 1, at + 1 + mostBehind);
  const before = pointsBack.test(stated) ? sentences.slice(Math.max(0, at - 2), at) : [];
  const end = behind.findIndex(isOfOne);
  const start = before.findLastIndex(isOfOne) + 1;
  const words = [
    ...before.slice(start),
    stated,
    ...(end < 0 ? behind : behind.slice(0, end)),
  ].join(" ");
  return way.test(words) ? words : "";
}

/** Full stops behind these end no sentence. */
const abbreviated = /\b(?:hon|no|nos|dkt|doc|mr|ms|mrs|dr|jr|sr|vs?|st|ste|rm|ctrm)\.$/i;

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const part of plainLine(text.slice(0, readLimit)).split(/(?<=[.;]) (?=[A-Z(“"])/)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviated.test(last)) sentences.splice(-1, 1, `${last} ${part}`);
    else sentences.push(part);
  }
  return sentences;
}
