import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { StoreContext } from "./store_context.ts";

/** Where a JSON text stands: table, and the key of the row as people would write it. */
export interface Cell {
  table: string;
  row: string | number;
}

/** Reads a JSON cell, or throws a `store` error naming its table and row. */
export function readJson<T>(text: string, cell: Cell): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new CaseCalendarError("store", {
      action: "Cannot read a row of the store",
      cause: `table "${cell.table}", row "${printable(String(cell.row))}" holds damaged JSON`,
      next: "sync the docket again, or restore a backup of the store",
    }, { cause: error });
  }
}

/**
 * Maps the rows of a list; one that is damaged is handed to the opener of the store and left out,
 * so that it does not hide the others.
 */
export function readRows<Row, T>(
  context: StoreContext,
  options: { rows: Iterable<Row>; read: (row: Row) => T },
): T[] {
  const result: T[] = [];
  for (const row of options.rows) {
    try {
      result.push(options.read(row));
    } catch (error) {
      if (!(error instanceof CaseCalendarError)) throw error;
      context.damaged(error);
    }
  }
  return result;
}
