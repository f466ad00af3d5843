import { clearImmediate, setImmediate } from "node:timers";
import type { NewDelivery } from "../../domain/delivery.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import { insertDelivery, isKnown } from "./deliveries.ts";
import type { InboxConnection } from "./inbox_connection.ts";

/**
 * Stores deliveries that arrive while the program is busy in one transaction: a flush of the disk
 * costs the same for one as for fifty. A failed commit refuses all deliveries that wait at that
 * moment, so that nobody waits for a second time-out.
 */
export interface GroupCommit {
  /** Resolves when it is on the disk, or was before. */
  put(delivery: NewDelivery): Promise<"stored" | "known">;
  /** Stores what is under way now. */
  finish(): void;
  /** Nothing is under way, nor was for so many milliseconds. */
  isQuiet(milliseconds: number): boolean;
  statistics(): { stored: number; known: number; failed: number; commits: number };
}

/** Bytes of one transaction, unless a single delivery is larger: bounds the write-ahead log. */
const batchBytes = 4 * 1024 * 1024;
/** Milliseconds within which a put follows another that kept it waiting. */
const rightAfter = 0.25;
/** Milliseconds of a slow commit: as long as it took, others gathered outside. */
const slowCommit = 3;

/** Nothing is under way yet. */
export function createGroupCommit(
  { connection, onStored, onFlushed }: {
    connection: Pick<InboxConnection, "attempt" | "write">;
    /** So many were stored, and those who put them are about to be told. */
    onStored(count: number): void;
    /** What was under way has been stored or refused. */
    onFlushed(): void;
  },
): GroupCommit {
  const statistics = { stored: 0, known: 0, failed: 0, commits: 0 };
  let puts: Put[] = [];
  let flushing: ReturnType<typeof setImmediate> | undefined;
  let lastPut = -Infinity;
  let lastTogether = 0;
  /** Milliseconds that the last puts took. */
  let lastLength = 0;

  function flush(): void {
    flushing = undefined;
    const began = performance.now();
    const together = puts;
    puts = [];
    try {
      // Repetitions need no write, so no lock keeps them waiting.
      const known = connection.attempt((database) =>
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
    onFlushed();
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
    const outcomes = connection.write((database) =>
      batch.map(({ delivery }) => insertDelivery(database, delivery) ? "stored" : "known")
    );
    statistics.commits++;
    onStored(outcomes.filter((outcome) => outcome === "stored").length);
    batch.forEach((put, index) => {
      const outcome = outcomes[index]!;
      statistics[outcome]++;
      put.resolve(outcome);
    });
  }

  return {
    put: (delivery) =>
      new Promise((resolve, reject) => {
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
    finish: () => {
      if (flushing !== undefined) clearImmediate(flushing);
      if (puts.length > 0) flush();
    },
    isQuiet: (milliseconds) => puts.length === 0 && performance.now() - lastPut >= milliseconds,
    statistics: () => ({ ...statistics }),
  };
}

interface Put {
  delivery: NewDelivery;
  resolve(outcome: "stored" | "known"): void;
  /** Rejects, unless it was resolved already. */
  fail(error: unknown): void;
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
