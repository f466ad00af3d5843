import type { ProfileName } from "../../calendars/ics/client_profile.ts";

/** Words by which calendar programs give themselves away in `User-Agent`, the surest first. */
const marks: readonly (readonly [RegExp, ProfileName])[] = [
  [/google-calendar|\bgoogle\b.*\bcalendar\b/i, "google"],
  [/\bproton/i, "proton"],
  [/\bfastmail|\bcyrus/i, "fastmail"],
  [/\bthunderbird\b|\blightning\b/i, "thunderbird"],
  [/\bmicrosoft\b|\boutlook\b|\bexchange\b|\bms-office\b/i, "outlook"],
  [/\bdataaccessd\b|\bcalendaragent\b|\bicalendar\/|\bical\/|\bcalendar\/.*\bdarwin\b/i, "apple"],
];

/**
 * The calendar program behind a `User-Agent`; null for browsers and others. Only the first 300
 * characters are looked at.
 */
export function clientOfAgent(agent: string | null): ProfileName | null {
  if (agent === null) return null;
  const words = agent.slice(0, 300);
  return marks.find(([mark]) => mark.test(words))?.[1] ?? null;
}
