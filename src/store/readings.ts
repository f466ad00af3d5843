import type { Reader } from "../domain/fact.ts";
import { isoOf, millisecondsOf } from "./instants.ts";
import { readRows } from "./json_cell.ts";
import { closeReading, openReading } from "./reading_state.ts";
import type { StoreContext } from "./store_context.ts";
import {
  selectVersions,
  type StoredVersion,
  storedVersion,
  type VersionRow,
} from "./version_rows.ts";

/** A version that a reader has not read, or not successfully. */
export interface PendingReading {
  version: StoredVersion;
  reader: Reader["name"];
  /** Why it is pending: `new text`, or what the last try ended with. */
  reason: string;
  /** Tries that failed so far. */
  tries: number;
  /** Since when it is pending; ISO instant, UTC. */
  since: string;
  /** Not to be tried before; ISO instant, UTC. */
  nextTryAt: string;
}

/**
 * What each reader has still to read. A reading that fails stays pending with a reason and a next
 * try (invariant 3); only {@link import("./facts.ts").Facts.replace} and
 * {@link Readings.markRead} end it.
 */
export interface Readings {
  /** Those due at the present instant, longest due first; of one reader when given. */
  due(limit: number, options?: { reader?: Reader["name"] }): PendingReading[];
  /** All that are pending, due or not, longest waiting first. */
  pending(limit: number): PendingReading[];
  count(): { pending: number; due: number; failed: number };
  /** The reader has read the version and its facts, if any, are stored. */
  markRead(version: number, reader: Reader): void;
  /**
   * The reading failed: it stays pending. Without `nextTryAt` (ISO instant) the next try is a
   * minute off, twice that after each further failure, six hours at most.
   */
  fail(
    version: number,
    failure: { reason: string; reader?: Reader["name"]; nextTryAt?: string },
  ): void;
  /**
   * Makes at most `limit` readings of one reader due now that failed and wait, those that failed
   * least first; says how many.
   */
  hurry(limit: number, options: { reader: Reader["name"] }): number;
  /** Makes a version pending for a reader at once, whatever it was; tries start anew. */
  request(version: number, request: { reader: Reader["name"]; reason: string }): void;
}

/** The readings of a store. */
export function readings(context: StoreContext): Readings {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;

  function list(where: string, values: (string | number | null)[]): PendingReading[] {
    const rows = database.all<PendingRow>(
      `SELECT versions.*, reading.reader, reading.reason, reading.tries, reading.since_at,
         reading.next_try_at
       FROM readings AS reading JOIN (${selectVersions}) AS versions ON versions.id = reading.version
       WHERE reading.state = 'pending' AND ${where}`,
      values,
    );
    return readRows(context, { rows, read: pendingReading });
  }

  return {
    due: (limit, options = {}) =>
      list(
        `reading.next_try_at <= ?1 AND (?2 IS NULL OR reading.reader = ?2)
         ORDER BY reading.next_try_at, reading.version LIMIT ?3`,
        [now(), options.reader ?? null, limit],
      ),
    pending: (limit) => list("TRUE ORDER BY reading.since_at, reading.version LIMIT ?", [limit]),
    count: () => {
      const row = database.get<{ pending: number; due: number | null; failed: number | null }>(
        `SELECT count(*) AS pending, sum(next_try_at <= ?) AS due, sum(tries > 0) AS failed
         FROM readings WHERE state = 'pending'`,
        [now()],
      )!;
      return { pending: row.pending, due: row.due ?? 0, failed: row.failed ?? 0 };
    },
    markRead: (version, reader) => closeReading(context, { version, reader }),
    fail: (version, failure) => {
      const reader = failure.reader ?? "rules";
      const at = now();
      const tries = database.get<{ tries: number }>(
        "SELECT tries FROM readings WHERE version = ? AND reader = ?",
        [version, reader],
      )?.tries ?? 0;
      const next = failure.nextTryAt === undefined
        ? at + Math.min(60_000 * 2 ** Math.min(tries, 20), 6 * 3_600_000)
        : millisecondsOf(failure.nextTryAt);
      database.run(
        `INSERT INTO readings (version, reader, state, reason, tries, since_at, next_try_at)
         VALUES (?1, ?2, 'pending', ?3, 1, ?4, ?5)
         ON CONFLICT DO UPDATE SET
           since_at = CASE state WHEN 'pending' THEN since_at ELSE excluded.since_at END,
           state = 'pending', reason = excluded.reason, tries = tries + 1,
           next_try_at = excluded.next_try_at`,
        [version, reader, failure.reason, at, next],
      );
    },
    hurry: (limit, { reader }) =>
      database.run(
        `UPDATE readings SET next_try_at = ?1 WHERE (version, reader) IN (
           SELECT version, reader FROM readings
           WHERE state = 'pending' AND tries > 0 AND reader = ?2 AND next_try_at > ?1
           ORDER BY tries, version LIMIT ?3
         )`,
        [now(), reader, limit],
      ).changes,
    request: (version, request) => openReading(context, { version, ...request }),
  };
}

interface PendingRow extends VersionRow {
  reader: Reader["name"];
  reason: string;
  tries: number;
  since_at: number;
  next_try_at: number;
}

function pendingReading(row: PendingRow): PendingReading {
  return {
    version: storedVersion(row),
    reader: row.reader,
    reason: row.reason,
    tries: row.tries,
    since: isoOf(row.since_at),
    nextTryAt: isoOf(row.next_try_at),
  };
}
