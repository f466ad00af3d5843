import type { CaseSettings, Config, DocketReference } from "../config/config.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
import type { readEntry } from "../extract/read_entry.ts";
import { docketPass, type PassCounts } from "./docket_pass.ts";
import { readDueEntries } from "./read_entries.ts";
import { describeReference, knownRecords, resolveDocket } from "./resolve_docket.ts";
import { unknownCase } from "./unknown_case.ts";

/** What `sync` is asked to do. */
export interface SyncOptions {
  /** Only this case. */
  caseId?: string;
  /** Only cases with a docket that was never synced. */
  onlyNew?: boolean;
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
  /** Docket records finished, of all in this run. */
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
}

/** What happened to one case; the counts are those of the reference's result line. */
export interface CaseOutcome {
  caseId: string;
  /** Dockets in which nothing had changed. */
  docketsSkipped: number;
  entriesSeen: number;
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
  /** The error that ended the run early: authentication, or a quota that is used up. */
  stoppedBy: CaseCalendarError | null;
}

/**
 * Fetches what changed in the dockets of the cases, stores it and reads it. The dockets that were
 * checked longest ago come first, so that a quota too small for one run serves all of them over
 * several. One docket's failure is reported and never stops the next; a refused token, and a quota
 * that is used up for long, end the run, with the rest told as deferred. Everything committed
 * stays; the next run goes on there. Rejects with the signal's reason when it is aborted.
 */
export async function sync(options: SyncOptions, tools: SyncTools): Promise<SyncResult> {
  const { store, signal } = tools;
  const cases = chooseCases(options, tools).map((settings) => ({
    settings,
    outcome: blankOutcome(settings),
  }));
  const work = longestWaitingFirst(
    cases.flatMap(({ settings, outcome }) =>
      settings.dockets.map((reference, place) => ({ reference, place, outcome }))
    ),
    store,
  );
  const result: SyncResult = {
    cases: cases.map(({ outcome }) => outcome),
    unread: [],
    stoppedBy: null,
  };
  readDueEntries(store, tools.read); // what an interrupted run stored and did not read
  for (const [done, { reference, place, outcome }] of work.entries()) {
    signal?.throwIfAborted();
    if (result.stoppedBy !== null) break;
    const docket = describeReference(reference);
    const report = (detail: string) =>
      tools.onProgress?.({
        done,
        total: work.length,
        what: `${outcome.caseId}: ${docket}${detail}`,
      });
    report("");
    try {
      const records = await resolveDocket(reference, tools);
      outcome.dockets[place] = await syncRecords(records, { docket, outcome, tools, report });
    } catch (error) {
      if (signal?.aborted) throw error;
      const failure = asFailure(error, docket);
      const deferred = failure.kind === "rateLimited";
      outcome.dockets[place] = {
        docket,
        outcome: deferred ? "deferred" : "failed",
        error: failure,
        problems: [],
      };
      if (!deferred) markFailure(reference, { failure, store });
      if (endsRun(failure)) result.stoppedBy = failure;
    }
  }
  result.unread = stillUnread(result.cases, store);
  return result;
}

/** A case of which nothing is done yet. */
function blankOutcome(settings: CaseSettings): CaseOutcome {
  return {
    caseId: settings.id,
    docketsSkipped: 0,
    entriesSeen: 0,
    processed: 0,
    actions: 0,
    dockets: settings.dockets.map((reference) => ({
      docket: describeReference(reference),
      outcome: "deferred",
      error: null,
      problems: [],
    })),
  };
}

/** Never checked ones first, then by the end of their last try; else as in the settings. */
function longestWaitingFirst<Work extends { reference: DocketReference }>(
  work: readonly Work[],
  store: Store,
): Work[] {
  const never = Temporal.Instant.fromEpochMilliseconds(0);
  const lastCheck = ({ reference }: Work) =>
    refsOf(reference, store)
      .map((ref) => store.marks.of(ref).lastCheckedAt)
      .map((at) => at === null ? never : Temporal.Instant.from(at))
      .sort(Temporal.Instant.compare)[0] ?? never;
  return work.map((one) => ({ one, at: lastCheck(one) }))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ one }) => one);
}

/** The records of a reference; one that is named by its id has a mark before it is stored. */
function refsOf(reference: DocketReference, store: Store): RecordRef[] {
  return reference.by === "record"
    ? [{ upstream: "courtlistener", id: String(reference.record) }]
    : knownRecords(reference, store);
}

/** How many unread entries are named one by one. */
const unreadLimit = 100;

/** Entries that wait for another try and that no docket of this run has told of. */
function stillUnread(cases: readonly CaseOutcome[], store: Store): string[] {
  const told = new Set(cases.flatMap((one) => one.dockets.flatMap(({ problems }) => problems)));
  return store.readings.pending(unreadLimit)
    .filter(({ tries }) => tries > 0)
    .map(({ version, reason }) => unreadEntry(`docket entry ${version.record.id}`, reason))
    .filter((sentence) => !told.has(sentence));
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
  { docket, outcome, tools, report }: {
    docket: string;
    outcome: CaseOutcome;
    tools: SyncTools;
    report: (detail: string) => void;
  },
): Promise<DocketOutcome> {
  const problems: string[] = [];
  let changed = false;
  let lost = 0;
  try {
    for (const ref of records) {
      const onPage = (counts: PassCounts) => report(`, ${counts.entriesSeen} entries`);
      const counts = await docketPass(ref, { ...tools, onPage });
      outcome.entriesSeen += counts.entriesSeen;
      lost += counts.unreadable;
      problems.push(...counts.problems);
      changed ||= counts.newEntries + counts.changedEntries > 0;
    }
  } finally {
    const readings = readDueEntries(tools.store, tools.read); // also what came before a failure
    outcome.processed += readings.read;
    outcome.actions += readings.actions;
    lost += readings.failed.length;
    problems.push(
      ...readings.failed.map(({ entry, reason }) => unreadEntry(entry, reason)),
    );
  }
  if (!changed) outcome.docketsSkipped += 1;
  return { docket, outcome: lost > 0 ? "failed" : "ok", error: null, problems };
}

/** What nobody foresaw is told as this docket's failure and does not hide the other dockets. */
function asFailure(error: unknown, docket: string): CaseCalendarError {
  if (error instanceof CaseCalendarError) return error;
  return new CaseCalendarError("failed", {
    action: `Cannot sync ${printable(docket)}`,
    cause: `unexpected error: ${printable(error instanceof Error ? error.message : String(error))}`,
    next: "Please report it; the other dockets are not touched by it",
  }, { cause: error });
}

/** A refused token and an empty quota concern every docket; so does a store that cannot be written. */
function endsRun({ kind }: CaseCalendarError): boolean {
  return kind === "authentication" || kind === "rateLimited" || kind === "store";
}

function markFailure(
  reference: DocketReference,
  { failure, store }: { failure: CaseCalendarError; store: Store },
): void {
  if (failure.kind === "store") return;
  for (const ref of refsOf(reference, store)) store.marks.checked(ref, failure.message);
}
