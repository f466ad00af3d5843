import { court } from "../domain/courts.ts";

/**
 * The court that a DocketLayer code names: the operator's own table first, else the code itself,
 * which is PACER's as far as is documented.
 */
export function courtOfCode(code: string, own: Readonly<Record<string, string>> = {}): string {
  const wanted = code.trim().toLowerCase();
  return Object.entries(own).find(([known]) => known.trim().toLowerCase() === wanted)?.[1] ?? code;
}

/** The other way: the code to ask for a court of CourtListener's (`arb` → `azb`). */
export function codeOfCourt(courtId: string, own: Readonly<Record<string, string>> = {}): string {
  const mapped = Object.entries(own).find(([, id]) => id === courtId)?.[0];
  return mapped ?? court(courtId)?.pacerId ?? courtId;
}
