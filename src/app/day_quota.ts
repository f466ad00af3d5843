import type { WindowState } from "../domain/pacer.ts";
import type { Store } from "../store/store.ts";
import { quotaState } from "./quota_state.ts";

/** How CourtListener's quota of a day stands at `now`; undefined for an account without one. */
export function dayQuota(store: Store, now: Temporal.Instant): WindowState | undefined {
  return quotaState(store, now).windows.find(({ seconds }) => seconds === 86_400);
}
