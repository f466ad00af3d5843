import process from "node:process";
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

export type LeaseAnswer =
  | { granted: true; lease: Lease; takenOverFrom: LeaseHolder | null }
  | { granted: false; heldBy: LeaseHolder };

/** Named leases, so that two processes do not do the same work at once. */
export interface Leases {
  /**
   * Asks for a lease of `ttl` seconds; the holder renews it well before. One that has expired (its
   * process was killed, or slept) is taken over.
   */
  acquire(name: string, asked: { holder: string; ttl: number }): LeaseAnswer;
  /** Who holds it now, or null. */
  holder(name: string): LeaseHolder | null;
}

/** The leases of a store. */
export function leases(context: StoreContext): Leases {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;

  const find = (name: string) =>
    database.get<Row>(
      "SELECT holder, pid, acquired_at, renewed_at, expires_at FROM leases WHERE name = ?",
      [name],
    );

  function held(name: string, options: { token: string; ttl: number }): Lease {
    const { token, ttl } = options;
    const release = () => {
      database.run("DELETE FROM leases WHERE name = ? AND token = ?", [name, token]);
    };
    return {
      renew: () =>
        database.run(
          "UPDATE leases SET renewed_at = ?, expires_at = ? WHERE name = ? AND token = ?",
          [now(), now() + ttl * 1000, name, token],
        ).changes === 1,
      release,
      [Symbol.dispose]: release,
    };
  }

  return {
    acquire: (name, asked) =>
      database.transaction(() => {
        const found = find(name);
        const former = found === undefined ? null : describe(found);
        if (found !== undefined && found.expires_at > now()) {
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
          lease: held(name, { token, ttl: asked.ttl }),
          takenOverFrom: former,
        };
      }),
    holder: (name) => {
      const found = find(name);
      return found === undefined || found.expires_at <= now() ? null : describe(found);
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
