import { type Period, periodWords } from "../../domain/computing_time/period.ts";
import type { FoundPeriod } from "../../domain/computing_time/find_periods.ts";
import { plainLine, shorten } from "../../domain/plain_text.ts";
import type { Clause } from "./clauses.ts";
import { type Draft, draft } from "./draft.ts";
import { dutyBeside } from "./duty_beside.ts";
import { sideOf } from "./names.ts";
import { type Page, printed } from "./page.ts";
import { mostPeriods } from "./relative.ts";
import { requestScope } from "./requests.ts";
import type { Voice } from "./voice.ts";
import { wordAt } from "./word_at.ts";

/** Construction and, in `computed`, rule of a deadline that nobody can date yet. */
const conditionalRule = "conditional";

/** Events to come, of which a docket tells the day only when they have happened. */
const event = String
  .raw`(?:ruling|decision|determination|resolution|disposition|adjudication|completion|conclusion|expiration|termination|service|receipt|filing|issuance|entry|remand|mandate|denial|approval|appearance|appointment|date (?:this|the|that) (?:action|case|matter) is|rules|decides|issues|is (?:filed|served|entered|decided|resolved|docketed|issued|lifted|reopened))`;
const anchor = new RegExp(
  String
    .raw`^\s*(?:of|from|after|following)\s+(?:being\s+served\b|(?:(?!this\b|today)[\w’'.-]+\s+){0,4}?${event}\b)`,
  "i",
);
/** Words of the anchor behind its event, at most. */
const longestAnchor = 24;
/** Where the words of an anchor end. */
const anchorEnds =
  /^(?:[.,;:()]|shall|must|may|will|should|to|or|unless|if|whichever|and|in|is|are|within|by|until|no|not)$/;
const papers = /^(?:motions?|applications?|petitions?)$/;
const subjects = /^(?:the|an?|plaintiffs?|defendants?|petitioners?|respondents?|parties|counsel)$/;

/**
 * What is the entry itself or may be it (`the ruling`, `entry of the order`), and what the docket
 * before it tells: for these the day is not unknown.
 */
const known = new RegExp(
  [
    String.raw`\b(?:this (?!action|case|matter)|today|hereof|herein|its (?:filing|entry))`,
    String
      .raw`\b(?:filing|service|receipt|entry) of (?:the|an?|any|such) (?:\w+ )?(?:motion|petition)`,
    String.raw`\bfiling of (?:the|an?) (?:complaint|case|action|notice of removal)`,
    String.raw`\b(?:entry|date) of (?:the |final |such )*judgment`,
    String
      .raw`\b(?:entry|issuance|date|service|receipt) of (?:the|an?|said|such) (?:order|decision|opinion|notice|report|ruling)$`,
    String
      .raw`^(?:(?:the|its|date of) )*(?:ruling|decision|determination|entry|filing|issuance|approval|denial)$`,
    String.raw`\d{1,2}\/\d{1,2}\/`,
  ].join("|"),
  "i",
);

/** Words before a period that is counted from nothing that is said: `within 14 days.` */
const limit = /\b(?:within|in|have|has|had|granted|given|allowed|another|additional|an)\s*$/i;
/** What stands behind such a period. */
const alone = /^\s*(?:[.;,]|$|(?:in which |within which )?to\s+(?!run|expire|begin))/i;

/**
 * Texts that stand in every entry of their court, or tell everybody the law: sealing, paper copies,
 * the redaction of transcripts, appeals, objections to a report, what follows when nothing is filed.
 */
