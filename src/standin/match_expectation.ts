import type { ExpectedEvent } from "./sample_case.ts";

/** An event as a calendar or a replay shows it. */
export interface ShownEvent {
  type: string;
  title: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`, or null. */
  time: string | null;
  status: string;
  party: string | null;
  /** Every party of the event, when it has several. */
  parties?: readonly string[];
}

/** Is this shown event the expected one? What the expectation leaves out does not matter. */
export function matchExpectation(expected: ExpectedEvent, shown: ShownEvent): boolean {
  const parties = [shown.party ?? "", ...(shown.parties ?? [])].join(" ");
  return shown.type === expected.type &&
    shown.date === expected.date &&
    shown.status === expected.status &&
    (expected.time === undefined || shown.time === expected.time) &&
    shown.title.toLowerCase().includes(expected.title.toLowerCase()) &&
    (expected.party === undefined ||
      parties.toLowerCase().includes(expected.party.toLowerCase()));
}
