import type { LearnedWindow } from "../domain/pacer.ts";
import { readRow } from "./read_row.ts";
import { wireApiUsage } from "./wire.ts";

/** What `api-usage/` says about the quota that all normal endpoints share. */
export type UsageReading =
  | { windows: LearnedWindow[]; blocked: boolean }
  | { unfamiliar: string };

/** The scope of the shared quota; the others are buckets of single endpoints (contract c.2). */
const sharedScope = "user";

/**
 * Reads `api-usage/`. A shared scope without any limit gives no windows, which means "without
 * limit"; an answer in which the shared scope cannot be found is unfamiliar. Never throws.
 */
export function toQuotaWindows(value: unknown): UsageReading {
  const reading = readRow(wireApiUsage, value);
  if ("faults" in reading) return { unfamiliar: reading.faults.join("; ") };
  const rows = reading.row.current_usage.filter((row) => row.scope === sharedScope);
  if (rows.length === 0) {
    return { unfamiliar: `no row of "current_usage" has the scope "${sharedScope}"` };
  }
  const windows: LearnedWindow[] = [];
  for (const row of rows) {
    if (row.limit === null || row.limit === undefined) continue;
    if (row.limit < 1 || !row.window_seconds || row.window_seconds < 1) {
      return { unfamiliar: `a limit of ${row.limit} in ${row.window_seconds} seconds` };
    }
    windows.push({
      limit: row.limit,
      seconds: row.window_seconds,
      ...(row.used === null || row.used === undefined ? {} : { used: row.used }),
    });
  }
  return { windows, blocked: rows.some((row) => row.blocked === true) };
}
