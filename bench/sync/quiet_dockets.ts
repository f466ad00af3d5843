// deno-lint-ignore-file no-console
/**
 * A sync of 1,000 dockets in which nothing happened, limits lifted: CPU a docket, as it is and beside
 * the same number of answers alone, and the time it takes at 100 ms an answer.
 * Run with `deno run -A bench/sync/quiet_dockets.ts`.
 */
import process from "node:process";
import { loadConfig } from "../../src/config/load_config.ts";
import type { Config } from "../../src/config/config.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { type Simulated, syncTurn } from "./turn.ts";

const count = 1_000;
const firstId = 70_000_001;

function settings(): Config {
  const text = JSON.stringify({
    calendars: { main: { name: "Main", ics_path: "out/main.ics" } },
    cases: Array.from({ length: count }, (_, n) => ({
      id: `case-${n}`,
      name: `Case ${n}`,
      calendar: "main",
      dockets: [firstId + n],
    })),
  });
  const { config } = loadConfig({ path: "config.yaml", text, env: {} });
  if (config === null) throw new Error("the settings of the bench are wrong");
  return config;
}

/** Every docket known, and read to the end a day ago. */
function fill(store: Store, now: Temporal.Instant): void {
  const before = now.subtract({ hours: 24 }).toString();
  store.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const id = String(firstId + n);
      const number = `1:26-cv-${String(n + 1).padStart(5, "0")}`;
      store.dockets.save({
        upstream: "courtlistener",
        id,
        courtId: "nysd",
        docketNumber: number,
        caseName: `Alder v. Birch ${n}`,
        url: "",
        dateFiled: "2026-01-05",
        dateTerminated: null,
        dateLastFiling: null,
        modifiedAt: before,
      }, `nysd/${number}`);
      store.marks.set({ upstream: "courtlistener", id }, {
        complete: true,
        entriesMark: before,
        documentsMark: before,
        lastCheckedAt: before,
        recordAt: now.toString(),
      });
    }
  });
  store.pacer().learn("courtlistener", []);
}

const empty = JSON.stringify({
  count: "http://127.0.0.1:1/?count=on",
  next: null,
  previous: null,
  results: [],
});

function answer(): Response {
  return new Response(empty, {
    headers: { "content-type": "application/json", "date": new Date().toUTCString() },
  });
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function measure(waitMs: number): Promise<{ cpuMs: number; seconds: number; asked: number }> {
  const folder = await Deno.makeTempDir();
  const store = openStore({ path: `${folder}/store.sqlite`, clock: systemClock });
  try {
    fill(store, systemClock.now());
    let asked = 0;
    const simulated: Simulated = {
      config: settings(),
      store,
      clock: systemClock,
      token: "5ecret5ecret5ecret5ecret5ecret5ecret5ecr",
      handle: async () => {
        asked += 1;
        if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
        return answer();
      },
    };
    const from = { cpu: cpu(), at: performance.now() };
    const { cases, stoppedBy } = await syncTurn(simulated);
    const to = { cpu: cpu(), at: performance.now() };
    const well = cases.flatMap(({ dockets }) => dockets).filter(({ outcome }) => outcome === "ok");
    if (well.length !== count || stoppedBy !== null) throw new Error("the sync did not end well");
    return { cpuMs: to.cpu - from.cpu, seconds: (to.at - from.at) / 1000, asked };
  } finally {
    store.close();
    await Deno.remove(folder, { recursive: true });
  }
}

/** CPU of as many requests and answers, without the program. */
async function bare(requests: number): Promise<number> {
  const from = cpu();
  for (let n = 0; n < requests; n += 1) {
    new Request(`http://127.0.0.1:1/api/rest/v4/docket-entries/?docket=${n}`);
    await answer().arrayBuffer();
  }
  return cpu() - from;
}

await measure(0); // warms up
const runs = [];
for (let n = 0; n < 3; n += 1) runs.push(await measure(0));
const quick = runs.sort((a, b) => a.cpuMs - b.cpuMs)[1]!;
const alone = await bare(quick.asked);
const slow = await measure(100);
const perDocket = quick.cpuMs / count;
console.log(`${count} quiet dockets, ${quick.asked} requests`);
console.log(
  `CPU a docket: ${perDocket.toFixed(2)} ms, of which requests and answers alone ` +
    `${(alone / count).toFixed(2)} ms`,
);
console.log(`at 100 ms an answer: ${slow.seconds.toFixed(1)} s`);
