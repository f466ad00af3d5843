import type { Log } from "../platform/log.ts";
import { sdNotify, type ServiceNotifier } from "../platform/sd_notify.ts";
import type { Io } from "./io.ts";

/** Who has started this process, as its environment says: told what state it is in. */
export function serviceManager(
  { env }: Pick<Io, "env">,
  log: Pick<Log, "warn">,
): ServiceNotifier {
  return sdNotify({
    socket: env("NOTIFY_SOCKET"),
    watchdogUsec: env("WATCHDOG_USEC"),
    onFailure: (error) => log.warn("the service manager cannot be told", { cause: `${error}` }),
  });
}
