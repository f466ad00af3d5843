/**
 * Answer times of `serve` while `sync` fetches dockets into the same store, both as they are
 * deployed, in processes of their own: `deno run -A bench/receiver/while_syncing.ts` (about a minute).
 */
import { bundleFlags } from "../../.ci/permission_flags.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import { createStandIn } from "../../src/standin/stand_in.ts";
import { openStore } from "../../src/store/store.ts";
import { docketOf } from "../../tests/app/installation.ts";
import { programEntry } from "../../tests/support/run_program.ts";
import { bar, note, table, verdict } from "./bars.ts";
import { diskProbe } from "./disk_probe.ts";
import { load, percentile } from "./load.ts";
import { secret, stray } from "./requests.ts";
import { serving } from "./serving.ts";

const token = "0123456789abcdef0123456789abcdef01234567";
const dockets = Array.from({ length: 12 }, (_, index) => 70_000_001 + index);
const entries = 1000;

if (Deno.args[0] === "upstream") await serveUpstream();
else await measure();

/** Prints its address and answers until it is ended. */
async function serveUpstream(): Promise<void> {
  const text = "ORDER: Status Conference set for 4/9/2026 at 10:00 AM. ".repeat(10);
  const standIn = createStandIn({
    dockets: dockets.map((id) => {
      const docket = docketOf(entries, { id });
      const longer = docket.entries.map((entry, n) => ({ ...entry, description: `${n} ${text}` }));
      return { ...docket, entries: longer };
    }),
    token,
    clock: systemClock,
  });
  Deno.stdout.writeSync(new TextEncoder().encode(`${standIn.listen().url}\n`));
  await new Promise(() => {});
}

async function measure(): Promise<void> {
  const upstream = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-prompt", import.meta.filename!, "upstream"],
    stdin: "null",
    stdout: "piped",
  }).spawn();
  const folder = await Deno.makeTempDir({ prefix: "case-calendar-bench-" });
  const lines = upstream.stdout.pipeThrough(new TextDecoderStream()).getReader();
  try {
    prepare(folder, String((await lines.read()).value).trim());
    const server = await serving(folder, secret);
    try {
      await load({ port: server.port, concurrency: 2, count: 200, expected: 200, next: stray });
      const disk = diskProbe(folder);
      let done = false;
      const began = performance.now();
      const syncing = sync(folder).finally(() => done = true);
      const times: number[] = [];
      let wrong = 0;
      while (!done) {
        const some = await load({
          port: server.port,
          concurrency: 2,
          count: 20,
          expected: 200,
          next: stray,
        });
        times.push(...some.times);
        wrong += some.wrong;
      }
      const { code, stderr } = await syncing;
      if (code !== 0) throw new Error(new TextDecoder().decode(stderr));
      times.sort((a, b) => a - b);
      table(`\`serve\` beside a first \`sync\` of ${dockets.length} dockets of ${entries} entries`);
      note("deliveries answered meanwhile", times.length);
      note("seconds the sync took", ((performance.now() - began) / 1000).toFixed(1));
      const flush = (await disk.stop()).toFixed(0);
      note("slowest flush of the disk meanwhile, by a file of its own", `${flush} ms`);
      bar("answers that were not 200", wrong, { most: 0, unit: "" });
      bar("p99", percentile(times, 0.99), { most: 50, unit: "ms" });
      bar("slowest", times.at(-1)!, { most: 250, unit: "ms" });
      verdict();
    } finally {
      await server.stop();
    }
  } finally {
    upstream.kill("SIGKILL");
    await upstream.status;
    await lines.cancel();
    await Deno.remove(folder, { recursive: true });
  }
}

/** Settings that lead to the stand-in, and a store that knows of no limits. */
function prepare(folder: string, url: string): void {
  Deno.mkdirSync(`${folder}/data`);
  const settings = {
    index_path: "out/index.html",
    ensure_docket_alerts: false,
    courtlistener: { base_url: url },
    calendars: { main: { name: "Main", ics_path: "out/main.ics" } },
    cases: dockets.map((id) => ({
      id: `case-${id}`,
      name: `Case ${id}`,
      calendar: "main",
      dockets: [id],
    })),
  };
  Deno.writeTextFileSync(`${folder}/config.yaml`, JSON.stringify(settings));
  const path = `${folder}/data/case-calendar-2.sqlite`;
  using store = openStore({ path, clock: systemClock });
  store.pacer().learn("courtlistener", []);
}

async function sync(folder: string): Promise<Deno.CommandOutput> {
  return await new Deno.Command(Deno.execPath(), {
    args: ["run", ...bundleFlags(), await programEntry(), "sync"],
    cwd: folder,
    clearEnv: true,
    env: { COURTLISTENER_TOKEN: token, DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).output();
}
