import { merge, object } from "@optique/core/constructs";
import { runParser } from "@optique/core/facade";
import { formatMessage, message } from "@optique/core/message";
import { withDefault } from "@optique/core/modifiers";
import { option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import manifest from "../../deno.json" with { type: "json" };
import { exitCodes } from "../domain/errors.ts";
import { commandNames, commands } from "./commands.ts";
import type { Io } from "./io.ts";
import { ownSuggestions } from "./own_suggestions.ts";
import { printError } from "./print_error.ts";
import { systemIo } from "./system_io.ts";

const globalOptions = object({
  configPath: withDefault(
    option("-c", "--config", string({ metavar: "FILE" }), {
      description: message`Settings file, "-" for stdin. Default: config.yaml`,
    }),
    "config.yaml",
  ),
});

/**
 * Runs one command line against `io` and returns the exit code. Result lines go to standard
 * output, everything else to standard error. Never exits the process.
 */
export async function runCommandLine(args: readonly string[], io: Io): Promise<number> {
  let ended: number | null = null;
  const end = (code: number) => {
    ended = code;
    return null;
  };
  const shown = () => end(exitCodes.ok);
  if (args.length === 0) {
    await runCommandLine(["--help"], { ...io, out: io.err });
    return exitCodes.usage;
  }
  const commandName = args.find((arg) => commandNames.includes(arg));
  let wrong: string | null = null;
  const parsed = await runParser(merge(globalOptions, commands), "case-calendar", args, {
    brief: message`Keeps calendars of US federal court hearings and filing deadlines.`,
    footer: message`Try "case-calendar demo" first, then "case-calendar COMMAND --help".`,
    // The list of commands must fit a screen; `--help` is in it and says the same.
    help: { option: true, command: { hidden: "help" }, onShow: shown },
    version: { option: true, value: manifest.version, onShow: shown },
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
      : ownSuggestions(wrong, await helpOf(commandName, io));
    io.err(`case-calendar: error: ${text}\n`);
    io.err(`  See "case-calendar ${commandName ? `${commandName} ` : ""}--help".\n`);
  }
  if (ended !== null || parsed === null) return ended ?? exitCodes.failed;
  try {
    return await parsed.run({ io, configPath: parsed.configPath, version: manifest.version });
  } catch (error) {
    if (io.signal.aborted) {
      io.err("case-calendar: interrupted; what was committed is kept\n");
      return exitCodes.interrupted;
    }
    return printError(io, error);
  }
}

async function helpOf(commandName: string, io: Io): Promise<string> {
  let help = "";
  await runCommandLine([commandName, "--help"], { ...io, out: (text) => help += text });
  return help;
}

/** The whole process: runs `Deno.args`, ends work cleanly on SIGINT and SIGTERM, then exits. */
export async function main(): Promise<never> {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) Deno.exit(exitCodes.interrupted);
    stop.abort(new DOMException("stopped by a signal", "AbortError"));
  };
  Deno.addSignalListener("SIGINT", onSignal);
  Deno.addSignalListener("SIGTERM", onSignal);
  Deno.exit(await runCommandLine(Deno.args, systemIo(stop.signal)));
}
