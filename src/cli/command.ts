import type { Io } from "./io.ts";

/** What every command gets besides its own options. */
export interface CommandContext {
  io: Io;
  /** Value of `-c/--config`: a path, or `-` for standard input. */
  configPath: string;
  version: string;
}

/** A parsed command line, ready to run; resolves to the exit code. */
export interface Invocation {
  run(context: CommandContext): Promise<number>;
}
