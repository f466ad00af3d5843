import type { PublishedRow } from "../../domain/plan/published_row.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { inProcessRenderer } from "./in_process_renderer.ts";
import type { FeedJob, PageJob } from "./render_job.ts";
import { inParts, type RenderReply, type RenderRequest } from "./render_message.ts";

/**
 * The thread behind `worker_renderer.ts`. It takes data and answers bytes; it opens no file and no
 * connection. `deno task workers` bundles it.
 */
interface WorkerScope {
  onmessage: ((event: MessageEvent<RenderRequest>) => void) | null;
  postMessage(message: RenderReply, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const renderer = inProcessRenderer();
let events: PublishedEvent[] = [];
let rows: { previous: PublishedRow[]; departed: PublishedRow[] } = { previous: [], departed: [] };
let unplanned: PageJob["unplanned"][number][] = [];

scope.onmessage = ({ data }) => {
  try {
    take(data);
  } catch (error) {
    scope.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};

function take(request: RenderRequest): void {
  if ("part" in request) {
    if (request.part === "events") events.push(...request.items);
    else rows[request.part].push(...request.items);
  } else if ("unplanned" in request) {
    unplanned.push({ ...request.unplanned, events });
    events = [];
  } else if ("feed" in request) {
    const job = { ...request.feed, events, ...rows };
    events = [];
    rows = { previous: [], departed: [] };
    answer(job);
  } else {
    const job = { ...request.page, unplanned };
    unplanned = [];
    answer(job);
  }
}

function answer(job: FeedJob | PageJob): void {
  const { plan, ...rendered } = renderer.render(job);
  for (const part of inParts(plan?.rows ?? [])) scope.postMessage({ rows: part });
  const rest = { ...rendered, plan: plan === null ? null : { ...plan, rows: [] } };
  scope.postMessage({ rendered: rest }, [rendered.bytes.buffer]);
}
