import type { CaseSettings, Config, DocketReference } from "../config/config.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import { UnreachableError } from "../courtlistener/unreachable.ts";
import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
import type { readEntry } from "../extract/read_entry.ts";
import { asFailure } from "./as_failure.ts";
import { docketPass, type PassCounts } from "./docket_pass.ts";
import { docketTurns, isOverdue } from "./docket_turns.ts";
import { impossibleDaysOf } from "./impossible_days_of.ts";
import { isSpent } from "./is_spent.ts";
import { namedRecords } from "./named_records.ts";
import { quotaState } from "./quota_state.ts";
import { noReadings, type ReadingCounts } from "./read_entries.ts";
import { addReadings, readInSlices } from "./read_in_slices.ts";
import { needsRefresh, refreshDocket } from "./refresh_docket.ts";
import { describeUnreadable, rereadRows } from "./reread_rows.ts";
import { describeReference, knownRecords, resolveDocket } from "./resolve_docket.ts";
import { unknownCase } from "./unknown_case.ts";

/** What `sync` is asked to do. */
export interface SyncOptions {
  /** Only this case. */
  caseId?: string;
  /** Only cases with a docket that was never synced. */
  onlyNew?: boolean;
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

export interface SyncProgress {
  /** Dockets that have ended, of all in this run. */
  done: number;
  total: number;
  /** What is going on: `us-v-orlov: docket 123, 40 entries`. */
  what: string;
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

/**
 * Fetches what changed in the dockets of the cases, stores it and reads it; several dockets at once
 * where the quota allows a pace at which that helps. When the quota is too small for one run, dockets
 * with upcoming events and those checked longest ago come first ({@link docketTurns}), so that several
 * runs serve all of them. One docket's failure is reported and never stops the next; a refused token,
 * a quota or an allowance that is used up, and a CourtListener that cannot be reached end the run, with
 * the rest told as deferred. Everything committed stays; the next run goes on there. Rejects with the
 * signal's reason when it is aborted.
 */
export async function sync(options: SyncOptions, tools: SyncTools): Promise<SyncResult> {
  const { store, clock, signal } = tools;
  const begun = clock.now();
  const cases = chooseCases(options, tools).map((settings) => ({
    settings,
    outcome: blankOutcome(settings),
  }));
  const works = cases.flatMap(({ settings, outcome }) =>
    settings.dockets.map((reference, place) => ({ reference, place, outcome }))
  );
  const turns = docketTurns(works.map(({ reference }) => reference), { store, clock });
  const isWanted = (reference: DocketReference) => {
    const { due, recordDue } = turns.of(reference);
    return options.dueOnly !== true || due || recordDue;
  };
  const queue = turns.order.map((reference) => works.find((one) => one.reference === reference)!)
    .filter(({ reference }) => isWanted(reference))
    .map((work): Work => ({
      ...work,
      recordOnly: options.dueOnly === true && turns.of(work.reference).recordDue,
    }));
  for (const { reference, outcome, place } of works) {
    if (options.dueOnly === true && !isWanted(reference)) outcome.dockets[place] = null;
  }
  const run: Run = {
    tools,
    strikes: 0,
    stoppedBy: null,
    passes: new Map(),
    readings: noReadings(),
    reading: Promise.resolve(),
    atOnce: { known: 0, value: 1 },
    done: 0,
    total: queue.length,
  };
  // What an interrupted run stored and did not read, and what is to be read again.
  addReadings(run.readings, await readInSlices(store, tools));
  const underWay = new Set<Promise<void>>();
  let fault: { error: unknown } | null = null;
  for (const work of queue) {
    while (underWay.size >= atOnce(run)) await Promise.race(underWay);
    if (fault !== null || run.stoppedBy !== null || signal?.aborted === true) break;
    const ended: Promise<void> = syncDocket(work, run)
      .catch((error) => {
        fault ??= { error };
      })
      .finally(() => underWay.delete(ended));
    underWay.add(ended);
  }
  await Promise.all(underWay);
  if (fault !== null) throw (fault as { error: unknown }).error;
  signal?.throwIfAborted();
  const records = new Set(
    works.flatMap(({ reference }) => namedRecords(reference, store).map(({ id }) => id)),
  );
  // Whoever runs it again because of such a row wants it tried now.
  const metBefore = options.dueOnly === true ? null : begun;
  if (run.stoppedBy === null) await readRowsAgain(records, { works, run, metBefore });
  const ended = cases.map(({ outcome }): CaseOutcome => ({
    ...outcome,
    dockets: outcome.dockets.filter((one) => one !== null),
  }));
  const told = new Set(ended.flatMap((one) => one.dockets.flatMap(({ problems }) => problems)));
  return {
    cases: ended,
    unread: stillUnread(told, store),
    unreadable: stillUnreadable(told, { store, records }),
    stoppedBy: run.stoppedBy,
  };
}

/** A case while it is worked on; null for a docket whose turn is not due. */
type OpenCase = Omit<CaseOutcome, "dockets"> & { dockets: (DocketOutcome | null)[] };

interface Work {
  reference: DocketReference;
  place: number;
  outcome: OpenCase;
  /** Looks at its stubs have taken the place of its turn; only its record is to be looked at. */
  recordOnly: boolean;
}

/** What the dockets of a run share. */
interface Run {
  tools: SyncTools;
  /** Failures in a row that speak of CourtListener and not of a docket; see {@link strikesOf}. */
  strikes: number;
  stoppedBy: CaseCalendarError | null;
  /** Each record has one pass, however many cases name it. */
  passes: Map<string, Promise<PassCounts>>;
  /** What was read and not told yet, by record: one docket's end also reads what others stored. */
  readings: ReadingCounts;
  /** Ends with the reading under way: one at a time, so that each docket is told of all of its own. */
  reading: Promise<void>;
  /** Dockets at once, and after how many dockets that was found. */
  atOnce: { known: number; value: number };
  /** Dockets ended so far, of all. */
  done: number;
  total: number;
}

/** Strikes that end a run: twice no answer at all, or four answers of a broken server in a row. */
const mostStrikes = 4;
/** Requests a minute that one docket after the other makes use of, at half a second an answer. */
const paceOfOne = 60;
const mostAtOnce = 10;

/** Dockets at once: one, until it is known that the quota is wide, and as long as it is narrow. */
function atOnce({ tools, done, atOnce }: Run): number {
  if (done >= Math.max(1, 2 * atOnce.known)) {
    const { windows } = quotaState(tools.store, tools.clock.now());
    const pace = Math.min(...windows.map(({ limit, seconds }) => limit * 60 / seconds));
    atOnce.value = Math.max(1, Math.min(mostAtOnce, Math.floor(pace / paceOfOne)));
    atOnce.known = done;
  }
  return atOnce.value;
}

/** One docket of one case. Rejects only when the run is aborted. */
async function syncDocket(
  { reference, place, outcome, recordOnly }: Work,
  run: Run,
): Promise<void> {
  const { tools } = run;
  const docket = describeReference(reference);
  const report = (detail: string) =>
    tools.onProgress?.({
      done: run.done,
      total: run.total,
      what: `${outcome.caseId}: ${docket}${detail}`,
    });
  report("");
  try {
    const records = await resolveDocket(reference, tools);
    outcome.dockets[place] = await syncRecords(records, {
      docket,
      reference,
      recordOnly,
      outcome,
      run,
      report,
    });
    run.strikes = 0;
  } catch (error) {
    if (tools.signal?.aborted) throw error;
    const failure = asFailure(error, {
      action: `Cannot sync ${printable(docket)}`,
      next: "Please report it; the other dockets are not touched by it",
    });
    run.strikes = failure instanceof UnreachableError ? run.strikes + strikesOf(failure) : 0;
    const ends = endsRun(failure) || run.strikes >= mostStrikes;
    // Of several dockets that were under way, one tells why the run ends.
    const deferred = isSpent(failure) || (ends && run.stoppedBy !== null);
    outcome.dockets[place] = {
      docket,
      outcome: deferred ? "deferred" : "failed",
      error: deferred && run.stoppedBy !== null ? null : failure,
      problems: [],
      notes: [],
    };
    const { store } = tools;
    if (!deferred) markFailure(namedRecords(reference, store), { failure, store });
    if (ends) run.stoppedBy ??= failure;
  }
  run.done += 1;
}

/** A case of which nothing is done yet. */
function blankOutcome(settings: CaseSettings): OpenCase {
  return {
    caseId: settings.id,
    docketsSkipped: 0,
    entriesSeen: 0,
    entriesChanged: 0,
    processed: 0,
    actions: 0,
    dockets: settings.dockets.map((reference) => ({
      docket: describeReference(reference),
      outcome: "deferred",
      error: null,
      problems: [],
      notes: [],
    })),
  };
}

/** Rows that an earlier pass could not read; what comes of it counts to the first case that has it. */
async function readRowsAgain(
  records: ReadonlySet<string>,
  { works, run, metBefore }: {
    works: readonly Omit<Work, "recordOnly">[];
    run: Run;
    metBefore: Temporal.Instant | null;
  },
): Promise<void> {
  const { store } = run.tools;
  for (const id of await rereadRows(records, { ...run.tools, metBefore })) {
    const { outcome } = works.find(({ reference }) =>
      namedRecords(reference, store).some((ref) => ref.id === id)
    )!;
    outcome.entriesChanged += 1;
    for (const { read, actions } of await readingsOf([{ upstream: "courtlistener", id }], run)) {
      outcome.processed += read;
      outcome.actions += actions;
    }
  }
}

/** How many unread entries are named one by one. */
const unreadLimit = 100;

/** Entries that wait for another try and that no docket of this run has told of. */
function stillUnread(told: ReadonlySet<string>, store: Store): string[] {
  return store.readings.pending(unreadLimit)
    .filter(({ tries }) => tries > 0)
    .map(({ version, reason }) => unreadEntry(`docket entry ${version.record.id}`, reason))
    .filter((sentence) => !told.has(sentence));
}

/** Likewise rows of these dockets. */
function stillUnreadable(
  told: ReadonlySet<string>,
  { store, records }: { store: Store; records: ReadonlySet<string> },
): string[] {
  return store.unreadableRows.list()
    .filter(({ docketRecordId, problem }) => records.has(docketRecordId) && !told.has(problem))
    .slice(0, unreadLimit).map(describeUnreadable);
}

function unreadEntry(entry: string, reason: string): string {
  return `${entry} could not be read: ${reason}`;
}

/** The cases a run is about; an unknown id is an error that names the nearest. */
export function chooseCases(
  { caseId, onlyNew = false }: SyncOptions,
  { config, store }: Pick<SyncTools, "config" | "store">,
): CaseSettings[] {
  const chosen = caseId === undefined
    ? config.cases
    : config.cases.filter(({ id }) => id === caseId);
  if (chosen.length === 0 && caseId !== undefined) {
    throw unknownCase(caseId, { action: "sync", cases: config.cases });
  }
  if (!onlyNew) return chosen;
  return chosen.filter((one) => one.dockets.some((reference) => isNew(reference, store)));
}

function isNew(reference: CaseSettings["dockets"][number], store: Store): boolean {
  const records = knownRecords(reference, store);
  return records.length === 0 || records.some((ref) => !store.marks.of(ref).complete);
}

async function syncRecords(
  records: readonly RecordRef[],
  { docket, reference, recordOnly, outcome, run, report }: {
    docket: string;
    reference: DocketReference;
    recordOnly: boolean;
    outcome: OpenCase;
    run: Run;
    report: (detail: string) => void;
  },
): Promise<DocketOutcome> {
  const { tools } = run;
  const problems: string[] = [];
  const notes: string[] = [];
  let changed = 0;
  let lost = 0;
  let whole = false;
  try {
    for (const ref of recordOnly ? [] : records) {
      const onPage = (counts: PassCounts) => report(`, ${counts.entriesSeen} entries`);
      const pass = run.passes.get(ref.id) ?? docketPass(ref, {
        ...tools,
        onPage,
        purpose: isOverdue(tools.store.marks.of(ref), tools.clock.now()) ? "overdue" : "poll",
      });
      run.passes.set(ref.id, pass);
      const counts = await pass;
      outcome.entriesSeen += counts.entriesSeen;
      lost += counts.unreadable;
      problems.push(...counts.problems);
      changed += counts.newEntries + counts.changedEntries;
    }
    const look = { store: tools.store, clock: tools.clock, disagrees: lost > 0 };
    if (records.some((ref) => needsRefresh(ref, look))) {
      const found = await refreshed(reference, { records, tools });
      problems.push(...found.attention);
      notes.push(...found.notes);
    }
    whole = true;
  } finally {
    // Also what came before a failure; a quiet docket brought nothing to read.
    const readings = changed > 0 || !whole
      ? await readingsOf(records, run)
      : takeReadings(records, run);
    for (const { read, actions, failed, impossible } of readings) {
      outcome.processed += read;
      outcome.actions += actions;
      lost += failed.length;
      problems.push(...failed.map(({ entry, reason }) => unreadEntry(entry, reason)));
      notes.push(...impossible.map(({ entry, days }) => impossibleDaysOf(entry, days)));
    }
  }
  outcome.entriesChanged += changed;
  if (changed === 0) outcome.docketsSkipped += 1;
  return { docket, outcome: lost > 0 ? "failed" : "ok", error: null, problems, notes };
}

/** Reads what is due, also what came before a failure, and hands out what belongs to these records. */
async function readingsOf(
  records: readonly RecordRef[],
  run: Run,
): Promise<Omit<ReadingCounts, "byRecord">[]> {
  const own = run.reading.then(async () => {
    addReadings(run.readings, await readInSlices(run.tools.store, run.tools));
  });
  run.reading = own.catch(() => {});
  await own;
  return takeReadings(records, run);
}

/** What was read of these records and not told yet. */
function takeReadings(
  records: readonly RecordRef[],
  { readings: { byRecord } }: Run,
): Omit<ReadingCounts, "byRecord">[] {
  return records.flatMap(({ id }) => {
    const counts = byRecord.get(id);
    byRecord.delete(id);
    return counts ?? [];
  });
}

/** The docket's turn is done; what hinders a look at its record is told, and waits for the next. */
async function refreshed(
  reference: DocketReference,
  { records, tools }: { records: readonly RecordRef[]; tools: SyncTools },
): Promise<{ notes: string[]; attention: string[] }> {
  try {
    return await refreshDocket(reference, { refs: records, ...tools });
  } catch (error) {
    if (!(error instanceof CaseCalendarError)) throw error;
    const waits = isSpent(error) || error.kind === "authentication" ||
      error instanceof UnreachableError;
    return { notes: [], attention: waits ? [] : [error.message] };
  }
}

/** A refused token and an empty quota concern every docket; so does a store that cannot be written. */
function endsRun(failure: CaseCalendarError): boolean {
  return failure.kind === "authentication" || failure.kind === "store" || isSpent(failure);
}

function strikesOf({ answered }: UnreachableError): number {
  return answered ? 1 : 2;
}

/** Notes a failed turn of records; without any answer nothing was checked, and their turn stays due. */
export function markFailure(
  refs: readonly RecordRef[],
  { failure, store }: { failure: CaseCalendarError; store: Store },
): void {
  if (failure.kind === "store") return;
  if (failure instanceof UnreachableError && !failure.answered) return;
  for (const ref of refs) store.marks.checked(ref, failure.message);
}
