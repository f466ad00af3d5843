import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, multiple } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import { exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { patience } from "./patience.ts";

interface RemoveOptions {
  words: readonly string[];
  noEmit: boolean;
  dryRun: boolean;
  json: boolean;
}

const options = object({
  words: multiple(
    argument(string({ metavar: "CASE|DOCKET" }), {
      description: message`Id of a case, or a docket as \`add\` takes it.`,
    }),
    { min: 1, max: 8 },
  ),
  noEmit: option("--no-emit", { description: message`Do not write feeds and page.` }),
  dryRun: option("--dry-run", { description: message`Say what would go, and change nothing.` }),
  json: option("--json", { description: message`Print the result as JSON.` }),
});

/** `case-calendar remove`: ends the following of a case or docket that `add` began. */
export const removeCommand = command(
  "remove",
  map(options, (parsed): Invocation => ({ run: (context) => runRemove(parsed, context) })),
  {
    brief: message`Follow a case or docket no longer.`,
    description:
      message`Takes it out of data/cases.yaml; its events leave the feeds. What is stored stays until prune, which also has the docket alert ended. Prints the command that undoes it.`,
    footer: message`Example: case-calendar remove quillon-v-harbour-mills --dry-run`,
  },
);

async function runRemove(parsed: RemoveOptions, context: CommandContext): Promise<number> {
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openInstallation } = await import("../app/wiring.ts");
  const { planUnfollow, undoUnfollow } = await import("../app/plan_unfollow.ts");
  const { changeFollowed } = await import("../app/change_followed.ts");
  const { publishCached } = await import("../app/publish_cached.ts");
  const { noteHeldBack } = await import("../app/held_back_alarms.ts");
  const { describeReference } = await import("../app/resolve_docket.ts");
  const { openForReading } = await import("./open_for_reading.ts");
  const { presentSettings } = await import("../app/present_settings.ts");
  const { runExclusively, workLease } = await import("../app/run_exclusively.ts");
  const { followedCasesPath } = await import("../config/read_config.ts");
  const { printPublication } = await import("./print_publication.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { clock, signal } = io;
  const { dryRun } = parsed;
  const opened = { loaded, clock, log };
  const { store } = dryRun
    ? openForReading({ ...opened, rehearse: true })
    : openInstallation(opened);
  using _store = store;
  const holder = "case-calendar remove";
  const { plan, after } = await changeFollowed(
    (config) =>
      planUnfollow(parsed.words.join(" "), { config, store, followedPath: followedCasesPath }),
    { loaded, store, clock, signal, holder, dryRun },
  );
  const { settings, edit } = plan;
  const publish = async () => {
    const config = dryRun ? after.config : await presentSettings(loaded);
    return publishCached({ config, store, clock, dryRun });
  };
  const wait = patience(io, log);
  const publication = parsed.noEmit
    ? null
    : dryRun
    ? await publish()
    : await runExclusively({ name: workLease, holder, store, wait }, async () => {
      const published = await publish();
      noteHeldBack(published, { store, clock });
      return published;
    });
  const undo = undoUnfollow(plan);
  const dockets = plan.dockets.map(describeReference);
  const whole = edit.does === "remove case";
  if (parsed.json) {
    const outcome = dryRun ? "planned" : "removed";
    const result = { case: settings.id, wholeCase: whole, dockets, outcome, undo, publication };
    io.out(`${JSON.stringify({ schema: 1, ...result }, null, 2)}\n`);
  } else {
    const what = whole
      ? `${printable(settings.name)} [${settings.id}] with ${dockets.join(", ")}`
      : `${dockets.join(", ")} of ${printable(settings.name)} [${settings.id}]`;
    io.out(`${printable(what, 500)} ${dryRun ? "would be" : "is"} followed no longer\n`);
  }
  const told = parsed.json ? { ...io, out: () => {} } : io;
  const code = publication === null
    ? exitCodes.ok
    : printPublication(publication, told, { dryRun });
  if (parsed.json) return code;
  if (dryRun) io.out("dry run: nothing was changed\n");
  else {
    io.out("what is stored stays until: case-calendar prune --apply\n");
    io.out(`to undo: ${undo.map((line) => printable(line, 500)).join("\n         ")}\n`);
  }
  return code;
}
