/**
 * The pages of a large installation: 500 cases with 5,000 events. Prints what they weigh, what it
 * costs to make them beside writing the same bytes, and how long the browser needs for a search.
 * `deno task bench:page`; the search is left out where there is no Chromium.
 */
import { gzipSync } from "node:zlib";
import { browse, haveBrowser } from "../../tests/calendars/support/browse.ts";
import type { IndexInput } from "../../tests/calendars/support/index_input.ts";
import { indexPage, sitePages } from "../../tests/calendars/support/site_pages.ts";
import { largeSite } from "./large_site.ts";

const repeats = 5;
const input = largeSite({ cases: 500, eventsPerCase: 10 });
const files = sitePages(input);
const index = files[0]!.text;
const pages = files.slice(1).map(({ text }) => text);

line("index, bytes", index.length);
line("index on the wire (gzip), kB", gzipSync(index).length / 1000, 200);
line(
  "page of a case on the wire (gzip), kB",
  mean(pages.map((text) => gzipSync(text).length)) / 1000,
);

const folder = Deno.makeTempDirSync();
try {
  const bytes = [
    new TextEncoder().encode(index),
    ...pages.map((text) => new TextEncoder().encode(text)),
  ];
  const written = median(() =>
    bytes.forEach((some, index) => Deno.writeFileSync(`${folder}/${index}`, some))
  );
  const made = median(() => void sitePages(input));
  const indexMade = median(() => void indexPage(input));
  line("writing all 501 files, ms", written);
  line("making them, times that", made / written);
  line("making the index, its digests and cards, ms", indexMade);
} finally {
  Deno.removeSync(folder, { recursive: true });
}

if (haveBrowser) await searches(input);

/** From the key press until the answer is laid out and the next frame is about to be painted. */
async function searches(input: IndexInput): Promise<void> {
  await browse(input, async ({ open }) => {
    const { view, said } = await open("", {
      bypassCSP: true,
      viewport: { width: 1440, height: 1000 },
    });
    const texts = ["s", "se", "sentencing", "sentencing harbor", "zzz", "motion", "kim"];
    const times = await view.evaluate(`(async (texts) => {
      const input = document.getElementById("case-search");
      const ask = async (text) => {
        const start = performance.now();
        input.value = text;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        const judged = performance.now() - start;
        document.body.getBoundingClientRect();
        const laidOut = performance.now() - start;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return [judged, laidOut];
      };
      const middle = (all) => all.sort((a, b) => a - b)[all.length >> 1];
      const found = [];
      for (const text of texts) {
        const tries = [];
        for (let count = 0; count < ${repeats}; count++) {
          tries.push(await ask(text));
          await ask("");
        }
        found.push([text, middle(tries.map(([one]) => one)), middle(tries.map(([, one]) => one))]);
      }
      return found;
    })(${JSON.stringify(texts)})`) as [string, number, number][];
    // What fails in between is fast.
    if (said.length > 0) throw new Error(`the page complains: ${said.join("; ")}`);
    for (const [text, judged, laidOut] of times) {
      line(`search "${text}", ms (${judged.toFixed(1)} without layout)`, laidOut, 50);
    }
  });
}

function median(work: () => void): number {
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(repeats / 2)]!;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function line(what: string, value: number, most?: number): void {
  const bar = most === undefined ? "" : `  (at most ${most}${value <= most ? "" : ": MISSED"})`;
  // deno-lint-ignore no-console
  console.log(`${what.padEnd(56)} ${value.toFixed(1).padStart(10)}${bar}`);
}
