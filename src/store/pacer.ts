import { decidePermit, roomOf } from "../domain/pacing/decide_permit.ts";
import { reserveAgainst, reservedIn, reservedShare } from "../domain/pacing/reserve.ts";
import type {
  LearnedWindow,
  Pacer,
  QuotaState,
  QuotaWindow,
  WindowState,
} from "../domain/pacer.ts";
import { isoOf } from "./instants.ts";
import { readJson } from "./json_cell.ts";
import type { StoreContext } from "./store_context.ts";

/** What the pacer assumes before an upstream has told its limits. */
export interface PacerOptions {
  /** By upstream; an upstream that is not named has {@link freeTier}. */
  configured?: Readonly<Record<string, readonly QuotaWindow[]>>;
  /** Share (0 to 1) of an hour's and a day's quota kept for urgent requests; {@link reservedShare}. */
  reserve?: number;
  /**
   * Milliseconds a request may take until the upstream counts it; 0 unless given. A permit is stamped
   * with the latest moment of that, so that its place is free there, too, when it is here. Far shorter
   * than any window.
   */
  arrivalMs?: number;
}

/** The pacer of a store, which can also be looked at. */
export interface StorePacer extends Pacer {
  /** How the quota of an upstream stands at `now`. Changes nothing, and needs no permit to write. */
  state(upstream: string, now: Temporal.Instant): QuotaState;
}

