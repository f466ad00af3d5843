import { defectText } from "../domain/defect_text.ts";
import { CaseCalendarError } from "../domain/errors.ts";

/** One line on why an output, a file or a step failed, with what the user can do about it. */
export function failureText(error: unknown): string {
  if (!(error instanceof CaseCalendarError)) return defectText(error);
  const { next } = error.facts;
  return next === undefined ? error.message : `${error.message} (${next})`;
}
