import { DatabaseSync, type StatementSync } from "node:sqlite";
import { sqliteError } from "./sqlite_error.ts";

/** What can be bound; node:sqlite refuses `undefined`, booleans and dates. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/** One SQLite connection with prepared statements kept, and its refusals made readable. */
export interface Database {
  readonly path: string;
  /** True between the begin and the end of {@link Database.transaction}. */
  readonly inTransaction: boolean;
  /** Executes one statement. */
  run(sql: string, values?: readonly SqlValue[]): { changes: number; id: number };
  /** The first row; the caller vouches for its shape (all tables are STRICT). */
  get<RowShape>(sql: string, values?: readonly SqlValue[]): RowShape | undefined;
  all<RowShape>(sql: string, values?: readonly SqlValue[]): RowShape[];
  /** As {@link Database.all}, one row after the other: for rows that are large together. */
  each<RowShape>(sql: string, values?: readonly SqlValue[]): Generator<RowShape>;
  /** Executes several statements without values, for schemas. */
  script(sql: string): void;
  /**
   * Runs `work` in `BEGIN IMMEDIATE … COMMIT`; whatever it throws rolls everything back. Within
   * another transaction it is a savepoint: then only its own writes are rolled back, and only the
   * outermost end makes anything durable. `work` must be synchronous; a promise is refused and
   * rolled back, for no transaction may stay open across a network or model call.
   */
  transaction<T>(work: () => T): T;
  /** The bare connection, for copying. */
  readonly connection: DatabaseSync;
  /** Closing twice is harmless. */
  close(): void;
}

/** Opens a connection. `busyTimeoutMs` is how long a statement waits (and blocks) for a lock. */
export function openDatabase(
  path: string,
  options: { readOnly: boolean; busyTimeoutMs: number },
): Database {
  const { readOnly, busyTimeoutMs } = options;
  const explained = (error: unknown, doing: string) =>
    sqliteError(error, {
      action: `Cannot ${doing} the store "${path}"`,
      path,
      waitedMs: busyTimeoutMs,
    });

  function attempt<T>(doing: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explained(error, doing);
    }
  }

  const connection = attempt(
    "open",
    () => new DatabaseSync(path, { readOnly, timeout: busyTimeoutMs }),
  );
  const prepared = new Map<string, StatementSync>();
  let depth = 0;

  function statement(sql: string): StatementSync {
    // SQLite ends a whole transaction by itself on some failures, such as a full disk. What came
    // after that would be committed alone.
    if (depth > 0 && !connection.isTransaction) {
      throw new Error("the transaction was rolled back by an earlier failure");
    }
    let found = prepared.get(sql);
    if (found === undefined) {
      found = connection.prepare(sql);
      prepared.set(sql, found);
    }
    return found;
  }

  const run = (sql: string, values: readonly SqlValue[] = []) =>
    attempt("write to", () => {
      const result = statement(sql).run(...values);
      return { changes: Number(result.changes), id: Number(result.lastInsertRowid) };
    });

  function rollBack(sql: string): void {
    if (connection.isTransaction) connection.prepare(sql).run();
  }

  function transaction<T>(work: () => T): T {
    const outermost = depth === 0;
    const name = `level_${depth}`;
    run(outermost ? "BEGIN IMMEDIATE" : `SAVEPOINT ${name}`);
    depth++;
    try {
      const result = work();
      if (typeof (result as { then?: unknown } | undefined | null)?.then === "function") {
        throw new TypeError("a transaction must not wait: its work returned a promise");
      }
      run(outermost ? "COMMIT" : `RELEASE ${name}`);
      return result;
    } catch (error) {
      if (outermost) rollBack("ROLLBACK");
      else {
        rollBack(`ROLLBACK TO ${name}`);
        rollBack(`RELEASE ${name}`);
      }
      throw error;
    } finally {
      depth--;
    }
  }

  return {
    path,
    connection,
    get inTransaction() {
      return depth > 0;
    },
    run,
    get: <RowShape>(sql: string, values: readonly SqlValue[] = []) =>
      attempt("read", () => {
        const row = statement(sql).get(...values);
        return row === undefined ? undefined : plain<RowShape>(row);
      }),
    all: <RowShape>(sql: string, values: readonly SqlValue[] = []) =>
      attempt("read", () => statement(sql).all(...values).map((row) => plain<RowShape>(row))),
    *each<RowShape>(sql: string, values: readonly SqlValue[] = []) {
      // A statement of its own: one that is kept may be asked anew before this one has ended.
      const rows = attempt("read", () => connection.prepare(sql).iterate(...values));
      for (;;) {
        const row = attempt("read", () => rows.next());
        if (row.done === true) return;
        yield plain<RowShape>(row.value as object);
      }
    },
    script: (sql) => attempt("write to", () => connection.exec(sql)),
    transaction,
    close: () => {
      prepared.clear();
      if (connection.isOpen) connection.close();
    },
  };
}

/** node:sqlite gives rows without a prototype, which no other object equals. */
function plain<RowShape>(row: object): RowShape {
  return { ...row } as RowShape;
}
