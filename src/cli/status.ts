import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { exitCodes } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

const options = object({
  json: option("--json", { description: message`Print JSON.` }),
});

/** `case-calendar status`: what runs, what is wrong, when each docket was last looked at. */
export const statusCommand = command(
  "status",
  map(options, (parsed): Invocation => ({ run: (context) => runStatus(parsed, context) })),
  {
    brief: message`Show jobs, alarms, quota and how fresh dockets are.`,
    description:
      message`Reads the store alone, so it works with and without a running daemon: who is at work, open alarms, what is left of the quota, deliveries that wait, last and next run of each job, and for each docket when it was last checked and what is not read yet.`,
    footer: message`Example: case-calendar status --json`,
  },
);

async function runStatus({ json }: { json: boolean }, context: CommandContext): Promise<number> {
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openForReading } = await import("./open_for_reading.ts");
  const { readStatus } = await import("../app/daemon/read_status.ts");
  const { printStatus } = await import("./print_status.ts");
  const loaded = await loadSettings(context);
  const { clock } = io;
  const log = commandLog(loaded, io);
  const { config, store } = openForReading({ loaded, clock, log });
  using _store = store;
  const status = readStatus({ config, store, clock });
  if (json) io.out(`${JSON.stringify({ schema: 1, ...status }, null, 2)}\n`);
  else printStatus(status, io);
  return exitCodes.ok;
}
