// deno-lint-ignore-file no-console
/**
 * The receiver against the least a durable one can do, as ratios: both sides in turn on this
 * machine, five repeats, medians; then with slow readings, beside `sync`, and the whole program
 * (`while_reading.ts`, `while_syncing.ts`, `whole_program.ts`). What misses its bar is
 * marked. `deno task bench:receiver` (about twelve minutes). Absolute figures say more about the machine
 * than about the program.
 */
import { fileURLToPath } from "node:url";
import { load, type LoadResult, median, percentile } from "./load.ts";

const secret = "Zk3vT9qLx0bWc7RnYp5MhJ2sAe8DgUf4KiV6oXt1BzQ";
const repeats = 5;
const forMs = 1500;

interface Server {
  port: number;
  stop(): Promise<void>;
}

async function start(file: string, args: string[]): Promise<Server> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-prompt", fileURLToPath(new URL(file, import.meta.url)), ...args],
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const port = Number((await reader.read()).value);
  return {
    port,
    stop: async () => {
      child.kill("SIGKILL");
      await child.status;
      await reader.cancel();
    },
  };
}

const text = new TextEncoder();
/** As large as CourtListener's test event with one entry and two documents. */
const body = JSON.stringify({
  webhook: { event_type: 1, version: 2, date_created: "2026-01-01T00:00:00+00:00" },
  payload: { results: [{ id: 1, description: "ORDER granting the motion. ".repeat(55) }] },
});
let keys = 0;
const post = (path: string, key: () => string) => () =>
  text.encode(
    `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nConnection: close\r\n` +
      `Idempotency-Key: ${key()}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
const distinct = post(`/webhooks/case-calendar/${secret}`, () => `key-${keys++}`);
const same = post(`/webhooks/case-calendar/${secret}`, () => "the same");
const wrong = post("/webhooks/case-calendar/wrong", () => "any");
const health = () => text.encode("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

async function gauge(server: Server, name: string): Promise<number> {
  const answer = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(answer)?.[1]);
}

function row(cells: readonly (string | number)[]): void {
  console.log(
    `| ${cells.map((cell) => typeof cell === "number" ? cell.toFixed(2) : cell).join(" | ")} |`,
  );
}

/** Throughput of distinct deliveries beside a bare server's. */
async function compare(
  bare: Server,
  ours: Server,
  { concurrency, bar, flushBar = 1 }: { concurrency: number; bar: number; flushBar?: number },
): Promise<void> {
  const rates: { bare: number[]; ours: number[] } = { bare: [], ours: [] };
  const tails: { bare: number[]; ours: number[] } = { bare: [], ours: [] };
  let errors = 0;
  const commits = await gauge(ours, "bench_commits");
  const stored = await gauge(ours, "bench_stored");
  for (let n = 0; n < repeats; n++) {
    for (const side of n % 2 === 0 ? ["bare", "ours"] as const : ["ours", "bare"] as const) {
      const { port } = side === "bare" ? bare : ours;
      const result = await load({ port, concurrency, forMs, expected: 200, next: distinct });
      rates[side].push(result.perSecond);
      errors += result.wrong;
      tails[side].push(percentile(result.times, 0.99));
    }
  }
  const flushes = (await gauge(ours, "bench_commits") - commits) /
    (await gauge(ours, "bench_stored") - stored);
  const [theirs, own] = [median(rates.bare), median(rates.ours)];
  row([
    `distinct, c=${concurrency}`,
    theirs.toFixed(0),
    own.toFixed(0),
    own / theirs,
    `≥ ${bar}${own / theirs < bar ? " missed" : ""}`,
    median(tails.bare),
    median(tails.ours),
    `${flushes.toFixed(2)}${flushes > flushBar ? " missed" : ""}`,
    errors === 0 ? "none" : String(errors),
  ]);
}

async function latency(
  name: string,
  run: () => Promise<LoadResult>,
  { of, bar }: { of: "p99" | "max"; bar: number },
): Promise<void> {
  const results: LoadResult[] = [];
  for (let n = 0; n < repeats; n++) results.push(await run());
  const errors = results.reduce((sum, { wrong }) => sum + wrong, 0);
  const part = of === "p99" ? 0.99 : 1;
  const judged = median(results.map(({ times }) => percentile(times, part)));
  row([
    name,
    median(results.map(({ perSecond }) => perSecond)).toFixed(0),
    median(results.map(({ times }) => percentile(times, 0.5))),
    median(results.map(({ times }) => percentile(times, 0.99))),
    median(results.map(({ times }) => times.at(-1)!)),
    `${of} ≤ ${bar}${judged > bar ? " missed" : ""}`,
    errors === 0 ? "none" : String(errors),
  ]);
}

const folder = await Deno.makeTempDir({ prefix: "case-calendar-bench-" });
const servers: Server[] = [];
try {
  for (
    const [file, args] of [
      ["bare_server.ts", [`${folder}/single.sqlite`, "single"]],
      ["bare_server.ts", [`${folder}/group.sqlite`, "group"]],
      ["our_server.ts", [`${folder}/inbox.sqlite`, secret]],
    ] as const
  ) servers.push(await start(file, [...args]));
  const [single, group, ours] = servers as [Server, Server, Server];
  const idle = await gauge(ours, "bench_rss");
  for (const { port } of servers) {
    await load({ port, concurrency: 8, count: 500, expected: 200, next: distinct });
  }

  console.log(
    "Durable distinct deliveries, a connection each, beside a bare Deno.serve handler with",
  );
  console.log("one FULL insert (c=1) or group commit (c=8, c=64); commits = flushes of the disk\n");
  row([
    "load",
    "bare /s",
    "ours /s",
    "ratio",
    "bar",
    "bare p99 ms",
    "ours p99 ms",
    "commits per answer",
    "errors",
  ]);
  row(["---", "---", "---", "---", "---", "---", "---", "---", "---"]);
  await compare(single, ours, { concurrency: 1, bar: 0.6 });
  await compare(group, ours, { concurrency: 8, bar: 0.5 });
  await compare(group, ours, { concurrency: 64, bar: 0.4, flushBar: 0.25 });

  const { port } = ours;
  const eight = (next: () => Uint8Array, expected: number) => () =>
    load({ port, concurrency: 8, count: 1500, expected, next });
  console.log("\nAnswers that store nothing (c=8), and a burst\n");
  row(["load", "/s", "p50 ms", "p99 ms", "max ms", "bar", "errors"]);
  row(["---", "---", "---", "---", "---", "---", "---"]);
  await latency("duplicate key", eight(same, 200), { of: "p99", bar: 10 });
  await latency("wrong secret", eight(wrong, 403), { of: "p99", bar: 10 });
  await latency("/health", eight(health, 200), { of: "p99", bar: 10 });
  await latency(
    "200 at once",
    () => load({ port, concurrency: 200, count: 200, expected: 200, next: distinct }),
    { of: "max", bar: 500 },
  );
  const rss = await gauge(ours, "bench_rss");
  const log = (await Deno.stat(`${folder}/inbox.sqlite-wal`)).size;
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  const stored = await gauge(ours, "bench_stored");
  console.log(
    `\nAfter ${stored} stored deliveries: RSS ${megabytes(rss)} MB (at start ${
      megabytes(idle)
    } MB), ` +
      `write-ahead log ${megabytes(log)} MB`,
  );
} finally {
  for (const server of servers) await server.stop();
  await Deno.remove(folder, { recursive: true });
}

for (const file of ["while_reading.ts", "while_syncing.ts", "whole_program.ts"]) {
  await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      "--no-prompt",
      fileURLToPath(new URL(file, import.meta.url)),
      ...file === "whole_program.ts" ? Deno.args : [],
    ],
  }).spawn().status;
}
