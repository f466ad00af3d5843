import type { CaseCalendarError } from "../domain/errors.ts";

/** How a run of `sync` ended. */
export interface SyncResult {
  cases: CaseOutcome[];
  /** Sentences for entries whose text could not be read, now or earlier, beside those of the dockets. */
  unread: string[];
  /**
   * Sentences for what CourtListener lists in these dockets and what could not be read, now or earlier;
   * each is asked for again in its time. No other run would mend that.
   */
  unreadable: string[];
  /**
   * The error that ended the run early: authentication, a quota or an allowance that is used up,
   * CourtListener out of reach.
   */
  stoppedBy: CaseCalendarError | null;
}

/** What happened to one case; the counts are those of the reference's result line. */
export interface CaseOutcome {
  caseId: string;
  /** Dockets in which nothing had changed. */
  docketsSkipped: number;
  entriesSeen: number;
  /** Entries that were new or said something new. */
  entriesChanged: number;
  /** Entry texts read. */
  processed: number;
  /** Calendar facts found in them. */
  actions: number;
  dockets: DocketOutcome[];
}

/** How one docket of a case ended. */
export interface DocketOutcome {
  docket: string;
  /** `deferred`: the quota is used up; it is the next run's. */
  outcome: "ok" | "failed" | "deferred";
  error: CaseCalendarError | null;
  problems: string[];
  /** What is worth knowing and no fault: a further record was found. */
  notes: string[];
}
