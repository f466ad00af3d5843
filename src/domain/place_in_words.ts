import { plainLine } from "./plain_text.ts";

/**
 * The place of an event on one line, `""` without one. Some courts' systems print the city with a
 * comma and a dash behind it, `Oakland, - Courtroom 2`, of which the comma stays.
 */
export function placeInWords(location: string | null): string {
  return plainLine(location ?? "").replaceAll(/, ?[-–] (?=\S)/g, ", ").trim();
}
