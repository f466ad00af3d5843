import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { CaseCalendarError, exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

interface PruneOptions {
  apply: boolean;
  dryRun: boolean;
  json: boolean;
}

const options = object({
  apply: option("--apply", { description: message`Remove them. Without it nothing is changed.` }),
  dryRun: option("--dry-run", { description: message`Only list them (the default).` }),
  json: option("--json", { description: message`Print the result as JSON.` }),
});

/** `case-calendar prune`: removes dockets that no case of the settings names. */
export const pruneCommand = command(
  "prune",
  map(options, (parsed): Invocation => ({ run: (context) => runPrune(parsed, context) })),
  {
    brief: message`Remove stored dockets that no case names any more.`,
    description:
      message`Lists dockets of the store that the settings no longer name; with --apply copies the store beside itself and removes them. Event ids are kept for a case that is followed again.`,
    footer: message`Example: case-calendar prune --apply`,
  },
);

async function runPrune(parsed: PruneOptions, context: CommandContext): Promise<number> {
  const { io } = context;
  if (parsed.apply && parsed.dryRun) {
    throw new CaseCalendarError("usage", {
      action: "Cannot prune",
      cause: "--apply and --dry-run contradict each other",
      next: "Leave one of them out",
    });
  }
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openInstallation } = await import("../app/wiring.ts");
  const { prune } = await import("../app/prune.ts");
  const { runExclusively } = await import("../app/run_exclusively.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { config, store } = openInstallation({ loaded, clock: io.clock, log });
  using _store = store;
  const result = !parsed.apply
    ? prune({ config, store }, { apply: false })
    : await runExclusively({ name: "sync", holder: "case-calendar prune", store }, async () => {
      if (prune({ config, store }, { apply: false }).dockets.length > 0) {
        const copy = `${store.path}.before-prune.bak`;
        await store.backup(copy);
        io.err(`copied the store to ${copy}\n`);
      }
      return prune({ config, store }, { apply: true });
    });
  if (parsed.json) {
    io.out(`${JSON.stringify({ schema: 1, applied: parsed.apply, ...result }, null, 2)}\n`);
    return exitCodes.ok;
  }
  if (result.dockets.length === 0 && result.cases.length === 0) {
    io.out(`nothing to prune: all ${store.dockets.list().length} dockets are in the settings\n`);
    return exitCodes.ok;
  }
  for (const { key, caseName, counts } of result.dockets) {
    io.out(
      `${key}  ${printable(caseName) || "<no metadata>"}: ${counts.entries} entries, ` +
        `${counts.facts} facts, ${counts.events} events\n`,
    );
  }
  for (const { caseId } of result.cases) io.out(`case ${caseId}: its events in the store\n`);
  io.out(parsed.apply ? "removed\n" : "dry run: nothing was changed; --apply removes them\n");
  return exitCodes.ok;
}
