import type { Reader, UndoneFact } from "../../domain/fact.ts";
import { bearsCue } from "./bears_cue.ts";
import type { Clause } from "./clauses.ts";
import { cue } from "./cues.ts";
import {
  datesIn,
  documentNoun,
  entriesFrom,
  firstReference,
  type NamedEntries,
  onlyOf,
  referencesIn,
} from "./named_entries.ts";
import { namedAsTo } from "./names.ts";
import type { Page } from "./page.ts";
import { isDocumentName, type RelatedDocument, relatedDocuments } from "./references.ts";
import { undoneByDate } from "./undone_by_date.ts";
import type { Voice } from "./voice.ts";
import { type WithdrawalNotice, withdrawalNotice } from "./withdrawal_notice.ts";

/** Characters on either side of a verb in which its object or subject is looked for. */
const reach = 200;

/** `vacating`, `strikes`: what follows is taken back. */
const acting =
  /\b(?:vacat(?:ing|es?)|rescind(?:ing|s)?|set(?:ting|s)? aside|strik(?:ing|es?)|withdraw(?:ing|s)?|discharg(?:ing|es?))\b/gi;
/** `is vacated`, `stricken`: what stands before is taken back. */
const passive = /\b(?:vacated|rescinded|set aside|stricken|struck|withdrawn|discharged)\b/gi;
/** Between a subject and its participle. */
const copula =
  /(?:^|[\s,)\]])(?:(?:is|are|be|was|were|been|has|have|shall|hereby|and|now|also|therefore|,)\s+)+$/i;

/** A bond is discharged, too: an order is one to show cause. */
const showCause = /\bshow cause\b/i;
/** Words before the name of the document by which something else is meant than the document. */
const besides =
  /\b(?:hearings?|conferences?|calls?|arguments?|trials?|settings?|deadlines?|dates?|times?|jury|demands?|parts?|portions?|paragraphs?|sections?|pages?|lines?|exhibits?|footnotes?|allegations?|claims?|counts?|defenses?|testimony|references?|language|words?|sentences?|default|stay|from|until|any|count|if|when|unless|as|attorneys?|counsel)\b/i;
/** Words by which only a part is taken back, or something is kept. */
const partly =
  /\b(?:in[- ]part|except|insofar|in so far|to the extent|portions?|partially|only|remains?|limited)\b/i;
/** Who only asks, supposes or reports. */
const unreal =
  /\b(?:if|unless|should|may(?!\s+\d)|might|could|would|will|recommend\w*|asks?|requests?|requested|moves|moved|seeks?|seeking|urges?|propos\w+|den(?:y|ying|ied|ies)|not|moot|previously|failure|why|whether|before|after|because|since|until|without)\b/i;
