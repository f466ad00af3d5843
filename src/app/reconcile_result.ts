import type { CaseCalendarError } from "../domain/errors.ts";

/** How a run of `reconcile` ended. */
export interface ReconcileResult {
  cases: ReconciledCase[];
  /** The error that ended the run early: authentication, a quota or an allowance used up, no upstream. */
  stoppedBy: CaseCalendarError | null;
}

/** What happened to one case; the counts are those of the reference's result line. */
export interface ReconciledCase {
  caseId: string;
  /** Entries that looked unfinished when the run began. */
  unfinished: number;
  /** Of these, entries that were looked at; the time of the others has not come. */
  checked: number;
  /** Of the unfinished, those of which came what they lacked. */
  filled: number;
  /** Entry texts read. */
  processed: number;
  /** Calendar facts found in them. */
  actions: number;
  /** What could not be looked at, as sentences; each is tried again later. */
  failures: string[];
}
