import type { ExtensionFact, Reader } from "../../domain/fact.ts";
import { genericDeadline } from "../../domain/kinds.ts";
import { bearsCue } from "./bears_cue.ts";
import type { Clause } from "./clauses.ts";
import { cue } from "./cues.ts";
import { dueKindOf } from "./due_items.ts";
import { dueTitle } from "./due_title.ts";
import { filers } from "./entry_nouns.ts";
import { hearingTitle } from "./hearing_draft.ts";
import { firstHearingNoun } from "./hearing_nouns.ts";
import { namedAsTo } from "./names.ts";
import { type Page, printed } from "./page.ts";
import type { Voice } from "./voice.ts";
import { wordAt } from "./word_at.ts";

/** `motion for extension of time`, `to extend the deadline`, `enlargement of time`. */
const moreTime = String
  .raw`(?:(?:extension|enlargement)s? of (?:the )?(?:time|deadlines?)|(?:extend|enlarge|continue)(?:ing)? (?:the )?(?:time|deadlines?)|(?:more|additional) time)`;
/** `extend time by 11 days to file`, `extension of time up to and including May 1, 2026 to file`. */
const howLong = String
  .raw`(?:,?\s+(?:by\s+[\w-]+[\s-]days?|(?:up to and including|until|through|to)\s+\w+\s+\d{1,2},\s+\d{4},?))?`;
/** Where the name of what is due ends. */
const nameEnds = String
  .raw`(?=\s+(?:re|as to|by|filed|until|from|through|up to|nunc|pending|is|are|with|addressed|due|by|for an|and (?:to|for)|under|pursuant|on behalf|in light|in order)\b|\s+(?:\(|\[|\d)|\s*[.;:,(\[]|$)`;
