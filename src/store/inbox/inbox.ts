import { clearImmediate, setImmediate } from "node:timers";
import type { Clock } from "../../domain/clock.ts";
import type { Inbox, NewDelivery } from "../../domain/delivery.ts";
import { CaseCalendarError, printable } from "../../domain/errors.ts";
import type { Database } from "../database.ts";
import { isLocked, isReadOnly } from "../sqlite_error.ts";
import {
  countKept,
  deliveriesAfter,
  deliveryOf,
  forgetKeys,
  freeBodies,
  hasExpiredKeys,
  idsReceivedBefore,
  insertDelivery,
  insertKnownKey,
  isKnown,
  oldestKept,
  waitingAfter,
} from "./deliveries.ts";
import { type InboxFile, openInboxFile } from "./inbox_file.ts";

/** Where an inbox lies and how it is kept. */
export interface InboxOptions {
  /** The file, relative to the working folder; missing folders are created. */
  path: string;
  clock: Clock;
  /**
   * The ids of a new file are above this and above the time in milliseconds, so that nobody takes its
   * deliveries for those of a file that was lost.
   */
  idsAfter?: number;
  /** Milliseconds a put waits for another process that holds the file; blocks this one. */
  busyTimeout?: number;
  /** Days a key is kept although its body was removed; senders repeat for 60 hours. */
  keepKeysDays?: number;
  /** Bytes the file may grow to before puts are refused. */
  maxBytes?: number;
  /** Milliseconds without a put that count as an idle moment. */
  idleAfter?: number;
}

/** An {@link Inbox} on a file of its own. */
export interface InboxStore extends Inbox {
  readonly path: string;
  /**
   * Marks keys of deliveries that another program has dealt with as known, all or none of them; says
   * how many were not. A dry run changes nothing.
   */
  know(
    keys: readonly Pick<NewDelivery, "source" | "key" | "receivedAt">[],
    options?: { dryRun?: boolean },
  ): number;
  /** Does one slice of the idle work now; true when some is left. */
  tidy(): boolean;
  /** Stores what is under way, removes what is to be removed, closes. Closing twice is harmless. */
  close(): void;
  [Symbol.dispose](): void;
}

/** Bytes of one transaction, unless a single delivery is larger: bounds the write-ahead log. */
const batchBytes = 4 * 1024 * 1024;
/** Rows of one slice of idle work: a few milliseconds. */
const sliceRows = 100;
/** Under a load that never pauses, a slice of idle work is done this often, in milliseconds. */
const longestPostponement = 30_000;
/** Milliseconds within which a put follows another that kept it waiting. */
const rightAfter = 0.25;
/** Milliseconds of a slow commit: as long as it took, others gathered outside. */
const slowCommit = 3;
/** How long the last attempt to write tells whether the file can be written, in milliseconds. */
const attemptTellsFor = 2_000;

/**
 * Opens the inbox. Deliveries that arrive while the program is busy are stored in one transaction
 * (group commit): a flush of the disk costs the same for one as for fifty.
 *
 * A failed commit refuses all deliveries that wait at that moment, so that nobody waits for a second
 * time-out; after any failure but a lock or a full disk the file is opened again with the next one.
 *
 * Throws a `store` error, leaving the file as it is, when it is not an inbox, was written by a newer
 * program, or cannot be used.
 */
