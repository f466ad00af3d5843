import { counted } from "../domain/counted.ts";
import { CaseCalendarError } from "../domain/errors.ts";

/**
 * A run has made all the requests its caller allowed. The quota has room; the rest is the next
 * run's.
 */
export class RequestsSpentError extends CaseCalendarError {
  constructor(action: string, most: number) {
    super("partlyDone", {
      action,
      cause: `this run may make ${counted(most, "request")}, and they are made`,
      next: "Run the command again, or allow more requests; what was read so far is kept",
    });
  }
}
