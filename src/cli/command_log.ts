import type { LoadedConfig } from "../config/load_config.ts";
import { createLog, type Log } from "../platform/log.ts";
import type { Io } from "./io.ts";

/** The log of a command: on standard error, at the level of the settings, for people or the journal. */
export function commandLog(loaded: LoadedConfig, io: Io): Log {
  return createLog({
    level: loaded.config?.logLevel ?? "info",
    journal: io.env("JOURNAL_STREAM") !== undefined,
    sink: (line) => io.err(line),
    clock: io.clock,
  });
}
