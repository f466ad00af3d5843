// deno-lint-ignore-file no-console
/**
 * The first sync of a docket with 2,000 entries of 2,000 characters: how far the resident set grows
 * beyond a first sync of 100. The stand-in is a process of its own.
 * Run with `deno run -A bench/sync/first_sync.ts`.
 */
import { loadConfig } from "../../src/config/load_config.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import { createStandIn } from "../../src/standin/stand_in.ts";
import { openStore } from "../../src/store/store.ts";
import { docketOf } from "../../tests/app/installation.ts";
import { clientOf, syncTurn } from "./turn.ts";

const token = "5ecret5ecret5ecret5ecret5ecret5ecret5ecr";
const sizes = { small: 100, large: 2_000 };
const ids = { small: 70_000_001, large: 70_000_002 };

if (Deno.args[0] === "serve") await serve();
else await measure();

/** Prints its address and serves until it is ended. */
async function serve(): Promise<void> {
  const text = "ORDER: Status Conference set for 4/9/2026 at 10:00 AM. ".repeat(36);
  const dockets = (["small", "large"] as const).map((size) => {
    const docket = docketOf(sizes[size], { id: ids[size] });
    const entries = docket.entries.map((entry, n) => ({ ...entry, description: `${n} ${text}` }));
    return { ...docket, entries };
  });
  const standIn = createStandIn({ dockets, token, clock: systemClock });
  const { url } = standIn.listen();
  console.log(url);
  await new Promise(() => {});
}

async function measure(): Promise<void> {
  const server = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", import.meta.filename!, "serve"],
    stdout: "piped",
  }).spawn();
  const folder = await Deno.makeTempDir();
  try {
    const reader = server.stdout.getReader();
    const url = new TextDecoder().decode((await reader.read()).value).trim();
    reader.releaseLock();
    using store = openStore({ path: `${folder}/store.sqlite`, clock: systemClock });
    store.pacer().learn("courtlistener", []);
    const run = async (size: "small" | "large") => {
      const config = settings(ids[size]);
      const installation = {
        config,
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
      return { peak, seconds, seen: cases[0]!.entriesSeen, asked: courtlistener.requests() };
    };
    const small = await run("small");
    const large = await run("large");
    const growth = (large.peak - small.peak) / 2 ** 20;
    console.log(
      `first sync of ${large.seen} entries: ${large.asked} requests, ${large.seconds.toFixed(1)} s`,
    );
    console.log(
      `RSS: ${(small.peak / 2 ** 20).toFixed(0)} MB with ${small.seen} entries, ` +
        `${growth.toFixed(0)} MB more with ${large.seen}`,
    );
  } finally {
    server.kill();
    await server.status;
    await server.stdout.cancel();
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
