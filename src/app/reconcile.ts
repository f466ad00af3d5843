import type { CaseSettings, Config, DocketReference } from "../config/config.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import { RequestsSpentError } from "../courtlistener/requests_spent.ts";
import { UnreachableError } from "../courtlistener/unreachable.ts";
import type { Clock } from "../domain/clock.ts";
import type { CaseCalendarError } from "../domain/errors.ts";
import type { readEntry } from "../extract/read_entry.ts";
import type { Log } from "../platform/log.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Reread } from "../store/rereads.ts";
import type { Store } from "../store/store.ts";
import { asFailure } from "./as_failure.ts";
import { noteUnreadable } from "./deliveries/note_unreadable.ts";
import { postponeFailed } from "./deliveries/postpone_failed.ts";
import { afterFailure } from "./deliveries/retry_times.ts";
import { reread } from "./deliveries/reread.ts";
import { firstLook } from "./deliveries/stub_schedule.ts";
import { chooseCases } from "./choose_cases.ts";
import { docketPass } from "./docket_pass.ts";
import { docketTurns } from "./docket_turns.ts";
import { markFailure } from "./mark_failure.ts";
import type { ReadingCounts } from "./read_entries.ts";
import { readInSlices } from "./read_in_slices.ts";
import { knownRecords } from "./resolve_docket.ts";
import { unfinishedEntries, type UnfinishedEntry } from "./unfinished_entries.ts";

/** What `reconcile` is asked to do. */
export interface ReconcileOptions {
  /** Only this case. */
  caseId?: string;
  /** Entries filed within so many days; 7 unless given. */
  days?: number;
}

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

export interface ReconcileResult {
  cases: ReconciledCase[];
  /** The error that ended the run early: authentication, a quota or an allowance used up, no upstream. */
  stoppedBy: CaseCalendarError | null;
}

/** An unfinished entry and when it is looked at. */
export interface PlannedLook {
  caseId: string;
  entry: UnfinishedEntry;
  /** ISO instant; null when the schedule of the entry is over. */
  dueAt: string | null;
}

const defaultDays = 7;
/** Twice no answer at all, or four answers of a broken server in a row. */
const mostStrikes = 4;
const reportIt = "Please report it; the other entries are not touched by it";
/**
 * Hours between two turns of a docket with a document that is not there yet, by the age of its entry
 * in hours: a PDF comes in hours, in days, or never. Where the quota is narrow such a docket has its
 * turn as often as one with an event to come soon, no oftener.
 */
const documentHours = [
  { within: 24, every: 8 },
  { within: 72, every: 24 },
  { within: Infinity, every: 48 },
] as const;

/**
 * Looks at entries that seem unfinished: stubs by the schedule they share with the receiver (who looks
 * first, looks for both; up to twenty cost one request), documents that are not there by an
 * early turn of their docket, of which every turn counts. One failure is told, tried again later, and
 * stops no other; a refused token, a used-up quota or allowance and an unreachable CourtListener end
 * the run. Rejects with the signal's reason when it is aborted; what was committed stays.
 */
export async function reconcile(
  options: ReconcileOptions,
  tools: ReconcileTools,
): Promise<ReconcileResult> {
  const { store, signal } = tools;
  const cases = chooseCases(pick(options), tools).map((settings) =>
    openCase(settings, options, tools)
  );
  const run: Run = { tools, stoppedBy: null, strikes: 0, done: 0 };
  const now = tools.clock.now();
  for (const one of cases) planLooks(one, { options, tools });
  const wanted = new Set(cases.flatMap(({ records }) => records.map(({ id }) => id)));
  const stubs = store.rereads.planned().filter((one) =>
    wanted.has(one.docketRecordId) && Temporal.Instant.compare(one.dueAt, now) <= 0
  );
  const least = leastHours(tools);
  const dockets = distinct(cases.flatMap((one) => docketsDue(one, { tools, least })));
  const total = stubs.length + dockets.length;
  for (const stub of stubs) {
    signal.throwIfAborted();
    if (run.stoppedBy !== null) break;
    await lookAt(stub, { run, cases, total });
  }
  for (const ref of dockets) {
    signal.throwIfAborted();
    if (run.stoppedBy !== null) break;
    await turnOf(ref, { run, cases, total });
  }
  const { byRecord } = await readInSlices(store, tools);
  return {
    cases: cases.map((one) => close(one, { byRecord, options, tools })),
    stoppedBy: run.stoppedBy,
  };
}

