import type { LoadedConfig } from "../../config/load_config.ts";

/** Is there a receiver for CourtListener's webhooks? Without their secret there is none. */
export function receivesWebhooks({ environment }: Pick<LoadedConfig, "environment">): boolean {
  return environment.get("CASE_CALENDAR_WEBHOOK_SECRET") !== undefined;
}
