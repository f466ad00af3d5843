import type { RecordRef } from "./dockets.ts";
import { isoOf, millisecondsOf } from "./instants.ts";
import { readJson } from "./json_cell.ts";
import type { StoreContext } from "./store_context.ts";

/** A list that is being read page by page and was not finished yet. */
export interface PageCursor {
  list: "entries" | "documents";
  /** The upstream's URL of the next page, verbatim. */
  next: string;
  /** What the list's mark becomes when its last page is stored: ISO instant. */
  pendingMark: string | null;
  /** A row of the list had not even a readable id: the mark stays before it, so that it comes again. */
  frozen?: boolean;
  /** The first pass goes from the newest row to the oldest, so that upcoming dates come early. */
  newestFirst?: boolean;
  /** ISO instant the mark of such a pass must not go beyond: its beginning. */
  notAfter?: string | null;
}

/** How far one docket record has been read. */
export interface SyncMark {
  /** Entries modified up to here are stored; the upstream's instant as it was given. */
  entriesMark: string | null;
  documentsMark: string | null;
  cursor: PageCursor | null;
  /** A whole pass over the entries has succeeded once. */
  complete: boolean;
  /** End of the last try, successful or not; ISO instant, UTC. */
  lastCheckedAt: string | null;
  /** `ok`, or what the last try ended with. */
  outcome: string | null;
  /** Tries in a row that failed. */
  failures: number;
  /** End of the last try that ended with `ok`; ISO instant, UTC. */
  goodAt: string | null;
  /** When the upstream last showed the docket's record itself; ISO instant, UTC. */
  recordAt: string | null;
  /** What somebody has to look into, as that look at the record showed; sentences. */
  attention: string[];
  /** Passes in a row that ended before such a row ({@link PageCursor.frozen}). */
  heldPasses: number;
}

/** Progress of synchronisation, one mark a docket record. */
export interface Marks {
  /** The mark of a record; one that was never read has a blank one. */
  of(ref: RecordRef): SyncMark;
  /**
   * Changes the named fields. Call it within the transaction that stores the page, so that page
   * and mark are durable together.
   */
  set(ref: RecordRef, changes: Partial<SyncMark>): void;
  /**
   * Records the end of a try: `lastCheckedAt` is now. `partly`: it went to its end, and what it left
   * out would be left out again; that is no failure, nor is it good.
   */
  checked(ref: RecordRef, outcome: string, how?: { partly?: boolean }): void;
  /** The upstream was asked for the record itself: `recordAt` is now. */
  shown(ref: RecordRef, attention?: readonly string[]): void;
  all(): (SyncMark & RecordRef)[];
  /** Forgets how far a record was read, so that it is read from the beginning. */
  forget(ref: RecordRef): void;
}

/** The marks of a store. */
export function marks(context: StoreContext): Marks {
  const { database, clock } = context;

  /** A damaged mark costs a pass from the beginning, nothing else. */
  function read(row: Row): SyncMark {
    let mark: Payload = blank;
    try {
      const cell = { table: "marks", row: `${row.upstream} ${row.docket_record_id}` };
      mark = { ...blank, ...readJson<Partial<Payload>>(row.mark, cell) };
    } catch { /* blank */ }
    const lastCheckedAt = row.last_checked_at === null ? null : isoOf(row.last_checked_at);
    const goodAt = mark.goodAt ?? (mark.outcome === "ok" ? lastCheckedAt : null);
    return { ...mark, goodAt, lastCheckedAt };
  }

  function of(ref: RecordRef): SyncMark {
    const row = database.get<Row>(`${selectMarks} WHERE upstream = ? AND docket_record_id = ?`, [
      ref.upstream,
      ref.id,
    ]);
    return row === undefined ? { ...blank, lastCheckedAt: null } : read(row);
  }

  function set(ref: RecordRef, changes: Partial<SyncMark>): void {
    database.transaction(() => {
      const { lastCheckedAt, ...mark } = { ...of(ref), ...changes };
      database.run(
        `INSERT INTO marks (upstream, docket_record_id, mark, last_checked_at)
         VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET mark = excluded.mark, last_checked_at = excluded.last_checked_at`,
        [
          ref.upstream,
          ref.id,
          JSON.stringify(mark),
          lastCheckedAt === null ? null : millisecondsOf(lastCheckedAt),
        ],
      );
    });
  }

  return {
    of,
    set,
    checked: (ref, outcome, { partly = false } = {}) => {
      const lastCheckedAt = clock.now().toString();
      const end = outcome === "ok"
        ? { failures: 0, goodAt: lastCheckedAt }
        : { failures: partly ? 0 : of(ref).failures + 1 };
      set(ref, { outcome, lastCheckedAt, ...end });
    },
    shown: (ref, attention = []) =>
      set(ref, { recordAt: clock.now().toString(), attention: [...attention] }),
    all: () =>
      database.all<Row>(`${selectMarks} ORDER BY upstream, docket_record_id`).map((row) => ({
        upstream: row.upstream,
        id: row.docket_record_id,
        ...read(row),
      })),
    forget: (ref) => {
      database.run("DELETE FROM marks WHERE upstream = ? AND docket_record_id = ?", [
        ref.upstream,
        ref.id,
      ]);
    },
  };
}

type Payload = Omit<SyncMark, "lastCheckedAt">;

const blank: Payload = {
  entriesMark: null,
  documentsMark: null,
  cursor: null,
  complete: false,
  outcome: null,
  failures: 0,
  goodAt: null,
  recordAt: null,
  attention: [],
  heldPasses: 0,
};

interface Row {
  upstream: RecordRef["upstream"];
  docket_record_id: string;
  mark: string;
  last_checked_at: number | null;
}

const selectMarks = "SELECT upstream, docket_record_id, mark, last_checked_at FROM marks";
