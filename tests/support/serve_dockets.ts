/**
 * Serves docket files as CourtListener would, on loopback, until it is stopped: for trying the
 * program on dockets of one's own, and for tests. Prints its address, the token and a fitting
 * config.yaml first. `deno task stand-in FOLDER [--port N] [--token TOKEN] [--free-tier]`
 */
import { parseArgs } from "node:util";
import { systemClock } from "../../src/platform/system_clock.ts";
import { corpusDockets, readDocketFile } from "../../src/standin/corpus_dockets.ts";
import { createStandIn } from "../../src/standin/stand_in.ts";

const freeTier = { minute: 5, hour: 50, day: 125 };

const { values, positionals } = parseArgs({
  args: Deno.args,
  allowPositionals: true,
  options: {
    port: { type: "string", default: "0" },
    token: { type: "string", default: "stand-in-token" },
    "free-tier": { type: "boolean", default: false },
  },
});
const folder = positionals[0] ?? ".";
const names = [...Deno.readDirSync(folder)].map(({ name }) => name)
  .filter((name) => name.endsWith(".json")).sort();
const dockets = corpusDockets(
  names.map((name) => readDocketFile(Deno.readTextFileSync(`${folder}/${name}`))),
);
const server = createStandIn({
  dockets,
  token: values.token,
  clock: systemClock,
  limits: values["free-tier"] ? freeTier : null,
}).listen({ port: Number(values.port) });

const lines = [
  `# COURTLISTENER_BASE_URL=${server.url}`,
  `# COURTLISTENER_TOKEN=${values.token}`,
  "index_path: out/index.html",
  "ensure_docket_alerts: false",
  "calendars:",
  "  all: {name: All dockets, ics_path: out/all-dockets.ics}",
  "cases:",
  ...names.map((name, index) => {
    const { id, caseName } = dockets[index]!;
    const caseId = name.replace(/\.json$/, "").replaceAll("_", "-");
    return `  - {id: ${caseId}, name: ${
      JSON.stringify(caseName)
    }, calendar: all, dockets: [${id}]}`;
  }),
];
// deno-lint-ignore no-console
console.log(lines.join("\n"));
