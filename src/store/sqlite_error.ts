import { CaseCalendarError, printable } from "../domain/errors.ts";
import { fileError } from "../platform/file_error.ts";

/**
 * Turns what SQLite threw into a `store` error a user can act on. `action` is a sentence start such
 * as `Cannot write to the store "data/x.sqlite"`. Broken constraints and wrong bindings are defects
 * of the program and come back as they were.
 *
 * Prepared statements carry SQLite's code; `exec` and opening a file do not, so their message is
 * read instead.
 */
export function sqliteError(
  error: unknown,
  options: { action: string; path: string; waitedMs?: number },
): unknown {
  if (!(error instanceof Error) || error instanceof CaseCalendarError) return error;
  if (error.name === "NotCapable") return fileError(error, { ...options, kind: "store" });
  const code = primaryCode(error);
  const explained = code === undefined ? undefined : explain(code, options);
  if (explained === undefined) return error;
  return new CaseCalendarError("store", { action: options.action, ...explained }, { cause: error });
}

/** Was this thrown by SQLite because another connection holds a lock? */
export function isLocked(error: unknown): boolean {
  const code = error instanceof Error ? primaryCode(error) : undefined;
  return code === codes.busy || code === codes.locked;
}

/** Was this thrown by SQLite because the file could only be read when the connection was opened? */
export function isReadOnly(error: unknown): boolean {
  return error instanceof Error && primaryCode(error) === codes.readOnly;
}

/** Was this thrown by SQLite because the file is no sound database? */
export function isDamaged(error: unknown): boolean {
  const code = error instanceof Error ? primaryCode(error) : undefined;
  return code === codes.corrupt || code === codes.notADatabase;
}

/** https://www.sqlite.org/rescode.html */
const codes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

const messages: readonly [RegExp, number][] = [
  [/^database (?:table )?is locked/, codes.busy],
  [/^attempt to write a readonly database/, codes.readOnly],
  [/^disk I\/O error/, codes.inputOutput],
  [/^database disk image is malformed|^malformed database schema/, codes.corrupt],
  [/^database or disk is full/, codes.full],
  [/^unable to open database file/, codes.cannotOpen],
  [/^file is not a database/, codes.notADatabase],
];

/** The low byte of an extended code is the primary one. */
function primaryCode(error: Error): number | undefined {
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  if (typeof errcode === "number") return errcode & 0xff;
  if (code !== "ERR_SQLITE_ERROR") return undefined;
  return messages.find(([pattern]) => pattern.test(error.message))?.[1];
}

function explain(
  code: number,
  options: { path: string; waitedMs?: number },
): { cause: string; next: string } | undefined {
  const { path, waitedMs } = options;
  const shown = printable(path);
  switch (code) {
    case codes.busy:
    case codes.locked:
      return {
        cause: "it is locked by another process" +
          (waitedMs === undefined ? "" : ` (waited ${waitedMs / 1000} s)`),
        next: "wait until the other case-calendar command has ended, then run this one again",
      };
    case codes.readOnly:
      return {
        cause: "the file or its folder is read-only",
        next: "check owner and mode of the file and its folder, and that the disk is writable",
      };
    case codes.inputOutput:
      return {
        cause: "the disk reports an input/output error, or its last byte is used",
        next: "check the disk and its free space; nothing half written was kept",
      };
    case codes.full:
      return {
        cause: "the disk is full",
        next: "free some space, then run the command again; nothing half written was kept",
      };
    case codes.cannotOpen:
      return {
        cause: "SQLite cannot open the file, or create its -wal and -shm files beside it",
        next: `check that the folder of "${shown}" exists, is writable and not full`,
      };
    case codes.corrupt:
      return {
        cause: "the file is damaged",
        next: `restore a backup, or move "${shown}" and its -wal file away and sync again`,
      };
    case codes.notADatabase:
      return {
        cause: "the file is not an SQLite database",
        next: "move it away, or name another file in the setting store_path",
      };
    default:
      return undefined;
  }
}
