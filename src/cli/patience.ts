import type { ExclusiveWork } from "../app/run_exclusively.ts";
import type { Log } from "../platform/log.ts";
import type { Io } from "./io.ts";

/** Milliseconds; a job of the daemon mostly ends sooner. */
const milliseconds = 10_000;

/** How a command waits while another process is at work: not for long, and the log names that one. */
export function patience(
  { clock, signal }: Pick<Io, "clock" | "signal">,
  log: Pick<Log, "info">,
): NonNullable<ExclusiveWork["wait"]> {
  return {
    milliseconds,
    clock,
    signal,
    onWait: ({ holder, pid }) => log.info(`waiting for ${holder} (process ${pid})`),
  };
}
