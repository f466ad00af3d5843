import { basename, join } from "node:path";
import { pageMark } from "../calendars/page/page_shell.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import { type FileContent, holdsBytes } from "../platform/atomic_file.ts";
import { fileError } from "../platform/file_error.ts";
import { startOfFile } from "../platform/start_of_file.ts";
import type { FileInputs, KeptFiles } from "./kept_files.ts";
import { Overtaken } from "./overtaken.ts";
import { writeKeptFile } from "./write_kept_file.ts";

/** A page, rendered when asked for. */
export interface CasePage {
  /** Below the folder of the index: `cases/us-v-orlov.html`. */
  path: string;
  inputs: FileInputs;
  content(): FileContent;
}

/** The folder of the pages of cases, below that of the index. */
const casesFolder = "cases";
/** A page of ours says so within its first bytes. */
const markWithin = 400;

/**
 * Writes the pages of the cases below the folder of the index, and removes those of cases that the
 * settings do not name any more; files that are not ours are left alone. A page that cannot be
 * rendered stays as it was; one that fails never stops another, and one that `files` knows to be as
 * it would be is not rendered. Answers the paths that were written or removed, in a dry run those that
 * would be; `problems` are sentences for users. Throws {@link Overtaken} alone.
 */
export function writeCasePages(
  folder: string,
  pages: readonly CasePage[],
  { files, dryRun = false }: { files: KeptFiles; dryRun?: boolean },
): { changed: string[]; problems: string[] } {
  const problems: string[] = [];
  const attempt = (what: string, act: () => boolean): boolean => {
    try {
      return act();
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      problems.push(error instanceof CaseCalendarError ? error.message : `${what}: ${error}`);
      return false;
    }
  };
  const written = pages.filter(({ path, inputs, content }) =>
    attempt(path, () => {
      const file = join(folder, path);
      if (dryRun) return !holdsBytes(file, content());
      return writeKeptFile(file, { inputs, content, files }) === "written";
    })
  ).map(({ path }) => join(folder, path));
  const named = new Set(pages.map(({ path }) => basename(path)));
  const removed = pagesIn(join(folder, casesFolder)).filter((path) =>
    !named.has(basename(path)) && attempt(path, () => removeOurs(path, { dryRun }))
  );
  return { changed: [...written, ...removed], problems };
}

function pagesIn(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)]
      .filter(({ name, isFile }) => isFile && name.endsWith(".html"))
      .map(({ name }) => join(folder, name));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw fileError(error, { action: `Cannot list the folder "${folder}"` });
  }
}

function removeOurs(path: string, { dryRun }: { dryRun: boolean }): boolean {
  try {
    if (!startOfFile(path, markWithin).includes(pageMark.text)) return false;
    if (!dryRun) Deno.removeSync(path);
    return true;
  } catch (error) {
    throw fileError(error, { action: `Cannot remove the page "${path}"` });
  }
}