const what = new RegExp(
  String
    .raw`\b${moreTime}${howLong}\s+(?:(?:with)?in which\s+|by which\s+)?(?:to|for)\s+(.{3,90}?)${nameEnds}`,
  "i",
);
/** `to extend the dispositive motion deadline`. */
const deadlineOf =
  /\b(?:extend|enlarge|continue)(?:ing)? (?:the |its |his |her |their )?((?:[\w'’-]+ ){1,5}?)(?:deadlines?|cut-?offs?|due dates?)\b/i;
const someTime = new RegExp(String.raw`\b${moreTime}\b`, "i");

/** `all other deadlines`, `the remaining deadlines in the scheduling order`. */
const allDeadlines = String
  .raw`(?:\ball (?:of )?(?:the )?(?:(?:other|remaining|pending|existing|current|unexpired|future|case|pre-?trial|scheduling(?: order)?|court|set|outstanding|discovery|expert|upcoming)\s+(?:and\s+)?)*|\bthe (?:(?:other|remaining|pending|existing|current|case|pre-?trial|scheduling(?: order)?)\s+)*)(?:hearings?\s*(?:,|and|&|\/)+\s*(?:all\s+)?)?(?:deadlines|dates)(?:\s*(?:,|and|&|\/)+\s*(?:hearings|conferences|settings))?(?:\s+(?:set|established|contained|provided|stated)(?:\s+(?:forth|out))?)?(?:\s+(?:in|by|of|under)\s+(?:the|this|its)\s+(?:[\w'’-]+\s+){0,4}?(?:order|schedule|case|matter|action)s?)?(?:\s*[[(][^\])]{0,24}[\])])?`;
const moved = String
  .raw`(?:extended|continued|enlarged|adjusted|postponed|shifted|pushed|modified|moved)`;
const ordered = String
  .raw`(?:\s*,?\s*(?:(?:is|are|be|shall|will|hereby|also|likewise|similarly|further|each|have|has|been|and)\s+)*)`;
/** `all other deadlines are extended accordingly`, but not `extended to D`. */
const allMoved = new RegExp(
  String
    .raw`${allDeadlines}${ordered}${moved}\b(?!\s+(?:to|(?:un)?til|through)\s+(?:and including\s+)?(?:\w+\s+)?\d)[^.;:]{0,60}`,
  "i",
);
/** `extending all deadlines by 30 days`. */
const movingAll = new RegExp(
  String
    .raw`\b(?:extend|enlarg|continu|adjourn|postpon)(?:ing|s|e)?\s+${allDeadlines}(?:\s+(?:by|for)\s+[^.;:,]{1,40})?`,
  "i",
);
const byPeriod = String
  .raw`${ordered}${moved}\s+(?:by\s+|for\s+)?(?:an? )?(?:additional\s+|another\s+)?(?:[\w()-]+\s+){1,3}?(?:days?|weeks?|months?)\b`;
/** `Deadline extended by 14 days`, `time is extended thirty days`. */
const unnamed = new RegExp(
  String.raw`(?:^|[.;:,]\s*|\b(?:the|said|such|this)\s+)(?:deadline|time|due date)${byPeriod}`,
  "i",
);
/** `the discovery deadline is extended by 14 days`, `time for A to answer is extended 21 days`. */
const namedByPeriod = new RegExp(
  String
    .raw`(?:\b((?:[\w'’-]+ ){1,5}?)(?:deadline|cut-?off|due date)s?|\b(?:deadline|time|date)s? (?:for|to|by which|in which|within which) ([^.;:]{3,90}?))${byPeriod}`,
  "i",
);
/** Construction of time that is granted in the words of the motion alone. */
const grantedRule = "time-granted";
/** Motions for time that one statement grants, at most. */
const mostRequests = 8;
/** `Motion to Amend/Correct 11 Scheduling Order`. */
const schedule =
  /\bto (?:amend|modify|extend|revise|continue|adjust)(?:\/\w+)? (?:the |its )?(?:\[?\d{1,4}\]? )?(?:[\w-]+ ){0,2}?(?:scheduling order|case schedule|scheduling plan|case management (?:order|plan|schedule)|discovery (?:plan|schedule)|scheduling order deadlines)\b/i;
/** `Response re 10 MOTION`: what the paper answers. */
const answered = /^\s+(?:re|as to|to|regarding):?\s+\[?(\d{1,4})\b/i;
const answeredHere = /\s(?:re|as to|to|regarding|complaint):?\s*\[?(\d{1,4})\b(?![-/\d])/gi;
const denied = /\b(?:den(?:y|ying|ied|ies)|moot|withdrawn|withdrawing)\b/i;
const granted = /\b(?:grant(?:ing|ed|s)?|approv(?:ing|ed|es)|so ordered)\b/i;

/**
 * More time without the day it lasts to: what a motion asks it for; what an order grants, or gives to
 * all deadlines. Days that are printed are read elsewhere.
 */
export function readMoreTime(page: Page, voice: Voice, reader: Reader): ExtensionFact[] {
  if ((page.cues & cue.moreTime) === 0 || voice.error) return [];
  if (voice.speaker === "party") return asked(page, reader);
  return joined(page.clauses.flatMap((clause) => given(page, clause, { voice, reader })));
}

/**
 * `granting 22 Motion for Extension of Time to Answer. Deadline extended by 14 days.` says one thing:
 * the motion names the deadline, the order the time.
 */
function joined(facts: readonly ExtensionFact[]): ExtensionFact[] {
  const isOrdered = facts.some(({ rule }) => rule === "extended-by" || rule === "all-extended");
  if (!isOrdered) return [...facts];
  const names = facts.filter((fact) => fact.rule === grantedRule && fact.deadlines === "named");
  const [name] = names;
  return facts.filter(({ rule }) => rule !== grantedRule).map((fact) =>
    fact.deadlines === "unnamed" && name !== undefined && names.length === 1
      ? { ...fact, deadlines: "named", kind: name.kind, title: name.title }
      : fact
  );
}

function asked(page: Page, reader: Reader): ExtensionFact[] {
  const { words } = page;
  let last = Math.min(words.length - 1, 90);
  for (let i = 1; i <= last; i++) if (page.masked[i]) last = i - 1;
  const start = words[0]!.start;
  const text = page.text.slice(start, words[last]!.end);
  if (!/^[^.;:]{0,80}?\b(?:motion|application|request|stipulation|letter)\b/i.test(text)) return [];
  const item = itemIn(text);
  if (!item) return [];
  const { parties, side } = filers(page, last, text);
  const about = [...text.matchAll(answeredHere)].map((found) => Number(found[1]));
  const from = start + item.start, to = start + item.end;
  return [{
    fact: "extension",
    act: "asked",
    type: "deadline",
    ...named(item),
    side,
    parties,
    about,
    start: from,
    end: to,
    quote: page.text.slice(from, to),
    reader,
    rule: "asks-for-time",
    confidence: 0.9,
  }];
}

interface Item {
  words: string | null;
  start: number;
  end: number;
}

/** What decides a request. */
const ruling =
  /\b(?:grant(?:ing|ed|s)?|approv(?:ing|ed|es)|so ordered|den(?:y|ying|ied|ies)|moot)\b/gi;

/** More time, and for what, in words of a request. */
function itemIn(text: string): Item | null {
  const found = what.exec(text) ?? deadlineOf.exec(text);
  if (found && !/^\s*(?:all|the)?\s*(?:scheduling order|case|pre-?trial)?\s*$/i.test(found[1]!)) {
    return { words: found[1]!.trim(), start: found.index, end: found.index + found[0].length };
  }
  const plain = someTime.exec(text);
  return plain && { words: null, start: plain.index, end: plain.index + plain[0].length };
}

function named({ words }: Item): Pick<ExtensionFact, "deadlines" | "kind" | "title"> {
  const plain = words?.replace(
    /^(?:(?:to )?(?:file|serve|complete|conduct)|(?:the )?(?:filing|serving)(?: of)?)(?: (?:its|his|her|their|an?|the))? (?=\S)/i,
    "",
  ) ?? "";
  const kind = plain === "" ? genericDeadline : dueKindOf(plain);
  return kind === genericDeadline
    ? { deadlines: "unnamed", kind, title: "Deadline" }
    : { deadlines: "named", kind, title: dueTitle(plain) };
}

function given(
  page: Page,
  clause: Clause,
  { voice, reader }: { voice: Voice; reader: Reader },
): ExtensionFact[] {
  const first = page.words[clause.first]!;
  if (page.masked[clause.first] || !bearsCue(page, { clause, bit: cue.moreTime })) return [];
  const text = printed(page, clause.first, clause.last);
  if (/^(?:[^.;]{0,80}:\s*)?(?:if|unless|should|when)\b/i.test(text)) return [];
  if (denied.test(text) && !granted.test(text)) return [];
  const fact = (
    found: { start: number; end: number },
    more:
      & Pick<ExtensionFact, "deadlines" | "kind" | "title" | "rule" | "confidence">
      & Partial<Pick<ExtensionFact, "type" | "hearings">>,
  ): ExtensionFact => {
    const start = first.start + found.start, end = first.start + found.end;
    return {
      fact: "extension",
      act: "given",
      type: "deadline",
      side: null,
      parties: namedAsTo(page, clause.first, clause.last),
      about: [],
      ...more,
      start,
      end,
      quote: page.text.slice(start, end),
      reader,
    };
  };
  const request =
    /\b(?:motions?|requests?|applications?|stipulations?|letters?)\b[^.;:]{0,40}?\b(?:to|for)\b/i
      .exec(text);
  const isGranted = granted.test(text);
  const all = allMoved.exec(text) ?? movingAll.exec(text);
  if (all && (!request || isGranted || request.index > all.index)) {
    return [fact(spanOf(all), {
      deadlines: "all",
      kind: genericDeadline,
      title: "All deadlines",
      ...(/\b(?:dates|hearings?|conferences|settings)\b/i.test(all[0])
        ? { hearings: true as const }
        : {}),
      rule: "all-extended",
      confidence: 0.9,
    })];
  }
  const period = unnamed.exec(text);
  if (period) {
    return [fact(spanOf(period), {
      deadlines: "unnamed",
      kind: genericDeadline,
      title: "Deadline",
      rule: "extended-by",
      confidence: 0.9,
    })];
  }
  const known = namedByPeriod.exec(text);
  if (known) {
    const words = (known[1] ?? known[2]!).replace(/^(?:the|that|order\w*)\s+/i, "").trim();
    return [fact(spanOf(known), {
      ...named({ words, start: 0, end: 0 }),
      rule: "extended-by",
      confidence: 0.9,
    })];
  }
  if (!isGranted || voice.speaker !== "court") return [];
  const amended = schedule.exec(text);
  if (amended && isGrantedAt(text, spanOf(amended))) {
    return [fact(spanOf(amended), {
      deadlines: "all",
      kind: genericDeadline,
      title: "All deadlines",
      rule: grantedRule,
      confidence: 0.85,
    })];
  }
  const facts: ExtensionFact[] = [];
  for (let from = request?.index ?? text.length; facts.length < mostRequests;) {
    const item = itemIn(text.slice(from));
    if (!item) break;
    const at = { start: from + item.start, end: from + item.end };
    from = at.end;
    if (!isGrantedAt(text, at)) continue;
    const document = answered.exec(text.slice(at.end))?.[1];
    facts.push({
      ...fact(at, { ...named(item), rule: grantedRule, confidence: 0.85 }),
      about: document === undefined ? [] : [Number(document)],
    });
  }
  const hearing = continuedHearing(page, clause, text);
  if (hearing && isGrantedAt(text, hearing)) {
    const { kind, title } = hearing;
    facts.push(
      fact(hearing, {
        type: "hearing",
        deadlines: "named",
        kind,
        title,
        rule: "continuance-granted",
        confidence: 0.85,
      }),
    );
  }
  return facts;
}

/** Is what stands there granted, by the ruling before it or else by the one behind it? */
function isGrantedAt(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = [...text.slice(Math.max(0, start - 300), start).matchAll(ruling)].at(-1);
  const [ruled] = before ?? ruling[Symbol.matchAll](text.slice(end, end + 200)).next().value ?? [];
  return ruled !== undefined && /^(?:grant|approv|so)/i.test(ruled);
}

/** `Motion to Continue Jury Trial`: the proceeding, and where it is named. */
function continuedHearing(
  page: Page,
  clause: Clause,
  text: string,
): { kind: string; title: string; start: number; end: number } | null {
  const found =
    /\b(?:motion|request|application|stipulation) (?:to|for (?:a |an )?(?:continuance|adjournment|postponement) of) (?:(?:continue|adjourn|postpone|reschedule|reset|vacate|cancel|advance)\b )?/i
      .exec(text);
  if (
    !found ||
    !/(?:continu|adjourn|postpon|reschedul|reset|vacat|cancel|advanc)\w*(?: of)? $/i.test(found[0])
  ) {
    return null;
  }
  const offset = page.words[clause.first]!.start;
  const at = wordAt(page, clause, offset + found.index + found[0].length);
  const noun = firstHearingNoun(page, at, Math.min(clause.last, at + 6));
  if (!noun) return null;
  for (let i = at; i < noun.first; i++) {
    if (
      page.words[i]!.kind !== "word" || page.dated[i] ||
      /^(?:and|or|pending|after)$/.test(page.words[i]!.lower)
    ) return null;
  }
  const end = page.words[noun.last]!.end - offset;
  return { kind: noun.kind, title: hearingTitle(page, noun), start: found.index, end };
}

/** Where a construction stands, without the marks and blanks round it. */
function spanOf(found: RegExpExecArray): { start: number; end: number } {
  const lead = found[0].search(/\w/);
  return {
    start: found.index + lead,
    end: found.index + found[0].trimEnd().length,
  };
}
