import { remember } from "../../domain/remember.ts";
import { wordSet } from "./word_lists.ts";
import { sideOf } from "./names.ts";
import type { Page } from "./page.ts";
import { dueTitle } from "./due_title.ts";
import type { Side } from "../../domain/fact.ts";

/** What is due and from whom, as far as the words tell. */
export interface DueItem {
  first: number;
  last: number;
  title: string;
  kind: string;
  party: string | null;
  side: Side | null;
}

/** Ordered tests on the lower-case words of what is due; the first that fits names the kind. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/release of (official )?transcript|transcript restriction/, "transcript-release"],
  [/redacted transcript/, "redacted-transcript"],
  [/redaction/, "redaction-request"],
  [/acknowledge?ment/, "acknowledgment"],
  [/\bappearance form/, "appearance-form"],
  [/transcript order|order (the )?transcript|transcript purchase/, "transcript-order"],
  [/transcript/, "transcript"],
  [/(20|twenty) largest/, "incomplete-filings"],
  [/\b(sur ?reply)/, "surreply"],
  [/\breply briefs?|\bapp(ellant|ellee)'?s? reply|briefs? in reply/, "reply-brief"],
  [
    /\b(opening|principal|appellant'?s?|aplt|a[ /]pet'?s?|petitioner'?s?) (\w+ )?briefs?/,
    "opening-brief",
  ],
  [/\b(answering|appellee'?s?|aple|a[ /]res'?s?|respondent'?s?) (\w+ )?briefs?/, "answering-brief"],
  [/\bsentencing mem|sentencing (position|submission|letter)/, "sentencing-memorandum"],
  [/objections? to (the )?(draft )?(psr|psi|presentence|pre sentence)/, "presentence-objections"],
  [/\b(psr|psi|presentence|pre sentence)/, "presentence-report"],
  [/objections? to (the )?confirm|object to (the )?confirm/, "confirmation-objections"],
  [
    /(objections?|object|oppose|opposing) (to |for )?(the |debtor'?s? )?discharge(?!ab)|oppose discharge|complaint (objecting|to object)/,
    "discharge-objections",
  ],
  [/dischargeab|certain debts|\b523\b/, "dischargeability-complaint"],
  [
    /(government|gov't|govt|governmental) (unit )?.*proofs? of claim|proofs? of claim.*(government|govt)/,
    "government-proofs-of-claim",
  ],
  [/proofs? of claim|bar date|claims bar/, "proofs-of-claim"],
  [/credit counsel/, "credit-counseling"],
  [/financial management/, "financial-management"],
  [/reaffirmation/, "reaffirmation"],
  [/incomplete filing|missing document|deficien/, "incomplete-filings"],
  [
    /\bschedules?\b(?! of| for| and| to)|statement of (financial|intent)|means test|summary of|statistical summary|form (22|122)|matrix|list of (all )?(creditors|equity)/,
    "schedules",
  ],
  [/exclusive|chapter 1[123] plan|^plan\b|plan (and|of reorg)/, "plan"],
  [/corporate disclosure|disclosure statement/, "disclosure-statement"],
  [/\b(?:paper|courtesy|hard|chambers) cop(?:y|ies)\b/, "filing"],
  [/appearances?\b/, "appearance-form"],
  [/docketing statement/, "docketing-statement"],
  [/mediation (questionnaire)/, "docketing-statement"],
  [/rehearing/, "rehearing-petition"],
  [/mandate/, "mandate"],
  [/notice of appeal/, "notice-of-appeal"],
  [/appendix/, "appendix"],
  [/\brecord\b/, "record"],
  [
    /joint (final )?(pre ?trial) (order|statement)|pre ?trial (order|statement|memo)/,
    "pretrial-order",
  ],
  [/pre ?trial disclosure|26 ?\(? ?a ?\)? ?\(? ?3/, "pretrial-disclosures"],
  [/26 ?\(? ?f|discovery plan|planning (meeting )?report|discovery report/, "rule-26-report"],
  [
    /case management (statement|report|plan)|cmc statement|proposed (case management|scheduling)/,
    "case-management-statement",
  ],
  [/joint (\w+ )?status (report|letter|update)/, "joint-status-report"],
  [/joint letter.*\bstatus\b/, "joint-status-report"],
  [/status (report|letter|update|memo)|\bletter\b.*\bstatus\b/, "status-report"],
  [/joint letter/, "joint-status-report"],
  [/initial disclosure|26 ?\(? ?a ?\)? ?\(? ?1/, "initial-disclosures"],
  [/rebuttal/, "rebuttal-expert-disclosures"],
  [/expert discovery|expert depositions/, "expert-discovery"],
  [/expert/, "expert-disclosures"],
  [/fact discovery/, "fact-discovery"],
  [/discovery motion|motions? to compel/, "discovery-motions"],
  [/in limine/, "motions-in-limine"],
  [/daubert/, "daubert-motions"],
  [
    /\banswer,? or\b|\brespon(?:d|se) to (?:the |plaintiff'?s'? |amended |second |third |first )*complaint|otherwise (?:respond|plead)|responsive pleading/,
    "answer",
  ],
  [/\b(response|opposition|oppositions|responses|respond|oppose|opposing|opp'?n)\b/, "response"],
  [/\brepl(y|ies)\b/, "reply"],
  [/dispositive|summary judgment/, "dispositive-motions"],
  [
    /amend(ed|ing)? (the )?(pleading|complaint|answer)|amend(ed)? (or|and) (add|join)|amendment of pleading/,
    "amended-pleadings",
  ],
  [/join(der|ing)? |add(ing|ition)? (of )?part/, "joinder"],
  [/\banswers?\b|responsive pleading|otherwise plead|respond to (the )?complaint/, "answer"],
  [/\bobjections?\b|\bobject\b/, "objections"],
  [/pre ?trial motion/, "pretrial-motions"],
  [/\bdiscovery\b|depositions?/, "discovery"],
  [/witness(es)? (and exhibit )?list/, "witness-list"],
  [/exhibit/, "exhibit-list"],
  [/jury instruction|jury charge/, "jury-instructions"],
  [/voir dire/, "voir-dire"],
  [/trial brief|trial mem/, "trial-brief"],
  [/mediator/, "mediator-assignment"],
  [/mediation/, "mediation"],
  [/settlement/, "settlement"],
  [/dismissal|closing (papers|documents)/, "dismissal-papers"],
  [/surrender|self report/, "self-surrender"],
  [/proposed (final )?order|\border\b/, "proposed-order"],
  [/stipulation/, "stipulation"],
  [/\bservice\b|\bserve\b/, "service"],
  [/filing fee|fee\b/, "filing-fee"],
  [/installment|payment/, "payment"],
  [/\bmotions?\b/, "motions"],
  [/\bbriefs?\b|memorand|briefing/, "brief"],
  [/\bnotice\b/, "notice"],
  [/\baffidavit/, "affidavit"],
  [/\bdeclaration/, "declaration"],
  [/\bconsent\b(?! (?:decree|judgment|order))|declination/, "consent"],
  [/\bletters?\b/, "letter"],
  [/\bclaim\b/, "claim"],
];

/** The kind of deadline that a motion of this wording meets. */
export function motionKindOf(title: string): string {
  if (/in limine|\bexclude\b|\bpreclude\b/.test(title)) return "motions-in-limine";
  if (/daubert/.test(title)) return "daubert-motions";
  if (/summary judgment|judgment on the pleadings|\bto dismiss\b|dispositive/.test(title)) {
    return "dispositive-motions";
  }
  if (/\bcompel\b|protective order|discovery/.test(title)) return "discovery-motions";
  if (/suppress|severance|\bsever\b|bill of particulars|pre ?trial/.test(title)) {
    return "pretrial-motions";
  }
  if (/\bamend\b.*(?:complaint|answer|pleading)|\bjoin\b/.test(title)) return "amended-pleadings";
  return "motions";
}

