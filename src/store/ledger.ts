import type { LedgerRow } from "../domain/identity/ledger.ts";
import { findDocket } from "./find_docket.ts";
import { readJson, readRows } from "./json_cell.ts";
import type { StoreContext } from "./store_context.ts";

/** The identity ledger: every key ever published. Rows are never deleted by folding. */
export interface Ledger {
  /**
   * The rows of a case, or of one docket of it, oldest first. A damaged row throws: a key that is
   * not seen could be minted again.
   */
  of(of: { caseId: string; docketKey?: string }): LedgerRow[];
  /**
   * Every key of a case, whatever became of it: none of them may be minted again. With
   * `otherThan`, only those of its other dockets.
   */
  taken(caseId: string, options?: { otherThan?: string }): Set<string>;
  /**
   * Adds rows, or puts them in the place of those with the same case and key, in one transaction.
   * Others stay. A key that belongs to another docket of the case is a defect and throws.
   */
  save(rows: readonly LedgerRow[]): void;
  /** Whether {@link Ledger.save} would change nothing; needs no lock. */
  holds(rows: readonly LedgerRow[]): boolean;
}

/** The ledger of a store. */
export function ledger(context: StoreContext): Ledger {
  const { database } = context;
  const own = (docketKey: string) => findDocket(database, docketKey)?.key ?? docketKey;

  /** Rows that differ from what is stored, with the docket they belong to. */
  function differing(
    rows: readonly LedgerRow[],
  ): { row: LedgerRow; docket: string; text: string }[] {
    const dockets = new Map(
      [...new Set(rows.map((row) => row.docketKey))].map((key) => [key, own(key)] as const),
    );
    return rows.map((row) => ({
      row,
      docket: dockets.get(row.docketKey)!,
      text: JSON.stringify(row),
    })).filter(({ row, docket, text }) => {
      const stored = database.get<{ docket_key: string; row: string }>(
        "SELECT docket_key, row FROM ledger WHERE case_id = ? AND key = ?",
        [row.caseId, row.key],
      );
      return stored?.row !== text || stored.docket_key !== docket;
    });
  }

  function save(rows: readonly LedgerRow[]): void {
    database.transaction(() => {
      for (const { row, docket, text } of differing(rows)) {
        const { changes } = database.run(
          `INSERT INTO ledger (case_id, key, docket_key, row) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET row = excluded.row WHERE docket_key = excluded.docket_key`,
          [row.caseId, row.key, docket, text],
        );
        if (changes === 0) {
          throw new Error(`the key "${row.key}" of case "${row.caseId}" belongs to another docket`);
        }
      }
    });
  }

  return {
    save,
    holds: (rows) => differing(rows).length === 0,
    of: ({ caseId, docketKey }) => {
      const rows = database.all<{ key: string; docket_key: string; row: string }>(
        `SELECT key, docket_key, row FROM ledger
         WHERE case_id = ?1 AND (?2 IS NULL OR docket_key = ?2) ORDER BY id`,
        [caseId, docketKey === undefined ? null : own(docketKey)],
      );
      // A merge of dockets moves rows to another docket key without rewriting them.
      return readRows({ ...context, damaged: rethrow }, {
        rows,
        read: (row) => ({
          ...readJson<LedgerRow>(row.row, { table: "ledger", row: `${caseId}/${row.key}` }),
          docketKey: row.docket_key,
        }),
      });
    },
    taken: (caseId, options = {}) =>
      new Set(
        database.all<{ key: string }>(
          "SELECT key FROM ledger WHERE case_id = ?1 AND (?2 IS NULL OR docket_key <> ?2)",
          [caseId, options.otherThan === undefined ? null : own(options.otherThan)],
        ).map((row) => row.key),
      ),
  };
}

function rethrow(error: unknown): never {
  throw error;
}
