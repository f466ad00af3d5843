/** Counts and seed of property tests: small by default, the issues' numbers with `task test:full`. */
import process from "node:process";

export const full = process.env.CASE_CALENDAR_TEST_FULL === "1";
/** Printed by the test task, so that a failure can be run again. */
export const seed = Number(process.env.CASE_CALENDAR_TEST_SEED ?? 20261121);

/** `small` runs, or `many` under `task test:full`. */
export function runs(small: number, many: number): { numRuns: number; seed: number } {
  return { numRuns: full ? many : small, seed };
}
