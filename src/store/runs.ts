import { isoOf } from "./instants.ts";
import { readJson, readRows } from "./json_cell.ts";
import type { StoreContext } from "./store_context.ts";

/** One run of a command or job. */
export interface Run {
  id: number;
  command: string;
  /** ISO instants, UTC; `endedAt` is null while it runs, and for one that was killed. */
  startedAt: string;
  endedAt: string | null;
  /** `ok`, or how it ended; null until it ends. */
  outcome: string | null;
  counts: Record<string, number>;
}

/** The log of runs, for `status` and for finding out what is due. */
export interface Runs {
  /** Notes the start; the id is for {@link Runs.end}. */
  start(command: string): number;
  end(id: number, result: { outcome: string; counts?: Record<string, number> }): void;
  /** The newest run of a command; with `outcome`, the newest that ended so. */
  last(command: string, options?: { outcome?: string }): Run | null;
  /**
   * How many of the newest runs of a command, in a row, failed (`failed`) or never ended (killed).
   * One that is running counts as well.
   */
  failuresInRow(command: string): number;
  /** Newest first. */
  recent(limit: number): Run[];
  /** Forgets all but the newest `keep` runs of each command. */
  trim(keep: number): number;
}

/** The runs of a store. */
export function runs(context: StoreContext): Runs {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  return {
    start: (command) =>
      database.run("INSERT INTO runs (command, started_at, counts) VALUES (?, ?, '{}')", [
        command,
        now(),
      ]).id,
    end: (id, { outcome, counts = {} }) => {
      database.run("UPDATE runs SET ended_at = ?, outcome = ?, counts = ? WHERE id = ?", [
        now(),
        outcome,
        JSON.stringify(counts),
        id,
      ]);
    },
    last: (command, options = {}) => {
      const row = database.get<Row>(
        `${selectRuns} WHERE command = ?1 AND (?2 IS NULL OR outcome = ?2) ORDER BY id DESC LIMIT 1`,
        [command, options.outcome ?? null],
      );
      return row === undefined ? null : storedRun(row);
    },
    failuresInRow: (command) =>
      database.get<{ count: number }>(
        `SELECT count(*) AS count FROM runs WHERE command = ?1 AND id > coalesce(
           (SELECT max(id) FROM runs WHERE command = ?1 AND outcome <> 'failed'), 0)`,
        [command],
      )!.count,
    recent: (limit) =>
      readRows(context, {
        rows: database.all<Row>(`${selectRuns} ORDER BY id DESC LIMIT ?`, [limit]),
        read: storedRun,
      }),
    trim: (keep) =>
      database.run(
        `DELETE FROM runs WHERE id IN (
           SELECT id FROM (
             SELECT id, row_number() OVER (PARTITION BY command ORDER BY id DESC) AS place FROM runs
           ) WHERE place > ?
         )`,
        [keep],
      ).changes,
  };
}

interface Row {
  id: number;
  command: string;
  started_at: number;
  ended_at: number | null;
  outcome: string | null;
  counts: string;
}

const selectRuns = "SELECT id, command, started_at, ended_at, outcome, counts FROM runs";

function storedRun(row: Row): Run {
  return {
    id: row.id,
    command: row.command,
    startedAt: isoOf(row.started_at),
    endedAt: row.ended_at === null ? null : isoOf(row.ended_at),
    outcome: row.outcome,
    counts: readJson<Record<string, number>>(row.counts, { table: "runs", row: row.id }),
  };
}
