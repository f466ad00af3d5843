import type { DeliverySource } from "../domain/delivery.ts";
import { isoOf, millisecondsOf } from "./instants.ts";
import { readJson, readRows } from "./json_cell.ts";
import type { StoreContext } from "./store_context.ts";

/** What became of a delivery; one that waits has a next try. */
export const deliveryStates = ["waiting", "applied", "parked", "dropped"] as const;
/** One of {@link deliveryStates}. */
export type DeliveryState = (typeof deliveryStates)[number];

/** One delivery of the inbox, as the worker sees it. */
export interface DeliveryRow {
  /** Its id in the inbox. */
  id: number;
  source: DeliverySource;
  key: string;
  /** `docket-alert`, `case-query-complete`, …; what the body says it is. */
  event: string;
  /** ISO instants, UTC. */
  receivedAt: string;
  state: DeliveryState;
  /** `turn`: it is tried at `nextTryAt`. `follow`: its docket is not followed. `""` when it is done. */
  waitsFor: "" | "turn" | "follow";
  /** Tries that failed. */
  tries: number;
  /** Null for one that is taken up at once, and for one that is done. */
  nextTryAt: string | null;
  /** Why it waits, is parked or was dropped; a note for an applied one. Printable. */
  reason: string;
  /** What it is about: `courtlistener:123` or a docket key. Deliveries that share one keep their order. */
  dockets: string[];
  /** What it brought: `entries`, `new`, `changed`, … */
  counts: Record<string, number>;
  /** Milliseconds the last try took; null before the first. */
  ms: number | null;
  /** When the state last changed. */
  changedAt: string;
}

/** A delivery that was seen in the inbox for the first time. */
export type SeenDelivery = Pick<
  DeliveryRow,
  "id" | "source" | "key" | "event" | "receivedAt" | "dockets"
>;

/** How a try ended. */
export type DeliveryOutcome =
  | { state: "applied" | "parked" | "dropped"; reason: string; counts?: Record<string, number> }
  | { state: "waiting"; waitsFor: "turn" | "follow"; reason: string; nextTryAt: string };

/**
 * What was done with the deliveries of the inbox. A row exists from the moment the worker has seen a
 * delivery; the state that says it was applied is written in the transaction that applied it.
 */
export interface Deliveries {
  /** The highest id that was seen; deliveries up to it are never taken up again. */
  lastSeen(): number;
  /** Notes new deliveries as waiting for their turn, in one transaction; known ids stay as they are. */
  see(rows: readonly SeenDelivery[]): void;
  /** Those waiting whose try is due, in the order they came. */
  due(limit: number): DeliveryRow[];
  /** ISO instant of the next try of any; null when none waits. */
  nextDue(): string | null;
  /**
   * Ends a try. Call it within the transaction that applies the delivery. False, and nothing is
   * changed, when it does not wait any more: somebody else has applied or dropped it.
   */
  settle(id: number, outcome: DeliveryOutcome, effort: { ms: number; failed?: boolean }): boolean;
  get(id: number): DeliveryRow | null;
  /** Newest first; of one state when given. */
  list(options: { limit: number; state?: DeliveryState }): DeliveryRow[];
  /** All that wait because their docket is not followed, oldest first. */
  notFollowed(): DeliveryRow[];
  /** Makes a waiting or parked one due at once, tries counted anew. False for any other. */
  retry(id: number): boolean;
  /** Gives up a waiting or parked one. False for any other. */
  drop(id: number, reason: string): boolean;
  /**
   * Makes at most `limit` due at once that wait for a later try, those least recently tried first;
   * answers which, and when they would have been due. What waits for its docket to be followed goes
   * on waiting.
   */
  hurry(limit: number): { id: number; nextTryAt: string }[];
  counts(): Record<DeliveryState, number>;
  /** Received at, ISO instant, of the oldest that waits for its turn; null when none does. */
  oldestWaiting(): string | null;
  /**
   * Received at, ISO instant, of the newest docket alert of CourtListener that came, whatever became
   * of it; of one docket when its CourtListener id is given. Null when none is on record.
   */
  lastDocketAlert(docketRecordId?: string): string | null;
  /** Received at of those docket alerts that came since an ISO instant, oldest first. */
  docketAlertsSince(since: string): string[];
  /** Ids that must keep their bodies: waiting and parked ones. */
  unfinished(ids: readonly number[]): Set<number>;
  /** Forgets at most `limit` that were done before an ISO instant; says how many. */
  forget(before: string, limit: number): number;
  /** Writes what is there already: throws a `store` error where nothing can be written. */
  probe(): void;
}

