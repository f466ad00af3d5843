import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { integer, string } from "@optique/core/valueparser";
import { exitCodes } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

interface ServeOptions {
  host: string | undefined;
  port: number | undefined;
}

const options = object({
  host: optional(option("--host", string({ metavar: "HOST" }), {
    description: message`Address to listen on; server.host of the settings, else 127.0.0.1.`,
  })),
  port: optional(option("--port", integer({ metavar: "PORT", min: 0, max: 65_535 }), {
    description: message`Port to listen on; server.port of the settings, else 8000.`,
  })),
});

/** `case-calendar serve`: takes webhooks and callbacks, and works on them behind the answer. */
export const serveCommand = command(
  "serve",
  map(options, (parsed): Invocation => ({ run: (context) => runServe(parsed, context) })),
  {
    brief: message`Receive webhooks, keep calendars up to date.`,
    description:
      message`Answers each delivery as soon as it is on the disk, then reads it and writes the feeds. Plain http: put a proxy with TLS before it. SIGTERM ends it in seconds; nothing that was answered is lost.`,
    footer: message`Example: case-calendar serve --host 127.0.0.1 --port 8000`,
  },
);

async function runServe(parsed: ServeOptions, context: CommandContext): Promise<number> {
  const { io, version, configPath } = context;
  const { loadSettings, readSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openServer } = await import("../app/deliveries/open_server.ts");
  const { runServer } = await import("../app/deliveries/run_server.ts");
  const { watchFile } = await import("../app/deliveries/watch_file.ts");
  const { liveSettings } = await import("../app/daemon/live_settings.ts");
  const { followedCasesPath } = await import("../config/read_config.ts");
  const { sdNotify } = await import("../platform/sd_notify.ts");
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
    host: parsed.host ?? server.host,
    port: parsed.port ?? server.port,
    notifier: sdNotify({
      socket: io.env("NOTIFY_SOCKET"),
      watchdogUsec: io.env("WATCHDOG_USEC"),
      onFailure: (error) => log.warn("the service manager cannot be told", { cause: `${error}` }),
    }),
    signal: io.signal,
  });
  return exitCodes.ok;
}
