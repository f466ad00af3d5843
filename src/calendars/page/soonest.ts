import type { DigestLine } from "./case_digest.ts";
import { type DigestedCase, lineOf } from "./digested_case.ts";
import { mostDescribed } from "./soonest_of_case.ts";

/** What comes first over all cases by day and address, in this order. */
export function soonest(cases: readonly DigestedCase[]): { line: DigestLine; address: string }[] {
  const found: { line: DigestLine; address: string }[] = [];
  for (const { of, digest } of cases) {
    for (const place of digest.next) {
      const line = lineOf(digest, place);
      const one = { line, address: `${of.href}#${line.id}` };
      // What follows in this case is later still.
      if (found.length === mostDescribed && inOrder(found.at(-1)!, one) <= 0) break;
      found.splice(found.findLastIndex((other) => inOrder(other, one) <= 0) + 1, 0, one);
      found.splice(mostDescribed);
    }
  }
  return found;
}

function inOrder(
  a: { line: DigestLine; address: string },
  b: { line: DigestLine; address: string },
): number {
  return compare(a.line.date, b.line.date) || compare(a.address, b.address);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
