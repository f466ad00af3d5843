// deno-lint-ignore-file no-console -- a script prints
/**
 * How well the rules read real dockets: the scores of entries and of whole calendars, a table of
 * confidence, the worst misses. `deno task corpus [FOLDER]`, where FOLDER is the corpus (`dev.jsonl`,
 * `dockets/`, `calendars/`; its scorers beside it in `../tools/`; default `../shared/corpus`) or one
 * labelled file.
 */
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type ExtractedAction, toActions } from "../src/app/extract_text.ts";
import { replay } from "../src/app/replay.ts";
import { readEntry } from "../src/extract/read_entry.ts";
import { confidenceTable, type Label } from "./confidence_table.ts";

interface Entry {
  id: string;
  court_id: string;
  docket_number?: string | null;
  date_filed?: string | null;
  description: string;
  actions: Label[];
}

const home = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const base = Deno.env.get("INIT_CWD") ?? Deno.cwd();
const given = Deno.args[0] === undefined
  ? join(home, "../shared/corpus")
  : resolve(base, Deno.args[0]);
const labelled = given.endsWith(".jsonl") ? given : join(given, "dev.jsonl");
const corpus = given.endsWith(".jsonl") ? join(home, "../shared/corpus") : given;
const misses = 12;

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}

if (!exists(labelled)) {
  console.log(
    `SKIPPED: no labelled entries at ${labelled}; name the folder of a corpus as argument`,
  );
  Deno.exit(0);
}

const temp = Deno.makeTempDirSync();
try {
  scoreEntries();
  if (!given.endsWith(".jsonl")) scoreCalendars();
} finally {
  Deno.removeSync(temp, { recursive: true });
}

function scoreEntries(): void {
  const entries = Deno.readTextFileSync(labelled).split("\n").filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Entry);
  const read = entries.map((entry): { entry: Entry; actions: ExtractedAction[] } => ({
    entry,
    actions: toActions(readEntry({
      text: entry.description,
      filed: entry.date_filed ?? null,
      courtId: entry.court_id,
      docketNumber: entry.docket_number ?? "",
    })),
  }));
  const predictions = join(temp, "predictions.jsonl");
  Deno.writeTextFileSync(
    predictions,
    read.map(({ entry, actions }) => JSON.stringify({ id: entry.id, actions })).join("\n"),
  );
  console.log(`Entries of ${labelled}\n`);
  console.log(
    confidenceTable(read.map(({ entry, actions }) => ({
      description: entry.description,
      date_filed: entry.date_filed ?? null,
      labels: entry.actions,
      actions,
    }))).join("\n"),
  );
  score("score_extraction.py", [labelled, predictions, "--misses", String(misses)]);
}

function scoreCalendars(): void {
  const dockets = join(corpus, "dockets"), calendars = join(corpus, "calendars");
  if (!exists(dockets) || !exists(calendars)) {
    console.log(`\nSKIPPED: no dockets and calendars below ${corpus}`);
    return;
  }
  const out = join(temp, "calendars");
  Deno.mkdirSync(out);
  for (const { name } of Deno.readDirSync(dockets)) {
    if (!name.endsWith(".json")) continue;
    const docket = JSON.parse(Deno.readTextFileSync(join(dockets, name)));
    Deno.writeTextFileSync(join(out, name), JSON.stringify(replay(docket)));
  }
  console.log(`\nCalendars of ${dockets}`);
  score("score_calendar.py", [calendars, out, "--misses"]);
}

/** Runs a scorer of the corpus and prints what it says. */
function score(name: string, args: string[]): void {
  const script = join(corpus, "../tools", name);
  if (!exists(script)) {
    console.log(`\nSKIPPED: no scorer at ${script}`);
    return;
  }
  const { stdout, stderr } = new Deno.Command("python3", { args: [script, ...args] }).outputSync();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  console.log(`\n${text(stdout)}${text(stderr)}`);
}