/** What {@link reconcile} would look at and when, without asking; soonest first. */
export function planReconcile(
  options: ReconcileOptions,
  tools: Pick<ReconcileTools, "config" | "store" | "clock">,
): PlannedLook[] {
  const { store, clock } = tools;
  const now = clock.now().toString();
  const least = leastHours(tools);
  return chooseCases(pick(options), tools).flatMap((settings) => {
    const { records, unfinished } = openCase(settings, options, tools);
    const due = new Set(docketsDue({ records, unfinished }, { tools, least }).map(({ id }) => id));
    const planned = new Map(
      store.rereads.planned().filter(({ kind }) => kind === "entry").map((one) => [one.id, one]),
    );
    return unfinished.map((entry): PlannedLook => ({
      caseId: settings.id,
      entry,
      dueAt: entry.lacks === "document"
        ? due.has(entry.record.docketRecordId) ? now : nextTurn(entry, { tools, least })
        : planned.get(entry.record.id)?.dueAt ?? lookOf(entry, { options, tools }),
    }));
  }).sort((a, b) =>
    Math.sign(moment(a) - moment(b)) || Number(a.entry.record.id) - Number(b.entry.record.id)
  );
}

function moment({ dueAt }: PlannedLook): number {
  return dueAt === null ? Infinity : Temporal.Instant.from(dueAt).epochMilliseconds;
}

interface OpenCase {
  outcome: ReconciledCase;
  records: RecordRef[];
  unfinished: UnfinishedEntry[];
  /** Ids of the entries looked at. */
  checked: Set<string>;
}

interface Run {
  tools: ReconcileTools;
  stoppedBy: CaseCalendarError | null;
  strikes: number;
  done: number;
}

interface Step {
  run: Run;
  cases: readonly OpenCase[];
  total: number;
}

function pick({ caseId }: ReconcileOptions): { caseId?: string } {
  return caseId === undefined ? {} : { caseId };
}

function openCase(
  settings: CaseSettings,
  { days = defaultDays }: ReconcileOptions,
  { store, clock }: Pick<ReconcileTools, "store" | "clock">,
): OpenCase {
  const records = distinct(
    settings.dockets.flatMap((reference: DocketReference) => knownRecords(reference, store)),
  );
  const unfinished = unfinishedEntries(records, { store, now: clock.now(), days });
  return {
    outcome: {
      caseId: settings.id,
      unfinished: unfinished.length,
      checked: 0,
      filled: 0,
      processed: 0,
      actions: 0,
      failures: [],
    },
    records,
    unfinished,
    checked: new Set(),
  };
}

function distinct(refs: readonly RecordRef[]): RecordRef[] {
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}

/** Every stub has its place in the schedule, also one that no delivery brought. */
function planLooks(
  { unfinished }: OpenCase,
  { options, tools }: { options: ReconcileOptions; tools: ReconcileTools },
): void {
  const { store } = tools;
  store.transaction(() => {
    const planned = new Set(
      store.rereads.planned().filter(({ kind }) => kind === "entry").map(({ id }) => id),
    );
    for (const entry of unfinished) {
      if (entry.lacks === "document" || planned.has(entry.record.id)) continue;
      const dueAt = lookOf(entry, { options, tools });
      if (dueAt === null) continue;
      const { id, docketRecordId } = entry.record;
      store.rereads.plan({
        kind: "entry",
        id,
        docketRecordId,
        reason: "its text was not there",
        since: entry.since,
        dueAt,
      });
    }
  });
}

function lookOf(
  { record, since, receivedAt }: UnfinishedEntry,
  { options, tools }: {
    options: ReconcileOptions;
    tools: Pick<ReconcileTools, "store" | "clock">;
  },
): string | null {
  const { goodAt } = tools.store.marks.of({
    upstream: "courtlistener",
    id: record.docketRecordId,
  });
  const lastLookAt = goodAt !== null && Temporal.Instant.compare(goodAt, receivedAt) > 0
    ? goodAt
    : receivedAt;
  const days = options.days ?? defaultDays;
  return firstLook({ id: record.id, since, lastLookAt, days }, tools);
}

interface TurnQuestion {
  tools: Pick<ReconcileTools, "store" | "clock">;
  /** Hours that lie between two turns at least. */
  least: number;
}

/** Hours between two turns of a pressing docket, as the quota allows. */
function leastHours({ config, store, clock }: Pick<ReconcileTools, "config" | "store" | "clock">) {
  const references = config.cases.flatMap(({ dockets }) => dockets);
  return docketTurns(references, { store, clock }).interval.soon;
}

/** Dockets with a document that is not there, whose last turn was long enough ago for its age. */
function docketsDue(
  { records, unfinished }: Pick<OpenCase, "records" | "unfinished">,
  { tools, least }: TurnQuestion,
): RecordRef[] {
  const now = tools.clock.now();
  const due = new Set(
    unfinished.filter((entry) => {
      if (entry.lacks !== "document") return false;
      const next = nextTurn(entry, { tools, least });
      return next === null || Temporal.Instant.compare(next, now) <= 0;
    }).map(({ record }) => record.docketRecordId),
  );
  return records.filter(({ id }) => due.has(id));
}

