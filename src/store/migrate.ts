import { CaseCalendarError, printable } from "../domain/errors.ts";
import { fileError } from "../platform/file_error.ts";
import { copyDatabase } from "./copy_database.ts";
import type { Database } from "./database.ts";
import type { Migration } from "./migrations.ts";

/**
 * Brings the store to the version of `migrations` (their number). Each step runs in one
 * `BEGIN IMMEDIATE` transaction and raises the version by one, so a killed upgrade continues where
 * it was and two processes never do a step twice. Before the first step on a store that holds
 * something, it is copied to `<path>.v<version>.bak`.
 *
 * Throws a `store` error for a newer store, for an older one when `readOnly`, and for a step that
 * failed; then the store is as it was before that step.
 */
export function migrate(
  database: Database,
  options: { migrations: readonly Migration[]; readOnly: boolean },
): void {
  const { migrations, readOnly } = options;
  const target = migrations.length;
  const found = versionOf(database);
  if (found > target) throw newerStore(database.path, { found, target });
  if (found < target && readOnly) throw olderStore(database.path, { found, target });
  let saved = false;
  while (versionOf(database) < target) {
    database.transaction(() => {
      const version = versionOf(database);
      if (version > target) throw newerStore(database.path, { found: version, target });
      if (version === target) return;
      if (found > 0 && !saved) {
        saveCopy(database, version);
        saved = true;
      }
      try {
        database.script(migrations[version]!.sql);
        database.run(`PRAGMA user_version = ${version + 1}`);
      } catch (error) {
        if (error instanceof CaseCalendarError) throw error;
        throw failedStep(database.path, { version, name: migrations[version]!.name, error });
      }
    });
  }
}

function versionOf(database: Database): number {
  return database.get<{ user_version: number }>("PRAGMA user_version")!.user_version;
}

function saveCopy(database: Database, version: number): void {
  if (database.path === ":memory:") return;
  const target = `${database.path}.v${version}.bak`;
  try {
    copyDatabase(database, target);
  } catch (error) {
    if (error instanceof CaseCalendarError) throw error;
    const action = `Cannot upgrade the store "${database.path}"`;
    const explained = fileError(error, { action, kind: "store" });
    if (explained instanceof CaseCalendarError) throw explained;
    throw new CaseCalendarError("store", {
      action,
      cause: `the copy "${target}" could not be written (${messageOf(error)})`,
      next: "free some space in that folder; the store was left as it was",
    }, { cause: error });
  }
}

function newerStore(path: string, versions: { found: number; target: number }): CaseCalendarError {
  return new CaseCalendarError("store", {
    action: `Cannot open the store "${path}"`,
    cause: `it has version ${versions.found}, written by a newer case-calendar; ` +
      `this one knows versions up to ${versions.target}`,
    next: "install the newer case-calendar again, or restore the copy it made before upgrading " +
      `("${path}.v${versions.target}.bak")`,
  });
}

function olderStore(path: string, versions: { found: number; target: number }): CaseCalendarError {
  return new CaseCalendarError("store", {
    action: `Cannot read the store "${path}"`,
    cause: `it has version ${versions.found}, written by an older case-calendar; ` +
      `this one needs version ${versions.target}`,
    next: "run a command that writes, such as `case-calendar sync`; it upgrades the store and " +
      "keeps a copy",
  });
}

function failedStep(
  path: string,
  step: { version: number; name: string; error: unknown },
): CaseCalendarError {
  return new CaseCalendarError("store", {
    action: `Cannot upgrade the store "${path}" from version ${step.version} to ${
      step.version + 1
    }`,
    cause: `the step "${step.name}" failed (${messageOf(step.error)})`,
    next: "report this; the store was left as it was",
  }, { cause: step.error });
}

function messageOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error));
}
