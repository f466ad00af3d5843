import { remember } from "../../domain/remember.ts";
import { wordSet } from "./word_lists.ts";
import type { Page } from "./page.ts";

/** A noun phrase that names a proceeding: `words[first..last]`. */
export interface HearingNoun {
  first: number;
  last: number;
  /** Index of the noun itself. */
  head: number;
  /** Id of a kind in `domain/kinds.ts`. */
  kind: string;
  /** Words that alone do not prove a proceeding (`motion`, `status`). */
  weak: boolean;
}

const strong = wordSet(`
  hearing hearings hrg hrgs conference conferences conf teleconference videoconference
  telephonic trial trials sentencing sentence arraignment arraignments argument arguments
  appearance plea meeting mediation selection call presentment examination ene evaluation
  revocation session prove arbitration inquest hearingon conferencecurrently voir
  resentencing rearraignment exam
`);
const weakHeads = wordSet(`
  motion motions status ruling matter case application detention restitution proceeding
  proceedings setting disposition objection confirmation argument arraign allocution petition
  cause return plan ptc scr cmc pretrial fptc oral jury colloquy scheduling date
`);

const modifiers = wordSet(`
  sentence exoneration imposition dial
  psr with without speedy calendar
  telephone telephonic tele video videoconference zoom virtual remote in person initial final
  first second third further status scheduling settlement case management pre trial pretrial
  motion motions limine detention preliminary prelim jury bench non nonjury court change of plea
  show cause order to evidentiary frye daubert markman claim construction claims adr rule
  continued adjourned rescheduled confirmation disclosure statement fairness approval oral panel
  supervised release revocation bond bail competency identity removal suppression restitution
  forfeiture omnibus mediation early neutral discovery attorney counsel charging charge docket
  calendar plenary interim special sentencing resentencing re arraignment probable injunction
  tro restraining temporary permanent joint informal formal premotion post reaffirmation
  agreement dismissal creditors section judgment debtor summary damages default class
  certification waiver indictment information self representation faretta franks curcio nebbia
  garcia cipa ex parte chambers week  civil criminal rearraignment violation probation svr
  vop and review compliance coordination mdl monthly quarterly annual science tutorial
  technology ruling exit pro se ready readiness or tax setting hybrid mid discharge valuation
  lift stay sale auction cash collateral meeting planning periodic lead guilty entry acceptance
  evaluation session extradition material witness emergency expedited telephonically
  consolidated combined en banc rehearing conference hearing contested uncontested pending all
`);
const notAfter: Record<string, RegExp> = {
  trial:
    /^(brief|briefs|exhibit|exhibits|order|court|memorandum|memoranda|counsel|attorney|judge|act|subpoena|subpoenas|preparation|documents|transcript|transcripts|witness|witnesses|schedule|submissions|materials|plan)$/,
  hearing: /^(officer|brief|binder|exhibits|transcript|exhibit|impaired|notice|id)$/,
  conference:
    /^(report|statement|statements|memorandum|memoranda|order|orders|room|instructions|form|brief|briefs|letter)$/,
  sentencing:
    /^(memorandum|memoranda|memo|position|positions|guideline|guidelines|factors|recommendation|materials|letter|letters|commission|table|submission|submissions|option|options|reform)$/,
  resentencing:
    /^(memorandum|memoranda|memo|position|positions|letter|letters|submission|submissions)$/,
  exam: /^(room|report|date|results?)$/,
  mediation:
    /^(report|status|statement|statements|program|deadline|office|memorandum|brief|briefs|certification|order|referral|to|by|of|procedures|process|privilege|questionnaire|department)$/,
  arraignment: /^(order|date)$/,
  sentence: /^(of|to|report|imposed|in|as|was|is|reduction|enhancement|data)$/,
  plea: /^(agreement|of|in|by|tendered|entered|deadline|is|was|as|offer|offers|colloquy)$/,
  call: /^(in|into|the|to|for|at|number|numbers|information|line|details|chambers|us|their)$/,
  selection: /^(of|from)$/,
  evaluation: /^(of|by|and|report)$/,
  argument:
    /^(is|that|was|brief|acknowledgment|request|requested|acknowledgement|notice|calendar)$/,
  arguments: /^(in|that|are|were)$/,
  meeting: /^(and)$/,
};

