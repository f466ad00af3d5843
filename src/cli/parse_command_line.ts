import { merge, object } from "@optique/core/constructs";
import { runParser } from "@optique/core/facade";
import { formatMessage, message } from "@optique/core/message";
import { withDefault } from "@optique/core/modifiers";
import { option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import { exitCodes } from "../domain/errors.ts";
import type { Invocation } from "./command.ts";
import { commandNames, commands } from "./commands.ts";
import type { Io } from "./io.ts";
import { ownSuggestions } from "./own_suggestions.ts";

/** A command line that can be run, or the exit code of one that help, version or a slip has ended. */
export type CommandLine =
  | { ends: false; configPath: string; run: Invocation["run"] }
  | { ends: true; code: number };

/** The options of the program itself, before or behind the command. */
export const globalOptions = object({
  configPath: withDefault(
    option("-c", "--config", string({ metavar: "FILE" }), {
      description: message`Settings file, "-" for stdin. Default: config.yaml`,
    }),
    "config.yaml",
  ),
});

/**
 * Takes a command line apart. Help, version and completions are printed to standard output, and what
 * is wrong is told on standard error, with the nearest right word.
 */
export async function parseCommandLine(
  args: readonly string[],
  { io, version }: { io: Io; version: string },
): Promise<CommandLine> {
  let ended: number | null = null;
  const end = (code: number) => {
    ended = code;
    return null;
  };
  const shown = () => end(exitCodes.ok);
  if (args.length === 0) {
    await parseCommandLine(["--help"], { io: { ...io, out: io.err }, version });
    return { ends: true, code: exitCodes.usage };
  }
  const commandName = args.find((arg) => commandNames.includes(arg));
  let wrong: string | null = null;
  const parsed = await runParser(merge(globalOptions, commands), "case-calendar", args, {
    brief: message`Keeps calendars of US federal court hearings and filing deadlines.`,
    footer: message`Try "case-calendar demo" first, then "case-calendar COMMAND --help".`,
    // The list of commands must fit a screen; `--help` is in it and says the same.
    help: { option: true, command: { hidden: "help" }, onShow: shown },
    version: { option: true, value: version, onShow: shown },
    completion: { command: true, onShow: shown },
    usageLine: [{ type: "ellipsis" }],
    colors: false,
    maxWidth: Math.min(io.columns, 100),
    aboveError: "none",
    stdout: (text) => io.out(`${text}\n`),
    stderr: () => {},
    onError: (_code, error) => {
      wrong = formatMessage(error, { colors: false, quotes: true });
      return end(exitCodes.usage);
    },
  });
  if (wrong !== null) {
    const text = commandName === undefined
      ? wrong
      : ownSuggestions(wrong, await helpOf(commandName, { io, version }));
    io.err(`case-calendar: error: ${text}\n`);
    io.err(`  See "case-calendar ${commandName ? `${commandName} ` : ""}--help".\n`);
  }
  if (ended !== null || parsed === null) return { ends: true, code: ended ?? exitCodes.failed };
  return { ends: false, configPath: parsed.configPath, run: parsed.run };
}

async function helpOf(
  commandName: string,
  { io, version }: { io: Io; version: string },
): Promise<string> {
  let help = "";
  const out = (text: string) => help += text;
  await parseCommandLine([commandName, "--help"], { io: { ...io, out }, version });
  return help;
}
