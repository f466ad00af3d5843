import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import type { ListedCase } from "../app/list_cases.ts";
import { exitCodes, printable } from "../domain/errors.ts";
import { layOutTable } from "../platform/table.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { counted } from "../domain/counted.ts";
import type { Io } from "./io.ts";

const options = object({
  json: option("--json", { description: message`Print JSON.` }),
});

/** `case-calendar cases`: what is followed, and where it is written. Reads only. */
export const casesCommand = command(
  "cases",
  map(options, (parsed): Invocation => ({ run: (context) => runCases(parsed, context) })),
  {
    brief: message`List the followed cases and where each is written.`,
    footer: message`Example: case-calendar cases --json`,
  },
);

async function runCases({ json }: { json: boolean }, context: CommandContext): Promise<number> {
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openForReading } = await import("./open_for_reading.ts");
  const { listCases } = await import("../app/list_cases.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { config, store } = openForReading({ loaded, clock: io.clock, log });
  using _store = store;
  const cases = listCases({ config, store, clock: io.clock });
  if (json) {
    io.out(`${JSON.stringify({ schema: 1, cases }, null, 2)}\n`);
    return exitCodes.ok;
  }
  for (const one of cases) printListed(one, io);
  const dockets = cases.reduce((sum, one) => sum + one.dockets.length, 0);
  io.out(
    cases.length === 0
      ? "no case is followed; case-calendar add DOCKET follows one\n"
      : `${counted(cases.length, "case")}, ${counted(dockets, "docket")}\n`,
  );
  return exitCodes.ok;
}

function printListed(one: ListedCase, io: Io): void {
  const { id, name, calendar, tags, origin, dockets, upcoming, nextDate } = one;
  io.out(`${printable(name)} [${printable(id)}]\n`);
  const next = nextDate === null ? "" : `, next ${nextDate}`;
  const marks = tags.length === 0 ? "" : ` · ${tags.map((tag) => printable(tag)).join(", ")}`;
  io.out(
    `  ${origin.file} line ${origin.line} · calendar ${printable(calendar)} · ` +
      `${counted(upcoming, "upcoming event")}${next}${marks}\n`,
  );
  const columns = [
    { title: "Docket", flexible: true, least: 20 },
    { title: "Caption", flexible: true, least: 16 },
    { title: "CourtListener" },
    { title: "Entries", align: "right" as const },
    { title: "Last contact (UTC)" },
  ];
  const rows = dockets.map((docket) => [
    docket.key?.split("/").reverse().join(" ") ?? docket.reference,
    docket.caption,
    docket.records.join(", ") || "not looked up yet",
    String(docket.entries),
    docket.lastContactAt?.slice(0, 16).replace("T", " ") ?? "never",
  ]);
  for (const line of layOutTable(columns, rows, { width: io.columns, indent: "  " })) {
    io.out(`${line}\n`);
  }
  for (const { reference, coverage: { level, reasons } } of dockets) {
    if (level === "green") continue;
    io.out(`  ${level}: ${printable(`${reference}: ${reasons.join("; ")}`, 500)}\n`);
  }
}
