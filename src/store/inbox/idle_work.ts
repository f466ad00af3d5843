import type { Clock } from "../../domain/clock.ts";
import { forgetKeys, freeBodies, hasExpiredKeys } from "./deliveries.ts";
import type { InboxConnection } from "./inbox_connection.ts";

/** What an inbox does in moments without a put: removals, old keys, the write-ahead log. */
export interface IdleWork {
  /** There may be some; it is done by itself. */
  plan(): void;
  /** Removes the bodies of deliveries; resolves when that is done. */
  remove(ids: readonly number[]): Promise<void>;
  /** Does one slice now; true when some is left. */
  tidy(): boolean;
  /** Does the removals that are left, or rejects them with `reason` where that fails; plans no more. */
  finish(reason: Error): void;
}

/** What {@link createIdleWork} works with. */
export interface IdleWorkOptions {
  connection: Pick<InboxConnection, "attempt" | "write">;
  clock: Pick<Clock, "now">;
  /** Days a key is kept although its body was removed. */
  keepKeysDays: number;
  /** Milliseconds without a put that count as an idle moment. */
  idleAfter: number;
  /** Nothing is put, nor was for so many milliseconds. */
  isQuiet(milliseconds: number): boolean;
  /** So many bodies were removed. */
  onFreed(count: number): void;
}

/** Rows of one slice: a few milliseconds. */
const sliceRows = 100;
/** Under a load that never pauses, a slice is done this often, in milliseconds. */
const longestPostponement = 30_000;

/** Nothing is planned yet. */
export function createIdleWork(options: IdleWorkOptions): IdleWork {
  const { connection, clock, keepKeysDays, idleAfter, isQuiet, onFreed } = options;
  let removals: Removal[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastTidied = performance.now();
  let finished = false;

  function plan(): void {
    if (finished || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (!isQuiet(idleAfter) && performance.now() - lastTidied < longestPostponement) {
        return plan();
      }
      let more = true;
      try {
        more = tidy();
      } catch {
        // The callers of `remove` have heard of it; the rest is tried again after the next put.
        more = false;
      }
      if (more || removals.length > 0) plan();
    }, idleAfter);
    // Only somebody who waits for a removal keeps the process alive.
    if (removals.length === 0) Deno.unrefTimer(timer);
  }

  function tidy(): boolean {
    lastTidied = performance.now();
    const removal = removals[0];
    if (removal !== undefined) {
      removeSlice(removal);
      return true;
    }
    const before = clock.now().epochMilliseconds - keepKeysDays * 86_400_000;
    if (connection.attempt((database) => hasExpiredKeys(database, before))) {
      connection.write((database) => forgetKeys(database, { before, limit: sliceRows }));
      return true;
    }
    // Passive: whoever reads or writes at the same time is never kept waiting.
    connection.attempt((database) => database.get("PRAGMA wal_checkpoint(PASSIVE)"));
    return false;
  }

  function removeSlice(removal: Removal): void {
    const slice = removal.ids.slice(0, sliceRows);
    try {
      onFreed(connection.write((database) => freeBodies(database, slice)));
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

  return {
    plan,
    tidy,
    remove: (ids) =>
      new Promise((resolve, reject) => {
        if (ids.length === 0) return resolve();
        removals.push({ ids: [...ids], resolve, reject });
        if (timer !== undefined) Deno.refTimer(timer);
        plan();
      }),
    finish: (reason) => {
      finished = true;
      clearTimeout(timer);
      try {
        while (removals.length > 0) tidy();
      } catch {
        // Those who wait for their removal were told.
      }
      for (const removal of removals) removal.reject(reason);
    },
  };
}

interface Removal {
  ids: number[];
  resolve(): void;
  reject(error: unknown): void;
}
