import type { PublishedRow } from "../domain/plan/published_row.ts";
import { readJson } from "./json_cell.ts";
import { stamps } from "./stamps.ts";
import type { StoreContext } from "./store_context.ts";

/** What one output (a file below `out`, or a remote calendar) has to do with one case. */
export interface OutputCase {
  /** What it shows, by uid. */
  shown: PublishedRow[];
  /**
   * Events it does not show any more, as they were last shown. One that returns must go on from
   * their sequence, or calendar programs ignore it (RFC 5545, 3.8.7.4).
   */
  departed: PublishedRow[];
}

/** What changes in an output. */
export interface OutputChange {
  /** Rows that are new or other than before. */
  rows: readonly PublishedRow[];
  /** Uids of those that are not shown any more. */
  left: readonly string[];
}

/** Rows written in one transaction: a few milliseconds. */
const atOnce = 100;

/** What every output last published, for SEQUENCE and for the rule on unexplained losses. */
export interface Outputs {
  /** Whether the output was ever published, and not forgotten since. */
  isPublished(output: string): boolean;
  /**
   * What the output shows and showed of a case. A damaged row throws, since an event that is not
   * remembered would vanish unexplained.
   */
  ofCase(output: string, caseId: string): OutputCase;
  /** Ids of the cases of which the output shows anything, sorted. A damaged row throws. */
  cases(output: string): string[];
  /**
   * Remembers a publication. Many rows take several transactions, so that nobody waits long; a crash
   * amid them leaves some rows as they were. `first` is called within the first one, before anything
   * is written; `between` before each further. Answers the stamp of the output (`stamps.ts`) right
   * after it; null when somebody else wrote there in between.
   */
  record(
    output: string,
    change: OutputChange,
    calls?: { first?: () => void; between?: (() => void) | undefined },
  ): string | null;
  /** Every output ever published and not forgotten, sorted. */
  list(): string[];
  /** Forgets an output that the config does not name any more. False when it was not known. */
  forget(output: string): boolean;
}

/** The outputs of a store. */
export function outputs(context: StoreContext): Outputs {
  const { database, clock } = context;
  const { ofOutput: stampOf } = stamps(context);

  const read = (output: string, { uid, row }: { uid: string; row: string }) =>
    readJson<PublishedRow>(row, { table: "output_rows", row: `${output} ${uid}` });

  const record: Outputs["record"] = (output, { rows, left }, calls = {}) => {
    const { first, between } = calls;
    const now = clock.now().epochMilliseconds;
    if (new Set(rows.map(({ uid }) => uid)).size < rows.length) {
      throw new Error(`the output "${output}" shows one event twice`);
    }
    let stamp = database.transaction(() => {
      first?.();
      database.run(
        `INSERT INTO outputs (id, published_at) VALUES (?, ?)
         ON CONFLICT DO UPDATE SET published_at = excluded.published_at`,
        [output, now],
      );
      for (const uid of left) {
        database.run("UPDATE output_rows SET left_at = ? WHERE output = ? AND uid = ?", [
          now,
          output,
          uid,
        ]);
      }
      for (const row of rows.slice(0, atOnce)) write(output, row);
      return stampOf(output);
    });
    let isOwn = true;
    for (let from = atOnce; from < rows.length; from += atOnce) {
      between?.();
      stamp = database.transaction(() => {
        isOwn &&= stampOf(output) === stamp;
        for (const row of rows.slice(from, from + atOnce)) write(output, row);
        return stampOf(output);
      });
    }
    return isOwn ? stamp : null;
  };

  function write(output: string, row: PublishedRow): void {
    database.run(
      `INSERT INTO output_rows (output, uid, content_hash, sequence, row)
       VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET content_hash = excluded.content_hash,
         sequence = excluded.sequence, row = excluded.row, left_at = NULL`,
      [output, row.uid, row.contentHash, row.sequence, JSON.stringify(row)],
    );
  }

  return {
    record,
    isPublished: (output) =>
      database.get("SELECT 1 FROM outputs WHERE id = ?", [output]) !== undefined,
    ofCase: (output, caseId) => {
      const found: OutputCase = { shown: [], departed: [] };
      // Every uid of the case begins so (`domain/published_event.ts`); `.` follows `-`.
      const rows = database.all<{ uid: string; row: string; left_at: number | null }>(
        `SELECT uid, row, left_at FROM output_rows
         WHERE output = ? AND uid >= ? AND uid < ? ORDER BY uid`,
        [output, `${caseId}--`, `${caseId}-.`],
      );
      for (const one of rows) {
        const row = read(output, one);
        // Another case's uids may begin so as well.
        if (row.caseId !== caseId) continue;
        (one.left_at === null ? found.shown : found.departed).push(row);
      }
      return found;
    },
    cases: (output) => {
      const ids = new Set<string>();
      const sql = "SELECT uid, row FROM output_rows WHERE output = ? AND left_at IS NULL";
      for (const one of database.each<{ uid: string; row: string }>(sql, [output])) {
        ids.add(read(output, one).caseId);
      }
      return [...ids].sort();
    },
    list: () =>
      database.all<{ id: string }>("SELECT id FROM outputs ORDER BY id").map((row) => row.id),
    forget: (output) => database.run("DELETE FROM outputs WHERE id = ?", [output]).changes > 0,
  };
}
