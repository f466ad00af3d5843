import type { Clock } from "../domain/clock.ts";

/** Everything a command touches outside its arguments; tests pass their own. */
export interface Io {
  /** Writes to standard output, as is. */
  out(text: string): void;
  /** Writes bytes to standard output, as fast as they are taken. */
  outBytes(bytes: ReadableStream<Uint8Array>): Promise<void>;
  /** Writes to standard error, as is. */
  err(text: string): void;
  /** Reads standard input to its end, as bytes. */
  readStdin(): Promise<Uint8Array>;
  /** The next line of standard input without its end; null at the end of the input. */
  readLine(): Promise<string | null>;
  /** Is standard input a terminal, where somebody can answer? */
  inIsTerminal: boolean;
  /** Is standard error a terminal that can show a moving progress line? */
  errIsTerminal: boolean;
  /** Is standard output a terminal? */
  outIsTerminal: boolean;
  /** Width of the terminal in columns. */
  columns: number;
  /** May standard output be coloured? */
  color: boolean;
  /** One environment variable; names outside the permission list read as undefined. */
  env(name: string): string | undefined;
  clock: Clock;
  /** Calls `listener` at each SIGHUP until `signal` is aborted; without it a SIGHUP ends the process. */
  onHangUp(listener: () => void, signal: AbortSignal): void;
  /** Aborted by SIGINT and SIGTERM. */
  signal: AbortSignal;
}
