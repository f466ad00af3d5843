import { CaseCalendarError } from "../domain/errors.ts";

/** What this publication rests on is no longer there: another process has published meanwhile. */
export class Overtaken extends CaseCalendarError {
  constructor(what: string) {
    super("store", {
      action: `Cannot publish ${what}`,
      cause: "another process published it at the same time",
      next: "Publish again",
    });
  }
}
