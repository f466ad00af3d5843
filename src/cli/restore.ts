import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import { exitCodes, printable } from "../domain/errors.ts";
import { describe } from "./backup.ts";
import type { CommandContext, Invocation } from "./command.ts";

interface RestoreOptions {
  file: string;
  dryRun: boolean;
  json: boolean;
}

const options = object({
  file: argument(string({ metavar: "FILE" }), {
    description: message`The copy: a file below data, or "-" for standard input.`,
  }),
  dryRun: option("--dry-run", { description: message`Only examine it and say what it holds.` }),
  json: option("--json", { description: message`Print the result as JSON.` }),
});

/** `case-calendar restore`: makes a copy the store again. */
export const restoreCommand = command(
  "restore",
  map(options, (parsed): Invocation => ({ run: (context) => runRestore(parsed, context) })),
  {
    brief: message`Make a copy the store again; the present one is kept.`,
    description:
      message`Examines the copy, keeps the present store beside itself and puts the copy in its place. Nothing else may have the store open. Afterwards sync or serve bring it up to date.`,
    footer:
      message`Example: case-calendar restore data/backups/case-calendar-2.20261122T031500Z.sqlite`,
  },
);

async function runRestore(parsed: RestoreOptions, context: CommandContext): Promise<number> {
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { requireConfig } = await import("../config/require_config.ts");
  const { restoreStore } = await import("../app/restore_store.ts");
  const { storePath } = requireConfig(await loadSettings(context));
  const from = parsed.file === "-" ? await io.readStdin() : parsed.file;
  const result = restoreStore({ from, storePath, clock: io.clock }, { dryRun: parsed.dryRun });
  if (parsed.json) {
    io.out(`${JSON.stringify({ schema: 1, ...result }, null, 2)}\n`);
    return exitCodes.ok;
  }
  io.out(`the copy holds ${describe(result.copy)}\n`);
  if (result.present !== null) io.out(`the store holds ${describe(result.present)}\n`);
  else if (result.unread !== null) {
    io.out(`what the store holds is not known: ${printable(result.unread)}\n`);
  }
  if (!result.restored) io.out("dry run: nothing was changed\n");
  else if (result.kept !== null) {
    io.out(`restored; the former store is ${printable(result.kept)}\n`);
  } else io.out("restored; there was no store before\n");
  return exitCodes.ok;
}
