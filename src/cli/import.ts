import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import type { ImportResult } from "../app/import_store.ts";
import { CaseCalendarError, exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";
import type { Io } from "./io.ts";
import { patience } from "./patience.ts";

interface ImportOptions {
  file: string | undefined;
  dryRun: boolean;
  json: boolean;
}

const options = object({
  file: optional(argument(string({ metavar: "FILE" }), {
    description: message`Its store below data; "-" or nothing reads standard input.`,
  })),
  dryRun: option("--dry-run", {
    description: message`Say what would be carried over, and keep nothing.`,
  }),
  json: option("--json", { description: message`Print the result as JSON.` }),
});

/** `case-calendar import`: carries the Python program's store over, so that event ids stay. */
export const importCommand = command(
  "import",
  map(options, (parsed): Invocation => ({ run: (context) => runImport(parsed, context) })),
  {
    brief: message`Carry the store of the Python program over.`,
    description:
      message`Takes dockets, entry texts, the ids of events (so that subscribers keep theirs), ids in remote calendars and known deliveries. The old file stays as it is; a second import repeats nothing. Do it before the first sync.`,
    footer: message`Example: case-calendar import data/case-calendar.sqlite --dry-run`,
  },
);

async function runImport(parsed: ImportOptions, context: CommandContext): Promise<number> {
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openForReading } = await import("./open_for_reading.ts");
  const { importReference } = await import("../app/import_reference.ts");
  const { openInstallation } = await import("../app/wiring.ts");
  const { presentSettings } = await import("../app/present_settings.ts");
  const { runExclusively, workLease } = await import("../app/run_exclusively.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { clock } = io;
  const { dryRun } = parsed;
  const { store } = dryRun
    ? openForReading({ loaded, clock, log, rehearse: true })
    : openInstallation({ loaded, clock, log });
  using _store = store;
  const source = await sourceOf(parsed.file, io);
  const wait = patience(io, log);
  const result = await runExclusively(
    { name: workLease, holder: "case-calendar import", store, wait },
    async () => {
      const config = await presentSettings(loaded);
      return importReference(source, { config, store, clock, dryRun });
    },
  );
  if (parsed.json) {
    io.out(`${JSON.stringify({ schema: 1, applied: !dryRun, ...result }, null, 2)}\n`);
  } else printImport(result, { io, dryRun });
  const whole = result.leftOut.length + result.notFound.length + result.late === 0;
  return whole ? exitCodes.ok : exitCodes.partlyDone;
}

async function sourceOf(
  file: string | undefined,
  io: Io,
): Promise<{ path: string } | { bytes: Uint8Array }> {
  if (file === undefined || file === "-") {
    if (!io.inIsTerminal || file === "-") return { bytes: await io.readStdin() };
    throw new CaseCalendarError("usage", {
      action: "Cannot import",
      cause: "no file is named, and standard input is a terminal",
      next: "Name the file, such as data/case-calendar.sqlite, or use `< FILE`",
    });
  }
  try {
    if ((await Deno.stat(file)).isDirectory) throw new Error("it is a folder");
    return { path: file };
  } catch (error) {
    const refused = error instanceof Deno.errors.NotCapable;
    throw new CaseCalendarError("failed", {
      action: `Cannot import "${printable(file)}"`,
      cause: refused
        ? "the program may read only its own folders (data, out, tokens)"
        : error instanceof Deno.errors.NotFound
        ? "there is no such file"
        : printable(error instanceof Error ? error.message : String(error)),
      next: refused
        ? `Stop the Python program, then: case-calendar import - < "${printable(file)}"`
        : "Check the path; store_path of the old config.yaml names it",
    }, { cause: error });
  }
}

/** Lines of one list; the JSON has all. */
const mostLines = 40;

function printImport(
  result: ImportResult,
  { io, dryRun }: { io: Io; dryRun: boolean },
): void {
  const { dockets, entries, keys, found, late, remoteIds, deliveryKeys } = result;
  const { notFound, leftOut } = result;
  const old = keys.known === 0 ? "" : `, ${keys.known} were here already`;
  const again = keys.carried > 0 ? `; ${found} of them found again in the entries` : "";
  io.out(`dockets            ${dockets}\n`);
  io.out(`entry texts        ${entries}\n`);
  io.out(`ids of events      ${keys.carried}${old}${again}\n`);
  io.out(`remote event ids   ${remoteIds}\n`);
  io.out(`known deliveries   ${deliveryKeys}\n`);
  const lines = notFound.map(({ date, type, title, uid, sameDay }) =>
    `${date} ${type} ${printable(title, 120)} (${printable(uid)})` +
    (sameDay ? "; another event stands on that day" : "")
  );
  tell(lines, { heading: "ahead, but not found in the entries that are here:", io });
  tell(leftOut.map((one) => printable(one, 300)), { heading: "left out:", io });
  if (late > 0) {
    io.err(
      `${late} events had ids of this program before and keep them: subscribers get them anew.\n` +
        "To keep the old ids, move this program's store away, import, then sync.\n",
    );
  }
  if (notFound.length > 0) {
    io.err("A sync may bring their entries. Look at each before you rely on the calendar.\n");
  }
  io.out(
    dryRun
      ? "dry run: nothing was kept\n"
      : "next: case-calendar emit --dry-run shows the calendar, case-calendar sync what is new\n",
  );
}

function tell(lines: readonly string[], { heading, io }: { heading: string; io: Io }): void {
  if (lines.length === 0) return;
  io.err(`${heading}\n`);
  for (const line of lines.slice(0, mostLines)) io.err(`  ${line}\n`);
  const rest = lines.length - mostLines;
  if (rest > 0) io.err(`  … and ${rest} more; --json lists them all\n`);
}
