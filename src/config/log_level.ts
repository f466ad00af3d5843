/** How much is logged; messages below the level are dropped. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Level names of the reference, in the order of their weight. */
export const logLevelWords: readonly string[] = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"];

const levels: Readonly<Record<string, LogLevel>> = {
  notset: "debug",
  trace: "debug",
  debug: "debug",
  info: "info",
  warn: "warn",
  warning: "warn",
  error: "error",
  critical: "error",
  fatal: "error",
};

/** A value of `LOG_LEVEL`, in any case; null when it is no level. */
export function readLogLevel(word: string): LogLevel | null {
  const plain = word.trim().toLowerCase();
  return Object.hasOwn(levels, plain) ? levels[plain]! : null;
}
