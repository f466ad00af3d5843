/** A stretch of time as an order, a rule or a statute states it. */

/** `business-day` is a day on which the court is open; every other unit is as Rule 6(a) counts it. */
export type PeriodUnit = "hour" | "day" | "business-day" | "week" | "month" | "year";

/** Such as `{ count: 14, unit: "day" }`; always at least 1 of the unit. */
export interface Period {
  count: number;
  unit: PeriodUnit;
  /** The other number where the words state two: `ten (14) days`, `5-7 days`. */
  otherCount?: number;
}

/** Longer periods are not deadlines of a docket but misprints or sentences. */
export const longestPeriod: Readonly<Record<PeriodUnit, number>> = {
  hour: 8784,
  day: 3660,
  "business-day": 400,
  week: 520,
  month: 1200,
  year: 100,
};

/** Is this a whole number of the unit, at least 1 and at most {@link longestPeriod}? */
export function isPeriodCount(count: number, unit: PeriodUnit): boolean {
  return Number.isInteger(count) && count >= 1 && count <= longestPeriod[unit];
}

/** `14 days`, `1 month`, `10 business days`, `10 or 14 days`. */
export function periodWords({ count, unit, otherCount }: Period): string {
  const numbers = otherCount === undefined ? `${count}` : `${count} or ${otherCount}`;
  return `${numbers} ${unit.replace("-", " ")}${numbers === "1" ? "" : "s"}`;
}
