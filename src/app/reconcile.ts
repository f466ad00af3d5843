import type { Config } from "../config/config.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import type { Clock } from "../domain/clock.ts";
import type { readEntry } from "../extract/read_entry.ts";
import type { Log } from "../platform/log.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Reread } from "../store/rereads.ts";
import type { Store } from "../store/store.ts";
import { asFailure } from "./as_failure.ts";
import { chooseCases } from "./choose_cases.ts";
import { noteUnreadable } from "./deliveries/note_unreadable.ts";
import { postponeFailed } from "./deliveries/postpone_failed.ts";
import { reread } from "./deliveries/reread.ts";
import { afterFailure } from "./deliveries/retry_times.ts";
import { docketPass } from "./docket_pass.ts";
import { documentTurns } from "./document_turns.ts";
import { type EndOfRun, endOfRun } from "./end_of_run.ts";
import { markFailure } from "./mark_failure.ts";
import { planStubLooks } from "./plan_stub_looks.ts";
import type { ReadingCounts } from "./read_entries.ts";
import { readInSlices } from "./read_in_slices.ts";
import type { ReconciledCase, ReconcileResult } from "./reconcile_result.ts";
import { unreadEntry } from "./still_unread.ts";
import {
  distinctRecords,
  filledEntries,
  type UnfinishedCase,
  unfinishedCase,
} from "./unfinished_case.ts";

/** What `reconcile` is asked to do. */
export interface ReconcileOptions {
  /** Only this case. */
  caseId?: string;
  /** Entries filed within so many days; {@link defaultDays} unless given. */
  days?: number;
}

/** Days within which an entry was filed that is looked at. */
export const defaultDays = 7;

/** What `reconcile` works with. */
export interface ReconcileTools {
  config: Config;
  store: Store;
  courtlistener: CourtListener;
  clock: Clock;
  log: Log;
  signal: AbortSignal;
  /** Reads one entry text; by rules unless given. */
  read?: typeof readEntry;
  /** From 0 up to, not including, 1. */
  random?: () => number;
  /** Told before each request. */
  onProgress?: (progress: { done: number; total: number; what: string }) => void;
}

const reportIt = "Please report it; the other entries are not touched by it";

/**
 * Looks at entries that seem unfinished: stubs by the schedule they share with the receiver (who looks
 * first, looks for both; up to twenty cost one request), documents that are not there by an
 * early turn of their docket, of which every turn counts. One failure is told, tried again later, and
 * stops no other, unless it ends the run ({@link endOfRun}). Rejects with the signal's reason when it
 * is aborted; what was committed stays.
 */
export async function reconcile(
  options: ReconcileOptions,
  tools: ReconcileTools,
): Promise<ReconcileResult> {
  const { store, clock, signal } = tools;
  const { days = defaultDays } = options;
  const cases = chooseCases(options, tools).map((settings): OpenCase => ({
    ...unfinishedCase(settings, { store, clock, days }),
    checked: new Set(),
    failures: [],
  }));
  const now = clock.now();
  for (const one of cases) planStubLooks(one, { store, clock, days });
  const wanted = new Set(cases.flatMap(({ records }) => records.map(({ id }) => id)));
  const stubs = store.rereads.planned().filter((one) =>
    wanted.has(one.docketRecordId) && Temporal.Instant.compare(one.dueAt, now) <= 0
  );
  const turns = documentTurns(tools);
  const dockets = distinctRecords(cases.flatMap(turns.due));
  const run: Run = {
    tools,
    cases,
    end: endOfRun(),
    done: 0,
    total: stubs.length + dockets.length,
  };
  for (const stub of stubs) {
    signal.throwIfAborted();
    if (run.end.stoppedBy !== null) break;
    await lookAt(stub, run);
  }
  for (const ref of dockets) {
    signal.throwIfAborted();
    if (run.end.stoppedBy !== null) break;
    await turnOf(ref, run);
  }
  const { byRecord } = await readInSlices(store, tools);
  return {
    cases: cases.map((one) => {
      const filled = filledEntries(one, { store, clock, days });
      return resultOf(one, { filled, byRecord });
    }),
    stoppedBy: run.end.stoppedBy,
  };
}

