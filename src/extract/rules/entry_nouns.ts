import type {
  Fact,
  FilingFact,
  MilestoneFact,
  Reader,
  RulingFact,
  VoidFact,
} from "../../domain/fact.ts";
import { cue } from "./cues.ts";
import { dueKindOf, motionKindOf } from "./due_items.ts";
import { namedAsTo, nameList, sideOf } from "./names.ts";
import type { Page } from "./page.ts";
import { entryNumbers, relatedDocuments } from "./references.ts";
import type { Voice } from "./voice.ts";

/** The entry's own words: from its beginning up to its list of attachments, at most 60 words. */
function ownWords(page: Page): { last: number; text: string } {
  let last = Math.min(page.words.length - 1, 90);
  for (let i = 1; i <= last; i++) {
    if (page.masked[i] && page.words[i]!.lower === "(") {
      last = i - 1;
      break;
    }
  }
  return { last, text: page.text.slice(page.words[0]!.start, page.words[last]!.end) };
}

const filingHead =
  /^\W*(?:(?:amended|corrected|second|first|third|fourth|joint|agreed|unopposed|opposed|consent|emergency|ex parte|sealed|redacted|renewed|supplemental|cross|verified|expedited|proposed|unilateral|final|initial|text|restricted|administrative|partial|plaintiffs?'?s?|defendants?'?s?|debtors?'?s?|trustee'?s?|government'?s?|united states'?|usa'?s?|appell(?:ant|ee)s?'?s?|petitioner'?s?|respondent'?s?|amicus|court reporter|creditor'?s?|monthly|attorney|certification|certificate|confidential|notice of(?: filing)?|interim|combined|consolidated|letter|omnibus|oral|opening|answering|principal|limited|preliminary|designated|clerk'?s?|chapter \d+|filed|tendered|submitted|immigration|page proof)\W+)*(motion|letter|response|reply|sur-?reply|brief|memorandum|memoranda|answer|objections?|opposition|statement|status report|report|appendix|record|exhibit list|exhibits?|witness list|witness(?:es)?|jury instructions?|voir dire|trial brief|proposed order|order|stipulation|proof|plan|disclosures?|designation|counter-?designation|transcript|acknowledge?ment|appearance|waiver|consent|declination|case management|rule 26|discovery|pretrial|pre-trial|sentencing|corporate|notice|docketing|list|schedules?|summary|application|petition|claim|admission|initial disclosures?|settlement|mediation|declaration|affidavit|voluntary dismissal|dismissal|joinder|complaint|index|position|request|election|certificate|counseling|counsel|compliance|course|financial management|mailing|matrix|redaction|intent|psr|presentence|demand|counterclaim|third party|in opposition|in response|in support)\b/i;

