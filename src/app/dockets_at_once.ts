import type { Clock } from "../domain/clock.ts";
import type { Store } from "../store/store.ts";
import { quotaState } from "./quota_state.ts";

/** Requests a minute that one docket after the other makes use of, at half a second an answer. */
const paceOfOne = 60;
const mostAtOnce = 10;

/**
 * How many dockets a run asks about at once, by how many of it have ended: one, until it is known that
 * the quota is wide, and as long as it is narrow. The quota is looked at whenever the number of ended
 * dockets has doubled.
 */
export function docketsAtOnce(
  { store, clock }: { store: Store; clock: Pick<Clock, "now"> },
): (ended: number) => number {
  let known = 0;
  let value = 1;
  return (ended) => {
    if (ended >= Math.max(1, 2 * known)) {
      const { windows } = quotaState(store, clock.now());
      const pace = Math.min(...windows.map(({ limit, seconds }) => limit * 60 / seconds));
      value = Math.max(1, Math.min(mostAtOnce, Math.floor(pace / paceOfOne)));
      known = ended;
    }
    return value;
  };
}