/** The kind that words such as `Reply brief` name; `filing` when none fits. */
export const dueKindOf: (words: string) => string = remember((words) => {
  const plain = words.toLowerCase().replace(/[-–/]/g, " ").replace(/\s+/g, " ").trim();
  const motion = /^(?:[\w'’]+ ){0,4}?motions? (?:and accompanying briefs? )?(?:to|in|for)\b/.exec(
    plain,
  );
  if (
    motion &&
    !/\b(response|reply|opposition|objection|hearing|respond|oppose|object)/.test(motion[0])
  ) {
    return motionKindOf(plain);
  }
  // who replies to a motion responds
  if (
    /^reply to (?:the |plaintiff'?s? |defendant'?s? )?(?:motion|filing|application|complaint|petition)/
      .test(plain)
  ) {
    return "response";
  }
  if (
    /^(?:[\w'’.]+ ){0,3}(?:responses?|oppositions?) to (?!.*\b(?:complaint|presentence|pre sentence|psr|psi)\b)/
      .test(plain)
  ) {
    return "response";
  }
  if (
    /^(?:[\w'’.]+ ){0,3}repl(?:y|ies) to (?:the |any )?(?:[\w'’.]+ ){0,2}(?:responses?|oppositions?)\b/
      .test(plain)
  ) {
    return "reply";
  }
  // `status report reviewing the deficiencies`: what it is about is not what it is
  const about = onTopic.exec(plain);
  if (about) {
    const own = kindNamed(plain.slice(0, about.index));
    if (!plainPapers.has(own)) return own;
    // `proposal concerning notice of referral`
    if (kindNamed(plain) === "notice") return own;
  }
  return kindNamed(plain);
});

/** The words behind which a paper tells what it is about. */
const onTopic =
  /\b(?:reviewing|describing|detailing|addressing|discussing|explaining|identifying|advising|outlining|concerning|regarding|as to whether|stating whether)\b/;

/** Papers that only their topic tells apart: `letter regarding settlement`. */
const plainPapers = new Set(["filing", "letter", "notice", "declaration", "affidavit"]);

function kindNamed(plain: string): string {
  for (const [test, kind] of kinds) if (test.test(plain)) return kind;
  return "filing";
}

const breakers = new Set([
  ":",
  ";",
  '"',
  "*",
  "that",
  "granted",
  "denied",
  "granting",
  "denying",
  "with",
  "which",
  "ordered",
  "shall",
  "will",
  "must",
  "until",
  "approved",
  "moot",
  "sent",
  "filed",
  "served",
  "issued",
  "setting",
  "resetting",
  "follows",
  "therefore",
  "accordingly",
  "additionally",
  "hereby",
  "may",
  "extending",
  "setting",
  "directed",
  "directs",
  "continuing",
  "before",
]);
const leading = wordSet(`
  the any all and a an his her its their other or by deadline deadlines for to filing of file in
  on date last day due set reset is are as now be may then that - – , ' • . within submission
  submit make but ( ) [ / no submitting parties if party so
`);
const trailing = wordSet(`
  is are be now shall will must was were deadline deadlines cutoff date due cut off - – , : (
  currently to the for hereby also and of set previously presently originally extended has been
  had last . would ddl by on if any in dates therefore both each should stating as
`);

/** Where the noun phrase before word `to` begins, not before `from`. */
export function phraseStart(page: Page, from: number, to: number, longest = 18): number {
  const { words } = page;
  let i = to;
  // what stands in brackets (`section 521(a)(1)(B)`) does not make the phrase longer
  for (let counted = 0; i >= from && counted < longest && to - i < 3 * longest; i--) {
    const w = words[i]!;
    if (page.masked[i]) return i + 1;
    if (page.aside[i]) continue;
    counted++;
    // `a response to the "Plan" is to be filed`: what is quoted is part of the phrase
    const opened = w.lower === '"' || w.lower === "”" ? quoteOpening(page, from, i) : null;
    if (opened !== null) {
      counted += i - opened;
      i = opened;
      continue;
    }
    const inside = w.lower === ":" && words[i - 1]?.lower === "re" ||
      w.lower === "filed" && words[i - 1]?.lower === "electronically" ||
      w.lower === "that" && words[i + 1]?.lower === "of";
    if (breakers.has(w.lower) && !inside) return i + 1;
    if (w.lower === "-" && words[i + 1] !== undefined && words[i + 1]!.start > w.end) return i + 1;
    // `Restitution of $5,000`
    const thousands = w.lower === "," && words[i + 1]?.kind === "number" &&
      words[i - 1]?.kind === "number" && words[i - 1]!.end === w.start &&
      words[i + 1]!.start === w.end;
    if (w.lower === "," && !thousands) {
      const next = words[i + 1]?.lower ?? "";
      // `exhibits, witness lists, and briefs` is one phrase only when the list ends in `and`
      const list = hasListEnd(page, i + 1, to);
      if (!list || /^(and|the|with|this|defendant|plaintiff|answer|motions?)$/.test(next)) {
        return i + 1;
      }
    }
    if ((w.lower === "is" || w.lower === "are") && to - i > 1) return i + 1;
    if (w.lower === "." && !(words[i - 1]?.end === w.start && words[i - 1]!.lower.length <= 4)) {
      return i + 1;
    }
  }
  return Math.max(i + 1, from);
}

/** The opening mark of a quotation of at most twelve words that ends at word `i`. */
function quoteOpening({ words }: Page, from: number, i: number): number | null {
  for (let k = i - 1; k >= Math.max(from, i - 13); k--) {
    const { lower } = words[k]!;
    if (lower === '"' || lower === "“") return k;
    if (lower === "." || lower === ";" || lower === ":") return null;
  }
  return null;
}

function hasListEnd(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const lower = page.words[k]!.lower;
    if ((lower === "and" || lower === "or" || lower === "&") && k > from) return true;
    if (lower === "is" || lower === "are") return false;
  }
  return false;
}

const role =
  /^((?:the )?(?:plaintiffs?|defendants?|government|govt|united states|appell(?:ant|ee)s?|petitioners?|respondents?|debtors?|trustee|creditors?|movants?|parties|counsel|counter-?defendants?|intervenors?|both sides|all parties|defense|prosecution|usa|all defendants)(?:['’]s?|['’])?)(?=\s|$)/i;
const possessive =
  /^((?:[A-Z][\w.&-]*(?:,? (?:and|&|of|the|de|LLC|Inc\.?))?(?: |(?=['’]))){1,6})['’]s\b|^((?:[A-Z][\w.&-]*(?: |(?=['’]))){1,6})['’] /;

const dueOpeners = new Set(
  ("government proof proofs schedule schedules statement section incomplete chapter summary declaration cert " +
    "certificate certification 20 atty attorney list exclusive application means employee ch matrix " +
    "verification disclosure plan objection objections last deadline final financial exhibit copy signature " +
    "corporate notice tax balance cash small responses response replies reply answer credit statistical")
    .split(" "),
);

/** The name of a firm, or its end, before what is due. */
const firmBefore =
  /^(?:(?:LLC|L\.L\.C|Inc|Corp|Ltd|LLP|LP|L\.P|N\.A|F\.A)\.?,? (?=[A-Z])|(?:(?!to\b)\S+ ){1,8}?(?:LLC|Inc|Corp|Ltd|LLP|LP|N\.A)\.?,? (?=(?:Chapter|Objections?|Responses?|Government|Disclosure|Statement|Schedules?)\b))/;

/** Reads what is due from words `first..last`: leading articles and parties taken off. */
export function dueItem(page: Page, first: number, last: number): DueItem | null {
  const { words } = page;
  let a = first, b = last;
  const party = { text: null as string | null };
  for (let turn = 0; turn < 2; turn++) {
    while (
      b >= a &&
      (trailing.has(words[b]!.lower) && words[b]!.lower !== "off" ||
        page.aside[b] && words[b]!.lower !== ")")
    ) b--;
    while (a <= b && (leading.has(words[a]!.lower) || page.aside[a])) {
      if (words[a]!.lower === "filing" && words[a + 1]?.lower === "fee") break;
      if (words[a]!.lower === "a" && words[a + 1]?.lower === "/") break;
      a++;
    }
    if (a > b) break;
    // an aside at the end, `(Respondent)`, names who must act
    if (words[b]!.lower === ")" && page.aside[b]) {
      let open = b;
      while (open > a && words[open]!.lower !== "(") open--;
      const inside = page.text.slice(words[open]!.end, words[b]!.start);
      if (open > a && sideOf(inside) && !/\d/.test(inside)) {
        party.text = inside.trim();
        b = open - 1;
        continue;
      }
    }
  }
  if (a > b) return null;
  if (words[a - 1]?.lower === "by" && words[a - 2]?.lower === "filed") {
    // `Filed by NAME on behalf of NAME Schedule A due D`: the name has no end of its own
    for (let i = a + 1; i <= b; i++) {
      if (dueOpeners.has(words[i]!.lower)) {
        a = i;
        break;
      }
    }
  }
  let phrase = page.text.slice(words[a]!.start, words[b]!.end);
  const whole = phrase;
  const owner = role.exec(phrase) ?? possessive.exec(phrase);
  if (owner) {
    const rest = phrase.slice(owner[0].length).trim();
    const name = (owner[1] ?? owner[2] ?? "").replace(/['’]s?$/, "").replace(/^the /i, "").trim();
    if (rest !== "" && !/^(list|unsecured|schedule|matrix|proofs?)\b/i.test(rest)) {
      if (party.text === null) party.text = name;
      if (!/^(?:appell|pet)/i.test(name)) phrase = rest.replace(/^(?:and|or)\s+/, "");
    }
  }
  // `Appellant Dana Poole opening brief`
  const filer =
    /^((?:appell(?:ant|ee)|petitioner|respondent|intervenor)s? )((?:[A-Z][\w.&'’-]*,? |(?:and|of|for) )+)(?=(?:opening|answering|principal|reply|optional|excerpts|brief|appendix|response)\b)/
      .exec(phrase.charAt(0).toLowerCase() + phrase.slice(1));
  if (filer) {
    party.text = filer[2]!.trim();
    phrase = phrase.slice(filer[0].length);
  }
  // `Filed by Quill Holdings, LLC Objections due`: the end of a name
  phrase = phrase.replace(firmBefore, "");
  // `U.S. Trustee to file an objection`
  const acting =
    /^(.{0,40}?(?:plaintiffs?|defendants?|trustee|government|debtors?|petitioners?|respondents?|parties|counsel)) to (?:file|submit) (?:an? |the )?(?=\S)/i
      .exec(phrase);
  if (acting && sideOf(acting[1]!) !== null && phrase.length > acting[0].length) {
    party.text ??= acting[1]!;
    phrase = phrase.slice(acting[0].length);
  }
  // `time for Acme Inc. to answer`
  const time = /^(?:the )?time for (.{2,80}?) to (?=\S)(.+)$/i.exec(phrase);
  if (time) {
    party.text = time[1]!.replace(/^the /i, "");
    phrase = time[2]!;
  }
  phrase = phrase.replace(/\s*\[\d+\]/g, "").replace(
    /\s+\d+\s*$/,
    (m) => (/(form|schedule|chapter|rule|section)\s*\d+\s*$/i.test(phrase) ? m : ""),
  );
  if (phrase === "") phrase = whole;
  return {
    first: a,
    last: b,
    title: dueTitle(phrase),
    kind: dueKindOf(whole),
    party: party.text,
    side: sideOf(party.text ?? "") ??
      (/^(appell|pet)/i.test(whole) ? sideOf(whole.split(/\s/)[0]!) : null),
  };
}