/** A fact of a filing: what the entry itself is, by whom, about which document. */
export function readFilings(page: Page, voice: Voice, reader: Reader): FilingFact[] {
  if (page.words.length === 0) return [];
  const { last, text } = ownWords(page);
  const surrender = selfSurrendered(page, reader);
  if (surrender) return [surrender];
  if (voice.speaker === "court" && !/^\W*(?:report|judgment)/i.test(text)) return [];
  const head = filingHead.test(text);
  if (!head && (voice.speaker === "court" || !isPaper(text))) return [];
  if (/^\W*(?:bnc|court'?s)\b/i.test(text)) return [];
  const until = /\s(?:by|filed by|submitted by|document filed|\(related|\(re:|\[\d)|\.\s|;/i.exec(
    text,
  );
  const title = text.slice(0, Math.min(until ? until.index : text.length, 200));
  if (title.trim() === "") return [];
  const lower = title.toLowerCase();
  // `Status report due by D` asks for one, and is none
  if (/\b(?:due|deadlines?|last day)\b/.test(lower)) return [];
  // `Settlement Conference set for D` is no settlement
  if (
    /\b(?:hearing|conference|call|trial|arraignment)s? (?:as to .*|is |was |are )?(?:set|reset|held|scheduled|rescheduled|continued|cancell?ed|vacated)\b/
      .test(lower)
  ) return [];
  const kinds = head ? filingKinds(lower, text.slice(0, 260).toLowerCase()) : [otherPaper];
  if (kinds.length === 0) return [];
  const { parties, side } = filers(page, last, text);
  const numbers = entryNumbers(page, 0, last);
  const about = numbers.length > 0 ? numbers : relatedDocuments(page)
    .filter(({ name }) => /\b(?:motion|application|complaint|plan|petition|claim)\b/i.test(name))
    .map(({ number }) => number);
  const start = page.words[0]!.start;
  const end = start + title.trimEnd().length;
  return kinds.map(({ kind, confidence, rule }) => ({
    fact: "filing",
    kind,
    side,
    parties,
    about,
    start,
    end,
    quote: page.text.slice(start, end),
    reader,
    rule,
    confidence,
  }));
}

/** What a party files without a name of CM/ECF's: a plan, a statement, copies. Its words tell more. */
const paper =
  /^[^.;:]{0,90}?\b(?:plans?|statements?|submissions?|reports?|proposals?|agreements?|lists?|inventory|contentions|questionnaire|(?:paper |courtesy )?copies|designations?|disclosures?)\b/i;
const filer = /\b(?:(?:filed|submitted|tendered) by|by)\s+(?:the\s+|all\s+)?[A-Z]/;

function isPaper(text: string): boolean {
  const head = text.slice(0, 240).replace(/^PLEADING tendered:\s*/, "");
  return paper.test(head) && filer.test(head) &&
    !/^[^.;:]{0,120}?\b(?:orders?|ordered|motions?|hearings?|judge|court|granted|denied|transcripts?)\b/i
      .test(head.replace(/\([^()]*\)/g, " "));
}

/** `the Court is informed that defendant self-surrendered`: what was due is done. */
function selfSurrendered(page: Page, reader: Reader): FilingFact | null {
  if ((page.cues & cue.surrender) === 0) return null;
  const found = /\b(?:has |had )?self[- ]surrendered\b/i.exec(page.text.slice(0, 2000));
  if (!found) return null;
  const start = found.index, end = start + found[0].length;
  return {
    fact: "filing",
    kind: "self-surrender",
    side: null,
    parties: namedAsTo(page, 0, Math.min(page.words.length - 1, 240)),
    about: [],
    start,
    end,
    quote: found[0],
    reader,
    rule: "self-surrendered",
    confidence: 0.9,
  };
}

interface FilingKind {
  kind: string;
  confidence: number;
  rule: string;
}

const otherPaper: FilingKind = { kind: "filing", confidence: 0.75, rule: "filing-other" };

/** What a filing of this title can meet. */
function filingKinds(title: string, full: string): FilingKind[] {
  const one = (kind: string, confidence = 0.92, rule = "filing"): FilingKind => ({
    kind,
    confidence,
    rule,
  });
  if (
    /\b(summons|proof of service|certificate of (service|mailing)|affidavit of (service|mailing))\b/
      .test(title)
  ) {
    return [one("service", 0.8)];
  }
  if (
    /\b(declaration|affidavit|exhibits?\b(?! list)|affirmation|certificate of counsel|index)\b/
      .test(title) &&
    !/\b(response|reply|opposition|brief|memorandum|list)\b/.test(
      title.split(/\b(?:in|to|re|of)\b/)[0]!,
    )
  ) {
    if (/\bexhibits?\b/.test(title)) return [one("exhibit-list", 0.6)];
    return [one(/\baffidavit|affirmation/.test(title) ? "affidavit" : "declaration", 0.8)];
  }
  if (/^\W*(?:agreed |amended |corrected )*notice of (?:\w+ )?motion/.test(title)) return [];
  const lead = title.split(/\b(?:re|regarding)\b/)[0]!;
  const before = lead.split(/\b(?:to|for|of|in)\b/)[0]!;
  if (
    /\bmotion|\bapplication\b/.test(before) &&
    !/\b(response|reply|opposition|memorandum|brief|objection)/.test(before)
  ) {
    const found: FilingKind[] = [];
    if (/extension|\bextend\b|\benlarge/.test(title)) return found;
    if (
      /\bto dismiss\b|judgment on the pleadings|more definite statement|\bto remand\b|\bto compel arbitration|\bto transfer\b|\bto strike\b.*complaint/
        .test(full)
    ) found.push(one("answer", 0.85, "motion-for-answer"));
    if (
      /extension|\bextend\b|\bcontinue\b|\badjourn\b|\benlarge|\bwithdraw|pro hac vice|\bseal\b|leave to file (?:excess|a brief)/
        .test(full)
    ) return found;
    const named = full.split(/\bmotions?\b/).slice(1).map(motionKindOf);
    for (const kind of new Set([...named, "motions"])) found.push(one(kind, 0.85, "motion-filed"));
    return found;
  }
  if (/^\W*(?:joint |agreed |consent |proposed |so ordered )*stipulation\b/.test(title)) {
    return /dismiss/.test(lead) ? [one("dismissal-papers")] : [one("stipulation", 0.85)];
  }
  if (
    /\bopposition|\bresponse|\bin response\b|\bresponding\b/.test(before) ||
    /\bin opposition\b|\bopposing\b|\bin response\b/.test(lead)
  ) {
    const kind = dueKindOf(lead);
    const found = [one("response")];
    if (/appell|respondent|answering/.test(before)) found.push(one("answering-brief"));
    if (kind !== "response" && kind !== "filing" && /psr|presentence|objection/.test(kind)) {
      found.push(one(kind, 0.8));
    }
    if (/objection|certification/.test(before)) found.push(one("objections", 0.85));
    if (/^\W*response\b.{0,60}in support of/.test(full)) found.push(one("reply", 0.85));
    return found;
  }
  if (/\bsur-?reply/.test(before)) return [one("surreply")];
  if (
    /\breply\b|\breplies\b/.test(before) || /\bin (further )?reply\b|in further support/.test(lead)
  ) {
    return /brief/.test(before) ? [one("reply-brief"), one("reply")] : [one("reply")];
  }
  if (/\bmemorand|\bbrief/.test(before)) {
    if (/sentenc/.test(title)) return [one("sentencing-memorandum")];
    const kind = dueKindOf(before);
    const found = [one(kind === "filing" ? "brief" : kind)];
    if (found[0]!.kind !== "brief") found.push(one("brief", 0.8));
    return found;
  }
  if (/\banswer\b/.test(before) && !/\bto (?:answer|interrog)/.test(title)) {
    return [one("answer", 0.95)];
  }
  if (/\bcounterclaim/.test(before)) return [one("answer", 0.7)];
  if (/\bobjection/.test(before)) {
    const found = [one("objections")];
    if (/presentence|psr|pre-sentence/.test(title)) found.unshift(one("presentence-objections"));
    if (/confirm/.test(title)) found.unshift(one("confirmation-objections"));
    if (/discharge/.test(title)) found.unshift(one("discharge-objections"));
    return found;
  }
  if (/amended complaint|\bamended (?:petition|pleading)/.test(lead)) {
    return [one("amended-pleadings", 0.9)];
  }
  if (/\bcomplaint\b/.test(before)) return [];
  if (/\bstatus\b/.test(lead) && /\b(report|letter|update|statement|joint)\b/.test(lead)) {
    return /\bjoint\b/.test(lead)
      ? [one("joint-status-report"), one("status-report")]
      : [one("status-report"), one("joint-status-report", 0.75)];
  }
  if (/voluntary dismissal|stipulation (?:of|for|to) dismiss/.test(lead)) {
    return [one("dismissal-papers")];
  }
  if (/^\W*waivers? of (?:the |his |her )?(?:right to (?:a )?)?jury(?: trial)?/.test(title)) {
    return [one("consent", 0.85)];
  }
  if (/consent|declination/.test(before)) return [one("consent", 0.9), one("filing", 0.4)];
  if (/^\W*transcript order/.test(title)) return [one("transcript-order", 0.9)];
  if (/^\W*(?:joint |consent )*letter\b/.test(title)) {
    // what a letter is about stands behind `re:`
    const topic = /\bre:?\s+(.{0,160})/.exec(full)?.[1] ?? "";
    if (/case management (?:plan|statement)/.test(topic)) {
      return [one("case-management-statement", 0.8)];
    }
    if (/\bstatus\b/.test(topic)) {
      return /^\W*joint/.test(title)
        ? [one("joint-status-report", 0.85), one("status-report", 0.8)]
        : [one("status-report", 0.75), one("joint-status-report", 0.7)];
    }
    return [otherPaper];
  }
  const kind = dueKindOf(lead);
  if (kind === "filing") return [otherPaper];
  if (kind === "proposed-order" && !/propos/.test(title)) return [];
  if (/^\W*(?:letter|notice)\b/.test(title)) {
    return kind === "notice" || kind === "motions"
      ? kind === "notice" ? [one("notice", 0.7)] : []
      : [one(kind, 0.75)];
  }
  return [one(kind, 0.9)];
}

/** Who filed the entry: `filed by X`, `by Defendant Y`, `by Attorney A as to defendant(s) B`, `for Appellee C`. */
export function filers(
  page: Page,
  last: number,
  text: string,
): { parties: string[]; side: FilingFact["side"] } {
  const { words } = page;
  let parties: string[] = [];
  let side: FilingFact["side"] = null;
  const owner =
    /^\W*(?:(?!(?:to|of|re)\b)\w+\W+){0,3}?(plaintiffs?|defendants?|debtors?|trustee|government|united states|appell(?:ant|ee)s?|petitioners?|respondents?|usa)\b/i
      .exec(text.slice(0, 60));
  if (owner) side = sideOf(owner[1]!);
  for (let i = 1; i <= last; i++) {
    if (words[i]!.lower !== "by" || page.aside[i]) continue;
    if (words[i + 1]?.lower === "attorney") {
      const people = namedAsTo(page, i, last);
      if (people.length > 0) return { parties: people, side };
      continue;
    }
    const role = printedRole(page, i + 1, last);
    if (role) side = sideOf(role) ?? side;
    const lead = role ? i + 1 + role.split(/\s+/).length : i + 1;
    const { names, next } = nameList(page, lead, last);
    parties = names;
    if (/^(?:USA|United States(?: of America)?)$/.test(names[0] ?? "") && names.length === 1) {
      // the government files about somebody: `by USA as to Dana Poole`
      side ??= "government";
      const people = namedAsTo(page, next - 1, last);
      if (people.length > 0) parties = people;
      break;
    }
    // counsel first, then `for X` or `on behalf of X`
    for (let k = next; k <= Math.min(last, next + 8); k++) {
      const behalf = words[k]!.lower === "for" ||
        (words[k]!.lower === "of" && words[k - 1]!.lower === "behalf");
      if (!behalf) continue;
      const forRole = printedRole(page, k + 1, last);
      if (forRole) side = sideOf(forRole) ?? side;
      const named = nameList(page, k + 1 + (forRole ? forRole.split(/\s+/).length : 0), last).names;
      if (named.length > 0) parties = named;
      if (/^(?:USA|United States)/.test(named[0] ?? "")) side = side ?? "government";
      break;
    }
    break;
  }
  return { parties, side };
}

function printedRole(page: Page, at: number, last: number): string | null {
  if (at > last) return null;
  const text = page.text.slice(page.words[at]!.start, page.words[Math.min(last, at + 2)]!.end);
  return /^(?:the )?((?:joint )?(?:plaintiffs?|defendants?|debtors?|trustee|government|appell(?:ant|ee)s?|petitioners?|respondents?|creditors?))\b/i
    .exec(text)?.[1] ?? null;
}

const milestones: readonly (readonly [RegExp, MilestoneFact["milestone"], number, number])[] = [
  [
    /^\W*(?:amended |clerk'?s? |final |default |consent |agreed |corrected |text |partial )*judgment\b(?! (?:debtor|creditor|lien|against garnishee))/i,
    "judgment",
    0.95,
    cue.judgment,
  ],
  [
    /\b(?:case|action|matter|lawsuit|complaint|suit) (?:is |are )?(?:hereby )?(?:is )?(?:dismissed|closed and dismissed)\b|\border (?:of|dismissing) (?:dismissal|(?:the )?(?:case|action))\b|\bdismissing case\b|\bdismisses (?:the|this) (?:case|action)\b|\bcivil case terminated\b/i,
    "dismissal",
    0.9,
    cue.dismissal,
  ],
  [
    /^\W*(?:notice|stipulation|joint stipulation|joint motion)(?: and order)? (?:of|for) (?:voluntary )?dismissal\b/i,
    "dismissal",
    0.75,
    cue.dismissal,
  ],
  [
    /^\W*(?:certified copy of )?(?:usca |true copy of )?mandate\b|\bmandate issued\b/i,
    "mandate",
    0.95,
    cue.mandate,
  ],
  [
    /\b(?:remanding|remanded|is remanded|order of remand|remand(?:s|ed)? (?:this|the) (?:case|action|matter))\b/i,
    "remand",
    0.85,
    cue.remand,
  ],
  [/\b(?:granting|granted)\b.{0,60}\bmotion for (?:a )?new trial\b/i, "new-trial", 0.9, cue.trial],
  [
    /^\W*(?:first|second|third|fourth|fifth|verified|corrected|consolidated|superseding|supplemental|\d\w\w)?\W*(?:verified )?(?:amended|superseding|supplemental) (?:class action )?(?:complaint|indictment|information|petition|counterclaim)\b/i,
    "amended-pleading",
    0.95,
    cue.amended,
  ],
  [
    /^\W*superseding (?:indictment|information)\b|^\W*(?:first|second|third|fourth)? ?superseding\b/i,
    "amended-pleading",
    0.95,
    cue.amended,
  ],
  [
    /^\W*(?:amended|modified|(?:first|second|third|fourth|fifth) (?:amended|modified)|modification of)?\W*(?:chapter \d+ )?plan\b|^\W*(?:amended|modified|first amended|second amended)? ?chapter 1[123] plan\b/i,
    "plan",
    0.9,
    cue.plan,
  ],
  [
    /\bconvert(?:ing|ed) (?:the |this )?case\b|\bcase (?:is |was )?(?:hereby )?converted (?:to|from)\b/i,
    "petition",
    0.9,
    cue.petition,
  ],
  [
    /^\W*chapter \d+ voluntary petition|^\W*voluntary petition\b|^\W*involuntary petition\b/i,
    "petition",
    0.95,
    cue.petition,
  ],
  [
    /^\W*(?:(?:amended|joint|unopposed|opposed|agreed|consent|emergency|renewed|second|third|first|partial|cross|ex parte|administrative|oral|text|sealed|supplemental|plaintiffs?'?s?|defendants?'?s?|debtors?'?s?|trustee'?s?|government'?s?|letter|stipulated|expedited)\W+)*motion\b/i,
    "motion",
    0.85,
    cue.motion,
  ],
];

/** What the entry does to the round of proceedings: judgment, dismissal, mandate, new pleading. */
export function readMilestones(page: Page, voice: Voice, reader: Reader): MilestoneFact[] {
  if (page.words.length === 0) return [];
  const { text, last } = ownWords(page);
  for (const [test, milestone, confidence, needs] of milestones) {
    if ((page.cues & needs) === 0) continue;
    if ((milestone === "motion" || milestone === "plan") && voice.speaker === "court") continue;
    const scope = /\^/.test(test.source) || voice.speaker !== "court" ? text.slice(0, 300) : text;
    const found = test.exec(scope);
    if (!found) continue;
    if (milestone === "dismissal" && voice.speaker === "party" && confidence > 0.8) continue;
    if (milestone === "remand" && voice.speaker !== "court") continue;
    if (
      milestone === "dismissal" &&
      /\b(?:den(?:y|ied|ying)|count|claims? (?:against|of))\b/i.test(
        scope.slice(0, found.index + found[0].length),
      )
    ) continue;
    const lead = /\w/.exec(found[0])?.index ?? 0;
    const start = page.words[0]!.start + found.index + lead,
      end = page.words[0]!.start + found.index + found[0].length;
    return [{
      fact: "milestone",
      milestone,
      parties: namedAsTo(page, 0, last),
      start,
      end,
      quote: page.text.slice(start, end),
      reader,
      rule: `milestone-${milestone}`,
      confidence,
    }];
  }
  return [];
}

/** Motions that the entry grants or denies, by number. */
export function readRulings(page: Page, voice: Voice, reader: Reader): RulingFact[] {
  if (voice.speaker !== "court" || (page.cues & cue.ruling) === 0) return [];
  const facts: RulingFact[] = [];
  const { words } = page;
  for (const clause of page.clauses) {
    let at = -1, outcome: RulingFact["outcome"] = "other";
    const flush = (to: number, from: number) => {
      const about = entryNumbers(page, from, to);
      if (at < 0 || about.length === 0) return;
      const start = words[at]!.start;
      const end = words[Math.min(to, at + 14)]!.end;
      facts.push({
        fact: "ruling",
        outcome,
        about,
        start,
        end,
        quote: page.text.slice(start, end),
        reader,
        rule: `ruling-${outcome}`,
        confidence: 0.92,
      });
      at = -1;
    };
    let from = clause.first;
    for (let i = clause.first; i <= clause.last; i++) {
      if ((words[i]!.cues & cue.ruling) === 0) continue;
      const lower = words[i]!.lower;
      const next: RulingFact["outcome"] | null =
        /^(granting|granted|grants|approving|approved|adopting)$/.test(lower)
          ? "granted"
          : /^(denying|denied|denies)$/.test(lower)
          ? (words[i + 1]?.lower === "as" && words[i + 2]?.lower === "moot" ? "moot" : "denied")
          : lower === "mooting" ||
              (lower === "moot" && words[i - 1]?.lower === "as" &&
                /^(finding|terminating)$/.test(words[i - 2]?.lower ?? ""))
          ? "moot"
          : null;
      if (!next) continue;
      if (at >= 0) {
        flush(i - 1, from);
        from = i;
      }
      at = i;
      outcome = next;
    }
    flush(clause.last, from);
  }
  return facts;
}

const inError =
  /\b(?:(?:filed|docketed|entered|made|issued|generated|posted|scanned)\s+in\s+error|(?:filed|docketed|entered) in (?:the )?(?:wrong|incorrect) case|erroneously\s+(?:filed|docketed|entered)|(?:please )?disregard(?:ed)?\b|incorrectly (?:filed|docketed|entered))/i;

/** What a clerk puts in front of an entry that does not count. */
const errorStamp =
  /^\W*(?:filing error|deficient docket entry|(?:docket )?entry (?:made|filed|entered) in error|(?:filed|docketed|entered)(?: on)?(?: [\d/-]{6,10})? in error|(?:document )?(?:filed|docketed|entered) in (?:the )?(?:wrong|incorrect) case|(?:court deleted )?incorrect (?:summons|document|event|entry)|document (?:filed|docketed) in error|(?:please )?disregard(?! (?:the )?(?:docket |ecf )?(?:entry|document|doc\.?|dkt\.?|ecf) ?(?:no\.? ?|number |# ?)?\[?\d))\b/i;

/** Behind the stamp, `PER JUDGE QUILL. Document # 23, Notice.`: it is a note on another entry. */
const stampedEntry =
  /^[^a-z\d]{0,90}?[.:]\s*(?:D(?:ocket|OCKET)(?: E(?:ntry|NTRY))?|D(?:ocument|OCUMENT)|D(?:oc|OC|kt|KT)\.?|E(?:ntry|NTRY)|ECF)\s*(?:[Nn]o\.?|NO\.?|#)*\s*\[?(\d{1,4})\b(?![^.]{0,60}\b(?:[Cc]orrect|CORRECT|[Pp]roper|PROPER|[Rr]efiled|REFILED)\b)/;

/** Entries, this one or another by number, that the words call made in error. */
export function readVoids(page: Page, reader: Reader): VoidFact[] {
  if ((page.cues & cue.error) === 0) return [];
  const head = page.text.slice(0, 4000);
  const found = inError.exec(head);
  const own = errorStamp.exec(head);
  const facts: VoidFact[] = [];
  if (own) {
    const lead = /\w/.exec(own[0])?.index ?? 0;
    const start = own.index + lead, end = own.index + own[0].length;
    const weak = /filing error|deficient/i.test(own[0]);
    const other = weak ? null : stampedEntry.exec(head.slice(end));
    const to = other === null ? end : end + other[0].length;
    facts.push({
      fact: "void",
      entryNumber: other === null ? null : Number(other[1]),
      start,
      end: to,
      quote: page.text.slice(start, to),
      reader,
      rule: other === null ? "own-error" : "entry-in-error",
      confidence: weak ? 0.85 : 0.92,
    });
    return facts;
  }
  if (!found) return facts;
  const clause = page.clauses.find((c) =>
    page.words[c.last]!.end > found.index &&
    page.words[c.first]!.start <= found.index + found[0].length
  );
  if (!clause) return facts;
  const text = page.text.slice(page.words[clause.first]!.start, page.words[clause.last]!.end);
  if (
    /\bwas an? |\bclerk'?s? error\b|\bappears? to\b|attached in error|in error (?:on|by) (?:the )?(?:part|plaintiff|defend)/i
      .test(text) && !/disregard/i.test(text)
  ) return facts;
  const numbers = entryNumbers(page, clause.first, clause.last);
  const start = found.index, end = found.index + found[0].length;
  const quote = page.text.slice(start, end);
  if (numbers.length === 1) {
    facts.push({
      fact: "void",
      entryNumber: numbers[0]!,
      start,
      end,
      quote,
      reader,
      rule: "entry-in-error",
      confidence: 0.92,
    });
  } else if (numbers.length === 0 && /\bthis (?:entry|docket entry|document)\b/i.test(text)) {
    facts.push({
      fact: "void",
      entryNumber: null,
      start,
      end,
      quote,
      reader,
      rule: "own-error",
      confidence: 0.85,
    });
  }
  return facts;
}

/** All that the entry itself is or does, beside its dates. */
export function readEntryItself(page: Page, voice: Voice, reader: Reader): Fact[] {
  return [
    ...readFilings(page, voice, reader),
    ...readMilestones(page, voice, reader),
    ...readRulings(page, voice, reader),
    ...readVoids(page, reader),
  ];
}
