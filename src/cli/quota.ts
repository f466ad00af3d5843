import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { exitCodes } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

interface QuotaOptions {
  json: boolean;
}

const options = object({
  json: option("--json", { description: message`Print JSON.` }),
});

/** `case-calendar quota`: what is left of CourtListener's quota, and what a day costs. */
export const quotaCommand = command(
  "quota",
  map(options, (parsed): Invocation => ({ run: (context) => runQuota(parsed, context) })),
  {
    brief: message`Show what is left of CourtListener's quota.`,
    description:
      message`Used, left and when it comes back, for each window; "for turns" is what is left beside the reserve for new entries and new dockets. Then what the next 24 hours will ask with the dockets followed now. Reads the store alone and asks nobody.`,
    footer: message`Example: case-calendar quota --json`,
  },
);

async function runQuota({ json }: QuotaOptions, context: CommandContext): Promise<number> {
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openForReading } = await import("./open_for_reading.ts");
  const { tierWindows } = await import("../config/courtlistener_tiers.ts");
  const { quotaState } = await import("../app/quota_state.ts");
  const { quotaForecast } = await import("../app/quota_forecast.ts");
  const { printQuota, quotaJson } = await import("./print_quota.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { config, store } = openForReading({ loaded, clock: io.clock, log });
  using _store = store;
  const now = io.clock.now();
  const state = quotaState(store, now, { assumed: tierWindows(config.courtlistener.tier) });
  const dayLimit = state.windows.find(({ seconds }) => seconds === 86_400)?.limit ?? null;
  const forecast = quotaForecast(config, { store, now, dayLimit });
  if (json) io.out(`${JSON.stringify(quotaJson({ state, forecast }), null, 2)}\n`);
  else printQuota({ state, forecast, now }, io);
  return exitCodes.ok;
}
