import { isoOf, millisecondsOf } from "./instants.ts";
import type { StoreContext } from "./store_context.ts";

/** What CourtListener is to be asked about again. */
export interface Reread {
  kind: "entry" | "document" | "docket";
  /** CourtListener's id of it. */
  id: string;
  /** CourtListener's id of its docket; `""` when it is not known. */
  docketRecordId: string;
  /** Words for a log line. */
  reason: string;
  /** Place in the schedule of a stub; 0 at first. */
  step: number;
  /** Tries that failed since it was planned or last succeeded. */
  tries: number;
  /** ISO instants, UTC. */
  since: string;
  dueAt: string;
}

/** Entries, documents and dockets that are to be read again by REST. */
export interface Rereads {
  /**
   * Plans one; of two plans for the same thing the earlier time and the later reason stay. `since` is
   * now unless given.
   */
  plan(
    reread: Pick<Reread, "kind" | "id" | "docketRecordId" | "reason" | "dueAt"> & {
      since?: string;
    },
  ): void;
  /** Those due, longest due first. */
  due(limit: number): Reread[];
  /** Those of one docket record, due or not, soonest first; of all dockets when left out. */
  planned(options?: { docketRecordId?: string }): Reread[];
  /**
   * Takes one for this process until then: false when somebody else has taken, moved or ended it
   * since it was read. Whoever has it ends or postpones it.
   */
  claim(reread: Pick<Reread, "kind" | "id" | "dueAt">, until: string): boolean;
  /** ISO instant of the next one; null when there is none. */
  nextDue(): string | null;
  /** Another time for it. */
  postpone(
    reread: Pick<Reread, "kind" | "id">,
    next: Pick<Reread, "step" | "tries" | "dueAt">,
  ): void;
  /** It needs no more reading. */
  done(reread: Pick<Reread, "kind" | "id">): void;
  /** Makes at most `limit` due now that failed and wait, those that failed least first. */
  hurry(limit: number): void;
  count(): number;
}

/** The rereads of a store. */
export function rereads(context: StoreContext): Rereads {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  return {
    plan: ({ kind, id, docketRecordId, reason, dueAt, since }) => {
      database.run(
        `INSERT INTO rereads
           (kind, upstream_id, docket_record_id, reason, step, tries, since_at, due_at)
         VALUES (?, ?, ?, ?, 0, 0, ?, ?)
         ON CONFLICT DO UPDATE SET due_at = min(due_at, excluded.due_at), reason = excluded.reason`,
        [
          kind,
          id,
          docketRecordId,
          reason,
          since === undefined ? now() : millisecondsOf(since),
          millisecondsOf(dueAt),
        ],
      );
    },
    due: (limit) =>
      database.all<Row>("SELECT * FROM rereads WHERE due_at <= ? ORDER BY due_at LIMIT ?", [
        now(),
        limit,
      ]).map(reread),
    planned: ({ docketRecordId } = {}) =>
      database.all<Row>(
        "SELECT * FROM rereads WHERE ?1 IS NULL OR docket_record_id = ?1 ORDER BY due_at",
        [docketRecordId ?? null],
      ).map(reread),
    claim: ({ kind, id, dueAt }, until) =>
      database.run(
        "UPDATE rereads SET due_at = ? WHERE kind = ? AND upstream_id = ? AND due_at = ?",
        [millisecondsOf(until), kind, id, millisecondsOf(dueAt)],
      ).changes === 1,
    nextDue: () => {
      const row = database.get<{ at: number | null }>("SELECT min(due_at) AS at FROM rereads");
      return row?.at === null || row === undefined ? null : isoOf(row.at);
    },
    postpone: ({ kind, id }, { step, tries, dueAt }) => {
      database.run(
        "UPDATE rereads SET step = ?, tries = ?, due_at = ? WHERE kind = ? AND upstream_id = ?",
        [step, tries, millisecondsOf(dueAt), kind, id],
      );
    },
    done: ({ kind, id }) => {
      database.run("DELETE FROM rereads WHERE kind = ? AND upstream_id = ?", [kind, id]);
    },
    hurry: (limit) => {
      database.run(
        `UPDATE rereads SET due_at = ?1 WHERE (kind, upstream_id) IN (
           SELECT kind, upstream_id FROM rereads WHERE tries > 0 AND due_at > ?1
           ORDER BY tries, due_at LIMIT ?2
         )`,
        [now(), limit],
      );
    },
    count: () => database.get<{ count: number }>("SELECT count(*) AS count FROM rereads")!.count,
  };
}

interface Row {
  kind: Reread["kind"];
  upstream_id: string;
  docket_record_id: string;
  reason: string;
  step: number;
  tries: number;
  since_at: number;
  due_at: number;
}

function reread(row: Row): Reread {
  return {
    kind: row.kind,
    id: row.upstream_id,
    docketRecordId: row.docket_record_id,
    reason: row.reason,
    step: row.step,
    tries: row.tries,
    since: isoOf(row.since_at),
    dueAt: isoOf(row.due_at),
  };
}
