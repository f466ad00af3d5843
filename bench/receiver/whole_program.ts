/**
 * The bars of the receiver that only the whole program can show: `serve` as it is deployed, with ten
 * thousand events in its store. `deno run -A bench/receiver/whole_program.ts [DELIVERIES]` (about
 * four minutes; 20,000 deliveries in the long run unless given, the bar speaks of 100,000).
 *
 * An answer waits for the disk, whose delays are none of ours: the slowest flush of a file of its own
 * stands beside each round. With `TMPDIR` in a file system in memory (not below `/dev`, which Deno
 * keeps from the sandbox) flushing takes no time, and what remains is ours alone.
 */
import { eventStore } from "../render/event_store.ts";
import { bar, note, table, verdict } from "./bars.ts";
import { diskProbe, longest } from "./disk_probe.ts";
import { load, median, percentile } from "./load.ts";
import { alert, secret, stray } from "./requests.ts";
import { serving } from "./serving.ts";
import { shared, type Span } from "./span.ts";

const many = Number(Deno.args[0] ?? 20_000);
const events = 10_000;
const repeats = 5;
/** Milliseconds of the slowest answer beside a publication. */
const slow = 250;

const ms = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`;
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
    const quiet = diskProbe(folder);
    // The publishing worker ends half a minute after its last work, and its memory returns later.
    await rest(75_000);
    note("slowest flush of the disk while all rests, by a file of its own", ms(await quiet.stop()));
    bar("memory, idle", server.memory().now, { unit: "MB", most: 100 });
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
    bar("200 at once, slowest", median(bursts), { unit: "ms", most: 500 });
    const rounds: Span[][] = [];
    const before = server.publications();
    const disk = diskProbe(folder);
    for (let n = 0; n < repeats; n++) {
      let changed = 0;
      const { answers } = await load({
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
      rounds.push(answers);
    }
    note("publications meanwhile", server.publications() - before);
    await disk.stop();
    tellRounds(rounds, disk.flushes);
    bar("memory, most so far", server.memory().peak, { unit: "MB", most: 160 });
  } finally {
    await server.stop();
  }
}

/** The answers of each round, beside what the disk did meanwhile. */
function tellRounds(rounds: readonly Span[][], flushes: readonly Span[]): void {
  const tails = rounds.map((answers) => {
    return percentile(answers.map(({ took }) => took).sort((a, b) => a - b), 0.99);
  });
  bar("while 10,000 events are published, p99", median(tails), { unit: "ms", most: 50 });
  const slowest = median(rounds.map(longest));
  bar("while 10,000 events are published, slowest", slowest, { unit: "ms", most: slow });
  for (const [n, answers] of rounds.entries()) {
    const from = Math.min(...answers.map(({ at }) => at));
    const to = Math.max(...answers.map(({ at, took }) => at + took));
    const beside = flushes.filter(({ at, took }) => at + took > from && at < to);
    const figures = `${ms(longest(answers))} beside ${ms(longest(beside))}`;
    note(`round ${n + 1}, slowest answer beside the slowest flush of that file`, figures);
  }
  const late = rounds.flat().filter(({ took }) => took > slow);
  note(`answers of more than ${slow} ms, of ${rounds.flat().length}`, late.length);
  const ours = late.filter((answer) => answer.took - shared(answer, flushes) > slow);
  bar("of these, late even without the time that file was flushed meanwhile", ours.length, {
    unit: "",
    most: 0,
  });
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
    bar(`growth from 10,000 to ${many} deliveries`, grown, { unit: "MB", most: 10 });
    bar("memory, most of them", server.memory().peak, { unit: "MB", most: 160 });
    bar("write-ahead log, largest", log, { unit: "MB", most: 16 });
  } finally {
    await server.stop();
  }
}

using site = eventStore(events, { calendars: 1 });
site.store.close();
table(`\`serve\` with ${events} events in its store, one calendar; median of ${repeats}`);
const starts: number[] = [];
for (let n = 0; n < repeats; n++) {
  const server = await serving(site.folder, secret);
  starts.push(server.startedIn);
  await server.stop();
}
bar("start to listening", median(starts), { unit: "ms", most: 400 });
await publishing(site.folder);
await longRun(site.folder);
verdict();
