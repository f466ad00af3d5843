import { basename, dirname, join } from "node:path";
import { Buffer } from "node:buffer";
import { fileError } from "./file_error.ts";

/**
 * Makes `path` hold exactly these bytes (text is written as UTF-8), creating missing folders. Equal
 * content is left alone, so its modification time stays (`unchanged`). Otherwise a neighbour file
 * is written, flushed to disk and renamed over the old one: readers see the old bytes or the new
 * ones, never a mixture, and after any failure the old file is as it was. The mode of an existing
 * file is kept; a symbolic link is replaced, not followed.
 *
 * Neighbours that a killed run left behind are removed when a process first writes to their folder.
 *
 * Throws a `failed` error naming the path, with what the user can do.
 */
export function replaceFile(path: string, content: FileContent): "written" | "unchanged" {
  return replaceMarked(path, content).outcome;
}

/** Bytes, bytes in parts, or text, which is written as UTF-8. */
export type FileContent = Uint8Array | readonly Uint8Array[] | string;

/** What a file bears until somebody writes it: its place on the disk, its size and its time. */
export type FileMark = string;

/** The mark of the file that is there now; null when there is none, or what is there is no file. */
export function fileMark(path: string): FileMark | null {
  try {
    const info = Deno.lstatSync(path);
    return info.isFile ? markOf(info) : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/**
 * As {@link replaceFile}. `mark` is that of the very file that was written, or found to hold the same
 * bytes, whoever replaces it in the meantime; null where it could not be told.
 */
export function replaceMarked(
  path: string,
  content: FileContent,
): { outcome: "written" | "unchanged"; mark: FileMark | null } {
  const parts = partsOf(content);
  const folder = dirname(path);
  try {
    Deno.mkdirSync(folder, { recursive: true });
    sweepOnce(folder);
    const before = fileMark(path);
    if (holdsBytes(path, parts)) {
      const mark = fileMark(path);
      return { outcome: "unchanged", mark: mark === before ? mark : null };
    }
    // Another process sweeping this folder may take our neighbour for a leftover: write it again.
    for (let attempt = 1;; attempt++) {
      try {
        return { outcome: "written", mark: writeBeside(path, parts) };
      } catch (error) {
        if (attempt === 3 || !(error instanceof Deno.errors.NotFound)) throw error;
      }
    }
  } catch (error) {
    throw fileError(error, { action: `Cannot write the file "${path}"` });
  }
}

/** Whether a file is there and holds exactly these bytes. Throws as {@link Deno.readFileSync}. */
export function holdsBytes(path: string, content: FileContent): boolean {
  const parts = partsOf(content);
  let file: Deno.FsFile;
  try {
    file = Deno.openSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
  try {
    if (file.statSync().size !== parts.reduce((sum, part) => sum + part.length, 0)) return false;
    for (const block of blocks(parts)) {
      let read = 0;
      while (read < block.length) {
        const count = file.readSync(oldBlock.subarray(read, block.length));
        if (count === null) return false;
        read += count;
      }
      if (Buffer.compare(oldBlock.subarray(0, read), block) !== 0) return false;
    }
    return true;
  } finally {
    file.close();
  }
}

function partsOf(content: FileContent): readonly Uint8Array[] {
  if (typeof content === "string") return [new TextEncoder().encode(content)];
  return content instanceof Uint8Array ? [content] : content;
}

/** Bytes that are read or written at once. */
const blockSize = 128 * 1024;
/** The same memory for every file: all here is synchronous, one file after the other. */
const newBlock = new Uint8Array(blockSize);
const oldBlock = new Uint8Array(blockSize);

/** The parts in blocks of at most {@link blockSize}; a block is good until the next is asked for. */
function* blocks(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  let filled = 0;
  for (const part of parts) {
    for (let from = 0; from < part.length;) {
      const some = part.subarray(from, from + blockSize - filled);
      newBlock.set(some, filled);
      filled += some.length;
      from += some.length;
      if (filled === blockSize) {
        yield newBlock;
        filled = 0;
      }
    }
  }
  if (filled > 0) yield newBlock.subarray(0, filled);
}

const leftover = /^\..+\.[0-9a-f]{16}\.case-calendar-part$/;
const swept = new Set<string>();

function sweepOnce(folder: string): void {
  if (swept.has(folder)) return;
  for (const item of Deno.readDirSync(folder)) {
    if (item.isFile && leftover.test(item.name)) removeIfThere(join(folder, item.name));
  }
  swept.add(folder);
}

function writeBeside(path: string, parts: readonly Uint8Array[]): FileMark {
  const mode = modeOf(path);
  const random = crypto.getRandomValues(new Uint8Array(8)).toHex();
  const part = join(dirname(path), `.${shortened(basename(path))}.${random}.case-calendar-part`);
  try {
    let mark: FileMark;
    const file = Deno.openSync(part, { write: true, createNew: true });
    try {
      for (const block of blocks(parts)) {
        let written = 0;
        while (written < block.length) written += file.writeSync(block.subarray(written));
      }
      file.syncSync();
      mark = markOf(file.statSync());
    } finally {
      file.close();
    }
    if (mode !== undefined) Deno.chmodSync(part, mode);
    Deno.renameSync(part, path);
    return mark;
  } catch (error) {
    removeIfThere(part);
    throw error;
  }
}

function markOf({ ino, size, mtime }: Deno.FileInfo): FileMark {
  return `${ino} ${size} ${mtime?.getTime()}`;
}

/** Leaves room for what is put around the name: file systems allow 255 bytes. */
function shortened(name: string): string {
  return name.slice(0, 40);
}

function modeOf(path: string): number | undefined {
  try {
    const info = Deno.lstatSync(path);
    return info.isFile && info.mode !== null ? info.mode & 0o777 : undefined;
  } catch {
    return undefined;
  }
}

function removeIfThere(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // Nothing rests on its absence.
  }
}
