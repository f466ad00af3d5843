import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

const options = object({
  json: option("--json", { description: message`Print JSON.` }),
});

/** `case-calendar suggestions`: dockets that search alerts found. Reads only. */
export const suggestionsCommand = command(
  "suggestions",
  map(options, (parsed): Invocation => ({ run: (context) => runSuggestions(parsed, context) })),
  {
    brief: message`List dockets that search alerts found.`,
    footer: message`Example: case-calendar suggestions --json`,
  },
);

async function runSuggestions(
  { json }: { json: boolean },
  context: CommandContext,
): Promise<number> {
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openInstallation } = await import("../app/wiring.ts");
  const { listSuggestions } = await import("../app/deliveries/list_suggestions.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { config, store } = openInstallation({ loaded, clock: io.clock, log, readOnly: true });
  using _store = store;
  const suggestions = listSuggestions({ config, store, clock: io.clock });
  if (json) {
    io.out(`${JSON.stringify({ schema: 1, suggestions }, null, 2)}\n`);
    return exitCodes.ok;
  }
  for (const one of suggestions) {
    const name = one.caseName === "" ? "(no name)" : printable(one.caseName, 120);
    const number = [one.docketNumber, one.courtId].filter((part) => part !== "").join(" ");
    const times = one.times === 1 ? "once" : `${one.times} times`;
    io.out(`${name}${number === "" ? "" : `, ${printable(number)}`}\n`);
    io.out(`  ${printable(one.reason)}; ${times}, last ${one.lastAt.slice(0, 10)}\n`);
    if (one.url !== "") io.out(`  ${printable(one.url, 500)}\n`);
    io.out(`  case-calendar add ${printable(one.add)}\n`);
  }
  if (suggestions.length === 0) io.out("no suggestions\n");
  return exitCodes.ok;
}
