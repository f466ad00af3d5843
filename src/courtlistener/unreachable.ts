import { CaseCalendarError } from "../domain/errors.ts";

/**
 * CourtListener did not answer as it should after several tries. What was asked for is not to
 * blame as long as `answered` is false: then nothing came back, or the page of its maintenance. With
 * `notBefore` it was not asked at all, since others had no answer, and is again from then on.
 */
export class UnreachableError extends CaseCalendarError {
  /** Did an answer of its own come, one that speaks of a fault? */
  readonly answered: boolean;

  constructor(
    failure: { action: string; cause: string; next: string; notBefore?: Temporal.Instant },
    { answered }: { answered: boolean },
  ) {
    super("failed", failure);
    this.answered = answered;
  }
}
