import type { CalendarChange } from "../domain/calendar_change.ts";
import { readJson, readRows } from "./json_cell.ts";
import type { StoreContext } from "./store_context.ts";

/** A change with its place in the log. */
export interface LoggedChange extends CalendarChange {
  id: number;
}

/** Days and changes of one calendar that are kept. */
const kept = { days: 120, changes: 1000 };

/** The log of what changed in the calendars. */
export interface Changes {
  /**
   * Adds changes; call it within the transaction of their publication. One that tells the state which
   * the newest change of the event tells already is left out: a publication that was cut off is made
   * up for, and tells nothing twice. Old changes are forgotten.
   */
  add(changes: readonly CalendarChange[]): void;
  /** Newest first, since an ISO instant; changes of one publication in the order they were added. */
  list(options: { since: string; limit: number; calendarId?: string }): LoggedChange[];
  /** Those logged after this one, oldest first. */
  after(id: number, limit: number): LoggedChange[];
  /** The id of the newest; 0 before the first. */
  last(): number;
}

/** The changes of a store. */
export function changes(context: StoreContext): Changes {
  const { database } = context;

  const list = (tail: string, values: (string | number | null)[]): LoggedChange[] =>
    readRows(context, {
      rows: database.all<Row>(`SELECT id, change FROM changes ${tail}`, values),
      read: (row) => ({
        ...readJson<CalendarChange>(row.change, { table: "changes", row: row.id }),
        id: row.id,
      }),
    });

  function insert(change: CalendarChange): void {
    const newest = database.get<{ state_hash: string }>(
      "SELECT state_hash FROM changes WHERE calendar = ? AND uid = ? ORDER BY id DESC LIMIT 1",
      [change.calendarId, change.uid],
    );
    if (newest?.state_hash === change.stateHash) return;
    database.run(
      `INSERT INTO changes (calendar, uid, state_hash, at, change) VALUES (?, ?, ?, ?, ?)`,
      [
        change.calendarId,
        change.uid,
        change.stateHash,
        Temporal.Instant.from(change.at).epochMilliseconds,
        JSON.stringify(change),
      ],
    );
  }

  function trim(calendarId: string, at: string): void {
    const before = Temporal.Instant.from(at).subtract({ hours: 24 * kept.days }).epochMilliseconds;
    database.run(
      `DELETE FROM changes WHERE calendar = ?1 AND (at < ?2 OR id <= (
         SELECT id FROM changes WHERE calendar = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?3))`,
      [calendarId, before, kept.changes],
    );
  }

  return {
    add: (added) => {
      const [first] = added;
      if (first === undefined) return;
      database.transaction(() => {
        for (const change of added) insert(change);
        trim(first.calendarId, first.at);
      });
    },
    list: ({ since, limit, calendarId }) =>
      list(
        `WHERE at >= ?1 AND (?2 IS NULL OR calendar = ?2)
         ORDER BY at DESC, calendar, id LIMIT ?3`,
        [Temporal.Instant.from(since).epochMilliseconds, calendarId ?? null, limit],
      ),
    after: (id, limit) => list("WHERE id > ? ORDER BY id LIMIT ?", [id, limit]),
    last: () =>
      database.get<{ last: number | null }>("SELECT max(id) AS last FROM changes")?.last ?? 0,
  };
}

interface Row {
  id: number;
  change: string;
}
