import type { Clock } from "../../domain/clock.ts";
import { startBlobWorker } from "../../platform/blob_worker.ts";
import type { FileBytes } from "../../web/files/served_file.ts";
import type { PrepareJob } from "./prepare_file.ts";
import type { PrepareReply, PrepareRequest } from "./prepare_message.ts";

/** Makes files ready in a thread of its own, one after the other. */
export interface Preparer {
  /** Rejects when the job fails, takes too long, or too many wait already. */
  prepare(job: PrepareJob): Promise<FileBytes>;
  /** Ends the thread; what waits is rejected. */
  close(): void;
}

/** Milliseconds for one job: the largest feeds take a second or two. */
const jobLimit = 20_000;
/** Jobs that may wait. */
const mostWaiting = 64;

/** The worker begins with the first job and ends with the last, which gives its memory back. */
export function createPreparer(
  { clock, source }: { clock: Clock; source?: string },
): Preparer {
  const waiting: { job: PrepareJob; end: PromiseWithResolvers<FileBytes> }[] = [];
  const closing = new AbortController();
  let working = false;

  async function work(): Promise<void> {
    working = true;
    let worker: Worker | null = null;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        worker ??= startBlobWorker(source ?? await program(), "prepare");
        next.end.resolve(await perform(worker, next.job));
      } catch (error) {
        next.end.reject(error);
        // It may still be at the job, or be broken.
        worker?.terminate();
        worker = null;
      }
    }
    worker?.terminate();
    working = false;
  }

  async function perform(worker: Worker, job: PrepareJob): Promise<FileBytes> {
    const end = Promise.withResolvers<FileBytes>();
    const done = new AbortController();
    worker.onmessage = ({ data }: MessageEvent<PrepareReply>) => {
      if ("file" in data) end.resolve(data.file);
      else end.reject(new Error(data.failed));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end.reject(new Error(`the preparing worker failed: ${event.message}`));
    };
    const limit = AbortSignal.any([done.signal, closing.signal]);
    const late = () => end.reject(new Error(closing.signal.aborted ? "stopping" : "too slow"));
    clock.sleep(jobLimit, limit).then(late, () => closing.signal.aborted && late());
    try {
      const request: PrepareRequest = { job };
      worker.postMessage(request);
      return await end.promise;
    } finally {
      done.abort();
    }
  }

  return {
    prepare: (job) => {
      if (closing.signal.aborted) return Promise.reject(new Error("stopping"));
      if (waiting.length >= mostWaiting) return Promise.reject(new Error("too many files wait"));
      const end = Promise.withResolvers<FileBytes>();
      waiting.push({ job, end });
      if (!working) void work();
      return end.promise;
    },
    close: () => {
      closing.abort();
      for (const { end } of waiting.splice(0)) end.reject(new Error("stopping"));
    },
  };
}

async function program(): Promise<string> {
  return (await import("./prepare.worker.js", { with: { type: "text" } })).default;
}