/** Ordered tests on the lower-case phrase; the first that fits names the kind. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [
    /\b(meeting of creditors|341|creditors' meeting|creditors meeting|meeting)\b/,
    "meeting-of-creditors",
  ],
  [/\bstatus (?:and|\/) motions?\b|\bmotions? (?:and|\/) status\b/, "hearing"],
  [/\b(re ?sentenc|sentenc)/, "sentencing"],
  [/\bpresentment\b/, "presentment"],
  [/\bfinal (pre ?trial|ptc)\b|\bfptc\b/, "final-pretrial-conference"],
  [/\b(initial|first) (case management|cmc)\b/, "case-management-conference"],
  [/\bcase management\b|\bcmc\b/, "case-management-conference"],
  [
    /\b(pre ?trial|ptc)\b.*\b(conf|conference|hearing|call)|\bptc\b|^pre ?trial$/,
    "pretrial-conference",
  ],
  [/\brule 16\b.*\bstatus\b/, "status-conference"],
  [
    /\b(scheduling|rule 16|16 b|16\(b\)).*\b(conf|conference|hearing|call|telephonic)/,
    "scheduling-conference",
  ],
  [/\binitial (pre ?trial )?(conf|conference)/, "initial-conference"],
  [/\b(pre ?trial)\b/, "pretrial-conference"],
  [/\b(settlement|ene|neutral evaluation)\b/, "settlement-conference"],
  [/\bmediation\b/, "mediation"],
  [/\barbitration\b/, "arbitration"],
  [/\bmotions? in limine\b|\bin limine\b/, "motion-in-limine-hearing"],
  [/\bchange of plea\b|\bplea\b|\brule 11\b|waiver of indictment|rearraign/, "change-of-plea"],
  [/\bjury selection\b|\bvoir dire\b/, "jury-selection"],
  [/\b(docket|calendar|trial|status|ready) call\b|\breadiness\b/, "docket-call"],
  [/\b(bench|non ?jury|court) trial\b/, "bench-trial"],
  [/\bjury\b.*\btrial\b|^jury$/, "jury-trial"],
  [/\barraign/, "arraignment"],
  [
    /\binitial appearance\b|\bfirst appearance\b|\bi\/a\b|\bduty appearance\b/,
    "initial-appearance",
  ],
  [/\bprelim(inary)?( \w+)? hearing\b|^prelim/, "preliminary-hearing"],
  [/\bdetention\b/, "detention-hearing"],
  [/\bidentity\b/, "identity-hearing"],
  [/\bremoval\b/, "removal-hearing"],
  [/\b(bond|bail)\b/, "bond-hearing"],
  [/\b(revocation|supervised release|probation|violation)\b/, "revocation-hearing"],
  [/\bcompetency\b/, "competency-hearing"],
  [/\bsuppress/, "suppression-hearing"],
  [/\bshow cause\b|\bosc\b/, "show-cause-hearing"],
  [/\b(markman|claim construction|claims construction)\b/, "claim-construction-hearing"],
  [/\b(fairness|final approval|preliminary approval)\b/, "fairness-hearing"],
  [/\b(injunction|tro|restraining order)\b/, "injunction-hearing"],
  [/\b(oral )?argument/, "oral-argument"],
  [/\bdisclosure statement\b/, "disclosure-statement-hearing"],
  [/\bconfirm/, "confirmation-hearing"],
  [/\breaffirmation\b/, "reaffirmation-hearing"],
  [/\bmotions?\b/, "motion-hearing"],
  [/\bevidentiary\b|\bfrye\b|\bdaubert\b|\bfranks\b/, "evidentiary-hearing"],
  [/\bforfeiture\b/, "forfeiture-hearing"],
  [/\brestitution\b/, "restitution-hearing"],
  [/\bdiscovery\b/, "discovery-hearing"],
  [/\bcharg(e|ing)\b/, "charging-conference"],
  [/\b(attorney|counsel)\b.*\bconference\b/, "attorney-conference"],
  [/\bdismiss/, "dismissal-hearing"],
  [/\bstatus\b/, "status-conference"],
  [
    /\b(telephon\w*|tele) ?(conf|conference|call|hearing)?\b.*|\bteleconference\b/,
    "telephone-conference",
  ],
  [/\btrial\b/, "trial"],
  [/\bconf(erence)?s?\b|\bcall\b|videoconference/, "conference"],
];

/** The kind a phrase names; `hearing` when it is generic. */
export const hearingKindOf: (phrase: string) => string = remember((phrase) => {
  const plain = phrase.toLowerCase().replace(/[-–]/g, " ").replace(/\s+/g, " ").trim();
  for (const [test, kind] of kinds) if (test.test(plain)) return kind;
  return "hearing";
});

