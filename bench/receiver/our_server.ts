/** Our receiver as `serve` has it, without the work behind it: `our_server.ts INBOX SECRET`. */
import { createLog } from "../../src/platform/log.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openInbox } from "../../src/store/inbox/inbox.ts";
import { createMetrics, type MetricFamily } from "../../src/web/metrics.ts";
import { createReceiver } from "../../src/web/receiver.ts";
import { receiverFamilies } from "../../src/web/receiver_metrics.ts";
import { listen } from "../../src/web/serve.ts";

const [path, secret] = Deno.args as [string, string];
const clock = systemClock;
const inbox = openInbox({ path, clock });
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
      { family: gauge("bench_commits"), value: inbox.statistics().commits },
      { family: gauge("bench_stored"), value: inbox.statistics().stored },
      { family: gauge("bench_rss"), value: Deno.memoryUsage().rss },
    ],
  }),
  hostname: "127.0.0.1",
  port: 0,
  clock,
});
Deno.stdout.writeSync(new TextEncoder().encode(`${listening.address.port}\n`));
