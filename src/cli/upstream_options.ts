import type { UpstreamOptions } from "../app/wiring.ts";
import type { CommandContext } from "./command.ts";

/**
 * What a command opens CourtListener with: its clock, its signal, and a line of the log for each long
 * wait. `beforeWait` runs before that line, such as to clear a progress line.
 */
export function upstreamOptions(
  { log, ...opened }: Pick<UpstreamOptions, "loaded" | "config" | "store" | "log">,
  { io, version, beforeWait }: Pick<CommandContext, "io" | "version"> & { beforeWait?: () => void },
): UpstreamOptions {
  return {
    ...opened,
    clock: io.clock,
    log: log.named("courtlistener"),
    version,
    signal: io.signal,
    onWait: ({ until, reason }) => {
      beforeWait?.();
      log.info(`waiting until ${until.toString({ smallestUnit: "second" })}: ${reason}`);
    },
  };
}
