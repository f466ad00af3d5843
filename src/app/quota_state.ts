import type { QuotaState, QuotaWindow } from "../domain/pacer.ts";
import type { Store } from "../store/store.ts";

/** The one upstream that counts requests. */
const upstream = "courtlistener";

/**
 * How CourtListener's quota stands at `now`: used, left, kept for the urgent, and when it comes back,
 * for each window. Reads the store alone. `assumed` are the limits of the settings' tier, which hold
 * until the account's own were learned; those of a free account when left out.
 */
export function quotaState(
  store: Store,
  now: Temporal.Instant,
  { assumed }: { assumed?: readonly QuotaWindow[] } = {},
): QuotaState {
  const options = assumed === undefined ? {} : { configured: { [upstream]: assumed } };
  return store.pacer(options).state(upstream, now);
}