/** A schedule that goes by its name. */
const schedules =
  /\b(?:the|court['’]s|this|current|existing|prior|previous|entire|present)?\s*((?:amended |revised |initial |civil |second |first )*(?:scheduling (?:conference )?order|case (?:management(?: (?:and|&) scheduling)?|scheduling) order|(?:pre-?trial|trial|case|discovery)(?: scheduling)? schedule|(?:pre-?trial|trial) scheduling order|(briefing (?:schedule|order)))s?)\b/i;

/**
 * Entries that the court, or a clerk's notice, takes back: vacated orders and struck filings, by
 * number; and a schedule that is vacated by its name. What is asked, denied, supposed or recommended
 * takes nothing back, nor does what is vacated or struck besides documents (a hearing, a jury demand,
 * a paragraph).
 */
export function readUndone(page: Page, voice: Voice, reader: Reader): UndoneFact[] {
  if ((page.cues & cue.undone) === 0 || voice.error) return [];
  const notice = voice.speaker === "court" ? null : withdrawalNotice(page);
  if (notice) return [withdrawn(page, notice, reader)];
  const facts: UndoneFact[] = [];
  for (const clause of page.clauses) {
    if (!bearsCue(page, { clause, bit: cue.undone })) continue;
    const text = unmasked(page, clause);
    const offset = page.words[clause.first]!.start;
    const parties = namedAsTo(page, clause.first, clause.last);
    const related = clause === page.clauses[0] ? relatedDocuments(page) : [];
    const found = [...byVerb(text, { voice, related }), ...byParticiple(text, voice)];
    const dated = voice.speaker === "court" && found.every(({ entries }) => entries.length === 0)
      ? undoneByDate(page, clause)
      : null;
    if (dated) {
      const start = page.words[dated.first]!.start, end = page.words[dated.last]!.end;
      facts.push({
        fact: "undone",
        how: "vacated",
        entries: [],
        filed: dated.filed,
        parties,
        start,
        end,
        quote: page.text.slice(start, end),
        reader,
        rule: "vacated-by-date",
        confidence: 0.8,
      });
      continue;
    }
    for (const one of found) {
      const { start, end, ...undone } = one;
      const quote = page.text.slice(offset + start, offset + end);
      facts.push({
        fact: "undone",
        ...undone,
        parties,
        start: offset + start,
        end: offset + end,
        quote,
        reader,
      });
    }
  }
  return withoutRepetition(facts);
}

/** A party can take back its motion; what the court set for it may still stand. */
function withdrawn(
  page: Page,
  { entry, last }: WithdrawalNotice,
  reader: Reader,
): UndoneFact {
  const start = page.words[0]!.start, end = page.words[last]!.end;
  return {
    fact: "undone",
    how: "withdrawn",
    entries: [entry],
    parties: [],
    start,
    end,
    quote: page.text.slice(start, end),
    reader,
    rule: "withdrawn-by-notice",
    confidence: 0.85,
  };
}

function wayOf(verb: string): UndoneFact["how"] {
  if (/^str/i.test(verb)) return "stricken";
  if (/^disch/i.test(verb)) return "discharged";
  return /^with/i.test(verb) ? "withdrawn" : "vacated";
}

type Found = Omit<UndoneFact, "fact" | "parties" | "quote" | "reader">;

/** The text of a clause; dates and what stands in a clerk's stamp are blank. */
function unmasked({ words, masked, dated, text }: Page, { first, last }: Clause): string {
  const parts: string[] = [];
  let from = words[first]!.start;
  for (let i = first; i <= last; i++) {
    if (!masked[i] && !dated[i]) continue;
    const { start, end } = words[i]!;
    parts.push(text.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  parts.push(text.slice(from, words[last]!.end));
  return parts.join("");
}

/** `vacating 11 Order`, `granting 30 Motion to Strike [10] Answer`, `the Clerk shall strike Doc. 10`. */
function byVerb(
  text: string,
  { voice, related }: { voice: Voice; related: readonly RelatedDocument[] },
): Found[] {
  const found: Found[] = [];
  for (const verb of text.matchAll(acting)) {
    const at = verb.index, behind = at + verb[0].length;
    const left = text.slice(Math.max(0, at - reach), at);
    const right = text.slice(behind, behind + reach);
    const way = governs(verb[0].toLowerCase(), { left, right, voice });
    if (way === null) continue;
    const how = wayOf(verb[0]);
    const worth = voice.speaker === "court" ? way : Math.min(way, 0.9);
    const dates = datesIn(right);
    if (how === "discharged" && !showCause.test(right)) continue;
    const numbers = isOwnNumber(left, right)
      ? null
      : dates
      ? entriesFrom(right, dates)
      : objects(right);
    if (numbers !== null) {
      found.push({
        how,
        entries: numbers.entries,
        ...(dates ? onlyOf(dates) : {}),
        start: at,
        end: behind + numbers.end,
        rule: `${how}-entry`,
        confidence: partly.test(left.slice(-80)) || partly.test(right) || numbers.nested
          ? Math.min(worth, 0.75)
          : worth,
      });
      continue;
    }
    const own = verb[0].toLowerCase().endsWith("ing") ? relatedObject(right, related) : null;
    if (own !== null) {
      found.push({
        how,
        entries: [own.number],
        start: at,
        end: behind + own.end,
        rule: `${how}-related`,
        confidence: Math.min(worth, own.worth),
      });
      continue;
    }
    const named = schedules.exec(right);
    if (named && named.index <= 12 && how === "vacated") {
      found.push({
        how,
        entries: [],
        schedule: named[2] === undefined ? "case" : "briefing",
        start: at,
        end: behind + named.index + named[0].length,
        rule: "schedule-vacated",
        confidence: Math.min(worth, 0.8),
      });
    }
  }
  return found;
}

/** The title of the entry itself: in `11 Order Striking 10 Motion` the verb is part of a name. */
const head =
  /^\W*(?:(?:amended|corrected|text|minute|paperless|electronic|agreed|consent|sua sponte|endorsed|court['’]s|clerk['’]s|the|supplemental|memorandum|opinion|and|oral|docket|judge|virtual|notice of|e)\W+){0,5}(?:orders?|notice)\s*$/i;

/**
 * How sure it is that the verb does what it says: a gerund or finite verb of the court, an infinitive
 * that is granted or ordered. Null when it is only a name, asked for, or denied.
 */
function governs(
  verb: string,
  { left, right, voice }: { left: string; right: string; voice: Voice },
): number | null {
  const near = left.slice(left.search(/[^;:]*$/));
  const ruling =
    /\b(grant(?:ing|ed|s)|den(?:y|ying|ied|ies)|moot\w*|withdr\w+)\b(?!.*\b(?:grant(?:ing|ed|s)|den(?:y|ying|ied|ies)|moot\w*|withdr\w+)\b)/is
      .exec(near)?.[1]?.toLowerCase();
  const asksFor = /\b(?:motions?|requests?|applications?|stipulations?|petitions?)\b[^.;:]*$/i.exec(
    near,
  );
  if (/(?:ing|ing aside)$/.test(verb)) {
    const isName = /\b(?:orders?|notice)\s*$/i.test(near) && !head.test(near);
    if (isName && !/\bgrant\w*\b[^.;:]*\bfor (?:an )?order\s*$/i.test(near)) return null;
    if (asksFor && !/\bgrant/i.test(near) && !/,\s*(?:and\s+)?$/.test(near)) return null;
    if (ruling !== undefined && !ruling.startsWith("grant") && !/(?:\band|[,;])\s*$/.test(near)) {
      return null;
    }
    if (unreal.test(near.replace(/^.*\b(?:and|,)\s*$/is, ""))) return null;
    return voice.speaker === "party" ? partyWorth(near) : 0.93;
  }
  if (voice.speaker === "party") return null;
  if (/s$|sets aside$/.test(verb)) {
    return voice.speaker === "court" && !asksFor && !unreal.test(near) ? 0.92 : null;
  }
  if (asksFor && /\bto\s+$/.test(near)) {
    if (ruling !== undefined) return ruling.startsWith("grant") ? 0.92 : null;
    return /^[^.;:]{0,120}?\b(?:is|are)\s+(?:hereby\s+)?(?:GRANTED|granted)\b/.test(right)
      ? 0.92
      : null;
  }
  const ordered =
    /\bclerk\b[^.;:]{0,80}(?:shall|to|will|must)\s+(?:please\s+)?$|\b(?:directed|ordered|instructed)\s+to\s+$|\bcourt\s+(?:will|shall)\s+(?:hereby\s+)?$/i;
  return ordered.test(near) &&
      !unreal.test(near.replace(/\bwill\b/gi, ""))
    ? 0.92
    : null;
}

/** `Order Striking Motion to Compromise (related document(s) 72 Motion to Compromise)`. */
function relatedObject(
  right: string,
  related: readonly RelatedDocument[],
): { number: number; end: number; worth: number } | null {
  const [one, ...others] = related;
  const name = documentNoun.exec(right);
  if (!one || others.length > 0 || !name || besides.test(right.slice(0, name.index))) return null;
  if (/[.;:()]/.test(right.slice(0, name.index)) || name.index > 40) return null;
  // the motion that asks for it is no object
  if (/\b(?:vacat|strik|reconsider|rescind|set aside|withdraw)/i.test(one.name)) return null;
  const plain = (noun: string) => noun.toLowerCase().replace(/s$/, "");
  const noun = plain(name[0]);
  const isNamed = noun === "document" || noun === plain(documentNoun.exec(one.name)?.[0] ?? "");
  if (one.name !== "" && !isNamed) return null;
  return {
    number: one.number,
    end: name.index + name[0].length,
    worth: one.name === "" ? 0.85 : 0.92,
  };
}

/** `Motion to Strike [10] is granted`: the number is that of the motion. */
function isOwnNumber(left: string, right: string): boolean {
  const asked =
    /(\d{1,4}\]?\)?\s+(?:[\w'’-]+\s+){0,5}?)?\b(?:motion|request|application|stipulation|petition)\b[^.;:]{0,80}?\bto\s+$/i
      .exec(left);
  const object = /^\s+\[?\d{1,4}\]?\s+([A-Z][A-Za-z]+)/.exec(right)?.[1];
  return asked !== null && asked[1] === undefined &&
    !(object !== undefined && isDocumentName(object));
}

/** `NOTICE STRIKING 10 Notice`: whoever files it takes back what is his. */
function partyWorth(left: string): number | null {
  return /^\W*(?:\w+\W+){0,2}?notice\s+(?:of\s+)?$/i.test(left) ? 0.9 : null;
}

/** The entries that stand as object behind a verb. */
function objects(right: string): NamedEntries | null {
  const found = firstReference(right);
  if (!found) return null;
  const lead = right.slice(0, found.index);
  if (/[.;]\s|:|\d/.test(lead) || lead.split(/\s+/).length > 14) return null;
  const name = documentNoun.exec(lead);
  if (besides.test(name ? lead.slice(0, name.index) : lead)) return null;
  if (/\b(?:re|regarding|as to)\s*$/i.test(lead)) return null;
  const numbers = entriesFrom(right, found, name ? lead.slice(name.index) : "");
  return { ...numbers, nested: numbers.nested || /\b(?:in|from|of|on|to)\s*$/i.test(lead) };
}

/** `10 Motion stricken`, `The scheduling order (Doc. 11) is VACATED`. */
function byParticiple(text: string, voice: Voice): Found[] {
  // `10 Motion stricken`: a clerk's remark, whatever the head says
  if (voice.speaker === "party" && !/^\W*\d{1,4}\W+[A-Z]/.test(text)) return [];
  const found: Found[] = [];
  for (const verb of text.matchAll(passive)) {
    const at = verb.index;
    const from = Math.max(0, at - reach);
    const whole = text.slice(from, at);
    const linked = copula.test(whole);
    const before = whole.slice(whole.search(/[^;]*$/));
    const start = at - before.length;
    const after = text.slice(at + verb[0].length, at + verb[0].length + reach);
    if (unreal.test(before) || /^\W*(?:if|unless|by the parties)\b/i.test(after)) continue;
    if (
      /\bhave been|has been|was|were\b/i.test(before.slice(-24)) &&
      /\b(?:order|court)\b.{0,40}\bthat\b/i.test(before)
    ) continue;
    const how = wayOf(verb[0]);
    const worth = voice.speaker === "court" ? 0.93 : 0.9;
    if (how === "discharged" && !showCause.test(before)) continue;
    const partial = partly.test(before) || partly.test(after.slice(0, 100));
    const subject = subjects(before, linked, after);
    if (subject !== null) {
      found.push({
        how,
        entries: subject.entries,
        ...(subject.only === undefined ? {} : { only: subject.only }),
        start: start + subject.start,
        end: at + verb[0].length,
        rule: `${how}-entry`,
        confidence: partial || subject.nested ? 0.75 : worth,
      });
      continue;
    }
    const named = schedules.exec(before);
    const isNamed = named !== null && (linked || before.trimEnd().endsWith(named[0].trim()));
    if (isNamed && how === "vacated" && isWholeSubject(before, named)) {
      found.push({
        how,
        entries: [],
        schedule: named[2] === undefined ? "case" : "briefing",
        start: start + named.index + named[0].search(/\S/),
        end: at + verb[0].length,
        rule: "schedule-vacated",
        confidence: 0.8,
      });
    }
  }
  return found;
}

/** Is the schedule what the participle speaks of, and not what some date stands in? */
function isWholeSubject(before: string, named: RegExpExecArray): boolean {
  const lead = before.slice(lastEnd(before.slice(0, named.index), /[.:]\s/g), named.index);
  const tail = before.slice(named.index + named[0].length);
  return !besides.test(lead) &&
    !/\b(?:in|by|under|of|to|re|with|pursuant)\s*(?:the\s*)?$/i.test(lead) &&
    /^\s*(?:\([^)]*\)|\[[^\]]*\])?[^.;:]{0,40}$/.test(tail);
}

interface Subject extends NamedEntries {
  start: number;
  only?: "hearing" | "deadline";
}

/** The entries that stand as subject before a participle. */
function subjects(before: string, linked: boolean, after: string): Subject | null {
  const dates = datesIn(before);
  if (dates && linked) {
    const numbers = entriesFrom(before, dates);
    // `the trial date and all deadlines set by 11 Order`
    const both = /\b(?:trial|hearings?|conferences?)\b[^.;:]{0,40}$/i.test(
      before.slice(0, dates.index),
    );
    return { ...numbers, start: dates.index, ...(both ? {} : onlyOf(dates)) };
  }
  // the last statement before the verb begins behind its colon, or behind `that`
  const opens = Math.max(before.lastIndexOf(": ") + 1, lastEnd(before, /\bthat\b/gi));
  const first = referencesIn(before).find(({ index }) => index >= opens);
  if (!first) return null;
  const lead = before.slice(opens, first.index);
  const name = documentNoun.exec(lead);
  if (besides.test(name ? lead.slice(0, name.index) : lead)) return null;
  if (/\b(?:on|re|regarding|for|in|of|by|to|with|as)\s*(?:the\s+)?\W*$/i.test(lead)) return null;
  const numbers = entriesFrom(before, first, name ? lead.slice(name.index) : "");
  const tail = before.slice(numbers.end);
  const rest = ordersName.test(tail) ? "" : tail.replace(copula, " ");
  if (/[.:]\s/.test(tail) || leavesSubject.test(rest)) return null;
  if (
    !linked &&
    (tail.trim().split(/\s+/).length > 12 ||
      !/^\s*(?:$|[.,;(]|per\b|by\b|from\b|as\b|pursuant\b|for\b)/i.test(after))
  ) return null;
  const start = opens + (lead.search(/\S/) < 0 ? lead.length : lead.search(/\S/));
  return { ...numbers, start: Math.min(start, first.index) };
}

/** Words by which something else than the document becomes the subject. */
const leavesSubject =
  /\b(?:granted|granting|setting|set|hearings?|deadlines?|dates?|settings?|appearances?|conferences?|ordered|shall)\b/i;
/** `11 Order Setting Hearing`: a hearing in the name of the document. */
const ordersName =
  /^\s*(?:order|notice)\s+(?:(?:re-?)?(?:setting|scheduling)|of|on|for|to)\b[^.;:]*$/i;

function lastEnd(text: string, test: RegExp): number {
  let end = 0;
  for (const found of text.matchAll(test)) end = found.index + found[0].length;
  return end;
}

/** One fact for what several statements of an entry say alike: the surest. */
function withoutRepetition(facts: readonly UndoneFact[]): UndoneFact[] {
  const kept = new Map<string, UndoneFact>();
  for (const fact of facts) {
    const key = `${fact.how} ${fact.entries.join()} ${fact.schedule ?? ""} ${fact.filed ?? ""} ${
      fact.only ?? ""
    }`;
    const other = kept.get(key);
    if (other === undefined || other.confidence < fact.confidence) kept.set(key, fact);
  }
  return [...kept.values()];
}