export function openInbox(options: InboxOptions): InboxStore {
  const {
    path,
    clock,
    busyTimeout = 250,
    keepKeysDays = 14,
    maxBytes = 4 * 1024 ** 3,
    idleAfter = 1000,
  } = options;
  const statistics = { stored: 0, known: 0, failed: 0, commits: 0 };
  let file: InboxFile | undefined;
  let kept = 0;
  let closed = false;
  let puts: Put[] = [];
  let removals: Removal[] = [];
  let flushing: ReturnType<typeof setImmediate> | undefined;
  let idling: ReturnType<typeof setTimeout> | undefined;
  let lastPut = -Infinity;
  let lastTogether = 0;
  /** Milliseconds that the last puts took. */
  let lastLength = 0;
  let waiting = busyTimeout;
  let lastTidied = performance.now();
  let lastAttempt: { at: number; failure: string | null } | undefined;

  const open = (): Database => {
    if (closed) throw closedInbox(path);
    if (file === undefined) {
      file = openInboxFile({
        path,
        busyTimeoutMs: busyTimeout,
        maxBytes,
        firstId: Math.max(clock.now().epochMilliseconds, options.idsAfter ?? 0),
      });
      waiting = busyTimeout;
      kept = countKept(file.database);
    }
    return file.database;
  };

  /** Runs `work`; a failure is noted, and a connection that may be broken is given up. */
  function attempt<T>(work: (database: Database) => T): T {
    try {
      const result = work(open());
      if (file?.inPlace() === false) throw goneInbox(path);
      return result;
    } catch (error) {
      const failure = error instanceof CaseCalendarError ? error.facts.cause : messageOf(error);
      lastAttempt = { at: performance.now(), failure };
      if (!closed && !mayGoOn(error)) giveUp();
      throw error;
    }
  }

  /** As {@link attempt}, in a transaction; that it could be committed is noted. */
  function write<T>(work: (database: Database) => T): T {
    const commit = () => attempt((database) => database.transaction(() => work(database)));
    try {
      const result = withWritable(commit);
      lastAttempt = { at: performance.now(), failure: null };
      waitFor(busyTimeout);
      return result;
    } catch (error) {
      // Every wait holds the whole program up: once it was in vain, nobody else waits until a write
      // succeeds.
      if (isLocked(causeOf(error))) waitFor(0);
      throw error;
    }
  }

  /** A connection that was opened while the file was read-only, to read, stays so: another may not be. */
  function withWritable<T>(commit: () => T): T {
    const wasOpen = file !== undefined;
    try {
      return commit();
    } catch (error) {
      if (!wasOpen || !isReadOnly(causeOf(error))) throw error;
      return commit();
    }
  }

  function waitFor(milliseconds: number): void {
    if (waiting === milliseconds) return;
    file?.database.run(`PRAGMA busy_timeout = ${milliseconds}`);
    waiting = milliseconds;
  }

  function giveUp(): void {
    const broken = file;
    file = undefined;
    try {
      broken?.close();
    } catch {
      // Only the attempt to open it again tells anything.
    }
  }

  function flush(): void {
    flushing = undefined;
    const began = performance.now();
    const together = puts;
    puts = [];
    try {
      // Repetitions need no write, so no lock keeps them waiting.
      const known = attempt((database) =>
        new Set(together.filter(({ delivery }) => isKnown(database, delivery)))
      );
      for (const put of known) {
        statistics.known++;
        put.resolve("known");
      }
      const fresh = together.filter((put) => !known.has(put));
      for (const batch of batches(fresh)) commitOrIsolate(batch);
    } catch (error) {
      for (const put of together) put.fail(error);
    }
    lastPut = performance.now();
    lastLength = lastPut - began;
    lastTogether = together.length;
    planIdleWork();
  }

  /**
   * Is this put likely to be the only one? Then gathering others for a moment only costs time. Those
   * that waited while the last commit held the program up come right after it.
   */
  function isAlone(): boolean {
    const since = performance.now() - lastPut;
    return lastTogether <= 1 && since > (lastLength < slowCommit ? rightAfter : lastLength);
  }

  /** One delivery that is a defect of ours must not take the others of its batch with it. */
  function commitOrIsolate(batch: readonly Put[]): void {
    try {
      commit(batch);
    } catch (error) {
      if (error instanceof CaseCalendarError) throw error;
      for (const put of batch) {
        try {
          commit([put]);
        } catch (own) {
          put.fail(own);
        }
      }
    }
  }

  function commit(batch: readonly Put[]): void {
    const outcomes = write((database) =>
      batch.map(({ delivery }) => insertDelivery(database, delivery) ? "stored" : "known")
    );
    statistics.commits++;
    batch.forEach((put, index) => {
      const outcome = outcomes[index]!;
      statistics[outcome]++;
      if (outcome === "stored") kept++;
      put.resolve(outcome);
    });
  }

  function planIdleWork(): void {
    if (closed || idling !== undefined) return;
    idling = setTimeout(() => {
      idling = undefined;
      const now = performance.now();
      const idle = puts.length === 0 && now - lastPut >= idleAfter;
      if (!idle && now - lastTidied < longestPostponement) return planIdleWork();
      let more = true;
      try {
        more = tidy();
      } catch {
        // The callers of `remove` have heard of it; the rest is tried again after the next put.
        more = false;
      }
      if (more || removals.length > 0) planIdleWork();
    }, idleAfter);
    // Only somebody who waits for a removal keeps the process alive.
    if (removals.length === 0) Deno.unrefTimer(idling);
  }

  function tidy(): boolean {
    lastTidied = performance.now();
    const removal = removals[0];
    if (removal !== undefined) {
      removeSlice(removal);
      return true;
    }
    const before = clock.now().epochMilliseconds - keepKeysDays * 86_400_000;
    if (attempt((database) => hasExpiredKeys(database, before))) {
      write((database) => forgetKeys(database, { before, limit: sliceRows }));
      return true;
    }
    // Passive: whoever reads or writes at the same time is never kept waiting.
    attempt((database) => database.get("PRAGMA wal_checkpoint(PASSIVE)"));
    return false;
  }

  function removeSlice(removal: Removal): void {
    const slice = removal.ids.slice(0, sliceRows);
    try {
      kept -= write((database) => freeBodies(database, slice));
      removal.ids = removal.ids.slice(sliceRows);
    } catch (error) {
      removals = removals.filter((other) => other !== removal);
      removal.reject(error);
      throw error;
    }
    if (removal.ids.length > 0) return;
    removals = removals.filter((other) => other !== removal);
    removal.resolve();
  }

  function writable(): { ok: true } | { ok: false; cause: string } {
    if (lastAttempt === undefined || performance.now() - lastAttempt.at > attemptTellsFor) {
      try {
        write((database) => database.run("UPDATE probe SET count = count + 1"));
      } catch (error) {
        // Noted; a defect is not hidden.
        if (!(error instanceof CaseCalendarError)) throw error;
      }
    }
    const failure = lastAttempt?.failure ?? null;
    return failure === null ? { ok: true } : { ok: false, cause: failure };
  }

  function close(): void {
    if (closed) return;
    clearTimeout(idling);
    if (flushing !== undefined) clearImmediate(flushing);
    if (puts.length > 0) flush();
    try {
      while (removals.length > 0) tidy();
    } catch {
      // Those who wait for their removal were told.
    }
    for (const removal of removals) removal.reject(closedInbox(path));
    closed = true;
    clearTimeout(idling);
    giveUp();
  }

  open();
  return {
    path,
    put: (delivery) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closedInbox(path));
        let settled = false;
        puts.push({
          delivery,
          resolve: (outcome) => {
            settled = true;
            resolve(outcome);
          },
          fail: (error) => {
            if (settled) return;
            settled = true;
            statistics.failed++;
            reject(error);
          },
        });
        if (flushing === undefined && isAlone()) flush();
        else flushing ??= setImmediate(flush);
      }),
    after: (id, limit) => deliveriesAfter(open(), { id, limit }),
    get: (id) => deliveryOf(open(), id),
    waiting: (id) => waitingAfter(open(), id),
    receivedBefore: (before, limit) => idsReceivedBefore(open(), { before, limit }),
    remove: (ids) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closedInbox(path));
        if (ids.length === 0) return resolve();
        removals.push({ ids: [...ids], resolve, reject });
        if (idling !== undefined) Deno.refTimer(idling);
        planIdleWork();
      }),
    depth: () => kept,
    oldest: () => oldestKept(open()),
    writable,
    statistics: () => ({ ...statistics }),
    know: (keys, { dryRun = false } = {}) =>
      dryRun
        ? attempt((database) => keys.filter((one) => !isKnown(database, one)).length)
        : write((database) => keys.filter((one) => insertKnownKey(database, one)).length),
    tidy,
    close,
    [Symbol.dispose]: close,
  };
}

