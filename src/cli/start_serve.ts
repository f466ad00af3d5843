import { exitCodes } from "../domain/errors.ts";
import type { CommandContext } from "./command.ts";
import type { ListenChoice } from "./listen_options.ts";

/** Opens what a receiver needs, checks it, and receives until the signal; the exit code. */
export async function startServe(
  choice: ListenChoice,
  context: CommandContext,
): Promise<number> {
  const { io, version, configPath } = context;
  const { loadSettings, readSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openServer } = await import("../app/deliveries/open_server.ts");
  const { runServer } = await import("../app/deliveries/run_server.ts");
  const { watchFile } = await import("../app/deliveries/watch_file.ts");
  const { liveSettings } = await import("../app/daemon/live_settings.ts");
  const { followedCasesPath } = await import("../config/read_config.ts");
  const { serviceManager } = await import("./service_manager.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const opened = await openServer({ loaded, clock: io.clock, log, version, signal: io.signal });
  using store = opened.store;
  const { server } = opened.config;
  const { clock, signal } = io;
  const settings = liveSettings({
    config: opened.config,
    loaded,
    read: configPath === "-" ? null : () => readSettings(context),
    store,
    clock,
    log: log.named("serve"),
    onTaken: ({ loaded }) => void commandLog(loaded, io),
  });
  io.onHangUp(() => void settings.reload(), signal);
  // What `add` follows is followed here as soon as it is written.
  void watchFile({ path: followedCasesPath, clock, signal, onChange: settings.reload });
  await runServer({
    ...opened,
    host: choice.host ?? server.host,
    port: choice.port ?? server.port,
    notifier: serviceManager(io, log),
    signal: io.signal,
  });
  return exitCodes.ok;
}
