import type { Draft } from "./draft.ts";
import { matterIn } from "./matter_name.ts";
import type { Page } from "./page.ts";
import type { Voice } from "./voice.ts";

const appellate =
  /^(appellants?|appellees?|petitioners?|respondents?|cross-appellants?|cross-appellees?|intervenors?|amic(?:us|i)(?: curiae)?)\b/i;

/**
 * The name of something due whose own words say too little, from what stands round them: whose
 * brief it is, that a response answers the motion which prints its date, what a notice of
 * deficiency wants corrected. Else the name it has.
 */
export function fullerDeadlineName(page: Page, d: Draft, voice: Voice): string {
  switch (d.title) {
    case "Response": {
      const head = page.text.slice(0, 160);
      return voice.speaker !== "court" && d.rule === "due" &&
          /^\W*(?:[\w'’-]+\W+){0,6}?motion\b/i.test(head) &&
          /^motion/i.test(matterIn(head) ?? "motion")
        ? "Response to motion"
        : d.title;
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
