import type { Upstream } from "../domain/upstream.ts";
import { isoOf, millisecondsOf } from "./instants.ts";
import type { StoreContext } from "./store_context.ts";

/** Something an upstream listed that could not be read. */
export interface UnreadableRow {
  kind: "entry" | "document";
  /** The upstream's id of it; `""` when not even that could be read. */
  id: string;
  /** The upstream's id of its docket. */
  docketRecordId: string;
  /** What was wrong with it, a printable sentence that names it. */
  problem: string;
  /** When it was first met; ISO instant, UTC. */
  since: string;
  /** Times it was asked for by itself. */
  tries: number;
  /** Not to be asked for before; ISO instant, UTC. */
  nextTryAt: string;
}

/**
 * Rows of CourtListener that could not be read. The mark of their docket goes on past them, so each
 * is kept here until the entry or document is stored by whatever way (`entries.ts` sees to that) or
 * is gone upstream.
 */
export interface UnreadableRows {
  /**
   * Notes one, its first try an hour off. Of one that is known the newer problem stays, and its next
   * try.
   */
  note(row: Pick<UnreadableRow, "kind" | "id" | "docketRecordId" | "problem">): void;
  /** Those of one docket record, longest known first; of all when left out. */
  list(of?: { docketRecordId: string }): UnreadableRow[];
  /** It was asked for by itself, and could not be read again. */
  tried(row: Pick<UnreadableRow, "kind" | "id" | "docketRecordId">, next: {
    problem: string;
    nextTryAt: string;
  }): void;
  /** It can be read by now, or is gone. */
  forget(row: Pick<UnreadableRow, "kind" | "id" | "docketRecordId">): void;
}

/** Milliseconds until a row is first asked for by itself: what was wrong may pass. */
const firstTryAfter = 3_600_000;

/** The unreadable rows of a store. */
export function unreadableRows({ database, clock }: StoreContext): UnreadableRows {
  return {
    note: ({ kind, id, docketRecordId, problem }) => {
      const now = clock.now().epochMilliseconds;
      database.run(
        `INSERT INTO unreadable_rows
           (kind, upstream_id, docket_record_id, problem, since_at, tries, next_try_at)
         VALUES (?, ?, ?, ?, ?, 0, ?)
         ON CONFLICT DO UPDATE SET problem = excluded.problem`,
        [kind, id, docketRecordId, problem, now, now + firstTryAfter],
      );
    },
    list: (of) =>
      database.all<Row>(
        `SELECT * FROM unreadable_rows WHERE ?1 IS NULL OR docket_record_id = ?1
         ORDER BY since_at, docket_record_id, kind, upstream_id`,
        [of?.docketRecordId ?? null],
      ).map(unreadableRow),
    tried: ({ kind, id, docketRecordId }, { problem, nextTryAt }) => {
      database.run(
        `UPDATE unreadable_rows SET problem = ?, tries = tries + 1, next_try_at = ?
         WHERE kind = ? AND upstream_id = ? AND docket_record_id = ?`,
        [problem, millisecondsOf(nextTryAt), kind, id, docketRecordId],
      );
    },
    forget: ({ kind, id, docketRecordId }) => {
      database.run(
        "DELETE FROM unreadable_rows WHERE kind = ? AND upstream_id = ? AND docket_record_id = ?",
        [kind, id, docketRecordId],
      );
    },
  };
}

/** These are stored by now, or gone. Entry and documents of an upstream, by their ids there. */
export function forgetUnreadable(
  { database }: Pick<StoreContext, "database">,
  { upstream, entry = null, documents = [] }: {
    upstream: Upstream;
    entry?: string | null;
    documents?: readonly { id: string }[];
  },
): void {
  if (upstream !== "courtlistener") return;
  // Mostly there are none, and entries come by the hundred.
  if (database.get("SELECT 1 FROM unreadable_rows LIMIT 1") === undefined) return;
  database.run("DELETE FROM unreadable_rows WHERE kind = 'entry' AND upstream_id = ?", [entry]);
  database.run(
    `DELETE FROM unreadable_rows
     WHERE kind = 'document' AND upstream_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(documents.map(({ id }) => id))],
  );
}

interface Row {
  kind: UnreadableRow["kind"];
  upstream_id: string;
  docket_record_id: string;
  problem: string;
  since_at: number;
  tries: number;
  next_try_at: number;
}

function unreadableRow(row: Row): UnreadableRow {
  return {
    kind: row.kind,
    id: row.upstream_id,
    docketRecordId: row.docket_record_id,
    problem: row.problem,
    since: isoOf(row.since_at),
    tries: row.tries,
    nextTryAt: isoOf(row.next_try_at),
  };
}
