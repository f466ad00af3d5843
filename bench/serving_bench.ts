/**
 * The serving of files, as ratios, for a feed of 10,000 events. Run with
 * `deno bench -A bench/serving_bench.ts`; the bar is 1 ms of CPU for a conditional request, which
 * `deno run -A bench/serving_bench.ts` measures.
 */
import { createFileServer } from "../src/app/feeds/file_server.ts";
import { renderIcs } from "../tests/calendars/support/render_ics.ts";
import { loadConfig } from "../src/config/load_config.ts";
import { systemClock } from "../src/platform/system_clock.ts";
import { openStore } from "../src/store/store.ts";
import { recordingLog } from "../tests/app/deliveries/receiving.ts";
import { published } from "../tests/calendars/support/published.ts";

const firstDay = Temporal.PlainDate.from("2026-01-05");
const events = Array.from({ length: 10_000 }, (_, index) =>
  published({
    caseId: `case-${index % 40}`,
    key: `event-${index}`,
    event: { date: firstDay.add({ days: index % 700 }).toString() },
  }));
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
  Deno.exit();
}
