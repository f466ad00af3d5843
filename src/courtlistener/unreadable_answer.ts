import { CaseCalendarError } from "../domain/errors.ts";

/**
 * CourtListener answered, and what it said of this one thing is not as it documents it. Asking again
 * soon would give the same; told apart so that a caller notes it and goes on.
 */
export class UnreadableAnswerError extends CaseCalendarError {
  constructor(failure: { action: string; cause: string; next: string }) {
    super("failed", failure);
  }
}
