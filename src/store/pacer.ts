import { decidePermit } from "../domain/pacing/decide_permit.ts";
import type { Pacer, QuotaWindow } from "../domain/pacer.ts";
import { readJson } from "./json_cell.ts";
import type { StoreContext } from "./store_context.ts";

/** What the pacer assumes before an upstream has told its limits. */
export interface PacerOptions {
  /** By upstream; an upstream that is not named has {@link freeTier}. */
  configured?: Readonly<Record<string, readonly QuotaWindow[]>>;
  /** Share (0 to 1) of each window left alone, for more urgent requests. */
  reserve?: number;
}

/** CourtListener's limits without a membership: 5 a minute, 50 an hour, 125 a day. */
export const freeTier: readonly QuotaWindow[] = [
  { limit: 5, seconds: 60 },
  { limit: 50, seconds: 3600 },
  { limit: 125, seconds: 86_400 },
];

/**
 * A {@link Pacer} over the store, shared by all processes that have it open: each permit is counted
 * in a transaction of its own. Called within another transaction it throws, for a permit must count
 * even if that one is rolled back.
 */
export function pacer(context: StoreContext, options: PacerOptions = {}): Pacer {
  const { database, clock } = context;

  function windowsOf(upstream: string): readonly QuotaWindow[] {
    const configured = options.configured?.[upstream] ?? freeTier;
    const row = database.get<{ windows: string }>(
      "SELECT windows FROM quota_windows WHERE upstream = ?",
      [upstream],
    );
    if (row === undefined) return configured;
    try {
      return readJson<QuotaWindow[]>(row.windows, { table: "quota_windows", row: upstream });
    } catch {
      return configured;
    }
  }

  return {
    take: (upstream) => {
      if (database.inTransaction) throw new Error("a permit is taken outside of transactions");
      return database.transaction(() => {
        const now = clock.now();
        const windows = windowsOf(upstream);
        // Rows are kept a day at least, so that limits learned later find what was taken.
        const longest = Math.max(86_400, ...windows.map((window) => window.seconds)) * 1000;
        database.run("DELETE FROM permits WHERE upstream = ? AND taken_at <= ?", [
          upstream,
          now.epochMilliseconds - longest,
        ]);
        // A window of n is decided by the n latest permits. Those dated ahead were written before a
        // clock was set back, and must not push out the others.
        const most = Math.max(0, ...windows.map((window) => window.limit));
        const taken = database.all<{ taken_at: number }>(
          `SELECT taken_at FROM permits WHERE upstream = ?1 AND taken_at > ?2
           UNION ALL SELECT taken_at FROM (
             SELECT taken_at FROM permits WHERE upstream = ?1 AND taken_at <= ?2
             ORDER BY taken_at DESC LIMIT ?3
           )`,
          [upstream, now.epochMilliseconds, Math.ceil(most)],
        ).map((row) => Temporal.Instant.fromEpochMilliseconds(row.taken_at));
        const holds = database.all<{ until_at: number; reason: string }>(
          "SELECT until_at, reason FROM holds WHERE upstream = ?",
          [upstream],
        ).map(({ until_at, reason }) => ({
          until: Temporal.Instant.fromEpochMilliseconds(until_at),
          reason,
        }));
        const reserve = options.reserve === undefined ? {} : { reserve: options.reserve };
        const permit = decidePermit({ now, windows, taken, holds, ...reserve });
        if (permit.granted) {
          database.run("INSERT INTO permits (upstream, taken_at) VALUES (?, ?)", [
            upstream,
            roundedUp(now),
          ]);
        }
        return permit;
      });
    },
    learn: (upstream, windows) => {
      database.run(
        `INSERT INTO quota_windows (upstream, windows, learned_at) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET windows = excluded.windows, learned_at = excluded.learned_at`,
        [upstream, JSON.stringify(windows), clock.now().epochMilliseconds],
      );
    },
    learned: (upstream) =>
      database.get("SELECT 1 FROM quota_windows WHERE upstream = ? AND learned_at > ?", [
        upstream,
        clock.now().epochMilliseconds - 86_400_000,
      ]) !== undefined,
    holdUntil: (upstream, until, reason) => {
      // A shorter hold never ends a longer one.
      database.run(
        `INSERT INTO holds (upstream, until_at, reason) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET until_at = excluded.until_at, reason = excluded.reason
         WHERE excluded.until_at > until_at`,
        [upstream, roundedUp(until), reason],
      );
    },
  };
}

/** Epoch milliseconds, never earlier than the instant: rounding must not open a window early. */
function roundedUp(instant: Temporal.Instant): number {
  return instant.add({ nanoseconds: 999_999 }).epochMilliseconds;
}
