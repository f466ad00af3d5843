import process from "node:process";
import { type FileHold, holdFile, isFileHeld } from "../platform/file_hold.ts";
import { isoOf } from "./instants.ts";
import type { StoreContext } from "./store_context.ts";

/** Who holds a lease. */
export interface LeaseHolder {
  /** As the holder named itself, such as `case-calendar sync`. */
  holder: string;
  pid: number;
  /** ISO instants, UTC. */
  since: string;
  /** The last sign of life. */
  renewedAt: string;
  /** From then on anybody may take it over. */
  expiresAt: string;
}

/** A lease that is ours until {@link LeaseHolder.expiresAt}. */
export interface Lease {
  /** Prolongs it by its length from now. False when it was lost to somebody else meanwhile. */
  renew(): boolean;
  /** Gives it back; harmless when it was lost or given back already. */
  release(): void;
  [Symbol.dispose](): void;
}

/** Whether a lease was had, from whom it was taken over, or who has it. */
export type LeaseAnswer =
  | { granted: true; lease: Lease; takenOverFrom: LeaseHolder | null }
  | { granted: false; heldBy: LeaseHolder };

/** Named leases, so that two processes do not do the same work at once. */
export interface Leases {
  /**
   * Asks for a lease of `ttl` seconds; the holder renews it well before. One that has expired (its
   * process slept, or runs on another machine and was killed) is taken over, and so is at once one
   * whose process has died on this machine: a holder also locks a file beside the store, and the
   * kernel ends that lock with the process.
   */
  acquire(name: string, asked: { holder: string; ttl: number }): LeaseAnswer;
  /** Who holds it now, or null; null also for a holder that has died. */
  holder(name: string): LeaseHolder | null;
}

/** Tries, a millisecond apart, to lock a file at which somebody may be looking just now. */
const attempts = 5;

/** The leases of a store. */
export function leases(context: StoreContext): Leases {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;

  const find = (name: string) =>
    database.get<Row>(
      "SELECT holder, pid, acquired_at, renewed_at, expires_at FROM leases WHERE name = ?",
      [name],
    );

  /** Null for a store without a file. */
  const holdPath = (name: string) =>
    database.path === ":memory:" ? null : `${database.path}.${name}.lock`;
  const hold = (name: string): FileHold | null => {
    const path = holdPath(name);
    if (path === null) return null;
    for (let attempt = 1; attempt < attempts; attempt += 1) {
      const held = holdFile(path);
      if (held !== null) return held;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
    return holdFile(path);
  };
  const isAlive = (name: string) => {
    const path = holdPath(name);
    return path === null || isFileHeld(path) !== false;
  };

  function held(
    name: string,
    options: { token: string; ttl: number; fileHold: FileHold | null },
  ): Lease {
    const { token, ttl } = options;
    let { fileHold } = options;
    const release = () => {
      try {
        database.run("DELETE FROM leases WHERE name = ? AND token = ?", [name, token]);
      } finally {
        fileHold?.release();
      }
    };
    return {
      renew: () => {
        const ours = database.run(
          "UPDATE leases SET renewed_at = ?, expires_at = ? WHERE name = ? AND token = ?",
          [now(), now() + ttl * 1000, name, token],
        ).changes === 1;
        // A former holder that was only asleep may have had the file.
        if (ours) fileHold ??= hold(name);
        return ours;
      },
      release,
      [Symbol.dispose]: release,
    };
  }

  return {
    acquire: (name, asked) =>
      database.transaction(() => {
        const found = find(name);
        const former = found === undefined ? null : describe(found);
        if (found !== undefined && found.expires_at > now() && isAlive(name)) {
          return { granted: false, heldBy: describe(found) };
        }
        const token = crypto.randomUUID();
        database.run(
          `INSERT OR REPLACE INTO leases
             (name, token, holder, pid, acquired_at, renewed_at, expires_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6)`,
          [name, token, asked.holder, process.pid, now(), now() + asked.ttl * 1000],
        );
        return {
          granted: true,
          lease: held(name, { token, ttl: asked.ttl, fileHold: hold(name) }),
          takenOverFrom: former,
        };
      }),
    holder: (name) => {
      const found = find(name);
      if (found === undefined || found.expires_at <= now() || !isAlive(name)) return null;
      return describe(found);
    },
  };
}

interface Row {
  holder: string;
  pid: number;
  acquired_at: number;
  renewed_at: number;
  expires_at: number;
}

function describe(row: Row): LeaseHolder {
  return {
    holder: row.holder,
    pid: row.pid,
    since: isoOf(row.acquired_at),
    renewedAt: isoOf(row.renewed_at),
    expiresAt: isoOf(row.expires_at),
  };
}
