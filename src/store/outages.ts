import { isoOf, millisecondsOf } from "./instants.ts";
import type { StoreContext } from "./store_context.ts";

/** Something upstream that does not answer at the moment. */
export interface Outage {
  /** What does not answer: `courtlistener`, `courtlistener:entries by document`. */
  name: string;
  /** When it was first noted; ISO instants, UTC. */
  since: string;
  /** Failures in a row. */
  failures: number;
  /** Nobody asks before this. */
  nextAt: string;
  /** Why, printable, as it was last noted. */
  reason: string;
}

/** What upstream does not answer, known to all processes of an installation. */
export interface Outages {
  /** Null when nothing is known to be wrong. */
  of(name: string): Outage | null;
  /**
   * May be asked now? Of all who ask at the time of the next try one gets `true`, and nobody else
   * until `again` (an ISO instant); without an outage everybody does. A next try more than a day
   * ahead was noted by a clock since set back, and is now.
   */
  mayAsk(name: string, again: (failures: number) => string): boolean;
  /** Notes so many failures more, and when the next try is. */
  failed(name: string, failure: { failures: number; nextAt: string; reason: string }): void;
  /** The next try may be now. */
  hurry(name: string): void;
  /** It answers again; false when it was not known to be out. */
  over(name: string): boolean;
}

/** The outages of a store. */
export function outages(context: StoreContext): Outages {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  const rowOf = (name: string) =>
    database.get<Row>(
      "SELECT name, since_at, failures, next_at, reason FROM outages WHERE name = ?",
      [name],
    );
  return {
    of: (name) => {
      const row = rowOf(name);
      if (row === undefined) return null;
      const { since_at, next_at, failures, reason } = row;
      return { name, since: isoOf(since_at), failures, nextAt: isoOf(next_at), reason };
    },
    mayAsk: (name, again) => {
      if (rowOf(name) === undefined) return true;
      return database.transaction(() => {
        const row = rowOf(name);
        if (row === undefined) return true;
        const ahead = row.next_at - now();
        if (ahead > 0 && ahead < 86_400_000) return false;
        database.run("UPDATE outages SET next_at = ? WHERE name = ?", [
          millisecondsOf(again(row.failures)),
          name,
        ]);
        return true;
      });
    },
    failed: (name, { failures, nextAt, reason }) => {
      database.run(
        `INSERT INTO outages (name, since_at, failures, next_at, reason) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET
           failures = failures + excluded.failures,
           next_at = excluded.next_at,
           reason = excluded.reason`,
        [name, now(), failures, millisecondsOf(nextAt), reason],
      );
    },
    hurry: (name) => {
      database.run("UPDATE outages SET next_at = min(next_at, ?) WHERE name = ?", [now(), name]);
    },
    over: (name) =>
      rowOf(name) !== undefined &&
      database.run("DELETE FROM outages WHERE name = ?", [name]).changes > 0,
  };
}

interface Row {
  name: string;
  since_at: number;
  failures: number;
  next_at: number;
  reason: string;
}
