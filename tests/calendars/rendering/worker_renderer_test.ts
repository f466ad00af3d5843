import assert from "node:assert/strict";
import { inProcessRenderer } from "../../../src/calendars/rendering/in_process_renderer.ts";
import type { FeedJob, PageJob } from "../../../src/calendars/rendering/render_job.ts";
import { workerRenderer } from "../../../src/calendars/rendering/worker_renderer.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { deadline, published } from "../support/published.ts";

/** More than one part of a message. */
function events(count: number, caseId: string): PublishedEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const date = Temporal.PlainDate.from("2026-01-05").add({ days: index % 300 }).toString();
    const change = { caseId, key: `event-${index}`, event: { date } };
    return index % 3 === 0 ? deadline(change) : published(change);
  });
}

function feedJob(id: string, change: Partial<FeedJob> = {}): FeedJob {
  return {
    kind: "feed",
    calendar: { id, name: `Calendar ${id}` },
    events: events(250, `case-${id}`),
    previous: [],
    departed: [],
    reasons: new Map(),
    now: "2026-03-01T12:00:00Z",
    today: "2026-03-01",
    ...change,
  };
}

function pageJob(ids: readonly string[]): PageJob {
  return {
    kind: "page",
    input: { siteTitle: "Alder & Birch", siteDescription: "Dockets", today: "2026-03-01" },
    calendars: ids.map((id) => ({
      id,
      name: `Calendar ${id}`,
      feedPath: `${id}.ics`,
      cases: [{ id: `case-${id}`, name: "Alder v. Birch", tags: [], dockets: [] }],
    })),
    unplanned: [],
  };
}

/** The program of a worker that never ends the feed of one calendar. */
const stuckOn = (id: string, source: string) =>
  `${source}
  {
    const answer = globalThis.onmessage;
    globalThis.onmessage = (event) => {
      if (event.data.feed?.calendar.id === ${JSON.stringify(id)}) for (;;);
      answer(event);
    };
  }`;

const bundled = Deno.readTextFileSync(
  new URL("../../../src/calendars/rendering/render.worker.js", import.meta.url),
);

Deno.test("the worker renders byte for byte what is rendered in process", async () => {
  using here = inProcessRenderer();
  using there = workerRenderer();
  const first = feedJob("one");
  const rows = here.render(first).plan!.rows;
  const moved = first.events.slice(5).map((one, index) =>
    index === 7 ? { ...one, event: { ...one.event, date: "2027-01-01" } } : one
  );
  const gone = rows[0]!.uid;
  const jobs = [
    first,
    feedJob("one", {
      events: moved,
      previous: rows,
      departed: [{ ...rows[9]!, sequence: 4 }],
      reasons: new Map([[gone, { kind: "removed-case", detail: "gone" }]]),
      now: "2026-03-02T12:00:00Z",
    }),
    feedJob("two", { events: [] }),
    { ...pageJob(["one", "two", "three"]), unplanned: [feedJob("three")] },
  ];
  for (const job of jobs) assert.deepEqual(await there.render(job), here.render(job));
});

Deno.test("a worker that hangs is ended and told; other feeds and the page are rendered", async () => {
  using here = inProcessRenderer();
  using there = workerRenderer({ limitMs: 1500, source: stuckOn("two", bundled) });
  await there.render(feedJob("one"));
  await assert.rejects(
    there.render(feedJob("two")),
    /calendar "two": the renderer gave no answer within 1.5 seconds and was ended/,
  );
  const third = await there.render(feedJob("three"));
  assert.deepEqual(third, here.render(feedJob("three")));
  const page = await there.render({
    ...pageJob(["one", "two", "three"]),
    unplanned: [feedJob("two")],
  });
  assert.equal(page.events, 750);
});

Deno.test("a worker that fails says why, and the next job is rendered", async () => {
  using there = workerRenderer();
  const bad = feedJob("one", { today: "no day" });
  await assert.rejects(there.render(bad), /Cannot render the feed of calendar "one": /);
  assert.equal((await there.render(feedJob("one"))).events, 250);
  using broken = workerRenderer({ source: "throw new Error('worn out')" });
  await assert.rejects(broken.render(feedJob("one")), /worn out/);
});

Deno.test("an abort ends the job under way", async () => {
  const stop = new AbortController();
  using there = workerRenderer({ signal: stop.signal, source: stuckOn("one", bundled) });
  const rendering = assert.rejects(there.render(feedJob("one")), { name: "AbortError" });
  stop.abort();
  await rendering;
});
