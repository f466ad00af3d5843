import type { Config } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import { startBlobWorker } from "../../platform/blob_worker.ts";
import type { HeldWorker } from "./held_worker.ts";
import type { Publication } from "../publication.ts";
import type { PublishReply, PublishRequest } from "../publish_message.ts";
import { publishingProgram } from "../publishing_program.ts";

/** How long one step may take, in milliseconds: the largest feeds take a few seconds. */
const stepLimit = 60_000;

/** What {@link publishInWorker} works with. */
export interface WorkerTools {
  config: Config;
  clock: Clock;
  /** Ends the publication under way; what it has not committed is undone. */
  signal?: AbortSignal;
  /** Receives, in words, every row of the store that cannot be read. */
  onDamage?: (message: string) => void;
  /**
   * Is told when a held worker has made everything anew and compared, of the files that it had left
   * as they were although they had to change; they are right again. Each is a defect of the program.
   */
  onCompared?: (stale: readonly string[]) => void;
  /** Is told what is begun: `start`, then as {@link import("../publication.ts").PublishTools.onStep}. */
  onStep?: (step: string) => void;
  /**
   * Outputs not to be tried, and why; one that has to be given up is added. A thread that computes
   * without end cannot be ended from outside (Deno 2.9), so what hangs must not be begun again soon.
   */
  givenUp?: Map<string, string>;
  /** The worker's program; for tests. */
  source?: string;
  /** Where a worker that has done its work waits for the next publication. */
  held?: HeldWorker;
}

/**
 * As `publishAll`, in a thread of its own with a connection of its own to the store: whatever it
 * does, this thread goes on answering, and what it used of memory is given back with it. A held one
 * knows what it published last and makes anew only what has changed since. An output
 * that takes a minute is a failed output, its worker is left behind, and another one publishes the
 * others. Rejects when nothing can be published at all.
 */
export async function publishInWorker(tools: WorkerTools): Promise<Publication> {
  const { givenUp = new Map<string, string>() } = tools;
  for (;;) {
    try {
      return await attempt(givenUp, tools);
    } catch (error) {
      if (!(error instanceof Stuck) || !error.isOutput || givenUp.has(error.step)) throw error;
      givenUp.set(error.step, error.facts.cause);
    }
  }
}

/** A step that took too long. */
class Stuck extends CaseCalendarError {
  constructor(readonly step: string) {
    const cause = `it took longer than ${stepLimit / 1000} seconds and was given up`;
    super("failed", { action: `Cannot publish ("${step}")`, cause });
  }

  /** The others can be published without it. */
  get isOutput(): boolean {
    return !/^(start|case:.*)$/s.test(this.step);
  }
}

async function attempt(
  givenUp: ReadonlyMap<string, string>,
  { config, clock, signal, onDamage, onCompared, onStep, source, held }: WorkerTools,
): Promise<Publication> {
  const { text, identity: program } = await publishingProgram();
  signal?.throwIfAborted();
  const end = Promise.withResolvers<Publication>();
  const stop = () => end.reject(signal?.reason);
  let watch = new AbortController();
  const begin = (step: string) => {
    watch.abort();
    watch = new AbortController();
    clock.sleep(stepLimit, watch.signal).then(() => end.reject(new Stuck(step)), () => {});
    onStep?.(step);
  };
  const worker = held?.take() ?? startBlobWorker(source ?? text, "publish", { behind: true });
  let isSound = false;
  worker.onmessage = ({ data }: MessageEvent<PublishReply>) => {
    if ("step" in data) begin(data.step);
    else if ("damage" in data) onDamage?.(data.damage);
    else if ("publication" in data) {
      if (data.stale !== null) onCompared?.(data.stale);
      end.resolve(data.publication);
    } else end.reject(revived(data.failed));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end.reject(new Error(`the publishing worker failed: ${event.message}`));
  };
  signal?.addEventListener("abort", stop, { once: true });
  try {
    begin("start");
    const request: PublishRequest = { config, now: clock.now().toString(), givenUp, program };
    worker.postMessage(request);
    const publication = await end.promise;
    isSound = true;
    return publication;
  } finally {
    watch.abort();
    signal?.removeEventListener("abort", stop);
    worker.onmessage = null;
    worker.onerror = null;
    if (isSound && held !== undefined) held.keep(worker);
    else worker.terminate();
  }
}

function revived(failed: Extract<PublishReply, { failed: unknown }>["failed"]): Error {
  return typeof failed === "string"
    ? new Error(failed)
    : new CaseCalendarError(failed.kind, failed.facts);
}
