import { basename, join } from "node:path";
import { pageMark } from "../calendars/page/page_shell.ts";
import type { SiteFile } from "../calendars/page/site_files.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import { holdsBytes, replaceMarked } from "../platform/atomic_file.ts";
import { fileError } from "../platform/file_error.ts";
import type { KeptFiles } from "./kept_files.ts";

/** The folder of the pages of cases, below that of the index. */
const casesFolder = "cases";
/** A page of ours says so within its first bytes. */
const markWithin = 400;

/**
 * Writes the pages of the cases below the folder of the index, and removes those of cases that the
 * settings do not name any more; files that are not ours are left alone. A page that cannot be
 * rendered stays as it was; one that fails never stops another, and one that `files` knows to be as
 * it would be is not rendered. Answers the paths that were written or removed, in a dry run those that
 * would be; `problems` are sentences for users.
 */
export function writeCasePages(
  folder: string,
  pages: readonly Pick<SiteFile, "path" | "inputs" | "content">[],
  { files, dryRun = false }: { files: KeptFiles; dryRun?: boolean },
): { changed: string[]; problems: string[] } {
  const problems: string[] = [];
  const attempt = (what: string, act: () => boolean): boolean => {
    try {
      return act();
    } catch (error) {
      problems.push(error instanceof CaseCalendarError ? error.message : `${what}: ${error}`);
      return false;
    }
  };
  const written = pages.filter(({ path, inputs, content }) =>
    attempt(path, () => {
      const file = join(folder, path);
      if (dryRun) return !holdsBytes(file, content());
      return writePage(file, { inputs, content, files, lasts: true }) === "written";
    })
  ).map(({ path }) => join(folder, path));
  const named = new Set(pages.map(({ path }) => basename(path)));
  const removed = pagesIn(join(folder, casesFolder)).filter((path) =>
    !named.has(basename(path)) && attempt(path, () => removeOurs(path, { dryRun }))
  );
  return { changed: [...written, ...removed], problems };
}

/**
 * Renders and writes one page, unless it is known to be as it would be; with `lasts` processes to
 * come know it, too.
 */
export function writePage(
  path: string,
  { inputs, content, files, lasts = false }:
    & Pick<SiteFile, "inputs" | "content">
    & { files: KeptFiles; lasts?: boolean },
): "written" | "unchanged" {
  const output = `page:${path}`;
  const known = files.find<true>(output, inputs, lasts ? { revive: () => true } : {});
  if (known === true) return "unchanged";
  const { outcome, mark } = replaceMarked(path, content());
  const file = { path, mark };
  files.keep(output, { inputs, file, result: true, ...(lasts ? { text: "" } : {}) });
  return outcome;
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
    using file = Deno.openSync(path);
    const start = new Uint8Array(markWithin);
    const length = file.readSync(start) ?? 0;
    if (!new TextDecoder().decode(start.subarray(0, length)).includes(pageMark.text)) return false;
    if (!dryRun) Deno.removeSync(path);
    return true;
  } catch (error) {
    throw fileError(error, { action: `Cannot remove the page "${path}"` });
  }
}
