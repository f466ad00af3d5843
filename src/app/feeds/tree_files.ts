import { basename, join } from "node:path";
import { shareImageName } from "../../calendars/page/share_image.ts";
import type { Config } from "../../config/config.ts";
import { type FeedView, readViewPath } from "../../domain/feed_view.ts";
import { contentTypes, type FileKind } from "../../web/files/served_file.ts";
import type { FileState } from "./prepared_files.ts";
import { treeFolder } from "./tree_folder.ts";

/** One address of the tree. */
export interface TreeFile {
  /** Where the file lies; it need not be there. */
  path: string;
  kind: FileKind;
  /** The folder it must lie in as it is, and not by a link. */
  folder: string;
  /** What a feed shows, null for other files. */
  view: FeedView | null;
}

/**
 * The file that an address means, by its decoded parts; null for what is no part of the tree. Other
 * files below `out/` are never reached, whatever their names.
 */
export function treeFile(segments: readonly string[], config: Config): TreeFile | null {
  const root = treeFolder(config);
  if (root === null || segments.length > 2) return null;
  const [first = "", second] = segments;
  if (second === undefined) {
    const { indexPath } = config;
    if (indexPath !== null && (first === "" || first === basename(indexPath))) {
      return { path: indexPath, kind: "html", folder: root, view: null };
    }
    if (indexPath !== null && first === shareImageName) {
      return { path: join(root, first), kind: "png", folder: root, view: null };
    }
    if (first === "robots.txt") {
      return { path: join(root, first), kind: "txt", folder: root, view: null };
    }
    const own = calendarFile(first, config);
    if (own !== null) return own;
  }
  const { stem, kind } = partsOf(segments.at(-1) ?? "");
  if (kind === null || kind === "txt" || kind === "png") return null;
  const view = readViewPath(second === undefined ? stem : `${first}/${stem}`);
  if (view === null || (kind === "html" && view.sort !== "cases")) return null;
  return {
    path: join(root, ...segments),
    kind,
    folder: second === undefined ? root : join(root, first),
    view: kind === "ics" ? view : null,
  };
}

/** A feed at the address it always had, and what lies beside it. */
function calendarFile(name: string, { calendars }: Config): TreeFile | null {
  const { stem, kind } = partsOf(name);
  for (const { id, icsPath } of calendars) {
    if (icsPath === null) continue;
    const folder = icsPath.includes("/") ? icsPath.slice(0, icsPath.lastIndexOf("/")) : ".";
    if (basename(icsPath) === name) {
      return { path: icsPath, kind: "ics", folder, view: { sort: "calendars", id } };
    }
    const beside = kind === "atom" || kind === "json";
    if (beside && partsOf(basename(icsPath)).stem === stem) {
      return { path: join(folder, name), kind, folder, view: null };
    }
  }
  return null;
}

function partsOf(name: string): { stem: string; kind: FileKind | null } {
  const dot = name.lastIndexOf(".");
  const ending = name.slice(dot + 1);
  if (dot < 1 || !Object.hasOwn(contentTypes, ending)) return { stem: name, kind: null };
  return { stem: name.slice(0, dot), kind: ending as FileKind };
}

/** What a file is made from, by its name on the disk; null unless it lies there itself, no link. */
export async function fileSource(path: string): Promise<FileState | null> {
  try {
    const { isFile, mtime, size, ino } = await Deno.lstat(path);
    if (!isFile) return null;
    const changedAt = mtime?.getTime() ?? 0;
    return { stamp: `${ino} ${changedAt} ${size}`, changedAt };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || isNotADirectory(error)) return null;
    throw error;
  }
}

/** Whether the folder is there and no link. Throws where that cannot be seen. */
export async function isOwnFolder(folder: string): Promise<boolean> {
  try {
    return (await Deno.lstat(folder)).isDirectory;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || isNotADirectory(error)) return false;
    throw error;
  }
}

function isNotADirectory(error: unknown): boolean {
  return error instanceof Deno.errors.NotADirectory;
}
