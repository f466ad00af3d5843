// deno-lint-ignore-file no-console
/**
 * The bars of the receiver that only the whole program can show: `serve` as it is deployed, with ten
 * thousand events in its store. `deno run -A bench/receiver/whole_program.ts [DELIVERIES]` (about
 * four minutes; 20,000 deliveries in the long run unless given, the bar speaks of 100,000).
 */
import { eventStore, firstDocket } from "../render/event_store.ts";
import { load, median, percentile } from "./load.ts";
import { serving } from "./serving.ts";

const secret = "Zk3vT9qLx0bWc7RnYp5MhJ2sAe8DgUf4KiV6oXt1BzQ";
const many = Number(Deno.args[0] ?? 20_000);
const events = 10_000;
const repeats = 5;
const text = new TextEncoder();
let missed = 0;
let delivered = 0;

/** A docket alert of a followed docket, with an entry that changes its calendar. */
function alert(docket: number): Uint8Array {
  delivered += 1;
  const day = Temporal.PlainDate.from("2028-01-03").add({ days: delivered % 700 });
  return request({
    id: 9_000_000_000 + delivered,
    docket: firstDocket + docket,
    date_created: "2026-03-20T08:00:00-07:00",
    date_modified: "2026-03-20T08:00:00-07:00",
    date_filed: "2026-03-20",
    entry_number: 1000 + delivered,
    recap_sequence_number: "",
    description:
      `ORDER: Status Conference set for ${day.month}/${day.day}/${day.year} at 10:00 AM.`,
    recap_documents: [],
  });
}

/** An alert of a docket that nobody follows: stored and set aside. */
function stray(): Uint8Array {
  delivered += 1;
  return request({ id: delivered, docket: 1, description: "ORDER granting. ".repeat(90) });
}

function request(row: Record<string, unknown>): Uint8Array {
  const body = JSON.stringify({
    webhook: { event_type: 1, version: 2, date_created: "2026-01-01T00:00:00+00:00" },
    payload: { results: [row] },
  });
  return text.encode(
    `POST /webhooks/case-calendar/${secret} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n` +
      `Content-Type: application/json\r\nIdempotency-Key: key-${delivered}\r\n` +
      `Content-Length: ${text.encode(body).length}\r\n\r\n${body}`,
  );
}

function row(what: string, value: number, { unit, bar }: { unit: string; bar: number }): void {
  const held = value <= bar;
  if (!held) missed += 1;
  console.log(
    `| ${what} | ${value.toFixed(0)} ${unit} | ≤ ${bar} ${unit} | ${held ? "" : "missed"} |`,
  );
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function publishing(folder: string): Promise<void> {
  const server = await serving(folder, secret);
  try {
    await load({
      port: server.port,
      concurrency: 1,
      count: 1,
      expected: 200,
      next: () => alert(0),
    });
    while (server.publications() === 0) await rest(500);
    await rest(35_000); // the publishing worker ends half a minute after its last work
    row("memory, idle", server.memory().now, { unit: "MB", bar: 100 });
    const bursts: number[] = [];
    for (let n = 0; n < repeats; n++) {
      const { times, wrong } = await load({
        port: server.port,
        concurrency: 200,
        count: 200,
        expected: 200,
        next: () => alert(n),
      });
      if (wrong > 0) throw new Error(`${wrong} deliveries were not answered with 200`);
      bursts.push(times.at(-1)!);
      await rest(3000);
    }
    row("200 at once, slowest", median(bursts), { unit: "ms", bar: 500 });
    const tails: number[] = [];
    const slowest: number[] = [];
    const before = server.publications();
    for (let n = 0; n < repeats; n++) {
      let changed = 0;
      const { times } = await load({
        port: server.port,
        concurrency: 2,
        forMs: 8000,
        expected: 200,
        next: () => {
          const due = performance.now() - changed > 1000;
          if (due) changed = performance.now();
          return due ? alert(10 + n) : stray();
        },
      });
      tails.push(percentile(times, 0.99));
      slowest.push(times.at(-1)!);
    }
    console.log(`| publications meanwhile | ${server.publications() - before} | | |`);
    row("while 10,000 events are published, p99", median(tails), { unit: "ms", bar: 50 });
    row("while 10,000 events are published, slowest", median(slowest), { unit: "ms", bar: 250 });
    row("memory, most so far", server.memory().peak, { unit: "MB", bar: 160 });
  } finally {
    await server.stop();
  }
}

async function longRun(folder: string): Promise<void> {
  const server = await serving(folder, secret);
  const deliver = (count: number) =>
    load({ port: server.port, concurrency: 8, count, expected: 200, next: stray });
  let log = 0;
  const sample = () => {
    for (const { name } of Deno.readDirSync(`${folder}/data`)) {
      if (!name.endsWith("-wal")) continue;
      log = Math.max(log, Deno.statSync(`${folder}/data/${name}`).size / 2 ** 20);
    }
  };
  try {
    await deliver(10_000);
    const early = server.memory().now;
    for (let done = 10_000; done < many; done += 5000) {
      await deliver(5000);
      sample();
    }
    const grown = server.memory().now - early;
    row(`growth from 10,000 to ${many} deliveries`, grown, { unit: "MB", bar: 10 });
    row("write-ahead log, largest", log, { unit: "MB", bar: 16 });
  } finally {
    await server.stop();
  }
}

using site = eventStore(events, { calendars: 1 });
site.store.close();
console.log(`\`serve\` with ${events} events in its store, one calendar; median of ${repeats}\n`);
console.log("| what | measured | bar | |\n| --- | --- | --- | --- |");
const starts: number[] = [];
for (let n = 0; n < repeats; n++) {
  const server = await serving(site.folder, secret);
  starts.push(server.startedIn);
  await server.stop();
}
row("start to listening", median(starts), { unit: "ms", bar: 400 });
await publishing(site.folder);
await longRun(site.folder);
console.log(missed === 0 ? "\nEvery bar is held." : `\n${missed} missed.`);
