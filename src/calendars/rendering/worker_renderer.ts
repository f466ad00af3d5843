import type { PublishedRow } from "../../domain/plan/published_row.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import { startBlobWorker } from "../../platform/blob_worker.ts";
import type { FeedJob, Rendered, Renderer, RenderJob } from "./render_job.ts";
import { inParts, type RenderReply, type RenderRequest } from "./render_message.ts";
import bundled from "./render.worker.js" with { type: "text" };

/** How long a job may take, in milliseconds: ten thousand events take a few seconds. */
const usualLimit = 60_000;

/** What {@link workerRenderer} can be told. */
export interface WorkerRendererOptions {
  /** Milliseconds after which a job is given up and its worker ended. */
  limitMs?: number;
  /** Ends the job under way. */
  signal?: AbortSignal;
  /** The worker's program; for tests. */
  source?: string;
}

/**
 * As `inProcessRenderer`, in a thread of its own, so that answers are given meanwhile; one job at a
 * time. Data travels in parts, and what waits goes first between them. The worker starts with the
 * first job and ends with the renderer. A job that fails or takes longer than the limit rejects and
 * ends its worker; the next job starts another, and a page gets the events of feeds that were lost
 * with the old one as they are.
 */
export function workerRenderer(options: WorkerRendererOptions = {}): Renderer<Promise<Rendered>> {
  const { limitMs = usualLimit, signal, source = bundled } = options;
  let worker: Worker | null = null;
  const held = new Set<string>();
  const feeds = new Map<string, FeedJob>();

  function end(): void {
    worker?.terminate();
    worker = null;
    held.clear();
  }

  async function render(job: RenderJob): Promise<Rendered> {
    signal?.throwIfAborted();
    worker ??= startBlobWorker(source, "render");
    try {
      if (job.kind === "feed") {
        feeds.set(job.calendar.id, job);
        const rendered = await exchange(worker, { job, limitMs, signal });
        held.add(job.calendar.id);
        return rendered;
      }
      const named = new Set(job.unplanned.map(({ calendar }) => calendar.id));
      const lost = job.calendars.flatMap(({ id }) =>
        held.has(id) || named.has(id) ? [] : feeds.get(id) ?? []
      );
      const whole = { ...job, unplanned: [...job.unplanned, ...lost] };
      return await exchange(worker, { job: whole, limitMs, signal });
    } catch (error) {
      end();
      throw error;
    }
  }

  return { render, [Symbol.dispose]: end };
}

interface Exchange {
  job: RenderJob;
  limitMs: number;
  signal: AbortSignal | undefined;
}

async function exchange(worker: Worker, { job, limitMs, signal }: Exchange): Promise<Rendered> {
  const action = job.kind === "feed"
    ? `Cannot render the feed of calendar "${job.calendar.id}"`
    : "Cannot render the index page";
  const answer = Promise.withResolvers<Rendered>();
  const fail = (cause: string) => answer.reject(new CaseCalendarError("failed", { action, cause }));
  const stop = () => answer.reject(signal?.reason);
  const rows: PublishedRow[] = [];
  worker.onmessage = ({ data }: MessageEvent<RenderReply>) => {
    if ("rows" in data) rows.push(...data.rows);
    else if ("failed" in data) fail(data.failed);
    else {
      const { plan } = data.rendered;
      answer.resolve({ ...data.rendered, plan: plan === null ? null : { ...plan, rows } });
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fail(event.message);
  };
  worker.onmessageerror = () => fail("the renderer's answer cannot be read");
  const timer = setTimeout(
    () => fail(`the renderer gave no answer within ${limitMs / 1000} seconds and was ended`),
    limitMs,
  );
  signal?.addEventListener("abort", stop, { once: true });
  let over = false;
  const sent = send(worker, { job, isOver: () => over });
  try {
    // The answer may fail while the job is still being sent.
    return await Promise.race([answer.promise, sent.then(() => answer.promise)]);
  } finally {
    over = true;
    await sent.catch(() => {});
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

async function send(
  worker: Worker,
  { job, isOver }: { job: RenderJob; isOver: () => boolean },
): Promise<void> {
  for (const request of requests(job)) {
    if (isOver()) return;
    worker.postMessage(request);
    if ("part" in request) await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function* requests(job: RenderJob): Generator<RenderRequest> {
  if (job.kind === "feed") {
    const { events, previous, departed, ...feed } = job;
    for (const items of inParts(events)) yield { part: "events", items };
    for (const items of inParts(previous)) yield { part: "previous", items };
    for (const items of inParts(departed)) yield { part: "departed", items };
    yield { feed };
    return;
  }
  const { unplanned, ...page } = job;
  for (const { calendar, today, events } of unplanned) {
    for (const items of inParts(events)) yield { part: "events", items };
    yield { unplanned: { calendar, today } };
  }
  yield { page };
}
