import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { Transform } from "node:stream";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import { type FeedView, viewPath } from "../../domain/feed_view.ts";
import type { FileBytes } from "../../web/files/served_file.ts";
import type { FeedOptions } from "./feed_options.ts";
import { renderView, type ViewFeed } from "./render_view.ts";
import { readServed, type Served } from "./served_folder.ts";
import { withinView } from "./view_cases.ts";

/** A file to be made ready for answers: plain data. */
export type PrepareJob =
  /** As it stands on the disk. */
  | { kind: "file"; path: string }
  /** From the snapshots of a folder. */
  | {
    kind: "view";
    folder: string;
    view: FeedView;
    options: FeedOptions;
    /** As {@link import("./render_view.ts").ViewInput.address}. */
    address?: string;
    isPrivate: boolean;
    /** The settings have what the view is about. */
    isFollowed: boolean;
  };

type ViewJob = Extract<PrepareJob, { kind: "view" }>;

/** Larger files are kept packed alone. */
const largestPlain = 256 * 1024;
/** Bytes of a file that are read at once. */
const blockSize = 128 * 1024;

/**
 * Reads or renders a file, and packs it, block by block: a large one is never in memory as a whole.
 * Rejects when that is not possible.
 */
export async function prepareFile(
  job: PrepareJob,
  { read = readServed }: {
    /** For tests. */
    read?: typeof readServed;
  } = {},
): Promise<FileBytes> {
  if (job.kind === "view") return await packed(rendered(job, read));
  using file = Deno.openSync(job.path);
  return await packed({ size: file.statSync().size, blocks: () => blocksOf(file) });
}

async function packed({ size, blocks }: Pick<ViewFeed, "size" | "blocks">): Promise<FileBytes> {
  const br = packer(createBrotliCompress({
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  }));
  const gzip = packer(createGzip({ level: 6 }));
  const hash = createHash("sha256");
  let length = 0;
  const plain: Uint8Array[] = [];
  for (const block of blocks()) {
    hash.update(block);
    length += block.length;
    if (length <= largestPlain) plain.push(Uint8Array.from(block));
    await Promise.all([br.add(block), gzip.add(block)]);
  }
  return {
    hash: hash.digest("hex"),
    size: length,
    plain: length <= largestPlain ? joined(plain) : null,
    packed: { br: await br.end(), gzip: await gzip.end() },
  };
}

/** Fills a stream block by block, and gathers what it gives. */
function packer(stream: Transform) {
  const out: Uint8Array[] = [];
  stream.on("data", (some: Uint8Array) => out.push(some));
  const ended = Promise.withResolvers<void>();
  stream.on("end", ended.resolve);
  stream.on("error", ended.reject);
  // Who adds is told first.
  ended.promise.catch(() => {});
  return {
    /** Resolves when the block is no longer needed. */
    add: (block: Uint8Array) =>
      new Promise<void>((resolve, reject) => {
        stream.write(block, (error) => error ? reject(error) : resolve());
      }),
    end: async () => {
      stream.end();
      await ended.promise;
      return joined(out);
    },
  };
}

function* blocksOf(file: Deno.FsFile): Generator<Uint8Array> {
  const block = new Uint8Array(blockSize);
  for (let read = file.readSync(block); read !== null; read = file.readSync(block)) {
    yield block.subarray(0, read);
  }
}

/** Times a view is begun, since what it is made from may be exchanged meanwhile. */
const mostAttempts = 5;

function rendered(
  { folder, view, isFollowed, ...how }: ViewJob,
  read: typeof readServed,
): ViewFeed {
  for (let attempt = 1;; attempt++) {
    const served = read(folder);
    if (served === null) throw new Error("nothing was published for serving yet");
    if (served.missing.length > 0 && !isWhole(view, served)) {
      throw new Error(`calendar "${served.missing[0]}" was not published for serving yet`);
    }
    if (isFollowed && isUnknown(view, served)) {
      throw new Error(`"${viewPath(view)}" was not published for serving yet`);
    }
    try {
      return renderView(view, { ...served, ...how });
    } catch (error) {
      if (attempt === mostAttempts || served.isCurrent()) throw error;
    }
  }
}

/** Whether a view can be told although a calendar is missing: it would lose that one's events. */
function isWhole({ sort, id }: FeedView, { snapshots }: Served): boolean {
  if (sort === "calendars") return snapshots.some(({ calendar }) => calendar.id === id);
  return sort === "cases" && snapshots.some(({ cases }) => cases.some((one) => one.id === id));
}

/** Whether there is nothing of a view: it would say that it is gone for good. */
function isUnknown(view: FeedView, { snapshots: calendars }: Served): boolean {
  return (view.sort === "calendars" || view.sort === "cases" || view.sort === "tags") &&
    withinView(view, { calendars, isPrivate: true }).length === 0;
}

/** In a buffer of its own, which can be handed to another thread. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts));
}
