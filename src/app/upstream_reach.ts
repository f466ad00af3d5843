import type { Clock } from "../domain/clock.ts";
import type { Reach } from "../domain/reach.ts";
import type { Log } from "../platform/log.ts";
import type { Store } from "../store/store.ts";

/** The outage of CourtListener as a whole. */
export const upstreamOutage = "courtlistener";
/** Failures from which it counts as out of reach; one without any answer is as much as two faults. */
const strikes = { enough: 2, answered: 1, unanswered: 2 };
/** Minutes between two tries: doubled from the first on. */
const pause = { first: 1, longest: 30 };

/**
 * What is known of CourtListener's answering, kept in the store. Who is told not to ask is told until
 * when; `byHand` never is, but notes what it finds, and leaves the telling to its command.
 */
export function upstreamReach(
  { store, clock, log, byHand = false }: {
    store: Pick<Store, "outages">;
    clock: Pick<Clock, "now">;
    log: Pick<Log, "info" | "warn">;
    byHand?: boolean;
  },
): Reach {
  const { outages } = store;
  const again = (failures: number): Temporal.Instant => {
    const now = clock.now();
    if (failures < strikes.enough) return now;
    const doubled = pause.first * 2 ** Math.min(20, failures / strikes.unanswered - 1);
    return now.add({ minutes: Math.round(Math.min(pause.longest, doubled)) });
  };
  return {
    ask: () => {
      const outage = outages.of(upstreamOutage);
      if (outage === null || byHand || outage.failures < strikes.enough) {
        return { ask: true, once: false };
      }
      if (outages.mayAsk(upstreamOutage, (failures) => again(failures).toString())) {
        return { ask: true, once: true };
      }
      const notBefore = Temporal.Instant.from(
        outages.of(upstreamOutage)?.nextAt ?? clock.now().toString(),
      );
      return { ask: false, notBefore, reason: outage.reason };
    },
    failed: ({ answered, reason, notBefore }) => {
      const known = outages.of(upstreamOutage)?.failures ?? 0;
      const more = strikes[answered ? "answered" : "unanswered"];
      const own = again(known + more);
      const next = notBefore !== undefined && Temporal.Instant.compare(notBefore, own) > 0
        ? notBefore
        : own;
      outages.failed(upstreamOutage, { failures: more, nextAt: next.toString(), reason });
      if (byHand || known >= strikes.enough || known + more < strikes.enough) return;
      log.warn("CourtListener does not answer and is left alone between single tries", {
        cause: reason,
      });
    },
    answered: () => {
      const outage = outages.of(upstreamOutage);
      if (outage === null || !outages.over(upstreamOutage)) return;
      if (byHand || outage.failures < strikes.enough) return;
      log.info("CourtListener answers again", { "since then": outage.since });
    },
  };
}
