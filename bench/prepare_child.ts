/**
 * Prepares the feed of everything that was left for serving in the folder of the first argument, with
 * options, in the thread that `serve` does it in, three times. Prints the seconds of the slowest and
 * the most memory that the process took, in MB, as JSON.
 */
import { noOptions } from "../src/app/feeds/feed_options.ts";
import { createPreparer } from "../src/app/feeds/prepare_in_worker.ts";
import { systemClock } from "../src/platform/system_clock.ts";

const preparer = createPreparer({ clock: systemClock });
let seconds = 0;
for (const alarm of [30, 60, 90]) {
  const before = performance.now();
  await preparer.prepare({
    kind: "view",
    folder: Deno.args[0]!,
    view: { sort: "all", id: "" },
    options: { ...noOptions, alarm },
    isPrivate: false,
    isFollowed: true,
  });
  seconds = Math.max(seconds, (performance.now() - before) / 1000);
}
const peak = /^VmHWM:\s+(\d+) kB/m.exec(Deno.readTextFileSync("/proc/self/status"))![1];
Deno.stdout.writeSync(
  new TextEncoder().encode(JSON.stringify({ seconds, peak: Number(peak) / 1024 })),
);
