/**
 * Answer times while texts are read, each in five seconds of computing, beside readings that take no
 * time: `deno run -A bench/receiver/while_reading.ts` (about two minutes).
 */
import { fileURLToPath } from "node:url";
import { eventStore } from "../render/event_store.ts";
import { bar, table, verdict } from "./bars.ts";
import { load, median, percentile } from "./load.ts";
import { alert, secret } from "./requests.ts";

const repeats = 5;
const forMs = 3000;
const lengths = { slow: 5000, instant: 0 };
type Kind = keyof typeof lengths;
const kinds: readonly Kind[] = ["slow", "instant"];

interface Server {
  port: number;
  /** Holds the whole process, or lets it go on. */
  hold(held: boolean): void;
  stop(): Promise<void>;
}

async function start(folder: string, milliseconds: number): Promise<Server> {
  const file = fileURLToPath(new URL("reading_server.ts", import.meta.url));
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-prompt", file, String(milliseconds)],
    cwd: folder,
    env: {
      CASE_CALENDAR_WEBHOOK_SECRET: secret,
      COURTLISTENER_TOKEN: "0123456789abcdef0123456789abcdef01234567",
    },
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const port = Number((await reader.read()).value);
  return {
    port,
    hold: (held) => child.kill(held ? "SIGSTOP" : "SIGCONT"),
    stop: async () => {
      child.kill("SIGKILL");
      await child.status;
      await reader.cancel();
    },
  };
}

/**
 * The 99th percentile of each side at so many at once, the sides taken in turn; the other one is held,
 * since it would work on what it took in.
 */
async function tails(
  servers: Record<Kind, Server>,
  concurrency: number,
): Promise<Record<Kind, number>> {
  const found: Record<Kind, number[]> = { slow: [], instant: [] };
  let docket = 0;
  for (let n = 0; n < repeats; n++) {
    for (const kind of n % 2 === 0 ? kinds : kinds.toReversed()) {
      for (const other of kinds) servers[other].hold(other !== kind);
      const { times, wrong } = await load({
        port: servers[kind].port,
        concurrency,
        forMs,
        expected: 200,
        next: () => alert(docket++ % 40),
      });
      if (wrong > 0) throw new Error(`${wrong} deliveries were not answered with 200`);
      found[kind].push(percentile(times, 0.99));
    }
  }
  return { slow: median(found.slow), instant: median(found.instant) };
}

using slowSite = eventStore(2000, { calendars: 1 });
using instantSite = eventStore(2000, { calendars: 1 });
slowSite.store.close();
instantSite.store.close();
const servers = {
  slow: await start(slowSite.folder, lengths.slow),
  instant: await start(instantSite.folder, lengths.instant),
};
try {
  const { port } = servers.slow;
  // What is under way when the measuring begins is read for as long as it takes.
  await load({ port, concurrency: 1, count: 8, expected: 200, next: () => alert(0) });
  table("Readings of five seconds of computing for each entry");
  for (const [concurrency, most] of [[8, 50], [64, 150]] as const) {
    const { slow, instant } = await tails(servers, concurrency);
    bar(`p99, c=${concurrency}`, slow, { most, unit: "ms" });
    const what = `p99, c=${concurrency}, beside instant readings (${instant.toFixed(0)} ms)`;
    bar(what, slow / instant, { most: 1.5, unit: "times", digits: 2 });
  }
  servers.slow.hold(false);
  const large: number[] = [];
  for (let n = 0; n < repeats; n++) {
    const next = () => alert(n, 100);
    large.push((await load({ port, concurrency: 1, count: 1, expected: 200, next })).times[0]!);
  }
  bar("one delivery of 100 entries", median(large), { most: 100, unit: "ms" });
  verdict();
} finally {
  for (const kind of kinds) await servers[kind].stop();
}
