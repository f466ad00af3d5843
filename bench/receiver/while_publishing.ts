// deno-lint-ignore-file no-console
/**
 * Answer times while a calendar of ten thousand events is folded, planned, rendered and written
 * again and again: not at all, in the thread that answers, and as `serve` does it, in a worker.
 * `deno run -A bench/receiver/while_publishing.ts` (about three minutes, most of it preparation).
 */
import { fileURLToPath } from "node:url";
import { load, percentile } from "./load.ts";

const secret = "Zk3vT9qLx0bWc7RnYp5MhJ2sAe8DgUf4KiV6oXt1BzQ";
const forMs = Number(Deno.args[0] ?? 15_000);
const text = new TextEncoder();
const body = JSON.stringify({
  webhook: { event_type: 1, version: 2, date_created: "2026-01-01T00:00:00+00:00" },
  payload: { results: [{ id: 1, description: "ORDER granting the motion. ".repeat(55) }] },
});
let keys = 0;
const next = () =>
  text.encode(
    `POST /webhooks/case-calendar/${secret} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n` +
      `Content-Type: application/json\r\nIdempotency-Key: key-${keys++}\r\n` +
      `Content-Length: ${body.length}\r\n\r\n${body}`,
  );

async function gauge(port: number, name: string): Promise<number> {
  const answer = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(answer)?.[1]);
}

async function measure(mode: string, folder: string): Promise<void> {
  const file = fileURLToPath(new URL("publishing_server.ts", import.meta.url));
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-prompt", file, folder, secret, mode],
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  try {
    const port = Number((await reader.read()).value);
    await load({ port, concurrency: 2, count: 200, expected: 200, next });
    const before = await gauge(port, "bench_published");
    const { times, wrong, perSecond } = await load({
      port,
      concurrency: 2,
      forMs,
      expected: 200,
      next: next,
    });
    const published = await gauge(port, "bench_published") - before;
    const cells = [
      mode,
      perSecond.toFixed(0),
      ...[0.5, 0.99, 0.999, 1].map((part) => percentile(times, part).toFixed(1)),
      published,
      await gauge(port, "bench_events"),
      (await gauge(port, "bench_rss") / 2 ** 20).toFixed(0),
      wrong,
    ];
    console.log(`| ${cells.join(" | ")} |`);
  } finally {
    child.kill("SIGKILL");
    await child.status;
    await reader.cancel();
  }
}

const folder = await Deno.makeTempDir({ prefix: "case-calendar-bench-" });
try {
  console.log(
    "| publishing | /s | p50 ms | p99 ms | p99.9 ms | max ms | times | events | MB | wrong |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const mode of ["idle", "in-process", "worker"]) await measure(mode, folder);
} finally {
  await Deno.remove(folder, { recursive: true });
}
