import type { Clock } from "../domain/clock.ts";
import type { Log } from "../platform/log.ts";
import type { Store } from "../store/store.ts";

const key = "kept-publication";

/**
 * Logs and raises an alarm when files had to be put right by making everything anew: what was kept
 * from earlier publications had missed a change. Clears it after a comparison that found nothing.
 */
export function noteStale(
  files: readonly string[],
  { store, clock, log }: { store: Pick<Store, "alarms">; clock: Clock; log: Log },
): void {
  if (files.length === 0) {
    store.alarms.clear(key);
    return;
  }
  const text = "a change had not reached everything it should; these were published anew: " +
    files.join(", ");
  log.error(text, { next: "please report it" });
  store.alarms.raise({ key, kind: "publication", text, at: clock.now().toString() });
}
