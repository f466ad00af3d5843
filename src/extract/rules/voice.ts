import { isGrantedMotion } from "../../domain/granted_motion.ts";
import { cue } from "./cues.ts";
import type { Page } from "./page.ts";

/** Who speaks in an entry, and what its own title says of the dates in it. */
export interface Voice {
  /**
   * `court`: order, minutes, clerk's notice; `party`: a motion, letter, brief; `plain`: neither is
   * said, as in the unsigned texts CM/ECF writes itself.
   */
  speaker: "court" | "party" | "plain";
  /** The title, or a motion it grants, says that a proceeding is continued, reset or adjourned. */
  moves: boolean;
  /** The title, or a motion it grants, says that time is extended or a schedule amended. */
  extends: boolean;
  /** The title says that something is cancelled or vacated. */
  cancels: boolean;
  /** The entry's first word, a clerk's stamp on an older text, is `VACATED` or `CANCELLED`. */
  vacates: boolean;
  /** A clerk's stamp before an older text says that all of it is vacated or struck by a later entry. */
  gone: boolean;
  /** `Set/Reset ...`, `Hearing Scheduled/Rescheduled`: the title tells neither set nor moved. */
  neutral: boolean;
  /** Minutes of a proceeding. */
  minutes: boolean;
  /** The entry is marked as made in error. */
  error: boolean;
}

const courtHead =
  /^(?:\W|\d)*(?:(?:amended|corrected|second|first|third|fourth|further|revised|final|text|text-only|text only|paperless|electronic|virtual|virtual text|docket|oral|endorsed|clerk'?s?|court'?s?|initial|standing|pretrial|civil|criminal|agreed|so ordered|general|procedural|minute|case management|scheduling|briefing|rule 16|adr|jury|trial|standard|sealed|redacted|stipulated|consent|proposed|memo|per|joint|supplemental|opinion and|memorandum opinion and|memorandum and|stipulation and(?: proposed)?|stipulation &|notice and|findings|report and|judgment and|decision and|restricted|unopposed|in chambers|\(in chambers\)|ruling|interim|summary|short|preliminary|show cause|briefing letter|e)\W+)*(?:order|orders|minute|minutes|minute entry|judgment|opinion|endorsement|endorsed|calendar entry|clerk|set\/reset|set|reset|notification|ruling|scheduling|text entry|text-only|courtroom minutes|proceedings|arraignment|sentencing(?!\s+(?:memo|position|letter|submission|brief))|decision|case management plan|report and recommendations?|magistrate)\b/i;
const courtNotice =
  /^(?:\W|\d)*(?:(?:clerk'?s|court'?s|court|amended|corrected|second|electronic|text|text-only|docket|virtual|paperless|\*+)\W+)*notice\s+(?:of\s+)?(?:(?:to\s+appear|setting|resetting|scheduling|rescheduling|cancell?ing|continuing|vacating|re|regarding|from)\b|(?:\w+\s+){0,3}(?:hearing|hearings|conference|trial|setting|rescheduling|cancellation|change of|to appear|settings?|status|pretrial|assignment|initial|scheduling)\b)/i;
const partyHead =
  /^(?:\W|\d)*(?:(?:amended|corrected|second|first|third|fourth|joint|agreed|unopposed|opposed|consent|emergency|ex parte|notice of|sealed|redacted|renewed|supplemental|cross|verified|expedited|urgent|proposed|plaintiffs?'?s?|defendants?'?s?|debtors?'?s?|trustee'?s?|government'?s?|united states'?|letter|partially|partial|stipulated|administrative|unilateral|interim|final|chapter \d+|omnibus|oral|filing error|deficient docket entry|first and final|\w+ monthly|miscellaneous)\W+)*(?:motions?(?!\s+hearings?\b)|letter|request|application|stipulation|response|reply|brief|memorandum|memoranda|answer|declaration|affidavit|affirmation|certificate|proposed|petition|complaint|objections?|opposition|statement|status report|report of|notice of (?:motion|appearance|appeal|agenda|filing|withdrawal)|withdrawal|counterclaim|exhibit|proof|transcript|amicus|waiver|summons|acknowledge?ment|appendix|jury(?!\s+(?:trial|selection|verdict|deliberation))|plan|plea|plaintiff|defendant|report|claim|mailing|appearance|reproduced|correspondence|trustee|voluntary|submitted|suggestion|supplement|sur-?reply|designation|election|rejoinder|submission)\b/i;
