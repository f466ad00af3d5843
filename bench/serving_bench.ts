/**
 * The serving of files, as ratios, for a feed of 10,000 events. Run with
 * `deno bench -A bench/serving_bench.ts`. `deno run -A bench/serving_bench.ts` measures what a
 * conditional request takes, bar 1 ms of CPU, and a feed with options, bars 8 s and 120 MB for the
 * process that prepares it.
 */
import { heapFlags } from "../.ci/permission_flags.ts";
import { createFileServer } from "../src/app/feeds/file_server.ts";
import { renderIcs } from "../tests/calendars/support/render_ics.ts";
import { loadConfig } from "../src/config/load_config.ts";
import { systemClock } from "../src/platform/system_clock.ts";
import { openStore } from "../src/store/store.ts";
import { recordingLog } from "../tests/app/deliveries/receiving.ts";
import { servedFolder, writeServed } from "../src/app/feeds/served_folder.ts";
import type { PublishedEvent } from "../src/domain/published_event.ts";
import { published, source, support } from "../tests/calendars/support/published.ts";

const firstDay = Temporal.PlainDate.from("2026-01-05");
const caseIds = Array.from({ length: 200 }, (_, index) => `case-${index}`);
const quote =
  "MINUTE entry before the Honorable Ana Ruiz: Sentencing as to Pavel Orlov is set for " +
  "5/4/2026 at 10:00 AM in Courtroom 2103. Sentencing memoranda are due a week before.";
/** Fifty, each resting on three entries: three kilobytes in JSON, two in a feed. */
function eventsOf(caseId: string): PublishedEvent[] {
  return Array.from({ length: 50 }, (_, index) =>
    published({
      caseId,
      key: `event-${index}`,
      sources: [1, 2, 3].map((entryNumber) =>
        source({ entryNumber, quote: `${quote} ${caseId} ${index}` })
      ),
      event: {
        date: firstDay.add({ days: (index * 37) % 700 }).toString(),
        support: [1, 2, 3].map((entryNumber) => support({ entryNumber, quote })),
      },
    }));
}
const events = caseIds.flatMap(eventsOf);
const folder = Deno.makeTempDirSync({ prefix: "case-calendar-bench-" });
addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));
const path = `${folder}/main.ics`;
Deno.writeTextFileSync(path, renderIcs({ calendar: { id: "main", name: "Main" }, events }).text);
const { config } = loadConfig({
  path: "config.yaml",
  text: JSON.stringify({
    server: { serve_files: true },
    calendars: { main: { ics_path: "out/main.ics" } },
    cases: [],
  }),
  env: {},
});
const files = createFileServer({
  config: {
    ...config!,
    storePath: `${folder}/store.sqlite`,
    calendars: config!.calendars.map((one) => ({ ...one, icsPath: path })),
  },
  store: openStore({ path: ":memory:", clock: systemClock }),
  clock: systemClock,
  log: recordingLog([]),
});
const ask = (headers: Record<string, string>) =>
  files.answer(new Request("http://files.test/main.ics", { headers }), "/main.ics");
const first = (await ask({ "accept-encoding": "br" }))!;
const known = { "if-none-match": first.headers.get("etag")!, "accept-encoding": "gzip, br" };
await first.body?.cancel();

const group = "10,000 events";
Deno.bench({
  name: "look at the file on the disk",
  group,
  baseline: true,
  fn: async () => void await Deno.lstat(path),
});
Deno.bench({ name: "a conditional request: 304", group, fn: async () => void await ask(known) });
Deno.bench({
  name: "the whole feed, packed",
  group,
  fn: async () => void await (await ask({ "accept-encoding": "br" }))!.bytes(),
});
Deno.bench({
  name: "read the whole file",
  group,
  fn: async () => void await Deno.readFile(path),
});

if (import.meta.main) {
  const { cpuUsage } = await import("node:process");
  const rounds = 5000;
  const spent = [1, 2, 3, 4, 5].map(() => 0);
  for (const [turn] of spent.entries()) {
    const before = cpuUsage();
    for (let round = 0; round < rounds; round++) {
      if ((await ask(known))!.status !== 304) throw new Error("it was not known");
    }
    const { user, system } = cpuUsage(before);
    spent[turn] = (user + system) / 1000 / rounds;
  }
  const median = spent.sort((a, b) => a - b)[2]!;
  // deno-lint-ignore no-console
  console.log(
    `a conditional request for ${(Deno.statSync(path).size / 1e6).toFixed(1)} MB: ` +
      `${median.toFixed(3)} ms of CPU (bar 1 ms), median of 5 times ${rounds}`,
  );
  const served = { storePath: `${folder}/store.sqlite`, siteTitle: "Site", publicBaseUrl: null };
  const cases = caseIds.map((id) => ({
    id,
    name: id,
    tags: [],
    courts: ["ilnd"],
    partId: "1",
    events: () => eventsOf(id),
  }));
  const main = { calendar: { id: "main", name: "Main" }, listed: true, attendees: false, cases };
  writeServed(new Map([["main", main]]), { config: served });
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      ...heapFlags,
      new URL("prepare_child.ts", import.meta.url).pathname,
      servedFolder(served),
    ],
    // As the units set them.
    env: {
      MALLOC_ARENA_MAX: "1",
      MALLOC_TRIM_THRESHOLD_: "131072",
      MALLOC_MMAP_THRESHOLD_: "32768",
    },
    stderr: "inherit",
  }).output();
  const { seconds, peak } = JSON.parse(new TextDecoder().decode(stdout));
  // deno-lint-ignore no-console
  console.log(
    `a feed of 10,000 events with options: ${seconds.toFixed(1)} s (bar 8 s), ` +
      `${peak.toFixed(0)} MB for the process (bar 120 MB), the most of 3`,
  );
  Deno.exit();
}
