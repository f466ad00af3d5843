import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { integer, string } from "@optique/core/valueparser";
import { exitCodes } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

interface DaemonOptions {
  host: string | undefined;
  port: number | undefined;
}

const options = object({
  host: optional(option("--host", string({ metavar: "HOST" }), {
    description: message`Address to listen on; server.host of the settings.`,
  })),
  port: optional(option("--port", integer({ metavar: "PORT", min: 0, max: 65_535 }), {
    description: message`Port to listen on; server.port of the settings.`,
  })),
});

/** `case-calendar daemon`: `serve` and every job that keeps dockets fresh, in one process. */
export const daemonCommand = command(
  "daemon",
  map(options, (parsed): Invocation => ({ run: (context) => runDaemonCommand(parsed, context) })),
  {
    brief: message`Receive webhooks and do all jobs in time.`,
    description:
      message`Does what serve does and runs sync, reconcile, alerts and feed refreshes by itself, as the group daemon of the settings says. Without a webhook secret it only polls. SIGHUP takes over changed settings; SIGTERM ends it in seconds. See status.`,
    footer: message`Example: case-calendar daemon --port 8000`,
  },
);

async function runDaemonCommand(parsed: DaemonOptions, context: CommandContext): Promise<number> {
  const { io, version, configPath } = context;
  const { loadSettings, readSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { runDaemon } = await import("../app/daemon/run_daemon.ts");
  const { everyMinute } = await import("../platform/every_minute.ts");
  const { sdNotify } = await import("../platform/sd_notify.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  await runDaemon({
    loaded,
    read: configPath === "-" ? null : () => readSettings(context),
    version,
    clock: io.clock,
    log,
    notifier: sdNotify({
      socket: io.env("NOTIFY_SOCKET"),
      watchdogUsec: io.env("WATCHDOG_USEC"),
      onFailure: (error) => log.warn("the service manager cannot be told", { cause: `${error}` }),
    }),
    ...(parsed.host === undefined ? {} : { host: parsed.host }),
    ...(parsed.port === undefined ? {} : { port: parsed.port }),
    signal: io.signal,
    everyMinute,
    onHangUp: io.onHangUp,
    // The level of the log is the process's own.
    onReloaded: (reloaded) => void commandLog(reloaded, io),
  });
  return exitCodes.ok;
}
