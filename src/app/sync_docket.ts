import type { DocketReference } from "../config/config.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import { UnreachableError } from "../courtlistener/unreachable.ts";
import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
import { asFailure } from "./as_failure.ts";
import { docketPass, type PassCounts } from "./docket_pass.ts";
import { isOverdue } from "./docket_turns.ts";
import type { EndOfRun } from "./end_of_run.ts";
import { impossibleDaysOf } from "./impossible_days_of.ts";
import { isSpent } from "./is_spent.ts";
import { markFailure } from "./mark_failure.ts";
import { namedRecords } from "./named_records.ts";
import { needsRefresh, refreshDocket } from "./refresh_docket.ts";
import { describeReference, resolveDocket } from "./resolve_docket.ts";
import type { RecordReadings, SharedReadings } from "./shared_readings.ts";
import { unreadEntry } from "./still_unread.ts";
import type { CaseOutcome, DocketOutcome } from "./sync_result.ts";

/** One docket of a case, whose turn it is. */
export interface DocketWork {
  reference: DocketReference;
  /** What happened to its case so far; counts are added. */
  outcome: Omit<CaseOutcome, "dockets">;
  /** Looks at its stubs have taken the place of its turn; only its record is to be looked at. */
  recordOnly: boolean;
}

/** What the dockets of a run share. */
export interface SyncRun {
  store: Store;
  courtlistener: CourtListener;
  clock: Clock;
  signal?: AbortSignal;
  end: EndOfRun;
  readings: SharedReadings;
  /** Each record has one pass, however many cases name it. */
  passes: Map<string, Promise<PassCounts>>;
}

/**
 * Brings one docket of one case up to date and tells how that ended; a failure is its outcome, and is
 * noted for the records of the docket. `report` is told before it begins (`""`) and after each page
 * (`, 40 entries`). Rejects only when the run is aborted.
 */
export async function syncDocket(
  turn: DocketWork,
  { run, report }: { run: SyncRun; report: (detail: string) => void },
): Promise<DocketOutcome> {
  const { end, store } = run;
  const { reference } = turn;
  const docket = describeReference(reference);
  report("");
  try {
    const records = await resolveDocket(reference, run);
    const outcome = await syncRecords(records, { docket, turn, run, report });
    end.succeeded();
    return outcome;
  } catch (error) {
    if (run.signal?.aborted) throw error;
    const failure = asFailure(error, {
      action: `Cannot sync ${printable(docket)}`,
      next: "Please report it; the other dockets are not touched by it",
    });
    const isOver = end.stoppedBy !== null;
    // Of several dockets that were under way, one tells why the run ends.
    const deferred = end.failed(failure) && isOver || isSpent(failure);
    if (!deferred) markFailure(namedRecords(reference, store), { failure, store });
    return {
      docket,
      outcome: deferred ? "deferred" : "failed",
      error: deferred && isOver ? null : failure,
      problems: [],
      notes: [],
    };
  }
}

async function syncRecords(
  records: readonly RecordRef[],
  { docket, turn: { reference, outcome, recordOnly }, run, report }: {
    docket: string;
    turn: DocketWork;
    run: SyncRun;
    report: (detail: string) => void;
  },
): Promise<DocketOutcome> {
  const { store, clock } = run;
  const problems: string[] = [];
  const notes: string[] = [];
  let changed = 0;
  let lost = 0;
  let whole = false;
  try {
    for (const ref of recordOnly ? [] : records) {
      const counts = await passOf(ref, { run, report });
      outcome.entriesSeen += counts.entriesSeen;
      lost += counts.unreadable;
      problems.push(...counts.problems);
      changed += counts.newEntries + counts.changedEntries;
    }
    const look = { store, clock, disagrees: lost > 0 };
    if (records.some((ref) => needsRefresh(ref, look))) {
      const found = await refreshed(reference, { records, run });
      problems.push(...found.attention);
      notes.push(...found.notes);
    }
    whole = true;
  } finally {
    // Also what came before a failure; a quiet docket brought nothing to read.
    if (changed > 0 || !whole) await run.readings.readDue();
    for (const readings of run.readings.take(records)) {
      addToOutcome(outcome, readings);
      lost += readings.failed.length;
      problems.push(...readings.failed.map(({ entry, reason }) => unreadEntry(entry, reason)));
      notes.push(...readings.impossible.map(({ entry, days }) => impossibleDaysOf(entry, days)));
    }
  }
  outcome.entriesChanged += changed;
  if (changed === 0) outcome.docketsSkipped += 1;
  return { docket, outcome: lost > 0 ? "failed" : "ok", error: null, problems, notes };
}

/** Counts what was read to a case. */
export function addToOutcome(
  outcome: Pick<CaseOutcome, "processed" | "actions">,
  { read, actions }: RecordReadings,
): void {
  outcome.processed += read;
  outcome.actions += actions;
}

function passOf(
  ref: RecordRef,
  { run, report }: { run: SyncRun; report: (detail: string) => void },
): Promise<PassCounts> {
  const { store, clock, passes } = run;
  const pass = passes.get(ref.id) ?? docketPass(ref, {
    ...run,
    onPage: ({ entriesSeen }) => report(`, ${entriesSeen} entries`),
    purpose: isOverdue(store.marks.of(ref), clock.now()) ? "overdue" : "poll",
  });
  passes.set(ref.id, pass);
  return pass;
}

/** The docket's turn is done; what hinders a look at its record is told, and waits for the next. */
async function refreshed(
  reference: DocketReference,
  { records, run }: { records: readonly RecordRef[]; run: SyncRun },
): Promise<{ notes: string[]; attention: string[] }> {
  try {
    return await refreshDocket(reference, { refs: records, ...run });
  } catch (error) {
    if (!(error instanceof CaseCalendarError)) throw error;
    const waits = isSpent(error) || error.kind === "authentication" ||
      error instanceof UnreachableError;
    return { notes: [], attention: waits ? [] : [error.message] };
  }
}
