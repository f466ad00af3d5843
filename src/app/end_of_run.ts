import { UnreachableError } from "../courtlistener/unreachable.ts";
import type { CaseCalendarError } from "../domain/errors.ts";
import { isSpent } from "./is_spent.ts";

/** Whether a run goes on that asks CourtListener about one thing after the other. */
export interface EndOfRun {
  /** The error that ended the run; null while it goes on. */
  readonly stoppedBy: CaseCalendarError | null;
  /** One thing was done as it should be. */
  succeeded(): void;
  /** One thing failed. True when that ends the run: the failure speaks of more than this one thing. */
  failed(failure: CaseCalendarError): boolean;
}

/** Strikes that end a run. */
const mostStrikes = 4;

/**
 * A run ends with a refused token, a quota or an allowance that is used up and a store that cannot be
 * written, which concern everything alike; and with a CourtListener that twice in a row gave no answer
 * at all, or four times that of a broken server. Of several failures that end it the first is told.
 */
export function endOfRun(): EndOfRun {
  let strikes = 0;
  let stoppedBy: CaseCalendarError | null = null;
  return {
    get stoppedBy() {
      return stoppedBy;
    },
    succeeded: () => {
      strikes = 0;
    },
    failed: (failure) => {
      strikes = failure instanceof UnreachableError ? strikes + strikesOf(failure) : 0;
      const ends = failure.kind === "authentication" || failure.kind === "store" ||
        isSpent(failure) || strikes >= mostStrikes;
      if (ends) stoppedBy ??= failure;
      return ends;
    },
  };
}

function strikesOf({ answered }: UnreachableError): number {
  return answered ? 1 : 2;
}
