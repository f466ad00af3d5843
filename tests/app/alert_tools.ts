import assert from "node:assert/strict";
import type { AlertTools } from "../../src/app/keep_alerts.ts";
import { createDocketAlertCalls } from "../../src/courtlistener/docket_alerts.ts";
import type { CourtListenerOptions } from "../../src/courtlistener/courtlistener_options.ts";
import { recordingLog } from "./deliveries/receiving.ts";
import { docketOf, type Installation, token } from "./installation.ts";

/** Four dockets of the stand-in, and their ids. */
export const ids = [70_000_001, 70_000_002, 70_000_003, 70_000_004];
export const dockets = ids.map((id) => docketOf(0, { id }));

/** What alerts of an installation are checked with; what is logged is kept. */
export function toolsOf(
  site: Installation,
  client: Partial<CourtListenerOptions> = {},
): AlertTools & { logged: string[] } {
  const logged: string[] = [];
  const { store, clock } = site;
  return {
    config: { ...site.config, ensureDocketAlerts: true },
    store,
    clock,
    log: recordingLog(logged),
    courtlistener: site.client(client),
    docketAlerts: createDocketAlertCalls({
      baseUrl: site.url,
      token,
      pacer: store.pacer(),
      clock,
      version: "0.1.0",
      retry: { attempts: 1 },
      ...client,
    }),
    logged,
  };
}

/** Makes an alert as CourtListener's own page would. */
export async function subscribe(site: Installation, docket: number, type = 1): Promise<void> {
  const answer = await fetch(`${site.url}/api/rest/v4/docket-alerts/`, {
    method: "POST",
    headers: { authorization: `Token ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ docket, alert_type: type }),
  });
  await answer.body?.cancel();
  assert.equal(answer.status, 201);
  site.standIn.requests.splice(0);
}
