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

/** Bytes, bytes in parts, or text, which is written as UTF-8; what is large may come in pieces. */
export type FileContent = Uint8Array | readonly Uint8Array[] | string | TextInPieces;

/** Text that is never in memory as a whole. */
export interface TextInPieces {
  /**
   * The same pieces each time, UTF-8 or still to be written as such; no letter is parted. A piece of
   * bytes is good until the next is asked for. May throw, and then nothing is written.
   */
  pieces(): Iterable<string | Uint8Array>;
  /** In bytes, if that is known. */
  size?: number | undefined;
}

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
  const folder = dirname(path);
  try {
    Deno.mkdirSync(folder, { recursive: true });
    sweepOnce(folder);
    const before = fileMark(path);
    if (holdsBytes(path, content)) {
      const mark = fileMark(path);
      return { outcome: "unchanged", mark: mark === before ? mark : null };
    }
    // Another process sweeping this folder may take our neighbour for a leftover: write it again.
    for (let attempt = 1;; attempt++) {
      try {
        return { outcome: "written", mark: writeBeside(path, content) };
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
  let file: Deno.FsFile;
  try {
    file = Deno.openSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
  try {
    const size = sizeOf(content);
    if (size !== null && file.statSync().size !== size) return false;
    for (const block of blocks(content)) {
      let read = 0;
      while (read < block.length) {
        const count = file.readSync(oldBlock.subarray(read, block.length));
        if (count === null) return false;
        read += count;
      }
      if (Buffer.compare(oldBlock.subarray(0, read), block) !== 0) return false;
    }
    return file.readSync(oldBlock) === null;
  } finally {
    file.close();
  }
}

/** Null where only going through all of it could tell. */
function sizeOf(content: FileContent): number | null {
  if (typeof content === "string") return Buffer.byteLength(content);
  if (content instanceof Uint8Array) return content.length;
  if ("pieces" in content) return content.size ?? null;
  return content.reduce((sum, part) => sum + part.length, 0);
}

/** Bytes that are read or written at once. */
const blockSize = 128 * 1024;
/** The same memory for every file: all here is synchronous, one file after the other. */
const newBlock = new Uint8Array(blockSize);
const oldBlock = new Uint8Array(blockSize);

/** The content in blocks of at most {@link blockSize}; one is good until the next is asked for. */
function* blocks(content: FileContent): Generator<Uint8Array> {
  let filled = 0;
  for (const piece of piecesOf(content)) {
    for (let rest = piece; rest.length > 0;) {
      const { read, written } = put(rest, newBlock.subarray(filled));
      filled += written;
      rest = typeof rest === "string" ? rest.slice(read) : rest.subarray(read);
      if (rest.length === 0) break;
      yield newBlock.subarray(0, filled);
      filled = 0;
    }
  }
  if (filled > 0) yield newBlock.subarray(0, filled);
}

function piecesOf(content: FileContent): Iterable<string | Uint8Array> {
  if (typeof content === "string" || content instanceof Uint8Array) return [content];
  return "pieces" in content ? content.pieces() : content;
}

const encoder = new TextEncoder();

/** As much of it as there is room for; a half of a letter without its other half is no letter. */
function put(piece: string | Uint8Array, room: Uint8Array): { read: number; written: number } {
  if (typeof piece === "string") return encoder.encodeInto(piece, room);
  const some = piece.subarray(0, room.length);
  room.set(some);
  return { read: some.length, written: some.length };
}

const leftover = /^\..+\.[0-9a-f]{16}\.case-calendar-part$/;
const swept = new Set<string>();

function sweepOnce(folder: string): void {
  if (swept.has(folder)) return;
  for (const item of Deno.readDirSync(folder)) {
    if (item.isFile && leftover.test(item.name)) removeIfPossible(join(folder, item.name));
  }
  swept.add(folder);
}

function writeBeside(path: string, content: FileContent): FileMark {
  const mode = modeOf(path);
  const random = crypto.getRandomValues(new Uint8Array(8)).toHex();
  const part = join(dirname(path), `.${shortened(basename(path))}.${random}.case-calendar-part`);
  try {
    let mark: FileMark;
    const file = Deno.openSync(part, { write: true, createNew: true });
    try {
      for (const block of blocks(content)) {
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
    removeIfPossible(part);
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

function removeIfPossible(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // Nothing rests on its absence.
  }
}
