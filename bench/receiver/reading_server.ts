/**
 * `serve` whose readings compute for so long before they read: `reading_server.ts MILLISECONDS`, in
 * the folder of an installation. Prints its port.
 */
import { openServer } from "../../src/app/deliveries/open_server.ts";
import { runServer } from "../../src/app/deliveries/run_server.ts";
import { workerReader } from "../../src/app/deliveries/worker_reader.ts";
import { readConfig } from "../../src/config/read_config.ts";
import { createLog } from "../../src/platform/log.ts";
import { sdNotify } from "../../src/platform/sd_notify.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import program from "../../src/app/deliveries/read.worker.js" with { type: "text" };

const milliseconds = Number(Deno.args[0]);
const slow = `globalThis.addEventListener("message", () => {
  const end = performance.now() + ${milliseconds};
  while (performance.now() < end);
});
${program}`;

const clock = systemClock;
const { signal } = new AbortController();
const log = createLog({ level: "error", clock, sink: () => {} });
const opened = await openServer({
  loaded: await readConfig(),
  clock,
  log,
  version: "0",
  signal,
});
await runServer({
  ...opened,
  read: workerReader({ clock, source: slow }).read,
  host: "127.0.0.1",
  port: 0,
  notifier: sdNotify({ socket: undefined, watchdogUsec: undefined, onFailure: () => {} }),
  signal,
  onListen: ({ port }) => void Deno.stdout.writeSync(new TextEncoder().encode(`${port}\n`)),
});
