import { configureSync, getLogger, type LogLevel as LogTapeLevel } from "@logtape/logtape";
import type { Clock } from "../domain/clock.ts";
import { printable } from "../domain/errors.ts";
import { redact } from "./redact.ts";
import { systemClock } from "./system_clock.ts";

/** From talkative to silent. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Small facts beside a message: ids, counts, names; never document text. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Where a part of the program reports what it does. One record is one line, whatever it holds. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** The same log under another name, such as `courtlistener`. */
  named(name: string): Log;
}

/** How {@link createLog} writes. */
export interface LogOptions {
  /** Records below this level are dropped. */
  level: LogLevel;
  /** `text` (the default): `2026-11-21T09:30:00.000Z INFO sync: message key=value`. `json`: one object a line. */
  format?: "text" | "json";
  /**
   * The reader is the journal (`JOURNAL_STREAM` is set): it stamps the lines itself, and takes the
   * priority from a leading `<6>`, as sd-daemon(3) says.
   */
  journal?: boolean;
  /** Gets each line with its line break; standard error by default. */
  sink?: (line: string) => void;
  clock?: Clock;
}

/** Longest message or field value that is shown, in characters. */
const longest = 2000;

const names: Record<LogLevel, string> = {
  debug: "DEBUG",
  info: "INFO",
  warn: "WARNING",
  error: "ERROR",
};
const priorities: Record<LogLevel, number> = { debug: 7, info: 6, warn: 4, error: 3 };
const toLogTape: Record<LogLevel, LogTapeLevel> = {
  debug: "debug",
  info: "info",
  warn: "warning",
  error: "error",
};

/**
 * Configures the logging of this process and returns its root log; a later call replaces the
 * configuration of an earlier one. Registered secrets never reach the sink, control characters
 * reach it as visible escapes, and a sink that fails never stops the work it reports on.
 */
export function createLog(options: LogOptions): Log {
  const write = options.sink ?? writeToStandardError;
  const clock = options.clock ?? systemClock;
  configureSync({
    reset: true,
    sinks: {
      lines: (record) => {
        const { level, name, message, fields } = record.properties as unknown as LogRecord;
        const time = clock.now().toString({ smallestUnit: "millisecond" });
        const shown = { level, name, message: safe(message), fields: safeFields(fields) };
        try {
          write(`${renderers[options.format ?? "text"](shown, time, options.journal ?? false)}\n`);
        } catch {
          // A full disk or a closed pipe behind the log is no reason to stop.
        }
      },
    },
    loggers: [
      { category: root, sinks: ["lines"], lowestLevel: toLogTape[options.level] },
      { category: ["logtape", "meta"], sinks: [], lowestLevel: null },
    ],
  });
  return logNamed("case-calendar");
}

const root = "case-calendar";

interface LogRecord {
  level: LogLevel;
  name: string;
  message: string;
  fields: LogFields;
}

function logNamed(name: string): Log {
  const logger = getLogger([root, name]);
  const at = (level: LogLevel) => (message: string, fields: LogFields = {}) =>
    // The message is a property, because LogTape would expand `{…}` in untrusted text.
    logger[level]("{message}", { level, name, message, fields });
  return {
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    named: logNamed,
  };
}

function safe(text: string): string {
  return printable(redact(text), longest);
}

function safeFields(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === "string" ? safe(value) : value,
    ]),
  );
}

const renderers = {
  text({ level, name, message, fields }: LogRecord, time: string, journal: boolean): string {
    const start = journal ? `<${priorities[level]}>` : `${time} ${names[level]} `;
    const pairs = Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => ` ${key}=${quoteWhereNeeded(String(value))}`);
    return `${start}${name}: ${message}${pairs.join("")}`;
  },
  json({ level, name, message, fields }: LogRecord, time: string): string {
    return JSON.stringify({ time, level: names[level], logger: name, message, ...fields });
  },
} as const;

function quoteWhereNeeded(value: string): string {
  return /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}

function writeToStandardError(line: string): void {
  let bytes = new TextEncoder().encode(line);
  while (bytes.length > 0) bytes = bytes.subarray(Deno.stderr.writeSync(bytes));
}
