import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { counted } from "../domain/counted.ts";
import { CaseCalendarError, exitCodes, printable } from "../domain/errors.ts";
import type { PruneResult } from "../app/prune.ts";
import type { CommandContext, Invocation } from "./command.ts";
import type { Io } from "./io.ts";

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
      message`Lists dockets of the store that the settings no longer name; with --apply copies the store beside itself and removes them, with feeds of calendars that are gone; docket alerts that were made for them are ended by the next alerts. Event ids are kept for a case that is followed again.`,
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
  const { openForReading } = await import("./open_for_reading.ts");
  const { openInstallation } = await import("../app/wiring.ts");
  const { prune } = await import("../app/prune.ts");
  const { runExclusively } = await import("../app/run_exclusively.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const open = parsed.apply ? openInstallation : openForReading;
  const { config, store } = open({ loaded, clock: io.clock, log });
  using _store = store;
  const result = !parsed.apply
    ? prune({ config, store }, { apply: false })
    : await runExclusively({ name: "sync", holder: "case-calendar prune", store }, async () => {
      const { dockets, cases, calendars } = prune({ config, store }, { apply: false });
      if (dockets.length + cases.length + calendars.length > 0) {
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
  tellElsewhere(result, { io, applied: parsed.apply });
  const { dockets, cases, feeds, calendars } = result;
  if (dockets.length + cases.length + feeds.length + calendars.length === 0) {
    io.out(`nothing to prune: the settings name all dockets of the store\n`);
    return exitCodes.ok;
  }
  for (const { key, caseName, counts } of dockets) {
    io.out(
      `${key}  ${printable(caseName) || "<no metadata>"}: ${counted(counts.entries, "entry")}, ` +
        `${counted(counts.facts, "fact")}, ${counted(counts.events, "event")}\n`,
    );
  }
  for (const { caseId } of cases) io.out(`case ${printable(caseId)}: its events in the store\n`);
  for (const { calendarId } of calendars) {
    io.out(`calendar ${printable(calendarId)}: what was last published of it\n`);
  }
  for (const { path } of feeds) io.out(`${printable(path)}: nobody writes this feed any more\n`);
  io.out(parsed.apply ? "removed\n" : "dry run: nothing was changed; --apply removes them\n");
  return exitCodes.ok;
}

/** What is left at other services: what is planned there, and what only the operator can decide. */
function tellElsewhere(
  { elsewhere: { remoteEvents, docketAlerts, cleanUps } }: PruneResult,
  { io, applied }: { io: Io; applied: boolean },
): void {
  const ending = cleanUps.filter(({ service }) => service === "courtlistener");
  if (ending.length > 0) {
    const which = ending.slice(0, 8).map(({ target }) => target).join(", ");
    io.err(
      `at CourtListener: docket alerts of ${counted(ending.length, "docket")} that no case names ` +
        `(${which}${ending.length > 8 ? ", …" : ""}); ` +
        (applied ? "the next check of docket alerts ends them" : "--apply plans their end") + "\n",
    );
  }
  const counts = Map.groupBy(remoteEvents, ({ service, caseId }) => `${service}, case ${caseId}`);
  for (const [name, ids] of counts) {
    io.err(
      `left in remote calendars: ${counted(ids.length, "event")} (${printable(name)}); ` +
        "this version removes none there; --json lists them\n",
    );
  }
  if (docketAlerts.length > 0) {
    io.err(
      `left at CourtListener: docket alerts of ${
        counted(docketAlerts.length, "docket")
      } that no case names, ` +
        "which this store does not know as its own " +
        `(${docketAlerts.slice(0, 8).join(", ")}${docketAlerts.length > 8 ? ", …" : ""}); ` +
        "switch them off on the dockets' pages\n",
    );
  }
}
