import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import type { CommandContext, Invocation } from "./command.ts";
import { patience } from "./patience.ts";

interface EmitOptions {
  dryRun: boolean;
  force: boolean;
  anew: boolean;
  json: boolean;
}

const options = object({
  dryRun: option("--dry-run", {
    description: message`Say what would be written, and write nothing.`,
  }),
  force: option("--force", {
    description: message`Publish although events would vanish without a reason.`,
  }),
  anew: option("--anew", {
    description: message`Make everything anew, using nothing that was kept from earlier runs.`,
  }),
  json: option("--json", { description: message`Print the result as JSON.` }),
});

/** `case-calendar emit`: writes feeds and page from the store, without the network. */
export const emitCommand = command(
  "emit",
  map(options, (parsed): Invocation => ({ run: (context) => runEmit(parsed, context) })),
  {
    brief: message`Write feeds and page again, without the network.`,
    footer: message`Example: case-calendar emit --dry-run`,
  },
);

async function runEmit(parsed: EmitOptions, context: CommandContext): Promise<number> {
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openInstallation } = await import("../app/wiring.ts");
  const { openForReading } = await import("./open_for_reading.ts");
  const { publishCached } = await import("../app/publish_cached.ts");
  const { noteHeldBack } = await import("../app/held_back_alarms.ts");
  const { presentSettings } = await import("../app/present_settings.ts");
  const { runExclusively, workLease } = await import("../app/run_exclusively.ts");
  const { printPublication } = await import("./print_publication.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { clock } = io;
  const { dryRun, force, anew } = parsed;
  const opened = { loaded, clock, log };
  const { store } = dryRun
    ? openForReading({ ...opened, rehearse: true })
    : openInstallation(opened);
  using _store = store;
  const publish = async () =>
    publishCached({ config: await presentSettings(loaded), store, clock, dryRun, force, anew });
  const publication = dryRun ? await publish() : await runExclusively({
    name: workLease,
    holder: "case-calendar emit",
    store,
    wait: patience(io, log),
  }, async () => {
    const published = await publish();
    noteHeldBack(published, { store, clock });
    return published;
  });
  if (parsed.json) io.out(`${JSON.stringify({ schema: 1, ...publication }, null, 2)}\n`);
  return printPublication(publication, parsed.json ? { ...io, out: () => {} } : io, { dryRun });
}