/** `Assented to MOTION to`, `Time-Sensitive MOTION for`: CM/ECF's name of a motion, with words before it. */
const motionHead =
  /^\W*(?:(?!(?:orders?|ordered|grant\w*|den(?:y|ying|ied)|re|regarding|on|hearings?|minutes?|rul\w+|finding|endors\w+|set|setting|reset\w*|continu\w+|terminat\w+|judge|court|clerk\S*|moot|withdrawn)\b)[\w'’-]+\W+){0,6}MOTION\s+(?:to|for|in)\b/i;
/** `Plaintiff shall file`, `Defendants have until`: only a court speaks so at the head of an entry. */
const commands =
  /^\W*(?:on or before [^,]{4,30},\s+)?(?:the\s+)?(?:pro se\s+)?(?:plaintiffs?|defendants?|petitioners?|respondents?|debtors?|trustee|appellants?|appellees?|movants?|claimants?|government|parties|counsel)\b(?:\s+(?!motion|request|letter|asks?|moves?|seeks?|that\b)[\w.'’-]+){0,6}?,?\s+(?:shall|must|(?:is|are)\s+(?:hereby\s+|further\s+)?(?:ordered|directed|granted|instructed)|ha(?:s|ve)\s+until|(?:is|are)\s+given|to\s+(?:self-?surrender|surrender|report|appear|file|submit|respond))\b/i;
/** `JOINT PROPOSED SCHEDULING ORDER by A`: no order before a judge signs it. */
const lodged =
  /^\W*(?:(?!order|minute|endors|so\b|court|judge|clerk|notice|grant)[\w'’.-]+\W+){0,3}\[?proposed\]?\W+(?:\w+\W+){0,3}?(?:order|judgment|scheduling|findings)\b/i;
/** `***VACATED per 6 ORDER*** ORDER`, `(STRICKEN) NOTICE`. */
const stampedGone =
  /^\W*(?:(?:VACATED|STRICKEN|WITHDRAWN|RESCINDED)\s+(?:per|by|pursuant to|in accordance with)\b|(?<=\*{2}|\(|\[)(?:VACATED|STRICKEN|WITHDRAWN|RESCINDED)\s*(?:\*{2,}|\)|\]))/;
const capitalMotion = /^[^:;.]{0,80}\bMOTION\s/;
/** `Judge Ann Quill: ELECTRONIC ORDER entered ...`, as Massachusetts prints it. */
const judgeLabel =
  /^\W*(?:(?:chief|senior|magistrate|district|bankruptcy|u\.?s\.?)\s+)*judge\s[^:]{2,60}:\s*/i;
const signed =
  /\b(?:signed by\b|so ordered|it is (?:hereby |therefore |so |further )*ordered|ordered by|entered by (?:the )?(?:honorable|hon\.?|chief|district|magistrate|us|u\.s\.)|by the court|issued by|text only order|endorsement|text-only entry generated by the court|order signed on|\bsigned on\b|\(?text entry only|is (?:hereby )?granted pursuant to|mailed notice|notice mailed)/i;

const moving =
  /\b(continu(?:ing|ance|ed|e)|re-?set(?:ting)?|re-?schedul(?:ing|ed|e)|adjourn(?:ing|ment|ed)?|postpon\w+|moving|change of (?:hearing|time|date)|advancing)\b/i;
const extending =
  /\b(extend(?:ing|ed)?|extension|enlarg\w+|(?:amend|modif|revis)\w*\s+(?:the\s+|this\s+|case\s+)*(?:scheduling|briefing|deadlines?|schedule|case management)|continu(?:e|ing|ance)\s+(?:\w+\s+){0,3}deadlines?|re-?setting (?:\w+\s+){0,3}(?:deadlines?|briefing)|briefing schedule (?:is |has been )?(?:updated|amended|revised|modified))\b/i;
/** What a clerk writes behind the title: `Hearing Continued`, `: CONTINUED (`, `NEW Date`. */
const clerkMoving =
  /\b(?:hearing|meeting|conference) continued\b(?! (?:detention|release))|:\s*CONTINUED\b|\bnew date\b/i;
/** `Hearing on 26 MOTION to Continue`: what is heard is no act of the entry. */
const heard =
  /\b(?:hearings?|deadlines?|arguments?|conference)\s+(?:on|re|regarding|as to|for)\W+(?:(?!grant|continu|reset|resched|adjourn)[\w'’]+\W+){0,12}?motions?\s+(?:to|for)\b[^:;]*/gi;
const cancelling = /\b(cancell?(?:ing|ed|ation)|vacat(?:ing|ed)|strik(?:ing)|stricken)\b/i;
const nothing =
  /^(?:\W)*(?:set\/reset|hearing (?:\(bk[^)]{0,20}\) )?set (?:and|or) |hearing (?:scheduled\/rescheduled|\(re\)? ?scheduled)|set or reset|.{0,40}\bset\/reset\b)/i;

/** The entry's own title: its first words, up to the first sentence end or colon, at most 200. */
export function entryHead(page: Page): string {
  const first = page.clauses[0];
  if (!first) return "";
  let end = page.words[first.last]!.end;
  for (let i = first.first; i <= first.last; i++) {
    if (page.words[i]!.lower === ":" && i > first.first) {
      end = page.words[i]!.start;
      break;
    }
  }
  return page.text.slice(
    page.words[first.first]!.start,
    Math.min(end, page.words[first.first]!.start + 240),
  );
}

/** Decides who speaks from the entry's title and its signature formulas. */
export function readVoice(page: Page): Voice {
  const opening = page.text.slice(0, 400).replace(judgeLabel, "");
  const head = entryHead(page);
  const isSigned = signed.test(
    page.text.length > 6000 ? opening + page.text.slice(-3000) : page.text,
  );
  let speaker: Voice["speaker"] = "plain";
  const proposed = /^\W*(?:\[?proposed\]?|notice of (?:filing )?(?:lodg|proposed))/i.test(opening);
  // a stipulation that its attorney files is a request until the court signs it
  const mayWait = !isSigned && (page.cues & cue.unsigned) !== 0;
  const unsigned = mayWait &&
    (/^.{0,60}\bproposed\W{0,3}(?:\w+\W+){0,2}order\b/i.test(opening) ||
      /^\W*stipulation\b/i.test(opening) && /\bfiled by\b/i.test(opening));
  if (mayWait && lodged.test(opening)) speaker = "party";
  else if (unsigned && /^.{0,40}\bstipulation\b/i.test(opening)) speaker = "party";
  else if (commands.test(opening) && !/\bfiled by\b/i.test(opening)) speaker = "court";
  else if (!proposed && (courtHead.test(opening) || courtNotice.test(opening))) speaker = "court";
  else if (isGrantedMotion(opening)) speaker = "court";
  else if (partyHead.test(opening)) {
    speaker =
      isSigned && !/^\W*(?:transcript|summons|affidavit|waiver|proof|certificate)/i.test(opening)
        ? "court"
        : "party";
  } else if (isSigned) speaker = "court";
  else if (
    (page.cues & cue.motion) !== 0 && motionHead.test(opening) && capitalMotion.test(opening)
  ) speaker = "party";
  const neutral = nothing.test(opening);
  const acts = head.replace(heard, " ");
  const mayMove = (page.cues & cue.move) !== 0, mayExtend = (page.cues & cue.extend) !== 0;
  const clerkMoves = speaker !== "party" && mayMove && clerkMoving.test(page.text.slice(0, 240));
  const minutes = /^.{0,60}\b(minute|minutes|clerk'?s notes|courtroom notes)\b/i.test(opening) ||
    /\bproceedings held\b/i.test(head);
  // what is denied moves nothing; a motion granted in the text counts as the title does
  const denies = /\b(denying|denied)\b/i.test(head) && !/\b(granting|granted)\b/i.test(head);
  const granted = (page.cues & cue.grant) === 0
    ? ""
    : page.clauses.slice(0, 12).map((clause) =>
      page.text.slice(page.words[clause.first]!.start, page.words[clause.last]!.end)
    ).filter((clause) =>
      /\b(?:granting|granted|approv\w+|so ordered)\b/i.test(clause) &&
      !/\bden(?:ied|ying)\b/i.test(clause)
    ).join(" ").slice(0, 2000);
  return {
    speaker,
    moves: mayMove && !neutral && !denies &&
      (clerkMoves || moving.test(acts) || moving.test(granted)),
    extends: mayExtend && !neutral && !denies && (extending.test(acts) || extending.test(granted)),
    cancels: (page.cues & cue.cancel) !== 0 && !denies && cancelling.test(acts),
    vacates: /^\W*(?:VACATED|CANCELL?ED|WITHDRAWN)\s*:/.test(opening),
    gone: stampedGone.test(opening),
    neutral,
    minutes,
    error:
      /\b(?:filing error|(?:docketed|filed|entered)(?: on)?(?: [\d/-]{6,10})? in error|incorrect summons|deficient docket entry)\b/i
        .test(opening),
  };
}
