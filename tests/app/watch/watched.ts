import { keepAlerts } from "../../../src/app/keep_alerts.ts";
import type { WatchTools } from "../../../src/app/watch/watch_tools.ts";
import { createDocketAlertCalls } from "../../../src/courtlistener/docket_alerts.ts";
import { recordingLog } from "../deliveries/receiving.ts";
import { type Installation, token } from "../installation.ts";

/** What checks look at in an installation that receives. */
export function watching(site: Installation, change: Partial<WatchTools> = {}): WatchTools {
  const { store, clock, config } = site;
  return { store, clock, config, receives: true, ...change };
}

/** The calls about docket alerts of an installation. */
export function alertCalls({ url, store, clock }: Installation) {
  const pacer = store.pacer();
  return createDocketAlertCalls({ baseUrl: url, token, pacer, clock, version: "0.1.0" });
}

/** Subscribes to every docket, and reads the list of alerts. */
export async function listAlerts(site: Installation, lines: string[] = []) {
  const { store, clock, config } = site;
  return await keepAlerts({}, {
    config: { ...config, ensureDocketAlerts: true },
    store,
    clock,
    courtlistener: site.client(),
    docketAlerts: alertCalls(site),
    log: recordingLog(lines),
  });
}

let deliveries = 0;

/** A docket alert on this docket comes in now. */
export function deliver({ store, clock }: Installation, docketId: number): void {
  store.deliveries.see([{
    id: ++deliveries,
    source: "courtlistener",
    key: `key-${deliveries}`,
    event: "docket-alert",
    receivedAt: clock.now().toString(),
    dockets: [`courtlistener:${docketId}`],
  }]);
}

export const hour = 3_600_000;
