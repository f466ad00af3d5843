import type { Io } from "./io.ts";

/** What every command gets besides its own options. */
export interface CommandContext {
  io: Io;
  /** Value of `-c/--config`: a path, or `-` for standard input. */
  configPath: string;
  version: string;
}

/**
 * A parsed command line, ready to run; resolves to the exit code. A type and not an interface, since
 * the parser library merges only what has an implicit index signature.
 */
export type Invocation = {
  run: (context: CommandContext) => Promise<number>;
};
