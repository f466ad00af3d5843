import type { Config } from "../../config/config.ts";
import type { CourtListener } from "../../courtlistener/client.ts";
import type { Clock } from "../../domain/clock.ts";
import { keyParts } from "../../domain/docket_key.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import type { Store } from "../../store/store.ts";
import { dayQuota } from "../day_quota.ts";
import { knownKey } from "../resolve_docket.ts";
import { isMaintenance } from "../schedule.ts";

/** A court is asked about again after so many days: feeds come and go once in years. */
const everyDays = 60;
/** Share of the day's requests used from which it has to wait. */
const scarce = 0.5;

/**
 * Asks about one court of the followed dockets of which it is not known, or was not for long, what its
 * feed carries: one request, and none while there is nothing to ask, in maintenance, and where
 * requests are scarce. A failure is told in the log and tried again with the next look. Rejects only
 * with the signal's reason.
 */
export async function lookUpCourt(
  { config, store, clock, log, courtlistener, signal }: {
    config: Pick<Config, "cases">;
    store: Store;
    clock: Clock;
    log: Log;
    /** Opened only when it is needed. */
    courtlistener: () => Pick<CourtListener, "court">;
    signal?: AbortSignal;
  },
): Promise<void> {
  const now = clock.now();
  if (isMaintenance(now)) return;
  const day = dayQuota(store, now);
  if (day !== undefined && day.used >= scarce * day.limit) return;
  const courtId = [...courtsOf(config, store)].find((id) => {
    const askedAt = store.courts.of(id)?.askedAt;
    if (askedAt === undefined) return true;
    const days = Temporal.Instant.from(askedAt).until(now).total("hours") / 24;
    return days < 0 || days >= everyDays;
  });
  if (courtId === undefined) return;
  try {
    const { hasFeed, feedTypes, lastContactAt } = await courtlistener().court(courtId);
    store.courts.save({ courtId, hasFeed, feedTypes, lastContactAt });
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof CaseCalendarError)) throw error;
    log.info(`what court ${courtId} publishes could not be asked: ${error.message}`);
  }
}

/** CourtListener's ids of the courts of followed dockets. */
function courtsOf({ cases }: Pick<Config, "cases">, store: Store): Set<string> {
  const keys = cases.flatMap(({ dockets }) =>
    dockets.flatMap((reference) => knownKey(reference, store) ?? [])
  );
  return new Set(keys.map((key) => keyParts(key).courtId));
}