/** What CourtListener may take to count a request: a connection is made, and it waits for its turn. */
export const usualArrivalMs = 1_500;

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
export function pacer(context: StoreContext, options: PacerOptions = {}): StorePacer {
  const { database, clock } = context;
  const share = options.reserve ?? reservedShare;
  const arrivalMs = options.arrivalMs ?? 0;
  /** Epoch milliseconds of the last look for old permits. */
  let forgotAt = -Infinity;

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

  /** Rows are kept a day at least, so that limits learned later find what was taken. */
  function forgetOld(
    upstream: string,
    { now, windows }: { now: Temporal.Instant; windows: readonly QuotaWindow[] },
  ): void {
    const at = now.epochMilliseconds;
    if (at >= forgotAt && at < forgotAt + forgetEveryMs) return;
    forgotAt = at;
    const longest = Math.max(86_400, ...windows.map((window) => window.seconds)) * 1000;
    database.run("DELETE FROM permits WHERE upstream = ? AND taken_at <= ?", [
      upstream,
      at - longest,
    ]);
  }

  /** Never less than the permits there are, without counting them. */
  function permitsAtMost(): number {
    const ids = database.get<{ low: number | null; high: number | null }>(
      "SELECT (SELECT min(id) FROM permits) AS low, (SELECT max(id) FROM permits) AS high",
    )!;
    return ids.low === null || ids.high === null ? 0 : ids.high - ids.low + 1;
  }

  /**
   * When the permits that can matter were taken. A window of n is decided by the n latest ones. Those
   * dated ahead were written before a clock was set back, and must not push out the others.
   */
  function takenOf(
    upstream: string,
    { now, most }: { now: Temporal.Instant; most: number },
  ): number[] {
    if (most === 0) return [];
    return database.all<{ taken_at: number }>(
      `SELECT taken_at FROM permits WHERE upstream = ?1 AND taken_at > ?2
       UNION ALL SELECT taken_at FROM (
         SELECT taken_at FROM permits WHERE upstream = ?1 AND taken_at <= ?2
         ORDER BY taken_at DESC LIMIT ?3
       )`,
      [upstream, now.epochMilliseconds, most],
    ).map((row) => row.taken_at);
  }

  function holdsOf(upstream: string): { until: Temporal.Instant; reason: string }[] {
    return database.all<{ until_at: number; reason: string }>(
      "SELECT until_at, reason FROM holds WHERE upstream = ?",
      [upstream],
    ).map(({ until_at, reason }) => ({
      until: Temporal.Instant.fromEpochMilliseconds(until_at),
      reason,
    }));
  }

  function insert(upstream: string, { at, count }: { at: number; count: number }): void {
    for (let number = 0; number < count; number += 1) {
      database.run("INSERT INTO permits (upstream, taken_at) VALUES (?, ?)", [upstream, at]);
    }
  }

  /** The first, the last and the number of permits within a window that ends at `at`. */
  function countedIn(
    upstream: string,
    { window, at }: { window: QuotaWindow; at: number },
  ): Counted {
    const length = window.seconds * 1000;
    return database.get<Counted>(
      `SELECT count(*) AS count, min(taken_at) AS first, max(taken_at) AS last FROM permits
       WHERE upstream = ? AND taken_at > ? AND taken_at <= ?`,
      [upstream, at - length, at + length],
    )!;
  }

  /**
   * Permits for what others used: as late within each window as the shorter windows leave open, so
   * that none of them frees too early.
   */
  function countOthers(upstream: string, windows: readonly LearnedWindow[]): void {
    const at = clock.now().epochMilliseconds;
    let later = 0;
    for (const window of [...windows].sort((a, b) => a.seconds - b.seconds)) {
      const { used } = window;
      if (used === undefined) continue;
      const missing = Math.min(used, window.limit) - countedIn(upstream, { window, at }).count;
      if (missing > 0) insert(upstream, { at: at - later, count: missing });
      later = window.seconds * 1000;
    }
  }

  function windowState(window: QuotaWindow, { count, first, last }: Counted): WindowState {
    const { limit, seconds } = window;
    const reserved = reservedIn(window, share);
    const leaves = (at: number | null) => at === null ? null : isoOf(at + seconds * 1000);
    return {
      limit,
      seconds,
      used: count,
      left: Math.max(0, limit - count),
      leftForPolling: Math.max(0, limit - reserved - count),
      reserved,
      freesAt: leaves(first),
      resetAt: leaves(last),
    };
  }

  return {
    take: (upstream, purpose) => {
      if (database.inTransaction) throw new Error("a permit is taken outside of transactions");
      const reserve = reserveAgainst(purpose, share);
      return database.transaction(() => {
        const now = clock.now();
        const windows = windowsOf(upstream);
        forgetOld(upstream, { now, windows });
        // A window with more room than there are permits of anybody cannot refuse.
        const rows = permitsAtMost();
        const narrow = windows.filter((window) => roomOf(window, reserve) <= rows);
        const taken = takenOf(upstream, { now, most: mostOf(narrow) })
          .map((at) => Temporal.Instant.fromEpochMilliseconds(at));
        const permit = decidePermit({
          now,
          windows: narrow,
          taken,
          holds: holdsOf(upstream),
          reserve,
        });
        if (permit.granted) insert(upstream, { at: roundedUp(now) + arrivalMs, count: 1 });
        return permit;
      });
    },
    learn: (upstream, windows) => {
      database.transaction(() => {
        const limits = windows.map(({ limit, seconds }): QuotaWindow => ({ limit, seconds }));
        database.run(
          `INSERT INTO quota_windows (upstream, windows, learned_at) VALUES (?, ?, ?)
           ON CONFLICT DO UPDATE SET windows = excluded.windows, learned_at = excluded.learned_at`,
          [upstream, JSON.stringify(limits), clock.now().epochMilliseconds],
        );
        countOthers(upstream, windows);
      });
    },
    state: (upstream, now) => {
      const windows = windowsOf(upstream);
      const at = now.epochMilliseconds;
      const hold = holdsOf(upstream).find(({ until }) => until.epochMilliseconds > at);
      const learned = database.get<{ learned_at: number }>(
        "SELECT learned_at FROM quota_windows WHERE upstream = ?",
        [upstream],
      );
      return {
        upstream,
        windows: windows.map((window) => windowState(window, countedIn(upstream, { window, at }))),
        learnedAt: learned === undefined ? null : isoOf(learned.learned_at),
        heldUntil: hold?.until.toString() ?? null,
        heldBecause: hold?.reason ?? "",
      };
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

const forgetEveryMs = 60_000;

interface Counted {
  count: number;
  first: number | null;
  last: number | null;
}

function mostOf(windows: readonly QuotaWindow[]): number {
  return Math.ceil(Math.max(0, ...windows.map((window) => window.limit)));
}

/** Epoch milliseconds, never earlier than the instant: rounding must not open a window early. */
function roundedUp(instant: Temporal.Instant): number {
  return instant.add({ nanoseconds: 999_999 }).epochMilliseconds;
}
