import { isoOf, millisecondsOf } from "./instants.ts";
import type { StoreContext } from "./store_context.ts";

/** Something an operator must look at. Texts are printable, one sentence, without a full stop. */
export interface Alarm {
  /** Names the trouble, not its occurrence: `job:sync`, `publication:main`. */
  key: string;
  /** What sort of trouble, for counting: `job`, `publication`, `config`, `silence`, … */
  kind: string;
  /** As it was last raised. */
  text: string;
  /** When it was first raised; ISO instants, UTC. */
  since: string;
  lastAt: string;
  /** How often it was raised. */
  times: number;
  /** Null while it is open. */
  clearedAt: string | null;
}

/** The alarms of an installation: open ones, and what they were. */
export interface Alarms {
  /**
   * Raises an alarm. One that is open under this key keeps its first time, takes the new text and is
   * counted; then the answer is false. True: it was not open before.
   */
  raise(alarm: Pick<Alarm, "key" | "kind" | "text"> & { at: string }): boolean;
  /** Ends the open alarm of this key; false when there is none. */
  clear(key: string): boolean;
  /** Those not cleared, longest open first. */
  open(): Alarm[];
  /** Open and cleared ones, newest first. */
  history(limit: number): Alarm[];
  /** Forgets those cleared before an ISO instant; says how many. */
  forget(before: string): number;
}

/** The alarms of a store. */
export function alarms(context: StoreContext): Alarms {
  const { database, clock } = context;
  const list = (tail: string, values: (string | number)[] = []): Alarm[] =>
    database.all<Row>(
      `SELECT key, kind, text, since_at, last_at, times, cleared_at FROM alarms ${tail}`,
      values,
    ).map(storedAlarm);

  return {
    raise: ({ key, kind, text, at }) =>
      database.transaction(() => {
        const when = millisecondsOf(at);
        const known = database.run(
          `UPDATE alarms SET kind = ?, text = ?, last_at = ?, times = times + 1
           WHERE key = ? AND cleared_at IS NULL`,
          [kind, text, when, key],
        ).changes > 0;
        if (known) return false;
        database.run(
          `INSERT INTO alarms (key, kind, text, since_at, last_at, times)
           VALUES (?1, ?2, ?3, ?4, ?4, 1)`,
          [key, kind, text, when],
        );
        return true;
      }),
    clear: (key) =>
      database.run("UPDATE alarms SET cleared_at = ? WHERE key = ? AND cleared_at IS NULL", [
        clock.now().epochMilliseconds,
        key,
      ]).changes > 0,
    open: () => list("WHERE cleared_at IS NULL ORDER BY since_at, id"),
    history: (limit) => list("ORDER BY id DESC LIMIT ?", [limit]),
    forget: (before) =>
      database.run("DELETE FROM alarms WHERE cleared_at < ?", [
        millisecondsOf(before),
      ]).changes,
  };
}

interface Row {
  key: string;
  kind: string;
  text: string;
  since_at: number;
  last_at: number;
  times: number;
  cleared_at: number | null;
}

function storedAlarm(row: Row): Alarm {
  return {
    key: row.key,
    kind: row.kind,
    text: row.text,
    since: isoOf(row.since_at),
    lastAt: isoOf(row.last_at),
    times: row.times,
    clearedAt: row.cleared_at === null ? null : isoOf(row.cleared_at),
  };
}
