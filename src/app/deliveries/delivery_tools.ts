import type { Config } from "../../config/config.ts";
import type { CourtListener } from "../../courtlistener/client.ts";
import type { DocketAlertCalls } from "../../courtlistener/docket_alerts.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Log } from "../../platform/log.ts";
import type { Store } from "../../store/store.ts";

/** What applying deliveries works with. */
export interface DeliveryTools {
  config: Config;
  store: Store;
  courtlistener: CourtListener;
  docketAlerts: DocketAlertCalls;
  clock: Clock;
  log: Log;
}

/** What one applied delivery did to the store. */
export interface Applied {
  state: "applied" | "parked" | "dropped";
  /** Why it was not applied as a whole, or a note; `""` when there is nothing to say. */
  reason: string;
  counts: Record<string, number>;
  /** Ids of the cases concerned, for the log. */
  cases: string[];
}

/**
 * A delivery ready to be applied: everything that had to be asked of others is known. `apply` runs in
 * the transaction that records the delivery, so it must not wait; it may run again after a rollback.
 */
export type Prepared =
  | { does: "apply"; apply: () => Applied }
  /** Its docket is not followed: kept until it is, or for thirty days. */
  | { does: "wait-to-be-followed"; reason: string };

/** Something that needs no change of the store. */
export function noted(reason: string, state: Applied["state"] = "applied"): Prepared {
  return { does: "apply", apply: () => ({ state, reason, counts: {}, cases: [] }) };
}