/** `calendar call for D` names a proceeding, `call for D` a telephone. */
const calendars = /^(?:docket|calendar|trial|status|readiness|ready)$/;

/** Is word `i` the noun of a proceeding? */
export function isHearingHead(page: Page, i: number): boolean {
  const { words } = page;
  const word = words[i]!;
  if (!strong.has(word.lower)) return false;
  const before = words[i - 1]?.lower ?? "", after = words[i + 1]?.lower ?? "";
  // `oral argument is vacated` speaks of a proceeding, `the argument is` of what somebody says
  const named = word.lower === "trial" && after === "setting" ||
    (word.lower === "mediation" || word.lower === "selection" && before === "jury") &&
      /^(?:to|from)$/.test(after) && page.dated[i + 2] === 1 ||
    word.lower === "call" && calendars.test(before) && /^(to|for|at)$/.test(after) ||
    word.lower === "argument" && before === "oral" && /^(is|was)$/.test(after);
  if (notAfter[word.lower]?.test(after) && !named) return false;
  switch (word.lower) {
    case "appearance":
      return /^(initial|first|person|duty|return|court)$/.test(before);
    case "argument":
    case "arguments":
      return before === "oral" || before === "closing" || words[i - 1]?.kind !== "word" ||
        /^(hearing|the|for|on|of|case|final)$/.test(before);
    case "plea":
      return before === "of" || /^(guilty|change)$/.test(before) ||
        word.capital && after === "hearing";
    case "meeting":
      return after === "of" && words[i + 2]?.lower === "creditors" || before === ")" ||
        before === "341" ||
        /^(creditors|creditors'|formation|a|continued|adjourned)$/.test(before) ||
        (word.capital && /^(341|continued|held|set)$/.test(after));
    case "selection":
      return before === "jury";
    case "call":
      return /^(docket|calendar|status|trial|conference|scheduling|telephone|readiness|roll|ready)$/
        .test(before);
    case "examination":
    case "exam":
      return /^(debtor|2004|341)$/.test(before) || words[i - 1]?.lower === ")";
    case "evaluation":
      return before === "neutral" || before === "early";
    case "revocation":
      return false;
    case "sentence":
      return word.capital && /^(with|without|hearing|set|reset|continued)$/.test(after);
    case "session":
      return /^(mediation|settlement)$/.test(before);
    case "prove":
      return after === "up" || after === "-";
    case "voir":
      return after === "dire";
    case "telephonic":
      return false;
    case "mediation":
      return after !== "conference" && after !== "session";
    case "trial":
      // `the Court will be on trial`: that is its own calendar
      if (
        /^(?:in|on)$/.test(before) &&
        /^(?:be|is|are|was|were|been|currently|presently|engaged)$/.test(words[i - 2]?.lower ?? "")
      ) return false;
      return after !== "setting" && !(after === "-" && words[i + 1]!.start === word.end) &&
          !/^(pre|post|mid)$/.test(before) ||
        /^(set|reset|is)$/.test(after);
    case "conference":
    case "hearing":
      return !(word.lower === "hearing" && /^(conference)$/.test(after));
    case "sentencing":
    case "resentencing":
      return after !== "hearing" && after !== "hearings";
    case "presentment":
      return true;
    default:
      return true;
  }
}

/** The noun phrase round the proceeding noun at `head`, not before word `bound`. */
export function hearingNounAt(page: Page, head: number, bound: number): HearingNoun {
  const { words } = page;
  let first = head;
  for (let i = head - 1; i >= bound && head - i < 14; i--) {
    const w = words[i]!;
    if (w.lower === "-" || w.lower === "/" || w.lower === "'") {
      if (words[i - 1]?.end === w.start || words[i + 1]?.start === w.end) continue;
      break;
    }
    if (w.lower === "(" || w.lower === ")") {
      // `Rule 16(b)`, `341(a)`; any other bracket ends the phrase
      if (/^[a-z]$/.test(words[i - 1]?.lower ?? "") || /^[a-z]$/.test(words[i + 1]?.lower ?? "")) {
        continue;
      }
      break;
    }
    if (w.kind === "number") {
      if (/^(?:7|9|11|12|13)$/.test(w.lower) && words[i - 1]?.lower === "chapter" && i > bound) {
        first = i - 1;
        break;
      }
      if (/^(16|26|341|11|12|32|5|2004)$/.test(w.lower)) {
        first = i;
        continue;
      }
      break;
    }
    if (w.lower.length === 1 && page.aside[i]) continue;
    if (!modifiers.has(w.lower)) {
      // a name of its own kind in CM/ECF's capitals: `Bond Exoneration Hearing`
      const titled = i === first - 1 && head - i <= 3 && w.capital && words[head]!.capital &&
        isMixedCase(page, i) && isMixedCase(page, head) &&
        /(?:ion|ment|al|ance|ing|ity|ery)$/.test(w.lower) &&
        !/^(during|following|setting|regarding|resetting|continuing|vacating|adjourning|rescheduling|canceling|cancelling)$/
          .test(w.lower);
      if (!titled) break;
    }
    if (
      w.lower === "of" || w.lower === "to" || w.lower === "in" || w.lower === "re" ||
      w.lower === "and" || w.lower === "or"
    ) {
      continue;
    }
    first = i;
  }
  // leading verbs and connectors are no part of the phrase
  while (
    first < head &&
    /^(and|or|of|to|in|all|with|without|order|court|pending|motion|continued|adjourned|rescheduled|meeting|-|,)$/
      .test(words[first]!.lower)
  ) {
    const lower = words[first]!.lower;
    const next = words[first + 1]?.lower;
    if (lower === "order" && next === "to") break;
    if (/^with/.test(lower) && next === "psr") break;
    if (lower === "motion" || lower === "meeting") break;
    if (lower === "in" && next === "person") break;
    if (lower === "in" && words[first + 1]?.lower === "-") break;
    if (lower === "court" && next === "trial") break;
    if ((lower === "continued" || lower === "adjourned") && first === head - 1) break;
    first++;
  }
  // `motion to continue trial`: stop at a verb
  for (let i = head - 1; i > first; i--) {
    if (words[i]!.lower === "and" && isHearingHead(page, i - 1)) {
      first = i + 1;
      break;
    }
  }
  let last = head;
  const lower = words[head]!.lower;
  if (lower === "meeting" && words[head + 1]?.lower === "of") last = head + 2;
  if (lower === "sentence" && /^with(out)?$/.test(words[head + 1]?.lower ?? "")) last = head + 2;
  if (lower === "voir") last = head + 1;
  if (lower === "trial" && words[head + 1]?.lower === "setting") last = head + 1;
  if (words[last + 1]?.lower === "hearing" && (lower === "sentence" || lower === "sentencing")) {
    last++;
  }
  if (
    lower === "presentment" && words[head + 1]?.lower === "of" &&
    words[head + 2]?.lower === "motion"
  ) last = head + 2;
  const phrase = page.text.slice(words[first]!.start, words[last]!.end);
  return { first, last, head, kind: hearingKindOf(phrase), weak: false };
}

function isMixedCase(page: Page, i: number): boolean {
  const raw = page.text.slice(page.words[i]!.start + 1, page.words[i]!.end);
  return raw !== "" && raw === raw.toLowerCase();
}

/** The last proceeding named between words `from` and `to`, strong nouns before weak ones. */
export function lastHearingNoun(page: Page, from: number, to: number): HearingNoun | null {
  const low = Math.max(from, to - 60);
  for (let i = to; i >= low; i--) if (isHearingHead(page, i)) return hearingNounAt(page, i, from);
  return null;
}

/** The first proceeding named between words `from` and `to`. */
export function firstHearingNoun(page: Page, from: number, to: number): HearingNoun | null {
  const high = Math.min(to, from + 40);
  for (let i = from; i <= high; i++) {
    if (isHearingHead(page, i)) {
      // `status conference call`, `Sentencing Hearing`: take the last of a run
      let head = i;
      while (head < high && isHearingHead(page, head + 1)) head++;
      return hearingNounAt(page, head, from);
    }
  }
  return null;
}

/** The last weak noun (`motion`, `ruling`) between words `from` and `to`. */
export function lastWeakNoun(page: Page, from: number, to: number): HearingNoun | null {
  const low = Math.max(from, to - 25);
  for (let i = to; i >= low; i--) {
    const lower = page.words[i]!.lower;
    if (page.aside[i] || !weakHeads.has(lower)) continue;
    const kind = /^(motions?|application|petition|objection)$/.test(lower)
      ? "motion-hearing"
      : hearingKindOf(lower);
    return { first: i, last: i, head: i, kind, weak: true };
  }
  return null;
}
