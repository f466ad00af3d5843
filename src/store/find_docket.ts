import type { Database } from "./database.ts";

/** A row of `dockets`. */
export interface DocketRow {
  id: number;
  key: string;
  court_id: string;
  merged_into: number | null;
}

/** Selects {@link DocketRow}s. */
export const selectDocket = "SELECT id, key, court_id, merged_into FROM dockets";

/** The docket with this row id. */
export function docketRow(database: Database, id: number): DocketRow | undefined {
  return database.get<DocketRow>(`${selectDocket} WHERE id = ?`, [id]);
}

/**
 * The docket that a key leads to: as its own key, as an alias, or through merges (which form no
 * circle, since nothing is ever merged into a tombstone).
 */
export function findDocket(database: Database, key: string): DocketRow | undefined {
  let row = database.get<DocketRow>(`${selectDocket} WHERE key = ?`, [key]) ??
    database.get<DocketRow>(
      `${selectDocket} WHERE id = (SELECT docket FROM docket_aliases WHERE key = ?)`,
      [key],
    );
  while (row !== undefined && row.merged_into !== null) row = docketRow(database, row.merged_into);
  return row;
}
