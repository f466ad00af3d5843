import type { DocketEvent } from "./event.ts";

/** Deadline kinds that are clerical whatever the case is. */
const minorDeadlines: ReadonlySet<string> = new Set([
  "redaction-request",
  "redacted-transcript",
  "mediator-assignment",
]);

/** Words by which a ruling asks for an order that only writes down what was decided. */
const settledOrder =
  /\b(?:consistent|in accordance|in conformity|conforming) with (?:this|the|its)\b|\bsettle(?:d)? (?:an? )?order\b|\bprevailing party\b|\bmemoriali[sz]ing\b/i;

/** Words by which a motion day is only a date for the papers; appearing by telephone is appearing. */
const withoutAppearance =
  /\bno appearances? (?:(?:is|are|will be|shall be) )?(?:required|necessary|needed)\b|\b(?:decided|considered|determined|submitted|taken) (?:up )?on (?:the )?(?:papers|briefs|submission)\b|\bwithout (?:oral argument|a hearing|appearances?)\b/i;

/**
 * Whether an event belongs on calendars (`major`) or only in the store (`minor`), judged by what the
 * proceeding or filing is and by the words that set it, never by its state, outcome or party. Minor:
 * the redaction steps of a transcript (its public release is major), assignment of a mediator, a
 * form that only notes an appearance, a proposed order that writes down a ruling already made, a
 * motion day without appearance. Whatever is in doubt is major: a wrong minor is invisible, a wrong
 * major costs a row.
 */
export function significance(event: DocketEvent): "major" | "minor" {
  if (event.type === "hearing") {
    return event.kind === "motion-hearing" && wordsMatch(event, withoutAppearance)
      ? "minor"
      : "major";
  }
  if (minorDeadlines.has(event.kind)) return "minor";
  if (event.kind === "appearance-form" && !/\band\b|[,;&/]/i.test(event.title)) return "minor";
  if (event.kind === "proposed-order" && wordsMatch(event, settledOrder)) return "minor";
  return "major";
}

/** Every fact that gave the present date says so, without an "if"; one that does not is doubt enough. */
function wordsMatch(event: DocketEvent, words: RegExp): boolean {
  const setting = event.support.filter((fact) =>
    (fact.verb === "set" || fact.verb === "moved") && fact.date === event.date
  );
  return setting.length > 0 &&
    setting.every((fact) => words.test(fact.quote) && !/\bif\b/i.test(fact.quote));
}
