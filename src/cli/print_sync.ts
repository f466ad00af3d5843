import type { Publication } from "../app/publication.ts";
import type { CaseOutcome, SyncResult } from "../app/sync_result.ts";
import { exitCodes, printable } from "../domain/errors.ts";
import { counted } from "../domain/counted.ts";
import type { Io } from "./io.ts";

/**
 * Prints the reference's result line for each case, what failed on standard error, and answers the
 * exit code of the run.
 */
export function printSync({ cases, unread, unreadable, stoppedBy }: SyncResult, io: Io): number {
  for (const one of cases) {
    io.out(
      `[${one.caseId}] dockets_skipped=${one.docketsSkipped} entries_seen=${one.entriesSeen} ` +
        `processed=${one.processed} actions=${one.actions}\n`,
    );
    for (const { docket, outcome, error, problems, notes } of one.dockets) {
      if (error !== null && error !== stoppedBy) {
        io.err(`[${one.caseId}] ${docket}: ${printable(error.message, 500)}\n`);
        if (error.facts.next) io.err(`  ${error.facts.next}\n`);
      }
      for (const problem of [...notes, ...problems]) {
        io.err(`[${one.caseId}] ${docket}: ${printable(problem, 500)}\n`);
      }
      if (outcome === "deferred") io.err(`[${one.caseId}] ${docket}: left for the next run\n`);
    }
  }
  for (const sentence of [...unread, ...unreadable]) {
    io.err(`case-calendar: ${printable(sentence, 500)}\n`);
  }
  if (stoppedBy !== null) {
    io.err(`case-calendar: error: ${printable(stoppedBy.message, 1000)}\n`);
    const { next, notBefore } = stoppedBy.facts;
    if (notBefore) {
      io.err(`  Work can go on at ${notBefore.toString({ smallestUnit: "second" })}\n`);
    }
    if (next) io.err(`  ${next}\n`);
    return stoppedBy.exitCode;
  }
  return unread.length + unreadable.length > 0 || failedDockets(cases)
    ? exitCodes.partlyDone
    : exitCodes.ok;
}

/** The last line of a run, without its end of line. */
export function syncSummary(
  { cases }: SyncResult,
  { requests, seconds }: { requests: number; seconds: number },
): string {
  const dockets = cases.flatMap((one) => one.dockets);
  const changed = cases.reduce((sum, one) => sum + one.entriesChanged, 0);
  const count = (outcome: string, words: string) => {
    const number = dockets.filter((one) => one.outcome === outcome).length;
    return number === 0 ? [] : [`${number} ${words}`];
  };
  const parts = [
    ...count("ok", "up to date"),
    ...count("failed", "failed"),
    ...count("deferred", "left for the next run"),
  ];
  return `${counted(dockets.length, "docket")}: ${parts.join(", ") || "none due"}; ` +
    `${counted(changed, "entry")} new or changed; ` +
    `${counted(requests, "request")} in ${duration(seconds)}`;
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function failedDockets(cases: readonly CaseOutcome[]): boolean {
  return cases.some((one) => one.dockets.some(({ outcome }) => outcome !== "ok"));
}

/** What `sync --json` prints. */
export function syncJson(
  { cases, unread, unreadable, stoppedBy }: SyncResult,
  publication: Publication | null,
) {
  return {
    schema: 1,
    cases: cases.map((one) => ({
      ...one,
      dockets: one.dockets.map(({ error, ...rest }) => ({
        ...rest,
        error: error === null ? null : error.message,
      })),
    })),
    unread,
    unreadable,
    stoppedBy: stoppedBy === null ? null : {
      error: stoppedBy.message,
      notBefore: stoppedBy.facts.notBefore?.toString() ?? null,
    },
    publication,
  };
}
