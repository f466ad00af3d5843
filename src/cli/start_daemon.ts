import { exitCodes } from "../domain/errors.ts";
import type { CommandContext } from "./command.ts";
import type { ListenChoice } from "./listen_options.ts";

/** Opens what the daemon needs, checks it, and works until the signal; the exit code. */
export async function startDaemon(
  choice: ListenChoice,
  context: CommandContext,
): Promise<number> {
  const { io, version, configPath } = context;
  const { loadSettings, readSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { runDaemon } = await import("../app/daemon/run_daemon.ts");
  const { everyMinute } = await import("../platform/every_minute.ts");
  const { serviceManager } = await import("./service_manager.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  await runDaemon({
    loaded,
    read: configPath === "-" ? null : () => readSettings(context),
    version,
    clock: io.clock,
    log,
    notifier: serviceManager(io, log),
    ...(choice.host === undefined ? {} : { host: choice.host }),
    ...(choice.port === undefined ? {} : { port: choice.port }),
    signal: io.signal,
    everyMinute,
    onHangUp: io.onHangUp,
    // The level of the log is the process's own.
    onReloaded: (reloaded) => void commandLog(reloaded, io),
  });
  return exitCodes.ok;
}
