import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import type { AlertResult } from "../app/alert_result.ts";
import { counted } from "../domain/counted.ts";
import { exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { upstreamOptions } from "./upstream_options.ts";
import { patience } from "./patience.ts";

interface AlertsOptions {
  dryRun: boolean;
  json: boolean;
}

const options = object({
  dryRun: option("--dry-run", {
    description: message`Only list; subscribe to nothing.`,
  }),
  json: option("--json", { description: message`Print JSON.` }),
});

/** `case-calendar alerts`: a docket alert at CourtListener for every followed docket. */
export const alertsCommand = command(
  "alerts",
  map(options, (parsed): Invocation => ({ run: (context) => runAlerts(parsed, context) })),
  {
    brief: message`Subscribe to docket alerts, or list them.`,
    description:
      message`CourtListener sends webhooks only for dockets with a docket alert. Lists the account's alerts, subscribes to followed dockets that have none, switches on those that were switched off, and off what prune planned. Deletes nothing. With ensure_docket_alerts: false it only lists.`,
    footer: message`Example: case-calendar alerts --dry-run`,
  },
);

async function runAlerts(parsed: AlertsOptions, context: CommandContext): Promise<number> {
  const { io, version } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { createRequestTally, openCourtListener, openDocketAlerts, openInstallation } =
    await import("../app/wiring.ts");
  const { openForReading } = await import("./open_for_reading.ts");
  const { requireConfig } = await import("../config/require_config.ts");
  const { presentSettings } = await import("../app/present_settings.ts");
  const { alertsLine } = await import("../app/alert_result.ts");
  const { keepAlerts } = await import("../app/keep_alerts.ts");
  const { runExclusively, workLease } = await import("../app/run_exclusively.ts");
  const { alertsJson, printAlerts } = await import("./print_alerts.ts");
  const { printError } = await import("./print_error.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { clock, signal } = io;
  const dryRun = parsed.dryRun || !requireConfig(loaded).ensureDocketAlerts;
  const opened = { loaded, clock, log };
  const { config, store } = dryRun
    ? openForReading({ ...opened, rehearse: true })
    : openInstallation(opened);
  using _store = store;
  const upstream = {
    ...upstreamOptions({ loaded, config, store, log }, { io, version }),
    tally: createRequestTally(),
  };
  const courtlistener = openCourtListener(upstream);
  const keep = async () =>
    await keepAlerts({ dryRun }, {
      config: await presentSettings(loaded),
      store,
      courtlistener,
      docketAlerts: openDocketAlerts(upstream),
      clock,
      // Table, result line and exit code say the same.
      log: { ...log, info: () => {}, warn: () => {} },
      signal,
    });
  const result = dryRun ? await keep() : await runExclusively({
    name: workLease,
    holder: "case-calendar alerts",
    store,
    wait: patience(io, log),
  }, keep);
  if (parsed.json) io.out(`${JSON.stringify(alertsJson(result, { dryRun }), null, 2)}\n`);
  else if (result.listError === null) {
    printAlerts(result, io);
    io.out(dryRun ? `${planned(result)}\n` : `${alertsLine(result)}\n`);
    if (dryRun && !parsed.dryRun) {
      io.err("case-calendar: ensure_docket_alerts is false in the settings, so this only lists\n");
    }
  }
  for (const sentence of result.notEnded) io.err(`case-calendar: ${printable(sentence, 500)}\n`);
  const telemetry = courtlistener.telemetry();
  if (telemetry !== null) log.info(printable(telemetry));
  if (result.listError !== null) return printError(io, result.listError);
  if (result.failed + result.notEnded.length > 0) return exitCodes.partlyDone;
  return result.deferred > 0 ? exitCodes.rateLimited : exitCodes.ok;
}

function planned({ rows }: AlertResult): string {
  const open = rows.filter(({ outcome }) => outcome === "planned").length;
  return `${
    counted(rows.length, "docket")
  }, ${open} without an alert that is on; nothing was changed`;
}