const boilerplate =
  /\bpaper (?:copies|copy|format)\b|\bidentical to\b|\bseal(?:ed|ing)?\b|\b5\.3\b|\bredact|\btranscript|\bfail(?:s|ure|ed|ing)?\b|\bnotice of appeal|\bappeal (?:must|may|shall|rights)|\bdismissed\b|\bwaive[ds]?\b|\bif (?:no|the|a|an|not|you)\b|\bif any(?!\s*[,.)])|\bunless\b|\botherwise ordered\b|\bwritten objections\b|\bobjections? to (?:the |this |these |court['’]s )?(?:report|findings|proposed findings|magistrate)|\b636\b|\b(?:any|an?|either|each) party\b|\b(?:pursuant to|under|see) (?:[\w.]+ ){0,5}?rules?\b|\bdays?['’]? notice\b|\bproposed orders?\b|\blocal (?:\w+ )?rules?\b|\bvouchers?\b|\bu\.?s\.?c\b|\bpursuant to (?:28|18|11|42)\b|\bremind|\brecommend/i;

/** Reports to whose objections a statute gives the time. */
const recommends = /\brecommend/i;

/** Words of a statement that tells what was ordered before, or what somebody said or means to do. */
const told =
  /\b(?:was|were|had|been|previously|earlier) (?:\w+ )?(?:ordered|directed|required|instructed|given|granted|allowed)\b|\b(?:reports?|reported|advis(?:es|ed)|inform(?:s|ed) the|represent(?:s|ed)|stat(?:es|ed)|anticipat\w+|intends?|proposes?|agreed?)\b(?=[^.;]*\bwill\b)/i;

/** Orders of a court or judge to everybody. */
const general = /^\W*(?:amended )?(?:standing|general) order\b/i;

/** Notices of an appeals clerk, whose title names neither an order nor a court. */
const briefing = /^\W*briefing (?:schedule|notice|order)\b/i;

/**
 * Deadlines that the court counts from an event whose day the text does not give (`within 14 days of
 * the ruling on the motion`), or from nothing it names (`granted 30 days to respond`): without date,
 * with the period and the words of the anchor in `computed`. Only where the court speaks; a request,
 * a note that stands in every entry, and an anchor that is no such event give nothing.
 */
export function readConditional(
  page: Page,
  clause: Clause,
  { voice, periods }: { voice: Voice; periods: readonly FoundPeriod[] },
): Draft[] {
  const speaks = voice.speaker === "court" ||
    voice.speaker === "plain" && briefing.test(page.text.slice(0, 60));
  if (!speaks || voice.error || general.test(page.text.slice(0, 60))) return [];
  const { words } = page;
  if (/^(?:if|unless|should|failure|failing|when|upon)$/.test(words[clause.first]!.lower)) {
    return [];
  }
  const drafts: Draft[] = [];
  let bound = clause.first;
  for (const { period, start, end } of periods.slice(0, mostPeriods)) {
    const at = wordAt(page, clause, start);
    const last = wordAt(page, clause, end - 1);
    if (page.masked[at]) continue;
    const found = anchorBehind(page, clause, last) ?? noAnchor(page, clause, { at, last });
    if (!found) continue;
    let from = bound;
    for (let i = from; i < at; i++) if (page.dated[i]) from = i + 1;
    bound = Math.min(clause.last, found.last + 1);
    const near = printed(page, Math.max(from, at - 40), Math.min(clause.last, last + 40));
    if (boilerplate.test(near) || told.test(printed(page, Math.max(from, at - 40), at))) continue;
    const asked = requestScope(page, clause.first, at);
    if (asked === "asked" || asked === "denied") continue;
    const duty = dutyBeside(page, { first: from, last: clause.last }, { at, last: found.last });
    if (!duty || found.words === null && duty.kind === "filing") continue;
    if (duty.kind === "objections" && recommends.test(page.text.slice(0, 400))) continue;
    drafts.push(draft({
      type: "deadline",
      verb: "set",
      kind: duty.kind,
      title: duty.title,
      first: Math.min(duty.first, duty.lead),
      last: Math.max(found.last, duty.last),
      computed: { rule: conditionalRule, basis: basis(period, found.words) },
      party: duty.party,
      parties: duty.party !== null && sideOf(duty.party) === null ? [duty.party] : [],
      side: duty.side,
      rule: conditionalRule,
      confidence: 0.7,
      clause: clause.first,
    }));
  }
  return drafts;
}

/** `14 days after the ruling on the motion to compel; the day is not known`. One line. */
function basis(period: Period, words: string | null): string {
  return words === null
    ? `${periodWords(period)}; from which day is not said`
    : `${periodWords(period)} after ${shorten(plainLine(words), 160)}; the day is not known`;
}

/** What a period is counted from. */
interface Anchor {
  /** Index of its last word, or of the last of the period. */
  last: number;
  /** Its words without `of` or `after`; null where none are said. */
  words: string | null;
}

function anchorBehind(page: Page, clause: Clause, end: number): Anchor | null {
  const { words } = page;
  if (end + 1 > clause.last) return null;
  const start = words[end]!.end;
  const farthest = Math.min(clause.last, end + longestAnchor);
  const found = anchor.exec(page.text.slice(start, words[farthest]!.end));
  if (!found) return null;
  let last = wordAt(page, clause, start + found[0].length - 1);
  let ends = anchorEnds;
  while (last < farthest && !page.dated[last + 1] && !page.masked[last + 1]) {
    const next = words[last + 1]!.lower;
    // `the ruling on the motion to dismiss`: the name of a motion, up to a new subject
    if (papers.test(words[last]!.lower) && /^(?:to|for|in)$/.test(next)) {
      last = Math.min(farthest, last + 2);
      ends = subjects;
    } else if (ends.test(next) || anchorEnds.test(next)) break;
    else last++;
  }
  if (page.dated[last + 1]) return null;
  const said = printed(page, end + 2, last);
  return known.test(said) ? null : { last, words: said };
}

/** `within 14 days.`, `granted 30 days to file a response`: counted from nothing that is said. */
function noAnchor(
  page: Page,
  clause: Clause,
  { at, last }: { at: number; last: number },
): Anchor | null {
  const { words } = page;
  if (at === clause.first || !limit.test(printed(page, Math.max(clause.first, at - 2), at - 1))) {
    return null;
  }
  const to = words[Math.min(words.length - 1, last + 5)]!.end;
  return alone.test(page.text.slice(words[last]!.end, to)) ? { last, words: null } : null;
}
