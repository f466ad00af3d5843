/**
 * Our receiver with a calendar of ten thousand events behind it that is published again and again:
 * `publishing_server.ts FOLDER SECRET worker|in-process|idle`. Prints the port; says on `/metrics`
 * how often it published, and the longest time in which nothing else could be done.
 */
import { publishInWorker } from "../../src/app/deliveries/publish_in_worker.ts";
import { publishAll } from "../../src/app/publish_all.ts";
import { createLog } from "../../src/platform/log.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openInbox } from "../../src/store/inbox/inbox.ts";
import { createMetrics, type MetricFamily } from "../../src/web/metrics.ts";
import { createReceiver } from "../../src/web/receiver.ts";
import { receiverFamilies } from "../../src/web/receiver_metrics.ts";
import { listen } from "../../src/web/serve.ts";
import { docketWith, installation } from "../../tests/app/installation.ts";

const [folder, secret, mode] = Deno.args as [string, string, "worker" | "in-process" | "idle"];
const clock = systemClock;

const dockets = Array.from({ length: 40 }, (_, docket) =>
  docketWith(
    Array.from({ length: 250 }, (_, entry) => {
      const day = Temporal.PlainDate.from("2026-04-01").add({ days: entry });
      return [
        "2026-03-16",
        `ORDER: ${ordinal(entry)} Status Conference set for ${day.month}/${day.day}/${day.year} ` +
        `at ${8 + (entry % 9)}:${10 + (entry % 50)} before Judge Ada Quill.`,
      ] as const;
    }),
    { id: 70_000_001 + docket },
  ));
await using site = await installation({ dockets, storeFile: "data/store.sqlite" });
await site.sync();

function ordinal(entry: number): string {
  return ["Initial", "Interim", "Further", "Final"][entry % 4]!;
}

let published = 0;
let events = 0;
async function publishAgain(): Promise<void> {
  const { config, store } = site;
  for (;;) {
    // A new name changes every event, so that every file is written.
    const cases = config.cases.map((one) => ({ ...one, name: `${one.name} (${published})` }));
    const renamed = { ...config, cases, storePath: store.path };
    const done = mode === "worker"
      ? await publishInWorker({ config: renamed, clock })
      : publishAll({ config: renamed, store, clock });
    published += 1;
    events = done.calendars[0]!.events;
    await clock.sleep(1250);
  }
}

const inbox = openInbox({ path: `${folder}/inbox-${mode}.sqlite`, clock });
const gauge = (name: string): MetricFamily => ({ name, help: name, kind: "gauge" });
const listening = listen({
  handler: createReceiver({
    secrets: [secret],
    inbox,
    clock,
    log: createLog({ level: "info", clock, sink: () => {} }),
    metrics: createMetrics(receiverFamilies),
    tracking: () => ({ dockets: 0, cases: 0 }),
    readiness: () => ({ ok: inbox.writable().ok, checks: {} }),
    gauges: () => [
      { family: gauge("bench_published"), value: published },
      { family: gauge("bench_events"), value: events },
      { family: gauge("bench_rss"), value: Deno.memoryUsage().rss },
    ],
  }),
  hostname: "127.0.0.1",
  port: 0,
  clock,
});
Deno.stdout.writeSync(new TextEncoder().encode(`${listening.address.port}\n`));
if (mode === "idle") await new Promise(() => {});
await publishAgain();
