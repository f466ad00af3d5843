import { CaseCalendarError, printable } from "../domain/errors.ts";

/** What nobody foresaw is told like any failure of one thing among others, and ends none of those. */
export function asFailure(
  error: unknown,
  { action, next = "Please report it" }: { action: string; next?: string },
): CaseCalendarError {
  if (error instanceof CaseCalendarError) return error;
  return new CaseCalendarError("failed", {
    action,
    cause: `unexpected error: ${printable(error instanceof Error ? error.message : String(error))}`,
    next,
  }, { cause: error });
}