/**
 * The deliveries of a store. `next_try_at` is 0 for what is due at once, so that a clock that is set
 * back holds up nothing.
 */
export function deliveries(context: StoreContext): Deliveries {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;

  const list = (tail: string, values: (string | number)[]): DeliveryRow[] =>
    readRows(context, {
      rows: database.all<Row>(`SELECT * FROM deliveries ${tail}`, values),
      read: deliveryRow,
    });

  return {
    lastSeen: () =>
      database.get<{ last: number }>("SELECT last FROM deliveries_seen WHERE id = 1")!.last,
    probe: () =>
      database.transaction(() => {
        // SQLite writes nothing where a row stays as it is.
        for (const step of [1, -1]) {
          database.run("UPDATE deliveries_seen SET last = last + ?", [step]);
        }
      }),
    see: (rows) =>
      database.transaction(() => {
        for (const row of rows) {
          database.run(
            `INSERT INTO deliveries (id, source, key, event, received_at, state, waits_for, tries,
               next_try_at, reason, dockets, counts, ms, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, 'waiting', 'turn', 0, 0, '', ?7, '{}', NULL, ?6)
             ON CONFLICT DO NOTHING`,
            [
              row.id,
              row.source,
              row.key,
              row.event,
              millisecondsOf(row.receivedAt),
              now(),
              JSON.stringify(row.dockets),
            ],
          );
          database.run("UPDATE deliveries_seen SET last = max(last, ?)", [row.id]);
        }
      }),
    // Left to itself SQLite walks through all that wait, to have them in the order of their ids.
    due: (limit) =>
      list(
        `INDEXED BY deliveries_due WHERE state = 'waiting' AND next_try_at <= ?
         ORDER BY id LIMIT ?`,
        [now(), limit],
      ),
    nextDue: () => {
      const row = database.get<{ at: number }>(
        `SELECT next_try_at AS at FROM deliveries INDEXED BY deliveries_due
         WHERE state = 'waiting' AND next_try_at IS NOT NULL ORDER BY next_try_at LIMIT 1`,
      );
      return row === undefined ? null : isoOf(row.at);
    },
    settle: (id, outcome, { ms, failed = false }) => {
      const waits = outcome.state === "waiting";
      return database.run(
        `UPDATE deliveries SET state = ?, waits_for = ?, next_try_at = ?, reason = ?, ms = ?,
           tries = tries + ?, counts = ?, changed_at = ?
         WHERE id = ? AND state = 'waiting'`,
        [
          outcome.state,
          waits ? outcome.waitsFor : "",
          waits ? millisecondsOf(outcome.nextTryAt) : null,
          outcome.reason,
          Math.round(ms),
          failed ? 1 : 0,
          JSON.stringify(waits ? {} : outcome.counts ?? {}),
          now(),
          id,
        ],
      ).changes === 1;
    },
    get: (id) => list("WHERE id = ?", [id])[0] ?? null,
    list: ({ limit, state }) =>
      state === undefined
        ? list("ORDER BY id DESC LIMIT ?", [limit])
        : list("WHERE state = ? ORDER BY id DESC LIMIT ?", [state, limit]),
    notFollowed: () => list("WHERE state = 'waiting' AND waits_for = 'follow' ORDER BY id", []),
    retry: (id) =>
      database.run(
        `UPDATE deliveries SET state = 'waiting', waits_for = 'turn', tries = 0, next_try_at = 0,
           changed_at = ?1 WHERE id = ?2 AND state IN ('waiting', 'parked')`,
        [now(), id],
      ).changes === 1,
    drop: (id, reason) =>
      database.run(
        `UPDATE deliveries SET state = 'dropped', waits_for = '', next_try_at = NULL, reason = ?,
           changed_at = ? WHERE id = ? AND state IN ('waiting', 'parked')`,
        [reason, now(), id],
      ).changes === 1,
    hurry: (limit) => {
      const waiting = list(
        `WHERE state = 'waiting' AND waits_for = 'turn' AND next_try_at > 0
         ORDER BY changed_at, id LIMIT ?`,
        [limit],
      );
      for (const { id } of waiting) {
        database.run("UPDATE deliveries SET next_try_at = 0 WHERE id = ?", [id]);
      }
      return waiting.map(({ id, nextTryAt }) => ({ id, nextTryAt: nextTryAt! }));
    },
    counts: () => {
      const counts = { waiting: 0, applied: 0, parked: 0, dropped: 0 };
      const rows = database.all<{ state: DeliveryState; count: number }>(
        "SELECT state, count(*) AS count FROM deliveries GROUP BY state",
      );
      for (const { state, count } of rows) counts[state] = count;
      return counts;
    },
    oldestWaiting: () => {
      const row = database.get<{ at: number | null }>(
        `SELECT min(received_at) AS at FROM deliveries
         WHERE state = 'waiting' AND waits_for = 'turn'`,
      );
      return row?.at === null || row === undefined ? null : isoOf(row.at);
    },
    lastDocketAlert: (docketRecordId) => {
      const row = database.get<{ at: number | null }>(
        `SELECT max(received_at) AS at FROM deliveries
         WHERE source = 'courtlistener' AND event = 'docket-alert' AND (?1 IS NULL OR EXISTS (
           SELECT 1 FROM json_each(dockets) WHERE value = ?1))`,
        [docketRecordId === undefined ? null : `courtlistener:${docketRecordId}`],
      );
      return row?.at === null || row === undefined ? null : isoOf(row.at);
    },
    docketAlertsSince: (since) =>
      database.all<{ at: number }>(
        `SELECT received_at AS at FROM deliveries
         WHERE source = 'courtlistener' AND event = 'docket-alert' AND received_at >= ?
         ORDER BY received_at`,
        [millisecondsOf(since)],
      ).map(({ at }) => isoOf(at)),
    unfinished: (ids) =>
      new Set(ids.filter((id) =>
        database.get(
          "SELECT 1 FROM deliveries WHERE id = ? AND state IN ('waiting', 'parked')",
          [id],
        ) !== undefined
      )),
    forget: (before, limit) =>
      database.run(
        `DELETE FROM deliveries WHERE id IN (
           SELECT id FROM deliveries WHERE state IN ('applied', 'dropped') AND changed_at < ?
           LIMIT ?
         )`,
        [millisecondsOf(before), limit],
      ).changes,
  };
}

interface Row {
  id: number;
  source: DeliverySource;
  key: string;
  event: string;
  received_at: number;
  state: DeliveryState;
  waits_for: DeliveryRow["waitsFor"];
  tries: number;
  next_try_at: number | null;
  reason: string;
  dockets: string;
  counts: string;
  ms: number | null;
  changed_at: number;
}

function deliveryRow(row: Row): DeliveryRow {
  const cell = { table: "deliveries", row: row.id };
  return {
    id: row.id,
    source: row.source,
    key: row.key,
    event: row.event,
    receivedAt: isoOf(row.received_at),
    state: row.state,
    waitsFor: row.waits_for,
    tries: row.tries,
    nextTryAt: row.next_try_at === null || row.next_try_at === 0 ? null : isoOf(row.next_try_at),
    reason: row.reason,
    dockets: readJson<string[]>(row.dockets, cell),
    counts: readJson<Record<string, number>>(row.counts, cell),
    ms: row.ms,
    changedAt: isoOf(row.changed_at),
  };
}
