import type { DocketEntry } from "../docket_entry.ts";
import { isGrantedMotion } from "../granted_motion.ts";

/** Who speaks in an entry, as far as its head tells. */
export interface EntryNature {
  /**
   * `service`: a summons, return or waiver of service. `transcript`: a transcript or its notice.
   * `filing`: a motion, pleading, brief, notice or letter of a party; its dates come from the form
   * that CM/ECF appends. `court`: orders, minutes, clerk's notices, stipulations so ordered.
   */
  voice: "court" | "service" | "transcript" | "filing";
  /** The entry is itself something to answer or to be heard on: a motion, an application, a report. */
  opensMatter: boolean;
  /** A letter, motion or brief: it asks and argues, so that what it says of dates may not be so. */
  asks: boolean;
}

/** Reads who speaks from the first words of an entry; what stands in parentheses is not its own. */
export function entryNature(entry: Pick<DocketEntry, "text">): EntryNature {
  const own = withoutParentheses(entry.text).replace(/^[\s*#.:-]+/, "");
  const head = own.slice(0, 160);
  const report = /\breports? (?:and|&) recommendations?\b/i.test(head.slice(0, 80));
  if (report && !/^\W*order\b.{0,40}\badopting\b/i.test(head)) {
    return { ...court, opensMatter: true };
  }
  const rules = /\bso ordered\b|\bgranting\b/i.test(head) || isGrantedMotion(own);
  if (courtHead.test(head) || rules) return court;
  if (/\b(?:summons|waiver of service|(?:proof|affidavit|return) of service)\b/i.test(head)) {
    return { ...court, voice: "service" };
  }
  if (/^(?:\S+\s+){0,5}transcript\b/i.test(head)) {
    return { ...court, voice: "transcript" };
  }
  if (!filingHead.test(head) && !/\bfiled by\b/i.test(own.slice(0, 400))) return court;
  const tells =
    /\bnotice of (?:agenda|hearing|appearance|withdrawal|change|adjourn|cancel|resched)/i;
  const answers = /\b(?:opposition|response|reply|answer|memorandum|brief|declaration|exhibit)\b/i;
  return {
    voice: "filing",
    opensMatter: opening.test(head) && !answers.test(head.slice(0, 60)) && !tells.test(head),
    asks: asking.test(head),
  };
}

const court: EntryNature = { voice: "court", opensMatter: false, asks: false };

const courtHead =
  /^(?:\W*(?:text|amended|corrected|paperless|electronic|agreed|\(e\))\s+)*\W*(?:\w+ )?(?:order|minute|judgment|opinion|findings|memorandum (?:and|&|opinion)|notice of hearing|(?:ruling|briefing|scheduling) letter|(?:confirmation )?hearing (?:re)?scheduled|set\/reset)/i;

const filingHead =
  /^(?:[\w/'’-]+\s+){0,5}(?:motion|complaint|petition|application|response|reply|brief|memorandum|letter|answer|objection|certification|declaration|opposition|request|designation|(?:designated )?(?:clerk['’]?s )?record)s?\b/i;

const asking =
  /^(?:[\w/'’-]+\s+){0,3}(?:letter|motion|application|response|reply|brief|memorandum|declaration|opposition|request)s?\b/i;

const opening =
  /\b(?:motion|application|petition|notice|certification|objection to claims?|complaint|plan)s?\b/i;

function withoutParentheses(text: string): string {
  let result = text.slice(0, 2000);
  for (let depth = 0; depth < 3; depth++) result = result.replace(/\([^()]*\)/g, " ");
  return result;
}

/** Do the words grant more time, or move what the entry is about? */
export function grantsMoreTime(entry: Pick<DocketEntry, "text">): boolean {
  return /\b(?:grant|so ordered|approv)\w*\b[^.]{0,160}\b(?:exten|continu|enlarg|adjourn|more time|additional time)/i
    .test(entry.text);
}
