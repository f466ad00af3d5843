import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { FeedView } from "../../domain/feed_view.ts";
import type { FileBytes } from "../../web/files/served_file.ts";
import type { FeedOptions } from "./feed_options.ts";
import { renderView } from "./render_view.ts";
import { readServed, type Served } from "./served_folder.ts";

/** A file to be made ready for answers: plain data. */
export type PrepareJob =
  /** As it stands on the disk. */
  | { kind: "file"; path: string }
  /** From the snapshots of a folder. */
  | { kind: "view"; folder: string; view: FeedView; options: FeedOptions; isPrivate: boolean };

/** Larger files are kept packed alone. */
const largestPlain = 256 * 1024;

/** Reads or renders a file, and packs it. Throws when that is not possible. */
export function prepareFile(job: PrepareJob): FileBytes {
  const plain = job.kind === "file" ? Deno.readFileSync(job.path) : rendered(job);
  const packed = {
    br: own(brotliCompressSync(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    })),
    gzip: own(gzipSync(plain, { level: 6 })),
  };
  return {
    hash: createHash("sha256").update(plain).digest("hex"),
    size: plain.length,
    plain: plain.length <= largestPlain ? plain : null,
    packed,
  };
}

function rendered(
  { folder, view, options, isPrivate }: Extract<PrepareJob, { kind: "view" }>,
): Uint8Array<ArrayBuffer> {
  const served = readServed(folder);
  if (served === null) throw new Error("nothing was published for serving yet");
  if (served.missing.length > 0 && !isWhole(view, served)) {
    throw new Error(`calendar "${served.missing[0]}" was not published for serving yet`);
  }
  const { parts } = renderView(view, { ...served, options, isPrivate });
  const plain = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    plain.set(part, at);
    at += part.length;
  }
  return plain;
}

/** Whether a view can be told although a calendar is missing: it would lose that one's events. */
function isWhole({ sort, id }: FeedView, { snapshots }: Served): boolean {
  if (sort === "calendars") return snapshots.some(({ calendar }) => calendar.id === id);
  return sort === "cases" && snapshots.some(({ cases }) => cases.some((one) => one.id === id));
}

/** In a buffer of its own, which can be handed to another thread. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}
