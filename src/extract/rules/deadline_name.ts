import type { Draft } from "./draft.ts";
import { matterIn } from "./matter_name.ts";
import type { Page } from "./page.ts";
import type { RelatedDocument } from "./references.ts";
import { sentenceCase } from "./titles.ts";
import type { Voice } from "./voice.ts";

const appellate =
  /^(appellants?|appellees?|petitioners?|respondents?|cross-appellants?|cross-appellees?|intervenors?|amic(?:us|i)(?: curiae)?)\b/i;

/** `Clerk's correspondence requesting a stipulation from attorney for plaintiff.` */
const correspondence =
  /^\W*clerk['’]?s? (?:correspondence|letter) requesting (?:an? |the )?(.{3,60}?) from (.{3,60}?)(?:\.|\(|$)/i;

/**
 * The name of something due whose own words say too little, from what stands round them: whose
 * brief it is, that a response answers the motion which prints its date, what a notice of
 * deficiency wants corrected. Else the name it has.
 */
export function fullerDeadlineName(
  page: Page,
  d: Draft,
  { voice, related }: { voice: Voice; related: readonly RelatedDocument[] },
): string {
  switch (d.title) {
    case "Response": {
      const asked = correspondence.exec(page.text.slice(0, 200));
      if (asked) {
        d.party ??= asked[2]!.trim();
        return sentenceCase(asked[1]!);
      }
      const head = page.text.slice(0, 160);
      const own = voice.speaker !== "court" && d.rule === "due" &&
        /^\W*(?:[\w'’-]+\W+){0,6}?motion\b/i.test(head);
      const set = /\bsetting (?:\w+ )?hearing on (?=.{0,40}\bmotion\b)(.{3,100})/i.exec(head)?.[1];
      const [document, ...others] = related;
      const name = own
        ? matterIn(head) ?? "motion"
        : set !== undefined
        ? matterIn(set)
        : d.formula && document !== undefined && others.length === 0
        ? matterIn(document.name)
        : null;
      if (name === null || !/\bmotion\b/i.test(name)) return d.title;
      const plain = sentenceCase(name.split(" ").slice(0, 9).join(" "));
      return `Response to ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
    }
    case "Brief": {
      const role = appellate.exec(d.party ?? "")?.[1]?.toLowerCase();
      if (role === undefined) return d.title;
      const owner = role.endsWith("s") && !role.startsWith("amicus") ? `${role}'` : `${role}'s`;
      return `${owner.charAt(0).toUpperCase()}${owner.slice(1)} brief`;
    }
    case "Compliance":
    case "Correction of deficiency":
      return /\bdeficient filing\b/i.test(page.text.slice(0, 160))
        ? "Correction of deficient filing"
        : d.title;
    case "Documents":
      return /\bmissing documents?\b/i.test(page.text.slice(0, 300))
        ? "Missing documents"
        : d.title;
    default:
      return d.title;
  }
}
