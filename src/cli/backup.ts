import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import { counted } from "../domain/counted.ts";
import { CaseCalendarError, exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

interface BackupOptions {
  file: string | undefined;
  check: boolean;
  json: boolean;
}

const options = object({
  file: optional(
    argument(string({ metavar: "FILE" }), {
      description: message`A new file below data, or "-" for standard output.`,
    }),
  ),
  check: option("--check", {
    description: message`Read FILE (or the store) from end to end and say whether it is sound.`,
  }),
  json: option("--json", { description: message`Print the result as JSON.` }),
});

/** `case-calendar backup`: copies the store while it is in use. */
export const backupCommand = command(
  "backup",
  map(options, (parsed): Invocation => ({ run: (context) => runBackup(parsed, context) })),
  {
    brief: message`Copy the store while it is in use, or check a copy.`,
    description:
      message`Copies the store as it is at one moment and reads the copy again. Without FILE it goes to data/backups. Deliveries that come later are kept two weeks and applied after a restore.`,
    footer: message`Example: case-calendar backup - | gzip > calendar.sqlite.gz`,
  },
);

async function runBackup(parsed: BackupOptions, context: CommandContext): Promise<number> {
  const { io } = context;
  const toStream = parsed.file === "-";
  if (toStream && (parsed.check || parsed.json)) {
    throw usage(`"-" is standard output, which ${parsed.check ? "--check" : "--json"} needs`);
  }
  if (toStream && io.outIsTerminal) throw usage("standard output is a terminal");
  const { loadSettings } = await import("./load_settings.ts");
  const { requireConfig } = await import("../config/require_config.ts");
  const loaded = await loadSettings(context);
  const { storePath } = requireConfig(loaded);
  if (parsed.check) return await checkCopy(parsed.file ?? storePath, { io, json: parsed.json });
  const { commandLog } = await import("./command_log.ts");
  const { openInstallation } = await import("../app/wiring.ts");
  const { backUpPath, backUpStore } = await import("../app/back_up_store.ts");
  const log = commandLog(loaded, io);
  const { store } = openInstallation({ loaded, clock: io.clock, log, readOnly: true });
  using _store = store;
  const tools = { store, clock: io.clock };
  if (toStream) {
    const passing = `${backUpPath(store.path, io.clock.now())}.passing`;
    const made = await backUpStore(tools, passing);
    try {
      await io.outBytes((await Deno.open(passing)).readable);
    } finally {
      await Deno.remove(passing);
    }
    io.err(`copied ${describe(made)}\n`);
    return exitCodes.ok;
  }
  const made = await backUpStore(tools, parsed.file);
  if (parsed.json) io.out(`${JSON.stringify({ schema: 1, ...made }, null, 2)}\n`);
  else io.out(`${printable(made.path)}: ${describe(made)}\n`);
  return exitCodes.ok;
}

async function checkCopy(
  path: string,
  { io, json }: { io: CommandContext["io"]; json: boolean },
): Promise<number> {
  const { examineCopy } = await import("../app/wiring.ts");
  const found = examineCopy(path);
  if (json) io.out(`${JSON.stringify({ schema: 1, path, sound: true, ...found }, null, 2)}\n`);
  else io.out(`${printable(path)}: sound, ${describe(found)}\n`);
  return exitCodes.ok;
}

/** `12 dockets, 830 entries, 140 events (4.1 MB)`. */
export function describe(
  { dockets, entries, events, size }: {
    dockets: number;
    entries: number;
    events: number;
    size: number;
  },
): string {
  const parts = [counted(dockets, "docket"), counted(entries, "entry"), counted(events, "event")];
  return `${parts.join(", ")} (${(size / 1_000_000).toFixed(1)} MB)`;
}

function usage(cause: string): CaseCalendarError {
  return new CaseCalendarError("usage", {
    action: "Cannot copy the store",
    cause,
    next: "Name a file below data, or send the output on: case-calendar backup - > FILE",
  });
}
