import { isoOf, millisecondsOf } from "./instants.ts";
import { readJson, readRows } from "./json_cell.ts";
import type { StoreContext } from "./store_context.ts";

/** One message to an endpoint of the operator. ISO instants, UTC. */
export interface OutgoingMessage {
  id: number;
  /** `hook:ops`, `mail`. */
  endpoint: string;
  /** Names what it tells, so that nothing is told twice. */
  subject: string;
  /** `calendar.changes`, `alarm.raised`, `alarm.cleared`. */
  type: string;
  data: unknown;
  createdAt: string;
  /** Tries that failed. */
  tries: number;
  /** Null when it is done. */
  nextTryAt: string | null;
  state: "waiting" | "sent" | "given-up";
  /** Why the last try failed; `""` before. */
  reason: string;
}

/** Where an endpoint stands. */
export interface EndpointMark {
  /** The change up to which all is told. */
  changeId: number;
  /** Day of the last digest; null before the first. */
  digestDay: string | null;
}

/** How an endpoint fares. */
export interface EndpointState {
  endpoint: string;
  waiting: number;
  givenUp: number;
  /** Tries of its oldest waiting message, and why the last failed. */
  tries: number;
  reason: string;
}

/** Messages that leave, kept until they are taken. */
export interface Outgoing {
  /** Queues a message, due at once; false when this endpoint was told of the subject before. */
  put(message: Pick<OutgoingMessage, "endpoint" | "subject" | "type" | "data">): boolean;
  /** Was the endpoint told of the subject, or will it be? */
  knows(endpoint: string, subject: string): boolean;
  /** The oldest message of an endpoint that waits, if it is due. */
  due(endpoint: string): OutgoingMessage | null;
  sent(id: number): void;
  failed(id: number, failure: { reason: string; nextTryAt: string | null }): void;
  mark(endpoint: string): EndpointMark | null;
  setMark(endpoint: string, mark: EndpointMark): void;
  /** By endpoint; those that nothing was ever put for are missing. */
  states(): EndpointState[];
  /** Forgets what was done before an ISO instant. */
  forget(before: string): number;
}

/** The outgoing messages of a store. */
export function outgoing(context: StoreContext): Outgoing {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  return {
    put: ({ endpoint, subject, type, data }) =>
      database.run(
        `INSERT INTO outgoing (endpoint, subject, type, data, created_at, tries, next_try_at, state,
           reason)
         VALUES (?, ?, ?, ?, ?5, 0, ?5, 'waiting', '') ON CONFLICT DO NOTHING`,
        [endpoint, subject, type, JSON.stringify(data), now()],
      ).changes > 0,
    knows: (endpoint, subject) =>
      database.get("SELECT 1 FROM outgoing WHERE endpoint = ? AND subject = ?", [
        endpoint,
        subject,
      ]) !== undefined,
    due: (endpoint) => {
      const row = database.get<Row>(
        `SELECT * FROM outgoing WHERE endpoint = ? AND state = 'waiting' ORDER BY id LIMIT 1`,
        [endpoint],
      );
      if (row === undefined || row.next_try_at === null || row.next_try_at > now()) return null;
      return readRows(context, { rows: [row], read: message })[0] ?? null;
    },
    sent: (id) => {
      database.run(
        `UPDATE outgoing SET state = 'sent', next_try_at = NULL, reason = '', done_at = ?
         WHERE id = ?`,
        [now(), id],
      );
    },
    failed: (id, { reason, nextTryAt }) => {
      database.run(
        `UPDATE outgoing SET tries = tries + 1, reason = ?1, next_try_at = ?2,
           state = CASE WHEN ?2 IS NULL THEN 'given-up' ELSE 'waiting' END,
           done_at = CASE WHEN ?2 IS NULL THEN ?3 END
         WHERE id = ?4`,
        [reason, nextTryAt === null ? null : millisecondsOf(nextTryAt), now(), id],
      );
    },
    mark: (endpoint) => {
      const row = database.get<{ change_id: number; digest_day: string | null }>(
        "SELECT change_id, digest_day FROM outgoing_marks WHERE endpoint = ?",
        [endpoint],
      );
      return row === undefined ? null : { changeId: row.change_id, digestDay: row.digest_day };
    },
    setMark: (endpoint, { changeId, digestDay }) => {
      database.run(
        `INSERT INTO outgoing_marks (endpoint, change_id, digest_day) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET change_id = excluded.change_id, digest_day = excluded.digest_day`,
        [endpoint, changeId, digestDay],
      );
    },
    states: () =>
      database.all<{ endpoint: string; waiting: number; given_up: number }>(
        `SELECT endpoint, sum(state = 'waiting') AS waiting, sum(state = 'given-up') AS given_up
         FROM outgoing GROUP BY endpoint ORDER BY endpoint`,
      ).map(({ endpoint, waiting, given_up }) => {
        const first = database.get<{ tries: number; reason: string }>(
          `SELECT tries, reason FROM outgoing WHERE endpoint = ? AND state = 'waiting'
           ORDER BY id LIMIT 1`,
          [endpoint],
        );
        const { tries = 0, reason = "" } = first ?? {};
        return { endpoint, waiting, givenUp: given_up, tries, reason };
      }),
    forget: (before) =>
      database.run("DELETE FROM outgoing WHERE done_at < ?", [millisecondsOf(before)]).changes,
  };
}

interface Row {
  id: number;
  endpoint: string;
  subject: string;
  type: string;
  data: string;
  created_at: number;
  tries: number;
  next_try_at: number | null;
  state: OutgoingMessage["state"];
  reason: string;
}

function message(row: Row): OutgoingMessage {
  return {
    id: row.id,
    endpoint: row.endpoint,
    subject: row.subject,
    type: row.type,
    data: readJson<unknown>(row.data, { table: "outgoing", row: row.id }),
    createdAt: isoOf(row.created_at),
    tries: row.tries,
    nextTryAt: row.next_try_at === null ? null : isoOf(row.next_try_at),
    state: row.state,
    reason: row.reason,
  };
}