interface OpenCase extends UnfinishedCase {
  /** Ids of the entries looked at. */
  checked: Set<string>;
  failures: string[];
}

interface Run {
  tools: ReconcileTools;
  cases: readonly OpenCase[];
  end: EndOfRun;
  /** Stubs and dockets looked at so far, of all. */
  done: number;
  total: number;
}

async function lookAt(stub: Reread, run: Run): Promise<void> {
  const { tools, end } = run;
  const { store } = tools;
  const present = store.rereads.planned({ docketRecordId: stub.docketRecordId })
    .find((one) => one.kind === stub.kind && one.id === stub.id);
  // It was looked at together with another one, or by the receiver.
  if (present === undefined || present.dueAt !== stub.dueAt) return step(run);
  const owner = ownerOf(stub.docketRecordId, run);
  report(`${owner?.caseId ?? ""}: ${stub.kind} ${stub.id}`, run);
  const before = store.rereads.planned();
  try {
    await reread(stub, tools);
    const after = new Map(
      store.rereads.planned().map((one) => [`${one.kind} ${one.id}`, one]),
    );
    for (const one of before) {
      if (one.kind !== "entry") continue;
      const next = after.get(`entry ${one.id}`);
      const wasShown = next === undefined || (next.dueAt !== one.dueAt && next.tries === 0);
      if (wasShown) ownerOf(one.docketRecordId, run)?.checked.add(one.id);
    }
    end.succeeded();
  } catch (error) {
    tools.signal.throwIfAborted();
    const failure = asFailure(error, {
      action: `Cannot look at ${stub.kind} ${stub.id}`,
      next: reportIt,
    });
    // Then it is the run's failure, and nothing is put off for its sake.
    if (end.failed(failure)) return;
    owner?.failures.push(failure.message);
    if (noteUnreadable(stub, { error, store })) return step(run);
    const { clock, random = Math.random } = tools;
    const next = afterFailure(failure, { tries: stub.tries, clock, random });
    postponeFailed(stub, next, tools);
  }
  step(run);
}

async function turnOf(ref: RecordRef, run: Run): Promise<void> {
  const { end, tools: { store, courtlistener, signal } } = run;
  const owner = ownerOf(ref.id, run);
  report(`${owner?.caseId ?? ""}: docket ${ref.id}`, run);
  try {
    const { problems } = await docketPass(ref, { store, courtlistener, signal });
    owner?.failures.push(...problems);
    for (const { record } of owner?.unfinished ?? []) {
      if (record.docketRecordId === ref.id) owner?.checked.add(record.id);
    }
    end.succeeded();
  } catch (error) {
    signal.throwIfAborted();
    const failure = asFailure(error, { action: `Cannot look at docket ${ref.id}`, next: reportIt });
    if (end.failed(failure)) return;
    markFailure([ref], { failure, store });
    owner?.failures.push(failure.message);
  }
  step(run);
}

function report(what: string, { tools, done, total }: Run): void {
  tools.onProgress?.({ done, total, what });
}

function step(run: Run): void {
  run.done += 1;
}

function ownerOf(recordId: string, { cases }: Run): OpenCase | undefined {
  return cases.find(({ records }) => records.some(({ id }) => id === recordId));
}

function resultOf(
  { caseId, records, unfinished, checked, failures }: OpenCase,
  { filled, byRecord }: { filled: number; byRecord: ReadingCounts["byRecord"] },
): ReconciledCase {
  const readings = records.flatMap(({ id }) => byRecord.get(id) ?? []);
  const unread = readings.flatMap(({ failed }) =>
    failed.map(({ entry, reason }) => unreadEntry(entry, reason))
  );
  return {
    caseId,
    unfinished: unfinished.length,
    checked: unfinished.filter(({ record }) => checked.has(record.id)).length,
    filled,
    processed: readings.reduce((sum, { read }) => sum + read, 0),
    actions: readings.reduce((sum, { actions }) => sum + actions, 0),
    failures: [...failures, ...unread],
  };
}
