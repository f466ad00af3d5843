import type { Row } from "./rows.ts";

/** One column of an ordering. */
export interface OrderTerm {
  column: string;
  descending: boolean;
}

/**
 * Reads `order_by`: a comma list of columns with `-` for descending. Columns outside `allowed` are
 * dropped silently, as the framework does.
 */
export function readOrdering(text: string, allowed: readonly string[]): OrderTerm[] {
  return text.split(",").map((term) => term.trim()).filter((term) => term !== "")
    .map((term) => ({ column: term.replace(/^-/, ""), descending: term.startsWith("-") }))
    .filter((term) => allowed.includes(term.column));
}

/**
 * Compares rows as Postgres does: nulls last when ascending, first when descending; the id breaks
 * ties, in the direction of the first column, so that pages are stable.
 */
export function compareRows(terms: readonly OrderTerm[]): (a: Row, b: Row) => number {
  const all = [...terms, { column: "id", descending: terms[0]?.descending ?? true }];
  return (a, b) => {
    for (const { column, descending } of all) {
      const order = compareValues(a[column], b[column]);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  };
}

function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return (a as string | number) < (b as string | number) ? -1 : 1;
}
