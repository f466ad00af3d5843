import type { PlannedLook } from "../app/plan_reconcile.ts";
import type { Publication } from "../app/publication.ts";
import type { ReconcileResult } from "../app/reconcile_result.ts";
import { exitCodes, printable } from "../domain/errors.ts";
import { layOutTable } from "../platform/table.ts";
import type { Io } from "./io.ts";

/**
 * Prints the reference's result line for each case, what failed on standard error, and answers the
 * exit code of the run.
 */
export function printReconcile({ cases, stoppedBy }: ReconcileResult, io: Io): number {
  let failed = false;
  for (const { caseId, checked, processed, actions, failures } of cases) {
    io.out(`[${caseId}] checked=${checked} processed=${processed} actions=${actions}\n`);
    for (const failure of failures) {
      failed = true;
      io.err(`[${caseId}] ${printable(failure, 500)}\n`);
    }
  }
  if (stoppedBy === null) return failed ? exitCodes.partlyDone : exitCodes.ok;
  io.err(`case-calendar: error: ${printable(stoppedBy.message, 1000)}\n`);
  const { next, notBefore } = stoppedBy.facts;
  if (notBefore) io.err(`  Work can go on at ${notBefore.toString({ smallestUnit: "second" })}\n`);
  if (next) io.err(`  ${next}\n`);
  return stoppedBy.exitCode;
}

/** What `reconcile --json` prints. */
export function reconcileJson(
  { cases, stoppedBy }: ReconcileResult,
  publication: Publication | null,
) {
  return {
    schema: 1,
    cases,
    stoppedBy: stoppedBy === null ? null : {
      error: stoppedBy.message,
      notBefore: stoppedBy.facts.notBefore?.toString() ?? null,
    },
    publication,
  };
}

/** Prints what `reconcile --dry-run` found. */
export function printReconcilePlan(
  looks: readonly PlannedLook[],
  { io, now, json }: { io: Io; now: Temporal.Instant; json: boolean },
): void {
  const due = looks.filter(({ dueAt }) => isDue(dueAt, now)).length;
  if (json) {
    const entries = looks.map(({ caseId, entry, dueAt }) => ({
      caseId,
      docket: entry.record.docketRecordId,
      entry: entry.record.id,
      entryNumber: entry.record.entryNumber,
      filed: entry.record.dateFiled,
      lacks: entry.lacks,
      dueAt,
    }));
    io.out(`${JSON.stringify({ schema: 1, entries, due }, null, 2)}\n`);
    return;
  }
  const columns = [
    { title: "Case", flexible: true },
    { title: "Docket" },
    { title: "Entry", align: "right" as const },
    { title: "Filed" },
    { title: "Lacks", flexible: true },
    { title: "Next look" },
  ];
  const rows = looks.map(({ caseId, entry: { record, lacks }, dueAt }) => [
    caseId,
    record.docketRecordId,
    record.entryNumber === null ? "-" : String(record.entryNumber),
    record.dateFiled ?? "-",
    lacks,
    isDue(dueAt, now)
      ? "now"
      : dueAt === null
      ? "none"
      : Temporal.Instant.from(dueAt).toString({ smallestUnit: "second" }),
  ]);
  for (const line of layOutTable(columns, rows, { width: io.columns })) io.out(`${line}\n`);
  io.out(`${looks.length} unfinished, ${due} due; nothing was asked or changed.\n`);
}

function isDue(dueAt: string | null, now: Temporal.Instant): boolean {
  return dueAt !== null && Temporal.Instant.compare(dueAt, now) <= 0;
}
