import { basename, join } from "node:path";
import { pageMark } from "../calendars/page/page_shell.ts";
import type { PageFile } from "../calendars/rendering/render_job.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import { replaceFile } from "../platform/atomic_file.ts";
import { fileError } from "../platform/file_error.ts";

/** The folder of the pages of cases, below that of the index. */
const casesFolder = "cases";
/** A page of ours says so within its first bytes. */
const markWithin = 400;

/**
 * Writes the pages of the cases below the folder of the index, and removes those of cases that the
 * settings do not name any more; files that are not ours are left alone. A page that cannot be
 * rendered stays as it was; one that fails never stops another. `problems` are sentences for users.
 */
export function writeCasePages(
  folder: string,
  pages: readonly PageFile[],
): { changed: boolean; problems: string[] } {
  const problems: string[] = [];
  const attempt = (what: string, act: () => boolean): boolean => {
    try {
      return act();
    } catch (error) {
      problems.push(error instanceof CaseCalendarError ? error.message : `${what}: ${error}`);
      return false;
    }
  };
  const written = pages.filter(({ path, render }) =>
    attempt(path, () => replaceFile(join(folder, path), render()) === "written")
  );
  const named = new Set(pages.map(({ path }) => basename(path)));
  const removed = pagesIn(join(folder, casesFolder)).filter((path) =>
    !named.has(basename(path)) && attempt(path, () => removeOurs(path))
  );
  return { changed: written.length + removed.length > 0, problems };
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

function removeOurs(path: string): boolean {
  try {
    using file = Deno.openSync(path);
    const start = new Uint8Array(markWithin);
    const length = file.readSync(start) ?? 0;
    if (!new TextDecoder().decode(start.subarray(0, length)).includes(pageMark.text)) return false;
    Deno.removeSync(path);
    return true;
  } catch (error) {
    throw fileError(error, { action: `Cannot remove the page "${path}"` });
  }
}
