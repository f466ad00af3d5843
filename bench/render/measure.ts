// deno-lint-ignore-file no-console
/**
 * What publishing costs, against its bars: the whole of `emit` (folding, planning, rendering, index
 * and pages of cases, the store) beside the mere writing of the same bytes. A process of its own
 * begins with what earlier ones left in the cache beside the store (`store/render_cache.ts`); the row
 * "nothing kept" is the very first one. The bars speak of the calendars' own feeds and the page: the
 * further feeds by case, court, tag and kind, which are many times as many bytes, are rows of their
 * own. What one changed event costs is told whole, without the time in which files are flushed to
 * the disk, and without the fold of its docket, too: the bars are about what is rendered. Five repeats, medians. `deno task bench:render` (some minutes).
 */
import { dirname } from "node:path";
import { type CachedWork, cachedWork } from "../../src/app/cached_work.ts";
import { publishAll } from "../../src/app/publish_all.ts";
import type { Config } from "../../src/config/config.ts";
import { replaceFile } from "../../src/platform/atomic_file.ts";
import { systemClock as clock } from "../../src/platform/system_clock.ts";
import { median } from "../receiver/load.ts";
import { type EventStore, eventStore } from "./event_store.ts";

const repeats = 5;
let missed = 0;

/** Milliseconds that flushing files has taken so far. */
let flushing = 0;
const { syncSync } = Deno.FsFile.prototype;
Deno.FsFile.prototype.syncSync = function () {
  const began = performance.now();
  syncSync.call(this);
  flushing += performance.now() - began;
};

/** Milliseconds that the fold of the first docket, the one that changes, has taken so far. */
let folding = 0;
let foldBegan: number | null = null;
function onStep(step: string): void {
  const now = performance.now();
  if (foldBegan !== null) folding += now - foldBegan;
  foldBegan = step === "case:case-0" ? now : null;
}

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

/** Milliseconds for writing the files again, elsewhere, as the program writes files. */
function writing({ folder }: EventStore, paths: readonly string[]): number {
  const files = paths.map((path) => ({
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

/** Milliseconds: of publications, each from `begin`'s state, and of writing the same files. */
interface Measured {
  took: number;
  /** Without flushing. */
  working: number;
  /** Without flushing and fold. */
  rendering: number;
  written: number;
}

function measured(
  site: EventStore,
  { begin, publish }: { begin: () => void; publish: () => void },
): Measured {
  const times: number[] = [];
  const works: number[] = [];
  const renderings: number[] = [];
  const writings: number[] = [];
  for (let n = 0; n < repeats; n++) {
    begin();
    const began = Date.now();
    const before = { flushing, folding };
    const took = timed(publish);
    times.push(took);
    const working = took - (flushing - before.flushing);
    works.push(working);
    renderings.push(working - (folding - before.folding));
    const paths = filesBelow(`${site.folder}/out`)
      .filter((path) => Deno.statSync(path).mtime!.getTime() >= began);
    writings.push(writing(site, paths));
  }
  return {
    took: median(times),
    working: median(works),
    rendering: median(renderings),
    written: median(writings),
  };
}

function row(
  what: string,
  { took, written, working, rendering, bar = null, most = null }: {
    took: number;
    written: number;
    working?: number;
    rendering?: number;
    /** The most it may take beside the writing of the same bytes. */
    bar?: number | null;
    /** The most that rendering may take. */
    most?: number | null;
  },
): void {
  const held = (bar === null || took <= bar + written) &&
    (most === null || rendering! <= most);
  if (!held) missed += 1;
  const wanted = [
    ...(bar === null ? [] : [`≤ ${bar} + writing`]),
    ...(most === null ? [] : [`≤ ${most} without flushing and fold`]),
  ];
  const cells = [
    what,
    took.toFixed(0),
    working?.toFixed(0) ?? "",
    rendering?.toFixed(0) ?? "",
    written.toFixed(0),
    (took / written).toFixed(1),
    wanted.join(", "),
    held ? "" : "missed",
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

/** As the program is set up, with its store where the bench has it. */
function settingsOf(site: EventStore, { feedViews }: { feedViews: Config["feedViews"] }): Config {
  return { ...site.config, feedViews, storePath: site.store.path };
}

function publishing(site: EventStore, config: Config): (work: CachedWork) => void {
  return (work) => void publishAll({ config, store: site.store, clock, kept: work.kept, onStep });
}

const program = "bench";
console.log(
  "| what | ms | without flushing, ms | and without fold, ms | writing, ms | ratio | bar, ms | |\n" +
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
);
const whole = new Map<number, number>();
for (const [events, bar] of [[100, 15], [1000, 60], [10_000, 600]] as const) {
  using site = eventStore(events, { calendars: 1 });
  const remove = (ending: RegExp) => () => {
    for (const path of filesBelow(`${site.folder}/out`)) {
      if (ending.test(path)) Deno.removeSync(path);
    }
  };
  const run = (config: Config, what: string, bar: number | null) => {
    const publish = publishing(site, config);
    const inItsOwnProcess = () => {
      using work = cachedWork({ config, program, now: clock.now() });
      publish(work);
    };
    const first = timed(inItsOwnProcess);
    row(`${events} events${what}, nothing kept`, {
      took: first,
      written: writing(site, filesBelow(`${site.folder}/out`)),
    });
    const anew = measured(site, { begin: remove(/\.ics$|index\.html$/), publish: inItsOwnProcess });
    row(`${events} events${what}, feeds and index anew`, { ...anew, bar });
    using work = cachedWork({ config, program, now: clock.now() });
    publish(work);
    const same = median(Array.from({ length: repeats }, () => timed(() => publish(work))));
    row(`${events} events${what}, nothing changed`, {
      took: same,
      written: anew.written,
    });
    return anew.took;
  };
  whole.set(events, run(settingsOf(site, { feedViews: [] }), "", bar));
  run(settingsOf(site, site.config), " with further feeds", null);
}
const growth = whole.get(10_000)! / whole.get(1000)!;
if (growth > 12) missed += 1;
console.log(
  `| 10,000 against 1,000 | | | | | ${growth.toFixed(1)} | ≤ 12 | ${growth > 12 ? "missed" : ""} |`,
);

for (const [calendars, bar] of [[50, 50], [1, 150]] as const) {
  using site = eventStore(10_000, { calendars });
  const where = `of 10,000 in ${calendars} calendar${calendars === 1 ? "" : "s"}`;
  const run = (config: Config, what: string, bar: number | null) => {
    using work = cachedWork({ config, program, now: clock.now() });
    const publish = publishing(site, config);
    publish(work);
    const one = measured(site, { begin: site.moveOne, publish: () => publish(work) });
    row(`one changed event ${where}${what}`, { ...one, most: bar });
  };
  run(settingsOf(site, { feedViews: [] }), "", bar);
  run(settingsOf(site, site.config), " with further feeds", null);
}
console.log(missed === 0 ? "\nEvery bar is held." : `\n${missed} missed.`);