interface Put {
  delivery: NewDelivery;
  resolve(outcome: "stored" | "known"): void;
  /** Rejects, unless it was resolved already. */
  fail(error: unknown): void;
}

interface Removal {
  ids: number[];
  resolve(): void;
  reject(error: unknown): void;
}

function* batches(puts: readonly Put[]): Generator<Put[]> {
  let batch: Put[] = [];
  let bytes = 0;
  for (const put of puts) {
    if (batch.length > 0 && bytes + put.delivery.body.length > batchBytes) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(put);
    bytes += put.delivery.body.length;
  }
  if (batch.length > 0) yield batch;
}

/** A lock passes and a full disk is emptied; a connection that failed otherwise is not trusted. */
function mayGoOn(error: unknown): boolean {
  const cause = causeOf(error);
  return isLocked(cause) || (cause as { errcode?: unknown } | null)?.errcode === sqliteFull;
}

/** What SQLite threw. */
function causeOf(error: unknown): unknown {
  return error instanceof CaseCalendarError ? error.cause : error;
}

/** https://www.sqlite.org/rescode.html#full */
const sqliteFull = 13;

function goneInbox(path: string): CaseCalendarError {
  return new CaseCalendarError("store", {
    action: `Cannot write to the inbox "${path}"`,
    cause: "the file was moved, replaced or deleted while it was in use",
    next: "leave the file alone while the receiver runs; a new one is begun",
  });
}

function closedInbox(path: string): CaseCalendarError {
  return new CaseCalendarError("store", {
    action: `Cannot use the inbox "${path}"`,
    cause: "it was closed, because the program ends",
  });
}

function messageOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error));
}
