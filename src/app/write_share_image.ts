import { join } from "node:path";
import { shareImage, shareImageMark, shareImageName } from "../calendars/page/share_image.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import { holdsBytes, replaceFile } from "../platform/atomic_file.ts";
import { fileError } from "../platform/file_error.ts";
import { startOfFile } from "../platform/start_of_file.ts";

/** The mark stands behind signature and header. */
const markWithin = 100;

/**
 * Writes the picture that stands for the site where a link to it is shown, or removes it where it is
 * not wanted; nobody is told of it without a public address. A file of that name that is not ours is
 * left alone: it is the operator's own picture. Answers the path if it was written or removed, in a
 * dry run if it would be; `problems` are sentences for users.
 */
export function writeShareImage(
  folder: string,
  { wanted, dryRun = false }: { wanted: boolean; dryRun?: boolean },
): { changed: string[]; problems: string[] } {
  const path = join(folder, shareImageName);
  try {
    const there = whose(path);
    const isSettled = there === "another's" ||
      (wanted ? there === "ours" && holdsBytes(path, shareImage()) : there === "nobody's");
    if (isSettled) return { changed: [], problems: [] };
    if (!dryRun) {
      if (wanted) replaceFile(path, shareImage());
      else remove(path);
    }
    return { changed: [path], problems: [] };
  } catch (error) {
    const problem = error instanceof CaseCalendarError ? error.message : `${path}: ${error}`;
    return { changed: [], problems: [problem] };
  }
}

function whose(path: string): "ours" | "another's" | "nobody's" {
  try {
    return startOfFile(path, markWithin).includes(shareImageMark) ? "ours" : "another's";
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "nobody's";
    throw fileError(error, { action: `Cannot read the file "${path}"` });
  }
}

function remove(path: string): void {
  try {
    Deno.removeSync(path);
  } catch (error) {
    throw fileError(error, { action: `Cannot remove the file "${path}"` });
  }
}
