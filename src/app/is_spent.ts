import { RequestsSpentError } from "../courtlistener/requests_spent.ts";
import type { CaseCalendarError } from "../domain/errors.ts";

/** Nothing is wrong: the quota, or what this run may ask, is used up. */
export function isSpent(failure: CaseCalendarError): boolean {
  return failure.kind === "rateLimited" || failure instanceof RequestsSpentError;
}
