import type { DocketEntry } from "../docket_entry.ts";

/** Who speaks in an entry, as far as its head tells. */
export type EntryNature = "court" | "service" | "transcript" | "filing";

/**
 * `service`: a summons, return or waiver of service. `transcript`: a transcript or its notice.
 * `filing`: a motion, pleading, brief or letter of a party (its dates come from a form that CM/ECF
 * appends). `court`: everything else: orders, minutes, clerk's notices, stipulations so ordered.
 */
export function entryNature(entry: Pick<DocketEntry, "text">): EntryNature {
  const head = entry.text.replace(/^[\s*()[\]#.:-]+/, "").slice(0, 160);
  if (/^\W*(?:text\s+)?(?:order|minute|memorandum (?:and|&) order|notice of hearing)/i.test(head)) {
    return "court";
  }
  if (/so ordered|order(?:ed)? granting|granting/i.test(head)) return "court";
  if (/\b(?:summons|waiver of service|(?:proof|affidavit|return) of service)\b/i.test(head)) {
    return "service";
  }
  if (/^(?:\w+\s+){0,4}transcript\b/i.test(head) && !/\border/i.test(head)) return "transcript";
  const filing =
    /^(?:[\w/-]+\s+){0,4}(?:motion|complaint|petition|application|response|reply|brief|memorandum|letter|answer|objection|certification)s?\b/i;
  const court = /^(?:\w+\s+){0,2}(?:ruling|briefing|scheduling) letter|\bletter sent\b/i;
  if (filing.test(head) && !court.test(head)) return "filing";
  return "court";
}

/** Do the words grant more time, or move what the entry is about? */
export function grantsMoreTime(entry: Pick<DocketEntry, "text">): boolean {
  return /\b(?:grant|so ordered|approv)\w*\b[^.]{0,160}\b(?:exten|continu|enlarg|adjourn|more time|additional time)/i
    .test(entry.text);
}
