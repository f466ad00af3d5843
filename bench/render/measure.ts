// deno-lint-ignore-file no-console
/**
 * What publishing costs, against its bars: the whole of `emit` (folding, planning, rendering, index
 * and pages of cases, further feeds, the store) beside the mere writing of the same bytes; with nothing
 * kept, as a process of its own does it, and by a thread that published before, as `serve` does.
 * Five repeats, medians. `deno task bench:render` (some minutes).
 */
import { dirname } from "node:path";
import { keptWork } from "../../src/app/kept_work.ts";
import { publishAll } from "../../src/app/publish_all.ts";
import { replaceFile } from "../../src/platform/atomic_file.ts";
import { systemClock as clock } from "../../src/platform/system_clock.ts";
import { median } from "../receiver/load.ts";
import { type EventStore, eventStore } from "./event_store.ts";

const repeats = 5;
let missed = 0;

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function filesBelow(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory ? filesBelow(`${folder}/${name}`) : [`${folder}/${name}`]
  );
}

/** Milliseconds for writing every published file again, elsewhere, as the program writes files. */
function writing({ folder }: EventStore): number {
  const files = filesBelow(`${folder}/out`).map((path) => ({
    path: path.replace("/out/", "/copy/"),
    bytes: Deno.readFileSync(path),
  }));
  for (const { path } of files) Deno.mkdirSync(dirname(path), { recursive: true });
  const took = timed(() => {
    for (const { path, bytes } of files) replaceFile(path, bytes);
  });
  Deno.removeSync(`${folder}/copy`, { recursive: true });
  return took;
}

function row(
  what: string,
  { took, written, bar }: { took: number; written: number; bar: number },
): void {
  const held = took <= bar + written;
  if (!held) missed += 1;
  const cells = [
    what,
    took.toFixed(0),
    written.toFixed(0),
    (took / written).toFixed(1),
    `≤ ${bar} + writing`,
    held ? "" : "missed",
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

console.log(
  "| what | ms | writing, ms | ratio | bar, ms | |\n| --- | --- | --- | --- | --- | --- |",
);
const whole = new Map<number, number>();
for (const [events, bar] of [[100, 15], [1000, 60], [10_000, 600]] as const) {
  using site = eventStore(events, { calendars: 1 });
  const { config, store } = site;
  const first = timed(() => publishAll({ config, store, clock }));
  const all: number[] = [];
  const writings: number[] = [];
  for (let n = 0; n < repeats; n++) {
    Deno.removeSync(`${site.folder}/out`, { recursive: true });
    all.push(timed(() => publishAll({ config, store, clock })));
    writings.push(writing(site));
  }
  whole.set(events, median(all));
  row(`${events} events, the first time`, { took: first, written: median(writings), bar });
  row(`${events} events, every file anew`, { took: median(all), written: median(writings), bar });
  const kept = keptWork();
  publishAll({ config, store, clock, kept });
  const again: number[] = [];
  const same: number[] = [];
  for (let n = 0; n < repeats; n++) {
    same.push(timed(() => publishAll({ config, store, clock, kept })));
    Deno.removeSync(`${site.folder}/out`, { recursive: true });
    again.push(timed(() => publishAll({ config, store, clock, kept })));
  }
  row(`${events} events, every file from what is kept`, {
    took: median(again),
    written: median(writings),
    bar,
  });
  row(`${events} events, nothing changed`, { took: median(same), written: median(writings), bar });
}
const growth = whole.get(10_000)! / whole.get(1000)!;
if (growth > 12) missed += 1;
console.log(
  `| 10,000 against 1,000 | | | ${growth.toFixed(1)} | ≤ 12 | ${growth > 12 ? "missed" : ""} |`,
);

for (const [calendars, bar] of [[50, 50], [1, 150]] as const) {
  using site = eventStore(10_000, { calendars });
  const { config, store } = site;
  const kept = keptWork();
  publishAll({ config, store, clock, kept });
  const changed: number[] = [];
  const writings: number[] = [];
  for (let n = 0; n < repeats; n++) {
    site.moveOne();
    const began = Date.now();
    changed.push(timed(() => publishAll({ config, store, clock, kept })));
    const files = filesBelow(`${site.folder}/out`)
      .filter((path) => Deno.statSync(path).mtime!.getTime() >= began);
    const contents = files.map((path) => Deno.readFileSync(path));
    writings.push(timed(() => {
      for (const [index, path] of files.entries()) replaceFile(`${path}.copy`, contents[index]!);
    }));
    for (const path of files) Deno.removeSync(`${path}.copy`);
  }
  const what = `one changed event of 10,000 in ${calendars} calendar${calendars === 1 ? "" : "s"}`;
  row(what, { took: median(changed), written: median(writings), bar });
}
console.log(missed === 0 ? "\nEvery bar is held." : `\n${missed} missed.`);
