import { createHash } from "node:crypto";
import type { Clock } from "../../domain/clock.ts";
import type { Fact } from "../../domain/fact.ts";
import type { EntryInput } from "../../extract/read_entry.ts";
import { startBlobWorker } from "../../platform/blob_worker.ts";
import type { ReadReply, ReadRequest } from "./read_message.ts";
import type { TextReader } from "./read_some.ts";

/** Reads texts by the rules in a thread of its own. */
export interface WorkerReader {
  /** One text at a time. */
  read: TextReader;
  /** Ends the thread as soon as it does not read: the next text begins another one. */
  rest(): Promise<void>;
  /** Ends the thread. */
  close(): void;
}

/** Milliseconds without a text after which the thread ends: until then it holds the rules in memory. */
const patience = 2000;

/**
 * Whatever a text does to the rules, this thread goes on answering. The worker begins with the first
 * text and gives its memory back soon after the last. A text that takes too long is not begun again
 * by this process: a thread that computes without end cannot be ended from outside (Deno 2.9), only
 * left behind.
 */
export function workerReader(
  { clock, source, room }: {
    clock: Clock;
    source?: string;
    /** Is waited for before a thread is begun. */
    room?: () => Promise<unknown>;
  },
): WorkerReader {
  const givenUp = new Set<string>();
  let worker: Worker | null = null;
  let reading: Promise<unknown> | null = null;
  let rest = new AbortController();

  function end(): void {
    rest.abort();
    worker?.terminate();
    worker = null;
  }

  function endSoon(): void {
    rest = new AbortController();
    clock.sleep(patience, rest.signal).then(end, () => {});
  }

  async function read(input: EntryInput, signal: AbortSignal): Promise<readonly Fact[]> {
    if (givenUp.size > 0 && givenUp.has(digestOf(input))) {
      throw new Error("reading it took too long; it is tried again after the next start");
    }
    signal.throwIfAborted();
    rest.abort();
    const facts = begun().then((worker) => readBy(worker, { input, signal }));
    const own = reading = facts.catch(() => {});
    try {
      return await facts;
    } finally {
      if (reading === own) reading = null;
    }
  }

  async function begun(): Promise<Worker> {
    if (worker === null) await room?.();
    return worker ??= startBlobWorker(source ?? await program(), "read", { behind: true });
  }

  async function readBy(
    worker: Worker,
    { input, signal }: { input: EntryInput; signal: AbortSignal },
  ): Promise<readonly Fact[]> {
    signal.throwIfAborted();
    const reply = Promise.withResolvers<ReadReply>();
    const stop = () => reply.reject(signal.reason);
    worker.onmessage = ({ data }: MessageEvent<ReadReply>) => reply.resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reply.reject(new Error(`the reading worker failed: ${event.message}`));
    };
    signal.addEventListener("abort", stop, { once: true });
    let answer: ReadReply;
    try {
      const request: ReadRequest = input;
      worker.postMessage(request);
      answer = await reply.promise;
    } catch (error) {
      end();
      if (isTimeout(error)) givenUp.add(digestOf(input));
      throw error;
    } finally {
      signal.removeEventListener("abort", stop);
    }
    endSoon();
    if ("failed" in answer) throw new Error(answer.failed);
    return answer.facts;
  }

  return {
    read,
    rest: async () => {
      while (reading !== null) await reading;
      end();
    },
    close: end,
  };
}

async function program(): Promise<string> {
  return (await import("./read.worker.js", { with: { type: "text" } })).default;
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === "TimeoutError";
}

function digestOf({ text }: EntryInput): string {
  return createHash("sha256").update(text).digest("hex");
}
