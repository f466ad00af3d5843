import manifest from "../../deno.json" with { type: "json" };
import { exitCodes } from "../domain/errors.ts";
import type { CommandLine } from "./parse_command_line.ts";
import type { Io } from "./io.ts";
import { plainStart } from "./plain_start.ts";
import { printError } from "./print_error.ts";
import { systemIo } from "./system_io.ts";

/**
 * Runs one command line against `io` and returns the exit code. Result lines go to standard
 * output, everything else to standard error. Never exits the process.
 */
export async function runCommandLine(args: readonly string[], io: Io): Promise<number> {
  const { version } = manifest;
  const line = await read(args, { io, version });
  if (line.ends) return line.code;
  try {
    return await line.run({ io, configPath: line.configPath, version });
  } catch (error) {
    if (io.signal.aborted) {
      io.err("case-calendar: interrupted; what was committed is kept\n");
      return exitCodes.interrupted;
    }
    return printError(io, error);
  }
}

/** Whatever is long and seldom needed is loaded when it is: services start often, and live long. */
async function read(
  args: readonly string[],
  told: { io: Io; version: string },
): Promise<CommandLine> {
  const plain = plainStart(args);
  if (plain === null) {
    const { parseCommandLine } = await import("./parse_command_line.ts");
    return await parseCommandLine(args, told);
  }
  const { service, configPath, choice } = plain;
  if (service === "serve") {
    const { startServe } = await import("./start_serve.ts");
    return { ends: false, configPath, run: (context) => startServe(choice, context) };
  }
  const { startDaemon } = await import("./start_daemon.ts");
  return { ends: false, configPath, run: (context) => startDaemon(choice, context) };
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
