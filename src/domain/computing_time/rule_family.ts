import { court } from "../courts.ts";
import { readDocketNumber } from "../courts/docket_number.ts";

/** Whose rule on computing time governs. */
export type RuleFamily = "civil" | "criminal" | "appellate" | "bankruptcy";

/** How a family's rule on computing time is cited. */
export interface ComputingRule {
  /** `Fed. R. Civ. P. 6`. */
  citation: string;
  /** `Rule 6`. */
  short: string;
  /** The subdivision that adds three days: `(d)`. */
  addedDays: string;
}

/** The rules by family; the subdivisions (a) are the same in all four where it matters here. */
export const computingRules: Readonly<Record<RuleFamily, ComputingRule>> = {
  civil: { citation: "Fed. R. Civ. P. 6", short: "Rule 6", addedDays: "(d)" },
  criminal: { citation: "Fed. R. Crim. P. 45", short: "Rule 45", addedDays: "(c)" },
  appellate: { citation: "Fed. R. App. P. 26", short: "Rule 26", addedDays: "(c)" },
  bankruptcy: { citation: "Fed. R. Bankr. P. 9006", short: "Rule 9006", addedDays: "(f)" },
};

/** Criminal, magistrate and petty-offence case numbers. */
const criminalTypes = new Set(["cr", "mj", "po"]);

/**
 * Which rules count the days of a docket. The court decides: courts of appeals the appellate rules,
 * bankruptcy courts and bankruptcy appellate panels the bankruptcy rules; in other courts the case
 * type of the number (`cr`, `mj`, `po`) makes it criminal, else civil. Courts with computing rules of
 * their own (tax, trade, claims) count as civil; `computeDeadline` notes it for them. Where the court
 * is unknown, a number of type `bk` or `ap` is a bankruptcy one.
 */
export function ruleFamily(docket: { courtId: string; docketNumber: string }): RuleFamily {
  const known = court(docket.courtId);
  if (known?.jurisdiction === "appellate") return "appellate";
  if (known?.jurisdiction === "bankruptcy" || known?.jurisdiction === "panel") return "bankruptcy";
  const type = caseType(docket.docketNumber);
  if (criminalTypes.has(type)) return "criminal";
  return known === undefined && (type === "bk" || type === "ap") ? "bankruptcy" : "civil";
}

/** In lower case; the first printed one where the text holds more than one number. */
function caseType(docketNumber: string): string {
  const read = readDocketNumber(docketNumber);
  if (read !== null) return read.type;
  return /\d{2}-?([a-z]{2})-?\d/i.exec(docketNumber.slice(0, 200))?.[1]?.toLowerCase() ?? "";
}