/** When the docket of an entry has its next turn for the sake of a document; null for at once. */
function nextTurn(
  { record, since }: UnfinishedEntry,
  { tools: { store, clock }, least }: TurnQuestion,
): string | null {
  const ref = { upstream: "courtlistener", id: record.docketRecordId } as const;
  const { lastCheckedAt } = store.marks.of(ref);
  if (lastCheckedAt === null) return null;
  const age = Temporal.Instant.from(since).until(clock.now()).total("hours");
  const { every } = documentHours.find(({ within }) => age < within)!;
  return Temporal.Instant.from(lastCheckedAt).add({
    minutes: Math.round(60 * Math.max(every, least)),
  })
    .toString();
}

async function lookAt(stub: Reread, { run, cases, total }: Step): Promise<void> {
  const { tools } = run;
  const { store } = tools;
  const present = store.rereads.planned({ docketRecordId: stub.docketRecordId })
    .find((one) => one.kind === stub.kind && one.id === stub.id);
  // It was looked at together with another one, or by the receiver.
  if (present === undefined || present.dueAt !== stub.dueAt) return step(run);
  const owner = ownerOf(stub.docketRecordId, cases);
  tools.onProgress?.({
    done: run.done,
    total,
    what: `${owner?.outcome.caseId ?? ""}: ${stub.kind} ${stub.id}`,
  });
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
      if (wasShown) ownerOf(one.docketRecordId, cases)?.checked.add(one.id);
    }
    run.strikes = 0;
  } catch (error) {
    tools.signal.throwIfAborted();
    const failure = asFailure(error, {
      action: `Cannot look at ${stub.kind} ${stub.id}`,
      next: reportIt,
    });
    if (ends(failure, run)) return;
    owner?.outcome.failures.push(failure.message);
    if (noteUnreadable(stub, { error, store })) return step(run);
    const { clock, random = Math.random } = tools;
    const next = afterFailure(failure, { tries: stub.tries, clock, random });
    postponeFailed(stub, next, tools);
  }
  step(run);
}

async function turnOf(ref: RecordRef, { run, cases, total }: Step): Promise<void> {
  const { tools } = run;
  const { store, courtlistener, signal, onProgress } = tools;
  const owner = ownerOf(ref.id, cases);
  onProgress?.({
    done: run.done,
    total,
    what: `${owner?.outcome.caseId ?? ""}: docket ${ref.id}`,
  });
  try {
    const { problems } = await docketPass(ref, { store, courtlistener, signal });
    owner?.outcome.failures.push(...problems);
    for (const { record } of owner?.unfinished ?? []) {
      if (record.docketRecordId === ref.id) owner?.checked.add(record.id);
    }
    run.strikes = 0;
  } catch (error) {
    signal.throwIfAborted();
    const failure = asFailure(error, { action: `Cannot look at docket ${ref.id}`, next: reportIt });
    if (ends(failure, run)) return;
    markFailure([ref], { failure, store });
    owner?.outcome.failures.push(failure.message);
  }
  step(run);
}

function step(run: Run): void {
  run.done += 1;
}

/** Does this failure end the run? Then it is the run's, and nothing is put off for its sake. */
function ends(failure: CaseCalendarError, run: Run): boolean {
  const { kind } = failure;
  if (failure instanceof UnreachableError) run.strikes += failure.answered ? 1 : 2;
  else run.strikes = 0;
  const over = kind === "authentication" || kind === "rateLimited" || kind === "store" ||
    failure instanceof RequestsSpentError || run.strikes >= mostStrikes;
  if (over) run.stoppedBy = failure;
  return over;
}

function ownerOf(recordId: string, cases: readonly OpenCase[]): OpenCase | undefined {
  return cases.find(({ records }) => records.some(({ id }) => id === recordId));
}

function close(
  { outcome, records, unfinished, checked }: OpenCase,
  { byRecord, options, tools }: {
    byRecord: ReadingCounts["byRecord"];
    options: ReconcileOptions;
    tools: ReconcileTools;
  },
): ReconciledCase {
  const { days = defaultDays } = options;
  const still = new Map(
    unfinishedEntries(records, { store: tools.store, now: tools.clock.now(), days })
      .map(({ record, lacks }) => [record.id, lacks]),
  );
  const isFilled = ({ record, lacks }: UnfinishedEntry) => {
    const now = still.get(record.id);
    return now === undefined || (now === "document" && lacks !== "document");
  };
  const readings = records.flatMap(({ id }) => byRecord.get(id) ?? []);
  const unread = readings.flatMap(({ failed }) =>
    failed.map(({ entry, reason }) => `${entry} could not be read: ${reason}`)
  );
  return {
    ...outcome,
    checked: unfinished.filter(({ record }) => checked.has(record.id)).length,
    filled: unfinished.filter(isFilled).length,
    processed: readings.reduce((sum, { read }) => sum + read, 0),
    actions: readings.reduce((sum, { actions }) => sum + actions, 0),
    failures: [...outcome.failures, ...unread],
  };
}
