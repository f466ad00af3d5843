import { formatCourtDate } from "../court_time.ts";
import { plainLine, shorten } from "../plain_text.ts";
import type { ClosedDay, Direction } from "./open_days.ts";

/** One stretch of a computation: counting itself, or a later addition. */
export interface BasisLeg {
  /** `""` for the counting; else what moves the date on. */
  label: string;
  /** Closed days that were passed, in order. */
  passed: ClosedDay[];
  /** The open day it ended on. */
  landed: string;
}

/** What a basis tells; words are finished, dates are `YYYY-MM-DD`. */
export interface BasisParts {
  /** `14 days`. */
  period: string;
  direction: Direction;
  /** `2 February 2026`, `entry (2 February 2026)`; shortened when longer than a line. */
  event: string;
  /** `Rule 6(a)`. */
  rule: string;
  /** At least one. */
  legs: readonly BasisLeg[];
  date: string;
  /** The result in words, with its time if it has one. */
  end: string;
  earliest: string;
  latest: string;
  /** State holidays were not taken into account although they could count. */
  stateUnknown: boolean;
}

/**
 * The basis of a computed date as one sentence without full stop: `14 days after 2 February 2026,
 * Rule 6(a): Monday 16 February is Washington's Birthday → Tuesday 17 February 2026; state holidays
 * not known`. Other readings follow the date. One line, safe for every output.
 */
export function deadlineBasis(parts: BasisParts): string {
  const legs = parts.legs.map((leg, index) => {
    const end = index === parts.legs.length - 1
      ? parts.end
      : formatCourtDate(leg.landed, { weekday: true });
    const text = `${passedWords(leg)}${end}`;
    return leg.label === "" ? text : `${leg.label}: ${text}`;
  });
  const event = shorten(plainLine(parts.event), 160);
  const head = `${parts.period} ${parts.direction} ${event}, ${parts.rule}`;
  return [`${head}: ${legs.join("; ")}`, ...otherReadings(parts)].join("; ");
}

function otherReadings({ date, earliest, latest, stateUnknown }: BasisParts): string[] {
  const day = (of: string) => formatCourtDate(of, { weekday: true });
  return [
    ...(earliest === date ? [] : [`possibly as early as ${day(earliest)}`]),
    ...(latest === date ? [] : [`possibly as late as ${day(latest)}`]),
    ...(stateUnknown ? ["state holidays not known"] : []),
  ];
}

/** Why the date moved on. Weekend days behind the first closed day explain themselves. */
function passedWords({ passed, landed }: BasisLeg): string {
  const told = passed.filter(({ weekend }, index) => index === 0 || !weekend);
  if (told.length === 0) return "";
  const words = told.map(({ date, reason, weekend }) => {
    const full = formatCourtDate(date, { weekday: !weekend });
    const sameYear = date.slice(0, 4) === landed.slice(0, 4);
    return `${sameYear ? full.replace(/ \d{4}$/, "") : full} ${reason}`;
  });
  return `${words.join(", ")} → `;
}
