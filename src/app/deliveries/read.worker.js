"use strict";
// src/extract/rules/moves.ts
var cancelVerb = /^(vacat(e|es|ing)|cancel(s|l?ing|l?ation)?|strik(e|es|ing)|terminat(e|es|ing)|remov(e|es|ing)|withdraw(s|ing)?)$/;
var moveVerb = /^(continu(e|es|ing)|reset(s|ting)?|reschedul(e|es|ing)|adjourn(s|ing)?|mov(e|es|ing)|extend(s|ing)?|postpon(e|es|ing)|advanc(e|es|ing)|enlarg(e|es|ing))$/;
function moveDraft(d, slot) {
  if (d.verb !== "moved" || d.date !== null) {
    d.oldDate = d.oldDate ?? d.date;
    if (d.time && d.oldTime === void 0) d.oldTime = d.time;
  }
  d.verb = "moved";
  d.extends = true;
  d.date = slot.moment.date;
  d.time = slot.moment.time;
  if (slot.moment.endTime) d.endTime = slot.moment.endTime;
  if (slot.location) d.location = slot.location;
  if (slot.judge) d.judge = slot.judge;
  d.last = Math.max(d.last, slot.end, slot.moment.proof);
  d.rule = d.type === "hearing" ? "old-to-new" : "deadline-old-to-new";
  d.old = false;
}
function cancelDraft(d, rule) {
  d.verb = "cancelled";
  d.rule = rule;
}
function apply(open, outcome) {
  for (const d of open) {
    d.last = Math.max(d.last, outcome.last);
    if (outcome.kind === "cancelled" && d.verb === "set") {
      cancelDraft(d, outcome.rule);
      d.confidence = Math.min(d.confidence, outcome.confidence);
    } else if (outcome.kind === "moved-undated" && d.verb === "set") {
      d.verb = "moved";
      d.extends = true;
      d.oldDate = d.date;
      if (d.time) d.oldTime = d.time;
      d.date = d.time = null;
      d.rule = "moved-undated";
    } else if (outcome.kind === "stands" && d.verb === "set") {
      d.restated = true;
    } else if (outcome.kind === "not-held") {
      d.verb = "cancelled";
      d.rule = "not-held";
    } else if (outcome.kind === "held" && d.verb === "set") {
      d.verb = "held";
      d.rule = "set-and-held";
    }
  }
}
function verbBefore(page, at, bound) {
  const { words: words2 } = page;
  let apart2 = false;
  for (let i = at - 1, steps = 0; i >= bound && steps < 7; i--, steps++) {
    const { lower } = words2[i];
    const name2 = words2[i - 1]?.lower === "to" && (apart2 || /^(?:motion|application|request|petition)s?$/.test(words2[i - 2]?.lower ?? ""));
    const undone = name2 && !isGranted(page, bound, i);
    if (cancelVerb.test(lower)) return undone || name2 && apart2 ? null : "cancel";
    if (moveVerb.test(lower)) return undone ? null : "move";
    if (/^(?:setting|scheduling|noticing)$/.test(lower) && isAgain(page, i)) return "move";
    if (lower === ":" || lower === ",") apart2 = true;
    if (words2[i].kind === "mark" && !/^[-'\u2019",:]$/.test(lower)) return null;
    if (/^(is|are|was|shall|will|for|as|on|before|that)$/.test(lower)) return null;
  }
  return null;
}
function isAgain({ words: words2 }, at) {
  return words2[at - 1]?.lower === "-" && words2[at - 2]?.lower === "re";
}
function isGranted({ words: words2 }, from, to) {
  for (let i = to - 1; i >= Math.max(from, to - 12); i--) {
    if (/^(?:granting|granted|grants|approving|approved)$/.test(words2[i].lower)) return true;
  }
  return false;
}

// src/extract/rules/draft.ts
function draft(known2) {
  return {
    date: null,
    time: null,
    oldDate: null,
    location: null,
    judge: null,
    party: null,
    parties: [],
    side: null,
    about: [],
    setBy: [],
    formula: false,
    ...known2
  };
}
function toFact(page, d, reader) {
  const start = page.words[d.first].start, end = page.words[d.last].end;
  const fact = {
    fact: "calendar",
    type: d.type,
    verb: d.verb,
    kind: d.kind,
    title: d.title,
    date: d.date,
    time: d.time,
    oldDate: d.oldDate,
    location: d.location,
    judge: d.judge,
    party: d.party,
    parties: d.parties,
    side: d.side,
    about: d.about,
    setBy: d.setBy,
    reader,
    rule: d.rule,
    confidence: d.confidence,
    start,
    end,
    quote: page.text.slice(start, end)
  };
  if (d.endTime !== void 0) fact.endTime = d.endTime;
  if (d.oldTime !== void 0) fact.oldTime = d.oldTime;
  if (d.scope !== void 0) fact.scope = d.scope;
  if (d.computed !== void 0) fact.computed = d.computed;
  if (d.part !== void 0) fact.part = d.part;
  if (d.extends) fact.extends = true;
  if (d.restated) fact.restated = true;
  if (d.conditional) fact.conditional = true;
  return fact;
}

// src/domain/remember.ts
var limit = 2e4;
var longest = 200;
function remember(compute) {
  const known2 = /* @__PURE__ */ new Map();
  return (text) => {
    if (text.length > longest) return compute(text);
    let value = known2.get(text);
    if (value === void 0) {
      if (known2.size >= limit) known2.clear();
      value = compute(text);
      known2.set(text, value);
    }
    return value;
  };
}

// src/extract/rules/word_lists.ts
function wordSet(list) {
  return new Set(list.split(/\s+/).filter((word2) => word2 !== ""));
}
function phraseList(list) {
  return list.split("|").map((phrase) => phrase.trim().replace(/\s+/g, " ")).filter((phrase) => phrase !== "");
}

// src/extract/rules/names.ts
var stops = wordSet(`
  re the set held not is was continued reset filed by at in on before for as to with signed
  motion hearing order document from pursuant minute entry initial status change sentencing jury
  trial arraignment detention preliminary all no count counts plea regarding having present
  defendant's court responses replies granted denied scheduled this it that these if deft 
  government's sentence pretrial upon answer due served returned executed attorney who will
  shall has taken matter case conference bond release text appearance associated parties dated
  only modified entered adding waived appeared deadline telephonic telephone discovery related
  docket calendar competency revocation suppression evidentiary oral argument scheduling settlement
`);
function nameList(page, at, limit3) {
  const { words: words2 } = page;
  const names2 = [];
  let i = at;
  for (let steps = 0; steps < 24 && i <= limit3; steps++) {
    const lower = words2[i].lower;
    if (/^(defendant|defendants|deft|debtor|plaintiff|mr|mrs|ms|named|the)$/.test(lower) || lower === ".") i++;
    else if (lower === "(") {
      let close = i;
      while (close < limit3 && close < i + 16 && words2[close].lower !== ")") close++;
      i = close + 1;
    } else break;
  }
  while (i <= limit3 && names2.length < 60) {
    let first2 = -1, last = -1;
    for (; i <= limit3; i++) {
      const w = words2[i];
      if (w.kind === "word" && (w.capital || first2 >= 0 && /^(de|la|del|van|von|der|el|al|bin|y|di|da|of|aka|a\/k\/a)$/.test(w.lower))) {
        if (first2 < 0 && stops.has(w.lower)) break;
        if (first2 >= 0 && stops.has(w.lower)) break;
        if (first2 < 0) first2 = i;
        last = i;
      } else if (w.lower === "-" || w.lower === "'" || w.lower === "&") {
        if (first2 < 0 || !words2[i + 1]?.capital) break;
      } else if (w.lower === ".") {
        const initial = words2[i - 1].lower.length === 1 || /^(jr|sr|inc|corp|co|ltd|st|mr|ms|dr)$/.test(words2[i - 1].lower);
        if (!initial || !(words2[i + 1]?.capital || words2[i + 1]?.lower === ",")) break;
      } else break;
    }
    if (first2 < 0) break;
    let name2 = page.text.slice(words2[first2].start, words2[last].end);
    const glued = /^(.*\S)in (?:Opposition|Support)$/.exec(name2);
    if (glued) name2 = glued[1];
    names2.push(name2);
    if (words2[i]?.lower === "(" && words2[i + 2]?.lower === ")" && i + 2 <= limit3) i += 3;
    const joiner = words2[i]?.lower;
    if (joiner === "," && /^(inc|llc|llp|ltd|jr|sr|corp|lp|iii|ii|na|n\.a)$/.test(words2[i + 1]?.lower ?? "")) {
      const end = i + 1;
      names2[names2.length - 1] = page.text.slice(words2[first2].start, words2[end].end);
      i = end + 1;
      if (words2[i]?.lower === "." && words2[i + 1]?.lower === ",") i++;
    }
    const again = words2[i]?.lower;
    if (again !== "," && again !== "and" && again !== "&") break;
    i++;
    if (words2[i]?.lower === "and") i++;
  }
  return {
    names: names2,
    next: i
  };
}
function namedAsTo(page, from, to) {
  const { words: words2 } = page;
  for (let i = to; i > from; i--) {
    if (words2[i].lower !== "to" || words2[i - 1].lower !== "as") continue;
    const { names: names2 } = nameList(page, i + 1, Math.min(words2.length - 1, i + 200));
    const people = names2.filter((name2) => (/\s/.test(name2) || words2[i + 1].lower !== name2.toLowerCase() || words2[i + 2]?.lower === "(") && !/^(MOTION|Motion|ORDER|Order|Count|All|LETTER|STIPULATION|Complaint|COMPLAINT)\b/.test(name2));
    if (people.length > 0) return people;
  }
  return [];
}
var sides = [
  [
    /\bappellant|\bpet(itioner)?\/?appellant/i,
    "appellant"
  ],
  [
    /\bappellee/i,
    "appellee"
  ],
  [
    /\bpetitioner/i,
    "petitioner"
  ],
  [
    /\brespondent/i,
    "respondent"
  ],
  [
    /\bdebtors?\b/i,
    "debtor"
  ],
  [
    /\btrustee/i,
    "trustee"
  ],
  [
    /\bcreditors?\b/i,
    "creditor"
  ],
  [
    /\bgovernment|\bgovt\b|\bunited states\b|\bUSA\b/i,
    "government"
  ],
  [
    /\bplaintiffs?\b|\bpltf?s?\b/i,
    "plaintiff"
  ],
  [
    /\bdefendants?\b|\bdefts?\b|\bthe defense\b/i,
    "defendant"
  ],
  [
    /\bmovant/i,
    "movant"
  ],
  [
    /\bparties\b|\bcounsel\b|\bboth sides\b/i,
    "parties"
  ]
];
function sideOf(words2) {
  const found = sides.filter(([test]) => test.test(words2)).map(([, side]) => side);
  if (found.length === 1) return found[0];
  if (found.includes("plaintiff") && found.includes("defendant")) return "parties";
  return found[0] ?? null;
}

// src/extract/rules/titles.ts
var keep = /^(?:[A-Z]{2,}\d*|[IVX]+|\d.*|341\(a\)|16\(b\)|26\(f\))$/;
var acronyms = wordSet(`
  PSR TRO ADR ENE MDL CIPA DJJ IFP ECF FRCP USA US FDIC IRS PSI AUSA II III IV B22A ESI CJA RICO
  ERISA HIPAA FOIA CMC PTC OSC NEF JSR R&R
`);
var plainWords = wordSet(`
  FIRST THIRD ORDER TRIAL JURY REPLY BRIEF PLAN CLAIM CASE FOR TO OF AND THE IN ON RE STAY LEAVE
  JOINT FINAL DATE FEE SALE WITH CROSS SIXTH NINTH TENTH COURT FROM AS BY AT OR AN NO NOT ALL AMEND
`);
var names = /^(?:Rule|Form|Frye|Daubert|Markman|Franks|Faretta|Curcio|Nebbia|Garcia|Joint|Speedy)$/;
var sentenceCase = remember((printed2) => {
  const words2 = printed2.replace(/&(?:nbsp|amp|quot);/gi, (e) => /amp/i.test(e) ? "&" : " ").replace(/\s+/g, " ").trim().split(" ");
  const upper = words2.filter((w) => /[a-z]/i.test(w)).every((w) => w === w.toUpperCase());
  const shown = words2.map((word2, index) => {
    const bare = word2.replace(/[^A-Za-z&]/g, "");
    if (/^[A-Z]\/[A-Z]/.test(word2)) return word2;
    if (acronyms.has(bare) || /^(?:[A-Z]|[A-Z]-[A-Z]|[A-Z]\d+|\d+[A-Z]?)[,.;]?$/.test(word2)) {
      return word2;
    }
    if (!upper && !plainWords.has(bare) && keep.test(word2) && bare.length <= 5 && bare.length > 1) return word2;
    const code = /^(?:\d|[A-Z]\d|[A-Z]{1,3}$)/.test(words2[index + 1] ?? "");
    const lower = names.test(bare) && index > 0 && !/^(?:Joint|Speedy)$/.test(bare) && (!/^(?:Rule|Form)$/.test(bare) || code) ? word2 : word2.toLowerCase();
    return lower;
  }).join(" ");
  return shown.charAt(0).toUpperCase() + shown.slice(1);
});

// src/extract/rules/due_title.ts
var nouns = [
  [
    /^(?:move,? )?answer(?: or|,|\/).{0,24}\b(?:respond|plead|move)\b.*$/i,
    "Answer"
  ],
  [
    /^(?:file |serve )?(?:an? )?(?:answer|respon(?:se|d)) to (?:the |plaintiff['\u2019]?s['\u2019]? |amended |second |third |first )*complaint\b.*$/i,
    "Answer"
  ],
  [
    /^(?:file )?(?:(?:a )?complaint )?(?:to )?(?:oppose|object to|objecting to) discharge (?:or|and) dischargeability\b.*$/i,
    "Complaint to oppose discharge or dischargeability"
  ],
  [
    /^(?:oppose|object to|file (?:an )?objections? to) (?:the |debtor['\u2019]?s )?discharge\b.*$/i,
    "Objections to discharge"
  ],
  [
    /^(?:to )?self[- ]?(?:surrender|report)\b.*$/i,
    "Self-surrender"
  ],
  [
    /^surrender(?: (?:to|for|at|him|her|them)\b.*)?$/i,
    "Self-surrender"
  ],
  [
    /^(?:\w+ )?(?:paper|courtesy|hard|chambers) copies\b.*\bbriefs?\b.*$/i,
    "Paper copies of brief"
  ],
  [
    /^respond to (?=\S)/i,
    "Response to "
  ],
  [
    /^respond$/i,
    "Response"
  ],
  [
    /^reply to (?=\S)/i,
    "Reply to "
  ],
  [
    /^object to (?=\S)/i,
    "Objections to "
  ],
  [
    /^object$/i,
    "Objections"
  ],
  [
    /^oppose (?=\S)/i,
    "Opposition to "
  ],
  [
    /^answer (?=\S)/i,
    "Answer to "
  ]
];
var plain = {
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
  "complaint objecting to discharge": "Objections to discharge"
};
var contents = /^(.*\b(?:reports?|letters?|affidavits?|notices?|briefs?|statements?|memorand(?:um|a)|declarations?|certificat(?:e|ion)s?))\s+(?:establishing|informing|detailing|stating|advising|indicating|explaining|describing|outlining|summari[sz]ing)\b.*$/i;
var dueTitle = remember((words2) => {
  const clean = words2.replace(/&amp;/gi, "&").replace(/^[[(/\s]+|[\s[(/,]+$/g, "").replace(/^to (?=\S)/i, "").replace(/^(?:their|its|his|her|such|said)(?: own)? (?=\S)/i, "").replace(contents, "$1");
  for (const [test, noun2] of nouns) {
    if (test.test(clean)) return sentenceCase(cut(clean.replace(test, noun2)));
  }
  const title = sentenceCase(cut(clean));
  return plain[title.toLowerCase()] ?? title;
});
function cut(words2) {
  return words2.length > 90 ? words2.slice(0, 90).replace(/\s+\S*$/, "") : words2;
}

// src/extract/rules/due_items.ts
var kinds = [
  [
    /release of (official )?transcript|transcript restriction/,
    "transcript-release"
  ],
  [
    /redacted transcript/,
    "redacted-transcript"
  ],
  [
    /redaction/,
    "redaction-request"
  ],
  [
    /acknowledge?ment/,
    "acknowledgment"
  ],
  [
    /\bappearance form/,
    "appearance-form"
  ],
  [
    /transcript order|order (the )?transcript|transcript purchase/,
    "transcript-order"
  ],
  [
    /transcript/,
    "transcript"
  ],
  [
    /(20|twenty) largest/,
    "incomplete-filings"
  ],
  [
    /\b(sur ?reply)/,
    "surreply"
  ],
  [
    /\breply briefs?|\bapp(ellant|ellee)'?s? reply|briefs? in reply/,
    "reply-brief"
  ],
  [
    /\b(opening|principal|appellant'?s?|aplt|a[ /]pet'?s?|petitioner'?s?) (\w+ )?briefs?/,
    "opening-brief"
  ],
  [
    /\b(answering|appellee'?s?|aple|a[ /]res'?s?|respondent'?s?) (\w+ )?briefs?/,
    "answering-brief"
  ],
  [
    /\bsentencing mem|sentencing (position|submission|letter)/,
    "sentencing-memorandum"
  ],
  [
    /objections? to (the )?(draft )?(psr|psi|presentence|pre sentence)/,
    "presentence-objections"
  ],
  [
    /\b(psr|psi|presentence|pre sentence)/,
    "presentence-report"
  ],
  [
    /objections? to (the )?confirm|object to (the )?confirm/,
    "confirmation-objections"
  ],
  [
    /(objections?|object|oppose|opposing) (to |for )?(the |debtor'?s? )?discharge(?!ab)|oppose discharge|complaint (objecting|to object)/,
    "discharge-objections"
  ],
  [
    /dischargeab|certain debts|\b523\b/,
    "dischargeability-complaint"
  ],
  [
    /(government|gov't|govt|governmental) (unit )?.*proofs? of claim|proofs? of claim.*(government|govt)/,
    "government-proofs-of-claim"
  ],
  [
    /proofs? of claim|bar date|claims bar/,
    "proofs-of-claim"
  ],
  [
    /credit counsel/,
    "credit-counseling"
  ],
  [
    /financial management/,
    "financial-management"
  ],
  [
    /reaffirmation/,
    "reaffirmation"
  ],
  [
    /incomplete filing|missing document|deficien/,
    "incomplete-filings"
  ],
  [
    /\bschedules?\b(?! of| for| and| to)|statement of (financial|intent)|means test|summary of|statistical summary|form (22|122)|matrix|list of (all )?(creditors|equity)/,
    "schedules"
  ],
  [
    /exclusive|chapter 1[123] plan|^plan\b|plan (and|of reorg)/,
    "plan"
  ],
  [
    /corporate disclosure|disclosure statement/,
    "disclosure-statement"
  ],
  [
    /\b(?:paper|courtesy|hard|chambers) cop(?:y|ies)\b/,
    "filing"
  ],
  [
    /appearances?\b/,
    "appearance-form"
  ],
  [
    /docketing statement/,
    "docketing-statement"
  ],
  [
    /mediation (questionnaire)/,
    "docketing-statement"
  ],
  [
    /rehearing/,
    "rehearing-petition"
  ],
  [
    /mandate/,
    "mandate"
  ],
  [
    /notice of appeal/,
    "notice-of-appeal"
  ],
  [
    /appendix/,
    "appendix"
  ],
  [
    /\brecord\b/,
    "record"
  ],
  [
    /joint (final )?(pre ?trial) (order|statement)|pre ?trial (order|statement|memo)/,
    "pretrial-order"
  ],
  [
    /pre ?trial disclosure|26 ?\(? ?a ?\)? ?\(? ?3/,
    "pretrial-disclosures"
  ],
  [
    /26 ?\(? ?f|discovery plan|planning (meeting )?report|discovery report/,
    "rule-26-report"
  ],
  [
    /case management (statement|report|plan)|cmc statement|proposed (case management|scheduling)/,
    "case-management-statement"
  ],
  [
    /joint (\w+ )?status (report|letter|update)/,
    "joint-status-report"
  ],
  [
    /joint letter.*\bstatus\b/,
    "joint-status-report"
  ],
  [
    /status (report|letter|update|memo)|\bletter\b.*\bstatus\b/,
    "status-report"
  ],
  [
    /joint letter/,
    "joint-status-report"
  ],
  [
    /initial disclosure|26 ?\(? ?a ?\)? ?\(? ?1/,
    "initial-disclosures"
  ],
  [
    /rebuttal/,
    "rebuttal-expert-disclosures"
  ],
  [
    /expert discovery|expert depositions/,
    "expert-discovery"
  ],
  [
    /expert/,
    "expert-disclosures"
  ],
  [
    /fact discovery/,
    "fact-discovery"
  ],
  [
    /discovery motion|motions? to compel/,
    "discovery-motions"
  ],
  [
    /in limine/,
    "motions-in-limine"
  ],
  [
    /daubert/,
    "daubert-motions"
  ],
  [
    /\banswer,? or\b|\brespon(?:d|se) to (?:the |plaintiff'?s'? |amended |second |third |first )*complaint|otherwise (?:respond|plead)|responsive pleading/,
    "answer"
  ],
  [
    /\b(response|opposition|oppositions|responses|respond|oppose|opposing|opp'?n)\b/,
    "response"
  ],
  [
    /\brepl(y|ies)\b/,
    "reply"
  ],
  [
    /dispositive|summary judgment/,
    "dispositive-motions"
  ],
  [
    /amend(ed|ing)? (the )?(pleading|complaint|answer)|amend(ed)? (or|and) (add|join)|amendment of pleading/,
    "amended-pleadings"
  ],
  [
    /join(der|ing)? |add(ing|ition)? (of )?part/,
    "joinder"
  ],
  [
    /\banswers?\b|responsive pleading|otherwise plead|respond to (the )?complaint/,
    "answer"
  ],
  [
    /\bobjections?\b|\bobject\b/,
    "objections"
  ],
  [
    /pre ?trial motion/,
    "pretrial-motions"
  ],
  [
    /\bdiscovery\b|depositions?/,
    "discovery"
  ],
  [
    /witness(es)? (and exhibit )?list/,
    "witness-list"
  ],
  [
    /exhibit/,
    "exhibit-list"
  ],
  [
    /jury instruction|jury charge/,
    "jury-instructions"
  ],
  [
    /voir dire/,
    "voir-dire"
  ],
  [
    /trial brief|trial mem/,
    "trial-brief"
  ],
  [
    /mediator/,
    "mediator-assignment"
  ],
  [
    /mediation/,
    "mediation"
  ],
  [
    /settlement/,
    "settlement"
  ],
  [
    /dismissal|closing (papers|documents)/,
    "dismissal-papers"
  ],
  [
    /surrender|self report/,
    "self-surrender"
  ],
  [
    /proposed (final )?order|\border\b/,
    "proposed-order"
  ],
  [
    /stipulation/,
    "stipulation"
  ],
  [
    /\bservice\b|\bserve\b/,
    "service"
  ],
  [
    /filing fee|fee\b/,
    "filing-fee"
  ],
  [
    /installment|payment/,
    "payment"
  ],
  [
    /\bmotions?\b/,
    "motions"
  ],
  [
    /\bbriefs?\b|memorand|briefing/,
    "brief"
  ],
  [
    /\bnotice\b/,
    "notice"
  ],
  [
    /\baffidavit/,
    "affidavit"
  ],
  [
    /\bdeclaration/,
    "declaration"
  ],
  [
    /\bconsent\b(?! (?:decree|judgment|order))|declination/,
    "consent"
  ],
  [
    /\bletters?\b/,
    "letter"
  ],
  [
    /\bclaim\b/,
    "claim"
  ]
];
function motionKindOf(title) {
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
var dueKindOf = remember((words2) => {
  const plain2 = words2.toLowerCase().replace(/[-\u2013/]/g, " ").replace(/\s+/g, " ").trim();
  const motion = /^(?:[\w'\u2019]+ ){0,4}?motions? (?:and accompanying briefs? )?(?:to|in|for)\b/.exec(plain2);
  if (motion && !/\b(response|reply|opposition|objection|hearing|respond|oppose|object)/.test(motion[0])) {
    return motionKindOf(plain2);
  }
  if (/^reply to (?:the |plaintiff'?s? |defendant'?s? )?(?:motion|filing|application|complaint|petition)/.test(plain2)) {
    return "response";
  }
  if (/^(?:[\w'\u2019.]+ ){0,3}(?:responses?|oppositions?) to (?!.*\b(?:complaint|presentence|pre sentence|psr|psi)\b)/.test(plain2)) {
    return "response";
  }
  if (/^(?:[\w'\u2019.]+ ){0,3}repl(?:y|ies) to (?:the |any )?(?:[\w'\u2019.]+ ){0,2}(?:responses?|oppositions?)\b/.test(plain2)) {
    return "reply";
  }
  const about = onTopic.exec(plain2);
  if (about) {
    const own = kindNamed(plain2.slice(0, about.index));
    if (!plainPapers.has(own)) return own;
    if (kindNamed(plain2) === "notice") return own;
  }
  return kindNamed(plain2);
});
var onTopic = /\b(?:reviewing|describing|detailing|addressing|discussing|explaining|identifying|advising|outlining|concerning|regarding|as to whether|stating whether)\b/;
var plainPapers = /* @__PURE__ */ new Set([
  "filing",
  "letter",
  "notice",
  "declaration",
  "affidavit"
]);
function kindNamed(plain2) {
  for (const [test, kind] of kinds) if (test.test(plain2)) return kind;
  return "filing";
}
var breakers = /* @__PURE__ */ new Set([
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
  "before"
]);
var leading = wordSet(`
  the any all and a an his her its their other or by deadline deadlines for to filing of file in
  on date last day due set reset is are as now be may then that - \u2013 , ' \u2022 . within submission
  submit make but ( ) [ / no submitting parties if party so
`);
var trailing = wordSet(`
  is are be now shall will must was were deadline deadlines cutoff date due cut off - \u2013 , : (
  currently to the for hereby also and of set previously presently originally extended has been
  had last . would ddl by on if any in dates therefore both each should stating as
`);
function phraseStart(page, from, to, longest4 = 18) {
  const { words: words2 } = page;
  let i = to;
  for (let counted3 = 0; i >= from && counted3 < longest4 && to - i < 3 * longest4; i--) {
    const w = words2[i];
    if (page.masked[i]) return i + 1;
    if (page.aside[i]) continue;
    counted3++;
    const opened = w.lower === '"' || w.lower === "\u201D" ? quoteOpening(page, from, i) : null;
    if (opened !== null) {
      counted3 += i - opened;
      i = opened;
      continue;
    }
    const inside = w.lower === ":" && words2[i - 1]?.lower === "re" || w.lower === "filed" && words2[i - 1]?.lower === "electronically" || w.lower === "that" && words2[i + 1]?.lower === "of";
    if (breakers.has(w.lower) && !inside) return i + 1;
    if (w.lower === "-" && words2[i + 1] !== void 0 && words2[i + 1].start > w.end) return i + 1;
    const thousands = w.lower === "," && words2[i + 1]?.kind === "number" && words2[i - 1]?.kind === "number" && words2[i - 1].end === w.start && words2[i + 1].start === w.end;
    if (w.lower === "," && !thousands) {
      const next = words2[i + 1]?.lower ?? "";
      const list = hasListEnd(page, i + 1, to);
      if (!list || /^(and|the|with|this|defendant|plaintiff|answer|motions?)$/.test(next)) {
        return i + 1;
      }
    }
    if ((w.lower === "is" || w.lower === "are") && to - i > 1) return i + 1;
    if (w.lower === "." && !(words2[i - 1]?.end === w.start && words2[i - 1].lower.length <= 4)) {
      return i + 1;
    }
  }
  return Math.max(i + 1, from);
}
function quoteOpening({ words: words2 }, from, i) {
  for (let k = i - 1; k >= Math.max(from, i - 13); k--) {
    const { lower } = words2[k];
    if (lower === '"' || lower === "\u201C") return k;
    if (lower === "." || lower === ";" || lower === ":") return null;
  }
  return null;
}
function hasListEnd(page, from, to) {
  for (let k = from; k < to; k++) {
    const lower = page.words[k].lower;
    if ((lower === "and" || lower === "or" || lower === "&") && k > from) return true;
    if (lower === "is" || lower === "are") return false;
  }
  return false;
}
var role = /^((?:the )?(?:plaintiffs?|defendants?|government|govt|united states|appell(?:ant|ee)s?|petitioners?|respondents?|debtors?|trustee|creditors?|movants?|parties|counsel|counter-?defendants?|intervenors?|both sides|all parties|defense|prosecution|usa|all defendants)(?:['\u2019]s?|['\u2019])?)(?=\s|$)/i;
var possessive = /^((?:[A-Z][\w.&-]*(?:,? (?:and|&|of|the|de|LLC|Inc\.?))?(?: |(?=['\u2019]))){1,6})['\u2019]s\b|^((?:[A-Z][\w.&-]*(?: |(?=['\u2019]))){1,6})['\u2019] /;
var dueOpeners = new Set("government proof proofs schedule schedules statement section incomplete chapter summary declaration cert certificate certification 20 atty attorney list exclusive application means employee ch matrix verification disclosure plan objection objections last deadline final financial exhibit copy signature corporate notice tax balance cash small responses response replies reply answer credit statistical".split(" "));
var firmBefore = /^(?:(?:LLC|L\.L\.C|Inc|Corp|Ltd|LLP|LP|L\.P|N\.A|F\.A)\.?,? (?=[A-Z])|(?:(?!to\b)\S+ ){1,8}?(?:LLC|Inc|Corp|Ltd|LLP|LP|N\.A)\.?,? (?=(?:Chapter|Objections?|Responses?|Government|Disclosure|Statement|Schedules?)\b))/;
function dueItem(page, first2, last) {
  const { words: words2 } = page;
  let a = first2, b = last;
  const party = {
    text: null
  };
  for (let turn = 0; turn < 2; turn++) {
    while (b >= a && (trailing.has(words2[b].lower) && words2[b].lower !== "off" || page.aside[b] && words2[b].lower !== ")")) b--;
    while (a <= b && (leading.has(words2[a].lower) || page.aside[a])) {
      if (words2[a].lower === "filing" && words2[a + 1]?.lower === "fee") break;
      if (words2[a].lower === "a" && words2[a + 1]?.lower === "/") break;
      a++;
    }
    if (a > b) break;
    if (words2[b].lower === ")" && page.aside[b]) {
      let open = b;
      while (open > a && words2[open].lower !== "(") open--;
      const inside = page.text.slice(words2[open].end, words2[b].start);
      if (open > a && sideOf(inside) && !/\d/.test(inside)) {
        party.text = inside.trim();
        b = open - 1;
        continue;
      }
    }
  }
  if (a > b) return null;
  if (words2[a - 1]?.lower === "by" && words2[a - 2]?.lower === "filed") {
    for (let i = a + 1; i <= b; i++) {
      if (dueOpeners.has(words2[i].lower)) {
        a = i;
        break;
      }
    }
  }
  let phrase = page.text.slice(words2[a].start, words2[b].end);
  const whole = phrase;
  const owner2 = role.exec(phrase) ?? possessive.exec(phrase);
  if (owner2) {
    const rest = phrase.slice(owner2[0].length).trim();
    const name2 = (owner2[1] ?? owner2[2] ?? "").replace(/['\u2019]s?$/, "").replace(/^the /i, "").trim();
    if (rest !== "" && !/^(list|unsecured|schedule|matrix|proofs?)\b/i.test(rest)) {
      if (party.text === null) party.text = name2;
      if (!/^(?:appell|pet)/i.test(name2)) phrase = rest.replace(/^(?:and|or)\s+/, "");
    }
  }
  const filer2 = /^((?:appell(?:ant|ee)|petitioner|respondent|intervenor)s? )((?:[A-Z][\w.&'\u2019-]*,? |(?:and|of|for) )+)(?=(?:opening|answering|principal|reply|optional|excerpts|brief|appendix|response)\b)/.exec(phrase.charAt(0).toLowerCase() + phrase.slice(1));
  if (filer2) {
    party.text = filer2[2].trim();
    phrase = phrase.slice(filer2[0].length);
  }
  phrase = phrase.replace(firmBefore, "");
  const acting2 = /^(.{0,40}?(?:plaintiffs?|defendants?|trustee|government|debtors?|petitioners?|respondents?|parties|counsel)) to (?:file|submit) (?:an? |the )?(?=\S)/i.exec(phrase);
  if (acting2 && sideOf(acting2[1]) !== null && phrase.length > acting2[0].length) {
    party.text ??= acting2[1];
    phrase = phrase.slice(acting2[0].length);
  }
  const time = /^(?:the )?time for (.{2,80}?) to (?=\S)(.+)$/i.exec(phrase);
  if (time) {
    party.text = time[1].replace(/^the /i, "");
    phrase = time[2];
  }
  phrase = phrase.replace(/\s*\[\d+\]/g, "").replace(/\s+\d+\s*$/, (m) => /(form|schedule|chapter|rule|section)\s*\d+\s*$/i.test(phrase) ? m : "");
  if (phrase === "") phrase = whole;
  return {
    first: a,
    last: b,
    title: dueTitle(phrase),
    kind: dueKindOf(whole),
    party: party.text,
    side: sideOf(party.text ?? "") ?? (/^(appell|pet)/i.test(whole) ? sideOf(whole.split(/\s/)[0]) : null)
  };
}

// src/extract/rules/clauses.ts
var abbreviations = wordSet(`
  jr sr inc hon mr mrs ms messrs dr drs profs no nos st ave v vs corp co ltd fed r civ crim app bankr p dkt doc
  docs ct rm fl flr blvd bldg cert atty ex exh dist mag pl def rd apt ste tel ext jan feb mar
  apr aug sept oct nov dec esq crtrm ctrm cty asst dep gen rev op supp para sec ch evid proc
  stat cir ft mt
`);
var goesOn = wordSet(`
  courtroom room rm crtrm ctrm eastern central mountain pacific monday tuesday wednesday
  thursday friday saturday sunday et est edt ct cst cdt pst pdt mst mdt and january february
  march april may june july august september october november december in at before
`);
var proceedings = wordSet(`
  hearing hearings conference conferences trial argument arguments call sentencing arraignment
  mediation
`);
function isSetting(words2, i) {
  let at = i;
  while (at < i + 6 && words2[at]?.kind === "word" && words2[at].capital) at++;
  return at > i && proceedings.has(words2[at - 1].lower) && /^(?:set|reset|scheduled|rescheduled)$/.test(words2[at]?.lower ?? "");
}
function endsAt(words2, i) {
  const word2 = words2[i], next = words2[i + 1];
  if (!next) return true;
  if (word2.kind === "mark") {
    if (word2.lower === ";" || word2.lower === "\u2022" || word2.lower === "|") return true;
  } else if (!word2.stopped) return false;
  if (word2.stopped) {
    return next.start > word2.end && next.capital && next.kind === "word" && !goesOn.has(next.lower) && word2.lower.length === 2 && word2.lower.endsWith("m");
  }
  if (word2.lower !== ".") return false;
  const before3 = words2[i - 1];
  if (!before3) return true;
  if (before3.lower === ".") return true;
  if (next.lower === "." || next.lower === ",") return false;
  const touches2 = next.start === word2.end;
  if (before3.kind === "word" && before3.end === word2.start && !isSetting(words2, i + 1)) {
    if (abbreviations.has(before3.lower)) return false;
    if (before3.lower.length === 1 && before3.capital && words2[i - 2]?.lower !== "schedule" && words2[i - 2]?.lower !== "exhibit" && // `Courtroom 14C. SO ORDERED`: no initial
    !(words2[i - 2]?.kind === "number" && words2[i - 2].end === before3.start)) return false;
  }
  if (touches2) {
    return next.capital && next.kind === "word" && (before3.kind === "number" || before3.lower.length > 3 || before3.lower === ")");
  }
  return next.capital || next.kind !== "word";
}
function closing(words2, i, limit3 = 400) {
  const open = words2[i].lower, close = open === "(" ? ")" : "]";
  let depth = 0;
  for (let at = i; at < words2.length && at <= i + limit3; at++) {
    if (words2[at].lower === open) depth++;
    else if (words2[at].lower === close && --depth === 0) return at;
  }
  return null;
}
var stamps = /^(entered|filed|attachments?|attached|additional|modified|signed|edited|transferred|docket|main|replaced|copy|copies|doc|order|related|re)$/;
function stampedWords(words2) {
  const masked = new Uint8Array(words2.length);
  for (let i = 0; i < words2.length - 1; i++) {
    if (words2[i].kind !== "mark") continue;
    const lower = words2[i].lower;
    if (lower !== "(" && lower !== "[") continue;
    const head3 = words2[i + 1].lower;
    if (!stamps.test(head3)) continue;
    if (head3 === "re" && words2[i + 3]?.lower !== "related") continue;
    if (head3 === "filed" && !/^(on|in|at|\d+)$/.test(words2[i + 2]?.lower ?? "")) continue;
    if ((head3 === "order" || head3 === "doc" || head3 === "docket") && !/^(entered|signed|text|modified)$/.test(words2[i + 2]?.lower ?? "")) continue;
    const end = closing(words2, i, 3e3) ?? i + 12;
    masked.fill(1, i, Math.min(end + 1, words2.length));
    i = Math.min(end, words2.length - 1);
  }
  return masked;
}
function splitClauses(words2, moments) {
  const masked = stampedWords(words2);
  const aside = new Uint8Array(words2.length);
  const cut3 = new Uint8Array(words2.length + 1);
  const stack = [];
  const pairs = /* @__PURE__ */ new Map();
  for (let i = 0; i < words2.length; i++) {
    if (words2[i].kind !== "mark") continue;
    const lower = words2[i].lower;
    if (lower === "(" || lower === "[") stack.push(i);
    else if ((lower === ")" || lower === "]") && stack.length > 0) {
      const open = stack.pop();
      if (words2[open].lower === "(" === (lower === ")")) pairs.set(open, i);
    } else if (lower === ")" && i > 0 && /^(?:[a-z]|\d{1,2})$/.test(words2[i - 1].lower)) {
      cut3[i - 1] = 1;
      cut3[i + 1] = 1;
    }
  }
  const starts = moments.filter((moment) => !masked[moment.first]).map((moment) => moment.first);
  let behind2 = -1, next = 0;
  for (let open = 0; pairs.size > 0 && open < words2.length; open++) {
    if (open <= behind2 || words2[open].kind !== "mark") continue;
    const end = pairs.get(open);
    if (end === void 0) continue;
    while (next < starts.length && starts[next] < open) next++;
    if (next < starts.length && starts[next] <= end && end - open > 4) {
      cut3[open] = 1;
      cut3[end + 1] = 1;
    } else {
      aside.fill(1, open, end + 1);
      behind2 = end;
    }
  }
  for (let i = 0; i + 2 < words2.length; i++) {
    if (words2[i].kind !== "mark" || words2[i].lower !== "," || words2[i + 1].lower !== "if" || words2[i + 2].lower !== "any") {
      continue;
    }
    aside.fill(1, i, i + (words2[i + 3]?.lower === "," ? 4 : 3));
  }
  for (const moment of moments) {
    const i = moment.first - 5;
    if (i >= 0 && words2[i].lower === "," && words2[i + 1].lower === "which" && /^(?:is|was|were|are)$/.test(words2[i + 2].lower) && /^(?:filed|docketed|entered|submitted)$/.test(words2[i + 3].lower) && words2[i + 4].lower === "on" && words2[moment.last + 1]?.lower === ",") masked.fill(1, i, moment.last + 2);
  }
  const clauses = [];
  let first2 = 0, m = 0;
  for (let i = 0; i < words2.length; i++) {
    if (i > first2 && cut3[i]) {
      clauses.push({
        first: first2,
        last: i - 1
      });
      first2 = i;
    }
    while (m < moments.length && moments[m].last <= i) m++;
    const inMoment = m < moments.length && moments[m].first <= i;
    if (!aside[i] && !inMoment && endsAt(words2, i)) {
      clauses.push({
        first: first2,
        last: i
      });
      first2 = i + 1;
    }
  }
  if (first2 < words2.length) clauses.push({
    first: first2,
    last: words2.length - 1
  });
  return {
    clauses,
    masked,
    aside
  };
}

// src/extract/rules/calendar_days.ts
var lengths = [
  31,
  29,
  31,
  30,
  31,
  30,
  31,
  31,
  30,
  31,
  30,
  31
];
var leap = (y) => y % 4 === 0 && y % 100 !== 0 || y % 400 === 0;
function isoDay(year, month2, day) {
  if (month2 < 1 || month2 > 12 || day < 1 || day > lengths[month2 - 1]) return null;
  if (month2 === 2 && day === 29 && !leap(year)) return null;
  if (year < 1950 || year > 2100) return null;
  return `${year}-${String(month2).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
function weekdayOf(date) {
  const [y, m, d] = date.split("-").map(Number);
  const shift = [
    0,
    3,
    2,
    5,
    0,
    3,
    5,
    1,
    4,
    6,
    2,
    4
  ][m - 1];
  const year = m < 3 ? y - 1 : y;
  const day = (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + d) % 7;
  return day === 0 ? 7 : day;
}

// src/extract/rules/cues.ts
var cue = {
  /** Name of a month or of a weekday. */
  date: 1 << 0,
  /** `granted`, `denying`, `moot`. */
  ruling: 1 << 1,
  /** `deadline`, `ddl`, `due`. */
  deadline: 1 << 2,
  /** How a deadline ends: `satisfied`, `terminated`. */
  over: 1 << 3,
  /** How everything ends: `vacated`, `off`, `struck`. */
  gone: 1 << 4,
  /** What is said of a proceeding without its date: `held`, `stricken`, `continued`. */
  undated: 1 << 5,
  /** What moves an hour: `advanced`, `held`. */
  hour: 1 << 6,
  /** `error`, `disregard`, `wrong`. */
  error: 1 << 7,
  judgment: 1 << 8,
  dismissal: 1 << 9,
  mandate: 1 << 10,
  remand: 1 << 11,
  trial: 1 << 12,
  amended: 1 << 13,
  plan: 1 << 14,
  petition: 1 << 15,
  motion: 1 << 16,
  surrender: 1 << 17,
  /** `days`, `weeks`, `months`. */
  period: 1 << 18,
  /** `granting`, `approved`, `ordered`. */
  grant: 1 << 19,
  /** `continued`, `reset`, `new`. */
  move: 1 << 20,
  /** `extended`, `amended`. */
  extend: 1 << 21,
  /** `cancelled`, `vacating`. */
  cancel: 1 << 22,
  /** Words of a request, and what ends it: `motion`, `to adjourn`, `hereby`. */
  request: 1 << 23,
  /** `proposed`, `stipulation`: papers that wait for a judge. */
  unsigned: 1 << 25,
  /** `related`, `re`. */
  related: 1 << 24,
  /** How an entry is taken back: `vacated`, `strike`, `rescinding`, `set aside`. */
  undone: 1 << 26,
  /** `extension`, `extended`, `additional`, `continued`. */
  moreTime: 1 << 27
};
var words = [
  [
    "date",
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/
  ],
  [
    "ruling",
    /^(?:grant|approv|adopt|den[iy]|moot)/
  ],
  [
    "deadline",
    /^(?:deadline|ddl|due)/
  ],
  [
    "over",
    /^(?:satisf|met|fulfil|terminat|vacat|stricken|cancel|suspend|remov)/
  ],
  [
    "gone",
    /^(?:stri(?:c?k)|struck|moot|remov|off|terminat|vacat|cancel|stay|suspend|abeyance)/
  ],
  [
    "undated",
    /^(?:held|complet|conclud|conven|vacat|stri(?:c?k)|cancel|withdr|terminat|tak|remov|continu|adjourn|postpon)/
  ],
  [
    "hour",
    /^(?:moved|reset|reschedul|continu|advanc|chang|postpon|delay|adjourn|correct|held|begin|commenc|start|conven|proceed)/
  ],
  [
    "error",
    /^(?:error|erroneous|disregard|incorrect|wrong|deficien)/
  ],
  [
    "judgment",
    /^judgment/
  ],
  [
    "dismissal",
    /^(?:dismiss|closed|terminat)/
  ],
  [
    "mandate",
    /^mandate/
  ],
  [
    "remand",
    /^remand/
  ],
  [
    "trial",
    /^trial/
  ],
  [
    "amended",
    /^(?:amended|supersed|supplement)/
  ],
  [
    "plan",
    /^plan/
  ],
  [
    "petition",
    /^(?:petition|convert)/
  ],
  [
    "motion",
    /^motion/
  ],
  [
    "surrender",
    /^surrender/
  ],
  [
    "period",
    /^(?:day|week|month)/
  ],
  [
    "grant",
    /^(?:grant|approv|ordered)/
  ],
  [
    "move",
    /^(?:continu|re$|reset|reschedul|adjourn|postpon|moving|chang|advanc|new$)/
  ],
  [
    "extend",
    /^(?:exten|enlarg|amend|modif|revis|continu|re$|reset|brief)/
  ],
  [
    "cancel",
    /^(?:cancel|vacat|stri(?:c?k))/
  ],
  [
    "request",
    /^(?:mot(?:ion)?s?$|request|application$|stipulation$|letter$|petition$|mov|seek|ask|propos|consent$|continu|adjourn|reschedul|exten[ds]|reset|vacat|postpon|advance$|set$|allow$|enlarg|hold$|schedul|is$|are$|was$|were$|shall$|will$|must$|hereby$|ordered$|stricken$|grant|approv|adopt|den[iy])/
  ],
  [
    "unsigned",
    /^(?:propos|stipulat)/
  ],
  [
    "related",
    /^re(?:lated)?$/
  ],
  [
    "moreTime",
    /^(?:exten|enlarg|continu|adjust|adjourn|postpon|resched|reset|vacat|cancel|advanc|shift|push|modif|amend|revis|moved|more$|additional$)/
  ],
  [
    "undone",
    /^(?:vacat|strik|strick|struck|rescind|withdr|discharg|aside$)/
  ]
];
var knownWord = remember((lower) => {
  let cues = 0;
  for (const [name2, test] of words) if (test.test(lower)) cues |= cue[name2];
  return {
    lower,
    cues
  };
});

// src/extract/rules/yearless.ts
var yearRules = {
  missing: "year-of-filing",
  misprinted: "year-by-weekday"
};
var ahead = 300;
var behind = 65;
var millisecondsOfDay = 864e5;
function dayNumber(date) {
  const [year = 0, month2 = 0, day = 0] = date.split("-").map(Number);
  return Date.UTC(year, month2 - 1, day) / millisecondsOfDay;
}
function isNear(filed2, date) {
  return dayNumber(date) - dayNumber(filed2) <= ahead;
}
function dayWithoutYear({ month: month2, day, weekday: weekday2, filed: filed2 }) {
  const today = dayNumber(filed2.slice(0, 10));
  if (!Number.isFinite(today) || isoDay(2e3, month2, day) === null) return null;
  const year = Number(filed2.slice(0, 4));
  const near2 = [
    year - 1,
    year,
    year + 1
  ].map((y) => isoDay(y, month2, day)).filter((date) => date !== null).map((date) => ({
    date,
    days: dayNumber(date) - today
  })).filter(({ days }) => days >= -ahead && days <= 366);
  if (weekday2 !== void 0) {
    const fits = near2.filter(({ date }) => weekdayOf(date) === weekday2);
    const iso = fits.length === 1 ? fits[0].date : null;
    const past2 = iso !== null && fits[0].days <= 0 ? iso : null;
    return {
      iso,
      yearless: {
        past: past2,
        proven: iso !== null
      }
    };
  }
  const past = near2.findLast(({ days }) => days <= 0) ?? null;
  const meant = near2.find(({ days }) => days >= 0 && days <= ahead) ?? (past !== null && past.days >= -behind ? past : null);
  return {
    iso: meant?.date ?? null,
    yearless: {
      past: past?.date ?? null,
      proven: false
    }
  };
}

// src/extract/rules/dates.ts
var months = /* @__PURE__ */ new Map();
[
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december"
].forEach((name2, index) => {
  months.set(name2, index + 1);
  months.set(name2.slice(0, 3), index + 1);
});
months.set("sept", 9);
var weekdays = /* @__PURE__ */ new Map();
[
  [
    "monday",
    "mon"
  ],
  [
    "tuesday",
    "tue",
    "tues"
  ],
  [
    "wednesday",
    "wed",
    "weds"
  ],
  [
    "thursday",
    "thu",
    "thur",
    "thurs"
  ],
  [
    "friday",
    "fri"
  ],
  [
    "saturday",
    "sat"
  ],
  [
    "sunday",
    "sun"
  ]
].forEach((names2, index) => names2.forEach((name2) => weekdays.set(name2, index + 1)));
function weekdayNumber(word2) {
  return weekdays.get(word2);
}
function fullYear(two, filedYear) {
  if (filedYear === null) return two < 70 ? 2e3 + two : 1900 + two;
  const base = Math.floor(filedYear / 100) * 100 + two;
  return [
    base - 100,
    base,
    base + 100
  ].reduce((best, year) => Math.abs(year - filedYear) < Math.abs(best - filedYear) ? year : best);
}
var leadsToDay = /^(?:by|on|for|to|of|until|til|till|through|thru|including|before|after|from|due|than|is|and|or|the|date|noon|[ap]\.?m|[,:(]|-|\u2013)$/;
var counted = /^(?:days?|weeks?|months?|years?|hours?|minutes?|pages?|copies|witnesses|exhibits?|times|percent|counts?|motions?|:|%|\/)$/;
var paper = /^(?:orders?|opinion|letters?|motions?|notice|memorandum|judgment|decision|ruling|minute|minutes|endorsement|report|stipulation|transcript|complaint|submissions?|filings?|e-?mails?|agreement|entry|declaration|affidavit|version)$/;
var ordinal = /^(st|nd|rd|th)$/;
function dayBehindMonth(words2, i) {
  const month2 = words2[i];
  const short = month2.lower.length <= 4 && month2.lower !== "june" && month2.lower !== "july";
  const before3 = words2[i - 1]?.lower;
  if (short && before3 !== void 0 && !leadsToDay.test(before3) && !weekdays.has(before3)) {
    return null;
  }
  const at = words2[i + 1]?.lower === "." ? i + 2 : i + 1;
  const day = words2[at];
  if (!day || day.kind !== "number" || day.lower.length > 2) return null;
  const last = ordinal.test(words2[at + 1]?.lower ?? "") ? at + 1 : at;
  const after2 = words2[last + 1];
  if (after2 && counted.test(after2.lower)) return null;
  if (after2 && paper.test(after2.lower) && !/^(?:hearing|conference|argument|date)$/.test(words2[last + 2]?.lower ?? "")) return null;
  if (after2?.lower === "." && words2[last + 2]?.kind === "number" && touches(words2, last + 2)) {
    return null;
  }
  return {
    last,
    day: Number(day.lower)
  };
}
function dayBehindSlash(words2, i) {
  const [month2, stroke, day, after2] = [
    words2[i],
    words2[i + 1],
    words2[i + 2],
    words2[i + 3]
  ];
  if (month2.kind !== "number" || month2.lower.length > 2) return null;
  if (stroke?.lower !== "/" || day?.kind !== "number" || day.lower.length > 2) return null;
  if (!touches(words2, i + 1) || !touches(words2, i + 2)) return null;
  const before3 = words2[i - 1];
  if (before3?.end === month2.start && before3.lower !== "(") return null;
  if (before3?.kind === "number") return null;
  if (after2 && after2.start === day.end && !/^[,.;:)]$/.test(after2.lower)) return null;
  return {
    last: i + 2,
    day: Number(day.lower)
  };
}
function listEnd(words2, last) {
  let end = last;
  for (let steps = 0; steps < 8; steps++) {
    const [joiner, day, after2] = [
      words2[end + 1],
      words2[end + 2],
      words2[end + 3]
    ];
    if (!joiner || !/^(?:-|\u2013|\u2014|,|&|and|through|thru|to|or)$/.test(joiner.lower)) break;
    if (day?.kind !== "number" || day.lower.length > 2 || Number(day.lower) > 31) break;
    if (after2 && (counted.test(after2.lower) || /^(?:[ap]\.?m|o'clock|\.)$/.test(after2.lower))) {
      break;
    }
    end += 2;
  }
  return end;
}
function clockBehind(words2, i) {
  if (words2[i]?.lower === ",") i++;
  return /^(?:at|@)$/.test(words2[i]?.lower ?? "") && words2[i + 1]?.kind === "number";
}
function touches(words2, i) {
  return words2[i].start === words2[i - 1].end;
}
function repairs(printed2, filedYear) {
  const found = /* @__PURE__ */ new Set();
  if (printed2.length === 5) {
    for (let i = 0; i < 5; i++) found.add(Number(printed2.slice(0, i) + printed2.slice(i + 1)));
  } else if (printed2.length === 4) {
    for (let i = 0; i < 3; i++) {
      found.add(Number(printed2.slice(0, i) + printed2[i + 1] + printed2[i] + printed2.slice(i + 2)));
    }
    found.add(Number(`20${printed2.slice(2)}`));
  }
  return [
    ...found
  ].filter((year) => Math.abs(year - filedYear) <= 20);
}
function readYear(printed2, { month: month2, day, weekday: weekday2, filed: filed2, turns = 0 }) {
  const filedYear = filed2 === null ? null : Number(filed2.slice(0, 4));
  const year = printed2.length === 2 ? fullYear(Number(printed2), filedYear) : Number(printed2);
  const plausible = printed2.length === 2 || printed2.length === 4 && (filedYear === null || Math.abs(year - filedYear) <= 60);
  if (plausible) {
    const printed3 = isoDay(year - turns, month2, day);
    const next = isoDay(year - turns + 1, month2, day);
    const slipped = printed3 !== null && next !== null && filed2 !== null && weekday2 !== void 0 && printed3 < filed2 && next >= filed2 && isNear(filed2, next) && weekdayOf(printed3) !== weekday2 && weekdayOf(next) === weekday2;
    return {
      iso: slipped ? next : printed3,
      repaired: slipped
    };
  }
  if (weekday2 === void 0 || filedYear === null) return {
    iso: null,
    repaired: false
  };
  const fitting = repairs(printed2, filedYear).map((y) => isoDay(y, month2, day)).filter((d) => d !== null && weekdayOf(d) === weekday2);
  return fitting.length === 1 ? {
    iso: fitting[0],
    repaired: true
  } : {
    iso: null,
    repaired: false
  };
}
function findDates(words2, filed2) {
  const filedYear = filed2 === null ? null : Number(filed2.slice(0, 4));
  const dates = [];
  const touching = (i) => words2[i] !== void 0 && words2[i].start === words2[i - 1].end;
  function numeric(i, weekday2) {
    const a = words2[i], sep = words2[i + 1], b = words2[i + 2], sep2 = words2[i + 3], c = words2[i + 4];
    if (!sep || !b || !sep2 || !c) return null;
    if (!/^[/.-]$/.test(sep.lower)) return null;
    if (sep2.lower !== sep.lower || b.kind !== "number" || c.kind !== "number") return null;
    if (!touching(i + 1) || !touching(i + 2) || !touching(i + 3) || !touching(i + 4)) return null;
    const before3 = words2[i - 1];
    if (before3 && before3.end === a.start && (before3.lower === "/" || before3.lower === "-" || // `Due:2/25/2010`, but not `9:00:6/7/04`
    before3.lower === ":" && words2[i - 2]?.kind !== "word")) {
      return null;
    }
    const after2 = words2[i + 5];
    if (after2 && after2.start === c.end && (after2.lower === "/" || after2.lower === "-" || after2.kind === "word")) {
      const glued = after2.kind === "word" && /^(at|as|and|am|pm|for|before|in|to|on|by)$/.test(after2.lower);
      if (!glued && after2.kind === "word" && after2.lower.length < 3) return null;
      if (after2.lower === "/" || after2.lower === "-") {
        if (words2[i + 6]?.kind !== "number") return null;
      }
    }
    if (a.lower.length === 4 && sep.lower === "-") {
      if (b.lower.length !== 2 || c.lower.length !== 2) return null;
      return {
        last: i + 4,
        iso: isoDay(Number(a.lower), Number(b.lower), Number(c.lower)),
        repaired: false
      };
    }
    if (a.lower.length > 2 || b.lower.length > 2) return null;
    const size = c.lower.length;
    if (size !== 2 && size !== 4 && size !== 5) return null;
    if (sep.lower !== "/" && size === 5 || sep.lower === "." && size !== 4) return null;
    const month2 = Number(a.lower), day = Number(b.lower);
    if (sep.lower !== "/" && (month2 < 1 || month2 > 12 || day < 1 || day > 31)) return null;
    if (sep.lower === "-" && size === 2 && filedYear !== null) {
      const year = fullYear(Number(c.lower), filedYear);
      if (year < filedYear - 10 || year > filedYear + 10) return null;
    }
    return {
      last: i + 4,
      ...readYear(c.lower, {
        month: month2,
        day,
        weekday: weekday2,
        filed: filed2
      })
    };
  }
  function named5(i, weekday2) {
    const month2 = months.get(words2[i].lower);
    let at = i + 1;
    if (words2[at]?.lower === ".") at++;
    const day = words2[at];
    if (!day || day.kind !== "number" || day.lower.length > 2) return null;
    const dayEnd = ordinal.test(words2[at + 1]?.lower ?? "") ? at + 1 : at;
    let k = dayEnd + 1, lastMonth = month2, turns = 0;
    for (let steps = 0; steps < 16 && words2[k]; steps++, k++) {
      const w = words2[k];
      if (w.kind === "number") {
        if (w.lower.length === 4 || w.lower.length === 5) {
          const year = readYear(w.lower, {
            month: month2,
            day: Number(day.lower),
            weekday: weekday2,
            filed: filed2,
            turns
          });
          const plain2 = k === dayEnd + 1 || k === dayEnd + 2 && /^[,.]$/.test(words2[dayEnd + 1].lower);
          return {
            last: plain2 ? k : dayEnd,
            proof: k,
            ...year
          };
        }
        if (w.lower.length > 2) return null;
        if (words2[k + 1]?.lower === ":" || words2[k - 1]?.lower === ":") return null;
      } else if (!/^(,|-|\u2013|\u2014|&|and|through|thru|to|or|from|st|nd|rd|th|\.)$/.test(w.lower) && !months.has(w.lower) && !weekdays.has(w.lower)) return null;
      const further = months.get(w.lower);
      if (further !== void 0) {
        if (further < lastMonth) turns++;
        lastMonth = further;
      }
    }
    return null;
  }
  function dayFirst2(i, weekday2) {
    let at = i + 1;
    if (ordinal.test(words2[at]?.lower ?? "")) at++;
    if (words2[at]?.lower === "day" && words2[at + 1]?.lower === "of") at += 2;
    const month2 = months.get(words2[at]?.lower ?? "");
    if (month2 === void 0) return null;
    at++;
    if (words2[at]?.lower === "," || words2[at]?.lower === ".") at++;
    const year = words2[at];
    if (!year || year.kind !== "number" || year.lower.length !== 4) return null;
    if (words2[at + 1]?.lower === "," && words2[at + 2]?.kind === "number") return null;
    return {
      last: at,
      ...readYear(year.lower, {
        month: month2,
        day: Number(words2[i].lower),
        weekday: weekday2,
        filed: filed2
      })
    };
  }
  function withoutYear(i, weekday2) {
    const month2 = months.get(words2[i].lower);
    const found = month2 !== void 0 ? dayBehindMonth(words2, i) : weekday2 !== void 0 || clockBehind(words2, i + 3) ? dayBehindSlash(words2, i) : null;
    if (!found || filed2 === null) return null;
    const bracket = words2[found.last + 1]?.lower === "(";
    const behind2 = bracket && weekday2 === void 0 && words2[found.last + 3]?.lower === ")" ? weekdays.get(words2[found.last + 2].lower) : void 0;
    const inferred = dayWithoutYear({
      month: month2 ?? Number(words2[i].lower),
      day: found.day,
      weekday: weekday2 ?? behind2,
      filed: filed2
    });
    if (!inferred) return null;
    const { iso, yearless } = inferred;
    const last = behind2 === void 0 ? found.last : found.last + 3;
    return {
      last,
      proof: listEnd(words2, last),
      iso,
      repaired: false,
      yearless
    };
  }
  for (let i = 0; i < words2.length; i++) {
    const word2 = words2[i];
    if (word2.kind === "mark" || word2.kind === "word" && (word2.cues & cue.date) === 0) continue;
    let weekday2;
    for (let back = 1; back <= 2 && weekday2 === void 0; back++) {
      const w = words2[i - back];
      if (!w) break;
      if (w.kind === "mark") continue;
      weekday2 = (w.cues & cue.date) === 0 ? void 0 : weekdays.get(w.lower);
      if (weekday2 === void 0) break;
    }
    let reading = null;
    if (word2.kind === "number" && word2.lower.length <= 4) {
      reading = numeric(i, weekday2);
      if (!reading && word2.lower.length <= 2) reading = dayFirst2(i, weekday2);
    } else if (word2.kind === "word" && months.has(word2.lower)) {
      reading = named5(i, weekday2);
    }
    const mayLackYear = word2.kind === "number" ? words2[i + 1]?.lower === "/" : word2.capital && months.has(word2.lower);
    if (!reading && mayLackYear) reading = withoutYear(i, weekday2);
    if (reading) {
      const { last, proof = last, iso, repaired, yearless } = reading;
      dates.push({
        first: i,
        last,
        proof,
        iso,
        repaired,
        ...yearless ? {
          yearless
        } : {}
      });
      i = reading.last;
    }
  }
  return dates;
}

// src/extract/rules/times.ts
var half = (word2) => word2 === void 0 ? null : /^a\.?m$/.test(word2.lower) ? "am" : /^p\.?m$/.test(word2.lower) ? "pm" : null;
function readHalf(words2, i) {
  const one = half(words2[i]);
  if (one) return {
    half: one,
    last: i
  };
  const a = words2[i]?.lower;
  if ((a === "a" || a === "p") && words2[i + 1]?.lower === "." && words2[i + 2]?.lower === "m") {
    return {
      half: a === "a" ? "am" : "pm",
      last: i + 2
    };
  }
  if ((a === "a" || a === "p") && words2[i + 1]?.lower === "m") {
    return {
      half: a === "a" ? "am" : "pm",
      last: i + 1
    };
  }
  return null;
}
function format(hour, minute) {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
function militaryTime(words2, i) {
  const { lower } = words2[i];
  const hour = Number(lower.slice(0, 2)), minute = Number(lower.slice(2));
  if (hour > 23 || minute > 59) return null;
  const named5 = /^(?:hours|hrs)$/.test(words2[i + 1]?.lower ?? "");
  const early = lower.startsWith("0") && /^(?:at|@)$/.test(words2[i - 1]?.lower ?? "");
  if (!named5 && !early) return null;
  return {
    first: i,
    last: named5 ? i + 1 : i,
    time: format(hour, minute),
    bare: false
  };
}
function readTime(words2, i) {
  const word2 = words2[i];
  if (!word2) return null;
  if (word2.lower === "noon") return {
    first: i,
    last: i,
    time: "12:00",
    bare: false
  };
  if (word2.kind !== "number") return null;
  if (word2.lower.length === 4) return militaryTime(words2, i);
  if (word2.lower.length > 2) return null;
  const hour = Number(word2.lower);
  const before3 = words2[i - 1];
  if (before3 && before3.end === word2.start && /^[:/.#$-]$/.test(before3.lower)) return null;
  if (words2[i + 1]?.lower === "noon" && hour === 12) {
    return {
      first: i,
      last: i + 1,
      time: "12:00",
      bare: false
    };
  }
  let minute = 0, last = i, clock = false;
  const colon = words2[i + 1], minutes = words2[i + 2];
  if (colon && (colon.lower === ":" || colon.lower === ".") && colon.start === word2.end && minutes && minutes.kind === "number" && minutes.lower.length === 2 && minutes.start === colon.end && Number(minutes.lower) < 60) {
    minute = Number(minutes.lower);
    last = i + 2;
    clock = colon.lower === ":";
    const seconds = words2[last + 2];
    if (clock && words2[last + 1]?.lower === ":" && seconds?.kind === "number" && seconds.lower.length === 2 && words2[last + 1].start === minutes.end && seconds.start === words2[last + 1].end) last += 2;
  }
  const marked = readHalf(words2, last + 1);
  if (marked) {
    if (hour < 1 || hour > 12) {
      return clock && hour <= 23 && hour > 12 === (marked.half === "pm") ? {
        first: i,
        last: marked.last,
        time: format(hour, minute),
        bare: false
      } : null;
    }
    const value2 = hour % 12 + (marked.half === "pm" ? 12 : 0);
    return {
      first: i,
      last: marked.last,
      time: format(value2, minute),
      bare: false
    };
  }
  if (words2[last + 1]?.lower === "noon" && hour === 12) {
    return {
      first: i,
      last: last + 1,
      time: "12:00",
      bare: false
    };
  }
  if (words2[last + 1]?.lower === "o'clock" && hour >= 1 && hour <= 12) {
    const after2 = readHalf(words2, last + 2);
    const value2 = after2 ? hour % 12 + (after2.half === "pm" ? 12 : 0) : hour < 7 ? hour + 12 : hour;
    return {
      first: i,
      last: after2?.last ?? last + 1,
      time: format(value2, minute),
      bare: !after2
    };
  }
  if (!clock || hour > 23) return null;
  const next = words2[last + 1];
  const touching = next !== void 0 && next.start === words2[last].end;
  const range = next?.lower === "-" && words2[last + 2]?.kind === "number" && (words2[last + 3]?.lower === ":" || readHalf(words2, last + 3) !== null);
  if (touching && (next.lower === ":" || next.kind === "word" || next.lower === "-" && !range)) {
    return null;
  }
  const value = hour >= 1 && hour < 7 && word2.lower.length === 1 ? hour + 12 : hour;
  return {
    first: i,
    last,
    time: format(value, minute),
    bare: true
  };
}

// src/extract/rules/moments.ts
var joiners = wordSet(`
  , at @ - \u2013 \u2014 ( ) between beginning starting commencing promptly from time : hearing approximately
  about by the hour of start start:
`);
var zones = wordSet(`
  eastern central mountain pacific standard daylight time et ct mt pt est edt cst cdt mst mdt
  pst pdt local prevailing ( ) est/edt
`);
var backJoiners = /* @__PURE__ */ new Set([
  ...zones,
  "on",
  ",",
  ":",
  "-",
  "\u2013",
  "of",
  "the",
  "for"
]);
function skipZone(words2, last) {
  let at = last + 1, seen = false;
  for (let steps = 0; steps < 5 && words2[at] && zones.has(words2[at].lower); steps++, at++) {
    if (words2[at].kind === "word") seen = true;
    if (words2[at].lower === ")" && !seen) break;
  }
  if (!seen) return last;
  while (at > last + 1 && words2[at - 1].lower === "(") at--;
  return at - 1;
}
function findMoments(words2, dates) {
  const taken2 = /* @__PURE__ */ new Set();
  return dates.map((date, n) => {
    const limit3 = dates[n + 1]?.first ?? words2.length;
    let { first: first2, last } = date;
    let time = null;
    let endTime = null;
    const end = date.proof < limit3 ? Math.max(last, date.proof) : last;
    for (let at2 = end + 1, steps = 0; steps < 6 && at2 < limit3; steps++, at2++) {
      const found = readTime(words2, at2);
      if (found && found.last < limit3) {
        time = found;
        break;
      }
      const word2 = words2[at2];
      if (!joiners.has(word2.lower) && weekdayNumber(word2.lower) === void 0) break;
      if (word2.lower === "." || word2.lower === ";") break;
    }
    if (time) {
      taken2.add(time.first);
      last = time.last;
      let at2 = skipZone(words2, last);
      const dash = words2[at2 + 1]?.lower;
      if (dash === "-" || dash === "\u2013" || dash === "to" || dash === "until" || dash === "through") {
        const end2 = readTime(words2, at2 + 2) ?? dashTime(words2, at2 + 2);
        if (end2 && end2.last < limit3 && end2.time > time.time) {
          endTime = end2.time;
          taken2.add(end2.first);
          at2 = skipZone(words2, end2.last);
        }
      }
      last = at2;
    } else {
      for (let at2 = date.first - 1, steps = 0; steps < 8 && at2 >= 0; steps++, at2--) {
        const before3 = timeEndingAt(words2, at2);
        if (before3) {
          if (!taken2.has(before3.first)) {
            time = before3;
            taken2.add(before3.first);
            first2 = before3.first;
          }
          break;
        }
        const word2 = words2[at2];
        if (!backJoiners.has(word2.lower) && weekdayNumber(word2.lower) === void 0) break;
      }
    }
    let at = date.first - 1;
    while (at >= 0 && /^(?:[,.()]|the)$/.test(words2[at].lower) && at > date.first - 3) at--;
    const weekday2 = at < 0 ? void 0 : weekdayNumber(words2[at].lower);
    if (first2 === date.first && weekday2 !== void 0) {
      first2 = words2[at + 1].lower === ")" && words2[at - 1]?.lower === "(" ? at - 1 : at;
    }
    const ends = weekday2 !== void 0 && words2[at + 1].lower === "." && words2[at].lower.endsWith("day");
    return {
      first: first2,
      last,
      date: date.iso,
      time: time?.time ?? null,
      endTime,
      numeric: words2[date.first].kind === "number",
      proof: date.proof,
      repaired: date.repaired,
      misfit: weekday2 !== void 0 && !ends && date.iso !== null && weekdayOf(date.iso) !== weekday2,
      ...date.yearless ? {
        yearless: date.yearless
      } : {}
    };
  });
}
function dashTime(words2, at) {
  const apart2 = words2.slice(at, at + 8).map((word2) => ({
    ...word2
  }));
  if (apart2.length === 0) return null;
  const found = readTime(apart2, 0);
  return found ? {
    ...found,
    first: at,
    last: at + found.last
  } : null;
}
function timeEndingAt(words2, at) {
  const lower = words2[at].lower;
  if (!/^(noon|am|pm|m|o'clock|\d\d)$/.test(lower) && words2[at].lower !== ".") return null;
  for (let first2 = Math.max(0, at - 6); first2 <= at; first2++) {
    const found = readTime(words2, first2);
    if (found && found.last === at) return found;
  }
  return null;
}

// src/extract/rules/words.ts
var isDigit = (c) => c >= 48 && c <= 57;
var isUpper = (c) => c >= 65 && c <= 90 || c >= 192 && c <= 222 && c !== 215;
var isLower = (c) => c >= 97 && c <= 122 || c >= 223 && c <= 591 && c !== 247;
var isLetter = (c) => isUpper(c) || isLower(c);
var isApostrophe = (c) => c === 39 || c === 8217;
var isSpace = (c) => c <= 32 || c === 160 || c >= 8192 && c <= 8207 || c === 65279;
var markup = /^(?:&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});|<\/?[a-z][^<>]{0,40}>)/i;
function markupLength(text, at) {
  return markup.exec(text.slice(at, at + 48))?.[0].length ?? 0;
}
function abbreviationEnd(text, at) {
  let end = at;
  while (isLetter(text.charCodeAt(end)) && text[end + 1] === ".") end += 2;
  if (end - at >= 4) return end;
  const open = end - at === 2 && isLetter(text.charCodeAt(end)) && !isLetter(text.charCodeAt(end + 1)) && !isApostrophe(text.charCodeAt(end + 1));
  return open ? end + 1 : at;
}
var printedWord = remember((printed2) => knownWord(printed2.toLowerCase().replaceAll("\u2019", "'")));
function splitWords(text) {
  const words2 = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    if (code === 38 || code === 60) {
      const skip = markupLength(text, at);
      if (skip > 0) {
        at += skip;
        continue;
      }
    }
    const start = at;
    if (isDigit(code)) {
      while (at < text.length && isDigit(text.charCodeAt(at))) at++;
      words2.push({
        start,
        end: at,
        lower: text.slice(start, at),
        kind: "number",
        capital: false,
        stopped: false,
        cues: 0
      });
      continue;
    }
    if (isLetter(code)) {
      const end = abbreviationEnd(text, at);
      if (end > at) {
        at = end;
        const raw = text.slice(start, end);
        words2.push({
          start,
          end,
          lower: raw.replaceAll(".", "").toLowerCase(),
          kind: "word",
          capital: isUpper(code),
          stopped: raw.endsWith("."),
          cues: 0
        });
        continue;
      }
      while (at < text.length) {
        const c = text.charCodeAt(at);
        if (isLetter(c)) at++;
        else if (isApostrophe(c) && isLetter(text.charCodeAt(at + 1))) at += 2;
        else break;
      }
      const { lower, cues } = printedWord(text.slice(start, at));
      words2.push({
        start,
        end: at,
        lower,
        kind: "word",
        capital: isUpper(code),
        stopped: false,
        cues
      });
      continue;
    }
    at++;
    words2.push({
      start,
      end: at,
      lower: text[start],
      kind: "mark",
      capital: false,
      stopped: false,
      cues: 0
    });
  }
  return words2;
}

// src/extract/rules/page.ts
function openPage({ text, filed: filed2, courtId, docketNumber = "" }) {
  const words2 = splitWords(text);
  let cues = 0;
  for (const word2 of words2) cues |= word2.cues;
  const all = findMoments(words2, findDates(words2, filed2));
  const { clauses, masked, aside } = splitClauses(words2, all);
  const moments = all.filter((moment) => !masked[moment.first]);
  const dated = new Uint8Array(words2.length);
  for (const moment of all) dated.fill(1, moment.first, moment.last + 1);
  return {
    text,
    filed: filed2,
    courtId,
    docketNumber,
    words: words2,
    cues,
    moments,
    clauses,
    masked,
    aside,
    dated
  };
}
function printed(page, first2, last) {
  if (last < first2) return "";
  return page.text.slice(page.words[first2].start, page.words[last].end);
}

// src/extract/rules/due_slot.ts
function dueSlot(item, { trigger, moment }) {
  return {
    type: "deadline",
    verb: "set",
    kind: item.kind,
    title: item.title,
    first: Math.min(item.first, trigger.first),
    last: Math.max(moment.last, moment.proof, item.last),
    date: moment.date,
    time: moment.time
  };
}

// src/extract/rules/acts.ts
var modal = /^(shall|must|may|will|should|need|needs|ordered|directed|required|instructed|permitted|allowed|directs|orders|requires|is|are)$/;
var acts = wordSet(`
  file submit serve respond reply answer provide show complete pay exchange produce disclose
  meet notify advise lodge deliver make amend move designate contact inform identify surrender
  report post conduct jointly either confer obtain oppose object supplement cure prepare upload
  return re refile email mail send select appear retain enter consent electronically also
  furnish propose request seek effect join add schedule finish satisfy comply docket withdraw
  dismiss state indicate perfect correct have promptly fully participate agree engage resubmit
  update bring raise take depose present tender register elect turn remit
`);
var participles = /^(filed|submitted|served|completed|exchanged|made|disclosed|taken|identified|noticed|provided|delivered|paid|lodged|produced|concluded|commenced|docketed|posted|designated|amended|joined|refiled|sent|brought|raised|received|returned|emailed|mailed|assigned|answered|presented|conducted|held|scheduled|selected|resolved|finished|propounded|effected|uploaded|closed|entered|cured|done|accomplished|met|satisfied|re|perfected|issued|furnished|propounded|obtained|initiated|appointed|supplemented|opposed|tendered|deposited)$/;
var farthest = 160;
function actBy(page, slot, { clause, voice }) {
  const { words: words2 } = page;
  const { trigger, moment, bound } = slot;
  const before3 = trigger.first - 1;
  const plain2 = /^(before|prior)/.test(words2[trigger.first].lower);
  const make = (item2, confidence, rule) => draft({
    ...dueSlot(item2, slot),
    party: item2.party,
    parties: item2.party && !sideOf(item2.party) ? [
      item2.party
    ] : [],
    side: item2.side,
    rule,
    confidence: (voice.speaker === "court" ? confidence : confidence - 0.15) - (plain2 ? 0.1 : 0),
    clause: clause.first
  });
  if (before3 < bound || /^(and|,|that|:|-|ordered)$/.test(words2[before3].lower)) {
    const after2 = moment.last + 1;
    const found2 = actIn(page, after2, {
      to: Math.min(clause.last, after2 + 12),
      limit: clause.last
    }) ?? actIn(page, after2, {
      to: Math.min(clause.last, after2 + 30),
      limit: clause.last
    }) ?? actIn(page, after2, {
      to: Math.min(clause.last, after2 + farthest)
    });
    if (found2) return make(found2, 0.88, "by-date-shall");
    if (before3 < bound) return null;
  }
  const found = actIn(page, bound, {
    to: before3
  }) ?? (bound > clause.first && /^(,|and)$/.test(words2[bound].lower) ? carried(page, bound, before3) : null);
  if (found) {
    const listed = collective.test(found.title) ? firstListed(page, slot) : bareVerb.test(found.title) ? objectBehind(page, slot, clause) : null;
    return make(listed ? {
      ...found,
      ...listed
    } : found, 0.93, "shall-by");
  }
  if (plain2) return null;
  if (words2[before3].lower === "required" && before3 - 1 >= bound) {
    const required = dueItem(page, phraseStart(page, bound, before3 - 1, 8), before3 - 1);
    if (required) return make(required, 0.88, "required-by");
  }
  const start = phraseStart(page, bound, before3, 14);
  const item = start <= before3 ? dueItem(page, start, before3) : null;
  if (item && item.kind !== "filing" && (item.kind !== "motions" || words2[before3].capital)) {
    return make(item, 0.8, "noun-by");
  }
  return null;
}
var bareVerb = /^(?:file|submit|serve|provide)$/i;
function objectBehind(page, { moment }, clause) {
  const first2 = moment.last + 1;
  if (!/^(?:an?|the|their|its|his|her|any|all)$/.test(page.words[first2]?.lower ?? "")) return null;
  let last = first2;
  while (last < Math.min(clause.last, first2 + 12) && !/^(?:[.;:()]|filed|and|in|on|by|which|that|for)$/.test(page.words[last + 1].lower)) last++;
  const item = dueItem(page, first2, last);
  return item && {
    title: item.title,
    kind: item.kind,
    last: item.last
  };
}
var collective = /^(?:following(?: \w+)?|materials|documents|papers|submissions|filings)$/i;
function firstListed(page, { moment }) {
  const { words: words2 } = page;
  const at = moment.last + 1;
  if (words2[at]?.lower !== ":") return null;
  let first2 = at + 1;
  while (/^(?:[()]|\d|[a-z])$/.test(words2[first2]?.lower ?? "")) first2++;
  let last = first2;
  while (last + 1 < words2.length && last < first2 + 8 && !/^(?:[,;.:(]|and|permitted|required|under|to|that)$/.test(words2[last + 1].lower)) last++;
  const item = first2 < words2.length ? dueItem(page, first2, last) : null;
  return item && item.kind !== "filing" ? {
    title: item.title,
    kind: item.kind,
    last: item.last
  } : null;
}
function carried(page, from, to) {
  const item = dueItem(page, phraseStart(page, from, to, 16), to);
  return item && item.kind !== "filing" ? item : null;
}
var ownNames = /* @__PURE__ */ new Map([
  [
    "respond",
    {
      title: "Response",
      kind: "response"
    }
  ],
  [
    "reply",
    {
      title: "Reply",
      kind: "reply"
    }
  ],
  [
    "answer",
    {
      title: "Answer",
      kind: "answer"
    }
  ],
  [
    "surrender",
    {
      title: "Self-surrender",
      kind: "self-surrender"
    }
  ]
]);
function actIn(page, from, { to, limit: limit3 = to }) {
  const { words: words2 } = page;
  for (let i = to; i >= from; i--) {
    const w = words2[i];
    if (page.aside[i]) continue;
    const isTo = w.lower === "to";
    if (!isTo && !modal.test(w.lower)) continue;
    let v = i + 1;
    while (v <= to && /^(also|then|jointly|promptly|electronically|each|both|either|either|hereby|immediately|again|not|,|further)$/.test(words2[v].lower)) v++;
    if (v > to) continue;
    const verb = words2[v];
    if (/^(begin|commence|start|convene|proceed)$/.test(verb.lower)) {
      if (isTo) continue;
      return null;
    }
    if (verb.lower === "be" || (w.lower === "is" || w.lower === "are") && words2[v].lower === "to" && words2[v + 1]?.lower === "be") {
      let p = v + 1;
      while (p <= to && !participles.test(words2[p].lower) && p < v + 5) p++;
      if (p > to || !participles.test(words2[p].lower)) continue;
      if (words2[p].lower === "held") return null;
      let left = i - 1;
      while (left >= from && (page.aside[left] && words2[left].lower !== ")" || /^(is|are|has|have|need|needs|required|ordered|directed|,|also)$/.test(words2[left].lower))) left--;
      let start2 = phraseStart(page, from, left, 22);
      if (words2[start2 - 1]?.lower === "which" && start2 - 3 >= from) {
        left = start2 - 3;
        start2 = phraseStart(page, from, left, 22);
      }
      const item = start2 <= left ? dueItem(page, start2, left) : null;
      if (!item) return null;
      let by = p + 1;
      while (by < Math.min(to, p + 6) && words2[by].lower !== "by") by++;
      const agent = words2[by]?.lower === "by" ? nameOrRole(page, by + 1, to) : null;
      if (agent) {
        item.party = agent;
        item.side = sideOf(agent);
      }
      return {
        ...item,
        last: Math.max(item.last, p)
      };
    }
    if (isTo && !acts.has(verb.lower)) continue;
    if (isTo && /^(?:motions?|applications?|requests?|leave|stipulation|petition)$/.test(words2[i - 1]?.lower ?? "")) {
      continue;
    }
    if (!isTo && /^(is|are)$/.test(w.lower)) continue;
    if (!isTo && words2[v].lower === "have") continue;
    if (participles.test(verb.lower) && !acts.has(verb.lower)) continue;
    if (verb.kind !== "word") continue;
    const object = objectOf(page, v, limit3);
    let s = i - 1;
    while (s >= from && /^(is|are|hereby|ordered|directed|required|instructed|further|has|have|the|also|,|also|each|then|granted|leave|permitted|given)$/.test(words2[s].lower)) s--;
    const start = phraseStart(page, from, s, 24);
    const subject2 = s >= start ? printed(page, start, s).replace(/^(?:ordered |that |and |the |on|or|before|,|\s|accordingly|therefore|it is)+/i, "") : "";
    const person = subject2 !== "" && subject2.length < 160 && (/^[A-Z]/.test(subject2) || sideOf(subject2)) ? subject2 : null;
    const kind = object && object.kind !== "filing" ? object.kind : dueKindOf(`${verb.lower} ${object?.title ?? ""}`);
    const own = ownNames.get(verb.lower);
    return {
      title: own?.title ?? object?.title ?? sentenceCase(verb.lower),
      kind: own?.kind ?? kind,
      first: person && s >= start ? Math.min(start, i) : i,
      last: object?.last ?? v,
      party: person,
      side: person ? sideOf(person) : null
    };
  }
  return null;
}
function objectOf(page, verb, to) {
  const { words: words2 } = page;
  if (words2[verb + 1]?.lower === ",") {
    let close = verb + 2;
    while (close < Math.min(to, verb + 16) && words2[close].lower !== ",") close++;
    if (words2[close]?.lower === ",") verb = close;
  }
  if (/^(?:into|with|in)$/.test(words2[verb + 1]?.lower ?? "")) {
    let close = verb + 2;
    while (close < Math.min(to, verb + 20) && !/^[,;:]$/.test(words2[close].lower)) close++;
    if (words2[close]?.lower === "," && close < to) verb = close;
  }
  let end = verb + 1;
  while (end <= to && !/^[;:]$/.test(words2[end].lower) && !(words2[end].lower === "(" && page.aside[end] && end > verb + 6) && end < verb + 24 && !(words2[end].lower === "and" && shallFollows(page, end))) end++;
  return end - 1 > verb ? dueItem(page, verb + 1, end - 1) : null;
}
function shallFollows({ words: words2 }, i) {
  for (let k = i + 2; k <= i + 5; k++) {
    if (/^(?:shall|must)$/.test(words2[k]?.lower ?? "")) return true;
  }
  return false;
}
function nameOrRole(page, at, to) {
  const role3 = /^(?:the )?(plaintiffs?|defendants?|government|parties|counsel|petitioners?|respondents?|debtors?|trustee)\b/i.exec(printed(page, at, Math.min(to, at + 3)));
  if (role3) return role3[1];
  const { names: names2 } = nameList(page, at, to);
  return names2[0] ?? null;
}

// src/extract/rules/deadline_draft.ts
function dueBetween(page, from, to) {
  if (to < from) return false;
  const near2 = printed(page, Math.max(from, to - 16), to);
  const words2 = near2.slice(near2.lastIndexOf(":") + 1);
  return dueKindOf(words2) !== "filing" || /\bdeadlines?\b/i.test(words2);
}
function beforeDash({ words: words2 }, from, to) {
  for (let i = to; i > Math.max(from, to - 5); i--) {
    const dash = /^[\u2013-]$/.test(words2[i].lower) && words2[i + 1].start > words2[i].end;
    if (dash && words2[i - 1].end < words2[i].start) return i - 1;
  }
  return to;
}
function dueDraft(page, slot, { voice, clause, rule, formula }) {
  const { trigger, bound } = slot;
  const from = Math.min(bound, trigger.first);
  let to = trigger.first - 1;
  const own = printed(page, trigger.first, trigger.last);
  if (/incomplete filing/i.test(own)) to = trigger.last;
  const dashed = /^[\u2013-]$/.test(page.words[to]?.lower ?? "");
  while (to > from && /^[:\u2013-]$/.test(page.words[to].lower)) to--;
  if (dashed) to = beforeDash(page, from, to);
  const start = phraseStart(page, from, to);
  let item = to >= start ? dueItem(page, start, to) : null;
  const left = to >= from ? printed(page, Math.max(from, to - 30), to) : "";
  const named5 = /\b(?:deadline|due date|last day|last date|time|date)\s+(?:by which |within which )?(?:for|to|of)\b(.*)$/is.exec(left);
  if (named5 && named5[1].trim() !== "" && !/[:;]|\b(?:granted|denied|is|are|shall|resetting|setting)\b/i.test(named5[1])) {
    const offset = page.words[to].end - named5[1].length;
    let first2 = to;
    while (first2 > from && page.words[first2 - 1].start >= offset) first2--;
    const direct = dueItem(page, first2, to);
    if (direct) {
      const acting2 = /^(.*?)\s+to\s+(file|submit|serve|respond|answer|reply|provide|complete|produce)?\s*(.*)$/is.exec(printed(page, direct.first, direct.last));
      if (acting2 && acting2[1] && acting2[1].split(/\s+/).length <= 8 && (dueKindOf(acting2[1]) === "filing" || /\bexperts?$/i.test(acting2[1])) && !/^(file|submit|serve|respond|answer|object|move|amend|complete|join|complain|oppose)/i.test(acting2[1])) {
        direct.party = acting2[1].trim();
        direct.side = sideOf(direct.party);
        const act = /^(?:respond|answer|reply)$/i.test(acting2[2] ?? "") ? acting2[2] : "";
        const what2 = `${act} ${acting2[3] ?? ""}`.trim();
        if (what2 !== "") direct.title = dueTitle(what2);
      }
      if (direct.party === null) {
        const owner2 = ownerOf(left.slice(0, named5.index));
        direct.party = owner2;
        direct.side = sideOf(owner2 ?? "");
      }
      item = direct;
    }
  }
  const which = /\b(?:time|deadline|date)\s+(?:by|within|in)\s+which\s+(.{1,120}?)\s+(?:may|must|shall|can|ha(?:s|ve) to|(?:is|are) to)\s+(.+)$/is.exec(left);
  if (which) {
    let first2 = to;
    const offset = page.words[to].end - which[2].length;
    while (first2 > from && page.words[first2 - 1].start >= offset) first2--;
    const act = dueItem(page, first2, to);
    if (act) {
      act.party = which[1].replace(/^the /i, "").trim();
      act.side = sideOf(act.party);
      item = act;
    }
  }
  if (page.words[clause.first].lower === "(" && page.words[clause.first + 1]?.lower === "which") {
    const end = clause.first - 1;
    let start2 = end;
    while (start2 > 0 && end - start2 < 8 && page.words[start2 - 1].lower !== "the") start2--;
    if (end >= 0) item = dueItem(page, start2, end);
    rule = "due-aside";
  }
  if (item && /^(it|this|that|which|he|she|they|same|date|is|has|trial|hearing)$/i.test(item.title)) item = null;
  if (!item) {
    if (trigger.kind === "due" || trigger.kind === "limit" || trigger.kind === "extended") {
      const after2 = slot.end + 1;
      const stop = Math.min(clause.last, after2 + 14);
      if (page.words[after2]?.lower === "to" || page.words[after2]?.lower === "for") {
        const right = rightItem(page, after2 + 1, stop);
        if (right) item = right;
      }
    }
    if (!item) return null;
  }
  return draft({
    ...dueSlot(item, slot),
    party: item.party,
    parties: item.party && !sideOf(item.party) ? [
      item.party
    ] : [],
    side: item.side,
    rule,
    formula,
    confidence: formula ? 0.97 : voice.speaker === "court" ? 0.93 : voice.speaker === "plain" ? 0.88 : 0.75,
    clause: clause.first
  });
}
function ownerOf(words2) {
  const found = /((?:[A-Z][\w.&-]*,? ){0,6}(?:[A-Z][\w&-]*\.?|defendants?|plaintiffs?|government))(?:['\u2019]s?|(?<=\.)s)\s+$/.exec(words2);
  const name2 = found?.[1]?.trim() ?? "";
  return name2 === "" || /^(?:The|It|Court|ORDER)$/i.test(name2) ? null : name2.replace(/^The /, "");
}
function rightItem(page, first2, limit3) {
  let end = first2;
  while (end <= limit3 && !/^[.;:()]$/.test(page.words[end].lower) && !/^(and|or|as|re|signed|filed|in|before|without)$/.test(page.words[end].lower)) end++;
  return end - 1 >= first2 ? dueItem(page, first2, end - 1) : null;
}
function haveUntil(page, slot, { clause, voice }) {
  const { trigger, moment, bound } = slot;
  const after2 = moment.last + 1;
  let item = page.words[after2]?.lower === "to" || page.words[after2]?.lower === "in" ? rightItem(page, after2 + 1, Math.min(clause.last, after2 + 16)) : null;
  const left = printed(page, bound, Math.max(bound, trigger.first - 1));
  const pleading = /\btime to ((?:(?:move|answer|plead|respond|reply|otherwise|or|and|against)\b[,\s]*){2,}(?:(?:to|against) (?:the )?(?:\w+ ){0,3}?(?:complaint|petition|counterclaims?|indictment)\b)?)/i.exec(left);
  if (!item && pleading && /\b(?:answer|respond|plead)\b/i.test(pleading[1])) {
    const words2 = pleading[1].trim();
    const first2 = trigger.first - 1;
    item = {
      title: dueTitle(words2),
      kind: "answer",
      first: first2,
      last: first2,
      party: null,
      side: null
    };
  }
  if (!item) {
    const act = /\btime to ((?:file |serve )?[a-z][^.;,]*?)(?= is\b| are\b| was\b| pursuant\b| for\b| until\b| granted\b| by\b|,|$)/i.exec(left);
    if (act && act[1].trim() !== "") {
      const offset = page.words[bound].start + act.index + act[0].length - act[1].length;
      let a = bound;
      while (a < trigger.first - 1 && page.words[a].start < offset) a++;
      let b = a;
      while (b < trigger.first - 1 && page.words[b + 1].end <= offset + act[1].length) b++;
      item = dueItem(page, a, b);
    }
  }
  if (!item) {
    const start = phraseStart(page, bound, trigger.first - 1, 12);
    const own = dueItem(page, start, trigger.first - 1);
    if (own && own.kind !== "filing") item = own;
  }
  if (!item) return null;
  const subject2 = /\b((?:the )?(?:plaintiffs?|defendants?|government|petitioners?|respondents?|debtors?|trustee|parties|counsel|appell(?:ant|ee)s?)(?: [A-Z][\w.]+){0,4})\s+(?:shall |will |is |are )*(?:ha(?:s|ve)|given|granted|allowed)/i.exec(left)?.[1] ?? null;
  const forWhom = subject2 ?? /\sfor ([A-Z][^;()]{1,80}?)\s*$/.exec(left)?.[1] ?? /\bgranting (?:the )?(defendants?|plaintiffs?|petitioners?|respondents?)['\u2019]s?['\u2019]? /i.exec(left)?.[1] ?? null;
  return draft({
    ...dueSlot(item, slot),
    party: forWhom?.replace(/^the /i, "").replace(/\s+(?:shall|will|is|are)$/i, "") ?? item.party,
    side: sideOf(forWhom ?? "") ?? item.side,
    rule: "have-until",
    confidence: voice.speaker === "court" ? 0.88 : 0.76,
    clause: clause.first
  });
}

// src/extract/rules/scene.ts
var longestSeries = 24;
function add(scene, draft2) {
  scene.drafts.push(draft2);
  scene.open.push(draft2);
  if (scene.open.length > longestSeries) scene.open.shift();
  return draft2;
}
function whenAndWhere({ moment, location, judge }) {
  const known2 = {
    location,
    judge,
    date: moment.date,
    time: moment.time
  };
  return moment.endTime ? {
    ...known2,
    endTime: moment.endTime
  } : known2;
}
function certainty({ voice }, { formula, rule, prose }) {
  return {
    rule,
    formula,
    confidence: formula ? 0.97 : voice.speaker === "court" ? prose : prose - 0.12
  };
}
function accepted({ voice }, formula) {
  return voice.speaker !== "party" || formula;
}

// src/extract/rules/constructions/act_by.ts
function actByDate(scene, turn) {
  const { page, clause, voice } = scene;
  const { slot } = turn;
  if (voice.speaker === "party") return 0;
  const d = actBy(page, slot, {
    clause,
    voice
  }) ?? dueAtLatest(scene, turn) ?? imperative(scene, turn);
  if (d && !wasOrdered(scene, slot)) add(scene, d);
  return 0;
}
function wasOrdered({ page, clause }, { moment, trigger }) {
  if (page.filed === null || moment.date === null || moment.date >= page.filed) return false;
  return /\b(?:court|order|judge \w+)\s+(?:had\s+|previously\s+)*(?:ordered|directed|required|instructed|gave|granted)\b|\b(?:was|were|had\s+been)\s+(?:previously\s+)?(?:ordered|directed|required|instructed|given|due)\b/i.test(printed(page, Math.max(clause.first, trigger.first - 30), trigger.first - 1));
}
function dueAtLatest({ page, clause, voice }, { slot }) {
  const { words: words2 } = page;
  const { trigger, bound } = slot;
  if (!/\blater than$/i.test(printed(page, trigger.first, trigger.last))) return null;
  for (let i = trigger.first - 1; i >= Math.max(bound, trigger.first - 24); i--) {
    if (words2[i].lower !== "due") continue;
    const be6 = /^(?:is|are|be)$/.test(words2[i - 1]?.lower ?? "") ? i - 1 : i;
    const wide = {
      ...slot,
      trigger: {
        kind: "due",
        first: be6,
        last: trigger.last
      }
    };
    return dueDraft(page, wide, {
      voice,
      clause,
      rule: "due-at-latest",
      formula: false
    });
  }
  return null;
}
var commands = /^(?:notify|file|submit|serve|respond|provide|contact|confirm|return|register|email|e-mail|complete|advise|send)$/;
function imperative({ page, clause }, { slot }) {
  const { words: words2 } = page;
  const { moment, trigger } = slot;
  const first2 = clause.first, end = trigger.first - 1;
  if (!words2[first2].capital || !commands.test(words2[first2].lower) || end <= first2) return null;
  const item = end - first2 <= 20 ? dueItem(page, first2 + 1, end) : null;
  if (!item) return null;
  return draft({
    type: "deadline",
    verb: "set",
    kind: item.kind,
    title: dueTitle(printed(page, first2, Math.min(end, first2 + 11))),
    first: first2,
    last: Math.max(moment.last, moment.proof),
    date: moment.date,
    time: moment.time,
    rule: "told-to-by",
    confidence: 0.8,
    clause: first2
  });
}

// src/extract/rules/hearing_nouns.ts
var strong = wordSet(`
  hearing hearings hrg hrgs conference conferences conf teleconference videoconference
  telephonic trial trials sentencing sentence arraignment arraignments argument arguments
  appearance plea meeting mediation selection call presentment examination ene evaluation
  revocation session prove arbitration inquest hearingon conferencecurrently voir
  resentencing rearraignment exam
`);
var weakHeads = wordSet(`
  motion motions status ruling matter case application detention restitution proceeding
  proceedings setting disposition objection confirmation argument arraign allocution petition
  cause return plan ptc scr cmc pretrial fptc oral jury colloquy scheduling date
`);
var modifiers = wordSet(`
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
var notAfter = {
  trial: /^(brief|briefs|exhibit|exhibits|order|court|memorandum|memoranda|counsel|attorney|judge|act|subpoena|subpoenas|preparation|documents|transcript|transcripts|witness|witnesses|schedule|submissions|materials|plan)$/,
  hearing: /^(officer|brief|binder|exhibits|transcript|exhibit|impaired|notice|id)$/,
  conference: /^(report|statement|statements|memorandum|memoranda|order|orders|room|instructions|form|brief|briefs|letter)$/,
  sentencing: /^(memorandum|memoranda|memo|position|positions|guideline|guidelines|factors|recommendation|materials|letter|letters|commission|table|submission|submissions|option|options|reform)$/,
  resentencing: /^(memorandum|memoranda|memo|position|positions|letter|letters|submission|submissions)$/,
  exam: /^(room|report|date|results?)$/,
  mediation: /^(report|status|statement|statements|program|deadline|office|memorandum|brief|briefs|certification|order|referral|to|by|of|procedures|process|privilege|questionnaire|department)$/,
  arraignment: /^(order|date)$/,
  sentence: /^(of|to|report|imposed|in|as|was|is|reduction|enhancement|data)$/,
  plea: /^(agreement|of|in|by|tendered|entered|deadline|is|was|as|offer|offers|colloquy)$/,
  call: /^(in|into|the|to|for|at|number|numbers|information|line|details|chambers|us|their)$/,
  selection: /^(of|from)$/,
  evaluation: /^(of|by|and|report)$/,
  argument: /^(is|that|was|brief|acknowledgment|request|requested|acknowledgement|notice|calendar)$/,
  arguments: /^(in|that|are|were)$/,
  meeting: /^(and)$/
};
var kinds2 = [
  [
    /\b(meeting of creditors|341|creditors' meeting|creditors meeting|meeting)\b/,
    "meeting-of-creditors"
  ],
  [
    /\bstatus (?:and|\/) motions?\b|\bmotions? (?:and|\/) status\b/,
    "hearing"
  ],
  [
    /\b(re ?sentenc|sentenc)/,
    "sentencing"
  ],
  [
    /\bpresentment\b/,
    "presentment"
  ],
  [
    /\bfinal (pre ?trial|ptc)\b|\bfptc\b/,
    "final-pretrial-conference"
  ],
  [
    /\b(initial|first) (case management|cmc)\b/,
    "case-management-conference"
  ],
  [
    /\bcase management\b|\bcmc\b/,
    "case-management-conference"
  ],
  [
    /\b(pre ?trial|ptc)\b.*\b(conf|conference|hearing|call)|\bptc\b|^pre ?trial$/,
    "pretrial-conference"
  ],
  [
    /\brule 16\b.*\bstatus\b/,
    "status-conference"
  ],
  [
    /\b(scheduling|rule 16|16 b|16\(b\)).*\b(conf|conference|hearing|call|telephonic)/,
    "scheduling-conference"
  ],
  [
    /\binitial (pre ?trial )?(conf|conference)/,
    "initial-conference"
  ],
  [
    /\b(pre ?trial)\b/,
    "pretrial-conference"
  ],
  [
    /\b(settlement|ene|neutral evaluation)\b/,
    "settlement-conference"
  ],
  [
    /\bmediation\b/,
    "mediation"
  ],
  [
    /\barbitration\b/,
    "arbitration"
  ],
  [
    /\bmotions? in limine\b|\bin limine\b/,
    "motion-in-limine-hearing"
  ],
  [
    /\bchange of plea\b|\bplea\b|\brule 11\b|waiver of indictment|rearraign/,
    "change-of-plea"
  ],
  [
    /\bjury selection\b|\bvoir dire\b/,
    "jury-selection"
  ],
  [
    /\b(docket|calendar|trial|status|ready) call\b|\breadiness\b/,
    "docket-call"
  ],
  [
    /\b(bench|non ?jury|court) trial\b/,
    "bench-trial"
  ],
  [
    /\bjury\b.*\btrial\b|^jury$/,
    "jury-trial"
  ],
  [
    /\barraign/,
    "arraignment"
  ],
  [
    /\binitial appearance\b|\bfirst appearance\b|\bi\/a\b|\bduty appearance\b/,
    "initial-appearance"
  ],
  [
    /\bprelim(inary)?( \w+)? hearing\b|^prelim/,
    "preliminary-hearing"
  ],
  [
    /\bdetention\b/,
    "detention-hearing"
  ],
  [
    /\bidentity\b/,
    "identity-hearing"
  ],
  [
    /\bremoval\b/,
    "removal-hearing"
  ],
  [
    /\b(bond|bail)\b/,
    "bond-hearing"
  ],
  [
    /\b(revocation|supervised release|probation|violation)\b/,
    "revocation-hearing"
  ],
  [
    /\bcompetency\b/,
    "competency-hearing"
  ],
  [
    /\bsuppress/,
    "suppression-hearing"
  ],
  [
    /\bshow cause\b|\bosc\b/,
    "show-cause-hearing"
  ],
  [
    /\b(markman|claim construction|claims construction)\b/,
    "claim-construction-hearing"
  ],
  [
    /\b(fairness|final approval|preliminary approval)\b/,
    "fairness-hearing"
  ],
  [
    /\b(injunction|tro|restraining order)\b/,
    "injunction-hearing"
  ],
  [
    /\b(oral )?argument/,
    "oral-argument"
  ],
  [
    /\bdisclosure statement\b/,
    "disclosure-statement-hearing"
  ],
  [
    /\bconfirm/,
    "confirmation-hearing"
  ],
  [
    /\breaffirmation\b/,
    "reaffirmation-hearing"
  ],
  [
    /\bmotions?\b/,
    "motion-hearing"
  ],
  [
    /\bevidentiary\b|\bfrye\b|\bdaubert\b|\bfranks\b/,
    "evidentiary-hearing"
  ],
  [
    /\bforfeiture\b/,
    "forfeiture-hearing"
  ],
  [
    /\brestitution\b/,
    "restitution-hearing"
  ],
  [
    /\bdiscovery\b/,
    "discovery-hearing"
  ],
  [
    /\bcharg(e|ing)\b/,
    "charging-conference"
  ],
  [
    /\b(attorney|counsel)\b.*\bconference\b/,
    "attorney-conference"
  ],
  [
    /\bdismiss/,
    "dismissal-hearing"
  ],
  [
    /\bstatus\b/,
    "status-conference"
  ],
  [
    /\b(telephon\w*|tele) ?(conf|conference|call|hearing)?\b.*|\bteleconference\b/,
    "telephone-conference"
  ],
  [
    /\btrial\b/,
    "trial"
  ],
  [
    /\bconf(erence)?s?\b|\bcall\b|videoconference/,
    "conference"
  ]
];
var hearingKindOf = remember((phrase) => {
  const plain2 = phrase.toLowerCase().replace(/[-\u2013]/g, " ").replace(/\s+/g, " ").trim();
  for (const [test, kind] of kinds2) if (test.test(plain2)) return kind;
  return "hearing";
});
var calendars = /^(?:docket|calendar|trial|status|readiness|ready)$/;
function isHearingHead(page, i) {
  const { words: words2 } = page;
  const word2 = words2[i];
  if (!strong.has(word2.lower)) return false;
  const before3 = words2[i - 1]?.lower ?? "", after2 = words2[i + 1]?.lower ?? "";
  const named5 = word2.lower === "trial" && after2 === "setting" || (word2.lower === "mediation" || word2.lower === "selection" && before3 === "jury") && /^(?:to|from)$/.test(after2) && page.dated[i + 2] === 1 || word2.lower === "call" && calendars.test(before3) && /^(to|for|at)$/.test(after2) || word2.lower === "argument" && before3 === "oral" && /^(is|was)$/.test(after2);
  if (notAfter[word2.lower]?.test(after2) && !named5) return false;
  switch (word2.lower) {
    case "appearance":
      return /^(initial|first|person|duty|return|court)$/.test(before3);
    case "argument":
    case "arguments":
      return before3 === "oral" || before3 === "closing" || words2[i - 1]?.kind !== "word" || /^(hearing|the|for|on|of|case|final)$/.test(before3);
    case "plea":
      return before3 === "of" || /^(guilty|change)$/.test(before3) || word2.capital && after2 === "hearing";
    case "meeting":
      return after2 === "of" && words2[i + 2]?.lower === "creditors" || before3 === ")" || before3 === "341" || /^(creditors|creditors'|formation|a|continued|adjourned)$/.test(before3) || word2.capital && /^(341|continued|held|set)$/.test(after2);
    case "selection":
      return before3 === "jury";
    case "call":
      return /^(docket|calendar|status|trial|conference|scheduling|telephone|readiness|roll|ready)$/.test(before3);
    case "examination":
    case "exam":
      return /^(debtor|2004|341)$/.test(before3) || words2[i - 1]?.lower === ")";
    case "evaluation":
      return before3 === "neutral" || before3 === "early";
    case "revocation":
      return false;
    case "sentence":
      return word2.capital && /^(with|without|hearing|set|reset|continued)$/.test(after2);
    case "session":
      return /^(mediation|settlement)$/.test(before3);
    case "prove":
      return after2 === "up" || after2 === "-";
    case "voir":
      return after2 === "dire";
    case "telephonic":
      return false;
    case "mediation":
      return after2 !== "conference" && after2 !== "session";
    case "trial":
      if (/^(?:in|on)$/.test(before3) && /^(?:be|is|are|was|were|been|currently|presently|engaged)$/.test(words2[i - 2]?.lower ?? "")) return false;
      return after2 !== "setting" && !(after2 === "-" && words2[i + 1].start === word2.end) && !/^(pre|post|mid)$/.test(before3) || /^(set|reset|is)$/.test(after2);
    case "conference":
    case "hearing":
      return !(word2.lower === "hearing" && /^(conference)$/.test(after2));
    case "sentencing":
    case "resentencing":
      return after2 !== "hearing" && after2 !== "hearings";
    case "presentment":
      return true;
    default:
      return true;
  }
}
function hearingNounAt(page, head3, bound) {
  const { words: words2 } = page;
  let first2 = head3;
  for (let i = head3 - 1; i >= bound && head3 - i < 14; i--) {
    const w = words2[i];
    if (w.lower === "-" || w.lower === "/" || w.lower === "'") {
      if (words2[i - 1]?.end === w.start || words2[i + 1]?.start === w.end) continue;
      break;
    }
    if (w.lower === "(" || w.lower === ")") {
      if (/^[a-z]$/.test(words2[i - 1]?.lower ?? "") || /^[a-z]$/.test(words2[i + 1]?.lower ?? "")) {
        continue;
      }
      break;
    }
    if (w.kind === "number") {
      if (/^(?:7|9|11|12|13)$/.test(w.lower) && words2[i - 1]?.lower === "chapter" && i > bound) {
        first2 = i - 1;
        break;
      }
      if (/^(16|26|341|11|12|32|5|2004)$/.test(w.lower)) {
        first2 = i;
        continue;
      }
      break;
    }
    if (w.lower.length === 1 && page.aside[i]) continue;
    if (!modifiers.has(w.lower)) {
      const titled2 = i === first2 - 1 && head3 - i <= 3 && w.capital && words2[head3].capital && isMixedCase(page, i) && isMixedCase(page, head3) && /(?:ion|ment|al|ance|ing|ity|ery)$/.test(w.lower) && !/^(during|following|setting|regarding|resetting|continuing|vacating|adjourning|rescheduling|canceling|cancelling)$/.test(w.lower);
      if (!titled2) break;
    }
    if (w.lower === "of" || w.lower === "to" || w.lower === "in" || w.lower === "re" || w.lower === "and" || w.lower === "or") {
      continue;
    }
    first2 = i;
  }
  while (first2 < head3 && /^(and|or|of|to|in|all|with|without|order|court|pending|motion|continued|adjourned|rescheduled|meeting|-|,)$/.test(words2[first2].lower)) {
    const lower2 = words2[first2].lower;
    const next = words2[first2 + 1]?.lower;
    if (lower2 === "order" && next === "to") break;
    if (/^with/.test(lower2) && next === "psr") break;
    if (lower2 === "motion" || lower2 === "meeting") break;
    if (lower2 === "in" && next === "person") break;
    if (lower2 === "in" && words2[first2 + 1]?.lower === "-") break;
    if (lower2 === "court" && next === "trial") break;
    if ((lower2 === "continued" || lower2 === "adjourned") && first2 === head3 - 1) break;
    first2++;
  }
  for (let i = head3 - 1; i > first2; i--) {
    if (words2[i].lower === "and" && isHearingHead(page, i - 1)) {
      first2 = i + 1;
      break;
    }
  }
  let last = head3;
  const lower = words2[head3].lower;
  if (lower === "meeting" && words2[head3 + 1]?.lower === "of") last = head3 + 2;
  if (lower === "sentence" && /^with(out)?$/.test(words2[head3 + 1]?.lower ?? "")) last = head3 + 2;
  if (lower === "voir") last = head3 + 1;
  if (lower === "trial" && words2[head3 + 1]?.lower === "setting") last = head3 + 1;
  if (words2[last + 1]?.lower === "hearing" && (lower === "sentence" || lower === "sentencing")) {
    last++;
  }
  if (lower === "presentment" && words2[head3 + 1]?.lower === "of" && words2[head3 + 2]?.lower === "motion") last = head3 + 2;
  const phrase = page.text.slice(words2[first2].start, words2[last].end);
  return {
    first: first2,
    last,
    head: head3,
    kind: hearingKindOf(phrase),
    weak: false
  };
}
function isMixedCase(page, i) {
  const raw = page.text.slice(page.words[i].start + 1, page.words[i].end);
  return raw !== "" && raw === raw.toLowerCase();
}
function lastHearingNoun(page, from, to) {
  const low = Math.max(from, to - 60);
  for (let i = to; i >= low; i--) if (isHearingHead(page, i)) return hearingNounAt(page, i, from);
  return null;
}
function firstHearingNoun(page, from, to) {
  const high = Math.min(to, from + 40);
  for (let i = from; i <= high; i++) {
    if (isHearingHead(page, i)) {
      let head3 = i;
      while (head3 < high && isHearingHead(page, head3 + 1)) head3++;
      return hearingNounAt(page, head3, from);
    }
  }
  return null;
}
function lastWeakNoun(page, from, to) {
  const low = Math.max(from, to - 25);
  for (let i = to; i >= low; i--) {
    const lower = page.words[i].lower;
    if (page.aside[i] || !weakHeads.has(lower)) continue;
    const kind = /^(motions?|application|petition|objection)$/.test(lower) ? "motion-hearing" : hearingKindOf(lower);
    return {
      first: i,
      last: i,
      head: i,
      kind,
      weak: true
    };
  }
  return null;
}

// src/extract/rules/hearing_draft.ts
function hearingDraft(page, noun2, { slot, clause, rule, confidence, formula, where }) {
  const first2 = Math.min(noun2.first, slot.trigger.first, slot.moment.first);
  const topic = hearingTopic(page, noun2, slot.trigger.first);
  return draft({
    type: "hearing",
    verb: "set",
    kind: topic?.kind ?? noun2.kind,
    title: topic?.title ?? hearingTitle(page, noun2),
    first: first2,
    last: Math.max(slot.end, noun2.last, slot.moment.proof),
    rule,
    confidence,
    formula,
    clause: clause.first,
    ...where
  });
}
function hearingTopic(page, noun2, to) {
  const { words: words2 } = page;
  if (!/^hearings?$/.test(words2[noun2.head].lower) || noun2.last + 2 >= to || to - noun2.last > 14) {
    return null;
  }
  if (!/^(on|re|regarding|for)$/.test(words2[noun2.last + 1].lower)) return null;
  let last = noun2.last + 1;
  while (last + 1 < to && !/^(is|are|was|previously|currently|presently|now|originally|has|will|shall|be|to|as|,|;|:|held|set)$/.test(words2[last + 1].lower) && !page.aside[last + 1]) last++;
  if (last < noun2.last + 2) return null;
  const phrase = printed(page, noun2.first, last);
  const kind = noun2.kind === "hearing" ? hearingKindOf(phrase) : noun2.kind;
  return {
    title: sentenceCase(phrase),
    kind
  };
}
var ordersVerb = /^(?:(?:re-?)?setting|rescheduling|continuing|noticing|scheduling(?=\s+(?:hearings?\s+on|initial|case\s+management|chapter|confirmation|preliminary|an?|oral|motions?|teleph\w+|status|final|pretrial|jury|bench|trial|sentencing|evidentiary)\b))\s+(?:an?\s+|the\s+)?/i;
function inPerson({ words: words2 }, { first: first2 }) {
  if (words2[first2].lower !== "person") return "";
  const hyphen = words2[first2 - 1]?.lower === "-";
  return words2[first2 - (hyphen ? 2 : 1)]?.lower === "in" ? hyphen ? "In-" : "In " : "";
}
function hearingTitle(page, noun2) {
  if (noun2.kind === "sentencing") return "Sentencing";
  if (noun2.kind === "presentment") return "Presentment of motion";
  if (noun2.kind === "meeting-of-creditors") return "Meeting of creditors";
  if (noun2.weak) {
    return noun2.kind === "motion-hearing" ? "Motion hearing" : noun2.kind === "trial" ? "Trial" : noun2.kind === "oral-argument" ? "Oral argument" : "Hearing";
  }
  const phrase = `${inPerson(page, noun2)}${printed(page, noun2.first, noun2.last)}`.replace(ordersVerb, "");
  if (noun2.kind === "change-of-plea" && !/hearing/i.test(phrase)) return "Change of plea hearing";
  return sentenceCase(phrase);
}
function coordinate(page, d, noun2, bound) {
  const { words: words2 } = page;
  const found = [
    d
  ];
  let i = noun2.first - 1;
  while (i > bound && /^(the|and|,|&)$/.test(words2[i].lower)) i--;
  const between2 = printed(page, i + 1, noun2.first - 1);
  if (/\b(and|&)\b/i.test(between2) && i >= bound && isHearingHead(page, i)) {
    const other = lastHearingNoun(page, bound, i);
    if (other.kind !== noun2.kind) {
      found.push({
        ...d,
        kind: other.kind,
        title: hearingTitle(page, other),
        first: other.first
      });
    }
  }
  return found;
}

// src/extract/rules/constructions/hearing_is.ts
function hearingIs(scene, { slot, before: before3 }) {
  const { page, clause, voice } = scene;
  const noun2 = before3 >= slot.bound ? lastHearingNoun(page, slot.bound, before3) : null;
  if (noun2?.last !== before3 || slot.moment.time === null || voice.speaker === "party") return 0;
  const sure = certainty(scene, {
    formula: false,
    rule: "hearing-is",
    prose: 0.88
  });
  add(scene, hearingDraft(page, noun2, {
    slot,
    clause,
    ...sure,
    where: whenAndWhere(slot)
  }));
  return 0;
}

// src/extract/rules/constructions/deadline_is.ts
var appended = /\bLast day to (?:object|respond)$/;
function deadlineIs(scene, turn) {
  const { page, clause, voice } = scene;
  const { slot, before: before3 } = turn;
  const { bound, moment } = slot;
  const left = before3 >= bound ? printed(page, Math.max(bound, before3 - 14), before3) : "";
  if (/\b(deadline|cut ?-? ?off|last day|due date|bar date|last date)\b/i.test(left) && (voice.speaker !== "party" || moment.numeric && appended.test(left))) {
    const d = dueDraft(page, slot, {
      voice,
      clause,
      rule: "deadline-is",
      formula: false
    });
    if (d) add(scene, d);
    return 0;
  }
  return hearingIs(scene, turn);
}

// src/extract/rules/answer_party.ts
function isInitialStop(page, i) {
  const before3 = page.words[i - 1], after2 = page.words[i + 1];
  if (page.words[i].lower !== "." || !before3 || !after2) return false;
  return before3.lower.length === 1 && before3.capital && after2.capital || /^(inc|corp|co|ltd|jr|sr|st|dr|mr|ms|mrs)$/.test(before3.lower) && (after2.capital || after2.lower === ",");
}
function answerParty(page, d, slot, { clause, next, previous }) {
  const limit3 = next ? next.trigger.first - 1 : clause.last;
  const after2 = slot.moment.last + 1;
  if (/^(for|from)$/.test(page.words[after2]?.lower ?? "") && d.party === null) {
    let end = after2;
    while (end < limit3 && (!/^[.;()]$/.test(page.words[end + 1].lower) || isInitialStop(page, end + 1)) && !/^(before|re|in)$/.test(page.words[end + 1].lower)) {
      end++;
    }
    const text = printed(page, after2 + 1, end);
    if (/^[A-Z]|^(all |appell|plaintiff|defendant|petitioner|respondent|debtor|trustee|intervenor|amic)/.test(text)) {
      d.party = text;
      d.side = sideOf(text);
      d.parties = text.split(/,?\s+for\s+|;\s*/).map((name2) => name2.replace(/,$/, "").trim()).filter((name2) => name2 !== "");
      d.last = Math.max(d.last, end);
    }
    return;
  }
  if (d.kind !== "answer" || d.party !== null) return;
  const beside = besideAnswer(page, slot, clause);
  if (beside) {
    d.party = printed(page, beside.first, beside.last);
    d.parties = [
      d.party
    ];
    d.side = d.side ?? "defendant";
    d.title = "Answer";
    d.first = Math.min(d.first, beside.first);
    return;
  }
  if (previous) {
    const named5 = servedParty(page, previous, clause);
    if (named5) {
      d.party = printed(page, named5.first, named5.last);
      d.parties = [
        d.party
      ];
      d.side = d.side ?? "defendant";
      d.first = Math.min(d.first, named5.first);
      return;
    }
  }
  const left = printed(page, Math.max(clause.first, slot.trigger.first - 80), Math.max(clause.first, slot.trigger.first - 1));
  if (/against (all defendants|[A-Z])/.test(left)) {
    const all = /against (all defendants)/.exec(left);
    if (all) {
      d.party = all[1];
      d.side = "defendant";
    }
  }
}
function besideAnswer(page, { trigger, bound }, clause) {
  const { words: words2 } = page;
  const last = trigger.first - 2;
  if (words2[trigger.first - 1]?.lower !== "answer" || last < clause.first) return null;
  let first2 = last + 1;
  for (let i = last; i >= Math.max(bound, clause.first, last - 24); i--) {
    const w = words2[i];
    if (/^(?:upon|to|on|executed|served|by|as)$/.test(w.lower)) break;
    if (w.kind === "mark" && !/^[,&'\u2019-]$/.test(w.lower) && !isInitialStop(page, i)) break;
    if (w.kind === "word" && !w.capital && !/^(?:of|and|the|de|la)$/.test(w.lower)) break;
    if (w.capital) first2 = i;
  }
  return first2 <= last && !/^(?:Defendants?|Amended|Responsive)$|\bCourtroom\b|^\d/.test(printed(page, first2, last)) ? {
    first: first2,
    last
  } : null;
}
function servedParty(page, previous, clause) {
  const { words: words2 } = page;
  let last = previous.trigger.first - 1;
  for (let i = last; i > Math.max(clause.first, last - 10); i--) {
    if (words2[i].lower === "by" && words2[i - 1].lower === "sent") last = i - 2;
  }
  while (last >= clause.first && /^(on|served|sent|waiver|acknowledge?ment|service|issued|date|,|\.|was|were)$/.test(words2[last].lower)) last--;
  if (last < clause.first || last - clause.first > 60 || previous.moment.date === null) return null;
  if (!/^(on|past|none)$/.test(previous.trigger.kind)) return null;
  let first2 = last + 1;
  for (let i = last; i >= Math.max(clause.first, last - 24); i--) {
    const w = words2[i];
    if (/^[.;:]$/.test(w.lower) && !isInitialStop(page, i)) break;
    if (/^(upon|to|served|executed|sent)$/.test(w.lower) || w.lower === "on" && i < last) break;
    if (page.aside[i] && w.lower === ")") break;
    if (w.capital || w.kind === "number") first2 = i;
  }
  return first2 <= last && words2[first2].capital ? {
    first: first2,
    last
  } : null;
}

// src/extract/rules/bears_cue.ts
function bearsCue({ words: words2 }, { clause, bit }) {
  for (let i = clause.first; i <= clause.last; i++) {
    if ((words2[i].cues & bit) !== 0) return true;
  }
  return false;
}

// src/extract/rules/word_at.ts
function wordAt(page, clause, offset) {
  let low = clause.first, high = clause.last;
  while (low < high) {
    const middle = low + high >> 1;
    if (page.words[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

// src/extract/rules/deadline_over.ts
var namelessDeadline = "Deadline";
var be = /^(?:is|are|was|were|has|have|been|be|hereby|now|also|,|:|-)$/;
var satisfied = /^(?:satisfied|met|fulfilled)$/;
var givenUp = /^(?:terminated|vacated|stricken|cancelled|canceled|suspended|removed)$/;
var grantedAway = /\bgrant(?:ing|ed|s)\b(?![^.;:]*\b(?:den(?:y|ying|ied|ies)|in part)\b)[^.;:]{0,60}?\b(?:motion|request|application|stipulation) to (?:vacate|strike|cancel|terminate|suspend) (?:the |its |their |his |her )?(?:(?:deadline|time|date) (?:for|to) (?:the |file |filing (?:of )?)?([^.;:([]{3,80})|([\w'\u2019 -]{3,60}?) deadlines?\b)/i;
function readGrantedAway(page, clause) {
  const start = page.words[clause.first].start;
  const text = page.text.slice(start, page.words[clause.last].end);
  const found = grantedAway.exec(text);
  if (!found) return null;
  const name2 = (found[1] ?? found[2]).trim();
  const kind = dueKindOf(name2);
  if (kind === "filing" || /\b(?:all|any)\b/i.test(name2)) return null;
  const at = (offset) => wordAt(page, clause, start + offset);
  return draft({
    type: "deadline",
    verb: "cancelled",
    kind,
    title: dueTitle(name2),
    first: at(found.index),
    last: at(found.index + found[0].trimEnd().length - 1),
    rule: "deadline-granted-away",
    confidence: 0.92,
    clause: clause.first,
    party: owner.exec(name2)?.[1] ?? null,
    side: sideOf(name2)
  });
}
var owner = /^(plaintiffs?|defendants?|petitioners?|respondents?|debtors?|trustee|government|appell(?:ant|ee)s?)(?:['\u2019]s?)?\s/i;
function readDeadlineOver(page, clause, { voice, dated }) {
  const { words: words2 } = page;
  if ((page.cues & cue.deadline) === 0) return null;
  if (voice.speaker === "court" && bearsCue(page, {
    clause,
    bit: cue.grant
  })) {
    const away = readGrantedAway(page, clause);
    if (away) return away;
  }
  if ((page.cues & cue.over) === 0) return null;
  const first2 = words2[clause.first].lower;
  if (/^(?:if|unless|when|should|until)$/.test(first2)) return null;
  for (let i = clause.first; i <= clause.last; i++) {
    if ((words2[i].cues & cue.deadline) === 0 || page.masked[i]) continue;
    if (!/^(?:deadlines?|ddls?|due)$/.test(words2[i].lower)) continue;
    if (words2[i].lower === "due" && words2[i + 1]?.lower !== "date") continue;
    let at = words2[i].lower === "due" ? i + 2 : i + 1;
    while (at <= clause.last && at < i + 6 && be.test(words2[at].lower)) at++;
    if (at > clause.last) return null;
    const met = satisfied.test(words2[at].lower);
    if (!met && !givenUp.test(words2[at].lower)) continue;
    if (voice.speaker === "party" && clause.last - clause.first > 12) return null;
    const outcome = met || /\bsatisfied\b/i.test(printed(page, at, Math.min(clause.last, at + 14))) ? "met" : "cancelled";
    const all = /\ball\b/i.test(printed(page, Math.max(clause.first, i - 3), i));
    const withDate = dated && outcome === "cancelled" && !words2[i].capital;
    if (all || withDate) return null;
    return overDraft(page, clause, {
      deadline: i,
      last: at,
      verb: outcome
    });
  }
  return null;
}
function overDraft(page, clause, { deadline, last, verb }) {
  const start = phraseStart(page, clause.first, deadline - 1, 12);
  const item = deadline > clause.first && start < deadline && !page.dated[deadline - 1] ? dueItem(page, start, deadline - 1) : null;
  const own = item === null && verb === "met" ? ownFiling(page) : null;
  const known2 = item ?? own;
  return draft({
    type: "deadline",
    verb,
    kind: known2?.kind ?? "filing",
    title: known2?.title ?? namelessDeadline,
    first: item ? Math.min(item.first, deadline) : deadline,
    last,
    rule: verb === "met" ? "deadline-satisfied" : "deadline-terminated",
    confidence: known2 && known2.kind !== "filing" ? 0.93 : 0.8,
    clause: clause.first,
    party: item?.party ?? null,
    side: item?.side ?? null
  });
}
function ownFiling(page) {
  const head3 = /^\W*(.{3,80}?)\s+(?:is |was )?(?:filed|received|submitted)\b/i.exec(page.text.slice(0, 120));
  if (!head3) return null;
  const kind = dueKindOf(head3[1]);
  return kind === "filing" ? null : {
    title: dueTitle(head3[1]),
    kind
  };
}

// src/extract/rules/constructions/due_on.ts
var business = /\b(?:pay ?roll|wages?|salar(?:y|ies)|rent|lease|premiums?|insurance|utilit(?:y|ies)|tax(?:es)?|interest|installments?|loans?|mortgage)\b/i;
var lapses = /^(?:the )?(?:tro|temporary restraining order|(?:preliminary )?injunction|stay)$/i;
function withoutAside({ words: words2 }, slot) {
  const { trigger, bound } = slot;
  if (words2[trigger.first - 1]?.lower !== ",") return slot;
  for (let i = trigger.first - 2; i > Math.max(bound, trigger.first - 12); i--) {
    if (words2[i].lower === ",") return {
      ...slot,
      trigger: {
        ...trigger,
        first: i
      }
    };
  }
  return slot;
}
function nameless({ page, clause, voice }, { trigger, moment }) {
  if (voice.speaker !== "court" || trigger.first !== clause.first || clause.first === 0) {
    return null;
  }
  if (!/^Deadline(?: date)?(?: is| set for| set| of)?$/.test(printed(page, trigger.first, trigger.last))) {
    return null;
  }
  return draft({
    type: "deadline",
    verb: "set",
    kind: "filing",
    title: namelessDeadline,
    first: trigger.first,
    last: Math.max(moment.last, moment.proof),
    date: moment.date,
    time: moment.time,
    rule: "deadline-nameless",
    confidence: 0.85,
    clause: clause.first
  });
}
function dueOn(scene, turn) {
  const { page, clause, voice } = scene;
  const { slot, next, previous, before: before3, formula } = turn;
  const { moment, trigger, bound } = slot;
  if (/\bproposed$/i.test(printed(page, Math.max(bound, before3), before3))) return 0;
  const rule = trigger.kind === "due" ? "due" : "deadline";
  const d = dueDraft(page, slot, {
    voice,
    clause,
    rule,
    formula
  }) ?? dueDraft(page, withoutAside(page, slot), {
    voice,
    clause,
    rule,
    formula: false
  }) ?? nameless(scene, slot);
  if (!d || lapses.test(d.title)) return 0;
  const now = /\bnow\b/i.test(printed(page, trigger.first, trigger.last)) || /\bnow\s*$/i.test(printed(page, Math.max(bound, before3), Math.max(bound, before3)));
  if (!formula && !now && voice.speaker === "party" && !/^(answer|response|objections?|reply)/i.test(d.title)) return 0;
  if (voice.speaker === "party" && d.kind === "filing" && page.words[clause.first].lower === "(" && business.test(d.title)) return 0;
  if (voice.speaker === "party" && /\bwas due\b|\bwere due\b/i.test(printed(page, trigger.first, trigger.last))) return 0;
  if (now) {
    d.verb = "moved";
    d.extends = true;
  }
  answerParty(page, d, slot, {
    clause,
    next,
    previous
  });
  if (d.kind === "answer" && moment.numeric && d.party !== null) {
    d.confidence = 0.97;
    d.formula = true;
  }
  add(scene, d);
  return 0;
}

// src/extract/rules/constructions/extended_to.ts
function nameless2({ page, clause, voice }, { slot, before: before3 }) {
  const { words: words2 } = page;
  const own = /^(?:deadlines?|time|date)$/.test(words2[before3]?.lower ?? "");
  const first2 = own ? before3 : slot.trigger.first;
  const alone2 = words2[first2].capital && (before3 < 0 || /^[.;,]$/.test(words2[before3].lower));
  if (voice.speaker === "party" || !own && !alone2) return null;
  const isOrdered = voice.speaker === "court" && /^(?:is|are)$/.test(words2[slot.trigger.first].lower);
  const said = page.text.slice(Math.max(0, words2[first2].start - 400), words2[first2].start);
  const what2 = /\b(?:deadline|time|extension|date)\s+(?:(?:to|for)\s+(?:the\s+)?)(.{3,80}?)(?=[.;:(,]|\s+(?:is|are|granted|re|filed|by)\b|$)/i.exec(said)?.[1];
  if (!own && what2 === void 0) return null;
  const title = what2 === void 0 ? namelessDeadline : dueTitle(what2.trim().replace(/^(?:file|filing(?: of)?) (?=\S)/i, ""));
  return draft({
    type: "deadline",
    verb: "moved",
    kind: what2 === void 0 ? "filing" : dueKindOf(what2),
    title,
    first: first2,
    last: Math.max(slot.moment.last, slot.moment.proof),
    date: slot.moment.date,
    time: slot.moment.time,
    rule: "extended-nameless",
    // what is granted is done; `Deadline extended to D` alone may be any
    confidence: what2 !== void 0 && dueKindOf(what2) !== "filing" && (isOrdered || grants.test(said)) ? 0.92 : 0.85,
    clause: clause.first
  });
}
var grants = /\b(?:grant(?:ing|ed|s)|allow(?:ing|ed|s))\b(?![^]*\b(?:den(?:y|ying|ied|ies)|in part)\b)/i;
var namesNothing = /^(?:the |said )?(?:time|deadlines?|dates?)$/i;
function giveUp({ page }, { previous }, d) {
  if (!previous || previous.trigger.kind !== "none" || previous.moment.date === d.date) return;
  if (!/^(?:deadlines?|cutoff|due)$/.test(page.words[previous.end + 1]?.lower ?? "")) return;
  d.oldDate = previous.moment.date;
  if (previous.moment.time !== null) d.oldTime = previous.moment.time;
  d.first = Math.min(d.first, previous.moment.first);
}
function extendedTo(scene, turn) {
  const { page, clause, voice, open } = scene;
  const { slot, before: before3, formula, asked: asked2 } = turn;
  const { bound } = slot;
  if (open.length > 0 && !dueBetween(page, bound, before3) && !/\btime\b/i.test(printed(page, bound, Math.max(bound, before3)))) {
    for (const d2 of open) moveDraft(d2, slot);
    return 0;
  }
  const ordered2 = voice.speaker === "court" && /^(?:is|are|shall)$/.test(page.words[slot.trigger.first].lower);
  if (asked2 === "asked" && !ordered2 || !accepted(scene, formula) && voice.speaker === "party") {
    return 0;
  }
  const own = dueDraft(page, slot, {
    voice,
    clause,
    rule: "extended-to",
    formula
  });
  const d = own !== null && !namesNothing.test(own.title) ? own : nameless2(scene, turn);
  if (d && !/^(?:the )?(?:stay|injunction|temporary restraining order|tro|tolling|abatement|release|supervision)\b/i.test(d.title)) {
    d.verb = "moved";
    d.extends = true;
    giveUp(scene, turn, d);
    add(scene, d);
  }
  return 0;
}

// src/extract/rules/constructions/from_to.ts
function fromTo(scene, turn) {
  const { page, clause, voice } = scene;
  const { slot, next, before: before3, formula } = turn;
  const { moment, trigger, bound } = slot;
  if (next === void 0 && before3 >= bound && voice.speaker !== "party" && /\b(?:rescheduled|continued|re-?set|adjourned|moved|postponed)\s+from$/i.test(printed(page, Math.max(bound, trigger.first - 1), trigger.last))) {
    const noun3 = lastHearingNoun(page, bound, before3);
    if (noun3) {
      const d = hearingDraft(page, noun3, {
        slot,
        clause,
        ...certainty(scene, {
          formula,
          rule: "moved-undated",
          prose: 0.93
        }),
        where: {
          oldDate: moment.date,
          ...moment.time ? {
            oldTime: moment.time
          } : {}
        }
      });
      d.verb = "moved";
      d.extends = true;
      add(scene, d);
    }
    return 0;
  }
  if (!next || next.trigger.kind !== "to" && next.trigger.kind !== "moved" && next.trigger.kind !== "set") return 0;
  if (voice.speaker === "party" && !formula) return 0;
  const span = printed(page, Math.max(clause.first, before3 - 60), trigger.last);
  if (!/\b(continu\w*|re-?set\w*|resched\w*|adjourn\w*|mov(e|es|ed|ing)|extend\w*|postpon\w*|chang\w*|advanc\w*)\b/i.test(span) || /\bexclud/i.test(span)) return 0;
  const noun2 = lastHearingNoun(page, bound, before3);
  const after2 = next;
  if (noun2) {
    const d = add(scene, hearingDraft(page, noun2, {
      slot,
      clause,
      ...certainty(scene, {
        formula,
        rule: "from-to",
        prose: 0.9
      }),
      where: whenAndWhere(slot)
    }));
    moveDraft(d, after2);
    d.rule = "from-to";
    return 1;
  } else {
    const d = dueDraft(page, slot, {
      voice,
      clause,
      rule: "from-to",
      formula
    });
    if (d) {
      moveDraft(d, after2);
      add(scene, d);
      return 1;
    }
  }
  return 0;
}

// src/extract/rules/constructions/held_on.ts
function heldOn(scene, turn) {
  const { page, clause, voice } = scene;
  const { slot, before: before3, formula } = turn;
  const { trigger, bound } = slot;
  const reported = /transcript/i.test(page.text.slice(0, 200)) || /\bmeeting of creditors\W*$/i.test(printed(page, Math.max(bound, before3 - 4), before3));
  const exhibits = /^\W*(?:\w+\W+){0,2}?exhibit (?:list|receipt)\b/i.test(page.text.slice(0, 80));
  if (voice.speaker === "party" && !reported && !exhibits) return 0;
  const not = /\bnot$/i.test(printed(page, Math.max(bound, before3 - 1), Math.max(bound, before3))) || /\bnot\b/i.test(printed(page, trigger.first, trigger.last));
  const far2 = Math.max(clause.first, before3 - 260);
  let noun2 = null;
  for (let i = before3; i >= Math.max(far2, bound) && !noun2; i--) {
    if (isHearingHead(page, i)) noun2 = lastHearingNoun(page, bound, i);
  }
  if (!noun2) noun2 = lastWeakNoun(page, bound, before3);
  if (!noun2 && before3 >= bound && /\bproceedings?\b/i.test(printed(page, Math.max(bound, before3 - 6), before3))) noun2 = {
    first: before3,
    last: before3,
    head: before3,
    kind: "hearing",
    weak: true
  };
  if (!noun2 && /^(court|meeting|minute)/i.test(printed(page, clause.first, clause.first))) {
    noun2 = {
      first: trigger.first,
      last: trigger.last,
      head: trigger.last,
      kind: "hearing",
      weak: true
    };
  }
  if (!noun2 || exhibits && (noun2.weak || noun2.kind === "hearing")) return 0;
  const d = add(scene, hearingDraft(page, noun2, {
    slot,
    clause,
    ...certainty(scene, {
      formula,
      rule: "held-on",
      prose: 0.93
    }),
    where: {
      ...whenAndWhere(slot),
      time: null
    }
  }));
  delete d.endTime;
  d.location ??= /\b(?:by telephone|(?:via|by) zoom|by video\w*)\b/i.exec(printed(page, trigger.first, trigger.last))?.[0] ?? null;
  d.verb = not ? "cancelled" : "held";
  d.rule = not ? "not-held" : "held-on";
  if (not) d.confidence = 0.9;
  else if (exhibits) d.confidence = 0.9;
  else if (!voice.minutes && !formula && /\b(at|during|after|following)\b/i.test(printed(page, Math.max(bound, noun2.first - 3), noun2.first - 1 >= bound ? noun2.first - 1 : bound))) d.confidence = 0.8;
  return 0;
}

// src/extract/rules/places.ts
var judgeTitles = wordSet(`
  judge justice magistrate district senior chief honorable hon the u.s us united states
  bankruptcy visiting circuit presiding commissioner special master mag j judges panel of mj dj
  honorables court
`);
var nameStops = wordSet(`
  at in on to re as for by and signed with from courtroom hearing pretrial motion jury status
  responses replies notice telephone telephonic conference sentencing arraignment initial order
  set trial is case minute change detention discovery room plea final response via associated
  all current presiding assigned are is was
  all counsel parties defendant plaintiff preliminary location dial deadline court the held text
  entered modified copy so attorney no due joint settlement oral proposed video zoom please this
  related re: filed clerk monday tuesday wednesday thursday friday
`);
function judgeAfter(page, i, limit3) {
  const { words: words2 } = page;
  let at = i + 1, titled2 = false;
  while (at <= limit3 && (judgeTitles.has(words2[at].lower) || words2[at].lower === "." || titled2 && words2[at].lower === ",")) {
    if (words2[at].lower !== "the" && words2[at].lower !== ".") titled2 = true;
    at++;
  }
  const first2 = at;
  let last = at - 1;
  for (; at <= limit3 && at < first2 + 9; at++) {
    const w = words2[at];
    if (w.kind === "word") {
      if (!w.capital || nameStops.has(w.lower)) break;
      const shouted = (k) => /^[A-Z]{4,}$/.test(page.text.slice(words2[k].start, words2[k].end));
      if (at > first2 && shouted(at) && !shouted(first2) && words2[first2].lower.length > 1) break;
      last = at;
      if (/^(jr|sr|iii|ii|iv)$/.test(w.lower)) {
        if (/^(jr|sr)$/.test(w.lower) && words2[at + 1]?.lower === "." && words2[at + 1].start === w.end) {
          last = at + 1 <= limit3 ? at + 1 : at;
        }
        break;
      }
    } else if (w.lower === ".") {
      const initial = words2[at - 1].lower.length === 1 && words2[at - 1].capital;
      const next = words2[at + 1];
      if (!initial || !next?.capital) break;
    } else if (w.lower === "-" || w.lower === "'" || w.lower === "\u2019") {
      if (!words2[at + 1]?.capital) break;
    } else if (w.lower === ",") {
      if (!/^(jr|sr|iii|ii|iv)$/.test(words2[at + 1]?.lower ?? "")) break;
    } else break;
  }
  if (last < first2) return null;
  const alone2 = page.text.slice(words2[first2].start, words2[last].end);
  if (!titled2 && last === first2 && !/^(?!NOON|EST|EDT|CST|CDT|MST|MDT|PST|PDT)[A-Z]{3}$/.test(alone2)) {
    return null;
  }
  return {
    first: first2,
    last,
    text: page.text.slice(words2[first2].start, words2[last].end)
  };
}
var rooms = /^(courtroom|courtrooms|room|rm|crtrm|ctrm|chambers|341s|341|ctrm|court|courthouse|us|united|foley|federal|videoconference|zoom|telephone|suite|dept|department|ctrooms?)$/;
var roomNoun = /^(?:courtroom|courtrooms|court|room|rm|ctrm|crtrm|courthouse|bldg|building|floor)$/;
var longestRoomName = 5;
var placeStops = wordSet(`
  before to for with is are shall will last proof objections objection signed filed if counsel
  responses response re as please parties debtor additional confirmation proofs complaint on by
  this all any has have was were be must may plaintiff plaintiffs defendant defendants regarding
  hearing deadline chapter per due pursuant related clerk and or unless when should government
  via sentencing jury call dial discovery trial pretrial financial notice order attorney
  attorneys status answer answers reply replies brief briefs motion motions schedule schedules
  statement plan certificate amended disclosure disclosures expert experts exhibit exhibits
  witness joint final fact dispositive proposed deposition depositions mediation confidential
  section complaint complaints incomplete summary matrix notified list bar claims opposition oppositions telephonic initial
`);
function placeAfter(page, at, limit3) {
  const { words: words2 } = page;
  let i = at;
  while (i <= limit3 && /^(,|-|\u2013|\(|\.)$/.test(words2[i].lower) && i < at + 2) i++;
  if (i > limit3) return null;
  const lead = words2[i].lower;
  if (lead === "by" || lead === "via" || lead === "through") {
    const next = words2[i + 1]?.lower === "a" ? i + 2 : i + 1;
    const what2 = words2[next]?.lower ?? "";
    if (next <= limit3 && /^(telephone|telephonic|zoom|video|videoconference|zoomgov|teleconference|phone|webex|microsoft|teams|conference)$/.test(what2)) {
      let last2 = next;
      while (last2 + 1 <= limit3 && /^(conference|call|video|teleconference|videoconference|teams|gov|for|government|webinar)$/.test(words2[last2 + 1].lower) && words2[last2 + 1].lower !== "for") last2++;
      if (words2[last2 + 1]?.lower === "or" && last2 + 2 <= limit3 && /^(?:telephone|phone|teleconference|video|videoconference|zoom)$/.test(words2[last2 + 2].lower)) last2 += 2;
      const first3 = lead === "by" ? i : next;
      return {
        first: first3,
        last: last2,
        text: page.text.slice(words2[first3].start, words2[last2].end)
      };
    }
    return null;
  }
  let first2 = i;
  if (lead === "in" || lead === "at" || lead === "@") {
    first2 = i + 1;
    if (words2[first2]?.lower === "the") first2++;
  } else if (!rooms.test(lead) && words2[i].kind !== "number" && roomNounAt(page, i, limit3) === null) return null;
  if (first2 > limit3) return null;
  const head3 = words2[first2];
  const named5 = roomNounAt(page, first2, limit3);
  if (head3.kind === "word" && !head3.capital && !rooms.test(head3.lower)) return null;
  const coded = codeEnd(page, first2);
  if (head3.kind === "mark" && head3.lower !== "#" && coded === null) return null;
  let last = coded ?? named5 ?? first2 - 1;
  for (let k = last + 1; k <= limit3 && k < first2 + 40; k++) {
    const w = words2[k];
    if (w.kind === "word") {
      if (w.lower === "before") break;
      if (k > first2 && placeStops.has(w.lower) && !(w.lower === "and" && words2[k + 1]?.capital) && !(w.lower === "call" || w.lower === "court")) break;
      if (!w.capital && !/^(of|the|floor|flr|fl|room|rm|courtroom|st|street|and|via|on|bldg|building|chambers|courthouse|dept|department|th|nd|rd|meeting|rooms|level|suite|la|de|s|n|e|w|flr)$/.test(w.lower)) break;
      last = k;
    } else if (w.kind === "number") {
      last = k;
    } else if (w.lower === "(") {
      let close = -1;
      for (let n = k + 1; n < Math.min(words2.length, k + 8); n++) {
        if (words2[n].lower === ")") {
          close = n;
          break;
        }
      }
      if (close < 0 || close > limit3 || !/^(rm|room|\d+|courtroom|north|south|east|west|2nd)$/.test(words2[k + 1]?.lower ?? "") && codeEnd(page, k) === null) break;
      last = close;
      k = close;
    } else if (w.lower === ".") {
      const next = words2[k + 1];
      if (!next || k + 1 > limit3) break;
    } else if (!/^[,#&/'\u2019-]$/.test(w.lower)) break;
  }
  while (last >= first2 && words2[last].kind === "mark" && words2[last].lower !== ")") last--;
  while (last > first2 && /^(of|the|and|on|via)$/.test(words2[last].lower)) last--;
  if (last < first2) return null;
  const text = page.text.slice(words2[first2].start, words2[last].end);
  return {
    first: first2,
    last,
    text: text.replace(/\s+[-\u2013]\s+(?:\w+ )?Judge\s.*$/, "")
  };
}
function codeEnd({ words: words2, text }, i) {
  const code = words2[i + 1], close = words2[i + 2];
  if (words2[i]?.lower !== "(" || !code || close?.lower !== ")") return null;
  return /^[A-Z]{2,4}$/.test(text.slice(code.start, code.end)) ? i + 2 : null;
}
function roomNounAt({ words: words2 }, i, limit3) {
  for (let k = i; k <= Math.min(limit3, i + longestRoomName); k++) {
    const word2 = words2[k];
    if (k > i && roomNoun.test(word2.lower)) return k;
    if (word2.kind !== "word" && word2.lower !== ".") return null;
    if (word2.kind === "word" && (!word2.capital || outside.test(word2.lower))) return null;
  }
  return null;
}
var outside = /^(?:before|with|objections?|responses?|last|proofs?|status|filed|entered|signed|by|the|this|if|for)$/;
function judgeOfRoom(location) {
  const name2 = /\bJudge ((?:[A-Z][\w'\u2019-]*\.? ){0,4}[A-Z][\w'\u2019-]+)/.exec(location)?.[1]?.replace(/['\u2019]s\b.*$/, "").replace(/\s+(?:Courtroom|Ctrm|Crtrm|Room|Rm|Court)\b.*$/i, "");
  return name2 ?? /\b(?:Courtroom|Ctrm|Crtrm|Room) [\w-]+ - ([A-Z][a-z]{3,})$/.exec(location)?.[1] ?? null;
}
function cityAt({ words: words2, text }, i, limit3) {
  const word2 = words2[i], next = words2[i + 1];
  if (!word2 || i > limit3 || word2.kind !== "word") return null;
  const printed2 = text.slice(word2.start, word2.end);
  return /^[A-Z]{4,}$/.test(printed2) && (i === limit3 || next?.kind === "mark") ? printed2 : null;
}
function barePlace(page, at, limit3) {
  let last = at - 1;
  for (let i = at; i <= limit3; i++) {
    const word2 = page.words[i];
    if (word2.kind === "word" && word2.capital) last = i;
    else if (word2.lower !== "," && word2.kind !== "number") break;
  }
  return last < at ? null : page.text.slice(page.words[at].start, page.words[last].end);
}
function surroundings(page, at, limit3) {
  const { words: words2 } = page;
  let location = null, judge = null, end = at - 1;
  let i = at;
  for (let round = 0; round < 3; round++) {
    while (i <= limit3 && /^(,|-|\u2013|:|\*|hearing)$/.test(words2[i].lower) && i < at + 60) i++;
    if (i > limit3) break;
    if (words2[i].lower === "before") {
      const found = judgeAfter(page, i, limit3);
      if (!found) {
        let k = i + 1;
        while (k <= Math.min(limit3, i + 5) && /^(?:the|courtroom|deputy|clerk|undersigned|court|law|magistrate|judge)$/.test(words2[k].lower)) k++;
        if (k === i + 1) break;
        i = k;
        continue;
      }
      judge = found.text;
      end = found.last;
      i = found.last + 1;
      const city = location === null ? cityAt(page, i, limit3) : null;
      if (city !== null) {
        location = city;
        end = i;
        i++;
      }
    } else if (judge === null && words2[i].lower === "(" && /^(?:chief|judge|hon|honorable)$/.test(words2[i + 1]?.lower ?? "")) {
      const found = judgeAfter(page, i, limit3);
      if (!found || words2[found.last + 1]?.lower !== ")") break;
      judge = found.text;
      end = Math.min(limit3, found.last + 1);
      i = end + 1;
    } else if (location === null) {
      const found = placeAfter(page, i, limit3);
      if (!found) break;
      location = found.text;
      judge ??= judgeOfRoom(page.text.slice(words2[found.first].start, words2[found.last].end));
      end = found.last;
      i = found.last + 1;
    } else break;
  }
  return {
    location,
    judge,
    end
  };
}

// src/extract/rules/constructions/date_block.ts
var reach = 14;
function dateBlock(scene, { slot }) {
  const { page, clause, voice } = scene;
  const { words: words2 } = page;
  const labelled2 = words2[clause.first].lower === "date" && words2[clause.first + 1]?.lower === ":" && slot.moment.first <= clause.first + 3;
  if (!labelled2 || voice.speaker === "party") return false;
  const noun2 = lastHearingNoun(page, Math.max(0, clause.first - 10), clause.first - 1);
  if (!noun2 || clause.first - noun2.last > 3) return false;
  const d = add(scene, hearingDraft(page, noun2, {
    slot: {
      ...slot,
      trigger: {
        kind: "label",
        first: clause.first,
        last: clause.first + 1
      }
    },
    clause,
    ...certainty(scene, {
      formula: true,
      rule: "date-block",
      prose: 0.93
    }),
    where: whenAndWhere(slot)
  }));
  const limit3 = Math.min(words2.length - 1, slot.end + reach);
  const time = labelledTime(page, slot.end + 1, limit3);
  if (d.time === null && time) {
    d.time = time.time;
    d.last = Math.max(d.last, time.last);
  }
  const room = find(page, /^(?:courtroom|room|location|place)$/, {
    from: slot.end + 1,
    limit: limit3
  });
  if (d.location === null && room !== null) {
    const named5 = words2[room + 2];
    d.location = placeAfter(page, room + 2, limit3)?.text ?? (named5?.capital ? page.text.slice(named5.start, named5.end) : null);
  }
  return true;
}
function labelledTime(page, from, limit3) {
  const { words: words2 } = page;
  const begin = find(page, /^(?:begins?|starts?)$/, {
    from,
    limit: Math.min(words2.length, limit3 + reach)
  });
  if (begin !== null) return readTime(words2, begin + 2);
  const at = find(page, /^time$/, {
    from,
    limit: limit3
  });
  return at === null || /^(?:registration|check|reporting|arrival)$/.test(words2[at - 1].lower) ? null : readTime(words2, at + 2);
}
function find({ words: words2 }, label2, { from, limit: limit3 }) {
  for (let i = from; i < limit3; i++) {
    if (label2.test(words2[i].lower) && words2[i + 1]?.lower === ":") return i;
  }
  return null;
}

// src/extract/rules/outcomes.ts
var cancelled = /^(vacated|vacate|stricken|struck|cancelled|canceled|terminated|withdrawn|removed|cancelled:|vacatur)$/;
var moved = /^(continued|adjourned|reset|rescheduled|postponed)$/;
var be2 = /^(is|are|be|was|were|been|hereby|and|also|,|now|therefore|has|been|will|shall|\*|-|accordingly)$/;
function outcomeAfter(page, from, to) {
  const { words: words2 } = page;
  for (let i = from; i <= Math.min(to, from + 45); i++) {
    const w = words2[i];
    if (page.aside[i] && w.lower !== "(") {
      if (!cancelled.test(w.lower)) continue;
    }
    const before3 = words2[i - 1]?.lower ?? "", after2 = words2[i + 1]?.lower ?? "", later = words2[i + 2]?.lower ?? "";
    const next = i + 1 <= to, second = i + 2 <= to;
    if (cancelled.test(w.lower)) {
      if (w.lower === "vacate" && before3 !== "be") continue;
      if (be2.test(before3) || i === from || w.capital) {
        return {
          kind: "cancelled",
          rule: "setting-cancelled",
          confidence: 0.95,
          last: i
        };
      }
      continue;
    }
    if (next && w.lower === "off" && (after2 === "calendar" || second && later === "calendar")) {
      return {
        kind: "cancelled",
        rule: "off-calendar",
        confidence: 0.95,
        last: after2 === "calendar" ? i + 1 : i + 2
      };
    }
    if (next && w.lower === "sine" && after2 === "die") {
      return {
        kind: "cancelled",
        rule: "sine-die",
        confidence: 0.93,
        last: i + 1
      };
    }
    if (next && w.lower === "under" && after2 === "submission") {
      return {
        kind: "cancelled",
        rule: "under-submission",
        confidence: 0.91,
        last: i + 1
      };
    }
    if (second && w.lower === "on" && after2 === "the" && (later === "briefs" || later === "papers")) return {
      kind: "cancelled",
      rule: "on-the-papers",
      confidence: 0.85,
      last: i + 2
    };
    if (next && w.lower === "on" && (after2 === "papers" || after2 === "submission" || after2 === "briefs")) return {
      kind: "cancelled",
      rule: "on-the-papers",
      confidence: 0.9,
      last: i + 1
    };
    if (w.lower === "without" && second && after2 === "oral" && later === "argument") {
      return {
        kind: "cancelled",
        rule: "on-the-papers",
        confidence: 0.9,
        last: i + 2
      };
    }
    if (w.lower === "not" && next && (after2 === "held" || second && after2 === "be" && later === "held" || after2 === "called")) {
      return {
        kind: "not-held",
        rule: "not-held",
        confidence: 0.93,
        last: after2 === "be" ? i + 2 : i + 1
      };
    }
    if (w.lower === "no" && next && after2 === "longer") {
      return {
        kind: "cancelled",
        rule: "no-longer",
        confidence: 0.85,
        last: i + 1
      };
    }
    if (moved.test(w.lower) && (be2.test(before3) || i === from)) {
      let k = i + 1;
      while (k <= to && k < i + 4 && /^(and|to|be|until|generally|pending|indefinitely|without|further|for|a|,)$/.test(words2[k].lower)) k++;
      if (/^(to|for|until)$/.test(after2) && !(second && /^(be|a|further|such|another|reset|the)$/.test(later))) continue;
      if (second && after2 === "sine" && later === "die") {
        return {
          kind: "cancelled",
          rule: "sine-die",
          confidence: 0.93,
          last: i + 2
        };
      }
      return {
        kind: "moved-undated",
        rule: "moved-undated",
        confidence: 0.93,
        last: i
      };
    }
    if (w.lower === "stands" || w.lower === "remain" && next && /^(as|set|in|scheduled|unchanged|on)$/.test(after2) || w.lower === "remains" && next || w.lower === "stand" && /^(shall|will|to)$/.test(before3)) return {
      kind: "stands",
      rule: "stands",
      confidence: 0.9,
      last: i
    };
    if (w.lower === "held" && before3 !== "be" && (i === from || /^(was|were)$/.test(before3)) && !/^(in|by|at)$/.test(after2)) return {
      kind: "held",
      rule: "set-and-held",
      confidence: 0.9,
      last: i
    };
    if (isHearingHead(page, i) && !/^(date|dates)$/.test(after2)) return null;
  }
  return null;
}

// src/extract/rules/time_moves.ts
var moving = /^(?:moved|reset|rescheduled|continued|advanced|changed|postponed|delayed|adjourned|corrected)$/;
var held = /^(?:held|begin|commence|start|convene|proceed)$/;
var insteadOf = /^(?:instead|rather)$/;
function timeMove(page, from, to) {
  const { words: words2 } = page;
  if ((page.cues & cue.hour) === 0) return null;
  for (let i = from; i <= Math.min(to, from + 24); i++) {
    if ((words2[i].cues & cue.hour) === 0) continue;
    const lower = words2[i].lower, before3 = words2[i - 1]?.lower ?? "";
    const moves = moving.test(lower) && /^(?:is|are|be|been|hereby|now|was)$/.test(before3);
    const now = held.test(lower) && (before3 === "be" ? words2[i - 2]?.lower : before3) === "now";
    if (!moves && !now && !held.test(lower)) continue;
    let at = i + 1;
    while (at <= to && at < i + 7 && /^(?:from|to|at|the|a|time|until|for|of|earlier|later|,)$/.test(words2[at].lower)) at++;
    let time = at <= to ? readTime(words2, at) : null;
    if (time && words2[i + 1]?.lower === "from" && words2[time.last + 1]?.lower === "to") {
      time = readTime(words2, time.last + 2);
    }
    if (!time || time.last > to) return null;
    if (!moves && !now && !insteadOf.test(words2[time.last + 1]?.lower ?? "")) return null;
    if (page.dated[Math.min(words2.length - 1, time.last + 1)] === 1) return null;
    return {
      verb: i,
      time
    };
  }
  return null;
}
function hourBehind(page, from, to) {
  const { words: words2 } = page;
  for (let i = from; i <= Math.min(to, from + 12); i++) {
    if (page.dated[i]) return null;
    if (!held.test(words2[i].lower) || !/^(?:will|shall|to|be)$/.test(words2[i - 1].lower)) {
      continue;
    }
    const at = words2[i + 1]?.lower === "promptly" ? i + 2 : i + 1;
    if (!/^(?:at|@)$/.test(words2[at]?.lower ?? "")) return null;
    const time = at + 1 <= to ? readTime(words2, at + 1) : null;
    if (!time || time.last > to || page.dated[time.first]) return null;
    return {
      time,
      replaced: insteadOf.test(words2[time.last + 1]?.lower ?? "")
    };
  }
  return null;
}
function moveTime(drafts, { time }) {
  for (const d of drafts) {
    if (d.type !== "hearing" || d.date === null || d.verb !== "set" && d.verb !== "moved") {
      continue;
    }
    if (d.time !== null && d.time !== time.time) d.oldTime = d.time;
    d.time = time.time;
    delete d.endTime;
    d.verb = "moved";
    d.extends = true;
    d.old = false;
    d.last = Math.max(d.last, time.last);
    d.rule = "hour-moved";
    d.formula = false;
    d.confidence = Math.min(d.confidence, 0.92);
  }
}
function readTimeMove(page, clause) {
  const found = timeMove(page, clause.first, clause.last);
  if (!found) return null;
  const noun2 = lastHearingNoun(page, clause.first, found.verb - 1);
  if (!noun2 || found.verb - noun2.last > 8) return null;
  return draft({
    type: "hearing",
    verb: "moved",
    kind: noun2.kind,
    title: hearingTitle(page, noun2),
    first: noun2.first,
    last: found.time.last,
    time: found.time.time,
    extends: true,
    rule: "hour-moved",
    confidence: 0.88,
    clause: clause.first
  });
}

// src/extract/rules/loose_hearing.ts
function weakHearing(page, slot, { clause, voice, outcome, next }) {
  const { words: words2 } = page;
  const { trigger, moment, bound } = slot;
  const before3 = trigger.first - 1;
  const limit3 = next ? next.trigger.first - 1 : clause.last;
  const left = before3 >= bound ? printed(page, Math.max(bound, before3 - 24), before3) : "";
  const base = (noun3, rule, confidence) => hearingDraft(page, noun3, {
    slot,
    clause,
    rule,
    confidence,
    formula: false,
    where: {
      date: moment.date,
      time: moment.time,
      ...moment.endTime ? {
        endTime: moment.endTime
      } : {},
      location: slot.location,
      judge: slot.judge
    }
  });
  if (voice.speaker === "party") return null;
  if (trigger.kind === "on") {
    const held2 = heldBefore(page, before3, bound);
    if (held2) {
      const d = base(held2.noun, held2.not ? "not-held" : "held-on", 0.92);
      d.time = null;
      d.verb = held2.not ? "cancelled" : "held";
      return d;
    }
  }
  const noun2 = before3 >= bound ? lastHearingNoun(page, Math.max(bound, before3 - 30), before3) : null;
  if (!noun2 && (trigger.kind === "on" || trigger.kind === "none") && moment.time !== null && /\b(?:return|appear) for\b/i.test(left)) {
    const ruling2 = lastWeakNoun(page, bound, before3);
    if (ruling2) return base(ruling2, "return-for", 0.85);
  }
  if (!noun2 && trigger.kind === "on" && /\b(?:will|shall) hear (?:oral )?arguments?\b/i.test(left)) {
    const { first: first2, last } = trigger;
    return base({
      first: first2,
      last,
      head: last,
      kind: "oral-argument",
      weak: true
    }, "will-hear", 0.9);
  }
  if (!noun2 && moment.time !== null && trigger.kind === "none" && /\bnext (?:court )?(?:appearance|date)\b(?: date)?[\s:,]*$/i.test(left)) {
    const { first: first2, last } = trigger;
    return base({
      first: first2,
      last,
      head: last,
      kind: "hearing",
      weak: true
    }, "next-appearance", 0.85);
  }
  const ahead3 = dateFirst(page, slot, {
    limit: limit3,
    left
  });
  if (ahead3) return base(ahead3, "on-date-court-will", 0.9);
  if (!noun2 && moment.time !== null && (trigger.kind === "on" || trigger.kind === "none") && /\b(?:shall|must|to)\s+(?:\w+\s+){0,2}?appear\b/i.test(left)) {
    const after3 = slot.end + 1;
    const purpose = after3 < limit3 && /^(?:for|at)$/.test(words2[after3].lower) ? firstHearingNoun(page, after3, Math.min(limit3, after3 + 9)) : null;
    const { first: first2, last } = trigger;
    return base(purpose ?? {
      first: first2,
      last,
      head: last,
      kind: "hearing",
      weak: true
    }, "appear-on", 0.88);
  }
  if (!noun2 && outcome?.kind === "cancelled" && trigger.kind === "on") {
    const matter2 = before3 >= bound ? lastWeakNoun(page, bound, before3) : null;
    if (matter2) return base(matter2, "matter-on", 0.9);
  }
  const joint = words2[before3]?.lower === "at" && moment.time !== null ? before3 - 1 : before3;
  const gap = noun2 ? printed(page, noun2.last + 1, joint) : "";
  if (noun2 && (trigger.kind === "on" || trigger.kind === "of" || trigger.kind === "for" || trigger.kind === "none")) {
    const outcomeKind = outcome?.kind;
    const continuance = /\b(continuance of|resetting of|rescheduling of|notice of (?:rescheduled|continued|adjourned))\b/i.test(left.slice(0, left.length));
    const will = /\b(will|shall) (?:hold|conduct|hear|convene|proceed|take|have)\b/i.test(left) || /\b(?:holds?|will hold) (?:a|an|the)\b/i.test(left);
    const short = gap.split(/\s+/).filter((x) => x !== "").length;
    if (continuance && trigger.kind === "on") {
      const d = base(noun2, "continuance-on", 0.9);
      d.verb = "moved";
      d.extends = true;
      return d;
    }
    if (will && trigger.kind === "on") return base(noun2, "court-will-hold", 0.92);
    if (trigger.kind === "on" && short <= 2 && /\bsetting\b[^.;]*\bfor(?:\s+an?|\s+the)?$/i.test(printed(page, Math.max(clause.first, noun2.first - 30), noun2.first - 1))) return base(noun2, "setting-for-noun-on", 0.88);
    const ordered2 = trigger.kind === "on" && short <= 2 ? /\b(re-?)?(?:scheduling|setting|calendaring|noticing)\s+(?:[\w'\u2019-]+\s+){0,4}?[\w-]+$/i.exec(printed(page, Math.max(clause.first, noun2.first - 2), noun2.last)) : null;
    if (ordered2 && (ordered2[1] === void 0 || moment.time !== null)) {
      const d = base(noun2, "scheduling-on", 0.9);
      if (ordered2[1] !== void 0) {
        d.verb = "moved";
        d.extends = true;
      }
      return d;
    }
    if (trigger.kind === "on" && short <= 2 && voice.minutes && /\b(?:in reference to|minutes? of|entry for)$/i.test(printed(page, Math.max(clause.first, noun2.first - 6), noun2.first - 1))) {
      const d = base(noun2, "minutes-of-noun-on", 0.92);
      d.time = null;
      d.verb = /\bproceedings:\s*(?:vacated|cancell?ed|off calendar|withdrawn)/i.test(page.text) ? "cancelled" : "held";
      return d;
    }
    const settled = trigger.kind === "on" && short <= 25 ? /\b(re-?set|set|re-?scheduled|scheduled|continued|calendared|noticed)\b(?!.*\b(?:held|filed|entered|signed)\b)/is.exec(gap) : null;
    if (settled) {
      const d = base(noun2, "set-before-on", 0.9);
      if (/^re|^cont/i.test(settled[1])) {
        d.verb = "moved";
        d.extends = true;
      }
      return d;
    }
    const put = short <= 4 && trigger.kind === "on" ? /\b(re-?set|set|re-?scheduled|scheduled|continued|adjourned|placed|calendared|listed|noticed)\s+(?:down\s+)?(?:for|on|to)(?:\s+(?:a|an|the|its|another|further))?\s*$/i.exec(printed(page, Math.max(bound, noun2.first - 6), noun2.first - 1)) : null;
    if (put) {
      const d = base(noun2, "set-for-noun-on", 0.93);
      if (!/^(?:set|scheduled|placed|calendared|listed|noticed)$/i.test(put[1])) {
        d.verb = "moved";
        d.extends = true;
      }
      return d;
    }
    if (outcomeKind === "cancelled" || outcomeKind === "moved-undated" || outcomeKind === "not-held" || outcomeKind === "stands") {
      if (short <= 6) return base(noun2, "named-by-date", 0.92);
    }
    const nextMoves = next && next.trigger.kind === "moved";
    if (nextMoves && short <= 6 && trigger.kind !== "none") return base(noun2, "named-by-date", 0.9);
    if (verbBefore(page, noun2.first, clause.first) === "cancel" && short <= 4 && trigger.kind !== "none") {
      const d = base(noun2, "vacating-on", 0.9);
      cancelDraft(d, "vacating-on");
      return d;
    }
    if (short <= 9 && (trigger.kind === "on" || trigger.kind === "none" || trigger.kind === "for") && moment.time !== null && (trigger.kind !== "none" || short <= 1 || short <= 6 && words2[before3].lower === ":") && !/\b(held|heard|at|after|following|during|from|since|filed|entered|dated)\b/i.test(gap)) {
      const past = page.filed !== null && moment.date !== null && moment.date < page.filed;
      if (!past) return base(noun2, "noun-on", 0.82);
    }
  }
  const onto = /^(.*)\b(?:continued|moved|reset|rescheduled|adjourned)\s+to\s+the\b[^,;]*$/is.exec(left);
  if (onto && (trigger.kind === "of" || trigger.kind === "on")) {
    for (let i = before3; i > bound; i--) {
      if (!/^(continued|moved|reset|rescheduled|adjourned)$/.test(words2[i].lower)) continue;
      const moved4 = lastHearingNoun(page, bound, i - 1) ?? lastWeakNoun(page, bound, i - 1);
      if (moved4) {
        const d = base(moved4, "moved-onto", 0.85);
        d.verb = "moved";
        d.extends = true;
        return d;
      }
    }
  }
  const after2 = moment.last + 1;
  if (after2 <= limit3 && (trigger.kind === "none" || trigger.kind === "on" || trigger.kind === "of" || trigger.kind === "for")) {
    let right = null;
    const lead = printed(page, after2, Math.min(limit3, after2 + 3));
    if (/^notice of motion|^motion date|^presentment/i.test(lead)) {
      right = {
        first: after2,
        last: after2 + 2 <= limit3 ? after2 + 2 : after2,
        head: after2,
        kind: "presentment",
        weak: false
      };
    } else {
      for (let i = after2; i <= Math.min(limit3, after2 + 5); i++) {
        if (words2[i].kind === "mark" && words2[i].lower !== "-" && words2[i].lower !== "/") break;
        if (isHearingHead(page, i)) {
          right = firstHearingNoun(page, after2, Math.min(limit3, after2 + 6));
          break;
        }
      }
    }
    if (right && (trigger.kind === "none" || /\bthe$/i.test(printed(page, Math.max(bound, moment.first - 1), Math.max(bound, moment.first - 1))))) {
      const verdict = outcomeAfter(page, right.last + 1, limit3);
      if (verdict) {
        const d = base(right, "date-first", 0.92);
        apply([
          d
        ], verdict);
        d.last = Math.max(d.last, verdict.last);
        if (d.verb === "cancelled") d.rule = "date-first-cancelled";
        return d;
      }
      if (next && next.trigger.kind === "moved" || !next && timeMove(page, right.last + 1, limit3)) return base(right, "date-first", 0.92);
    }
  }
  return null;
}
function dateFirst(page, { trigger, bound, end }, { limit: limit3, left }) {
  if (trigger.kind !== "on" || end + 3 > limit3) return null;
  if (trigger.first - 1 >= bound && !/(?:[:,]|\b(?:that|and|ordered))$/i.test(left)) return null;
  const to = Math.min(limit3, end + 18);
  const acts2 = /^[\s,]*(?:the\s+)?(?:court|undersigned|parties|counsel|all counsel|(?:chief |magistrate |district )*judge\b[^,;]{1,30}?)\s+(?:will|shall|must|are to|is to)\s+(?:hold|conduct|hear|convene|appear|have|attend)\b/i.test(printed(page, end + 1, to)) || /^[\s,]*(?:an?|the)\s[^,;.]{4,60}\s(?:will|shall) (?:be held|be conducted|take place)\b/i.test(printed(page, end + 1, to));
  return acts2 ? firstHearingNoun(page, end + 1, to) : null;
}
function unnamedProceedings({ words: words2 }, i) {
  if (words2[i]?.lower !== "proceedings") return null;
  return {
    first: i,
    last: i,
    head: i,
    kind: "hearing",
    weak: true
  };
}
function heldBefore(page, to, bound) {
  const { words: words2 } = page;
  for (let i = to; i >= Math.max(bound, to - 40); i--) {
    if (isHearingHead(page, i)) return null;
    if (words2[i].lower !== "held") continue;
    const left = words2[i - 1]?.lower ?? "";
    if (/^(be|to)$/.test(left)) return null;
    const named5 = lastHearingNoun(page, bound, i - 1);
    const noun2 = named5 && i - named5.last <= 12 ? named5 : unnamedProceedings(page, i - 1);
    if (!noun2) return null;
    return {
      noun: noun2,
      not: left === "not"
    };
  }
  return null;
}

// src/extract/rules/requests.ts
var requestNoun = /^(motion|motions|request|requests|application|stipulation|letter|petition|mot|moves|requesting|requests|seeks|seeking|asks|asking|ask|proposes|proposing|proposed|proposal|requested|consent)$/;
var askingVerb = /^(continue|adjourn|reschedule|extend|reset|vacate|postpone|move|advance|set|allow|enlarge|hold|schedule)$/;
var askingNoun = /^(continuing|adjourning|rescheduling|extending|extension|resetting|vacating|moving|enlargement|continuance|adjournment|scheduling)$/;
var breaker = /^(is|are|was|were|shall|will|must|hereby|ordered|stricken|vacated)$/;
function requestScope(page, from, at) {
  const { words: words2 } = page;
  let asked2 = -1, verb = false;
  for (let i = at - 1; i >= Math.max(from, at - 90); i--) {
    const { lower, kind, cues } = words2[i];
    if (kind === "word" && (cues & cue.request) === 0) continue;
    if (breaker.test(lower) || lower === ";" || lower === ")" && page.aside[i] && /^\d+$/.test(words2[i - 1]?.lower ?? "") && words2[i + 1]?.capital) {
      if (asked2 < 0) return "none";
      break;
    }
    if (askingNoun.test(lower)) verb = true;
    else if (askingVerb.test(lower) && /^(to|and|or|further|,)$/.test(words2[i - 1]?.lower ?? "")) {
      verb = true;
    }
    if (lower === "moved" && words2[i + 1]?.lower === "the" && words2[i + 2]?.lower === "court") {
      if (asked2 < 0 && verb) asked2 = i;
    }
    const next = words2[i + 1]?.lower ?? "";
    if (lower === "proposed" && !/^(date|dates|schedule|trial|hearing|deadline|deadlines|to)$/.test(next)) {
      continue;
    }
    if (requestNoun.test(lower) && words2[i - 1]?.lower !== "own") {
      if (asked2 < 0 && (verb || /^(proposed|proposes|requested|requests|seeks|asks|proposing|requesting|seeking|asking|ask)$/.test(lower))) asked2 = i;
    }
    if (asked2 >= 0 || verb) {
      if (/^(granting|granted|approving|approved|adopting)$/.test(lower)) {
        return asked2 >= 0 ? "granted" : "none";
      }
      if (/^(denying|denied)$/.test(lower)) return asked2 >= 0 ? "denied" : "none";
    }
  }
  if (asked2 < 0) return "none";
  for (let i = at; i < Math.min(words2.length, at + 24); i++) {
    const lower = words2[i].lower;
    if (lower === "denied" && /^(is|are|hereby)$/.test(words2[i - 1].lower)) return "denied";
    if (lower === "granted" || lower === "." || lower === ";") break;
  }
  return "asked";
}

// src/extract/rules/constructions/loose_date.ts
function looseDate(scene, turn) {
  const { page, clause, voice } = scene;
  const { slot, next, before: before3, formula } = turn;
  const { trigger, bound } = slot;
  if (trigger.kind === "past" || dateBlock(scene, turn)) return 0;
  const left = before3 >= bound ? printed(page, Math.max(bound, before3 - 14), before3) : "";
  if (/\b(?:last day|deadline|last date|due date of|bar date for)\b(?:(?!\b(?:is|was)\b).)*$/i.test(left) && (trigger.kind === "none" || trigger.kind === "on")) {
    if (accepted(scene, true)) {
      const d = dueDraft(page, slot, {
        voice,
        clause,
        rule: "last-day",
        formula
      });
      if (d) add(scene, d);
    }
    return 0;
  }
  if (trigger.kind === "on" && /\bsurrender\b/i.test(left) && voice.speaker !== "party") {
    const d = actBy(page, slot, {
      clause,
      voice
    });
    if (d) add(scene, d);
    return 0;
  }
  const gone = vacatedDay(scene, turn);
  if (gone) {
    add(scene, gone);
    return 0;
  }
  const series = nextOfSeries(scene, turn);
  if (series) {
    add(scene, series);
    return 0;
  }
  const item = scheduleItem(scene, turn);
  if (item) {
    add(scene, item);
    return 0;
  }
  const outcome = outcomeAfter(page, slot.end + 1, next ? next.trigger.first - 1 : clause.last);
  const weak = weakHearing(page, slot, {
    clause,
    voice,
    outcome,
    next
  });
  if (weak) add(scene, weak);
  return 0;
}
var taking = /^(?:vacating|vacates|striking|strikes|cancell?ing|cancels)$/;
var toTake = /^(?:vacate|strike|cancel)$/;
function vacatedDay({ page, clause, voice }, { slot, next }) {
  const { words: words2 } = page;
  if (slot.trigger.kind !== "none" || voice.speaker === "party") return null;
  let verb = slot.trigger.first - 1;
  while (verb > clause.first && /^(?:the|its|this)$/.test(words2[verb].lower)) verb--;
  if (verb < clause.first) return null;
  const { lower } = words2[verb];
  const asked2 = requestScope(page, clause.first, verb);
  const isTaken = taking.test(lower) && asked2 !== "asked" && asked2 !== "denied" || toTake.test(lower) && requestScope(page, clause.first, verb + 1) === "granted";
  if (!isTaken) return null;
  const noun2 = firstHearingNoun(page, slot.end + 1, Math.min(clause.last, slot.end + 5));
  if (!noun2 || noun2.first > slot.end + 1) return null;
  if (next && /\b(?:re-?set|re-?schedul|continu|moved|adjourn)/i.test(printed(page, noun2.last, next.moment.first))) return null;
  const d = hearingDraft(page, noun2, {
    slot,
    clause,
    rule: "vacating-day",
    confidence: 0.93,
    formula: false,
    where: whenAndWhere(slot)
  });
  return {
    ...d,
    first: verb,
    last: Math.max(noun2.last, slot.end),
    verb: "cancelled"
  };
}
var opensSchedule = /\b(?:schedules?|due|deadlines?|briefing)\b/i;
function scheduleItem({ page, clause, voice }, { slot, before: before3, asked: asked2 }) {
  const { words: words2 } = page;
  const { trigger, bound, moment } = slot;
  if (trigger.kind !== "none" || voice.speaker !== "court" || before3 < bound) return null;
  if (asked2 === "asked" || moment.time !== null || moment.date === null) return null;
  if (page.filed === null || moment.date <= page.filed) return null;
  const marked = /^(?::|-|\u2013|\u2014)$/.test(words2[before3].lower);
  const start = words2[trigger.first].start;
  if (words2[before3].lower !== ":" && !opensSchedule.test(page.text.slice(Math.max(0, start - 500), start))) return null;
  const to = marked ? before3 - 1 : before3;
  if (to < bound) return null;
  const behind2 = words2[slot.end + 1]?.lower ?? "";
  if (/^(?:orders?|letters?|motions?|notices?|opinion|filings?|reports?|hearing)$/.test(behind2)) {
    return null;
  }
  const from = phraseStart(page, bound, to, 8);
  if (words2[from]?.kind === "number") return null;
  const due2 = from <= to ? dueItem(page, from, to) : null;
  if (!due2 || due2.kind === "filing" || due2.last !== to) return null;
  return dueDraft(page, slot, {
    voice,
    clause,
    rule: "schedule-item",
    formula: false
  });
}
function nextOfSeries({ page, drafts }, { slot, previous }) {
  const last = drafts.at(-1);
  if (!previous || !last || last.type !== "hearing" || last.verb !== "set" || last.date === null) {
    return null;
  }
  if (!/(?:hearings|conferences|calls|sessions|arguments)$/i.test(last.title)) return null;
  for (let i = previous.end + 1; i < slot.moment.first; i++) {
    if (!/^(?:,|\.|and|&)$/.test(page.words[i].lower)) return null;
  }
  return {
    ...last,
    ...whenAndWhere(slot),
    last: Math.max(slot.end, slot.moment.proof),
    rule: "series"
  };
}

// src/extract/rules/constructions/minutes_of.ts
var reach2 = 160;
function minutesOf(scene, { slot }) {
  const { page, clause } = scene;
  const { words: words2 } = page;
  const noun2 = subjectOf(page, slot.moment.last + 1) ?? {
    first: slot.trigger.first,
    last: slot.trigger.last,
    head: slot.trigger.last,
    kind: "hearing",
    weak: true
  };
  const label2 = labelled(page, "proceedings", slot.moment.last + 1);
  const outcome = label2 === null ? "" : page.text.slice(words2[label2].start, words2[Math.min(words2.length - 1, label2 + 5)].end);
  const off = /^\W*(?:hearing |matter |motion )?(?:is |was )?(?:vacated|cancell?ed|off calendar|stricken|not held)/i.test(outcome);
  const d = add(scene, hearingDraft(page, noun2, {
    slot,
    clause,
    rule: off ? "minutes-of-cancelled" : "minutes-of",
    confidence: noun2.weak ? 0.88 : 0.95,
    formula: true,
    where: {
      ...whenAndWhere(slot),
      time: null
    }
  }));
  delete d.endTime;
  d.verb = off ? "cancelled" : "held";
  if (off && label2 !== null) d.last = Math.max(d.last, Math.min(words2.length - 1, label2 + 1));
  return 0;
}
function labelled({ words: words2 }, label2, from) {
  for (let i = from; i < Math.min(words2.length - 2, from + reach2); i++) {
    if (words2[i].lower === label2 && words2[i + 1].lower === ":") return i + 2;
  }
  return null;
}
function subjectOf(page, from) {
  const at = labelled(page, "subject", from);
  if (at === null) return null;
  let end = at;
  while (end < Math.min(page.words.length - 1, at + 16) && !/^[.:;(]$/.test(page.words[end].lower)) {
    end++;
  }
  const noun2 = firstHearingNoun(page, at, end - 1);
  if (noun2) return noun2;
  const motion = page.text.slice(page.words[at].start, page.words[end].start);
  return /\b(?:motion|application|objection)\b/i.test(motion) ? {
    first: at,
    last: end - 1,
    head: at,
    kind: "motion-hearing",
    weak: true
  } : null;
}

// src/extract/rules/argued.ts
var argued = /^\W*(?:(?:the\s+)?case\s+(?:was\s+|has\s+been\s+)?(?:orally\s+)?argued\b|(?:orally\s+)?argued\s+(?:&|(?:on|and|before|by|in|to)\b)|case,?\s+before\s[^;]{3,160}?\bheard\b|case\s+(?:was\s+)?heard\b|oral\s+arguments?\s+(?:was\s+|were\s+)?(?:heard|presented)\b)/i;
function isAppellate(courtId) {
  return /^(?:ca\d{1,2}|cadc|cafc)$/.test(courtId);
}
function readArgued(page, clause, { voice }) {
  if (clause.first !== 0 || voice.speaker === "party" || !isAppellate(page.courtId)) return null;
  const { words: words2 } = page;
  const start = words2[clause.first].start;
  const found = argued.exec(page.text.slice(start, words2[clause.last].end));
  if (!found) return null;
  let last = clause.first;
  while (last < clause.last && words2[last].end < start + found[0].length) last++;
  const day = page.moments.find((moment) => moment.first > clause.first);
  const dated = day !== void 0 && day.last <= clause.last && day.date !== null && page.filed !== null && day.date <= page.filed;
  return draft({
    type: "hearing",
    verb: "held",
    kind: "oral-argument",
    title: "Oral argument",
    first: clause.first,
    last: dated ? Math.max(last, day.last, day.proof) : last,
    date: dated ? day.date : null,
    rule: "argued",
    confidence: 0.93,
    clause: clause.first
  });
}

// src/extract/rules/constructions/set_or_moved.ts
var limitWords = /\b(deadlines?|cut ?- ?off|cutoff|due date|restriction|bar date|last day|last date|deadline date)\b(?:\s+(?:date|dates|is|are|was|were|currently|previously|now|presently|for|of|to))*\s*$/i;
var heardOn = /\bhearing on\b.*\bmotions? (?:to|for)\b/i;
var opening = /^(?:to )?(?:begin|commence|start|commenc)(?:s|ning|ing)?(?: on)?$/;
var oldMark = /^(previously|currently|presently|originally|formerly|now|already|heretofore|was|were|had|initially|earlier)$/;
function setOrMoved(scene, turn) {
  const { page, clause, voice, conditional, drafts, open } = scene;
  const { slot, next, before: before3, formula, asked: asked2 } = turn;
  const { moment, trigger, bound } = slot;
  const { words: words2 } = page;
  const left = before3 >= bound ? printed(page, Math.max(bound, before3 - 12), before3) : "";
  const isOld = trigger.kind !== "moved" && hasOldMark(page, trigger, bound);
  if (limitWords.test(left) && !heardOn.test(left)) {
    const d2 = dueDraft(page, slot, {
      voice,
      clause,
      rule: trigger.kind === "moved" ? "deadline-moved" : "deadline-set",
      formula
    });
    if (d2 && accepted(scene, formula)) {
      if (trigger.kind === "moved") d2.verb = "moved";
      if (isOld) d2.old = true;
      add(scene, d2);
    }
    return 0;
  }
  let noun2 = before3 >= bound ? lastHearingNoun(page, bound, before3) : null;
  const wording = printed(page, trigger.first, trigger.last).toLowerCase();
  if (!noun2 && open.length > 0 && trigger.kind === "moved" && !dueBetween(page, bound, before3)) {
    for (const d2 of open) {
      if (d2.verb !== "held") {
        moveDraft(d2, slot);
        continue;
      }
      drafts.push({
        ...d2,
        verb: "moved",
        extends: true,
        rule: "held-and-continued",
        date: moment.date,
        time: moment.time,
        location: slot.location,
        judge: slot.judge,
        last: Math.max(d2.last, slot.end, moment.proof)
      });
    }
    return 0;
  }
  if (!noun2 && trigger.kind === "set" && open.length > 0 && /\bnow\b|\bis set\b|\bare set\b/.test(wording) && open.every((d2) => d2.old)) {
    for (const d2 of open) moveDraft(d2, slot);
    return 0;
  }
  if (!noun2 && trigger.kind === "moved" && before3 < bound && clause.first > 0) {
    const said = lastHearingNoun(page, Math.max(0, clause.first - 8), clause.first - 1);
    if (said && /\bheld\b/i.test(printed(page, said.last, clause.first - 1))) noun2 = said;
  }
  noun2 ??= nounBehind(scene, turn) ?? nounOfTrigger(trigger, wording) ?? (before3 >= bound ? lastWeakNoun(page, bound, before3) : null);
  const calendared = wording === "calendared" && words2[before3]?.lower === "case" || wording === "calendared for" && before3 < bound && isAppellate(page.courtId);
  if ((!noun2 || noun2.weak) && calendared && voice.speaker !== "party") {
    noun2 = asNoun(trigger, "oral-argument");
  }
  if (opening.test(wording) && (!noun2 || noun2.weak)) {
    const first2 = firstOfSeries(scene, turn);
    if (first2) add(scene, first2);
    if (first2 || !/\bon$/.test(wording)) return 0;
  }
  if (!noun2 || noun2.weak) {
    const due2 = dueBetween(page, bound, before3);
    if (due2 && !/hearing|heard|trial|begin|commenc|start/.test(wording) && trigger.kind !== "label" && moment.time === null && !(noun2?.weak && trigger.kind === "moved") && !(noun2?.weak && slot.judge !== null)) {
      if (!accepted(scene, formula)) return 0;
      const d2 = dueDraft(page, slot, {
        voice,
        clause,
        rule: trigger.kind === "moved" ? "deadline-moved" : "deadline-set",
        formula
      });
      if (d2) {
        if (trigger.kind === "moved") d2.verb = "moved";
        add(scene, d2);
      }
      return 0;
    }
  }
  if (!noun2) {
    if (moment.time === null || voice.speaker === "party" || trigger.kind === "label") return 0;
    if (/\bdepositions?\b/i.test(left)) return 0;
    noun2 = asNoun(trigger, "hearing");
  }
  if (!accepted(scene, formula)) return 0;
  const d = hearingDraft(page, noun2, {
    slot,
    clause,
    ...certainty(scene, {
      formula,
      rule: trigger.kind === "moved" ? "reset-for" : trigger.kind === "label" ? "date-label" : "set-for",
      prose: 0.93
    }),
    where: whenAndWhere(slot)
  });
  if (trigger.kind === "label" && d.date !== null && page.filed !== null && d.date <= page.filed && /^\W*(?:\w+\W+){0,3}?(?:transcript|audio|court reporter)/i.test(page.text.slice(0, 200))) {
    d.verb = "held";
    d.time = null;
    d.rule = "transcript-of";
    d.confidence = 0.8;
  }
  if (wording === "calendared" && d.location === null && moment.last < clause.last) {
    d.location = barePlace(page, moment.last + 1, clause.last);
  }
  if (next && d.time === null && next.moment.time !== null && next.trigger.first === slot.end + 1 && /^(?:through|thru)$/i.test(printed(page, next.trigger.first, next.trigger.last))) {
    d.time = next.moment.time;
    d.last = Math.max(d.last, next.moment.last);
  }
  if (noun2.weak) d.confidence = Math.min(d.confidence, formula ? 0.95 : 0.8);
  if (/^remains?$/.test(words2[before3]?.lower ?? "") && trigger.kind === "set") d.restated = true;
  if (isOld || asked2 === "asked" && trigger.kind === "set" && !formula) d.old = true;
  if (conditional || /\bif\b/.test(wording)) d.conditional = true;
  if (trigger.kind === "label" && words2[trigger.first - 1]?.lower === "correct") {
    d.verb = "moved";
    d.rule = "corrected-date";
  }
  if (trigger.kind === "moved") {
    d.verb = "moved";
    d.extends = true;
    const past = moment.date !== null && page.filed !== null && moment.date < page.filed;
    const heldBefore2 = /\bheld,?(?: and)?$/i.test(printed(page, Math.max(bound, before3 - 2), before3)) || /^held/.test(wording);
    if (heldBefore2 && !/\bnot (?:be )?held/i.test(printed(page, Math.max(bound, before3 - 4), before3))) {
      drafts.push({
        ...d,
        verb: "held",
        date: null,
        time: null,
        location: null,
        rule: "held-and-continued",
        judge: null
      });
    }
    if (heldBefore2 && past && !/\b(?:to|until|for)$/.test(wording)) {
      const sitting = drafts.at(-1);
      Object.assign(sitting, {
        date: d.date,
        rule: "held-and-continued"
      });
      return 0;
    }
  }
  coordinate(page, d, noun2, bound).forEach((each) => add(scene, each));
  const actor = verbBefore(page, noun2.first, clause.first);
  if (actor === "cancel" && trigger.kind !== "moved" && asked2 === "none") {
    for (const each of open) if (each.verb === "set") cancelDraft(each, "vacating-set-for");
  } else if (actor === "move" && trigger.kind === "set" && asked2 !== "asked") {
    d.extends = true;
    d.verb = "moved";
    if (isOld && !(next && (next.trigger.kind === "to" || next.trigger.kind === "moved"))) {
      d.oldDate = d.date;
      if (d.time) d.oldTime = d.time;
      d.date = d.time = null;
      d.rule = "moved-undated";
    }
  }
  return 0;
}
function firstOfSeries({ page, clause, voice }, { slot }) {
  const { words: words2 } = page;
  const { trigger, bound } = slot;
  if (voice.speaker === "party") return null;
  let again = -1;
  for (let i = trigger.first - 1; i >= Math.max(bound, trigger.first - 8); i--) {
    if (/^(?:every|each|weekly|monthly|quarterly|annually)$/.test(words2[i].lower)) again = i;
  }
  if (again <= bound) return null;
  const due2 = words2[again - 1].lower === "due";
  const first2 = due2 ? again - 1 : again;
  const wide = {
    ...slot,
    trigger: {
      kind: due2 ? "due" : "by",
      first: first2,
      last: trigger.last
    }
  };
  if (due2) return dueDraft(page, wide, {
    voice,
    clause,
    rule: "due-every",
    formula: false
  });
  const act = actBy(page, wide, {
    clause,
    voice
  });
  return act?.rule === "noun-by" ? null : act;
}
function nounBehind({ page, clause }, { slot, next }) {
  const limit3 = next ? next.trigger.first - 1 : clause.last;
  const after2 = slot.end + 1;
  if (after2 > limit3) return null;
  const opener = page.words[after2].lower;
  const named5 = opener === "for" || opener === "as" || isHearingHead(page, after2) || isHearingHead(page, Math.min(limit3, after2 + 1));
  return named5 ? firstHearingNoun(page, after2, Math.min(limit3, after2 + 9)) : null;
}
function nounOfTrigger(trigger, wording) {
  if (trigger.kind === "label") return asNoun(trigger, hearingKindOf(wording));
  if (/trial/.test(wording)) return asNoun(trigger, "trial");
  return /hearing|heard/.test(wording) ? asNoun(trigger, "motion-hearing") : null;
}
function asNoun({ first: first2, last }, kind) {
  return {
    first: first2,
    last,
    head: last,
    kind,
    weak: true
  };
}
function hasOldMark(page, trigger, bound) {
  const { words: words2 } = page;
  for (let i = trigger.last; i >= Math.max(bound, trigger.first - 3); i--) {
    if (oldMark.test(words2[i].lower)) {
      if (words2[i].lower === "now" && /^(is|are|be)$/.test(words2[i - 1]?.lower ?? "")) {
        return false;
      }
      return true;
    }
  }
  return false;
}

// src/extract/rules/constructions/until.ts
function nameExtended(d) {
  const what2 = /^(?:\d+ )?(?:\w+ )?(?:motion to )?extend(?: or limit)?(?: time)?(?: for| to)? (?:the )?(.{3,})$/i.exec(d.title)?.[1];
  if (what2 === void 0) return;
  d.title = dueTitle(what2);
  d.kind = dueKindOf(what2);
}
var adjournmentOf = /\b(?:adjournment|continuance|postponement|rescheduling) of (?:the )?(?:[\w'\u2019-]+ ?){0,2}$/i;
function until(scene, turn) {
  const { page, clause, voice, open } = scene;
  const { slot, before: before3, formula, asked: asked2, previous } = turn;
  const { bound } = slot;
  const mover2 = verbBefore(page, open[0]?.first ?? before3, clause.first) === "move" || open.some((d) => d.verb === "moved") || previous !== void 0 && before3 > previous.end && /\b(?:advanced|continued|moved|reset|rescheduled|adjourned|postponed)\b/i.test(printed(page, previous.end + 1, before3));
  const joined2 = previous !== void 0 && before3 === previous.end + 1 && page.words[before3].lower === "and";
  if (open.length > 0 && mover2 && !joined2 && !/\bexclud|\bstay/i.test(printed(page, Math.max(clause.first, before3 - 60), before3))) {
    for (const d of open) moveDraft(d, slot);
    return 0;
  }
  if (voice.speaker !== "party" && /\b(ha(?:s|ve|ving)|given|granted|allowed|permitted)(?: up)?$/i.test(printed(page, Math.max(bound, before3 - 3), before3))) {
    const d = haveUntil(page, slot, {
      clause,
      voice
    });
    if (d) add(scene, d);
    return 0;
  }
  if (voice.speaker === "party" || asked2 === "asked") return 0;
  if (voice.speaker === "court") {
    const span = printed(page, bound, Math.max(bound, before3));
    if (/\b(extension(?: of (?:time|deadline)s?)?|extend(?:ing|s|ed)? (?:[\w.,&'\u2019-]+\s+){0,8}?(?:time|deadline|date|cut-?off|period)s?)\b/i.test(span)) {
      const d = haveUntil(page, slot, {
        clause,
        voice
      });
      if (d) {
        d.verb = "moved";
        d.extends = true;
        d.rule = "extension-until";
        nameExtended(d);
        add(scene, d);
      }
      return 0;
    }
  }
  const noun2 = before3 >= bound ? lastHearingNoun(page, bound, before3) : null;
  if (!noun2) return 0;
  const court2 = voice.speaker === "court" || /\bthe court\b(?: (?:on its own motion|sua sponte|hereby))* (?:resets|re-sets|continues|reschedules|adjourns|moves|postpones|advances)\b/i.test(printed(page, Math.max(clause.first, noun2.first - 16), noun2.first));
  const governed = court2 && verbBefore(page, noun2.first, clause.first) === "move";
  if (governed || adjournmentOf.test(printed(page, Math.max(clause.first, noun2.first - 6), noun2.first - 1))) {
    const d = hearingDraft(page, noun2, {
      slot,
      clause,
      ...certainty(scene, {
        formula,
        rule: "moving-to",
        prose: 0.9
      }),
      where: whenAndWhere(slot)
    });
    d.verb = "moved";
    d.extends = true;
    for (const each of coordinate(page, d, noun2, bound)) add(scene, each);
  }
  return 0;
}

// src/extract/rules/presentment.ts
function presentment(page, slot, clause) {
  const { words: words2 } = page;
  const { trigger, moment, bound } = slot;
  if (trigger.kind !== "on" && trigger.kind !== "none") return null;
  for (let i = trigger.first - 1; i >= Math.max(bound, trigger.first - 120); i--) {
    if (words2[i].lower !== "presentment") continue;
    const noun2 = {
      first: i,
      last: i,
      head: i,
      kind: "presentment",
      weak: false
    };
    const d = hearingDraft(page, noun2, {
      slot,
      clause,
      rule: "presentment",
      confidence: 0.95,
      formula: true,
      where: {
        date: moment.date,
        time: moment.time,
        location: slot.location,
        judge: slot.judge
      }
    });
    for (let k = trigger.first - 1; k > i && d.judge === null; k--) {
      if (words2[k].lower === "before") {
        d.judge = judgeAfter(page, k, trigger.first - 1)?.text ?? null;
      }
    }
    return d;
  }
  return null;
}

// src/extract/rules/references.ts
var filed = /^(?:motion|motions|complaint|order|application|objection|objections|notice|petition|response|reply|amended|letter|stipulation|brief|answer|judgment|memorandum|claim|plan|report|indictment|information|statement|request|first|second|third|joint|emergency|sealed|document|adversary|cross|counterclaim|verified|certification|affidavit|declaration|disclosure|schedule|opposition|proposed|unopposed|consent|consented|agreed|ex|minute|transcript)$/;
var named = /^(motion|motions|order|complaint|letter|stipulation|document|response|notice|application|petition|memorandum|objection|brief|answer|report|amended|first|second|third|joint|unopposed|emergency|plan|transcript|opposition|counterclaim|cross|consent|chapter|trustee|administrative|request|agreed|minute|scheduling|proposed|sealed|memo|endorsed|affidavit|declaration|summons|certificate|statement|disclosure|status|usca|partial|omnibus|ex|in|renewed|supplemental|corrected|claim|voluntary|meeting|judgment)$/;
function isDocumentName(word2) {
  return named.test(word2.toLowerCase()) || filed.test(word2.toLowerCase());
}
function entryNumbers(page, from, to) {
  const { words: words2 } = page;
  const numbers = /* @__PURE__ */ new Set();
  for (let i = from; i <= to; i++) {
    const w = words2[i];
    if (w.kind !== "number" || w.lower.length > 4 || w.lower === "0" || page.dated[i]) continue;
    const before3 = words2[i - 1], after2 = words2[i + 1];
    const value = Number(w.lower);
    const b = before3?.lower ?? "", a = after2?.lower ?? "";
    if (b === "[" && a === "]") numbers.add(value);
    else if (b === "[" && (a === "," || a === "-")) numbers.add(value);
    else if (/^(dkt|docket|doc|ecf|document|entry|filing)$/.test(b)) numbers.add(value);
    else if (/^(no|nos|#|\.)$/.test(b)) {
      let k = i - 1;
      for (let steps = 0; steps < 4 && k >= 0 && /^(no|nos|#|\.|,|entry|\()$/.test(words2[k].lower); steps++) k--;
      if (k >= 0 && /^(dkt|docket|doc|docs|ecf|document|documents|entry|filing|doc|d\.e|de|motion|pldg)$/.test(words2[k].lower)) numbers.add(value);
    } else if (b === ")" && words2[i - 2]?.lower === "s" && /^(document|doc|pleading)$/.test(words2[i - 4]?.lower ?? "")) numbers.add(value);
    else if (after2?.kind === "word" && named.test(a) && after2.start > w.end && /^(re|to|granting|denying|on|in|and|,|of|resolving|vacating|withdrawing|as|referring|adopting|moot|for|part|the|regarding|approving|striking|setting|:|terminating|continue|about)$/.test(b) && (after2.capital || /^(re|granting|denying)$/.test(b))) numbers.add(value);
    else if (/^(?:by|filed)$/.test(a) && before3?.kind === "word" && before3.capital && !/^(?:chapter|rule|section|courtroom|room|count|exhibit|schedule|part|no|volume|phase|day)$/.test(b) && namesMotion(page, i, from)) numbers.add(value);
    else if (/^(related|pldg)$/.test(words2[i - 2]?.lower ?? "") && b === ":") numbers.add(value);
  }
  return [
    ...numbers
  ];
}
function namesMotion({ words: words2 }, at, from) {
  for (let i = at - 1; i >= Math.max(from, at - 16); i--) {
    if (words2[i].kind === "number" || words2[i].lower === ".") return false;
    if (/^(?:motion|complaint|application|petition)$/.test(words2[i].lower) && words2[i].capital && /^(?:to|re|regarding|of)$/.test(words2[i - 1]?.lower ?? "")) return true;
  }
  return false;
}
function relatedDocuments(page) {
  const { words: words2 } = page;
  const found = [];
  if ((page.cues & cue.related) === 0) return found;
  for (let i = 0; i < words2.length - 3 && found.length < 20; i++) {
    if ((words2[i].cues & cue.related) === 0) continue;
    const lower = words2[i].lower;
    const colon = words2[i + 1]?.lower === ":";
    const number2 = colon ? i + 2 : i + 1;
    const bracketed2 = words2[number2]?.lower === "[" && words2[number2 + 2]?.lower === "]";
    const digits = bracketed2 ? number2 + 1 : number2;
    const re = lower === "re" && (colon && words2[i - 1]?.lower === "(" || words2[digits]?.kind === "number" && filed.test(words2[bracketed2 ? digits + 2 : digits + 1]?.lower ?? ""));
    if (lower !== "related" && !re) continue;
    let at = i + 1;
    for (let steps = 0; steps < 9 && /^(document|documents|doc|docs|s|related|no|nos|\(|\)|\[|:|#|\.|re)$/.test(words2[at]?.lower ?? ""); steps++) at++;
    if (at === i + 1) continue;
    let last = i;
    for (let more = 0; more < 20; more++) {
      const document = documentAt(page, at);
      if (!document) break;
      found.push({
        number: document.number,
        name: document.name
      });
      last = document.last;
      let next = last + 1;
      while (next < last + 4 && /^(?:,|and|&|\[)$/.test(words2[next]?.lower ?? "")) next++;
      if (next === last + 1) break;
      at = next;
    }
    i = Math.max(i, last);
  }
  return found;
}
function documentAt({ words: words2, text }, at) {
  const word2 = words2[at];
  if (!word2 || word2.kind !== "number" || word2.lower.length > 4) return null;
  if (/^[/:%]$/.test(words2[at + 1]?.lower ?? "")) return null;
  let first2 = at + 1;
  if (words2[first2]?.lower === "-" && words2[first2 + 1]?.kind === "number") first2 += 2;
  if (words2[first2]?.lower === "]") first2++;
  let last = first2 - 1;
  while (last - first2 < 13 && words2[last + 1] !== void 0 && !/^(filed|by|\(|\)|\[|\]|\.|,|;|:|fee|signed|as|set|hearing|with)$/.test(words2[last + 1].lower) && (words2[last + 1].kind !== "number" || words2[last].lower === "chapter") && (words2[last + 1].lower !== "re" || /^(?:motion|application)$/.test(words2[last].lower))) {
    last += words2[last + 1].lower === "re" && words2[last + 2]?.lower === ":" ? 2 : 1;
  }
  const name2 = last >= first2 ? text.slice(words2[first2].start, words2[last].end) : "";
  return {
    number: Number(word2.lower),
    name: name2,
    last
  };
}

// src/extract/rules/apart.ts
var moving2 = wordSet(`
  reset rescheduled continued adjourned moved postponed advanced deferred relocated changed
`);
var extending = wordSet("extended enlarged");
var setting = wordSet("set scheduled calendared noticed fixed slated");
var beginning = wordSet("begin commence start convene resume proceed occur");
var be3 = wordSet("is are be been was were hereby now also again");
var verbs = wordSet(`
  is are was were be been has have had shall will must may should can held filed entered served
  vacated cancelled canceled stricken ordered granted denied granting denying file respond appear
  if unless until that who
`);
var circumstance = wordSet("before in at by via with");
var reach3 = 44;
function verbApart(page, trigger, bound) {
  if (!/^(?:to|for|on|none)$/.test(trigger.kind)) return null;
  const { words: words2 } = page;
  const end = trigger.first - 1;
  for (let i = end; i >= Math.max(bound, end - reach3); i--) {
    const lower = words2[i].lower;
    if (page.aside[i]) continue;
    if (lower === ";" || lower === ":") return null;
    const before3 = words2[i - 1]?.lower ?? "", next = words2[i + 1]?.lower ?? "";
    if (i < end && (extending.has(lower) || moving2.has(lower)) && (trigger.kind === "to" || trigger.kind === "for") && i >= end - 8 && /^(?:days?|weeks?|months?)$/.test(words2[end].lower)) {
      const kind = extending.has(lower) ? "extended" : "moved";
      return {
        kind,
        first: verbStart(page, i, bound),
        last: trigger.last
      };
    }
    if (i < end && moving2.has(lower) && be3.has(before3)) {
      const closed = next === "," && words2[end].lower === ",";
      if (!closed || trigger.kind !== "to" && trigger.kind !== "for") return null;
      return {
        kind: "moved",
        first: verbStart(page, i, bound),
        last: trigger.last
      };
    }
    const starts = beginning.has(lower) && /^(?:to|shall|will)$/.test(before3);
    if (i < end && (starts || setting.has(lower) && be3.has(before3))) {
      if (!circumstance.has(next) && next !== ",") return null;
      return {
        kind: "set",
        first: verbStart(page, i, bound),
        last: trigger.last
      };
    }
    if (verbs.has(lower)) return null;
  }
  return null;
}
function verbStart(page, i, bound) {
  let first2 = i;
  while (first2 > bound && /^(?:is|are|be|been|was|were|hereby|now|also|again|to|shall|will|set|scheduled|has|have)$/.test(page.words[first2 - 1].lower)) first2--;
  return first2;
}

// src/extract/rules/scope_of.ts
var adopting = /^\W*(?:(?:[\w-]+\W+){0,4}?(?:so[- ]ordered\W+stipulation|stipulation\W+(?:and|&)\W+(?:agreed\W+|consent\W+)?order)\b(?!.{0,30}\bproposed\b)|notice\W+of\W+(?:adjournment|continuance)\b)/i;
var appended2 = /(?:^|\s)(?:Responses?|Objections?|Repl(?:y|ies)|Oppositions?) due by$/;
var appendedHearing = /\bwith hearing to be held on$/;
function scopeOf(page, slot, { clause, voice }) {
  const { trigger, moment } = slot;
  const asked2 = requestScope(page, clause.first, trigger.first);
  if (asked2 !== "asked") return asked2;
  if (voice.speaker === "court" && adopting.test(page.text.slice(0, 160))) return "granted";
  const tail = printed(page, Math.max(clause.first, trigger.first - 2), trigger.last);
  return moment.numeric && (appended2.test(tail) || appendedHearing.test(tail)) ? "none" : "asked";
}

// src/domain/court_time.ts
var dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;
var timeForm = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
var knownDates = /* @__PURE__ */ new Map();
var knownTimes = /* @__PURE__ */ new Map();
var mostKnown = 5e3;
function isDate(text) {
  if (knownDates.has(text)) return true;
  const parts2 = dateForm.exec(text);
  if (parts2 === null) return false;
  const [year, month2, day] = parts2.slice(1).map(Number);
  return month2 >= 1 && month2 <= 12 && day >= 1 && day <= daysOf(month2, year);
}
function daysOf(month2, year) {
  if (month2 === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month2 === 4 || month2 === 6 || month2 === 9 || month2 === 11 ? 30 : 31;
}
function isTime(text) {
  return timeForm.test(text);
}
function plainDate(date) {
  return knownDates.get(date) ?? kept(knownDates, date, () => {
    if (!isDate(date)) throw new RangeError(`not a date: ${date.slice(0, 40)}`);
    return Temporal.PlainDate.from(date);
  });
}
function plainTime(time) {
  return knownTimes.get(time) ?? kept(knownTimes, time, () => {
    if (!isTime(time)) throw new RangeError(`not a time: ${time.slice(0, 40)}`);
    return Temporal.PlainTime.from(time);
  });
}
function kept(known2, text, make) {
  const made = make();
  if (known2.size >= mostKnown) known2.clear();
  known2.set(text, made);
  return made;
}
function courtDateTime(wall) {
  const date = plainDate(wall.date);
  if (wall.time === null) return date.toZonedDateTime(wall.zone);
  return date.toPlainDateTime(plainTime(wall.time)).toZonedDateTime(wall.zone, {
    disambiguation: "compatible"
  });
}
function courtInstant(wall) {
  return courtDateTime(wall).toInstant();
}
function courtWallTime(instant, zone) {
  const local = instant.toZonedDateTimeISO(zone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({
      smallestUnit: "second"
    })
  };
}
function addDays(date, days) {
  return plainDate(date).add({
    days
  }).toString();
}
function daysBetween(from, to) {
  return plainDate(from).until(plainDate(to), {
    largestUnit: "days"
  }).days;
}
function compareDates(a, b) {
  return Temporal.PlainDate.compare(plainDate(a), plainDate(b));
}
var weekdays2 = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday"
];
var months2 = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
function weekday(date) {
  return weekdays2[plainDate(date).dayOfWeek - 1];
}
function formatCourtDate(date, options = {}) {
  const day = plainDate(date);
  const text = `${day.day} ${months2[day.month - 1]} ${day.year}`;
  return options.weekday === true ? `${weekday(date)} ${text}` : text;
}
var ownAbbreviations = {
  "Pacific/Guam": "ChST",
  "Pacific/Saipan": "ChST",
  "Pacific/Pago_Pago": "SST"
};
var formats = /* @__PURE__ */ new Map();
var letters = /* @__PURE__ */ new Map();
function zoneAbbreviation(wall) {
  const own = ownAbbreviations[wall.zone];
  if (own !== void 0) return own;
  const key = `${wall.date} ${wall.time} ${wall.zone}`;
  const known2 = letters.get(key);
  if (known2 !== void 0) return known2;
  const found = askForLetters(wall);
  if (letters.size >= 5e3) letters.clear();
  letters.set(key, found);
  return found;
}
function askForLetters(wall) {
  let format2 = formats.get(wall.zone);
  if (format2 === void 0) {
    format2 = new Intl.DateTimeFormat("en-US", {
      timeZone: wall.zone,
      timeZoneName: "short"
    });
    formats.set(wall.zone, format2);
  }
  const parts2 = format2.formatToParts(courtInstant(wall).epochMilliseconds);
  return parts2.find((part) => part.type === "timeZoneName")?.value ?? wall.zone;
}
function formatClock(time) {
  const { hour, minute } = plainTime(time);
  const half3 = hour < 12 ? "AM" : "PM";
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, "0")} ${half3}`;
}
function formatCourtTime(wall, options = {}) {
  const date = formatCourtDate(wall.date, options);
  if (wall.time === null) return date;
  return `${date}, ${formatClock(wall.time)} ${zoneAbbreviation(wall)}`;
}

// src/extract/rules/settle_years.ts
var narrated = /\b(?:(?:was|were|had)\s+(?:\w+\s+){0,3}?(?:ordered|directed|required|instructed|due|to|until|given)|failed|did\s+not|has\s+not|have\s+not)\b/i;
var doubt = 0.06;
var farDoubt = 0.14;
var far = 150;
function settleYears(page, slots, drafts) {
  const { filed: filed2 } = page;
  const told2 = slots.filter(({ moment }) => moment.yearless || moment.repaired);
  if (filed2 === null || !isDate(filed2) || told2.length === 0) return [
    ...drafts
  ];
  return drafts.filter((d) => {
    const slot = d.date === null ? void 0 : slotOf(told2, d);
    if (!slot) return true;
    const { moment, trigger } = slot;
    if (!moment.yearless) {
      if (d.verb === "held" && d.date > filed2) return false;
      d.computed = {
        rule: yearRules.misprinted,
        basis: misprintBasis(page, moment)
      };
      return true;
    }
    return settleYearless(d, moment.yearless, {
      filed: filed2,
      words: printed(page, Math.max(d.clause, trigger.first - 24), trigger.last)
    });
  });
}
function slotOf(slots, d) {
  let low = 0, high = slots.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (slots[middle].moment.last < d.first) low = middle + 1;
    else high = middle;
  }
  for (; low < slots.length && slots[low].moment.first <= d.last; low++) {
    if (slots[low].moment.date === d.date) return slots[low];
  }
  return void 0;
}
function settleYearless(d, { proven: proven2, past }, { filed: filed2, words: words2 }) {
  if (d.verb === "held") {
    if (past === null) return false;
    d.date = past;
  } else if (d.verb === "set" && !d.old) {
    if (d.date < filed2 && !d.restated) return false;
    if (!proven2 && narrated.test(words2)) return false;
  }
  const source = proven2 ? "its weekday fits it near" : "it was taken from";
  d.computed = {
    rule: yearRules.missing,
    basis: `no year is printed, ${source} the filing on ${formatCourtDate(filed2)}`
  };
  if (!proven2) {
    const off = Math.abs(daysBetween(filed2, d.date)) > far ? farDoubt : doubt;
    d.confidence = Math.round((d.confidence - off) * 100) / 100;
  }
  return true;
}
function misprintBasis(page, { first: first2, last, date }) {
  return `\u201C${printed(page, first2, last)}\u201D is misprinted, its weekday fits ${formatCourtDate(date)}`;
}

// src/extract/rules/phrase_trie.ts
function phraseTrie(entries, backward = false) {
  const root = {
    next: null,
    isBorrowed: false
  };
  for (const [phrases, value, extended = []] of entries) {
    const extension = {
      next: null,
      isBorrowed: false
    };
    for (const phrase of extended) endOf(phrase, {
      from: extension,
      backward
    }).value = value;
    for (const phrase of phrases) {
      const end = endOf(phrase, {
        from: root,
        backward
      });
      end.value = value;
      extend(end, extension);
    }
  }
  return {
    match(next) {
      let node = root, best = null;
      for (let step = 0; ; step++) {
        const word2 = next(step);
        const child = word2 === void 0 ? void 0 : node.next?.get(word2);
        if (!child) return best;
        node = child;
        if (node.value !== void 0) best = {
          value: node.value,
          length: step + 1
        };
      }
    }
  };
}
function endOf(phrase, { from, backward }) {
  const words2 = phrase.split(" ");
  if (backward) words2.reverse();
  let node = from;
  for (const word2 of words2) {
    node = ownNext(node).getOrInsertComputed(word2, () => ({
      next: null,
      isBorrowed: false
    }));
  }
  return node;
}
function extend(node, { next }) {
  if (next === null) return;
  if (node.next === null) {
    node.next = next;
    node.isBorrowed = true;
    return;
  }
  const own = ownNext(node);
  for (const [word2, child] of next) {
    const known2 = own.get(word2);
    if (known2 === void 0) {
      own.set(word2, borrowing(child));
      continue;
    }
    if (child.value !== void 0) known2.value = child.value;
    extend(known2, child);
  }
}
function ownNext(node) {
  if (node.isBorrowed) {
    node.next = new Map([
      ...node.next
    ].map(([word2, child]) => [
      word2,
      borrowing(child)
    ]));
    node.isBorrowed = false;
  }
  return node.next ??= /* @__PURE__ */ new Map();
}
function borrowing(node) {
  return {
    ...node,
    isBorrowed: node.next !== null
  };
}

// src/extract/rules/triggers.ts
var be4 = phraseList(`
  is | are | was | were | be | been | being | has been | have been | will be | shall be | to be
  | is now | are now | is hereby | are hereby | be and hereby is
`);
var was = [
  "was",
  "were",
  "has been",
  "had been",
  "is"
];
var with_ = (verbs2, ends) => verbs2.flatMap((verb) => [
  verb,
  ...ends.map((end) => `${verb} ${end}`)
]);
var down = phraseList(`
  set | scheduled | calendared | noticed | fixed | noted | slated | listed | re noticed | set
  down | specially set | tentatively set | tentatively scheduled
`);
var trie = phraseTrie([
  [
    with_(down, phraseList(`
  for | on | at | to begin on | to begin | to commence on | to commence | to take place on |
  to start on | to occur on | to be held on | to be heard on | for hearing on | for hearing |
  for a hearing on | before | for the week of | for trial on | for trial | to begin the week of
`)),
    "set",
    be4
  ],
  [
    phraseList(`
  will be at | will be on | shall be at | shall be on | to be held on | to be held | to be heard on | will be held on | will be held | shall be held
  on | shall be held | be held on | is to be held on | will be heard on | shall be heard on | will be heard | shall be heard | be
  heard on | will take place on | to take place on | shall take place on | will occur on | shall
  occur on | will commence on | shall commence on | to commence on | commence on | commences on
  | commencing on | will begin on | will begin | shall begin on | shall begin | to begin on |
  begin on | begins on | beginning on | will convene on | shall convene on | to convene on |
  will start on | to start on | starting on | for hearing on | set hearing for | returnable on |
  returnable | to be conducted on | will be conducted on | shall be conducted on | to be held at
  | is set to begin on | to begin | to commence | to start | begins | commences | beginning |
  commencing | starting | will resume on | shall resume on | to resume on | will proceed on |
  shall proceed on | to proceed on | will be called on | to be called on | hold on | will be
  held via zoom on | will be held by telephone on | will be held telephonically on | will be
  held in person on | will be held by video conference on | heard at | set before | returnable
  for
`),
    "set"
  ],
  [
    with_(phraseList(`
  reset | re set | rescheduled | re scheduled | continued | adjourned | moved | postponed |
  advanced | deferred | carried | renoticed | re noticed | changed | set over | reassigned |
  recalendared | cont'd | contd | passed | bumped | converted | re calendared | reconvened | recessed | rolled
  over | trailed | relocated
`), phraseList(`
  for | to | on | until | til | till | to begin on | to commence on | to the calendar of |
  over to | over until | and reset for | for hearing on | before
`)),
    "moved",
    be4
  ],
  [
    phraseList(`
  moved up to | moved back to | pushed to | pushed back to | pushed up to | brought forward to |
  advanced up to | moved forward to | put over to | put over until | held over to | held over until
`),
    "moved",
    be4
  ],
  [
    with_([
      "extended",
      "enlarged",
      "extends",
      "extending",
      "extend"
    ], phraseList(`
  to | until | through | thru | up to and including | to and including | through and including |
  up to | until and including | to on or before | for filing until | up through | until on or
  before
`)),
    "extended",
    be4
  ],
  [
    [
      "updated to",
      "is updated to",
      "amended to",
      "revised to",
      "modified to",
      "is amended to",
      "is modified to"
    ],
    "extended"
  ],
  [
    phraseList(`
  held on | held | held on or about | conducted on | convened on | heard on | commenced on |
  begun on | taken on | completed on | concluded on | argued on | held telephonically on | held
  by telephone on | held via zoom on | held by zoom on | held and concluded | held and completed | held and concluded on | held and
  completed on | held and continued on | held in chambers on | hearing held | heard and
  submitted on | argued and submitted on | called on | appeared on
`),
    "held",
    was
  ],
  [
    phraseList(`
  not later than | no later than | in no event later than | but in no event later than | by no later than | by not later than | on or before | on
  before | by on or before | by | on or by | by or before | or before | before | prior to | no
  later then | not later then | by close of business on | by the close of business on | by cob
  on | by close of business | by the end of the day on | by end of day on | by end of business
  on | no later than close of business on | by the end of the day | no later than the close of
  business on | by and including | at or before | up until | by no later
  than close of business on | not to exceed | by on | by midnight on | by the deadline of
`),
    "by"
  ],
  [
    phraseList(`
  due | due by | due on | due on or before | due before | due no later than | due not later than
  | due by no later than | due by not later than | due on or by | due in | due or before | due
  by on or before | due by on | due at | due at or before | due prior to | now due | now due by
  | now due on | now due on or before | due to be filed by | due to be filed on or before | due
  from | due for filing on | due for filing by | due to chambers by | due to chambers on | due to the
  court by | due to the court on | due in chambers by | due in chambers on | due to counsel by | due with the court by | due with the court on |
  next due | falls due on | falls due | due by close of business on | due by the close of
  business on | due filed by | due in the clerk's office by | due upon | due until
`),
    "due",
    be4
  ],
  [
    phraseList(`
  due date | due date is | due date of | deadline | deadline is | deadline of | deadline date |
  deadline set for | deadline is set for | deadlines set for | deadline set | deadline set on |
  deadline to | deadlines | deadlines are | cutoff | cut off | cutoff is | cut off is | cutoff
  date | cut off date | cutoff date is | cut off date is | cutoff set for | cut off set for |
  cutoff date set for | cut off date set for | bar date | bar date is | bar date set for |
  expires on | expires | expire on | expire | expiring on | expiration date | ends on | ends |
  end on | ordered closed by | ordered closed on | ordered closed | to close by | to close on | to close | to be closed by |
  to be closed on | shall close by | closes on | closes | close on | last date | last day | deadline scheduled for |
  deadline was | deadline shall be | deadline will be | closed by | deadline being | deadline
  now | incomplete filings | incomplete filing | incomplete filing date | incomplete filings date | limit | will
  close on | shall close on | shall end on | will end on | shall expire on | will expire on |
  closing | due dates | due date as | due dates as
`),
    "limit"
  ],
  [
    [
      "minutes of",
      "minutes of proceedings of"
    ],
    "minutes"
  ],
  [
    [
      "from"
    ],
    "from"
  ],
  [
    phraseList(`
  to | until | until and including | through | thru | til | till | to and including | through and including | up to and including | up to
`),
    "to"
  ],
  [
    [
      "on",
      "on or about"
    ],
    "on"
  ],
  [
    [
      "of"
    ],
    "of"
  ],
  [
    [
      "for"
    ],
    "for"
  ],
  [
    [
      "is",
      "are",
      "shall be",
      "will be",
      "is now",
      "be"
    ],
    "is"
  ],
  [
    phraseList(`
  hearing date | hearing session date | hearing date time | date of hearing | hearing date and time | conference date |
  trial date | next hearing date | return date | argument date | hearing date is | set hearing
  date | new hearing date | hearing date if objection filed |
  hearing date if an objection is filed | hearing date if objection is filed |
  hearing date if objections are filed
`),
    "label"
  ],
  [
    phraseList(`
  filed on | filed | entered on | entered | signed on | signed | dated | modified on | edited |
  served on | service | mailed on | received on | issued on | executed on | sent on | added on |
  replaced on | docketed on | submitted on | noticed on | referred on | completed | since |
  after | following | between | through the period | during | ordered on | granted on | denied
  on | paid on | appointed on | arrested on | reopened on | closed on | terminated on |
  transferred on | uploaded on | returned on | lodged on | requested on | sealed on | made on |
  as of | effective | effective on | nunc pro tunc to | letter of | order of | continued from |
  rescheduled from | adjourned from | reset from | moved from
`),
    "past"
  ],
  [
    phraseList(`
  continued from | rescheduled from | adjourned from | reset from | moved from | postponed from
  | re set from | rescheduled from the hearing on
`),
    "from"
  ]
], true);
var skipped = /* @__PURE__ */ new Set([
  ",",
  ":",
  "(",
  "[",
  "-",
  "\u2013",
  "*",
  '"',
  "\u201C",
  "the",
  "at",
  "@",
  "date",
  "hereby",
  "week",
  "day",
  "'"
]);
function triggerBefore(page, at, bound) {
  const { words: words2 } = page;
  for (let skip = 0, end = at - 1; skip <= 5 && end >= bound; skip++, end--) {
    const places = [];
    let cursor = end;
    const found = trie.match((step) => {
      while (cursor >= bound && (words2[cursor].lower === "-" || words2[cursor].lower === "/" || words2[cursor].lower === "&" || page.aside[cursor] && step > 0)) cursor--;
      if (cursor < bound) return void 0;
      places[step] = cursor;
      return words2[cursor--].lower;
    });
    if (found) {
      return {
        kind: found.value,
        first: places[found.length - 1],
        last: end
      };
    }
    if (page.aside[end]) {
      while (end - 1 >= bound && page.aside[end - 1] && words2[end].lower !== "(") end--;
      continue;
    }
    if (!skipped.has(words2[end].lower)) break;
  }
  return {
    kind: "none",
    first: at,
    last: at - 1
  };
}

// src/extract/rules/dated.ts
var constructions = {
  set: setOrMoved,
  label: setOrMoved,
  moved: setOrMoved,
  extended: extendedTo,
  from: fromTo,
  to: until,
  held: heldOn,
  due: dueOn,
  limit: dueOn,
  by: actByDate,
  is: deadlineIs,
  on: looseDate,
  of: looseDate,
  for: looseDate,
  none: looseDate,
  minutes: minutesOf,
  past: () => 0
};
function readDated(page, clause, { voice, moments }) {
  const scene = {
    page,
    clause,
    voice,
    slots: slotsOf(page, clause, moments),
    conditional: /^(if|unless|should)$/.test(page.words[clause.first].lower),
    drafts: [],
    open: []
  };
  for (let k = 0; k < scene.slots.length; k++) {
    const slot = scene.slots[k];
    k += readSlot(scene, k);
    dispose(scene, slot, scene.slots[k + 1]);
  }
  const drafts = settleYears(page, scene.slots, scene.drafts);
  for (const draft2 of drafts) finish(page, draft2, clause);
  return drafts.filter((d) => d.verb !== "set" || d.date !== null || d.oldDate !== null);
}
function slotsOf(page, clause, moments) {
  const slots = [];
  for (let k = 0; k < moments.length; k++) {
    const moment = moments[k];
    const bound = k === 0 ? clause.first : slots[k - 1].end + 1;
    const limit3 = k + 1 < moments.length ? moments[k + 1].first - 1 : clause.last;
    const behind2 = moment.proof <= limit3 ? Math.max(moment.last, moment.proof) : moment.last;
    const { location, judge, end } = surroundings(page, behind2 + 1, limit3);
    const near2 = triggerBefore(page, moment.first, Math.min(bound, moment.first));
    const apart2 = verbApart(page, near2, Math.min(bound, moment.first));
    const trigger = apart2 ?? near2;
    const slot = {
      moment,
      trigger,
      bound,
      end: Math.max(end, moment.last),
      location,
      judge
    };
    if (apart2?.kind === "set") Object.assign(slot, before(page, slot));
    slots.push(slot);
  }
  return slots;
}
function before(page, { trigger, moment, location, judge }) {
  const found = {
    location,
    judge
  };
  for (let i = trigger.first; i < moment.first; i++) {
    if (!/^(?:before|in|at|by|via)$/.test(page.words[i].lower)) continue;
    const part = surroundings(page, i, moment.first - 1);
    found.location ??= part.location;
    found.judge ??= part.judge;
  }
  return found;
}
function readSlot(scene, k) {
  const { page, clause, voice, slots } = scene;
  const slot = slots[k];
  const presented = presentment(page, slot, clause);
  if (presented) {
    add(scene, presented);
    return 0;
  }
  const asked2 = scopeOf(page, slot, {
    clause,
    voice
  });
  if (asked2 === "denied" || voice.speaker === "party" && asked2 === "asked") return 0;
  return constructions[slot.trigger.kind](scene, {
    k,
    slot,
    next: slots[k + 1],
    previous: slots[k - 1],
    before: slot.trigger.first - 1,
    formula: isFormula(page, slot),
    asked: asked2
  });
}
function dispose(scene, slot, next) {
  const { page, clause, open } = scene;
  const limit3 = next ? next.trigger.first - 1 : clause.last;
  const hour = open.length > 0 ? timeMove(page, slot.end + 1, limit3) : null;
  if (hour && !(next && joins(page, hour.time.last + 1, limit3))) {
    moveTime(open, hour);
    scene.open = [];
    return;
  }
  const told2 = open.length > 0 ? hourBehind(page, slot.end + 1, limit3) : null;
  if (told2?.replaced) moveTime(open, told2);
  else if (told2) {
    for (const d of open) {
      if (d.type !== "hearing" || d.time !== null || d.date === null || d.verb === "held") continue;
      d.time = told2.time.time;
      d.last = Math.max(d.last, told2.time.last);
    }
  }
  const outcome = outcomeAfter(page, slot.end + 1, limit3);
  if (outcome && open.length > 0) {
    apply(open, outcome);
    if (outcome.kind !== "moved-undated" && outcome.kind !== "cancelled") scene.open = [];
    return;
  }
  if (!next || joins(page, slot.end + 1, limit3)) return;
  const { kind } = next.trigger;
  const goesOn3 = kind === "moved" || kind === "to" || kind === "extended" || kind === "set" && open.some((draft2) => draft2.old);
  if (!goesOn3) scene.open = [];
}
var dateLabel = /^\S+\s*DATE:\s*\S+$/;
function isFormula(page, { bound, trigger, moment }) {
  if (!moment.numeric && trigger.kind !== "due") return false;
  const { words: words2 } = page;
  if (words2[trigger.first].lower === "to" && words2[trigger.first + 2]?.lower === "held") {
    return true;
  }
  if (trigger.last >= trigger.first && dateLabel.test(printed(page, trigger.last, moment.first))) {
    return true;
  }
  let i = trigger.first - 1;
  while (i >= bound && (page.aside[i] || /^[/([\u2013-]$/.test(words2[i].lower))) i--;
  if (i < bound) return trigger.kind === "label";
  let first2 = i;
  for (let k = i; k >= bound && i - k < 14; k--) {
    const w = words2[k];
    if (page.aside[k]) continue;
    if (w.lower === ":" || w.lower === ";" || w.lower === "." || w.lower === ",") break;
    first2 = k;
  }
  const head3 = words2[first2];
  return head3.capital && !/^(the|a|an|this|that|any|all|counsel|plaintiff|plaintiffs|defendant|defendants|parties|court|it|on|in|such|no|each|said|if|government)$/.test(head3.lower) || words2[i].capital && words2[first2].lower !== "the" && /^(set|reset|continued|scheduled|due|held)/.test(words2[trigger.first].lower);
}
function joins(page, from, to) {
  for (let i = from; i <= Math.min(to, from + 3); i++) {
    const lower = page.words[i].lower;
    if (lower === "and" || lower === "&") return true;
    if (lower !== ",") return false;
  }
  return false;
}
function finish(page, d, clause) {
  const from = Math.max(clause.first, d.first - 120), to = Math.min(clause.last, d.last + 60);
  const people = namedAsTo(page, from, Math.min(d.last + 40, clause.last));
  if (d.type === "hearing") {
    if (people.length > 0) {
      d.parties = people;
      d.party = people[0];
    }
  } else if (people.length > 0 && d.parties.length === 0) d.parties = people;
  const numbers = entryNumbers(page, from, to);
  if (d.about.length === 0) d.about = numbers;
}

// src/domain/courts/appellate_courts.ts
var appellateCourts = `
ca1|||America/New_York|First Circuit|1st Cir.|Court of Appeals for the First Circuit
ca10|||America/Denver|Tenth Circuit|10th Cir.|Court of Appeals for the Tenth Circuit
ca11|||America/New_York|Eleventh Circuit|11th Cir.|Court of Appeals for the Eleventh Circuit
ca2|||America/New_York|Second Circuit|2d Cir.|Court of Appeals for the Second Circuit
ca3|||America/New_York|Third Circuit|3rd Cir.|Court of Appeals for the Third Circuit
ca4|||America/New_York|Fourth Circuit|4th Cir.|Court of Appeals for the Fourth Circuit
ca5|||America/Chicago|Fifth Circuit|5th Cir.|Court of Appeals for the Fifth Circuit
ca6|||America/New_York|Sixth Circuit|6th Cir.|Court of Appeals for the Sixth Circuit
ca7|||America/Chicago|Seventh Circuit|7th Cir.|Court of Appeals for the Seventh Circuit
ca8|||America/Chicago|Eighth Circuit|8th Cir.|Court of Appeals for the Eighth Circuit
ca9|||America/Los_Angeles|Ninth Circuit|9th Cir.|Court of Appeals for the Ninth Circuit
cadc|||America/New_York|D.C. Circuit|D.C. Cir.|Court of Appeals for the D.C. Circuit
cafc|||America/New_York|Federal Circuit|Fed. Cir.|Court of Appeals for the Federal Circuit
scotus|||America/New_York|Supreme Court|SCOTUS|Supreme Court of the United States
`;

// src/domain/courts/appellate_panels.ts
var appellatePanels = `
bap1|||America/New_York|First Circuit|1st Cir. BAP|Bankruptcy Appellate Panel of the First Circuit
bap10|||America/Denver|Tenth Circuit|10th Cir. BAP|Bankruptcy Appellate Panel of the Tenth Circuit
bap2|||America/New_York|Second Circuit|2d Cir. BAP|Bankruptcy Appellate Panel of the Second Circuit
bap6|||America/New_York|Sixth Circuit|6th Cir. BAP|Bankruptcy Appellate Panel of the Sixth Circuit
bap8|||America/Chicago|Eighth Circuit|8th Cir. BAP|United States Bankruptcy Appellate Panel for the Eighth Circuit
bap9|||America/Los_Angeles|Ninth Circuit|9th Cir. BAP|United States Bankruptcy Appellate Panel for the Ninth Circuit
bapma|||America/New_York|Massachusetts|Mass. BAP|Bankruptcy Appellate Panel of Massachusetts
bapme|||America/New_York|D. Maine|Me. BAP|Bankruptcy Appellate Panel, D. Maine
`;

// src/domain/courts/bankruptcy_courts.ts
var bankruptcyCourts = `
akb|||America/Anchorage|D. Alaska|Bankr. D. Alaska
almb|||America/Chicago|M.D. Alabama|Bankr. M.D. Ala.
alnb|||America/Chicago|N.D. Alabama|Bankr. N.D. Ala.
alsb|||America/Chicago|S.D. Alabama|Bankr. S.D. Ala.
arb|azb||America/Phoenix|D. Arizona|Bankr. D. Ariz.
areb|||America/Chicago|E.D. Arkansas|Bankr. E.D. Ark.
arwb|||America/Chicago|W.D. Arkansas|Bankr. W.D. Ark.
cacb|||America/Los_Angeles|C.D. California|Bankr. C.D. Cal.
caeb|||America/Los_Angeles|E.D. California|Bankr. E.D. Cal.
canb|||America/Los_Angeles|N.D. California|Bankr. N.D. Cal.
casb|||America/Los_Angeles|S.D. California|Bankr. S.D. Cal.
cob|||America/Denver|D. Colorado|Bankr.D. Colo.
ctb|||America/New_York|D. Connecticut|Bankr. D. Conn.
dcb|||America/New_York|District of Columbia|Bankr. D.C.
deb|||America/New_York|D. Delaware|Bankr. D. Del.
flmb|||America/New_York|M.D. Florida|Bankr. M.D. Fla.
flnb|||America/New_York|N.D. Florida|Bankr. N.D. Fla.
flsb|||America/New_York|S.D. Florida|Bankr. S.D. Florida
gamb|||America/New_York|M.D. Georgia|Bankr. M.D. Ga.
ganb|||America/New_York|N.D. Georgia|Bankr. N.D. Ga.
gasb|||America/New_York|S.D. Georgia|Bankr. S.D. Ga.
gub|||Pacific/Guam|D. Guam|Bankr. D. Guam
hib|||Pacific/Honolulu|D. Hawaii|Bankr. D. Haw.
ianb|||America/Chicago|N.D. Iowa|Bankr. D. Iowa
iasb|||America/Chicago|S.D. Iowa|Bankr. S.D. Iowa
idb|||America/Boise|D. Idaho|Bankr. D. Idaho
ilcb|||America/Chicago|C.D. Illinois|Bankr. C.D. Ill.
ilnb|||America/Chicago|N.D. Illinois|Bankr. N.D. Ill.
ilsb|||America/Chicago|S.D. Illinois|Bankr. S.D. Ill.
innb|||America/New_York|N.D. Indiana|Bankr. N.D. Ind.
insb|||America/New_York|S.D. Indiana|Bankr. S.D. Ind.
ksb|||America/Chicago|D. Kansas|Bankr. D. Kan.
kyeb|||America/New_York|E.D. Kentucky|Bankr. E.D. Ky.
kywb|||America/New_York|W.D. Kentucky|Bankr. W.D. Ky.
laeb|||America/Chicago|E.D. Louisiana|Bankr. E.D. La.
lamb|||America/Chicago|M.D. Louisiana|Bankr. M.D. La.
lawb|||America/Chicago|W.D. Louisiana|Bankr. W.D. La.
mab|||America/New_York|D. Massachusetts|Bankr. D. Mass.
mdb|||America/New_York|D. Maryland|Bankr. D. Md.
meb|||America/New_York|D. Maine|Bankr. D. Me.
mieb|||America/Detroit|E.D. Michigan|Bankr. E.D. Mich.
miwb|||America/Detroit|W.D. Michigan|Bankr. W.D. Mich.
mnb|||America/Chicago|D. Minnesota|Bankr. D. Minn.
moeb|||America/Chicago|E.D. Missouri|Bankr. E.D. Mo.
mowb|||America/Chicago|W.D. Missouri|Bankr. W.D. Mo.
msnb|||America/Chicago|N.D. Mississippi|Bankr. N.D. Miss.
mssb|||America/Chicago|S.D. Mississippi|Bankr. S.D. Miss.
mtb|||America/Denver|D. Montana|Bankr. D. Mont.
nceb|||America/New_York|E.D. North Carolina|Bankr. E.D.N.C.
ncmb|||America/New_York|M.D. North Carolina|Bankr. M.D.N.C.
ncwb|||America/New_York|W.D. North Carolina|Bankr. W.D.N.C.
ndb|||America/Chicago|D. North Dakota|Bankr. D.N.D.
nebraskab|neb||America/Chicago|D. Nebraska|Bankr. D. Neb.
nhb|||America/New_York|D. New Hampshire|Bankr. D.N.H.
njb|||America/New_York|D. New Jersey|Bankr. D.N.J.
nmb|||America/Denver|D. New Mexico|Bankr. D.N.M.
nmib|||Pacific/Guam|Northern Mariana Islands|Bankr. N. Mar. I.
nvb|||America/Los_Angeles|D. Nevada|Bankr. D. Nev.
nyeb|||America/New_York|E.D. New York|Bankr. E.D.N.Y.
nynb|||America/New_York|N.D. New York|Bankr. N.D.N.Y.
nysb|||America/New_York|S.D. New York|Bankr. S.D.N.Y.
nywb|||America/New_York|W.D. New York|Bankr. W.D.N.Y.
ohnb|||America/New_York|N.D. Ohio|Bankr. N.D. Ohio
ohsb|||America/New_York|S.D. Ohio|Bankr. S.D. Ohio
okeb|||America/Chicago|E.D. Oklahoma|Bankr. E.D. Okla.
oknb|||America/Chicago|N.D. Oklahoma|Bankr. N.D. Okla
okwb|||America/Chicago|W.D. Oklahoma|Bankr. W.D. Okla.
orb|||America/Los_Angeles|D. Oregon|Bankr. D. Or.
paeb|||America/New_York|E.D. Pennsylvania|Bankr. E.D. Pa.
pamb|||America/New_York|M.D. Pennsylvania|Bankr. M.D. Penn.
pawb|||America/New_York|W.D. Pennsylvania|Bankr. W.D. Pa.
prb|||America/Puerto_Rico|D. Puerto Rico|Bankr. D.P.R.
rib|||America/New_York|D. Rhode Island|Bankr. D.R.I.
scb|||America/New_York|D. South Carolina|Bankr. D.S.C.
sdb|||America/Chicago|D. South Dakota|Bankr. D.S.D.
tennesseeb||past|America/Chicago|D. Tennessee|Bankr. D. Tenn.
tneb|||America/New_York|E.D. Tennessee|Bankr. E.D. Tenn.
tnmb|||America/Chicago|M.D. Tennessee|Bankr. M.D. Tenn.
tnwb|||America/Chicago|W.D. Tennessee|Bankr. W.D. Tenn.
txeb|||America/Chicago|E.D. Texas|Bankr. E.D. Tex.
txnb|||America/Chicago|N.D. Texas|Bankr. N.D. Tex.
txsb|||America/Chicago|S.D. Texas|Bankr. S.D. Tex.
txwb|||America/Chicago|W.D. Texas|Bankr. W.D. Tex.
utb|||America/Denver|D. Utah|Bankr. D. Utah
vaeb|||America/New_York|E.D. Virginia|Bankr. E.D. Va.
vawb|||America/New_York|W.D. Virginia|Bankr. W.D. Va.
vib|||America/St_Thomas|D. Virgin Islands|Bankr. D.V.I.
vtb|||America/New_York|D. Vermont|Bankr. D. Vt.
waeb|||America/Los_Angeles|E.D. Washington|Bankr. E.D. Wash.
wawb|||America/Los_Angeles|W.D. Washington|Bankr. W.D. Wash.
wieb|||America/Chicago|E.D. Wisconsin|Bankr. E.D. Wis.
wiwb|||America/Chicago|W.D. Wisconsin|Bankr. W.D. Wis.
wvnb|||America/New_York|N.D. West Virginia|Bankr. N.D.W. Va.
wvsb|||America/New_York|S.D. West Virginia|Bankr. S.D.W. Va.
wyb|||America/Denver|D. Wyoming|Bankr. D. Wyo.
`;

// src/domain/courts/district_courts.ts
var districtCourts = `
akd|||America/Anchorage|D. Alaska|D. Alaska
ald||past|America/Chicago|D. Alabama
almd|||America/Chicago|M.D. Alabama|M.D. Ala.
alnd|||America/Chicago|N.D. Alabama|N.D. Ala.
alsd|||America/Chicago|S.D. Alabama|S.D. Ala.
ared|||America/Chicago|E.D. Arkansas|E.D. Ark.
arwd|||America/Chicago|W.D. Arkansas|W.D. Ark.
asd|||Pacific/Pago_Pago|D. American Samoa|D. Am. Samoa
azd|||America/Phoenix|D. Arizona|D. Ariz.
caca||past|America/Los_Angeles|California Circuit||Circuit Court for California
cacd|||America/Los_Angeles|C.D. California|C.D. Cal.
caed|||America/Los_Angeles|E.D. California|E.D. Cal.
californiad||past|America/Los_Angeles|D. California|D. Cal.
canalzoned||past|America/Panama|Canal Zone|D.C.Z.
cand|||America/Los_Angeles|N.D. California|N.D. Cal.
casd|||America/Los_Angeles|S.D. California|S.D. Cal.
circtdel||past|America/New_York|Circuit Court of Delaware|Cir. Ct. Del.|U.S. Circuit Court for the District of Delaware
circtnc||past|America/New_York|Circuit Court of North Carolina|Cir. Ct. N.C.|U.S. Circuit Court for the District of North Carolina
circttenn||past|America/Chicago|Circuit Court of Tennessee|Cir. Ct. N.C.|U.S. Circuit Court for the District of Tennessee
cod|||America/Denver|D. Colorado|D. Colo.
ctd|||America/New_York|D. Connecticut|D. Conn.
dcd|||America/New_York|District of Columbia|D.C.
ded|||America/New_York|D. Delaware|D. Del.
fld||past|America/New_York|D. Florida
flmd|||America/New_York|M.D. Florida|M.D. Fla.
flnd|||America/New_York|N.D. Florida|N.D. Fla.
flsd|||America/New_York|S.D. Florida|S.D. Fla.
gad||past|America/New_York|D. Georgia
gamd|||America/New_York|M.D. Georgia|M.D. Ga.
gand|||America/New_York|N.D. Georgia|N.D. Ga.
gasd|||America/New_York|S.D. Georgia|S.D. Ga.
gud|||Pacific/Guam|D. Guam|D. Guam
hid|||Pacific/Honolulu|D. Hawaii|D. Haw.
iad||past|America/Chicago|D. Iowa
iand|||America/Chicago|N.D. Iowa|N.D. Iowa
iasd|||America/Chicago|S.D. Iowa|S.D. Iowa
idd|||America/Boise|D. Idaho|D. Idaho
ilcd|||America/Chicago|C.D. Illinois|C.D. Ill.
illinoisd||past|America/Chicago|D. Illinois|D. Ill.
illinoised||past|America/Chicago|E.D. Illinois|E.D. Ill.
ilnd|||America/Chicago|N.D. Illinois|N.D. Ill.
ilsd|||America/Chicago|S.D. Illinois|S.D. Ill.
indianad||past|America/Indiana/Indianapolis|D. Indiana|D. Ind.
innd|||America/New_York|N.D. Indiana|N.D. Ind.
insd|||America/New_York|S.D. Indiana|S.D. Ind.
ksd|||America/Chicago|D. Kansas|D. Kan.
kyd||past|America/New_York|D. Kentucky
kyed|||America/New_York|E.D. Kentucky|E.D. Ky.
kywd|||America/New_York|W.D. Kentucky|W.D. Ky.
lad||past|America/Chicago|D. Louisiana
laed|||America/Chicago|E.D. Louisiana.|E.D. La.
lamd|||America/Chicago|M.D. Louisiana|M.D. La.
lawd|||America/Chicago|W.D. Louisiana|W.D. La.
mad|||America/New_York|D. Massachusetts|D. Mass.
mdd|||America/New_York|D. Maryland|D. Maryland
med|||America/New_York|D. Maine|D. Me.
michd||past|America/Detroit|D. Michigan
mied|||America/Detroit|E.D. Michigan|E.D. Mich.
missd||past|America/Chicago|D. Mississippi
miwd|||America/Detroit|W.D. Michigan|W.D. Mich.
mnd|||America/Chicago|D. Minnesota|D. Minnesota
mod||past|America/Chicago|D. Missouri
moed|||America/Chicago|E.D. Missouri|E.D. Mo.
mowd|||America/Chicago|W.D. Missouri|W.D. Mo.
msnd|||America/Chicago|N.D. Mississippi|N.D. Miss.
mssd|||America/Chicago|S.D. Mississippi|S.D. Miss.
mtd|||America/Denver|D. Montana|D. Mont.
ncd||past|America/New_York|D. North Carolina
nced|||America/New_York|E.D. North Carolina|E.D.N.C.
ncmd|||America/New_York|M.D. North Carolina|M.D.N.C.
ncwd|||America/New_York|W.D. North Carolina|W.D.N.C.
ndd|||America/Chicago|D. North Dakota|D.N.D.
ned|||America/Chicago|D. Nebraska|D. Neb.
nhd|||America/New_York|D. New Hampshire|D.N.H.
njd|||America/New_York|D. New Jersey|D.N.J.
nmd|||America/Denver|D. New Mexico|D.N.M.
nmid|||Pacific/Guam|Northern Mariana Islands|N. Mar. I.
nvd|||America/Los_Angeles|D. Nevada|D. Nev.
nyd||past|America/New_York|D. New York
nyed|||America/New_York|E.D. New York|E.D.N.Y
nynd|||America/New_York|N.D. New York|N.D.N.Y.
nysd|||America/New_York|S.D. New York|S.D.N.Y.
nywd|||America/New_York|W.D. New York|W.D.N.Y.
ohiod||past|America/New_York|D. Ohio|D. Ohio
ohnd|||America/New_York|N.D. Ohio|N.D. Ohio
ohsd|||America/New_York|S.D. Ohio|S.D. Ohio
oked|||America/Chicago|E.D. Oklahoma|E.D. Okla.
oknd|||America/Chicago|N.D. Oklahoma|N.D. Okla.
okwd|||America/Chicago|W.D. Oklahoma|W.D. Okla.
ord|||America/Los_Angeles|D. Oregon|D. Or.
orld||past|America/Chicago|Orleans District Court||District Court, Orleans
paed|||America/New_York|E.D. Pennsylvania|E.D. Pa.
pamd|||America/New_York|M.D. Pennsylvania|M.D. Penn.
pawd|||America/New_York|W.D. Pennsylvania|W.D. Pa.
pennsylvaniad||past|America/New_York|D. Pennsylvania|D. Pa.
prd|||America/Puerto_Rico|D. Puerto Rico|D.P.R.
rid|||America/New_York|D. Rhode Island|D.R.I.
scd|||America/New_York|D. South Carolina|D.S.C.
sdd|||America/Chicago|D. South Dakota|D.S.D.
southcarolinaed||past|America/New_York|E.D. South Carolina|E.D.S.C.
southcarolinawd||past|America/New_York|W.D. South Carolina|W.D.S.C.
tennessed||past|America/Chicago|D. Tennessee|D. Tenn.
texd||past|America/Chicago|D. Texas
tned|||America/New_York|E.D. Tennessee|E.D. Tenn.
tnmd|||America/Chicago|M.D. Tennessee|M.D. Tenn.
tnwd|||America/Chicago|W.D. Tennessee|W.D. Tenn.
txed|||America/Chicago|E.D. Texas|E.D. Tex.
txnd|||America/Chicago|N.D. Texas|N.D. Tex.
txsd|||America/Chicago|S.D. Texas|S.D. Tex.
txwd|||America/Chicago|W.D. Texas|W.D. Tex.
utd|||America/Denver|D. Utah|D. Utah
vad||past|America/New_York|D. Virginia
vaed|||America/New_York|E.D. Virginia|E.D. Va.
vawd|||America/New_York|W.D. Virginia|W.D. Va.
vid|||America/St_Thomas|Virgin Islands|D.V.I.
vtd|||America/New_York|D. Vermont|D. Vt.
waed|||America/Los_Angeles|E.D. Washington|E.D. Wash.
washd||past|America/Los_Angeles|D. Washington
wawd|||America/Los_Angeles|W.D. Washington|W.D. Wash.
wied|||America/Chicago|E.D. Wisconsin|D. Wis.
wisd||past|America/Chicago|D. Wisconsin
wiwd|||America/Chicago|W.D. Wisconsin|W.D. Wis.
wvad||past|America/New_York|D. West Virginia
wvnd|||America/New_York|N.D. West Virginia|N.D.W. Va.
wvsd|||America/New_York|S.D. West Virginia|S.D.W. Va
wyd|||America/Denver|D. Wyoming|D. Wyo.
`;

// src/domain/courts/docket_number.ts
var longest2 = 120;
var typeNames = {
  c: "cv",
  civ: "cv",
  civil: "cv",
  crim: "cr",
  criminal: "cr",
  misc: "mc",
  adv: "ap"
};
var suffix = String.raw`(?:[a-z]{1,6})?(?:[\s,/&._-]+(?:[a-z]{1,6}|\d{1,3})|[\s,/&._-]*\([^()]{0,40}\))*[\s,.;]*`;
var usual = new RegExp(String.raw`^(?:(\d{1,2})\s*[:-]\s*)?(\d{4}|\d{2})(?:\s*-?\s*([a-z]{1,8})\.?\s*-?\s*|\s*-\s*)(\d{1,7})(?!\d)` + suffix + "$");
var typeFirst = new RegExp(String.raw`^(?:(\d{1,2})\s*:\s*)?([a-z]{1,8})\.?\s*-?\s*(\d{4}|\d{2})\s*-\s*(\d{1,7})(?!\d)` + suffix + "$");
function plainNumber(printed2) {
  return printed2.slice(0, longest2 + 1).toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\s+/g, " ").trim().replace(/^(mdl )?(?:[a-z.]{1,12} ){0,4}(?:nos?\b\.?|#)[ :]*/, "$1").replace(/^(?:case|docket) +/, "");
}
function readDocketNumber(printed2) {
  if (printed2.length > longest2) return null;
  const text = plainNumber(printed2);
  const match = usual.exec(text);
  if (match !== null) {
    return parts({
      office: match[1],
      year: match[2],
      type: match[3],
      serial: match[4]
    });
  }
  const turned = typeFirst.exec(text);
  if (turned === null) return null;
  return parts({
    office: turned[1],
    year: turned[3],
    type: turned[2],
    serial: turned[4]
  });
}
function parts(found) {
  if (found.year.length === 4 && !/^(?:19|20)/.test(found.year)) return null;
  const type = found.type ?? "";
  const serial = found.serial.replace(/^0+(?=\d)/, "");
  if (serial === "0") return null;
  return {
    office: found.office?.replace(/^0+(?=\d)/, "") ?? "",
    year: found.year.slice(-2),
    type: typeNames[type] ?? type,
    serial: serial.padStart(5, "0")
  };
}

// src/domain/courts/special_courts.ts
var specialCourts = `
acca|||America/New_York|Army Court of Criminal Appeals|A.C.C.A.|Army Court of Criminal Appeals
afcca|||America/New_York|Air Force Court of Criminal Appeals|A.F.C.C.A.|United States Air Force Court of Criminal Appeals
ag|||America/New_York|Attorneys General|Op. Att\u2019y Gen.|United States Attorneys General
armfor|||America/New_York|Court of Appeals for the Armed Forces|C.A.A.F.|Court of Appeals for the Armed Forces
asbca|||America/New_York|Armed Services Board of Contract Appeals|A.S.B.C.A.|Armed Services Board of Contract Appeals
bia|||America/New_York|Board of Immigration Appeals|B.I.A.|Board of Immigration Appeals
bva|||America/New_York|Board of Veterans' Appeals|Board of Vet. App.|Board of Veterans' Appeals
cavc|||America/New_York|Veterans Claims|Vet. App.|United States Court of Appeals for Veterans Claims
cc||past|America/New_York|Court of Claims|Ct. Cl.|United States Court of Claims
ccpa||past|America/New_York|Customs and Patent Appeals|C.C.P.A.|Court of Customs and Patent Appeals
cit|||America/New_York|Court of International Trade|Ct. Intl. Trade|United States Court of International Trade
com||past|America/New_York|Commerce Court|Comm. Ct.|Commerce Court
cusc||past|America/New_York|U.S. Customs Court|Cust. Ct.|United States Customs Court
eca||past|America/New_York|Emergency Court of Appeals|Emer. Ct. App.|Emergency Court of Appeals
fisc|||America/New_York|Foreign Intelligence Surveillance Court|FISA Ct.|Foreign Intelligence Surveillance Court
fiscr|||America/New_York|Foreign Intelligence Surveillance Court of Review|FISA Ct. Rev.|Foreign Intelligence Surveillance Court of Review
jpml|||America/New_York|Judicial Panel on Multidistrict Litigation|J.P.M.L.|United States Judicial Panel on Multidistrict Litigation
mc|||America/New_York|Military Commission Review|M.C.|United States Court of Military Commission Review
mspb|||America/New_York|Merit Systems Protection Board|MSPB|Merit Systems Protection Board
nmcca|||America/New_York|Navy-Marine Corps Court of Criminal Appeals|N.M.C.C.A.|Navy-Marine Corps Court of Criminal Appeals
olc|||America/New_York|Office of Legal Counsel|O.L.C.|Office of Legal Counsel
reglrailreorgct||past|America/New_York|Special Court under the Regional Rail Reorganization Act|Regl. Rail Reorg. Act|Special Court under the Regional Rail Reorganization Act
tax|||America/New_York|U.S. Tax Court|Tax Ct.|United States Tax Court
tecoa||past|America/New_York|Temporary Emergency Court of Appeals|Temp. Emerg. Ct. App.|Temporary Emergency Court of Appeals
ttab|||America/New_York|Trademark Trial and Appeal Board|T.T.A.B.|Trademark Trial and Appeal Board
uscfc|cofc||America/New_York|Federal Claims|Fed. Cl.|United States Court of Federal Claims
uscgcoca|||America/New_York|Coast Guard Court of Criminal Appeals|C.G. Ct. Crim. App.|United States Coast Guard Court of Criminal Appeals
`;

// src/domain/courts/split_districts.ts
var eastern = "America/New_York";
var central = "America/Chicago";
var mountain = "America/Denver";
var pacific = "America/Los_Angeles";
var boise = "America/Boise";
var indiana = "America/Indiana/Indianapolis";
var louisville = "America/Kentucky/Louisville";
var division = (digits, city, zone) => ({
  digits,
  city,
  zone
});
var florida = [
  division("1", "Gainesville", eastern),
  division("3", "Pensacola", central),
  division("4", "Tallahassee", eastern),
  division("5", "Panama City", central)
];
var tennessee = [
  division("1", "Chattanooga", eastern),
  division("2", "Greeneville", eastern),
  division("3", "Knoxville", eastern),
  division("4", "Winchester", central)
];
var northernIndiana = [
  division("1", "Fort Wayne", indiana),
  division("2", "Hammond", central),
  division("3", "South Bend", indiana),
  division("4", "Lafayette", indiana)
];
var westernKentucky = [
  division("1", "Bowling Green", central),
  division("3", "Louisville", louisville),
  division("4", "Owensboro", central),
  division("5", "Paducah", central)
];
var southDakota = [
  division("1", "Aberdeen", central),
  division("3", "Pierre", central),
  division("4", "Sioux Falls", central),
  division("5", "Rapid City", mountain)
];
var splitDistricts = {
  flnd: {
    names: "prefix",
    divisions: florida
  },
  flnb: {
    names: "serial",
    since: 2004,
    divisions: florida
  },
  tned: {
    names: "prefix",
    divisions: tennessee
  },
  tneb: {
    names: "prefix",
    divisions: tennessee
  },
  innd: {
    names: "prefix",
    divisions: northernIndiana
  },
  innb: {
    names: "serial",
    divisions: northernIndiana
  },
  insd: {
    names: "prefix",
    divisions: [
      division("1", "Indianapolis", indiana),
      division("2", "Terre Haute", indiana),
      division("3", "Evansville", central),
      division("4", "New Albany", louisville)
    ]
  },
  insb: {
    names: "serial",
    divisions: [
      division("0", "Indianapolis", indiana),
      division("7", "Evansville", central),
      division("8", "Terre Haute", indiana),
      division("9", "New Albany", louisville)
    ]
  },
  kywd: {
    names: "prefix",
    divisions: westernKentucky
  },
  kywb: {
    names: "serial",
    divisions: westernKentucky
  },
  sdd: {
    names: "prefix",
    divisions: southDakota
  },
  sdb: {
    names: "serial",
    divisions: southDakota
  },
  txwd: {
    names: "prefix",
    divisions: [
      division("1", "Austin", central),
      division("2", "Del Rio", central),
      division("3", "El Paso", mountain),
      division("4", "Pecos", central),
      division("5", "San Antonio", central),
      division("6", "Waco", central),
      division("7", "Midland-Odessa", central)
    ]
  },
  txwb: {
    names: "serial",
    divisions: [
      division("1", "Austin", central),
      division("3", "El Paso", mountain),
      division("5", "San Antonio", central),
      division("6", "Waco", central),
      division("7", "Midland", central)
    ]
  },
  idd: {
    names: "prefix",
    divisions: [
      division("1", "Boise", boise),
      division("2", "Coeur d'Alene", pacific),
      division("3", "Moscow", pacific),
      division("4", "Pocatello", boise)
    ]
  },
  idb: {
    names: "serial",
    divisions: [
      division("00", "Boise", boise),
      division("20", "Coeur d'Alene", pacific),
      division("40", "Pocatello", boise)
    ]
  }
};

// src/domain/courts.ts
var unknownCourtZone = "America/New_York";
var uncertainSeats = /* @__PURE__ */ new Set([
  "tax",
  "circttenn",
  "tennessed",
  "tennesseeb"
]);
var madeNames = {
  district: "District Court, ",
  bankruptcy: "United States Bankruptcy Court, "
};
function readTable(jurisdiction, table) {
  return table.trim().split("\n").map((line) => {
    const [id = "", pacerId = "", past = "", zone = "", shortName = "", citation = "", full = ""] = line.split("|");
    return {
      id,
      pacerId: pacerId || id,
      jurisdiction,
      fullName: full || `${madeNames[jurisdiction] ?? ""}${shortName}`,
      shortName,
      citation: citation || id,
      zone,
      current: past === ""
    };
  });
}
var courts = [
  ...readTable("appellate", appellateCourts),
  ...readTable("district", districtCourts),
  ...readTable("bankruptcy", bankruptcyCourts),
  ...readTable("panel", appellatePanels),
  ...readTable("special", specialCourts)
];
var byId = new Map(courts.map((court2) => [
  court2.id,
  court2
]));
var byPacerId = new Map([
  ...courts.map((court2) => [
    court2.pacerId,
    court2.id
  ]),
  [
    "nysb-mega",
    "nysb"
  ]
]);
function courtIdOf(code) {
  const plain2 = code.trim().toLowerCase();
  if (byId.has(plain2)) return plain2;
  return byPacerId.get(plain2) ?? plain2;
}
function court(id) {
  return byId.get(courtIdOf(id));
}
function courtZone(docket) {
  const known2 = court(docket.courtId);
  if (known2 === void 0) return {
    zone: unknownCourtZone,
    confirmed: false
  };
  const split = splitDistricts[known2.id];
  if (split === void 0) return {
    zone: known2.zone,
    confirmed: !uncertainSeats.has(known2.id)
  };
  const zone = divisionZone(known2.id, docket.docketNumber);
  return zone === null ? {
    zone: known2.zone,
    confirmed: false
  } : {
    zone,
    confirmed: true
  };
}
function divisionZone(courtId, docketNumber) {
  const split = splitDistricts[courtId];
  const number2 = readDocketNumber(docketNumber);
  if (number2 === null) return null;
  if (split.since !== void 0 && fullYear2(number2.year) < split.since) return null;
  if (split.names === "prefix") {
    return split.divisions.find((division2) => division2.digits === number2.office)?.zone ?? null;
  }
  if (number2.type === "ap") return null;
  return split.divisions.find((division2) => number2.serial.startsWith(division2.digits))?.zone ?? null;
}
function fullYear2(twoDigits) {
  const year = Number(twoDigits);
  return year < 70 ? 2e3 + year : 1900 + year;
}

// src/extract/rules/calibrate.ts
var hedge = /\b(?:propos(?:es|ing)|requested|tentative(?:ly)?|anticipat\w+|subject to|contemplat\w+|may be (?:set|held|reset|continued)|available on|alternative(?:ly)?|suggest\w*|would|could|in the event)\b/i;
var closeWords = 34;
var duties = /\b(?:shall|must)\b/gi;
var proven = {
  "deadline-is": 0.93,
  "last-day": 0.93,
  "extension-until": 0.92,
  "have-until": 0.92,
  "by-date-shall": 0.92,
  due: 0.92,
  "set-for": 0.92,
  "reset-for": 0.92,
  "setting-for-noun-on": 0.91
};
var farthest2 = 6;
var leastProven = 0.81;
function calibrated(page, d, { voice, read }) {
  if (voice.error) return Math.min(d.confidence, 0.85);
  if (d.computed !== void 0 || d.verb === "met") return d.confidence;
  if (d.date !== null && page.filed !== null) {
    const years2 = Number(d.date.slice(0, 4)) - Number(page.filed.slice(0, 4));
    const isFar = d.type === "hearing" && years2 > farthest2;
    if (isFar || d.verb === "moved" && d.date < page.filed) return Math.min(d.confidence, 0.8);
  }
  if (isMisfit(page, d) || isElsewhere(page, d) || isUnexplained(page, d, read)) {
    return Math.min(d.confidence, 0.8);
  }
  if (d.formula) return d.confidence;
  const least = proven[d.rule];
  const plain2 = least !== void 0 && voice.speaker !== "party" && !d.conditional && !d.restated && d.confidence >= leastProven ? Math.max(least, d.confidence) : d.confidence;
  let dateAt = d.last;
  while (dateAt > d.first && !page.dated[dateAt]) dateAt--;
  const span = dateAt - d.first;
  const words2 = printed(page, Math.max(d.clause, d.first - 12), Math.min(dateAt, d.first + 80));
  let confidence = plain2;
  if (span > closeWords) confidence -= 0.06;
  if (span > 2 * closeWords) confidence -= 0.08;
  if (hedge.test(words2)) confidence -= 0.12;
  if ((printed(page, d.first, dateAt).match(duties)?.length ?? 0) > 1) confidence -= 0.08;
  return Math.max(0.6, Math.min(plain2, Math.round(confidence * 100) / 100));
}
function isMisfit(page, d) {
  return momentsOf(page, d).some(({ date, misfit }) => misfit && date === d.date);
}
function momentsOf({ moments }, { first: first2, last }) {
  return moments.slice(after(moments, first2 - 1), after(moments, last));
}
var clocks = {
  e: "America/New_York",
  c: "America/Chicago",
  m: "America/Denver",
  p: "America/Los_Angeles"
};
var clockName = /\b(?:eastern|central|mountain|pacific|[ecmp][sd]?t)\b/i;
function isElsewhere(page, d) {
  const { date, time } = d;
  if (date === null || time === null || !isDate(date)) return false;
  for (const moment of momentsOf(page, d)) {
    if (moment.date !== date || moment.time !== time) continue;
    const named5 = clockName.exec(printed(page, moment.first, moment.last))?.[0];
    const clock = clocks[(named5 ?? "").charAt(0).toLowerCase()];
    if (clock === void 0) continue;
    const { zone } = courtZone(page);
    if (clock === clocks["m"] && zone === "America/Phoenix") continue;
    return !courtInstant({
      date,
      time,
      zone
    }).equals(courtInstant({
      date,
      time,
      zone: clock
    }));
  }
  return false;
}
function isUnexplained(page, d, read) {
  const { filed: filed2 } = page;
  if (filed2 === null || d.verb !== "set" && d.verb !== "moved") return false;
  if (d.type !== "hearing" || d.date === null) return false;
  const end = page.clauses[after(page.clauses, d.last) - 1]?.last ?? d.last;
  const from = after(page.moments, d.last);
  return page.moments.slice(from, from + nextDays).some((moment) => moment.last <= Math.min(end, d.last + nearWords) && moment.date !== null && moment.date > filed2 && !read.has(moment.date) && moved2.test(printed(page, d.last + 1, moment.first)));
}
var nextDays = 3;
var nearWords = 40;
function after(spans, last) {
  let low = 0, high = spans.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (spans[middle].first > last) high = middle;
    else low = middle + 1;
  }
  return low;
}
var moved2 = /\b(?:advanced|continued|moved|reset|re-?scheduled|adjourned|postponed|changed|cont['\u2019]?d|to)\b[^.;]*$/i;

// src/extract/rules/entry_nouns.ts
function ownWords(page) {
  let last = Math.min(page.words.length - 1, 90);
  for (let i = 1; i <= last; i++) {
    if (page.masked[i] && page.words[i].lower === "(") {
      last = i - 1;
      break;
    }
  }
  return {
    last,
    text: page.text.slice(page.words[0].start, page.words[last].end)
  };
}
var filingHead = /^\W*(?:(?:amended|corrected|second|first|third|fourth|joint|agreed|unopposed|opposed|consent|emergency|ex parte|sealed|redacted|renewed|supplemental|cross|verified|expedited|proposed|unilateral|final|initial|text|restricted|administrative|partial|plaintiffs?'?s?|defendants?'?s?|debtors?'?s?|trustee'?s?|government'?s?|united states'?|usa'?s?|appell(?:ant|ee)s?'?s?|petitioner'?s?|respondent'?s?|amicus|court reporter|creditor'?s?|monthly|attorney|certification|certificate|confidential|notice of(?: filing)?|interim|combined|consolidated|letter|omnibus|oral|opening|answering|principal|limited|preliminary|designated|clerk'?s?|chapter \d+|filed|tendered|submitted|immigration|page proof)\W+)*(motion|letter|response|reply|sur-?reply|brief|memorandum|memoranda|answer|objections?|opposition|statement|status report|report|appendix|record|exhibit list|exhibits?|witness list|witness(?:es)?|jury instructions?|voir dire|trial brief|proposed order|order|stipulation|proof|plan|disclosures?|designation|counter-?designation|transcript|acknowledge?ment|appearance|waiver|consent|declination|case management|rule 26|discovery|pretrial|pre-trial|sentencing|corporate|notice|docketing|list|schedules?|summary|application|petition|claim|admission|initial disclosures?|settlement|mediation|declaration|affidavit|voluntary dismissal|dismissal|joinder|complaint|index|position|request|election|certificate|counseling|counsel|compliance|course|financial management|mailing|matrix|redaction|intent|psr|presentence|demand|counterclaim|third party|in opposition|in response|in support)\b/i;
function readFilings(page, voice, reader) {
  if (page.words.length === 0) return [];
  const { last, text } = ownWords(page);
  const surrender = selfSurrendered(page, reader);
  if (surrender) return [
    surrender
  ];
  if (voice.speaker === "court" && !/^\W*(?:report|judgment)/i.test(text)) return [];
  const head3 = filingHead.test(text);
  if (!head3 && (voice.speaker === "court" || !isPaper(text))) return [];
  if (/^\W*(?:bnc|court'?s)\b/i.test(text)) return [];
  const until2 = /\s(?:by|filed by|submitted by|document filed|\(related|\(re:|\[\d)|\.\s|;/i.exec(text);
  const title = text.slice(0, Math.min(until2 ? until2.index : text.length, 200));
  if (title.trim() === "") return [];
  const lower = title.toLowerCase();
  if (/\b(?:due|deadlines?|last day)\b/.test(lower)) return [];
  if (/\b(?:hearing|conference|call|trial|arraignment)s? (?:as to .*|is |was |are )?(?:set|reset|held|scheduled|rescheduled|continued|cancell?ed|vacated)\b/.test(lower)) return [];
  const kinds3 = head3 ? filingKinds(lower, text.slice(0, 260).toLowerCase()) : [
    otherPaper
  ];
  if (kinds3.length === 0) return [];
  const { parties, side } = filers(page, last, text);
  const numbers = entryNumbers(page, 0, last);
  const about = numbers.length > 0 ? numbers : relatedDocuments(page).filter(({ name: name2 }) => /\b(?:motion|application|complaint|plan|petition|claim)\b/i.test(name2)).map(({ number: number2 }) => number2);
  const start = page.words[0].start;
  const end = start + title.trimEnd().length;
  return kinds3.map(({ kind, confidence, rule }) => ({
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
    confidence
  }));
}
var paper2 = /^[^.;:]{0,90}?\b(?:plans?|statements?|submissions?|reports?|proposals?|agreements?|lists?|inventory|contentions|questionnaire|(?:paper |courtesy )?copies|designations?|disclosures?)\b/i;
var filer = /\b(?:(?:filed|submitted|tendered) by|by)\s+(?:the\s+|all\s+)?[A-Z]/;
function isPaper(text) {
  const head3 = text.slice(0, 240).replace(/^PLEADING tendered:\s*/, "");
  return paper2.test(head3) && filer.test(head3) && !/^[^.;:]{0,120}?\b(?:orders?|ordered|motions?|hearings?|judge|court|granted|denied|transcripts?)\b/i.test(head3.replace(/\([^()]*\)/g, " "));
}
function selfSurrendered(page, reader) {
  if ((page.cues & cue.surrender) === 0) return null;
  const found = /\b(?:has |had )?self[- ]surrendered\b/i.exec(page.text.slice(0, 2e3));
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
    confidence: 0.9
  };
}
var otherPaper = {
  kind: "filing",
  confidence: 0.75,
  rule: "filing-other"
};
function filingKinds(title, full) {
  const one = (kind2, confidence = 0.92, rule = "filing") => ({
    kind: kind2,
    confidence,
    rule
  });
  if (/\b(summons|proof of service|certificate of (service|mailing)|affidavit of (service|mailing))\b/.test(title)) {
    return [
      one("service", 0.8)
    ];
  }
  if (/\b(declaration|affidavit|exhibits?\b(?! list)|affirmation|certificate of counsel|index)\b/.test(title) && !/\b(response|reply|opposition|brief|memorandum|list)\b/.test(title.split(/\b(?:in|to|re|of)\b/)[0])) {
    if (/\bexhibits?\b/.test(title)) return [
      one("exhibit-list", 0.6)
    ];
    return [
      one(/\baffidavit|affirmation/.test(title) ? "affidavit" : "declaration", 0.8)
    ];
  }
  if (/^\W*(?:agreed |amended |corrected )*notice of (?:\w+ )?motion/.test(title)) return [];
  const lead = title.split(/\b(?:re|regarding)\b/)[0];
  const before3 = lead.split(/\b(?:to|for|of|in)\b/)[0];
  if (/\bmotion|\bapplication\b/.test(before3) && !/\b(response|reply|opposition|memorandum|brief|objection)/.test(before3)) {
    const found = [];
    if (/extension|\bextend\b|\benlarge/.test(title)) return found;
    if (/\bto dismiss\b|judgment on the pleadings|more definite statement|\bto remand\b|\bto compel arbitration|\bto transfer\b|\bto strike\b.*complaint/.test(full)) found.push(one("answer", 0.85, "motion-for-answer"));
    if (/extension|\bextend\b|\bcontinue\b|\badjourn\b|\benlarge|\bwithdraw|pro hac vice|\bseal\b|leave to file (?:excess|a brief)/.test(full)) return found;
    const named5 = full.split(/\bmotions?\b/).slice(1).map(motionKindOf);
    for (const kind2 of /* @__PURE__ */ new Set([
      ...named5,
      "motions"
    ])) found.push(one(kind2, 0.85, "motion-filed"));
    return found;
  }
  if (/^\W*(?:joint |agreed |consent |proposed |so ordered )*stipulation\b/.test(title)) {
    return /dismiss/.test(lead) ? [
      one("dismissal-papers")
    ] : [
      one("stipulation", 0.85)
    ];
  }
  if (/\bopposition|\bresponse|\bin response\b|\bresponding\b/.test(before3) || /\bin opposition\b|\bopposing\b|\bin response\b/.test(lead)) {
    const kind2 = dueKindOf(lead);
    const found = [
      one("response")
    ];
    if (/appell|respondent|answering/.test(before3)) found.push(one("answering-brief"));
    if (kind2 !== "response" && kind2 !== "filing" && /psr|presentence|objection/.test(kind2)) {
      found.push(one(kind2, 0.8));
    }
    if (/objection|certification/.test(before3)) found.push(one("objections", 0.85));
    if (/^\W*response\b.{0,60}in support of/.test(full)) found.push(one("reply", 0.85));
    return found;
  }
  if (/\bsur-?reply/.test(before3)) return [
    one("surreply")
  ];
  if (/\breply\b|\breplies\b/.test(before3) || /\bin (further )?reply\b|in further support/.test(lead)) {
    return /brief/.test(before3) ? [
      one("reply-brief"),
      one("reply")
    ] : [
      one("reply")
    ];
  }
  if (/\bmemorand|\bbrief/.test(before3)) {
    if (/sentenc/.test(title)) return [
      one("sentencing-memorandum")
    ];
    const kind2 = dueKindOf(before3);
    const found = [
      one(kind2 === "filing" ? "brief" : kind2)
    ];
    if (found[0].kind !== "brief") found.push(one("brief", 0.8));
    return found;
  }
  if (/\banswer\b/.test(before3) && !/\bto (?:answer|interrog)/.test(title)) {
    return [
      one("answer", 0.95)
    ];
  }
  if (/\bcounterclaim/.test(before3)) return [
    one("answer", 0.7)
  ];
  if (/\bobjection/.test(before3)) {
    const found = [
      one("objections")
    ];
    if (/presentence|psr|pre-sentence/.test(title)) found.unshift(one("presentence-objections"));
    if (/confirm/.test(title)) found.unshift(one("confirmation-objections"));
    if (/discharge/.test(title)) found.unshift(one("discharge-objections"));
    return found;
  }
  if (/amended complaint|\bamended (?:petition|pleading)/.test(lead)) {
    return [
      one("amended-pleadings", 0.9)
    ];
  }
  if (/\bcomplaint\b/.test(before3)) return [];
  if (/\bstatus\b/.test(lead) && /\b(report|letter|update|statement|joint)\b/.test(lead)) {
    return /\bjoint\b/.test(lead) ? [
      one("joint-status-report"),
      one("status-report")
    ] : [
      one("status-report"),
      one("joint-status-report", 0.75)
    ];
  }
  if (/voluntary dismissal|stipulation (?:of|for|to) dismiss/.test(lead)) {
    return [
      one("dismissal-papers")
    ];
  }
  if (/^\W*waivers? of (?:the |his |her )?(?:right to (?:a )?)?jury(?: trial)?/.test(title)) {
    return [
      one("consent", 0.85)
    ];
  }
  if (/consent|declination/.test(before3)) return [
    one("consent", 0.9),
    one("filing", 0.4)
  ];
  if (/^\W*transcript order/.test(title)) return [
    one("transcript-order", 0.9)
  ];
  if (/^\W*(?:joint |consent )*letter\b/.test(title)) {
    const topic = /\bre:?\s+(.{0,160})/.exec(full)?.[1] ?? "";
    if (/case management (?:plan|statement)/.test(topic)) {
      return [
        one("case-management-statement", 0.8)
      ];
    }
    if (/\bstatus\b/.test(topic)) {
      return /^\W*joint/.test(title) ? [
        one("joint-status-report", 0.85),
        one("status-report", 0.8)
      ] : [
        one("status-report", 0.75),
        one("joint-status-report", 0.7)
      ];
    }
    return [
      otherPaper
    ];
  }
  const kind = dueKindOf(lead);
  if (kind === "filing") return [
    otherPaper
  ];
  if (kind === "proposed-order" && !/propos/.test(title)) return [];
  if (/^\W*(?:letter|notice)\b/.test(title)) {
    return kind === "notice" || kind === "motions" ? kind === "notice" ? [
      one("notice", 0.7)
    ] : [] : [
      one(kind, 0.75)
    ];
  }
  return [
    one(kind, 0.9)
  ];
}
function filers(page, last, text) {
  const { words: words2 } = page;
  let parties = [];
  let side = null;
  const owner2 = /^\W*(?:(?!(?:to|of|re)\b)\w+\W+){0,3}?(plaintiffs?|defendants?|debtors?|trustee|government|united states|appell(?:ant|ee)s?|petitioners?|respondents?|usa)\b/i.exec(text.slice(0, 60));
  if (owner2) side = sideOf(owner2[1]);
  for (let i = 1; i <= last; i++) {
    if (words2[i].lower !== "by" || page.aside[i]) continue;
    if (words2[i + 1]?.lower === "attorney") {
      const people = namedAsTo(page, i, last);
      if (people.length > 0) return {
        parties: people,
        side
      };
      continue;
    }
    const role3 = printedRole(page, i + 1, last);
    if (role3) side = sideOf(role3) ?? side;
    const lead = role3 ? i + 1 + role3.split(/\s+/).length : i + 1;
    const { names: names2, next } = nameList(page, lead, last);
    parties = names2;
    if (/^(?:USA|United States(?: of America)?)$/.test(names2[0] ?? "") && names2.length === 1) {
      side ??= "government";
      const people = namedAsTo(page, next - 1, last);
      if (people.length > 0) parties = people;
      break;
    }
    for (let k = next; k <= Math.min(last, next + 8); k++) {
      const behalf = words2[k].lower === "for" || words2[k].lower === "of" && words2[k - 1].lower === "behalf";
      if (!behalf) continue;
      const forRole2 = printedRole(page, k + 1, last);
      if (forRole2) side = sideOf(forRole2) ?? side;
      const named5 = nameList(page, k + 1 + (forRole2 ? forRole2.split(/\s+/).length : 0), last).names;
      if (named5.length > 0) parties = named5;
      if (/^(?:USA|United States)/.test(named5[0] ?? "")) side = side ?? "government";
      break;
    }
    break;
  }
  return {
    parties,
    side
  };
}
function printedRole(page, at, last) {
  if (at > last) return null;
  const text = page.text.slice(page.words[at].start, page.words[Math.min(last, at + 2)].end);
  return /^(?:the )?((?:joint )?(?:plaintiffs?|defendants?|debtors?|trustee|government|appell(?:ant|ee)s?|petitioners?|respondents?|creditors?))\b/i.exec(text)?.[1] ?? null;
}
var milestones = [
  [
    /^\W*(?:amended |clerk'?s? |final |default |consent |agreed |corrected |text |partial )*judgment\b(?! (?:debtor|creditor|lien|against garnishee))/i,
    "judgment",
    0.95,
    cue.judgment
  ],
  [
    /\b(?:case|action|matter|lawsuit|complaint|suit) (?:is |are )?(?:hereby )?(?:is )?(?:dismissed|closed and dismissed)\b|\border (?:of|dismissing) (?:dismissal|(?:the )?(?:case|action))\b|\bdismissing case\b|\bdismisses (?:the|this) (?:case|action)\b|\bcivil case terminated\b/i,
    "dismissal",
    0.9,
    cue.dismissal
  ],
  [
    /^\W*(?:notice|stipulation|joint stipulation|joint motion)(?: and order)? (?:of|for) (?:voluntary )?dismissal\b/i,
    "dismissal",
    0.75,
    cue.dismissal
  ],
  [
    /^\W*(?:certified copy of )?(?:usca |true copy of )?mandate\b|\bmandate issued\b/i,
    "mandate",
    0.95,
    cue.mandate
  ],
  [
    /\b(?:remanding|remanded|is remanded|order of remand|remand(?:s|ed)? (?:this|the) (?:case|action|matter))\b/i,
    "remand",
    0.85,
    cue.remand
  ],
  [
    /\b(?:granting|granted)\b.{0,60}\bmotion for (?:a )?new trial\b/i,
    "new-trial",
    0.9,
    cue.trial
  ],
  [
    /^\W*(?:first|second|third|fourth|fifth|verified|corrected|consolidated|superseding|supplemental|\d\w\w)?\W*(?:verified )?(?:amended|superseding|supplemental) (?:class action )?(?:complaint|indictment|information|petition|counterclaim)\b/i,
    "amended-pleading",
    0.95,
    cue.amended
  ],
  [
    /^\W*superseding (?:indictment|information)\b|^\W*(?:first|second|third|fourth)? ?superseding\b/i,
    "amended-pleading",
    0.95,
    cue.amended
  ],
  [
    /^\W*(?:amended|modified|(?:first|second|third|fourth|fifth) (?:amended|modified)|modification of)?\W*(?:chapter \d+ )?plan\b|^\W*(?:amended|modified|first amended|second amended)? ?chapter 1[123] plan\b/i,
    "plan",
    0.9,
    cue.plan
  ],
  [
    /\bconvert(?:ing|ed) (?:the |this )?case\b|\bcase (?:is |was )?(?:hereby )?converted (?:to|from)\b/i,
    "petition",
    0.9,
    cue.petition
  ],
  [
    /^\W*chapter \d+ voluntary petition|^\W*voluntary petition\b|^\W*involuntary petition\b/i,
    "petition",
    0.95,
    cue.petition
  ],
  [
    /^\W*(?:(?:amended|joint|unopposed|opposed|agreed|consent|emergency|renewed|second|third|first|partial|cross|ex parte|administrative|oral|text|sealed|supplemental|plaintiffs?'?s?|defendants?'?s?|debtors?'?s?|trustee'?s?|government'?s?|letter|stipulated|expedited)\W+)*motion\b/i,
    "motion",
    0.85,
    cue.motion
  ]
];
function readMilestones(page, voice, reader) {
  if (page.words.length === 0) return [];
  const { text, last } = ownWords(page);
  for (const [test, milestone, confidence, needs] of milestones) {
    if ((page.cues & needs) === 0) continue;
    if ((milestone === "motion" || milestone === "plan") && voice.speaker === "court") continue;
    const scope2 = /\^/.test(test.source) || voice.speaker !== "court" ? text.slice(0, 300) : text;
    const found = test.exec(scope2);
    if (!found) continue;
    if (milestone === "dismissal" && voice.speaker === "party" && confidence > 0.8) continue;
    if (milestone === "remand" && voice.speaker !== "court") continue;
    if (milestone === "dismissal" && /\b(?:den(?:y|ied|ying)|count|claims? (?:against|of))\b/i.test(scope2.slice(0, found.index + found[0].length))) continue;
    const lead = /\w/.exec(found[0])?.index ?? 0;
    const start = page.words[0].start + found.index + lead, end = page.words[0].start + found.index + found[0].length;
    return [
      {
        fact: "milestone",
        milestone,
        parties: namedAsTo(page, 0, last),
        start,
        end,
        quote: page.text.slice(start, end),
        reader,
        rule: `milestone-${milestone}`,
        confidence
      }
    ];
  }
  return [];
}
function readRulings(page, voice, reader) {
  if (voice.speaker !== "court" || (page.cues & cue.ruling) === 0) return [];
  const facts = [];
  const { words: words2 } = page;
  for (const clause of page.clauses) {
    let at = -1, outcome = "other";
    const flush = (to, from2) => {
      const about = entryNumbers(page, from2, to);
      if (at < 0 || about.length === 0) return;
      const start = words2[at].start;
      const end = words2[Math.min(to, at + 14)].end;
      facts.push({
        fact: "ruling",
        outcome,
        about,
        start,
        end,
        quote: page.text.slice(start, end),
        reader,
        rule: `ruling-${outcome}`,
        confidence: 0.92
      });
      at = -1;
    };
    let from = clause.first;
    for (let i = clause.first; i <= clause.last; i++) {
      if ((words2[i].cues & cue.ruling) === 0) continue;
      const lower = words2[i].lower;
      const next = /^(granting|granted|grants|approving|approved|adopting)$/.test(lower) ? "granted" : /^(denying|denied|denies)$/.test(lower) ? words2[i + 1]?.lower === "as" && words2[i + 2]?.lower === "moot" ? "moot" : "denied" : lower === "mooting" || lower === "moot" && words2[i - 1]?.lower === "as" && /^(finding|terminating)$/.test(words2[i - 2]?.lower ?? "") ? "moot" : null;
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
var inError = /\b(?:(?:filed|docketed|entered|made|issued|generated|posted|scanned)\s+in\s+error|(?:filed|docketed|entered) in (?:the )?(?:wrong|incorrect) case|erroneously\s+(?:filed|docketed|entered)|(?:please )?disregard(?:ed)?\b|incorrectly (?:filed|docketed|entered))/i;
var errorStamp = /^\W*(?:filing error|deficient docket entry|(?:docket )?entry (?:made|filed|entered) in error|(?:filed|docketed|entered)(?: on)?(?: [\d/-]{6,10})? in error|(?:document )?(?:filed|docketed|entered) in (?:the )?(?:wrong|incorrect) case|(?:court deleted )?incorrect (?:summons|document|event|entry)|document (?:filed|docketed) in error|(?:please )?disregard(?! (?:the )?(?:docket |ecf )?(?:entry|document|doc\.?|dkt\.?|ecf) ?(?:no\.? ?|number |# ?)?\[?\d))\b/i;
var stampedEntry = /^[^a-z\d]{0,90}?[.:]\s*(?:D(?:ocket|OCKET)(?: E(?:ntry|NTRY))?|D(?:ocument|OCUMENT)|D(?:oc|OC|kt|KT)\.?|E(?:ntry|NTRY)|ECF)\s*(?:[Nn]o\.?|NO\.?|#)*\s*\[?(\d{1,4})\b(?![^.]{0,60}\b(?:[Cc]orrect|CORRECT|[Pp]roper|PROPER|[Rr]efiled|REFILED)\b)/;
function readVoids(page, reader) {
  if ((page.cues & cue.error) === 0) return [];
  const head3 = page.text.slice(0, 4e3);
  const found = inError.exec(head3);
  const own = errorStamp.exec(head3);
  const facts = [];
  if (own) {
    const lead = /\w/.exec(own[0])?.index ?? 0;
    const start2 = own.index + lead, end2 = own.index + own[0].length;
    const weak = /filing error|deficient/i.test(own[0]);
    const other = weak ? null : stampedEntry.exec(head3.slice(end2));
    const to = other === null ? end2 : end2 + other[0].length;
    facts.push({
      fact: "void",
      entryNumber: other === null ? null : Number(other[1]),
      start: start2,
      end: to,
      quote: page.text.slice(start2, to),
      reader,
      rule: other === null ? "own-error" : "entry-in-error",
      confidence: weak ? 0.85 : 0.92
    });
    return facts;
  }
  if (!found) return facts;
  const clause = page.clauses.find((c) => page.words[c.last].end > found.index && page.words[c.first].start <= found.index + found[0].length);
  if (!clause) return facts;
  const text = page.text.slice(page.words[clause.first].start, page.words[clause.last].end);
  if (/\bwas an? |\bclerk'?s? error\b|\bappears? to\b|attached in error|in error (?:on|by) (?:the )?(?:part|plaintiff|defend)/i.test(text) && !/disregard/i.test(text)) return facts;
  const numbers = entryNumbers(page, clause.first, clause.last);
  const start = found.index, end = found.index + found[0].length;
  const quote = page.text.slice(start, end);
  if (numbers.length === 1) {
    facts.push({
      fact: "void",
      entryNumber: numbers[0],
      start,
      end,
      quote,
      reader,
      rule: "entry-in-error",
      confidence: 0.92
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
      confidence: 0.85
    });
  }
  return facts;
}
function readEntryItself(page, voice, reader) {
  return [
    ...readFilings(page, voice, reader),
    ...readMilestones(page, voice, reader),
    ...readRulings(page, voice, reader),
    ...readVoids(page, reader)
  ];
}

// src/extract/rules/acting_party.ts
var duty = /^(?:shall|must|will|may|should|is|are|has|have|had)$/;
var laid = /^(?:directed|ordered|required|instructed|granted|given|allowed|permitted|to|until|through|up|an|file|submit|serve)$/;
var passive = /^(?:be|been|being|due|extended|continued|set|reset|moved|commence|begin)$/;
var between = wordSet("hereby also then each both jointly further again therefore now therefor");
var roles = wordSet(`
  plaintiff plaintiffs defendant defendants government govt parties party counsel petitioner
  petitioners respondent respondents debtor debtors trustee creditor creditors movant movants
  appellant appellants appellee appellees intervenor intervenors claimant claimants states
  defense prosecution attorney attorneys side sides bank company
`);
var joining = wordSet("the of for and or & all each any both other remaining named de la van von");
var suffix2 = /^(?:inc|llc|llp|ltd|lp|corp|co|jr|sr|ii|iii|iv|na|n\.a|p\.c|pc|et)$/;
var openers = wordSet(`
  accordingly additionally also and as before by consequently finally further furthermore however
  if in it likewise no on or ordered order orders that the then therefore thereafter thus upon
  when within hereby is minute minutes entry text note notice deadlines deadline set reset
  scheduling briefing schedule setting granting extending adjourning continuing directing allowing
  permitting which whom whose
`);
var nobody = /\b(?:extension|time|rules?|motions?|orders?|leave|request|hearing|trial|conference|failure|deadline|brief|briefs|response|reply|report|letter|objections?|clerk['\u2019]?s ?office|section|courtroom|exhibits?|discovery|mediation|answer|complaint|court(?![- ]appointed))\b/i;
function isActor(words2) {
  const plain2 = words2.trim();
  if (/^(?:clerk of (?:the )?court|.*\bdistrict court clerk)\b/i.test(plain2)) return true;
  return plain2 !== "" && !nobody.test(plain2) && !/\b(?:and|or|of|to|the)$/i.test(plain2) && !suffix2.test(plain2.toLowerCase().replace(/\.$/, "")) && (sideOf(plain2) !== null || /[A-Z]/.test(plain2)) && plain2.length <= 600;
}
function isNameStop({ words: words2 }, i) {
  const before3 = words2[i - 1];
  return words2[i].lower === "." && before3 !== void 0 && before3.end === words2[i].start && (before3.lower.length === 1 && before3.capital || suffix2.test(before3.lower) || /^(?:mr|mrs|ms|dr|st|et|al)$/.test(before3.lower));
}
function isNameComma({ words: words2 }, i, to) {
  const next = words2[i + 1], before3 = words2[i - 1];
  if (!next || !before3) return false;
  if (suffix2.test(next.lower) || /^(?:and|or|&)$/.test(next.lower)) return true;
  if (next.lower === "state" && words2[i + 2]?.lower === "of") return true;
  if (!before3.capital && before3.lower !== "." && before3.lower !== ")") return false;
  for (let k = i + 1; k < to; k++) if (/^(?:and|&)$/.test(words2[k].lower)) return next.capital;
  return false;
}
function nameEndingAt(page, last, from) {
  const { words: words2 } = page;
  let first2 = last + 1;
  for (let i = last; i >= from && last - i < 70; i--) {
    const word2 = words2[i];
    if (page.dated[i] || openers.has(word2.lower) && !(joining.has(word2.lower) && i < last)) break;
    if (word2.kind === "word") {
      if (!word2.capital && !roles.has(word2.lower) && !joining.has(word2.lower)) break;
      if (word2.lower === "and" && i === last) break;
      if (word2.capital || roles.has(word2.lower)) first2 = i;
    } else if (word2.kind === "number") {
      if (!/^\d/.test(word2.lower) || !page.aside[i]) break;
    } else if (word2.lower === ",") {
      if (!isNameComma(page, i, last)) break;
    } else if (word2.lower === ".") {
      if (!isNameStop(page, i)) break;
    } else if (!/^['\u2019&()/-]$/.test(word2.lower) || !page.aside[i] && /^[()]$/.test(word2.lower)) {
      break;
    }
  }
  while (first2 > from && /^(?:all|each|both|other|remaining|named)$/.test(words2[first2 - 1].lower)) {
    first2--;
  }
  if (first2 > last) return null;
  let end = last;
  if (words2[end + 1]?.lower === "." && isNameStop(page, end + 1)) end++;
  const text = printed(page, first2, end).replace(/^the\s+/i, "");
  return isActor(text) ? {
    first: first2,
    last: end,
    text
  } : null;
}
function subjectIn(page, from, to) {
  const { words: words2 } = page;
  for (let i = to; i > from; i--) {
    const lower = words2[i].lower;
    if (!duty.test(lower) || page.aside[i]) continue;
    let next = i + 1;
    while (next < words2.length && between.has(words2[next].lower)) next++;
    const after2 = words2[next]?.lower ?? "";
    if (passive.test(after2)) continue;
    if (!/^(?:shall|must|will|may|should)$/.test(lower) && !laid.test(after2)) continue;
    if (/^(?:to|required|ordered|directed)$/.test(after2) && isPassive(page, next)) continue;
    let last = i - 1;
    while (last > from && (between.has(words2[last].lower) || words2[last].lower === "shall")) {
      last--;
    }
    const name2 = nameEndingAt(page, last, from);
    if (name2) return name2.text;
  }
  return null;
}
function isPassive({ words: words2 }, i) {
  const to = words2[i].lower === "to" ? i : i + 1;
  return words2[to]?.lower === "to" && words2[to + 1]?.lower === "be";
}
var role2 = "(?:all )?(?:plaintiffs?|defendants?|government|petitioners?|respondents?|appellants?|appellees?|debtors?|trustee|creditors?|movants?|parties)";
var mover = new RegExp(`\\bgranting (?:in part )?(?:\\[?\\d+\\]? )?(?:the )?(?:(?:consent|unopposed|joint) )?(${role2})['\u2019]?s?['\u2019]? (?=.{0,60}?(?:motion|request|application))`, "i");
var ownedBy = new RegExp(`\\b(${role2})(?:['\u2019]s|['\u2019])\\s+$`, "i");
var against = /\b(?:complaint|petition|summons)\b.{0,60}?\b(?:against|issued to|issued as to) ((?:all (?:named )?defendants)|[A-Z][^.;(:]{1,120}?)(?=\.(?:\s|$)|;|\(|:| filed by| answer| receipt| \d|,? \(| with\b)/i;
var filedBy = /\bto be (?:filed|submitted|prepared|lodged|drafted) by:\s*((?:[A-Z][\w.'\u2019-]*,? ?){1,6})/i;
var forRole = new RegExp(`^\\s+for (?:the )?(${role2}|d(?:e)?fts?|govt?|pltfs?)\\b`, "i");
var underDuty = /-by$|^(?:by-date-shall|have-until|extension-until|extended-to|until)$/;
function tieToActor(page, drafts, voice) {
  const due2 = drafts.filter((d) => d.type === "deadline" && (d.verb === "set" || d.verb === "moved"));
  for (const d of due2) {
    if (d.party !== null && !isActor(d.party)) name(d, null);
    const prose = !d.formula && underDuty.test(d.rule);
    if (prose) {
      const subject2 = subjectIn(page, Math.max(d.clause, d.first - 80), d.last);
      const wider = subject2 !== null && d.party !== null && subject2.endsWith(d.party) && subject2.length > d.party.length;
      if (subject2 !== null && (d.party === null || wider)) name(d, subject2);
    }
    if (d.party === null) name(d, ownerIn(page, d));
    if (d.party === null && (d.verb === "moved" || d.rule === "extension-until" || voice.extends) && (prose || due2.length === 1)) {
      const found2 = mover.exec(page.text.slice(0, 400))?.[1];
      if (found2) name(d, found2);
    }
    if (d.party !== null) continue;
    const end = page.words[d.last].end;
    const found = (d.kind === "answer" ? against.exec(page.text.slice(0, 400))?.[1] : void 0) ?? forRole.exec(page.text.slice(end, end + 60))?.[1] ?? (due2.length === 1 ? filedBy.exec(page.text.slice(0, 1e3))?.[1] : void 0);
    if (found !== void 0 && isActor(found)) name(d, found.trim());
  }
}
function ownerIn(page, d) {
  const words2 = printed(page, Math.max(d.clause, d.first - 8), d.last);
  const at = words2.toLowerCase().indexOf(d.title.toLowerCase().slice(0, 24));
  return at > 0 ? ownedBy.exec(words2.slice(0, at))?.[1] ?? null : null;
}
function name(d, party) {
  if (d.parties.length === 1 && d.parties[0] === d.party) d.parties = [];
  d.party = party;
  if (party === null) return;
  const side = sideOf(party);
  d.side = side ?? d.side;
  if (side === null && d.parties.length === 0) d.parties = [
    party
  ];
}

// src/extract/rules/matter_name.ts
var kindsOfMotion = "amended|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|involuntary|voluntary|joint|emergency|expedited|omnibus|cross|ex parte|fee|interim|verified|renewed|supplemental|unopposed|consent|agreed|adversary|third-party|trustee['\u2019]?s|debtors?['\u2019]?s?|trustee";
var noun = "motion|application|objection|petition|complaint";
var matter = new RegExp(`\\b((?:(?:${kindsOfMotion})\\s+){0,3}(?:${noun})s?\\b(?:/(?:${noun})\\b)?)(?:\\(s\\))?:?((?:\\s+(?!and (?:${noun})\\b)(?:[A-Za-z'\u2019&-]+|(?<=chapter )\\d+)){0,10})`, "gi");
var goesOn2 = /^\s+(?:to|for|of|in|on|re|regarding|objecting|seeking|authorizing|approving|under|pursuant|against|by)\b/i;
var cut2 = /\s+(?:filed|by|regarding|fee amount|receipt|with|hearing|signed|and|under|nunc|pursuant|located|dated|set|scheduled|is|that|which|as to|for (?:defendant|plaintiff)s?|on behalf)\b.*$/is;
var whose = /^\s+(?:of|by)\s+.{1,60}?(?=\s(?:to|for)\s)/i;
var named2 = /^(.*\b(?:employ|retain|compensation)(?: (?:(?:special|general|bankruptcy|local) )?(?:counsel|attorneys?|accountants?|auditors?|appraisers?|brokers?|realtors?|professionals?|auctioneers?))?)(?:\s.*)?$/i;
function openEnd(words2) {
  return words2.replace(/(?:\s+(?:of|to|for|in|on|re|the|a|an|by|from|against|as|or|[\w]+['\u2019]s?|[A-Z]))+$/i, "");
}
function matterIn(words2) {
  let found = null;
  for (const [, head3 = "", tail = ""] of words2.slice(0, 400).replace(/\bre:/gi, "re").matchAll(matter)) {
    const says = goesOn2.test(tail);
    const rest = openEnd(tail.replace(/^\s+re\s+(?=(?:to|for)\s)/i, " ").replace(whose, "").replace(cut2, "").replace(named2, "$1"));
    const name2 = `${head3}${rest}`.replace(/\s+/g, " ").trim();
    if (/\b(?:date|deadline|due)s?$/i.test(name2)) continue;
    if (says && rest !== "") return name2;
    found ??= name2;
  }
  return found;
}
var ownTitle = /^\W*(?:(?:\w+\W+){0,3}?notice|(?:motion|application|objection))\b/i;
var scheduling = /\b(?:continu\w+|expedit\w+|exten\w+|reschedul\w+|adjourn\w*|vacat\w+|shorten\w*|appear|postpone)\b/i;
var subject = /\bsubject:\s*(.{3,200})/is;
var subjectEnd = /(?:\s+(?:filed by|re:|with respect to|located)\b|[.(/:;]|\s+and\s+(?=\w+ (?:\w+ )?hearing)|\s+#?\d{3,}|,|\s+property\b).*$/is;
function hearingOnMatter(page, { voice, related, behind: behind2, verb }) {
  const printed2 = subject.exec(page.text.slice(0, 600))?.[1]?.replace(subjectEnd, "").trim() ?? "";
  if (printed2 !== "") {
    const name2 = sentenceCase(openEnd(printed2.split(/\s+/).slice(0, 14).join(" ")));
    return /\b(?:hearing|conference|trial|argument)\b/i.test(name2) ? name2 : onMatter(printed2);
  }
  const on = /^\s*,?\s*(?:on|re:?|regarding) (?:\[?\d+\]? )?(?=\w)(.{3,160})/is.exec(behind2)?.[1];
  const after2 = on === void 0 ? null : matterIn(on.split(/[.;]/)[0]);
  if (after2 !== null && /\s/.test(after2)) return onMatter(after2);
  const names2 = [
    ...new Set(related.map(({ name: name2 }) => matterIn(name2)).filter((name2) => name2 !== null))
  ];
  if (names2.length > 0) {
    const more = new Set(names2.map((name2) => name2.toLowerCase())).size > 1 ? " and other matters" : "";
    return `${onMatter(names2[0])}${more}`;
  }
  const asked2 = /\bhearing (?:on|re:?|regarding) (?:the )?(?:\[?\d+\]? )?(?=\w)(.{0,200})/i.exec(page.text.slice(0, 600))?.[1];
  const heard2 = asked2 === void 0 ? null : matterIn(asked2.split(/[.;]/)[0]);
  if (heard2 !== null && /\s/.test(heard2)) return onMatter(heard2);
  const head3 = page.text.slice(0, 200);
  const decided = verb === "cancelled" ? /\bgranting \[?\d+\]? (.{3,120})/is.exec(head3)?.[1] ?? null : null;
  const granted3 = decided === null ? null : matterIn(decided.split(/[.;]/)[0]);
  if (granted3 !== null && !scheduling.test(granted3)) return onMatter(granted3);
  const own = voice.speaker === "party" || ownTitle.test(head3) ? matterIn(head3.split(/\b(?:hearing|objections?|responses?)\s+(?:to be|is|set|scheduled|due)\b/i)[0]) : null;
  return own === null ? null : onMatter(own);
}
function onMatter(name2) {
  const plain2 = sentenceCase(name2.replace(/^generic\s+/i, ""));
  return `Hearing on ${plain2.charAt(0).toLowerCase()}${plain2.slice(1)}`;
}
function fullerName(page, title) {
  const head3 = page.text.slice(0, 260);
  if (!/^\W*(?:\w+\W+){0,3}?notice\b/i.test(head3)) return null;
  const at = head3.toLowerCase().indexOf(title.toLowerCase());
  const behind2 = at < 0 ? "" : head3.slice(at + title.length);
  if (!/^\s+(?:\([^)]{0,20}\)\s+)?(?:on|re:?|regarding)\s/i.test(behind2)) return null;
  const name2 = matterIn(behind2);
  if (name2 === null) return null;
  const lower = sentenceCase(name2);
  return `${title} on ${lower.charAt(0).toLowerCase()}${lower.slice(1)}`;
}

// src/extract/rules/deadline_name.ts
var appellate = /^(appellants?|appellees?|petitioners?|respondents?|cross-appellants?|cross-appellees?|intervenors?|amic(?:us|i)(?: curiae)?)\b/i;
var correspondence = /^\W*clerk['\u2019]?s? (?:correspondence|letter) requesting (?:an? |the )?(.{3,60}?) from (.{3,60}?)(?:\.|\(|$)/i;
function fullerDeadlineName(page, d, { voice, related }) {
  switch (d.title) {
    case "Response": {
      const asked2 = correspondence.exec(page.text.slice(0, 200));
      if (asked2) {
        d.party ??= asked2[2].trim();
        return sentenceCase(asked2[1]);
      }
      const head3 = page.text.slice(0, 160);
      const own = voice.speaker !== "court" && d.rule === "due" && /^\W*(?:[\w'\u2019-]+\W+){0,6}?motion\b/i.test(head3);
      const set = /\bsetting (?:\w+ )?hearing on (?=.{0,40}\bmotion\b)(.{3,100})/i.exec(head3)?.[1];
      const [document, ...others] = related;
      const name2 = own ? matterIn(head3) ?? "motion" : set !== void 0 ? matterIn(set) : d.formula && document !== void 0 && others.length === 0 ? matterIn(document.name) : null;
      if (name2 === null || !/\bmotion\b/i.test(name2)) return d.title;
      const plain2 = sentenceCase(name2.split(" ").slice(0, 9).join(" "));
      return `Response to ${plain2.charAt(0).toLowerCase()}${plain2.slice(1)}`;
    }
    case "Brief": {
      const role3 = appellate.exec(d.party ?? "")?.[1]?.toLowerCase();
      if (role3 === void 0) return d.title;
      const owner2 = role3.endsWith("s") && !role3.startsWith("amicus") ? `${role3}'` : `${role3}'s`;
      return `${owner2.charAt(0).toUpperCase()}${owner2.slice(1)} brief`;
    }
    case "Compliance":
    case "Correction of deficiency":
      return /\bdeficient filing\b/i.test(page.text.slice(0, 160)) ? "Correction of deficient filing" : d.title;
    case "Documents":
      return /\bmissing documents?\b/i.test(page.text.slice(0, 300)) ? "Missing documents" : d.title;
    default:
      return d.title;
  }
}

// src/extract/rules/place_elsewhere.ts
var appearBy = /^\W*(?:[\w'\u2019]+\W+){0,3}?notice to appear (?:(by (?:telephone|phone|video ?conference|zoom|teleconference))|via (zoom(?: video)?|telephone|video ?conference))\b/i;
var markedPlace = /^\s*\)?\s*\*+\s*in ([A-Z][A-Za-z. ]{2,40}?)\s*\*+/i;
var roomLike = /\b(?:chambers|courtrooms?|room|rm|ctrm|courthouse)\b/i;
function placeElsewhere(page, draft2) {
  const { words: words2, text } = page;
  if (draft2.verb !== "held") {
    if (draft2.location === null) draft2.location = placeWithin(page, draft2);
    if (draft2.location === null && draft2.verb !== "cancelled") {
      const by = appearBy.exec(text.slice(0, 120));
      draft2.location = by?.[1] ?? by?.[2] ?? markedPlace.exec(text.slice(words2[draft2.last].end, words2[draft2.last].end + 60))?.[1] ?? null;
    }
  }
  if (draft2.judge === null) draft2.judge = judgeWithin(page, draft2) ?? judgeBehindName(page, draft2);
}
function placeWithin(page, { first: first2, last }) {
  for (let i = first2; i < Math.min(last, first2 + 40); i++) {
    if (page.words[i].lower !== "in" || page.dated[i]) continue;
    let limit3 = i + 1;
    while (limit3 < last && !page.dated[limit3 + 1] && page.words[limit3 + 1].lower !== "on") limit3++;
    const place = placeAfter(page, i, limit3);
    if (place !== null && roomLike.test(place.text)) return place.text;
  }
  return null;
}
function judgeWithin(page, { first: first2, last }) {
  for (let i = first2; i < Math.min(last, first2 + 40); i++) {
    if (page.words[i].lower === "before") {
      const judge = judgeAfter(page, i, last);
      if (judge !== null) return judge.text;
    }
  }
  return null;
}
function judgeBehindName(page, { last }) {
  const { words: words2 } = page;
  if (words2[last + 1]?.lower !== "for") return null;
  let i = last + 2;
  while (i < Math.min(words2.length, last + 8) && words2[i].kind === "word" && words2[i].capital) {
    i++;
  }
  if (words2[i]?.lower !== "before" || i === last + 2) return null;
  return judgeAfter(page, i, Math.min(words2.length - 1, i + 8))?.text ?? null;
}

// src/extract/rules/own_matter.ts
var ofMotions = /* @__PURE__ */ new Set([
  "hearing",
  "motion-hearing",
  "response",
  "reply",
  "objections",
  "surreply"
]);
function minutesJudge(page) {
  const { words: words2 } = page;
  for (let i = 0, seen = 0; i < words2.length && seen < 16 && i < 40; i++) {
    if (!page.aside[i] && !page.dated[i]) seen++;
    if (words2[i].lower === "before") {
      return judgeAfter(page, i, Math.min(words2.length - 1, i + 16))?.text ?? null;
    }
  }
  return null;
}
var titled = /^\W*(?:(?:\w+\W+){0,4}?notice of|(?:\w+\W+){0,2}?order (?:re)?(?:scheduling|setting)|pre-?trial(?: conference)? \(|meeting of creditors\b)/i;
function nameInHead(page) {
  const head3 = page.clauses[0];
  if (!head3 || !titled.test(page.text.slice(0, 120))) return null;
  let last = head3.first;
  while (last < Math.min(head3.last, head3.first + 14) && !/^[.:;([]$/.test(page.words[last].lower)) {
    last++;
  }
  const noun2 = lastHearingNoun(page, head3.first, last);
  return noun2 && noun2.kind !== "hearing" && noun2.kind !== "motion-hearing" ? noun2 : null;
}
function tieToMatter(page, drafts, voice) {
  if (drafts.length === 0) return;
  const related = relatedDocuments(page);
  const numbers = [
    ...new Set(related.map((document) => document.number))
  ];
  const head3 = page.clauses[0];
  const people = head3 ? namedAsTo(page, head3.first, Math.min(head3.last, head3.first + 240)) : [];
  const judge = voice.minutes ? minutesJudge(page) : null;
  const ownName2 = nameInHead(page);
  tieToActor(page, drafts, voice);
  for (const draft2 of drafts) {
    if (draft2.type === "hearing" && draft2.parties.length === 0) {
      draft2.parties = groupIn(page, draft2);
      draft2.party ??= draft2.parties[0] ?? null;
    }
    if (draft2.parties.length === 0 && people.length > 0) {
      draft2.parties = people;
      if (draft2.type === "hearing") draft2.party ??= people[0];
    }
    if (draft2.verb === "held" && draft2.judge === null) draft2.judge = judge;
    const tied = ofMotions.has(draft2.kind) && draft2.about.length === 0;
    if (tied && numbers.length > 0 && numbers.length <= 4) draft2.about = numbers;
    if (draft2.type === "hearing") placeElsewhere(page, draft2);
    if (draft2.type === "hearing") nameHearing(page, draft2, {
      voice,
      related,
      ownName: ownName2
    });
    else draft2.title = fullerDeadlineName(page, draft2, {
      voice,
      related
    });
  }
}
function groupIn(page, { first: first2, last }) {
  for (let i = first2; i < Math.min(last, first2 + 30); i++) {
    if (!/^(?:includes|including|comprising)$/.test(page.words[i].lower)) continue;
    const at = page.words[i + 1]?.lower === ":" ? i + 2 : i + 1;
    const { names: names2 } = nameList(page, at, last);
    if (names2.length > 1) return names2;
  }
  return [];
}
var nameless3 = /^(?:chapter \d+ |continued |further |proceeding )?hearing(?: on (?:a |the )?motions?)?$/i;
function nameHearing(page, draft2, { voice, related, ownName: ownName2 }) {
  draft2.title = draft2.title.replace(/^(.{4,60}?) \1$/i, "$1");
  if (draft2.kind === "presentment") {
    const what2 = /^\W*(?:\w+\W+){0,3}?notice of presentment of (?:an? |the )?((?:\w+ ){1,5}?)(?=between|by|signed|filed|authoriz|pursuant|for|\()/i.exec(page.text.slice(0, 160))?.[1]?.trim();
    if (what2 && !/motion/i.test(what2)) draft2.title = `Presentment of ${what2.toLowerCase()}`;
    return;
  }
  if (draft2.kind !== "hearing" || !nameless3.test(draft2.title)) {
    if (draft2.kind === "hearing" || draft2.kind === "preliminary-hearing") {
      draft2.title = fullerName(page, draft2.title) ?? draft2.title;
    }
    return;
  }
  const plain2 = draft2.title === "Hearing";
  const noun2 = plain2 ? ownName2 ?? nounBehind2(page, draft2.last + 1) : null;
  if (noun2) {
    draft2.kind = noun2.kind;
    const title = hearingTitle(page, noun2);
    draft2.title = fullerName(page, title) ?? title;
    return;
  }
  const approval = /\bhearing (?:on|for|re:?|regarding) ((?:the )?(?:court |final |preliminary )?(?:approval|adequacy|confirmation) of (?:[\w'\u2019]+ ){0,5}?(?:disclosure statement|plan|settlement))\b/i.exec(page.text.slice(0, 200))?.[1];
  if (approval !== void 0) {
    const kind = hearingKindOf(approval);
    draft2.kind = kind;
    draft2.title = kind === "hearing" ? `Hearing on ${sentenceCase(approval).toLowerCase()}` : sentenceCase(kind.replaceAll("-", " "));
    return;
  }
  const behind2 = page.text.slice(page.words[draft2.last].end, page.words[draft2.last].end + 200);
  draft2.title = hearingOnMatter(page, {
    voice,
    related,
    behind: behind2,
    verb: draft2.verb
  }) ?? draft2.title;
}
function nounBehind2(page, at) {
  if (!/^(?:for|re)$/.test(page.words[at]?.lower ?? "")) return null;
  let last = at + 1;
  while (last < Math.min(page.words.length - 1, at + 7) && !/^[.:;,(]$/.test(page.words[last].lower)) last++;
  const noun2 = firstHearingNoun(page, at + 1, last);
  return noun2 && noun2.kind !== "hearing" && noun2.kind !== "motion-hearing" ? noun2 : null;
}

// src/domain/computing_time/period.ts
var longestPeriod = {
  hour: 8784,
  day: 3660,
  "business-day": 400,
  week: 520,
  month: 1200,
  year: 100
};
function isPeriodCount(count2, unit) {
  return Number.isInteger(count2) && count2 >= 1 && count2 <= longestPeriod[unit];
}
function periodWords({ count: count2, unit, otherCount }) {
  const numbers = otherCount === void 0 ? `${count2}` : `${count2} or ${otherCount}`;
  return `${numbers} ${unit.replace("-", " ")}${numbers === "1" ? "" : "s"}`;
}

// src/domain/plain_text.ts
function plainLine(text) {
  if (!suspect.test(text)) return text;
  return plainText(text).replaceAll(/\s+/g, " ");
}
function plainText(text) {
  return text.toWellFormed().replaceAll(lineBreaks, "\n").replaceAll("	", " ").replaceAll(unsafe, "").replaceAll(/[ \u00a0]+(?=\n)/g, "").replaceAll(/\n{3,}/g, "\n\n").trim();
}
var suspect = /[^\x20-\x7e]|^ | $| {2}/;
var lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
var unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
function shorten(text, limit3) {
  if (text.length <= limit3) return text;
  const room = text.slice(0, limit3 - 1).replace(/[\ud800-\udbff]$/, "");
  const wordEnd = room.search(/\s\S*$/);
  const cut3 = wordEnd > limit3 * 2 / 3 ? room.slice(0, wordEnd) : room;
  return `${cut3.replace(/[\s,;:([\u201c"'-]+$/, "")}\u2026`;
}

// src/extract/rules/due_beside.ts
function dueBeside(page, clause, { at, last }) {
  const { words: words2 } = page;
  let before3 = at - 1;
  const skip = (test) => {
    while (before3 >= clause.first && test.test(words2[before3].lower)) before3--;
  };
  skip(/^(?:within|no|not|later|than|by|at|least|,|on|or|and|the)$/);
  const from = Math.max(clause.first, before3 - 50);
  if (before3 >= clause.first) {
    const act = named3(actIn(page, from, {
      to: before3
    }));
    if (act) return act;
    skip(/^(?:due|are|is)$/);
    const item = dueItem(page, phraseStart(page, from, before3, 14), before3);
    if (item && item.kind !== "filing") return named3(item);
  }
  return last < clause.last ? named3(actIn(page, last + 1, {
    to: Math.min(clause.last, last + 30),
    limit: clause.last
  })) : null;
}
function named3(item) {
  if (item === null || /^(?:that|it|this|which|you|he|she|they|be|so)$/i.test(item.title)) {
    return null;
  }
  const stray = item.party !== null && (item.party.length > 60 || /^you$/i.test(item.party));
  return stray ? {
    ...item,
    party: null,
    side: null
  } : item;
}

// src/extract/rules/duty_beside.ts
var apart = 12;
var leads = /^(?:within|no|not|later|than|by|at|least|in|an|additional|another|further)$/;
var gives = /^(?:have|has|granted|given|allowed|permitted)$/;
var whoseRole = /\b((?:plaintiff|defendant|petitioner|respondent|debtor|appellant|appellee|movant)s?|the (?:government|trustee|parties)|counsel)(?: (?:shall|will|is|are|must|hereby|further|also))* (?:have|has|granted|given|allowed|permitted)$/i;
var theCourt = /\b(?:chambers|court|clerk|judge|undersigned)\b(?!['\u2019]s|\s+reporter)/i;
var another = /\b(?:shall|must|will|may|due|ha(?:s|ve))\b/i;
function dutyBeside(page, clause, { at, last }) {
  const { words: words2 } = page;
  let lead = at;
  while (lead > clause.first && leads.test(words2[lead - 1].lower)) lead--;
  const before3 = lead - 1;
  const lower = before3 < clause.first ? "" : words2[before3].lower;
  const make = (item) => {
    const found = named3(item);
    if (found === null || /^(?:confer|rule|act)$/i.test(found.title)) return null;
    if (/\bnot\b/i.test(printed(page, found.first, found.last))) return null;
    const who = printed(page, Math.max(clause.first, found.first - 3), found.first);
    return theCourt.test(`${found.party ?? ""} ${who}`) ? null : {
      ...found,
      lead
    };
  };
  const behind2 = (reach6) => last < clause.last ? actIn(page, last + 1, {
    to: Math.min(clause.last, last + reach6),
    limit: clause.last
  }) : null;
  if (gives.test(lower)) {
    const act2 = behind2(4);
    if (!act2) return null;
    const said = printed(page, Math.max(clause.first, before3 - 8), before3);
    const role3 = whoseRole.exec(said);
    const first2 = role3 ? wordAt(page, clause, words2[before3].end - role3[0].length) : before3;
    const party = role3?.[1] ?? null;
    return make({
      ...act2,
      first: first2,
      party,
      side: party === null ? null : sideOf(party)
    });
  }
  if (lower === "" || /^(?:,|that|and|ordered|:)$/.test(lower)) return make(behind2(30));
  if (lower === "due") return make(dueBefore(page, clause, before3 - 1));
  const act = actIn(page, Math.max(clause.first, before3 - 50), {
    to: before3
  });
  if (!act || before3 - act.last > apart) return null;
  return another.test(printed(page, act.last + 1, before3)) ? null : make(act);
}
function dueBefore(page, clause, to) {
  const { words: words2 } = page;
  let last = to;
  const skip = (test) => {
    while (last >= clause.first && test.test(words2[last].lower)) last--;
  };
  skip(/^(?:is|are|be|will|shall|also)$/);
  if (/, if any,$/i.test(printed(page, Math.max(clause.first, last - 3), last))) last -= 4;
  if (last < clause.first) return null;
  let first2 = phraseStart(page, clause.first, last, 14);
  for (let i = first2; i < Math.min(last, first2 + 5); i++) {
    if (/^(?:re|regarding)$/.test(words2[i].lower)) first2 = i + 1;
  }
  const item = dueItem(page, first2, last);
  return item && item.kind !== "filing" ? item : null;
}

// src/domain/computing_time/added_days.ts
var electronicAddsNothing = "2016-12-01";
function addedDays(service, { family, served }) {
  switch (service) {
    case "hand":
      return "none";
    case "mail":
      return "three";
    case "electronic":
      return served < electronicAddsNothing ? "three" : "none";
    case "clerk":
    case "agreed":
      return family === "appellate" ? "unsure" : "three";
    case "carrier":
      return family === "appellate" ? "three" : "unsure";
    case "unknown":
      return "unsure";
  }
}
var serviceWords = {
  hand: "by hand",
  mail: "by mail",
  clerk: "by leaving it with the clerk",
  carrier: "by commercial carrier",
  agreed: "by other means agreed in writing",
  electronic: "by electronic means",
  unknown: "by unknown means"
};

// src/domain/computing_time/deadline_basis.ts
function deadlineBasis(parts2) {
  const legs = parts2.legs.map((leg, index) => {
    const end = index === parts2.legs.length - 1 ? parts2.end : formatCourtDate(leg.landed, {
      weekday: true
    });
    const text = `${passedWords(leg)}${end}`;
    return leg.label === "" ? text : `${leg.label}: ${text}`;
  });
  const event2 = shorten(plainLine(parts2.event), 160);
  const head3 = `${parts2.period} ${parts2.direction} ${event2}, ${parts2.rule}`;
  return [
    `${head3}: ${legs.join("; ")}`,
    ...otherReadings(parts2)
  ].join("; ");
}
function otherReadings({ date, earliest, latest, stateUnknown }) {
  const day = (of) => formatCourtDate(of, {
    weekday: true
  });
  return [
    ...earliest === date ? [] : [
      `possibly as early as ${day(earliest)}`
    ],
    ...latest === date ? [] : [
      `possibly as late as ${day(latest)}`
    ],
    ...stateUnknown ? [
      "state holidays not known"
    ] : []
  ];
}
function passedWords({ passed, landed }) {
  const told2 = passed.filter(({ weekend }, index) => index === 0 || !weekend);
  if (told2.length === 0) return "";
  const words2 = told2.map(({ date, reason, weekend }) => {
    const full = formatCourtDate(date, {
      weekday: !weekend
    });
    const sameYear = date.slice(0, 4) === landed.slice(0, 4);
    return `${sameYear ? full.replace(/ \d{4}$/, "") : full} ${reason}`;
  });
  return `${words2.join(", ")} \u2192 `;
}

// src/domain/computing_time/legal_holidays.ts
var statutoryDays = [
  {
    name: "New Year's Day",
    since: 1870,
    day: fixed("01-01")
  },
  {
    name: "Martin Luther King Jr.'s Birthday",
    since: 1986,
    day: nth(3, "Monday", "01")
  },
  {
    name: "Washington's Birthday",
    since: 1885,
    until: 1970,
    day: fixed("02-22")
  },
  {
    name: "Washington's Birthday",
    since: 1971,
    day: nth(3, "Monday", "02")
  },
  {
    name: "Memorial Day",
    since: 1888,
    until: 1970,
    day: fixed("05-30")
  },
  {
    name: "Memorial Day",
    since: 1971,
    day: lastMondayOfMay
  },
  {
    name: "Juneteenth National Independence Day",
    since: 2021,
    day: fixed("06-19")
  },
  {
    name: "Independence Day",
    since: 1870,
    day: fixed("07-04")
  },
  {
    name: "Labor Day",
    since: 1894,
    day: nth(1, "Monday", "09")
  },
  {
    name: "Columbus Day",
    since: 1971,
    day: nth(2, "Monday", "10")
  },
  {
    name: "Veterans' Day",
    since: 1938,
    until: 1970,
    day: fixed("11-11")
  },
  {
    name: "Veterans' Day",
    since: 1971,
    until: 1977,
    day: nth(4, "Monday", "10")
  },
  {
    name: "Veterans' Day",
    since: 1978,
    day: fixed("11-11")
  },
  {
    name: "Thanksgiving Day",
    since: 1942,
    day: nth(4, "Thursday", "11")
  },
  {
    name: "Christmas Day",
    since: 1870,
    day: fixed("12-25")
  }
];
var doubts = {
  "2021-06-18": "the law on Juneteenth was a day old; some courts closed on Friday 18 June 2021, others did not"
};
function legalHoliday(date) {
  const own = statutoryDay(date);
  if (own !== null) return {
    name: own
  };
  const observedFor = observedDay(date);
  const name2 = observedFor === null ? null : statutoryDay(observedFor);
  if (observedFor === null || name2 === null) return null;
  const doubt2 = doubts[date];
  return doubt2 === void 0 ? {
    name: name2,
    observedFor
  } : {
    name: name2,
    observedFor,
    doubt: doubt2
  };
}
function isWeekend(date) {
  return weekday(date).startsWith("S");
}
function observedDay(date) {
  const name2 = weekday(date);
  if (name2 === "Friday") return addDays(date, 1);
  return name2 === "Monday" ? addDays(date, -1) : null;
}
var years = /* @__PURE__ */ new Map();
function statutoryDay(date) {
  const year = Number(date.slice(0, 4));
  let days = years.get(year);
  if (days === void 0) {
    days = new Map(statutoryDays.filter(({ since, until: until2 }) => since <= year && year <= (until2 ?? year)).map(({ name: name2, day }) => [
      day(year),
      name2
    ]));
    years.set(year, days);
  }
  return days.get(date) ?? null;
}
function fixed(monthDay) {
  return (year) => `${padded(year)}-${monthDay}`;
}
function nth(count2, name2, month2) {
  return (year) => nthWeekday(count2, {
    name: name2,
    from: `${padded(year)}-${month2}-01`
  });
}
function lastMondayOfMay(year) {
  return nthWeekday(1, {
    name: "Monday",
    from: `${padded(year)}-05-25`
  });
}
function nthWeekday(count2, { name: name2, from }) {
  let date = from;
  while (weekday(date) !== name2) date = addDays(date, 1);
  return addDays(date, (count2 - 1) * 7);
}
function padded(year) {
  return String(year).padStart(4, "0");
}

// src/domain/computing_time/possible_holidays.ts
var dcCourts = /^(?:dcd|dcb|cadc|cafc)$/;
var stateDays = [
  {
    name: "Lincoln's Birthday",
    day: fixed2("02-12")
  },
  {
    name: "Good Friday",
    day: (year) => addDays(easter(year), -2)
  },
  {
    name: "Election Day",
    day: electionDay
  },
  {
    name: "the day after Thanksgiving",
    day: dayAfterThanksgiving
  },
  {
    name: "Christmas Eve",
    day: fixed2("12-24")
  },
  {
    name: "New Year's Eve",
    day: fixed2("12-31")
  },
  {
    name: "Inauguration Day",
    day: inaugurationDay,
    courts: dcCourts
  },
  {
    name: "Emancipation Day",
    day: fixed2("04-16"),
    courts: dcCourts
  },
  {
    name: "Patriots' Day",
    day: patriotsDay,
    courts: /^(?:ma[db]|me[db]|ca1)$/
  },
  {
    name: "Cesar Chavez Day",
    day: fixed2("03-31"),
    courts: /^(?:ca[cens][db]|ca9)$/
  },
  {
    name: "Mardi Gras",
    day: (year) => addDays(easter(year), -47),
    courts: /^(?:la[emw][db]|ca5)$/
  },
  {
    name: "Pioneer Day",
    day: fixed2("07-24"),
    courts: /^ut[db]$/
  }
];
var agencyClosings = /* @__PURE__ */ new Set([
  "1994-04-27",
  "2001-12-24",
  "2003-12-26",
  "2004-06-11",
  "2007-01-02",
  "2007-12-24",
  "2008-12-26",
  "2012-12-24",
  "2014-12-26",
  "2018-12-05",
  "2018-12-24",
  "2019-12-24",
  "2020-12-24",
  "2024-12-24",
  "2025-01-09",
  "2025-12-24",
  "2025-12-26"
]);
function possibleHoliday(date, options) {
  if (agencyClosings.has(date)) {
    return {
      reason: "was a day on which the President closed federal agencies"
    };
  }
  if (options.direction === "before") return null;
  const year = Number(date.slice(0, 4));
  const found = stateDays.find(({ day, courts: courts2 }) => (courts2 === void 0 || courts2.test(options.courtId ?? "")) && day(year) === date);
  if (found === void 0) return null;
  const where = found.courts === void 0 ? "a holiday in some states" : "a holiday there";
  return {
    reason: `is ${found.name}, ${where}`
  };
}
function fixed2(monthDay) {
  return (year) => `${String(year).padStart(4, "0")}-${monthDay}`;
}
function dayAfterThanksgiving(year) {
  return addDays(nthWeekday(4, {
    name: "Thursday",
    from: fixed2("11-01")(year)
  }), 1);
}
function electionDay(year) {
  if (year % 2 !== 0) return null;
  return addDays(nthWeekday(1, {
    name: "Monday",
    from: fixed2("11-01")(year)
  }), 1);
}
function inaugurationDay(year) {
  return year % 4 === 1 ? fixed2("01-20")(year) : null;
}
function patriotsDay(year) {
  return nthWeekday(3, {
    name: "Monday",
    from: fixed2("04-01")(year)
  });
}
function easter(year) {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - correction + 1) / 3) + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - inCentury % 4) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count2 = epact + toSunday - 7 * late + 114;
  const month2 = String(Math.floor(count2 / 31)).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${month2}-${String(count2 % 31 + 1).padStart(2, "0")}`;
}

// src/domain/computing_time/open_days.ts
function closedDay(date, rule) {
  if (isWeekend(date)) return {
    date,
    reason: `is a ${weekday(date)}`,
    weekend: true
  };
  const reason = holidayReason(date, rule);
  return reason === null ? null : {
    date,
    reason,
    weekend: false
  };
}
function holidayReason(date, rule) {
  const holiday = legalHoliday(date);
  const onFriday = holiday?.observedFor !== void 0 && weekday(date) === "Friday";
  if (holiday !== null && !(rule.reading === "strict" && onFriday)) {
    return `is ${holiday.name}${holiday.observedFor === void 0 ? "" : " as observed"}`;
  }
  if (rule.reading === "strict") return null;
  if (rule.direction === "after" && rule.stateHolidays.has(date)) return "is a state holiday";
  if (rule.reading === "prevailing") return null;
  return possibleHoliday(date, rule)?.reason ?? null;
}
function openDayFrom(date, rule) {
  const step = rule.direction === "after" ? 1 : -1;
  const passed = [];
  let day = date;
  for (let closed = closedDay(day, rule); closed !== null; closed = closedDay(day, rule)) {
    passed.push(closed);
    day = addDays(day, step);
  }
  return {
    date: day,
    passed
  };
}
function countOpenDays(event2, { count: count2, rule }) {
  const step = rule.direction === "after" ? 1 : -1;
  const tested = [];
  let day = event2;
  for (let left = count2; left > 0; ) {
    day = addDays(day, step);
    tested.push(day);
    if (closedDay(day, rule) === null) left -= 1;
  }
  return {
    date: day,
    tested
  };
}
function dayDoubt(date, rule) {
  if (isWeekend(date)) return null;
  const day = formatCourtDate(date, {
    weekday: true
  });
  const holiday = legalHoliday(date);
  if (holiday?.doubt !== void 0) return `${day}: ${holiday.doubt}`;
  if (holiday !== null) {
    return holiday.observedFor === void 0 || weekday(date) !== "Friday" ? null : `${day} is counted as a holiday because ${holiday.name} falls on a Saturday; the cautious reading is that only the Saturday is one`;
  }
  if (rule.direction === "after" && rule.stateHolidays.has(date)) {
    return `${day} is counted as a state holiday; whether it is one by the state's law needs a look`;
  }
  const possible = possibleHoliday(date, rule);
  return possible === null ? null : `${day} ${possible.reason}; it is not counted as a legal holiday`;
}

// src/domain/computing_time/rule_family.ts
var computingRules = {
  civil: {
    citation: "Fed. R. Civ. P. 6",
    short: "Rule 6",
    addedDays: "(d)"
  },
  criminal: {
    citation: "Fed. R. Crim. P. 45",
    short: "Rule 45",
    addedDays: "(c)"
  },
  appellate: {
    citation: "Fed. R. App. P. 26",
    short: "Rule 26",
    addedDays: "(c)"
  },
  bankruptcy: {
    citation: "Fed. R. Bankr. P. 9006",
    short: "Rule 9006",
    addedDays: "(f)"
  }
};
var criminalTypes = /* @__PURE__ */ new Set([
  "cr",
  "mj",
  "po"
]);
function ruleFamily(docket) {
  const known2 = court(docket.courtId);
  if (known2?.jurisdiction === "appellate") return "appellate";
  if (known2?.jurisdiction === "bankruptcy" || known2?.jurisdiction === "panel") return "bankruptcy";
  const type = caseType(docket.docketNumber);
  if (criminalTypes.has(type)) return "criminal";
  return known2 === void 0 && (type === "bk" || type === "ap") ? "bankruptcy" : "civil";
}
function caseType(docketNumber) {
  const read = readDocketNumber(docketNumber);
  if (read !== null) return read.type;
  return /\d{2}-?([a-z]{2})-?\d/i.exec(docketNumber.slice(0, 200))?.[1]?.toLowerCase() ?? "";
}

// src/domain/computing_time/compute_deadline.ts
var presentCountingSince = "2009-12-01";
function computeDeadline(question) {
  check(question);
  const runs = courses(question).map((course) => run(question, course));
  const chosen = runs.filter(({ course }) => course.reading === "prevailing" && !course.oldCounting).reduce((first2, other) => compareRuns(other, first2) < 0 ? other : first2);
  const dates = runs.map(({ date }) => date).sort(compareDates);
  const earliest = dates[0];
  const latest = dates.at(-1);
  const rule = computingRules[question.family];
  const stateUnknown = question.direction === "after" && question.stateHolidays === void 0;
  return {
    date: chosen.date,
    time: chosen.time,
    earliest,
    latest,
    rule: `${rule.citation}${subdivisions(question, chosen)}`,
    basis: deadlineBasis({
      period: periodWords(question.period),
      direction: question.direction,
      event: eventWords(question),
      rule: `${rule.short}${question.period.unit === "business-day" ? "(a)(6)" : "(a)"}`,
      legs: chosen.legs,
      date: chosen.date,
      end: endWords(question, chosen),
      earliest,
      latest,
      stateUnknown
    }),
    notes: notes(question, {
      chosen,
      runs,
      stateUnknown
    })
  };
}
function check({ event: event2, period, eventTime, stateHolidays, inaccessible }) {
  for (const date of [
    event2,
    ...stateHolidays ?? [],
    ...inaccessible ?? []
  ]) {
    if (!isDate(date)) throw new RangeError(`not a date: ${date.slice(0, 40)}`);
  }
  if (eventTime !== void 0 && !isTime(eventTime)) {
    throw new RangeError(`not a time: ${eventTime.slice(0, 40)}`);
  }
  for (const count2 of [
    period.count,
    period.otherCount ?? period.count
  ]) {
    if (!isPeriodCount(count2, period.unit)) {
      throw new RangeError(`not a period: ${count2} ${period.unit}`);
    }
  }
}
function courses(question) {
  const { period, eventTime } = question;
  const counts = period.otherCount === void 0 ? [
    period.count
  ] : [
    period.count,
    period.otherCount
  ];
  const spills = period.unit === "month" || period.unit === "year" ? [
    false,
    true
  ] : [
    false
  ];
  const startTimes = period.unit === "hour" && eventTime === void 0 ? [
    "00:00",
    "23:59"
  ] : [
    eventTime ?? "00:00"
  ];
  const readings = [
    "prevailing",
    "strict",
    "wide"
  ];
  return counts.flatMap((count2) => spills.flatMap((spill) => addedChoices(question).flatMap((added) => startTimes.flatMap((startTime) => readings.flatMap((reading) => oldCounting(question, count2).map((old) => ({
    reading,
    count: count2,
    spill,
    added,
    startTime,
    oldCounting: old
  })))))));
}
function addedChoices({ service, direction, family, event: event2 }) {
  if (service === void 0 || direction === "before") return [
    0
  ];
  const added = addedDays(service, {
    family,
    served: event2
  });
  return added === "unsure" ? [
    0,
    3
  ] : [
    added === "three" ? 3 : 0
  ];
}
function oldCounting({ event: event2, period, family }, count2) {
  const short = count2 < (family === "bankruptcy" ? 8 : 11);
  const differs = period.unit === "day" && short && compareDates(event2, presentCountingSince) < 0;
  return differs ? [
    false,
    true
  ] : [
    false
  ];
}
function run(question, course) {
  const rule = openDayRule(question, course.reading);
  const counted3 = count(question, {
    course,
    rule
  });
  const legs = [];
  const tested = [
    ...counted3.tested
  ];
  const land = (date2, label2) => {
    const open = openDayFrom(date2, rule);
    legs.push({
      label: label2,
      passed: open.passed,
      landed: open.date
    });
    tested.push(...open.passed.map((closed) => closed.date), open.date);
    return open.date;
  };
  let date = land(counted3.date, "");
  if (course.added > 0) date = land(addDays(date, course.added), addedLabel(question));
  const shut = new Set(course.reading === "strict" ? [] : question.inaccessible ?? []);
  const officeShut = shut.has(date);
  if (officeShut) {
    const accessible = firstAccessible(date, {
      rule,
      shut
    });
    const short = computingRules[question.family].short;
    const label2 = `clerk's office inaccessible, ${short}(a)(3)`;
    legs.push({
      label: label2,
      passed: [],
      landed: accessible
    });
    date = accessible;
  }
  return {
    course,
    date,
    time: counted3.time,
    legs,
    tested,
    lacksDay: counted3.lacksDay,
    officeShut
  };
}
function openDayRule(question, reading) {
  return {
    reading,
    direction: question.direction,
    ...question.courtId === void 0 ? {} : {
      courtId: question.courtId
    },
    stateHolidays: new Set(question.stateHolidays ?? [])
  };
}
function addedLabel({ service = "unknown", family }) {
  const { short, addedDays: subdivision } = computingRules[family];
  return `3 days added for service ${serviceWords[service]}, ${short}${subdivision}`;
}
function firstAccessible(date, { rule, shut }) {
  const forward = rule.direction === "after" ? rule : {
    ...rule,
    direction: "after",
    // State holidays, known or possible, belong only to periods that run forward.
    stateHolidays: /* @__PURE__ */ new Set(),
    reading: rule.reading === "wide" ? "prevailing" : rule.reading
  };
  let day = date;
  while (shut.has(day)) {
    day = openDayFrom(addDays(day, 1), forward).date;
  }
  return day;
}
function count(question, { course, rule }) {
  const { event: event2, period: { unit } } = question;
  const signed2 = question.direction === "after" ? course.count : -course.count;
  const plain2 = {
    time: null,
    tested: [],
    lacksDay: false
  };
  if (unit === "business-day" || course.oldCounting) {
    return {
      ...plain2,
      ...countOpenDays(event2, {
        count: course.count,
        rule
      })
    };
  }
  if (unit === "hour") return {
    ...plain2,
    ...countHours(question, {
      course,
      hours: signed2
    })
  };
  if (unit === "day" || unit === "week") {
    return {
      ...plain2,
      date: addDays(event2, unit === "week" ? signed2 * 7 : signed2)
    };
  }
  const from = Temporal.PlainDate.from(event2);
  const to = from.add(unit === "month" ? {
    months: signed2
  } : {
    years: signed2
  });
  const lacksDay = to.day !== from.day;
  const date = lacksDay && course.spill ? to.add({
    days: 1
  }) : to;
  return {
    ...plain2,
    date: date.toString(),
    lacksDay
  };
}
function countHours(question, { course, hours }) {
  const zone = zoneOf(question).zone;
  const start = courtDateTime({
    date: question.event,
    time: course.startTime,
    zone
  });
  const end = courtWallTime(start.add({
    hours
  }).toInstant(), zone);
  return {
    date: end.date,
    time: question.eventTime === void 0 ? null : end.time.slice(0, 5)
  };
}
function zoneOf({ zone, courtId }) {
  if (zone !== void 0) return {
    zone,
    confirmed: true
  };
  return courtZone({
    courtId: courtId ?? "",
    docketNumber: ""
  });
}
function compareRuns(a, b) {
  return compareDates(a.date, b.date) || (a.time ?? "").localeCompare(b.time ?? "");
}
function subdivisions({ period, family }, { course }) {
  const first2 = period.unit === "business-day" ? "(a)(6)" : "(a)";
  return course.added > 0 ? `${first2} and ${computingRules[family].addedDays}` : first2;
}
function eventWords(question) {
  const { event: event2, eventTime, eventName, period } = question;
  const time = period.unit === "hour" ? eventTime ?? null : null;
  const words2 = formatCourtTime({
    date: event2,
    time,
    zone: zoneOf(question).zone
  });
  return eventName === void 0 ? words2 : `${eventName} (${words2})`;
}
function endWords(question, { date, time }) {
  if (time === null) return formatCourtDate(date, {
    weekday: true
  });
  return formatCourtTime({
    date,
    time,
    zone: zoneOf(question).zone
  }, {
    weekday: true
  });
}
function notes(question, { chosen, runs, stateUnknown }) {
  const { period, service, direction, family } = question;
  const rule = openDayRule(question, "prevailing");
  const found = [
    ...new Set(chosen.tested.map((date) => dayDoubt(date, rule))),
    period.otherCount !== void 0 && `The text states two numbers, ${period.count} and ${period.otherCount}; the earlier date is kept`,
    chosen.lacksDay && "The month has no such day; its last day is taken, some would take the first of the next month",
    direction === "before" && service !== void 0 && "Service adds no days to a period that runs backward",
    addedChoices(question).length > 1 && `Whether 3 days are added for service ${serviceWords[service ?? "unknown"]} is not known; the earlier date is kept`,
    runs.some(({ course }) => course.oldCounting) && "Counted by the method in force since 1 December 2009; until then so short a period left out weekends and holidays",
    chosen.officeShut && "The clerk's office was said to be inaccessible on the last day; the date without that is shown as the earliest",
    period.unit === "hour" && question.eventTime === void 0 && "The hour at which the period starts is not known; the start of the day is taken",
    period.unit === "hour" && !zoneOf(question).confirmed && "The court's time zone is to be confirmed",
    ownRules(question.courtId) && `The court has rules of its own; the days are counted as in ${computingRules[family].citation}(a)`,
    stateUnknown && "State holidays are not known to the program; none is counted"
  ];
  return found.filter((note) => typeof note === "string");
}
function ownRules(courtId) {
  const known2 = courtId === void 0 ? void 0 : court(courtId);
  return known2?.jurisdiction === "special" || known2?.id === "scotus";
}

// src/domain/computing_time/number_words.ts
var small = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen"
];
var tens = [
  "twenty",
  "thirty",
  "forty",
  "fifty",
  "sixty",
  "seventy",
  "eighty",
  "ninety"
];
var smallValues = new Map(small.map((word2, index) => [
  word2,
  index + 1
]));
var tensValues = new Map(tens.map((word2, index) => [
  word2,
  (index + 2) * 10
]));
tensValues.set("fourty", 40);
tensValues.set("ninty", 90);
var numberWords = /* @__PURE__ */ new Set([
  ...smallValues.keys(),
  ...tensValues.keys(),
  "hundred"
]);
function readNumberWords(text) {
  const words2 = text.split(/[\s-]+/).filter((word2) => word2 !== "");
  let hundreds = 0;
  if (words2[0] === "hundred") {
    hundreds = 100;
    words2.shift();
  } else if (words2[1] === "hundred") {
    const count2 = smallValues.get(words2[0]) ?? 0;
    if (count2 < 1 || count2 > 9) return null;
    hundreds = count2 * 100;
    words2.splice(0, 2);
  }
  if (hundreds > 0 && words2[0] === "and" && words2.length > 1) words2.shift();
  if (words2.length === 0) return hundreds === 0 ? null : hundreds;
  const rest = belowHundred(words2);
  return rest === null ? null : hundreds + rest;
}
function belowHundred([first2 = "", second, ...more]) {
  if (more.length > 0) return null;
  const ten = tensValues.get(first2);
  if (second === void 0) return ten ?? smallValues.get(first2) ?? null;
  const unit = smallValues.get(second) ?? 0;
  return ten === void 0 || unit < 1 || unit > 9 ? null : ten + unit;
}

// src/domain/computing_time/find_periods.ts
var units = [
  "hour",
  "day",
  "week",
  "month",
  "year"
];
var unitWord = new RegExp(String.raw`(?<![a-z])(${units.join("|")})s?(?![a-z\d])`, "gi");
var reach4 = 70;
var plainAdjectives = [
  "calendar",
  "consecutive",
  "full",
  "additional",
  "more",
  "further"
];
var openDayAdjectives = [
  "business",
  "court",
  "working",
  "judicial"
];
var adjectives = [
  ...plainAdjectives,
  ...openDayAdjectives
];
var word = `(?:${[
  ...numberWords
].join("|")})`;
var spelled = String.raw`${word}(?:(?:\s+and\s+|\s*-\s*|\s+)${word}){0,4}`;
var number = String.raw`(?:\d{1,4}|${spelled})`;
var bracketed = String.raw`[(\[]\s*(${number})\s*[)\]]`;
var counted2 = String.raw`(?:(${number})(?:[\s-]*${bracketed})?|${bracketed})`;
var numberBegins = String.raw`(?<![\w$#/:.-]|\d,)`;
var before2 = new RegExp(String.raw`${numberBegins}${counted2}(?:\s*(?:-|\u2013|\bto\b|\bor\b)\s*${counted2})?` + String.raw`[\s-]*((?:(?:${adjectives.join("|")})[\s-]+){0,2})$`, "i");
var single = new RegExp(String.raw`(^|\b(?:within|in|after|before|for|than|least|of|by)\s+)an?\s+((?:${adjectives.join("|")})\s+)?$`, "i");
var lastToken = /([a-z]+|[\d)\]])[\s-]*$/i;
var numberEnds = /* @__PURE__ */ new Set([
  ...numberWords,
  ...adjectives,
  "a",
  "an"
]);
var half2 = /^\s+and\s+(?:a|one)[\s-]half\b/i;
function findPeriods(text) {
  const found = [];
  for (const match of text.matchAll(unitWord)) {
    const end = match.index + match[0].length;
    const unit = match[1].toLowerCase();
    const from = Math.max(0, match.index - reach4);
    const head3 = text.slice(from, match.index);
    const read = readCount(head3, {
      unit,
      atStart: from === 0
    });
    if (read === null || half2.test(text.slice(end, end + 40))) continue;
    const start = from + read.offset;
    found.push({
      start,
      end,
      quote: text.slice(start, end),
      period: read.period
    });
  }
  return withoutCompounds(text, found);
}
function readCount(head3, context) {
  const last = lastToken.exec(head3.slice(-20))?.[1]?.toLowerCase();
  if (last === void 0 || /[a-z]/.test(last) && !numberEnds.has(last)) return null;
  const match = before2.exec(head3);
  if (match === null) return readSingle(head3, context);
  if (match.index === 0 && !context.atStart) return null;
  const groups = match.slice(1, 7).filter((group) => group !== void 0);
  const numbers = [
    ...new Set(groups.map(readNumber))
  ];
  const unit = unitOf(context.unit, match[7] ?? "");
  if (unit === null || numbers.length > 2) return null;
  const counts = [];
  for (const count3 of numbers) {
    if (count3 === null || !isPeriodCount(count3, unit)) return null;
    counts.push(count3);
  }
  const [count2, otherCount] = counts;
  if (count2 === void 0) return null;
  const period = otherCount === void 0 ? {
    count: count2,
    unit
  } : {
    count: count2,
    unit,
    otherCount
  };
  return {
    offset: match.index,
    period
  };
}
function readSingle(head3, context) {
  const match = single.exec(head3);
  if (match === null || match.index === 0 && !context.atStart) return null;
  const unit = unitOf(context.unit, match[2] ?? "");
  return unit === null ? null : {
    offset: match.index + match[1].length,
    period: {
      count: 1,
      unit
    }
  };
}
function readNumber(text) {
  const plain2 = text.toLowerCase();
  return /^\d/.test(plain2) ? Number(plain2) : readNumberWords(plain2);
}
function unitOf(unit, words2) {
  const openDays = openDayAdjectives.some((adjective) => words2.toLowerCase().includes(adjective));
  if (!openDays) return unit;
  return unit === "day" ? "business-day" : null;
}
var joining2 = /^(?:\s*,)?\s*(?:and|plus)?\s*$/i;
var sizes = [
  "hour",
  "business-day",
  "day",
  "week",
  "month",
  "year"
];
function withoutCompounds(text, found) {
  const parts2 = /* @__PURE__ */ new Set();
  found.forEach((period, index) => {
    const next = found[index + 1];
    if (next === void 0 || next.start - period.end > 10) return;
    const smaller = sizes.indexOf(next.period.unit) < sizes.indexOf(period.period.unit);
    if (smaller && joining2.test(text.slice(period.end, next.start))) {
      parts2.add(period).add(next);
    }
  });
  return parts2.size === 0 ? found : found.filter((period) => !parts2.has(period));
}

// src/extract/rules/relative.ts
var paper3 = String.raw`(?:\w+\s+){0,3}?(?:order|notice|entry|opinion|decision|ruling|judgment|report|recommendation|minute|endorsement|letter|docket text)`;
var filedHere = new RegExp(String.raw`^\s*(?:of|from|after|following)\s+(?:the\s+)?(?:(?:date|entry|filing|issuance|docketing)\s+(?:of\s+)?(?:the\s+)?){0,3}(?:this\s+${paper3}\b|this\s+(?:date|filing)\b|today\b|today['\u2019]s\s+date\b|the\s+date\s+hereof\b|hereof\b)|^\s*(?:of|from|after)\s+(?:the\s+)?date\s+of\s+(?:its\s+)?entry\b(?!\s+of)`, "i");
var servedHere = new RegExp(String.raw`^\s*(?:of|from|after|following)\s+(?:the\s+)?(?:date\s+of\s+)?(?:service|receipt|being\s+served)\s+(?:with\s+|of\s+)?(?:a\s+copy\s+of\s+)?this\s+${paper3}\b`, "i");
var ahead2 = /^\s*(?:before|prior\s+to|in\s+advance\s+of|preceding)\b/i;
var boilerplate = /\bpaper (?:copies|copy|format)\b|\bidentical to\b|\bseal(?:ed|ing)?\b|\b5\.3\b|\bredact|\bfail(?:s|ure|ed|ing)?\b|\bappeal|\bdismissed\b|\bwaive[ds]?\b|\bif (?:no|any|the|a|an)\b|\bunless\b|\botherwise ordered\b/i;
var mostPeriods = 24;
function periodsOf(page) {
  return page.filed !== null && (page.cues & cue.period) !== 0 ? findPeriods(page.text) : [];
}
function readRelative(page, clause, { voice, periods }) {
  if (voice.speaker === "party" || voice.error) return [];
  const { words: words2 } = page;
  if (/^(?:if|unless|should|failure|failing|when|upon)$/.test(words2[clause.first].lower)) {
    return [];
  }
  const drafts = [];
  for (const period of periods.slice(0, mostPeriods)) {
    if (period.period.unit === "hour") continue;
    const at = wordAt(page, clause, period.start);
    const end = wordAt(page, clause, period.end - 1);
    if (page.masked[at]) continue;
    const anchor2 = anchorBehind(page, clause, end);
    if (!anchor2) continue;
    const near2 = printed(page, Math.max(clause.first, at - 40), Math.min(clause.last, end + 40));
    if (boilerplate.test(near2)) continue;
    const asked2 = requestScope(page, clause.first, at);
    if (asked2 === "asked" || asked2 === "denied") continue;
    const item = dueBeside(page, clause, {
      at,
      last: anchor2.last
    });
    if (!item) continue;
    const computed = computeDeadline({
      event: anchor2.event,
      period: period.period,
      direction: anchor2.direction,
      family: ruleFamily({
        courtId: page.courtId,
        docketNumber: page.docketNumber
      }),
      courtId: page.courtId,
      eventName: anchor2.name
    });
    drafts.push(draft({
      type: "deadline",
      verb: "set",
      kind: item.kind,
      title: item.title,
      first: Math.min(item.first, at),
      last: Math.max(anchor2.last, item.last),
      date: computed.date,
      computed: {
        rule: computed.rule,
        basis: computed.basis
      },
      party: item.party,
      parties: item.party !== null && sideOf(item.party) === null ? [
        item.party
      ] : [],
      side: item.side,
      rule: anchor2.direction === "after" ? "days-after-entry" : "days-before-hearing",
      confidence: voice.speaker === "court" ? anchor2.confidence : anchor2.confidence - 0.1,
      clause: clause.first
    }));
  }
  return drafts;
}
function anchorBehind(page, clause, end) {
  const { words: words2, filed: filed2 } = page;
  const limit3 = Math.min(clause.last, end + 18);
  if (end + 1 > clause.last || filed2 === null) return null;
  const start = words2[end].end;
  const behind2 = page.text.slice(start, words2[limit3].end);
  for (const [test, name2, confidence] of [
    [
      filedHere,
      "entry",
      0.78
    ],
    [
      servedHere,
      "service",
      0.68
    ]
  ]) {
    const found = test.exec(behind2);
    if (!found) continue;
    const last = wordAt(page, clause, start + found[0].length - 1);
    return {
      direction: "after",
      event: filed2,
      name: name2,
      last,
      confidence
    };
  }
  if (!ahead2.test(behind2)) return null;
  const moment = page.moments.find((one) => one.first > end);
  if (!moment || moment.first > end + 10 || moment.last > clause.last || moment.date === null) {
    return null;
  }
  const to = Math.min(clause.last, moment.last + 6);
  const said = printed(page, end + 1, to);
  const noun2 = /\b(?:hearing|conference|trial|argument|sentencing|mediation|call)\b/i.exec(said);
  if (!noun2) return null;
  return {
    direction: "before",
    event: moment.date,
    name: noun2[0].toLowerCase(),
    last: Math.max(moment.proof, moment.last),
    confidence: 0.75
  };
}

// src/extract/rules/conditional.ts
var conditionalRule = "conditional";
var event = String.raw`(?:ruling|decision|determination|resolution|disposition|adjudication|completion|conclusion|expiration|termination|service|receipt|filing|issuance|entry|remand|mandate|denial|approval|appearance|appointment|date (?:this|the|that) (?:action|case|matter) is|rules|decides|issues|is (?:filed|served|entered|decided|resolved|docketed|issued|lifted|reopened))`;
var anchor = new RegExp(String.raw`^\s*(?:of|from|after|following)\s+(?:being\s+served\b|(?:(?!this\b|today)[\w\u2019'.-]+\s+){0,4}?${event}\b)`, "i");
var longestAnchor = 24;
var anchorEnds = /^(?:[.,;:()]|shall|must|may|will|should|to|or|unless|if|whichever|and|in|is|are|within|by|until|no|not)$/;
var papers = /^(?:motions?|applications?|petitions?)$/;
var subjects = /^(?:the|an?|plaintiffs?|defendants?|petitioners?|respondents?|parties|counsel)$/;
var known = new RegExp([
  String.raw`\b(?:this (?!action|case|matter)|today|hereof|herein|its (?:filing|entry))`,
  String.raw`\b(?:filing|service|receipt|entry) of (?:the|an?|any|such) (?:\w+ )?(?:motion|petition)`,
  String.raw`\bfiling of (?:the|an?) (?:complaint|case|action|notice of removal)`,
  String.raw`\b(?:entry|date) of (?:the |final |such )*judgment`,
  String.raw`\b(?:entry|issuance|date|service|receipt) of (?:the|an?|said|such) (?:order|decision|opinion|notice|report|ruling)$`,
  String.raw`^(?:(?:the|its|date of) )*(?:ruling|decision|determination|entry|filing|issuance|approval|denial)$`,
  String.raw`\d{1,2}\/\d{1,2}\/`
].join("|"), "i");
var limit2 = /\b(?:within|in|have|has|had|granted|given|allowed|another|additional|an)\s*$/i;
var alone = /^\s*(?:[.;,]|$|(?:in which |within which )?to\s+(?!run|expire|begin))/i;
var boilerplate2 = /\bpaper (?:copies|copy|format)\b|\bidentical to\b|\bseal(?:ed|ing)?\b|\b5\.3\b|\bredact|\btranscript|\bfail(?:s|ure|ed|ing)?\b|\bnotice of appeal|\bappeal (?:must|may|shall|rights)|\bdismissed\b|\bwaive[ds]?\b|\bif (?:no|the|a|an|not|you)\b|\bif any(?!\s*[,.)])|\bunless\b|\botherwise ordered\b|\bwritten objections\b|\bobjections? to (?:the |this |these |court['\u2019]s )?(?:report|findings|proposed findings|magistrate)|\b636\b|\b(?:any|an?|either|each) party\b|\b(?:pursuant to|under|see) (?:[\w.]+ ){0,5}?rules?\b|\bdays?['\u2019]? notice\b|\bproposed orders?\b|\blocal (?:\w+ )?rules?\b|\bvouchers?\b|\bu\.?s\.?c\b|\bpursuant to (?:28|18|11|42)\b|\bremind|\brecommend/i;
var recommends = /\brecommend/i;
var told = /\b(?:was|were|had|been|previously|earlier) (?:\w+ )?(?:ordered|directed|required|instructed|given|granted|allowed)\b|\b(?:reports?|reported|advis(?:es|ed)|inform(?:s|ed) the|represent(?:s|ed)|stat(?:es|ed)|anticipat\w+|intends?|proposes?|agreed?)\b(?=[^.;]*\bwill\b)/i;
var general = /^\W*(?:amended )?(?:standing|general) order\b/i;
var briefing = /^\W*briefing (?:schedule|notice|order)\b/i;
function readConditional(page, clause, { voice, periods }) {
  const speaks = voice.speaker === "court" || voice.speaker === "plain" && briefing.test(page.text.slice(0, 60));
  if (!speaks || voice.error || general.test(page.text.slice(0, 60))) return [];
  const { words: words2 } = page;
  if (/^(?:if|unless|should|failure|failing|when|upon)$/.test(words2[clause.first].lower)) {
    return [];
  }
  const drafts = [];
  let bound = clause.first;
  for (const { period, start, end } of periods.slice(0, mostPeriods)) {
    const at = wordAt(page, clause, start);
    const last = wordAt(page, clause, end - 1);
    if (page.masked[at]) continue;
    const found = anchorBehind2(page, clause, last) ?? noAnchor(page, clause, {
      at,
      last
    });
    if (!found) continue;
    let from = bound;
    for (let i = from; i < at; i++) if (page.dated[i]) from = i + 1;
    bound = Math.min(clause.last, found.last + 1);
    const near2 = printed(page, Math.max(from, at - 40), Math.min(clause.last, last + 40));
    if (boilerplate2.test(near2) || told.test(printed(page, Math.max(from, at - 40), at))) continue;
    const asked2 = requestScope(page, clause.first, at);
    if (asked2 === "asked" || asked2 === "denied") continue;
    const duty2 = dutyBeside(page, {
      first: from,
      last: clause.last
    }, {
      at,
      last: found.last
    });
    if (!duty2 || found.words === null && duty2.kind === "filing") continue;
    if (duty2.kind === "objections" && recommends.test(page.text.slice(0, 400))) continue;
    drafts.push(draft({
      type: "deadline",
      verb: "set",
      kind: duty2.kind,
      title: duty2.title,
      first: Math.min(duty2.first, duty2.lead),
      last: Math.max(found.last, duty2.last),
      computed: {
        rule: conditionalRule,
        basis: basis(period, found.words)
      },
      party: duty2.party,
      parties: duty2.party !== null && sideOf(duty2.party) === null ? [
        duty2.party
      ] : [],
      side: duty2.side,
      rule: conditionalRule,
      confidence: 0.7,
      clause: clause.first
    }));
  }
  return drafts;
}
function basis(period, words2) {
  return words2 === null ? `${periodWords(period)}; from which day is not said` : `${periodWords(period)} after ${shorten(plainLine(words2), 160)}; the day is not known`;
}
function anchorBehind2(page, clause, end) {
  const { words: words2 } = page;
  if (end + 1 > clause.last) return null;
  const start = words2[end].end;
  const farthest3 = Math.min(clause.last, end + longestAnchor);
  const found = anchor.exec(page.text.slice(start, words2[farthest3].end));
  if (!found) return null;
  let last = wordAt(page, clause, start + found[0].length - 1);
  let ends = anchorEnds;
  while (last < farthest3 && !page.dated[last + 1] && !page.masked[last + 1]) {
    const next = words2[last + 1].lower;
    if (papers.test(words2[last].lower) && /^(?:to|for|in)$/.test(next)) {
      last = Math.min(farthest3, last + 2);
      ends = subjects;
    } else if (ends.test(next) || anchorEnds.test(next)) break;
    else last++;
  }
  if (page.dated[last + 1]) return null;
  const said = printed(page, end + 2, last);
  return known.test(said) ? null : {
    last,
    words: said
  };
}
function noAnchor(page, clause, { at, last }) {
  const { words: words2 } = page;
  if (at === clause.first || !limit2.test(printed(page, Math.max(clause.first, at - 2), at - 1))) {
    return null;
  }
  const to = words2[Math.min(words2.length - 1, last + 5)].end;
  return alone.test(page.text.slice(words2[last].end, to)) ? {
    last,
    words: null
  } : null;
}

// src/domain/awaits_day.ts
function awaitsDay({ date, computed }) {
  return date === null && computed !== void 0;
}

// src/domain/kinds.ts
var genericHearing = "hearing";
var genericDeadline = "filing";
var hearing = (id, title, minutes, onceOnly = false) => ({
  id,
  title,
  minutes,
  onceOnly
});
var hearingKinds = [
  hearing(genericHearing, "Hearing", 60),
  hearing("initial-appearance", "Initial appearance", 30, true),
  hearing("arraignment", "Arraignment", 30, true),
  hearing("detention-hearing", "Detention hearing", 30),
  hearing("bond-hearing", "Bond hearing", 30),
  hearing("preliminary-hearing", "Preliminary hearing", 60),
  hearing("identity-hearing", "Identity hearing", 30),
  hearing("change-of-plea", "Change of plea hearing", 45, true),
  hearing("sentencing", "Sentencing", 90, true),
  hearing("revocation-hearing", "Revocation hearing", 60),
  hearing("competency-hearing", "Competency hearing", 60),
  hearing("suppression-hearing", "Suppression hearing", 120),
  hearing("evidentiary-hearing", "Evidentiary hearing", 120),
  hearing("status-conference", "Status conference", 30),
  hearing("scheduling-conference", "Scheduling conference", 30),
  hearing("case-management-conference", "Case management conference", 30),
  hearing("initial-conference", "Initial conference", 30),
  hearing("pretrial-conference", "Pretrial conference", 60),
  hearing("final-pretrial-conference", "Final pretrial conference", 60, true),
  hearing("settlement-conference", "Settlement conference", 120),
  hearing("telephone-conference", "Telephone conference", 30),
  hearing("conference", "Conference", 30),
  hearing("discovery-hearing", "Discovery hearing", 60),
  hearing("motion-hearing", "Motion hearing", 60),
  hearing("motion-in-limine-hearing", "Motion in limine hearing", 60),
  hearing("presentment", "Presentment of motion", 30),
  hearing("claim-construction-hearing", "Claim construction hearing", 120),
  hearing("fairness-hearing", "Fairness hearing", 60),
  hearing("show-cause-hearing", "Show cause hearing", 60),
  hearing("injunction-hearing", "Injunction hearing", 120),
  hearing("oral-argument", "Oral argument", 60, true),
  hearing("docket-call", "Docket call", 30),
  hearing("jury-selection", "Jury selection", 240),
  hearing("jury-trial", "Jury trial", 240, true),
  hearing("bench-trial", "Bench trial", 240, true),
  hearing("trial", "Trial", 240, true),
  hearing("mediation", "Mediation", 240),
  hearing("arbitration", "Arbitration hearing", 240),
  hearing("meeting-of-creditors", "Meeting of creditors", 30, true),
  hearing("confirmation-hearing", "Confirmation hearing", 60, true),
  hearing("dismissal-hearing", "Hearing on dismissal", 30),
  hearing("disclosure-statement-hearing", "Disclosure statement hearing", 60),
  hearing("reaffirmation-hearing", "Reaffirmation hearing", 30),
  hearing("attorney-conference", "Attorney conference", 30),
  hearing("charging-conference", "Charging conference", 30),
  hearing("forfeiture-hearing", "Forfeiture hearing", 60),
  hearing("restitution-hearing", "Restitution hearing", 60),
  hearing("removal-hearing", "Removal hearing", 30)
];
var due = (id, title) => ({
  id,
  title
});
var deadlineKinds = [
  due(genericDeadline, "Filing"),
  due("answer", "Answer"),
  due("response", "Response"),
  due("reply", "Reply"),
  due("surreply", "Sur-reply"),
  due("objections", "Objections"),
  due("brief", "Brief"),
  due("opening-brief", "Opening brief"),
  due("answering-brief", "Answering brief"),
  due("reply-brief", "Reply brief"),
  due("appendix", "Appendix"),
  due("record", "Record on appeal"),
  due("docketing-statement", "Docketing statement"),
  due("appearance-form", "Appearance of counsel form"),
  due("disclosure-statement", "Disclosure statement"),
  due("transcript-order", "Transcript order"),
  due("transcript", "Transcript"),
  due("redaction-request", "Redaction request"),
  due("redacted-transcript", "Redacted transcript"),
  due("transcript-release", "Release of transcript restriction"),
  due("status-report", "Status report"),
  due("joint-status-report", "Joint status report"),
  due("case-management-statement", "Case management statement"),
  due("rule-26-report", "Rule 26(f) report"),
  due("initial-disclosures", "Initial disclosures"),
  due("expert-disclosures", "Expert disclosures"),
  due("rebuttal-expert-disclosures", "Rebuttal expert disclosures"),
  due("discovery", "Discovery"),
  due("fact-discovery", "Fact discovery"),
  due("expert-discovery", "Expert discovery"),
  due("motions", "Motions"),
  due("pretrial-motions", "Pretrial motions"),
  due("dispositive-motions", "Dispositive motions"),
  due("motions-in-limine", "Motions in limine"),
  due("daubert-motions", "Daubert motions"),
  due("discovery-motions", "Discovery motions"),
  due("amended-pleadings", "Amended pleadings"),
  due("joinder", "Joinder of parties"),
  due("pretrial-order", "Pretrial order"),
  due("pretrial-disclosures", "Pretrial disclosures"),
  due("witness-list", "Witness list"),
  due("exhibit-list", "Exhibit list"),
  due("jury-instructions", "Jury instructions"),
  due("voir-dire", "Proposed voir dire"),
  due("trial-brief", "Trial brief"),
  due("mediation", "Mediation"),
  due("settlement", "Settlement"),
  due("dismissal-papers", "Dismissal papers"),
  due("sentencing-memorandum", "Sentencing memorandum"),
  due("presentence-report", "Presentence report"),
  due("presentence-objections", "Objections to presentence report"),
  due("self-surrender", "Self-surrender"),
  due("proposed-order", "Proposed order"),
  due("stipulation", "Stipulation"),
  due("service", "Service of process"),
  due("filing-fee", "Filing fee"),
  due("plan", "Plan"),
  due("schedules", "Schedules and statements"),
  due("incomplete-filings", "Incomplete filings"),
  due("credit-counseling", "Certificate of credit counseling"),
  due("financial-management", "Financial management course"),
  due("proofs-of-claim", "Proofs of claim"),
  due("government-proofs-of-claim", "Government proofs of claim"),
  due("discharge-objections", "Objections to discharge"),
  due("dischargeability-complaint", "Complaint to determine dischargeability"),
  due("confirmation-objections", "Objections to confirmation"),
  due("reaffirmation", "Reaffirmation agreement"),
  due("mediator-assignment", "Mediator assignment"),
  due("notice", "Notice"),
  due("notice-of-appeal", "Notice of appeal"),
  due("rehearing-petition", "Petition for rehearing"),
  due("mandate", "Mandate"),
  due("payment", "Payment"),
  due("claim", "Claim"),
  due("consent", "Consent or declination"),
  due("affidavit", "Affidavit"),
  due("declaration", "Declaration"),
  due("acknowledgment", "Acknowledgment"),
  due("letter", "Letter")
];
var hearingIndex = new Map(hearingKinds.map((kind) => [
  kind.id,
  kind
]));
function kindsAgree(a, b) {
  const generic = (id) => id === genericHearing || id === genericDeadline;
  return a === b || generic(a) || generic(b);
}

// src/extract/rules/reconcile.ts
function absorb(into, from) {
  into.time ??= from.time;
  into.location ??= from.location;
  into.judge ??= from.judge;
  into.party ??= from.party;
  into.oldDate ??= from.oldDate;
  if (into.oldTime === void 0 && from.oldTime !== void 0) into.oldTime = from.oldTime;
  if (into.endTime === void 0 && from.endTime !== void 0) into.endTime = from.endTime;
  if (into.parties.length === 0) into.parties = from.parties;
  into.side ??= from.side;
  into.about = [
    .../* @__PURE__ */ new Set([
      ...into.about,
      ...from.about
    ])
  ];
  if (from.extends) into.extends = true;
  if (into.kind === "hearing" || into.kind === "filing") {
    into.kind = from.kind;
    into.title = from.title;
  }
  if (into.verb === "set" && from.verb === "moved") into.verb = "moved";
  into.confidence = Math.max(into.confidence, from.confidence);
}
var differ = (a, b) => a !== null && b !== null && a.toLowerCase() !== b.toLowerCase();
function alike(a, b) {
  if (kindsAgree(a, b)) return true;
  const [x, y] = [
    a,
    b
  ].sort();
  const loose = (kind, other) => (kind === "conference" || kind === "telephone-conference") && other.endsWith("-conference") || kind === "trial" && other.endsWith("-trial") || kind === "motion-hearing" && other.endsWith("-hearing");
  return loose(x, y) || loose(y, x);
}
var sets = (d) => d.verb === "set" || d.verb === "moved";
function twice(a, b) {
  if (awaitsDay(a) && awaitsDay(b)) {
    const same = a.kind === b.kind && a.computed?.basis === b.computed?.basis;
    return same && !differ(a.party, b.party);
  }
  if (a.type !== b.type || a.date === null || a.date !== b.date) return false;
  if (sets(a) !== sets(b) || !sets(a) && a.verb !== b.verb) return false;
  if (a.type === "hearing") {
    if (differ(a.time, b.time)) return false;
    if (a.parties.length > 0 && b.parties.length > 0 && a.parties.join() !== b.parties.join()) {
      return false;
    }
    if (a.formula && b.formula && a.kind !== b.kind && sets(a)) {
      return a.title === "Hearing" || b.title === "Hearing";
    }
    if (alike(a.kind, b.kind)) return true;
    if (a.verb === "held") return false;
    return a.formula !== b.formula && a.time !== null;
  }
  if (a.formula && b.formula && a.kind !== b.kind) return false;
  if (a.title.toLowerCase() === b.title.toLowerCase() && !differ(a.party, b.party)) return true;
  if (a.formula && b.formula) return false;
  if (differ(a.side, b.side) || differ(a.party, b.party) && a.side === null) return false;
  return a.kind === b.kind && a.kind !== "schedules" && a.kind !== "filing" && a.formula !== b.formula;
}
function isCounted({ computed }) {
  const years2 = Object.values(yearRules);
  return computed !== void 0 && !years2.includes(computed.rule);
}
var closeBy = 40;
var longest3 = 200;
function reconcile(drafts, voice) {
  if (drafts.length === 0) return [];
  if (drafts.length > longest3) {
    const parts2 = [];
    for (let at = 0; at < drafts.length; at += longest3) {
      for (const d of reconcile(drafts.slice(at, at + longest3), voice)) parts2.push(d);
    }
    return parts2;
  }
  let list = drafts.map((d) => ({
    ...d
  }));
  for (const d of list) {
    if (d.rule !== "corrected-date") continue;
    const wrong = list.find((x) => x !== d && x.type === d.type && sets(x) && x.first < d.first && alike(x.kind, d.kind));
    if (!wrong) continue;
    d.oldDate = wrong.date;
    if (wrong.time !== null) d.oldTime = wrong.time;
    wrong.confidence = -1;
  }
  for (const d of list) {
    if (d.rule !== "deadline-terminated") continue;
    const due2 = list.filter((x) => x.type === "deadline" && x.verb === "set" && x.first < d.first);
    if (d.title === namelessDeadline) {
      for (const x of due2) {
        x.verb = "cancelled";
        x.rule = d.rule;
        x.last = Math.max(x.last, d.last);
      }
      d.confidence = -1;
    } else if (list.some((x) => x !== d && x.verb === "cancelled" && kindsAgree(x.kind, d.kind))) {
      d.confidence = -1;
    }
  }
  for (const d of list) {
    if (!isCounted(d)) continue;
    const dated = list.some((x) => !isCounted(x) && x.type === d.type && x.date !== null && sets(x) && (x.clause === d.clause && !awaitsDay(d) || kindsAgree(x.kind, d.kind)));
    if (dated) d.confidence = -1;
  }
  if (voice.vacates) {
    const settings = list.filter((d) => d.type === "hearing" && d.verb === "set" && d.date !== null && d.confidence >= 0);
    const [one, other] = [
      ...settings
    ].sort((a, b) => a.date < b.date ? -1 : 1);
    if (one && other && settings.length === 2 && alike(one.kind, other.kind)) {
      other.verb = "moved";
      other.oldDate = one.date;
      other.extends = true;
      other.rule = "vacated-and-set";
      one.confidence = -1;
    } else if (one && settings.length === 1 && !voice.moves) {
      one.verb = "cancelled";
      one.rule = "title-cancels";
    }
  }
  if (voice.gone) {
    for (const d of list) {
      if (d.verb !== "set" && d.verb !== "moved" || d.date === null || d.confidence < 0) continue;
      d.verb = "cancelled";
      d.rule = "stamp-cancels";
      delete d.computed;
    }
  }
  if (voice.cancels && !voice.moves) {
    const title = list.find((d) => d.verb === "cancelled" && d.date === null && d.type === "hearing" && !d.scope && d.confidence > 0);
    const settings = list.filter((d) => d.type === "hearing" && d.verb === "set");
    if (title && settings.length === 1 && alike(title.kind, settings[0].kind)) {
      settings[0].verb = "cancelled";
      settings[0].rule = "title-cancels";
      title.confidence = -1;
    }
  }
  for (const d of list) {
    if (d.type !== "hearing" || d.verb !== "cancelled" || d.date !== null || d.scope) continue;
    const named5 = list.filter((x) => x !== d && x.type === "hearing" && x.date !== null && kindsAgree(x.kind, d.kind));
    const earlier = named5.filter((x) => x.first < d.first && x.verb === "set" && !x.formula);
    const gone2 = named5.some((x) => x.verb === "cancelled" || x.verb === "moved" || x.verb === "set" && x.formula);
    if (earlier.length === 1 && !gone2 && d.rule === "cancelled-undated") {
      earlier[0].verb = "cancelled";
      earlier[0].rule = "cancelled-later";
      d.confidence = -1;
    } else if (gone2 || named5.some((x) => x.verb === "cancelled")) d.confidence = -1;
  }
  list = list.filter((d) => d.confidence >= 0);
  for (const d of list) {
    if (d.rule !== "date-first-cancelled") continue;
    const moved4 = list.find((x) => x !== d && x.verb === "moved" && x.clause === d.clause && x.oldDate === null && x.first <= d.last && x.last > d.last && alike(x.kind, d.kind));
    if (!moved4) continue;
    moved4.oldDate = d.date;
    if (d.time !== null) moved4.oldTime = d.time;
    moved4.first = Math.min(moved4.first, d.first);
    d.confidence = -1;
  }
  list = list.filter((d) => d.confidence >= 0);
  const gone = list.filter((d) => d.type === "hearing" && d.verb === "cancelled" && d.date !== null && !d.scope && (d.rule === "date-first-cancelled" || d.rule === "setting-cancelled"));
  const anew = list.filter((d) => d.type === "hearing" && d.verb === "moved" && d.date !== null && d.oldDate === null);
  if (gone.length === 1 && anew.length === 1) {
    const [d, moved4] = [
      gone[0],
      anew[0]
    ];
    const people = d.parties.length === 0 || moved4.parties.length === 0 || d.parties.join() === moved4.parties.join();
    const near2 = Math.max(d.first, moved4.first) - Math.min(d.last, moved4.last) < closeBy;
    if (people && near2 && d.date !== moved4.date && alike(moved4.kind, d.kind)) {
      moved4.oldDate = d.date;
      if (d.time !== null) moved4.oldTime = d.time;
      moved4.first = Math.min(moved4.first, d.first);
      moved4.last = Math.max(moved4.last, d.last);
      d.confidence = -1;
    }
  }
  list = list.filter((d) => d.confidence >= 0);
  for (const d of list) {
    if (!(d.verb === "moved" && d.date === null && d.time === null && !d.scope)) continue;
    const later = list.find((x) => x !== d && x.type === d.type && sets(x) && x.date !== null && x.first > d.first && kindsAgree(x.kind, d.kind) && x.oldDate === null);
    if (later) {
      later.verb = "moved";
      later.extends = true;
      later.oldDate = d.oldDate;
      if (d.oldTime !== void 0) later.oldTime = d.oldTime;
      d.confidence = -1;
    }
  }
  list = list.filter((d) => d.confidence >= 0);
  for (const d of list) {
    if (!d.old || d.verb !== "set" || d.date === null) continue;
    const candidates = list.filter((x) => x !== d && x.type === d.type && sets(x) && !x.old && x.date !== null && x.date !== d.date && alike(x.kind, d.kind) && x.oldDate === null && x.first > d.first);
    const later = candidates.length === 1 && (voice.moves || candidates[0].verb === "moved") ? candidates[0] : void 0;
    if (later) {
      later.verb = "moved";
      later.extends = true;
      later.oldDate = d.date;
      if (d.time !== null) later.oldTime = d.time;
      d.confidence = -1;
    } else if (voice.speaker === "party") {
      d.confidence = -1;
    } else {
      d.restated = true;
      d.confidence = Math.min(d.confidence, 0.85);
    }
  }
  list = list.filter((d) => d.confidence >= 0);
  const kept2 = [];
  for (const d of list) {
    const same = kept2.find((k) => twice(k, d));
    if (same) {
      const better = same.time === d.time ? d.formula && !same.formula : same.time === null;
      if (better) {
        absorb(d, same);
        kept2[kept2.indexOf(same)] = d;
      } else absorb(same, d);
    } else kept2.push(d);
  }
  list = kept2;
  for (const d of list) {
    if (d.verb !== "held" || d.date === null || d.title !== "Hearing") continue;
    const named5 = list.filter((x) => x.verb === "held" && x.date === null && x.kind !== "hearing");
    const [first2, ...others] = named5;
    if (!first2) continue;
    d.kind = first2.kind;
    d.title = first2.title;
    d.confidence = Math.max(d.confidence, first2.confidence);
    first2.confidence = -1;
    for (const other of others) {
      if (!voice.minutes || other.first < d.first || other.rule !== "held-undated") continue;
      other.date = d.date;
      other.first = d.first;
    }
  }
  list = list.filter((d) => d.confidence >= 0);
  list = list.filter((d) => !(d.verb === "held" && d.date === null && list.some((x) => x !== d && x.verb === "held" && x.type === "hearing" && (x.date !== null || x.first < d.first) && alike(x.kind, d.kind))));
  list = list.filter((d) => !(d.verb === "set" && d.date !== null && list.some((x) => x !== d && x.verb === "moved" && x.oldDate === d.date && x.type === d.type && kindsAgree(x.kind, d.kind))));
  if (voice.moves && voice.speaker !== "party") {
    for (const d of list) {
      if (d.verb === "set" && d.type === "hearing" && !d.restated && !d.conditional) {
        d.verb = "moved";
        d.extends = true;
      }
    }
  }
  if (voice.extends && voice.speaker !== "party") {
    for (const d of list) {
      if (d.verb === "set" && d.type === "deadline" && !d.restated && d.rule !== "due-aside" && !awaitsDay(d)) {
        d.verb = "moved";
        d.extends = true;
      }
    }
  }
  return list.sort((a, b) => a.first - b.first || a.last - b.last);
}

// src/extract/rules/more_time.ts
var moreTime = String.raw`(?:(?:extension|enlargement)s? of (?:the )?(?:time|deadlines?)|(?:extend|enlarge|continue)(?:ing)? (?:the )?(?:time|deadlines?)|(?:more|additional) time)`;
var howLong = String.raw`(?:,?\s+(?:by\s+[\w-]+[\s-]days?|(?:up to and including|until|through|to)\s+\w+\s+\d{1,2},\s+\d{4},?))?`;
var nameEnds = String.raw`(?=\s+(?:re|as to|by|filed|until|from|through|up to|nunc|pending|is|are|with|addressed|due|by|for an|and (?:to|for)|under|pursuant|on behalf|in light|in order)\b|\s+(?:\(|\[|\d)|\s*[.;:,(\[]|$)`;
var what = new RegExp(String.raw`\b${moreTime}${howLong}\s+(?:(?:with)?in which\s+|by which\s+)?(?:to|for)\s+(.{3,90}?)${nameEnds}`, "i");
var deadlineOf = /\b(?:extend|enlarge|continue)(?:ing)? (?:the |its |his |her |their )?((?:[\w'\u2019-]+ ){1,5}?)(?:deadlines?|cut-?offs?|due dates?)\b/i;
var someTime = new RegExp(String.raw`\b${moreTime}\b`, "i");
var allDeadlines = String.raw`(?:\ball (?:of )?(?:the )?(?:(?:other|remaining|pending|existing|current|unexpired|future|case|pre-?trial|scheduling(?: order)?|court|set|outstanding|discovery|expert|upcoming)\s+(?:and\s+)?)*|\bthe (?:(?:other|remaining|pending|existing|current|case|pre-?trial|scheduling(?: order)?)\s+)*)(?:hearings?\s*(?:,|and|&|\/)+\s*(?:all\s+)?)?(?:deadlines|dates)(?:\s*(?:,|and|&|\/)+\s*(?:hearings|conferences|settings))?(?:\s+(?:set|established|contained|provided|stated)(?:\s+(?:forth|out))?)?(?:\s+(?:in|by|of|under)\s+(?:the|this|its)\s+(?:[\w'\u2019-]+\s+){0,4}?(?:order|schedule|case|matter|action)s?)?(?:\s*[[(][^\])]{0,24}[\])])?`;
var moved3 = String.raw`(?:extended|continued|enlarged|adjusted|postponed|shifted|pushed|modified|moved)`;
var ordered = String.raw`(?:\s*,?\s*(?:(?:is|are|be|shall|will|hereby|also|likewise|similarly|further|each|have|has|been|and)\s+)*)`;
var allMoved = new RegExp(String.raw`${allDeadlines}${ordered}${moved3}\b(?!\s+(?:to|(?:un)?til|through)\s+(?:and including\s+)?(?:\w+\s+)?\d)[^.;:]{0,60}`, "i");
var movingAll = new RegExp(String.raw`\b(?:extend|enlarg|continu|adjourn|postpon)(?:ing|s|e)?\s+${allDeadlines}(?:\s+(?:by|for)\s+[^.;:,]{1,40})?`, "i");
var byPeriod = String.raw`${ordered}${moved3}\s+(?:by\s+|for\s+)?(?:an? )?(?:additional\s+|another\s+)?(?:[\w()-]+\s+){1,3}?(?:days?|weeks?|months?)\b`;
var unnamed = new RegExp(String.raw`(?:^|[.;:,]\s*|\b(?:the|said|such|this)\s+)(?:deadline|time|due date)${byPeriod}`, "i");
var namedByPeriod = new RegExp(String.raw`(?:\b((?:[\w'\u2019-]+ ){1,5}?)(?:deadline|cut-?off|due date)s?|\b(?:deadline|time|date)s? (?:for|to|by which|in which|within which) ([^.;:]{3,90}?))${byPeriod}`, "i");
var grantedRule = "time-granted";
var mostRequests = 8;
var schedule = /\bto (?:amend|modify|extend|revise|continue|adjust)(?:\/\w+)? (?:the |its )?(?:\[?\d{1,4}\]? )?(?:[\w-]+ ){0,2}?(?:scheduling order|case schedule|scheduling plan|case management (?:order|plan|schedule)|discovery (?:plan|schedule)|scheduling order deadlines)\b/i;
var answered = /^\s+(?:re|as to|to|regarding):?\s+\[?(\d{1,4})\b/i;
var answeredHere = /\s(?:re|as to|to|regarding|complaint):?\s*\[?(\d{1,4})\b(?![-/\d])/gi;
var denied = /\b(?:den(?:y|ying|ied|ies)|moot|withdrawn|withdrawing)\b/i;
var granted = /\b(?:grant(?:ing|ed|s)?|approv(?:ing|ed|es)|so ordered)\b/i;
function readMoreTime(page, voice, reader) {
  if ((page.cues & cue.moreTime) === 0 || voice.error) return [];
  if (voice.speaker === "party") return asked(page, reader);
  return joined(page.clauses.flatMap((clause) => given(page, clause, {
    voice,
    reader
  })));
}
function joined(facts) {
  const isOrdered = facts.some(({ rule }) => rule === "extended-by" || rule === "all-extended");
  if (!isOrdered) return [
    ...facts
  ];
  const names2 = facts.filter((fact) => fact.rule === grantedRule && fact.deadlines === "named");
  const [name2] = names2;
  return facts.filter(({ rule }) => rule !== grantedRule).map((fact) => fact.deadlines === "unnamed" && name2 !== void 0 && names2.length === 1 ? {
    ...fact,
    deadlines: "named",
    kind: name2.kind,
    title: name2.title
  } : fact);
}
function asked(page, reader) {
  const { words: words2 } = page;
  let last = Math.min(words2.length - 1, 90);
  for (let i = 1; i <= last; i++) if (page.masked[i]) last = i - 1;
  const start = words2[0].start;
  const text = page.text.slice(start, words2[last].end);
  if (!/^[^.;:]{0,80}?\b(?:motion|application|request|stipulation|letter)\b/i.test(text)) return [];
  const item = itemIn(text);
  if (!item) return [];
  const { parties, side } = filers(page, last, text);
  const about = [
    ...text.matchAll(answeredHere)
  ].map((found) => Number(found[1]));
  const from = start + item.start, to = start + item.end;
  return [
    {
      fact: "extension",
      act: "asked",
      type: "deadline",
      ...named4(item),
      side,
      parties,
      about,
      start: from,
      end: to,
      quote: page.text.slice(from, to),
      reader,
      rule: "asks-for-time",
      confidence: 0.9
    }
  ];
}
var ruling = /\b(?:grant(?:ing|ed|s)?|approv(?:ing|ed|es)|so ordered|den(?:y|ying|ied|ies)|moot)\b/gi;
function itemIn(text) {
  const found = what.exec(text) ?? deadlineOf.exec(text);
  if (found && !/^\s*(?:all|the)?\s*(?:scheduling order|case|pre-?trial)?\s*$/i.test(found[1])) {
    return {
      words: found[1].trim(),
      start: found.index,
      end: found.index + found[0].length
    };
  }
  const plain2 = someTime.exec(text);
  return plain2 && {
    words: null,
    start: plain2.index,
    end: plain2.index + plain2[0].length
  };
}
function named4({ words: words2 }) {
  const plain2 = words2?.replace(/^(?:(?:to )?(?:file|serve|complete|conduct)|(?:the )?(?:filing|serving)(?: of)?)(?: (?:its|his|her|their|an?|the))? (?=\S)/i, "") ?? "";
  const kind = plain2 === "" ? genericDeadline : dueKindOf(plain2);
  return kind === genericDeadline ? {
    deadlines: "unnamed",
    kind,
    title: "Deadline"
  } : {
    deadlines: "named",
    kind,
    title: dueTitle(plain2)
  };
}
function given(page, clause, { voice, reader }) {
  const first2 = page.words[clause.first];
  if (page.masked[clause.first] || !bearsCue(page, {
    clause,
    bit: cue.moreTime
  })) return [];
  const text = printed(page, clause.first, clause.last);
  if (/^(?:[^.;]{0,80}:\s*)?(?:if|unless|should|when)\b/i.test(text)) return [];
  if (denied.test(text) && !granted.test(text)) return [];
  const fact = (found, more) => {
    const start = first2.start + found.start, end = first2.start + found.end;
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
      reader
    };
  };
  const request = /\b(?:motions?|requests?|applications?|stipulations?|letters?)\b[^.;:]{0,40}?\b(?:to|for)\b/i.exec(text);
  const isGranted2 = granted.test(text);
  const all = allMoved.exec(text) ?? movingAll.exec(text);
  if (all && (!request || isGranted2 || request.index > all.index)) {
    return [
      fact(spanOf(all), {
        deadlines: "all",
        kind: genericDeadline,
        title: "All deadlines",
        .../\b(?:dates|hearings?|conferences|settings)\b/i.test(all[0]) ? {
          hearings: true
        } : {},
        rule: "all-extended",
        confidence: 0.9
      })
    ];
  }
  const period = unnamed.exec(text);
  if (period) {
    return [
      fact(spanOf(period), {
        deadlines: "unnamed",
        kind: genericDeadline,
        title: "Deadline",
        rule: "extended-by",
        confidence: 0.9
      })
    ];
  }
  const known2 = namedByPeriod.exec(text);
  if (known2) {
    const words2 = (known2[1] ?? known2[2]).replace(/^(?:the|that|order\w*)\s+/i, "").trim();
    return [
      fact(spanOf(known2), {
        ...named4({
          words: words2,
          start: 0,
          end: 0
        }),
        rule: "extended-by",
        confidence: 0.9
      })
    ];
  }
  if (!isGranted2 || voice.speaker !== "court") return [];
  const amended = schedule.exec(text);
  if (amended && isGrantedAt(text, spanOf(amended))) {
    return [
      fact(spanOf(amended), {
        deadlines: "all",
        kind: genericDeadline,
        title: "All deadlines",
        rule: grantedRule,
        confidence: 0.85
      })
    ];
  }
  const facts = [];
  for (let from = request?.index ?? text.length; facts.length < mostRequests; ) {
    const item = itemIn(text.slice(from));
    if (!item) break;
    const at = {
      start: from + item.start,
      end: from + item.end
    };
    from = at.end;
    if (!isGrantedAt(text, at)) continue;
    const document = answered.exec(text.slice(at.end))?.[1];
    facts.push({
      ...fact(at, {
        ...named4(item),
        rule: grantedRule,
        confidence: 0.85
      }),
      about: document === void 0 ? [] : [
        Number(document)
      ]
    });
  }
  const hearing2 = continuedHearing(page, clause, text);
  if (hearing2 && isGrantedAt(text, hearing2)) {
    const { kind, title } = hearing2;
    facts.push(fact(hearing2, {
      type: "hearing",
      deadlines: "named",
      kind,
      title,
      rule: "continuance-granted",
      confidence: 0.85
    }));
  }
  return facts;
}
function isGrantedAt(text, { start, end }) {
  const before3 = [
    ...text.slice(Math.max(0, start - 300), start).matchAll(ruling)
  ].at(-1);
  const [ruled] = before3 ?? ruling[Symbol.matchAll](text.slice(end, end + 200)).next().value ?? [];
  return ruled !== void 0 && /^(?:grant|approv|so)/i.test(ruled);
}
function continuedHearing(page, clause, text) {
  const found = /\b(?:motion|request|application|stipulation) (?:to|for (?:a |an )?(?:continuance|adjournment|postponement) of) (?:(?:continue|adjourn|postpone|reschedule|reset|vacate|cancel|advance)\b )?/i.exec(text);
  if (!found || !/(?:continu|adjourn|postpon|reschedul|reset|vacat|cancel|advanc)\w*(?: of)? $/i.test(found[0])) {
    return null;
  }
  const offset = page.words[clause.first].start;
  const at = wordAt(page, clause, offset + found.index + found[0].length);
  const noun2 = firstHearingNoun(page, at, Math.min(clause.last, at + 6));
  if (!noun2) return null;
  for (let i = at; i < noun2.first; i++) {
    if (page.words[i].kind !== "word" || page.dated[i] || /^(?:and|or|pending|after)$/.test(page.words[i].lower)) return null;
  }
  const end = page.words[noun2.last].end - offset;
  return {
    kind: noun2.kind,
    title: hearingTitle(page, noun2),
    start: found.index,
    end
  };
}
function spanOf(found) {
  const lead = found[0].search(/\w/);
  return {
    start: found.index + lead,
    end: found.index + found[0].trimEnd().length
  };
}

// src/extract/rules/named_entries.ts
var label = String.raw`(?:(?:ECF|D(?:oc(?:ument|ket)?s?|OC(?:UMENT|KET)?|kt|KT)|D\.?E|E(?:ntry|NTRY)|Filing)\.?(?:\s+E(?:ntry|NTRY))?\s*(?:N(?:os?|OS?)\b\.?|#)?\s*)`;
var month = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*";
var reference = String.raw`(?:(?<label>\(?${label}[[#]?|\[)\s*(?<n>\d{1,4})(?:-\d{1,3})?(?![\d/:%.]\d|/)\]?\)?|(?<![\d/.:,$-]|\b${month}\.?\s|\b(?:Section|Rule|Chapter|Count|Claim|Exhibit)\s)(?<m>\d{1,4})(?=\s+(?<name>[A-Z][A-Za-z]+)\b))`;
var first = new RegExp(reference);
var every = new RegExp(reference, "g");
var another2 = new RegExp(String.raw`^[^.;:\d]{0,80}?(?:,|\band\b|&)\s*(?:and\s+)?${reference}`);
var documentNoun = /\b(?:orders?|notices?|motions?|applications?|entry|entries|documents?|responses?|repl(?:y|ies)|briefs?|memorand(?:um|a)|stipulations?|judgments?|answers?|complaints?|petitions?|reports?|letters?|objections?|oppositions?|declarations?|affidavits?|minutes?|pleadings?|filings?|submissions?|requests?|plans?|statements?|transcripts?|counterclaims?)\b/i;
var datesOf = new RegExp(String.raw`\b(?:deadlines?|hearings?|conferences?|trial|dates?|settings?)(?: dates?)?(?: and (?:hearings?|deadlines?|dates?))?(?: that (?:was|were))?(?: previously)? (?:set|established|contained|imposed|provided|scheduled|entered|stated)(?: forth| out)? (?:in|by|under|pursuant to) (?:[\w'\u2019-]+ ){0,6}?${reference}`, "i");
function datesIn(text) {
  const found = datesOf.exec(text);
  return found && isReference(found) ? found : null;
}
function entriesThatSet(text) {
  const found = datesIn(text);
  return found ? entriesFrom(text, found).entries : [];
}
function firstReference(text) {
  const found = first.exec(text);
  return found && isReference(found) ? found : null;
}
function referencesIn(text) {
  return [
    ...text.matchAll(every)
  ].filter(isReference);
}
function entriesFrom(text, found, lead = "") {
  const entries = [
    numberOf(found)
  ];
  let end = found.index + found[0].length;
  const skipName = () => end += ownName.exec(text.slice(end))?.[0].length ?? 0;
  skipName();
  for (let more = 0; more < 10; more++) {
    const rest = text.slice(end);
    const plain2 = found.groups?.["label"] === void 0 ? null : alsoNumber.exec(rest);
    const next = plain2 ?? another2.exec(rest);
    if (!next || plain2 === null && (!isReference(next) || leavesList.test(next[0]))) break;
    entries.push(numberOf(next));
    end += next[0].length;
    skipName();
  }
  return {
    entries: [
      ...new Set(entries)
    ],
    end,
    nested: namesTwo(lead)
  };
}
function namesTwo(lead) {
  const first2 = documentNoun.exec(lead);
  if (first2 === null) return false;
  const rest = lead.slice(first2.index + first2[0].length).replace(/^\s+(?:(?:and|&)\s+)?(?:entry|entries|orders?)\b/i, "");
  return documentNoun.test(rest);
}
var alsoNumber = /^(?:\s*,|\s*\band|\s*&)+\s*(?<n>\d{1,4})(?=[\s,.;)\]](?!\s*(?:days|hours|pages)\b)|$)/;
var ownName = /^(?:\s+[A-Z][\w/-]*){0,3}?\s+(?:Orders?|ORDER|Notice|NOTICE|Motion|MOTION|Answer|Response|Reply|Stipulation|Judgment|Letter|Application|Minute Entry)\b/;
var leavesList = /\b(?:grant\w*|den(?:y|ying|ied)|set\w*|re|refer\w*|terminat\w*|find\w*|as|moot|order\w*|direct\w*|continu\w*|reset\w*|by|on|in|with)\b/i;
function numberOf({ groups }) {
  return Number(groups?.["n"] ?? groups?.["m"]);
}
function isReference(found) {
  const { label: label2, name: name2 } = found.groups ?? {};
  return numberOf(found) > 0 && (label2 !== void 0 || name2 !== void 0 && isDocumentName(name2));
}
function onlyOf(found) {
  const named5 = found[0].toLowerCase();
  const [deadlines, hearings] = [
    /\bdeadlines?\b/.test(named5),
    /\b(?:hearing|conference|trial)/.test(named5)
  ];
  if (deadlines === hearings || /^(?:dates?|settings?)\b/.test(named5)) return {};
  return {
    only: deadlines ? "deadline" : "hearing"
  };
}

// src/extract/rules/undated.ts
var setWithin = 120;
var clerksTermination = /^\W*(?:[a-z -]{3,30}: )?(?:(?:motions?|hearings?),? (?:and |\/ ?|& ))?(?:deadlines|hearings)(?:,? (?:and |\/ ?|& )hearings)? (?:are |were |have been )?(?:hereby )?terminated\W*$/i;
function readUndated(page, clause, { voice, dated }) {
  const { words: words2 } = page;
  const drafts = [];
  const text = page.text.slice(words2[clause.first].start, words2[clause.last].end);
  const at = (offset) => {
    let i = clause.first;
    while (i < clause.last && words2[i].end <= words2[clause.first].start + offset) i++;
    return i;
  };
  if (voice.speaker !== "party" && (page.cues & cue.gone) !== 0) {
    const all = /\ball\s+(?:(?:future|unreached|unexpired|pending|remaining|other|previously set|scheduled|existing|further|set|current|outstanding|upcoming|court|motion|associated|corresponding|pre-?trial)\s+)*(hearings?|deadlines?|dates|settings|court dates|matters)(?:\s+(?:dates|settings))?(?:(?:\s*,\s*|\s+(?:and|&|or)\s+)(?:all\s+)?(?:(?:other|pending|future|scheduled|motion|set)\s+)*(hearings?|deadlines?|dates|settings|trial dates?|matters|conferences?|motions))*[^.;]{0,80}?\b(stricken|vacated|cancell?ed|terminated|off calendar|moot|struck|removed|stayed|suspended|held in abeyance)\b/i.exec(text) ?? /\b(terminate|terminat(?:ed|ing)|vacat(?:e|ing|es)|strik(?:e|ing|es)|cancel(?:s|l?ing)?)\s+(?:all\s+|any\s+)?(?:(?:future|pending|remaining|other|scheduled|set|existing)\s+)*(hearings?|deadlines?|dates)(?:\s*(?:,|and|&|\/|or)+\s*(?:all\s+)?(hearings?|deadlines?|dates))*/i.exec(text) ?? clerksTermination.exec(text);
    const loose = all !== null && clerksTermination.test(all[0]);
    const stays = all !== null && /(?:stayed|suspended|abeyance)$/i.test(all[0]);
    const isAll = all !== null && !(stays && /\b(?:remain|stands?|effect|except)\b/i.test(all[0])) && (loose || /\ball\b|\bany\b/i.test(all[0]) || /terminat\w*\s+(?:deadlines|hearings)/i.test(all[0]));
    if (all && isAll && !/\b(discovery|motion|expert|briefing)\s+deadlines?/i.test(all[0])) {
      const first2 = at(all.index), last = at(all.index + all[0].length - 1);
      const parties = namedAsTo(page, clause.first, clause.last);
      const setBy = entriesThatSet(text.slice(all.index, all.index + all[0].length + setWithin));
      const common = {
        setBy,
        first: first2,
        last,
        rule: stays ? "all-stayed" : "all-cancelled",
        // a stay can end, and what is only called terminated is often what has been done
        confidence: stays || loose ? 0.8 : 0.95,
        clause: clause.first,
        scope: "all",
        parties,
        party: parties[0] ?? null
      };
      const both = /\bdates\b|\bsettings\b|\bmatters\b/i.test(all[0]) && !/\bhearings?\b|\bdeadlines?\b/i.test(all[0]);
      const withTrial = /\bincluding\b[^.;]*\b(?:trial|conferences?)\b/i.test(all[0]);
      if (/\bhearings?\b/i.test(all[0]) || both || withTrial) {
        drafts.push(draft({
          type: "hearing",
          verb: "cancelled",
          kind: "hearing",
          title: "All hearings",
          ...common
        }));
      }
      if (/\bdeadlines?\b/i.test(all[0]) || both) {
        drafts.push(draft({
          type: "deadline",
          verb: "cancelled",
          kind: "filing",
          title: "All deadlines",
          ...common
        }));
      }
      if (drafts.length > 0) return drafts;
    }
  }
  if (dated || (page.cues & (cue.undated | cue.hour)) === 0) {
    const oral2 = dated || voice.speaker === "party" ? null : readArgued(page, clause, {
      voice
    });
    return oral2 ? [
      ...drafts,
      oral2
    ] : drafts;
  }
  if (voice.speaker === "party") return [
    ...drafts,
    ...creditorsMet(page, clause, text)
  ];
  const oral = readArgued(page, clause, {
    voice
  });
  if (oral) return [
    ...drafts,
    oral
  ];
  const hour = voice.minutes ? null : readTimeMove(page, clause);
  if (hour) return [
    ...drafts,
    hour
  ];
  for (let i = clause.first; i <= clause.last; i++) {
    if ((words2[i].cues & cue.undated) === 0 || page.masked[i]) continue;
    const lower = words2[i].lower;
    if (lower === "held" || lower === "completed" || lower === "concluded" || lower === "convened") {
      const before3 = words2[i - 1]?.lower ?? "";
      if (/^(be|been|not|is|are|to|or|being|has|have|had|on|in|was|were|the)$/.test(before3) && !(before3 === "was" || before3 === "were")) continue;
      const after2 = words2[i + 1]?.lower ?? "";
      if (/^(that|liable|in|to|up|by|under|harmless|a|over|open|for)$/.test(after2) && after2 !== "by" && after2 !== "in") continue;
      if (lower !== "held" && before3 !== "-" && !words2[i].capital) continue;
      const noun2 = lastHearingNoun(page, clause.first, i - 1);
      if (!noun2 || i - noun2.last > 24) continue;
      if (/^(after|during|following|at|if|until|prior|before|when)$/.test(words2[noun2.first - 1]?.lower ?? "") || /^(if|when|after)$/.test(words2[clause.first].lower)) continue;
      if (noun2.first - clause.first > 30) continue;
      if (!voice.minutes && /^\W*(?:letter|exhibit|transcript)/i.test(page.text)) continue;
      const d = draft({
        type: "hearing",
        verb: "held",
        kind: noun2.kind,
        title: hearingTitle(page, noun2),
        first: noun2.first,
        last: i,
        rule: "held-undated",
        confidence: voice.minutes || clause.first === 0 ? 0.92 : 0.82,
        clause: clause.first
      });
      if (words2[i + 1]?.lower === "before" && i + 1 <= clause.last) {
        const judge = judgeAfter(page, i + 1, clause.last);
        if (judge) {
          d.judge = judge.text;
          d.last = judge.last;
        }
      }
      d.parties = namedAsTo(page, clause.first, clause.last);
      d.party = d.parties[0] ?? null;
      d.about = entryNumbers(page, clause.first, Math.min(page.words.length - 1, clause.last + 40));
      drafts.push(d);
      break;
    }
    if (/^(vacated|stricken|cancelled|canceled|withdrawn)$/.test(lower)) {
      const noun2 = lastHearingNoun(page, Math.max(clause.first, i - 14), i - 1);
      if (!noun2) continue;
      const be6 = words2[i - 1]?.lower ?? "";
      if (!/^(is|are|be|hereby|was|were|been|and)$/.test(be6) && i - noun2.last > 1) continue;
      if (/^(if|unless)$/.test(words2[clause.first].lower) || /\bwill be$/i.test(page.text.slice(Math.max(0, words2[i].start - 20), words2[i].start).trimEnd().slice(-8)) && /\bif\b/i.test(text)) continue;
      const gone = cancel(page, noun2, {
        clause,
        last: i,
        rule: "cancelled-undated"
      });
      drafts.push(...coordinate(page, gone, noun2, clause.first));
      break;
    }
    if (/^(vacating|vacates|cancelling|canceling|cancels|striking|strikes)$/.test(lower)) {
      const noun2 = firstHearingNoun(page, i + 1, Math.min(clause.last, i + 9));
      if (!noun2 || isDeniedBefore(page, clause.first, i)) continue;
      if (verbBefore(page, noun2.first, clause.first) !== "cancel") continue;
      if (/^(referring|setting|order)$/.test(words2[i + 2]?.lower ?? "")) continue;
      if (firstReference(printed(page, i + 1, noun2.last)) !== null) continue;
      drafts.push(cancel(page, noun2, {
        clause,
        last: noun2.last,
        rule: "vacating-undated"
      }));
      break;
    }
    const off = calledOff(page, i, clause);
    if (off !== null) {
      const noun2 = lastHearingNoun(page, Math.max(clause.first, i - 14), i - 1);
      const goesOn3 = off.rule === "moved-undated" && voice.minutes && /trial/.test(noun2?.kind ?? "");
      if (noun2 && !goesOn3 && (i - noun2.last <= 1 || be5.test(words2[i - 1].lower))) {
        const called = cancel(page, noun2, {
          clause,
          last: off.last,
          rule: off.rule
        });
        drafts.push(off.rule === "moved-undated" ? {
          ...called,
          verb: "moved"
        } : called);
        break;
      }
    }
  }
  return drafts;
}
function creditorsMet(page, clause, text) {
  if (!/\bmeeting of creditors held\b(?!\s+(?:open|over))/i.test(text)) return [];
  for (let i = clause.first + 1; i <= clause.last; i++) {
    const noun2 = page.words[i].lower === "held" ? lastHearingNoun(page, clause.first, i - 1) : null;
    if (noun2?.kind !== "meeting-of-creditors") continue;
    return [
      draft({
        type: "hearing",
        verb: "held",
        kind: noun2.kind,
        title: hearingTitle(page, noun2),
        first: noun2.first,
        last: i,
        rule: "held-undated",
        confidence: 0.85,
        clause: clause.first
      })
    ];
  }
  return [];
}
var be5 = /^(is|are|be|hereby|was|were|been|and)$/;
function calledOff(page, at, clause) {
  const word2 = (k) => k <= clause.last ? page.words[k].lower : ".";
  const [next, second, third] = [
    word2(at + 1),
    word2(at + 2),
    word2(at + 3)
  ];
  switch (word2(at)) {
    case "terminated":
      return {
        rule: "cancelled-undated",
        last: at
      };
    case "taken":
    case "removed":
      if (next === "off" && second === "calendar") return {
        rule: "off-calendar",
        last: at + 2
      };
      if (next === "off" && third === "calendar") return {
        rule: "off-calendar",
        last: at + 3
      };
      return null;
    case "continued":
    case "adjourned":
    case "postponed":
      if (next === "sine" && second === "die") return {
        rule: "sine-die",
        last: at + 2
      };
      if (/^(generally|pending|indefinitely)$/.test(next) || next === "until" && second === "further" || next === "without" && (second === "date" || third === "date") || next === "to" && second === "be" && /^(reset|rescheduled|set|determined)$/.test(third) || next === "to" && second === "a" && /^(date|later|future|new)$/.test(third) || next === "." && !setLater(page, clause.last)) return {
        rule: "moved-undated",
        last: Math.min(at + 1, clause.last)
      };
      return null;
    default:
      return null;
  }
}
function setLater(page, last) {
  return /\b(?:set|scheduled|held|continued|reset|rescheduled)\b[^.;]{0,40}\d/i.test(page.text.slice(page.words[last].end, page.words[last].end + 600));
}
function isDeniedBefore(page, from, to) {
  for (let i = from; i < to; i++) {
    if (/^(denying|denied|motion|request|stipulation)$/.test(page.words[i].lower)) return true;
  }
  return false;
}
function cancel(page, noun2, { clause, last, rule }) {
  const parties = namedAsTo(page, clause.first, clause.last);
  return draft({
    type: "hearing",
    verb: "cancelled",
    kind: noun2.kind,
    title: hearingTitle(page, noun2),
    first: Math.min(noun2.first, last),
    last: Math.max(noun2.last, last),
    rule,
    confidence: 0.9,
    clause: clause.first,
    parties,
    party: parties[0] ?? null,
    about: entryNumbers(page, clause.first, clause.last)
  });
}

// src/extract/rules/undone_by_date.ts
var near = 12;
var order = String.raw`(?:(?:scheduling|minute|text|case|management|pretrial|trial|prior|docket|oral|electronic|and)\s+){0,3}(?:order|minute entry)\b`;
var dayFirst = new RegExp(String.raw`^\s*${order}`, "i");
var orderFirst = new RegExp(String.raw`\b${order}\s*,?\s+(?:of|dated|entered|issued|filed)(?:\s+on)?\s*$`, "i");
var whose2 = String.raw`(?:(?:the|its|this|that|court['\u2019]s|prior|previous|earlier|now|and)\s+)*$`;
var taking2 = new RegExp(String.raw`^\W*(?:[\w'\u2019-]+\W+){0,5}?\b(?:(?:vacating|rescinding|withdrawing|setting aside)|grant(?:ing|s)\s+(?:[\w'\u2019-]+\s+){0,5}?(?:motion|request|stipulation)\s+to\s+(?:vacate|rescind|set aside))\s+${whose2}`, "i");
var unreal = /\b(?:if|unless|should|asks?|asking|requests?|requested|moves|seeks?|recommend\w*|propos\w+|den(?:y|ying|ied|ies)|not)\b/i;
var begins = new RegExp(String.raw`(?:^|[:;.,]\s*|\bthat\s+)${whose2}`, "i");
var taken = /^\s*(?:\((?:[^()]{0,40})\)\s*)?(?:(?:is|are|be|hereby|shall|now)\s+)+(?:vacated|rescinded|withdrawn|set aside|stricken)\b(?!\s+(?:if|unless|in part|as to|only|to the extent))/i;
function undoneByDate(page, { first: first2, last }) {
  const { words: words2, filed: filed2 } = page;
  for (const moment of page.moments) {
    if (moment.first < first2) continue;
    if (moment.last > last) break;
    if (moment.date === null || moment.time !== null || filed2 === null || moment.date > filed2) {
      continue;
    }
    const from = Math.max(first2, moment.first - near), to = Math.min(last, moment.last + near);
    const left = moment.first > from ? `${printed(page, from, moment.first - 1)} ` : "";
    const right = moment.last < to ? printed(page, moment.last + 1, to) : "";
    const named5 = dayFirst.exec(right);
    const before3 = named5 ? left : left.replace(orderFirst, "");
    if (!named5 && before3 === left || unreal.test(left)) continue;
    const behind2 = named5 ? right.slice(named5[0].length) : right;
    const done = taken.exec(behind2);
    if (done && begins.test(before3)) {
      const end = words2[moment.last].end;
      const shown = page.text.indexOf(done[0].trim(), end) + done[0].trim().length;
      let at = moment.last;
      while (at < last && words2[at].end < shown) at++;
      return {
        filed: moment.date,
        first: named5 ? moment.first : from,
        last: at
      };
    }
    if (from === first2 && taking2.test(before3)) {
      return {
        filed: moment.date,
        first: from,
        last: moment.last
      };
    }
  }
  return null;
}

// src/extract/rules/withdrawal_notice.ts
var head = /^\W*(?:(?!(?:in|re|regarding|response|affidavit|certificate|memorandum|motion|order)\b)[\w'\u2019&.-]+\W+){0,8}?withdrawal of (?:(?!(?:attorney|counsel|appearance|claims?|reference|as|from|certificate|response|reply|notice|of|to|no)\b)[\w'\u2019&.-]+\s+){0,12}?(?:motion|application|objection)\b/i;
function withdrawalNotice(page) {
  const to = Math.min(page.words.length - 1, 40);
  const found = head.exec(printed(page, 0, to));
  if (!found) return null;
  const end = page.words[0].start + found[0].length;
  let last = 0;
  while (last < to && page.words[last].end < end) last++;
  const related = relatedDocuments(page).map(({ number: number2 }) => number2);
  const named5 = related.length > 0 ? related : referencesIn(printed(page, 0, to)).map(numberOf);
  const [entry, ...others] = named5;
  return entry !== void 0 && others.length === 0 ? {
    entry,
    last
  } : null;
}

// src/extract/rules/undone.ts
var reach5 = 200;
var acting = /\b(?:vacat(?:ing|es?)|rescind(?:ing|s)?|set(?:ting|s)? aside|strik(?:ing|es?)|withdraw(?:ing|s)?|discharg(?:ing|es?))\b/gi;
var passive2 = /\b(?:vacated|rescinded|set aside|stricken|struck|withdrawn|discharged)\b/gi;
var copula = /(?:^|[\s,)\]])(?:(?:is|are|be|was|were|been|has|have|shall|hereby|and|now|also|therefore|,)\s+)+$/i;
var showCause = /\bshow cause\b/i;
var besides = /\b(?:hearings?|conferences?|calls?|arguments?|trials?|settings?|deadlines?|dates?|times?|jury|demands?|parts?|portions?|paragraphs?|sections?|pages?|lines?|exhibits?|footnotes?|allegations?|claims?|counts?|defenses?|testimony|references?|language|words?|sentences?|default|stay|from|until|any|count|if|when|unless|as|attorneys?|counsel)\b/i;
var partly = /\b(?:in[- ]part|except|insofar|in so far|to the extent|portions?|partially|only|remains?|limited)\b/i;
var unreal2 = /\b(?:if|unless|should|may(?!\s+\d)|might|could|would|will|recommend\w*|asks?|requests?|requested|moves|moved|seeks?|seeking|urges?|propos\w+|den(?:y|ying|ied|ies)|not|moot|previously|failure|why|whether|before|after|because|since|until|without)\b/i;
var schedules = /\b(?:the|court['\u2019]s|this|current|existing|prior|previous|entire|present)?\s*((?:amended |revised |initial |civil |second |first )*(?:scheduling (?:conference )?order|case (?:management(?: (?:and|&) scheduling)?|scheduling) order|(?:pre-?trial|trial|case|discovery)(?: scheduling)? schedule|(?:pre-?trial|trial) scheduling order|(briefing (?:schedule|order)))s?)\b/i;
function readUndone(page, voice, reader) {
  if ((page.cues & cue.undone) === 0 || voice.error) return [];
  const notice = voice.speaker === "court" ? null : withdrawalNotice(page);
  if (notice) return [
    withdrawn(page, notice, reader)
  ];
  const facts = [];
  for (const clause of page.clauses) {
    if (!bearsCue(page, {
      clause,
      bit: cue.undone
    })) continue;
    const text = unmasked(page, clause);
    const offset = page.words[clause.first].start;
    const parties = namedAsTo(page, clause.first, clause.last);
    const related = clause === page.clauses[0] ? relatedDocuments(page) : [];
    const found = [
      ...byVerb(text, {
        voice,
        related
      }),
      ...byParticiple(text, voice)
    ];
    const dated = voice.speaker === "court" && found.every(({ entries }) => entries.length === 0) ? undoneByDate(page, clause) : null;
    if (dated) {
      const start = page.words[dated.first].start, end = page.words[dated.last].end;
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
        confidence: 0.8
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
        reader
      });
    }
  }
  return withoutRepetition(facts);
}
function withdrawn(page, { entry, last }, reader) {
  const start = page.words[0].start, end = page.words[last].end;
  return {
    fact: "undone",
    how: "withdrawn",
    entries: [
      entry
    ],
    parties: [],
    start,
    end,
    quote: page.text.slice(start, end),
    reader,
    rule: "withdrawn-by-notice",
    confidence: 0.85
  };
}
function wayOf(verb) {
  if (/^str/i.test(verb)) return "stricken";
  if (/^disch/i.test(verb)) return "discharged";
  return /^with/i.test(verb) ? "withdrawn" : "vacated";
}
function unmasked({ words: words2, masked, dated, text }, { first: first2, last }) {
  const parts2 = [];
  let from = words2[first2].start;
  for (let i = first2; i <= last; i++) {
    if (!masked[i] && !dated[i]) continue;
    const { start, end } = words2[i];
    parts2.push(text.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  parts2.push(text.slice(from, words2[last].end));
  return parts2.join("");
}
function byVerb(text, { voice, related }) {
  const found = [];
  for (const verb of text.matchAll(acting)) {
    const at = verb.index, behind2 = at + verb[0].length;
    const left = text.slice(Math.max(0, at - reach5), at);
    const right = text.slice(behind2, behind2 + reach5);
    const way = governs(verb[0].toLowerCase(), {
      left,
      right,
      voice
    });
    if (way === null) continue;
    const how = wayOf(verb[0]);
    const worth = voice.speaker === "court" ? way : Math.min(way, 0.9);
    const dates = datesIn(right);
    if (how === "discharged" && !showCause.test(right)) continue;
    const numbers = isOwnNumber(left, right) ? null : dates ? entriesFrom(right, dates) : objects(right);
    if (numbers !== null) {
      found.push({
        how,
        entries: numbers.entries,
        ...dates ? onlyOf(dates) : {},
        start: at,
        end: behind2 + numbers.end,
        rule: `${how}-entry`,
        confidence: partly.test(left.slice(-80)) || partly.test(right) || numbers.nested ? Math.min(worth, 0.75) : worth
      });
      continue;
    }
    const own = verb[0].toLowerCase().endsWith("ing") ? relatedObject(right, related) : null;
    if (own !== null) {
      found.push({
        how,
        entries: [
          own.number
        ],
        start: at,
        end: behind2 + own.end,
        rule: `${how}-related`,
        confidence: Math.min(worth, own.worth)
      });
      continue;
    }
    const named5 = schedules.exec(right);
    if (named5 && named5.index <= 12 && how === "vacated") {
      found.push({
        how,
        entries: [],
        schedule: named5[2] === void 0 ? "case" : "briefing",
        start: at,
        end: behind2 + named5.index + named5[0].length,
        rule: "schedule-vacated",
        confidence: Math.min(worth, 0.8)
      });
    }
  }
  return found;
}
var head2 = /^\W*(?:(?:amended|corrected|text|minute|paperless|electronic|agreed|consent|sua sponte|endorsed|court['\u2019]s|clerk['\u2019]s|the|supplemental|memorandum|opinion|and|oral|docket|judge|virtual|notice of|e)\W+){0,5}(?:orders?|notice)\s*$/i;
function governs(verb, { left, right, voice }) {
  const near2 = left.slice(left.search(/[^;:]*$/));
  const ruling2 = /\b(grant(?:ing|ed|s)|den(?:y|ying|ied|ies)|moot\w*|withdr\w+)\b(?!.*\b(?:grant(?:ing|ed|s)|den(?:y|ying|ied|ies)|moot\w*|withdr\w+)\b)/is.exec(near2)?.[1]?.toLowerCase();
  const asksFor = /\b(?:motions?|requests?|applications?|stipulations?|petitions?)\b[^.;:]*$/i.exec(near2);
  if (/(?:ing|ing aside)$/.test(verb)) {
    const isName = /\b(?:orders?|notice)\s*$/i.test(near2) && !head2.test(near2);
    if (isName && !/\bgrant\w*\b[^.;:]*\bfor (?:an )?order\s*$/i.test(near2)) return null;
    if (asksFor && !/\bgrant/i.test(near2) && !/,\s*(?:and\s+)?$/.test(near2)) return null;
    if (ruling2 !== void 0 && !ruling2.startsWith("grant") && !/(?:\band|[,;])\s*$/.test(near2)) {
      return null;
    }
    if (unreal2.test(near2.replace(/^.*\b(?:and|,)\s*$/is, ""))) return null;
    return voice.speaker === "party" ? partyWorth(near2) : 0.93;
  }
  if (voice.speaker === "party") return null;
  if (/s$|sets aside$/.test(verb)) {
    return voice.speaker === "court" && !asksFor && !unreal2.test(near2) ? 0.92 : null;
  }
  if (asksFor && /\bto\s+$/.test(near2)) {
    if (ruling2 !== void 0) return ruling2.startsWith("grant") ? 0.92 : null;
    return /^[^.;:]{0,120}?\b(?:is|are)\s+(?:hereby\s+)?(?:GRANTED|granted)\b/.test(right) ? 0.92 : null;
  }
  const ordered2 = /\bclerk\b[^.;:]{0,80}(?:shall|to|will|must)\s+(?:please\s+)?$|\b(?:directed|ordered|instructed)\s+to\s+$|\bcourt\s+(?:will|shall)\s+(?:hereby\s+)?$/i;
  return ordered2.test(near2) && !unreal2.test(near2.replace(/\bwill\b/gi, "")) ? 0.92 : null;
}
function relatedObject(right, related) {
  const [one, ...others] = related;
  const name2 = documentNoun.exec(right);
  if (!one || others.length > 0 || !name2 || besides.test(right.slice(0, name2.index))) return null;
  if (/[.;:()]/.test(right.slice(0, name2.index)) || name2.index > 40) return null;
  if (/\b(?:vacat|strik|reconsider|rescind|set aside|withdraw)/i.test(one.name)) return null;
  const plain2 = (noun3) => noun3.toLowerCase().replace(/s$/, "");
  const noun2 = plain2(name2[0]);
  const isNamed = noun2 === "document" || noun2 === plain2(documentNoun.exec(one.name)?.[0] ?? "");
  if (one.name !== "" && !isNamed) return null;
  return {
    number: one.number,
    end: name2.index + name2[0].length,
    worth: one.name === "" ? 0.85 : 0.92
  };
}
function isOwnNumber(left, right) {
  const asked2 = /(\d{1,4}\]?\)?\s+(?:[\w'\u2019-]+\s+){0,5}?)?\b(?:motion|request|application|stipulation|petition)\b[^.;:]{0,80}?\bto\s+$/i.exec(left);
  const object = /^\s+\[?\d{1,4}\]?\s+([A-Z][A-Za-z]+)/.exec(right)?.[1];
  return asked2 !== null && asked2[1] === void 0 && !(object !== void 0 && isDocumentName(object));
}
function partyWorth(left) {
  return /^\W*(?:\w+\W+){0,2}?notice\s+(?:of\s+)?$/i.test(left) ? 0.9 : null;
}
function objects(right) {
  const found = firstReference(right);
  if (!found) return null;
  const lead = right.slice(0, found.index);
  if (/[.;]\s|:|\d/.test(lead) || lead.split(/\s+/).length > 14) return null;
  const name2 = documentNoun.exec(lead);
  if (besides.test(name2 ? lead.slice(0, name2.index) : lead)) return null;
  if (/\b(?:re|regarding|as to)\s*$/i.test(lead)) return null;
  const numbers = entriesFrom(right, found, name2 ? lead.slice(name2.index) : "");
  return {
    ...numbers,
    nested: numbers.nested || /\b(?:in|from|of|on|to)\s*$/i.test(lead)
  };
}
function byParticiple(text, voice) {
  if (voice.speaker === "party" && !/^\W*\d{1,4}\W+[A-Z]/.test(text)) return [];
  const found = [];
  for (const verb of text.matchAll(passive2)) {
    const at = verb.index;
    const from = Math.max(0, at - reach5);
    const whole = text.slice(from, at);
    const linked = copula.test(whole);
    const before3 = whole.slice(whole.search(/[^;]*$/));
    const start = at - before3.length;
    const after2 = text.slice(at + verb[0].length, at + verb[0].length + reach5);
    if (unreal2.test(before3) || /^\W*(?:if|unless|by the parties)\b/i.test(after2)) continue;
    if (/\bhave been|has been|was|were\b/i.test(before3.slice(-24)) && /\b(?:order|court)\b.{0,40}\bthat\b/i.test(before3)) continue;
    const how = wayOf(verb[0]);
    const worth = voice.speaker === "court" ? 0.93 : 0.9;
    if (how === "discharged" && !showCause.test(before3)) continue;
    const partial = partly.test(before3) || partly.test(after2.slice(0, 100));
    const subject2 = subjects2(before3, linked, after2);
    if (subject2 !== null) {
      found.push({
        how,
        entries: subject2.entries,
        ...subject2.only === void 0 ? {} : {
          only: subject2.only
        },
        start: start + subject2.start,
        end: at + verb[0].length,
        rule: `${how}-entry`,
        confidence: partial || subject2.nested ? 0.75 : worth
      });
      continue;
    }
    const named5 = schedules.exec(before3);
    const isNamed = named5 !== null && (linked || before3.trimEnd().endsWith(named5[0].trim()));
    if (isNamed && how === "vacated" && isWholeSubject(before3, named5)) {
      found.push({
        how,
        entries: [],
        schedule: named5[2] === void 0 ? "case" : "briefing",
        start: start + named5.index + named5[0].search(/\S/),
        end: at + verb[0].length,
        rule: "schedule-vacated",
        confidence: 0.8
      });
    }
  }
  return found;
}
function isWholeSubject(before3, named5) {
  const lead = before3.slice(lastEnd(before3.slice(0, named5.index), /[.:]\s/g), named5.index);
  const tail = before3.slice(named5.index + named5[0].length);
  return !besides.test(lead) && !/\b(?:in|by|under|of|to|re|with|pursuant)\s*(?:the\s*)?$/i.test(lead) && /^\s*(?:\([^)]*\)|\[[^\]]*\])?[^.;:]{0,40}$/.test(tail);
}
function subjects2(before3, linked, after2) {
  const dates = datesIn(before3);
  if (dates && linked) {
    const numbers2 = entriesFrom(before3, dates);
    const both = /\b(?:trial|hearings?|conferences?)\b[^.;:]{0,40}$/i.test(before3.slice(0, dates.index));
    return {
      ...numbers2,
      start: dates.index,
      ...both ? {} : onlyOf(dates)
    };
  }
  const opens = Math.max(before3.lastIndexOf(": ") + 1, lastEnd(before3, /\bthat\b/gi));
  const first2 = referencesIn(before3).find(({ index }) => index >= opens);
  if (!first2) return null;
  const lead = before3.slice(opens, first2.index);
  const name2 = documentNoun.exec(lead);
  if (besides.test(name2 ? lead.slice(0, name2.index) : lead)) return null;
  if (/\b(?:on|re|regarding|for|in|of|by|to|with|as)\s*(?:the\s+)?\W*$/i.test(lead)) return null;
  const numbers = entriesFrom(before3, first2, name2 ? lead.slice(name2.index) : "");
  const tail = before3.slice(numbers.end);
  const rest = ordersName.test(tail) ? "" : tail.replace(copula, " ");
  if (/[.:]\s/.test(tail) || leavesSubject.test(rest)) return null;
  if (!linked && (tail.trim().split(/\s+/).length > 12 || !/^\s*(?:$|[.,;(]|per\b|by\b|from\b|as\b|pursuant\b|for\b)/i.test(after2))) return null;
  const start = opens + (lead.search(/\S/) < 0 ? lead.length : lead.search(/\S/));
  return {
    ...numbers,
    start: Math.min(start, first2.index)
  };
}
var leavesSubject = /\b(?:granted|granting|setting|set|hearings?|deadlines?|dates?|settings?|appearances?|conferences?|ordered|shall)\b/i;
var ordersName = /^\s*(?:order|notice)\s+(?:(?:re-?)?(?:setting|scheduling)|of|on|for|to)\b[^.;:]*$/i;
function lastEnd(text, test) {
  let end = 0;
  for (const found of text.matchAll(test)) end = found.index + found[0].length;
  return end;
}
function withoutRepetition(facts) {
  const kept2 = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    const key = `${fact.how} ${fact.entries.join()} ${fact.schedule ?? ""} ${fact.filed ?? ""} ${fact.only ?? ""}`;
    const other = kept2.get(key);
    if (other === void 0 || other.confidence < fact.confidence) kept2.set(key, fact);
  }
  return [
    ...kept2.values()
  ];
}

// src/domain/granted_motion.ts
var granted2 = /^\W*(?:(?:joint|unopposed|opposed|agreed|consent|emergency|oral|amended|corrected|first|second|third|fourth|\d{1,4}|plaintiffs?['\u2019]?s?|defendants?['\u2019]?s?|debtors?['\u2019]?s?|trustee['\u2019]s)\W+)*(?:motion|request|application|stipulation)\s+(?:for|to)\s+(?:(?!(?:orders?|judgment|ruling|by|filed|that|which|re|after|where|not|den\w+)\b)(?:[\w'\u2019/-]+|\[\d{1,4}\])\s+){1,16}?(?:(?:is|are)\s+(?:hereby\s+)?granted\b|granted(?=\s*(?:[:.;,-]|$)))/i;
function isGrantedMotion(text) {
  return granted2.test(text.slice(0, 400));
}

// src/extract/rules/voice.ts
var courtHead = /^(?:\W|\d)*(?:(?:amended|corrected|second|first|third|fourth|further|revised|final|text|text-only|text only|paperless|electronic|virtual|virtual text|docket|oral|endorsed|clerk'?s?|court'?s?|initial|standing|pretrial|civil|criminal|agreed|so ordered|general|procedural|minute|case management|scheduling|briefing|rule 16|adr|jury|trial|standard|sealed|redacted|stipulated|consent|proposed|memo|per|joint|supplemental|opinion and|memorandum opinion and|memorandum and|stipulation and(?: proposed)?|stipulation &|notice and|findings|report and|judgment and|decision and|restricted|unopposed|in chambers|\(in chambers\)|ruling|interim|summary|short|preliminary|show cause|briefing letter|e)\W+)*(?:order|orders|minute|minutes|minute entry|judgment|opinion|endorsement|endorsed|calendar entry|clerk|set\/reset|set|reset|notification|ruling|scheduling|text entry|text-only|courtroom minutes|proceedings|arraignment|sentencing(?!\s+(?:memo|position|letter|submission|brief))|decision|case management plan|report and recommendations?|magistrate)\b/i;
var courtNotice = /^(?:\W|\d)*(?:(?:clerk'?s|court'?s|court|amended|corrected|second|electronic|text|text-only|docket|virtual|paperless|\*+)\W+)*notice\s+(?:of\s+)?(?:(?:to\s+appear|setting|resetting|scheduling|rescheduling|cancell?ing|continuing|vacating|re|regarding|from)\b|(?:\w+\s+){0,3}(?:hearing|hearings|conference|trial|setting|rescheduling|cancellation|change of|to appear|settings?|status|pretrial|assignment|initial|scheduling)\b)/i;
var partyHead = /^(?:\W|\d)*(?:(?:amended|corrected|second|first|third|fourth|joint|agreed|unopposed|opposed|consent|emergency|ex parte|notice of|sealed|redacted|renewed|supplemental|cross|verified|expedited|urgent|proposed|plaintiffs?'?s?|defendants?'?s?|debtors?'?s?|trustee'?s?|government'?s?|united states'?|letter|partially|partial|stipulated|administrative|unilateral|interim|final|chapter \d+|omnibus|oral|filing error|deficient docket entry|first and final|\w+ monthly|miscellaneous)\W+)*(?:motions?(?!\s+hearings?\b)|letter|request|application|stipulation|response|reply|brief|memorandum|memoranda|answer|declaration|affidavit|affirmation|certificate|proposed|petition|complaint|objections?|opposition|statement|status report|report of|notice of (?:motion|appearance|appeal|agenda|filing|withdrawal)|withdrawal|counterclaim|exhibit|proof|transcript|amicus|waiver|summons|acknowledge?ment|appendix|jury(?!\s+(?:trial|selection|verdict|deliberation))|plan|plea|plaintiff|defendant|report|claim|mailing|appearance|reproduced|correspondence|trustee|voluntary|submitted|suggestion|supplement|sur-?reply|designation|election|rejoinder|submission)\b/i;
var motionHead = /^\W*(?:(?!(?:orders?|ordered|grant\w*|den(?:y|ying|ied)|re|regarding|on|hearings?|minutes?|rul\w+|finding|endors\w+|set|setting|reset\w*|continu\w+|terminat\w+|judge|court|clerk\S*|moot|withdrawn)\b)[\w'\u2019-]+\W+){0,6}MOTION\s+(?:to|for|in)\b/i;
var commands2 = /^\W*(?:on or before [^,]{4,30},\s+)?(?:the\s+)?(?:pro se\s+)?(?:plaintiffs?|defendants?|petitioners?|respondents?|debtors?|trustee|appellants?|appellees?|movants?|claimants?|government|parties|counsel)\b(?:\s+(?!motion|request|letter|asks?|moves?|seeks?|that\b)[\w.'\u2019-]+){0,6}?,?\s+(?:shall|must|(?:is|are)\s+(?:hereby\s+|further\s+)?(?:ordered|directed|granted|instructed)|ha(?:s|ve)\s+until|(?:is|are)\s+given|to\s+(?:self-?surrender|surrender|report|appear|file|submit|respond))\b/i;
var lodged = /^\W*(?:(?!order|minute|endors|so\b|court|judge|clerk|notice|grant)[\w'\u2019.-]+\W+){0,3}\[?proposed\]?\W+(?:\w+\W+){0,3}?(?:order|judgment|scheduling|findings)\b/i;
var stampedGone = /^\W*(?:(?:VACATED|STRICKEN|WITHDRAWN|RESCINDED)\s+(?:per|by|pursuant to|in accordance with)\b|(?<=\*{2}|\(|\[)(?:VACATED|STRICKEN|WITHDRAWN|RESCINDED)\s*(?:\*{2,}|\)|\]))/;
var capitalMotion = /^[^:;.]{0,80}\bMOTION\s/;
var judgeLabel = /^\W*(?:(?:chief|senior|magistrate|district|bankruptcy|u\.?s\.?)\s+)*judge\s[^:]{2,60}:\s*/i;
var signed = /\b(?:signed by\b|so ordered|it is (?:hereby |therefore |so |further )*ordered|ordered by|entered by (?:the )?(?:honorable|hon\.?|chief|district|magistrate|us|u\.s\.)|by the court|issued by|text only order|endorsement|text-only entry generated by the court|order signed on|\bsigned on\b|\(?text entry only|is (?:hereby )?granted pursuant to|mailed notice|notice mailed)/i;
var moving3 = /\b(continu(?:ing|ance|ed|e)|re-?set(?:ting)?|re-?schedul(?:ing|ed|e)|adjourn(?:ing|ment|ed)?|postpon\w+|moving|change of (?:hearing|time|date)|advancing)\b/i;
var extending2 = /\b(extend(?:ing|ed)?|extension|enlarg\w+|(?:amend|modif|revis)\w*\s+(?:the\s+|this\s+|case\s+)*(?:scheduling|briefing|deadlines?|schedule|case management)|continu(?:e|ing|ance)\s+(?:\w+\s+){0,3}deadlines?|re-?setting (?:\w+\s+){0,3}(?:deadlines?|briefing)|briefing schedule (?:is |has been )?(?:updated|amended|revised|modified))\b/i;
var clerkMoving = /\b(?:hearing|meeting|conference) continued\b(?! (?:detention|release))|:\s*CONTINUED\b|\bnew date\b/i;
var heard = /\b(?:hearings?|deadlines?|arguments?|conference)\s+(?:on|re|regarding|as to|for)\W+(?:(?!grant|continu|reset|resched|adjourn)[\w'\u2019]+\W+){0,12}?motions?\s+(?:to|for)\b[^:;]*/gi;
var cancelling = /\b(cancell?(?:ing|ed|ation)|vacat(?:ing|ed)|strik(?:ing)|stricken)\b/i;
var nothing = /^(?:\W)*(?:set\/reset|hearing (?:\(bk[^)]{0,20}\) )?set (?:and|or) |hearing (?:scheduled\/rescheduled|\(re\)? ?scheduled)|set or reset|.{0,40}\bset\/reset\b)/i;
function entryHead(page) {
  const first2 = page.clauses[0];
  if (!first2) return "";
  let end = page.words[first2.last].end;
  for (let i = first2.first; i <= first2.last; i++) {
    if (page.words[i].lower === ":" && i > first2.first) {
      end = page.words[i].start;
      break;
    }
  }
  return page.text.slice(page.words[first2.first].start, Math.min(end, page.words[first2.first].start + 240));
}
function readVoice(page) {
  const opening2 = page.text.slice(0, 400).replace(judgeLabel, "");
  const head3 = entryHead(page);
  const isSigned = signed.test(page.text.length > 6e3 ? opening2 + page.text.slice(-3e3) : page.text);
  let speaker = "plain";
  const proposed = /^\W*(?:\[?proposed\]?|notice of (?:filing )?(?:lodg|proposed))/i.test(opening2);
  const mayWait = !isSigned && (page.cues & cue.unsigned) !== 0;
  const unsigned = mayWait && (/^.{0,60}\bproposed\W{0,3}(?:\w+\W+){0,2}order\b/i.test(opening2) || /^\W*stipulation\b/i.test(opening2) && /\bfiled by\b/i.test(opening2));
  if (mayWait && lodged.test(opening2)) speaker = "party";
  else if (unsigned && /^.{0,40}\bstipulation\b/i.test(opening2)) speaker = "party";
  else if (commands2.test(opening2) && !/\bfiled by\b/i.test(opening2)) speaker = "court";
  else if (!proposed && (courtHead.test(opening2) || courtNotice.test(opening2))) speaker = "court";
  else if (isGrantedMotion(opening2)) speaker = "court";
  else if (partyHead.test(opening2)) {
    speaker = isSigned && !/^\W*(?:transcript|summons|affidavit|waiver|proof|certificate)/i.test(opening2) ? "court" : "party";
  } else if (isSigned) speaker = "court";
  else if ((page.cues & cue.motion) !== 0 && motionHead.test(opening2) && capitalMotion.test(opening2)) speaker = "party";
  const neutral = nothing.test(opening2);
  const acts2 = head3.replace(heard, " ");
  const mayMove = (page.cues & cue.move) !== 0, mayExtend = (page.cues & cue.extend) !== 0;
  const clerkMoves = speaker !== "party" && mayMove && clerkMoving.test(page.text.slice(0, 240));
  const minutes = /^.{0,60}\b(minute|minutes|clerk'?s notes|courtroom notes)\b/i.test(opening2) || /\bproceedings held\b/i.test(head3);
  const denies = /\b(denying|denied)\b/i.test(head3) && !/\b(granting|granted)\b/i.test(head3);
  const granted3 = (page.cues & cue.grant) === 0 ? "" : page.clauses.slice(0, 12).map((clause) => page.text.slice(page.words[clause.first].start, page.words[clause.last].end)).filter((clause) => /\b(?:granting|granted|approv\w+|so ordered)\b/i.test(clause) && !/\bden(?:ied|ying)\b/i.test(clause)).join(" ").slice(0, 2e3);
  return {
    speaker,
    moves: mayMove && !neutral && !denies && (clerkMoves || moving3.test(acts2) || moving3.test(granted3)),
    extends: mayExtend && !neutral && !denies && (extending2.test(acts2) || extending2.test(granted3)),
    cancels: (page.cues & cue.cancel) !== 0 && !denies && cancelling.test(acts2),
    vacates: /^\W*(?:VACATED|CANCELL?ED|WITHDRAWN)\s*:/.test(opening2),
    gone: stampedGone.test(opening2),
    neutral,
    minutes,
    error: /\b(?:filing error|(?:docketed|filed|entered)(?: on)?(?: [\d/-]{6,10})? in error|incorrect summons|deficient docket entry)\b/i.test(opening2)
  };
}

// src/extract/rules_reader.ts
var rulesReader = {
  name: "rules",
  version: 5
};

// src/extract/read_entry.ts
function isStamp(page, { first: first2, last }) {
  for (let i = first2; i <= last; i++) if (!page.masked[i]) return false;
  return true;
}
function readEntry({ text, filed: filed2, courtId, docketNumber = "" }) {
  const page = openPage({
    text,
    filed: filed2,
    courtId,
    docketNumber
  });
  if (page.words.length === 0) return [];
  const voice = readVoice(page);
  const drafts = [];
  const periods = periodsOf(page);
  let p = 0;
  let m = 0;
  for (const clause of page.clauses) {
    while (m < page.moments.length && page.moments[m].first < clause.first) m++;
    const from = m;
    while (m < page.moments.length && page.moments[m].last <= clause.last) m++;
    if (isStamp(page, clause)) continue;
    const moments = page.moments.slice(from, m);
    const dated = moments.length > 0 ? readDated(page, clause, {
      voice,
      moments
    }) : [];
    for (const draft2 of dated) drafts.push(draft2);
    for (const draft2 of readUndated(page, clause, {
      voice,
      dated: dated.length > 0
    })) {
      drafts.push(draft2);
    }
    const over = readDeadlineOver(page, clause, {
      voice,
      dated: dated.length > 0
    });
    if (over) drafts.push(over);
    const start = page.words[clause.first].start, end = page.words[clause.last].end;
    while (p < periods.length && periods[p].start < start) p++;
    const here = p;
    while (p < periods.length && periods[p].start < end) p++;
    if (p > here) {
      const within = {
        voice,
        periods: periods.slice(here, p)
      };
      const counted3 = readRelative(page, clause, within);
      const awaited = readConditional(page, clause, within).filter(({ first: first2, last }) => !counted3.some((one) => one.first <= last && first2 <= one.last));
      drafts.push(...counted3, ...awaited);
    }
  }
  const facts = drafts.length > 0 ? settle(page, drafts, voice) : [];
  const itself = [
    ...readEntryItself(page, voice, rulesReader),
    ...readUndone(page, voice, rulesReader),
    ...readMoreTime(page, voice, rulesReader)
  ];
  for (const fact of itself) facts.push(fact);
  return facts.length > 1 ? facts.sort((a, b) => a.start - b.start) : facts;
}
function settle(page, drafts, voice) {
  const settled = reconcile(drafts, voice);
  tieToMatter(page, settled, voice);
  const read = new Set(drafts.flatMap(({ date, oldDate }) => [
    date,
    oldDate
  ]));
  for (const draft2 of settled) draft2.confidence = calibrated(page, draft2, {
    voice,
    read
  });
  return settled.map((draft2) => toFact(page, draft2, rulesReader));
}

// src/app/deliveries/read.worker.ts
var scope = globalThis;
scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({
      facts: readEntry(data)
    });
  } catch (error) {
    scope.postMessage({
      failed: error instanceof Error ? error.message : String(error)
    });
  }
};
