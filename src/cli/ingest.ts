import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, multiple } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import type { IngestResult } from "../app/ingest/ingest.ts";
import type { IngestForm, IngestReading } from "../app/ingest/reading.ts";
import type { Publication } from "../app/publication.ts";
import { CaseCalendarError, exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { counted } from "../domain/counted.ts";
import type { Io } from "./io.ts";
import { patience } from "./patience.ts";

interface IngestOptions {
  files: readonly string[];
  noEmit: boolean;
  dryRun: boolean;
  json: boolean;
}

const options = object({
  files: multiple(argument(string({ metavar: "FILE" }), {
    description: message`Files below data; "-" or nothing reads standard input.`,
  })),
  noEmit: option("--no-emit", { description: message`Do not write feeds and page.` }),
  dryRun: option("--dry-run", { description: message`Say what would be new, and keep nothing.` }),
  json: option("--json", { description: message`Print the result as JSON.` }),
});

/** `case-calendar ingest`: docket entries from files, for those without access to the API. */
export const ingestCommand = command(
  "ingest",
  map(options, (parsed): Invocation => ({ run: (context) => runIngest(parsed, context) })),
  {
    brief: message`Take docket entries from files, without the network.`,
    description:
      message`Recognises JSON of CourtListener's REST API, bodies of its webhooks, dockets of the Internet Archive (…docket.json) and RSS feeds of courts. Entries of followed dockets are kept and read; other dockets are named.`,
    footer: message`Example: case-calendar ingest --dry-run < docket.json`,
  },
);

/** One input and what it was found to be. */
interface Source {
  name: string;
  form: IngestForm | null;
  entries: number;
  error: string | null;
}

async function runIngest(parsed: IngestOptions, context: CommandContext): Promise<number> {
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openForReading } = await import("./open_for_reading.ts");
  const { openInstallation } = await import("../app/wiring.ts");
  const { ingest } = await import("../app/ingest/ingest.ts");
  const { publishCached } = await import("../app/publish_cached.ts");
  const { noteHeldBack } = await import("../app/held_back_alarms.ts");
  const { presentSettings } = await import("../app/present_settings.ts");
  const { runExclusively, workLease } = await import("../app/run_exclusively.ts");
  const { printPublication } = await import("./print_publication.ts");
  const { sources, readings } = await readAll(parsed.files, io);
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { clock } = io;
  const { dryRun } = parsed;
  const { store } = dryRun
    ? openForReading({ loaded, clock, log, rehearse: true })
    : openInstallation({ loaded, clock, log });
  using _store = store;
  const wait = patience(io, log);
  const { result, publication } = await runExclusively(
    { name: workLease, holder: "case-calendar ingest", store, wait },
    async () => {
      const config = await presentSettings(loaded);
      const result = ingest(readings, { config, store, dryRun });
      let publication: Publication | null = null;
      if (!dryRun && !parsed.noEmit) {
        publication = await publishCached({ config, store, clock });
        noteHeldBack(publication, { store, clock });
      }
      return { result, publication };
    },
  );
  if (parsed.json) {
    const all = { schema: 1, applied: !dryRun, sources, ...result, publication };
    io.out(`${JSON.stringify(all, null, 2)}\n`);
  } else printIngest({ sources, result }, { io, dryRun });
  const told = parsed.json ? { ...io, out: () => {} } : io;
  const published = publication === null ? exitCodes.ok : printPublication(publication, told);
  if (sources.every(({ error }) => error !== null)) return exitCodes.failed;
  const whole = result.problems.length === 0 && sources.every(({ error }) => error === null);
  return whole ? published : exitCodes.partlyDone;
}

/** Reads every input; one that cannot be read is told and hides no other. */
async function readAll(
  files: readonly string[],
  io: Io,
): Promise<{ sources: Source[]; readings: IngestReading[] }> {
  const { readInputBytes } = await import("./read_input.ts");
  const { readIngest } = await import("../app/ingest/read_ingest.ts");
  const sources: Source[] = [];
  const readings: IngestReading[] = [];
  for (const file of files.length === 0 ? ["-"] : files) {
    const name = file === "-" ? "standard input" : file;
    try {
      const reading = readIngest(await readInputBytes(file, io));
      if (typeof reading === "string") {
        sources.push({ name, form: null, entries: 0, error: reading });
        continue;
      }
      sources.push({ name, form: reading.form, entries: reading.entries.length, error: null });
      const problems = reading.problems.map((problem) => `${name}: ${problem}`);
      readings.push({ ...reading, problems });
    } catch (error) {
      if (!(error instanceof CaseCalendarError)) throw error;
      const { cause, next } = error.facts;
      const words = next === undefined ? cause : `${cause}. ${next}`;
      sources.push({ name, form: null, entries: 0, error: words });
    }
  }
  return { sources, readings };
}

/** Lines of one list; the JSON has all. */
const mostLines = 40;

function printIngest(
  { sources, result }: { sources: readonly Source[]; result: IngestResult },
  { io, dryRun }: { io: Io; dryRun: boolean },
): void {
  const { dockets, notFollowed, actions, problems } = result;
  for (const { name, form, entries, error } of sources) {
    if (error === null) io.out(`${printable(name)}: ${form}, ${counted(entries, "entry")}\n`);
    else io.err(`${printable(name)}: ${printable(error, 500)}\n`);
  }
  for (const docket of dockets) {
    const cases = docket.cases.map((id) => `[${printable(id)}]`).join(" ");
    io.out(
      `${cases} ${printable(docket.key)}: ${counted(docket.entries, "entry")}, ` +
        `${docket.new} new, ${docket.changed} changed\n`,
    );
  }
  if (dockets.length > 0) io.out(`${counted(actions, "fact")} read for the calendar\n`);
  tell(
    notFollowed.map(({ name, caption, entries, add, unknown }) =>
      unknown
        ? `${printable(name)}, ${counted(entries, "entry")}: its court and number are not known; ` +
          "give its docket as well, or run a sync"
        : `${printable(name)} ${printable(caption, 80)}, ${
          counted(entries, "entry")
        }; to follow it: ` +
          `case-calendar add ${printable(add)}`
    ),
    { heading: `not followed, left out (${notFollowed.length}):`, io },
  );
  tell(problems.map((one) => printable(one, 400)), { heading: "could not be read:", io });
  if (dryRun) io.out("dry run: nothing was kept\n");
}

function tell(lines: readonly string[], { heading, io }: { heading: string; io: Io }): void {
  if (lines.length === 0) return;
  io.err(`${heading}\n`);
  for (const line of lines.slice(0, mostLines)) io.err(`  ${line}\n`);
  const rest = lines.length - mostLines;
  if (rest > 0) io.err(`  … and ${rest} more; --json lists them all\n`);
}
