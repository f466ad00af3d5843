// deno-lint-ignore-file no-console
/**
 * First syncs of dockets with 2,000 and 6,000 entries of 2,000 characters: how far the resident set
 * grows beyond a first sync of 100.
 * Run with `deno run -A bench/sync/first_sync.ts`.
 */
import { heapFlags } from "../../.ci/permission_flags.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import { createStandIn } from "../../src/standin/stand_in.ts";
import { openStore } from "../../src/store/store.ts";
import { docketOf } from "../../tests/app/installation.ts";
import { clientOf, syncTurn } from "./turn.ts";

const token = "5ecret5ecret5ecret5ecret5ecret5ecret5ecr";
/** Entries by docket: the first is what the others are compared with. */
const sizes = [100, 2_000, 6_000];
const idOf = (place: number) => 70_000_001 + 10 * place; // entries are numbered by docket, a thousand each

if (Deno.args[0] === "serve") await serve();
else if (Deno.args[0] === "measure") await measure(Deno.args[1]!);
else await run();

/** Stand-in and program are processes of their own, the latter with the heap it has in life. */
async function run(): Promise<void> {
  const start = (args: readonly string[], flags: readonly string[] = []) =>
    new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", ...flags, import.meta.filename!, ...args],
      stdout: "piped",
    });
  const server = start(["serve"]).spawn();
  try {
    const reader = server.stdout.getReader();
    const url = new TextDecoder().decode((await reader.read()).value).trim();
    reader.releaseLock();
    const { stdout } = await start(["measure", url], heapFlags).output();
    await Deno.stdout.write(stdout);
  } finally {
    server.kill();
    await server.status;
    await server.stdout.cancel();
  }
}

/** Prints its address and serves until it is ended. */
async function serve(): Promise<void> {
  const text = "ORDER: Status Conference set for 4/9/2026 at 10:00 AM. ".repeat(36);
  const dockets = sizes.map((size, place) => {
    const docket = docketOf(size, { id: idOf(place) });
    const entries = docket.entries.map((entry, n) => ({ ...entry, description: `${n} ${text}` }));
    return { ...docket, entries };
  });
  const standIn = createStandIn({ dockets, token, clock: systemClock });
  const { url } = standIn.listen();
  console.log(url);
  await new Promise(() => {});
}

async function measure(url: string): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    using store = openStore({ path: `${folder}/store.sqlite`, clock: systemClock });
    store.pacer().learn("courtlistener", []);
    let first: number | null = null;
    for (const [place, size] of sizes.entries()) {
      const installation = {
        config: settings(idOf(place)),
        store,
        clock: systemClock,
        token,
        handle: (request: Request) => fetch(request),
      };
      let peak = 0;
      const watch = setInterval(() => peak = Math.max(peak, Deno.memoryUsage().rss), 10);
      const courtlistener = clientOf(installation, { baseUrl: url });
      const from = performance.now();
      const { cases } = await syncTurn(installation, { courtlistener });
      const seconds = (performance.now() - from) / 1000;
      clearInterval(watch);
      if (cases[0]!.entriesSeen !== size) throw new Error("the sync did not end well");
      const megabytes = peak / 2 ** 20;
      const growth = first === null ? "" : `, ${(megabytes - first).toFixed(0)} MB more`;
      first ??= megabytes;
      console.log(
        `first sync of ${size} entries: ${courtlistener.requests()} requests, ` +
          `${seconds.toFixed(1)} s, RSS ${megabytes.toFixed(0)} MB${growth}`,
      );
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function settings(docket: number) {
  const text = JSON.stringify({
    calendars: { main: { name: "Main", ics_path: "out/main.ics" } },
    cases: [{ id: "case", name: "Case", calendar: "main", dockets: [docket] }],
  });
  const { config } = loadConfig({ path: "config.yaml", text, env: {} });
  if (config === null) throw new Error("the settings of the bench are wrong");
  return config;
}
