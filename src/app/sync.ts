import type { CaseSettings, Config } from "../config/config.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import type { Clock } from "../domain/clock.ts";
import type { readEntry } from "../extract/read_entry.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
import { type CaseChoice, chooseCases } from "./choose_cases.ts";
import { docketTurns } from "./docket_turns.ts";
import { docketsAtOnce } from "./dockets_at_once.ts";
import { endOfRun } from "./end_of_run.ts";
import { namedRecords } from "./named_records.ts";
import { rereadRows } from "./reread_rows.ts";
import { describeReference } from "./resolve_docket.ts";
import { sharedReadings } from "./shared_readings.ts";
import { stillUnread } from "./still_unread.ts";
import { addToOutcome, type DocketWork, syncDocket, type SyncRun } from "./sync_docket.ts";
import type { CaseOutcome, DocketOutcome, SyncResult } from "./sync_result.ts";

/** What `sync` is asked to do. */
export interface SyncOptions extends CaseChoice {
  /** Only dockets whose turn is due at the interval that the quota allows; the daemon's way. */
  dueOnly?: boolean;
}

/** What `sync` works with. */
export interface SyncTools {
  config: Config;
  store: Store;
  courtlistener: CourtListener;
  clock: Clock;
  signal?: AbortSignal;
  /** Reads one entry text; by rules unless given. */
  read?: typeof readEntry;
  /** Told before each docket and after each page. */
  onProgress?: (progress: SyncProgress) => void;
}

/** How far a run is. */
export interface SyncProgress {
  /** Dockets that have ended, of all in this run. */
  done: number;
  total: number;
  /** What is going on: `us-v-orlov: docket 123, 40 entries`. */
  what: string;
}

/**
 * Fetches what changed in the dockets of the cases, stores it and reads it; several dockets at once
 * where the quota allows a pace at which that helps. When the quota is too small for one run, dockets
 * with upcoming events and those checked longest ago come first ({@link docketTurns}), so that several
 * runs serve all of them. One docket's failure is reported and never stops the next; what ends the run
 * ({@link endOfRun}) leaves the rest told as deferred. Everything committed stays; the next run goes on
 * there. Rejects with the signal's reason when it is aborted.
 */
export async function sync(options: SyncOptions, tools: SyncTools): Promise<SyncResult> {
  const { store, clock, signal } = tools;
  const { dueOnly = false } = options;
  const begun = clock.now();
  const cases = chooseCases(options, tools).map(blankOutcome);
  const turns = cases.flatMap(({ turns }) => turns);
  const queue = inTurn(turns, { dueOnly, tools });
  for (const turn of turns) if (!queue.includes(turn)) turn.ended = null;
  const run: SyncRun = {
    store,
    courtlistener: tools.courtlistener,
    clock,
    ...(signal === undefined ? {} : { signal }),
    end: endOfRun(),
    readings: sharedReadings(tools),
    passes: new Map(),
  };
  // What an interrupted run stored and did not read, and what is to be read again.
  await run.readings.readDue();
  await takeTurns(queue, { run, tools });
  signal?.throwIfAborted();
  const records = new Set(
    turns.flatMap(({ reference }) => namedRecords(reference, store).map(({ id }) => id)),
  );
  // Whoever runs it again because of such a row wants it tried now.
  const metBefore = dueOnly ? null : begun;
  if (run.end.stoppedBy === null) await readRowsAgain(records, { turns, run, metBefore });
  const ended = cases.map(({ outcome, turns }): CaseOutcome => ({
    ...outcome,
    dockets: turns.flatMap(({ ended }) => ended ?? []),
  }));
  const told = new Set(ended.flatMap((one) => one.dockets.flatMap(({ problems }) => problems)));
  return { cases: ended, ...stillUnread(told, { store, records }), stoppedBy: run.end.stoppedBy };
}

/** A turn, and how it ended; null for a docket whose turn is not due. */
interface Turn extends DocketWork {
  ended: DocketOutcome | null;
}

/** A case of which nothing is done yet. */
function blankOutcome(
  { id, dockets }: CaseSettings,
): { outcome: Turn["outcome"]; turns: Turn[] } {
  const outcome = {
    caseId: id,
    docketsSkipped: 0,
    entriesSeen: 0,
    entriesChanged: 0,
    processed: 0,
    actions: 0,
  };
  return {
    outcome,
    turns: dockets.map((reference) => ({
      reference,
      outcome,
      recordOnly: false,
      ended: {
        docket: describeReference(reference),
        outcome: "deferred",
        error: null,
        problems: [],
        notes: [],
      },
    })),
  };
}

/** The turns of this run, those that matter most first. */
function inTurn(
  turns: readonly Turn[],
  { dueOnly, tools }: { dueOnly: boolean; tools: SyncTools },
): Turn[] {
  const order = docketTurns(turns.map(({ reference }) => reference), tools);
  const queue = order.order.map((reference) => turns.find((one) => one.reference === reference)!);
  if (!dueOnly) return queue;
  return queue.filter((turn) => {
    const { due, recordDue } = order.of(turn.reference);
    turn.recordOnly = recordDue;
    return due || recordDue;
  });
}

/** Rejects only with what is a defect, when everything under way has ended. */
async function takeTurns(
  queue: readonly Turn[],
  { run, tools }: { run: SyncRun; tools: SyncTools },
): Promise<void> {
  const { signal, onProgress } = tools;
  const atOnce = docketsAtOnce(tools);
  const underWay = new Set<Promise<void>>();
  const faults: unknown[] = [];
  let done = 0;

  async function take(turn: Turn): Promise<void> {
    const docket = describeReference(turn.reference);
    const report = (detail: string) =>
      onProgress?.({
        done,
        total: queue.length,
        what: `${turn.outcome.caseId}: ${docket}${detail}`,
      });
    turn.ended = await syncDocket(turn, { run, report });
    done += 1;
  }

  for (const turn of queue) {
    while (underWay.size >= atOnce(done)) await Promise.race(underWay);
    if (faults.length > 0 || run.end.stoppedBy !== null || signal?.aborted === true) break;
    const ended: Promise<void> = take(turn)
      .catch((error) => void faults.push(error))
      .finally(() => underWay.delete(ended));
    underWay.add(ended);
  }
  await Promise.all(underWay);
  if (faults.length > 0) throw faults[0];
}

/** Rows that an earlier pass could not read; what comes of it counts to the first case that has it. */
async function readRowsAgain(
  records: ReadonlySet<string>,
  { turns, run, metBefore }: {
    turns: readonly DocketWork[];
    run: SyncRun;
    metBefore: Temporal.Instant | null;
  },
): Promise<void> {
  const { store, readings } = run;
  for (const id of await rereadRows(records, { ...run, metBefore })) {
    const { outcome } = turns.find(({ reference }) =>
      namedRecords(reference, store).some((ref) => ref.id === id)
    )!;
    outcome.entriesChanged += 1;
    await readings.readDue();
    const record: RecordRef = { upstream: "courtlistener", id };
    for (const some of readings.take([record])) addToOutcome(outcome, some);
  }
}
