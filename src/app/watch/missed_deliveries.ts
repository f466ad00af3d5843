import type { KnownAlert } from "../../store/docket_alerts.ts";
import type { Store } from "../../store/store.ts";
import { followedRecords } from "./followed_records.ts";
import type { Watch, WatchTools } from "./watch_tools.ts";

/** Minutes. */
const minutes = {
  /** How long a delivery may take; CourtListener tries again after 3 and 9 minutes (push contract). */
  onItsWay: 60,
  /** A delivery may come a little before the list says that its alert went out: clocks differ. */
  early: 5,
};
/** Dockets that are named one by one. */
const mostNamed = 5;

/**
 * Deliveries that CourtListener says it sent and that never came (contract e: `date_last_hit`): the
 * docket is read anew at once, so that the gap is filled without being told. The alarm ends when the
 * gap is filled and deliveries come again.
 */
export const missedDeliveries: Watch = {
  key: "silence:missed",
  kind: "silence",
  look: (tools) => {
    const { store, receives } = tools;
    // Where nothing is received, nothing is missed: dockets have their turns.
    if (!receives) return null;
    const followed = followedRecords(tools);
    const own = store.docketAlerts.all().filter(({ docketId }) => followed.has(docketId));
    const fresh = new Set(own.filter((alert) => judge(alert, tools)).map((one) => one.docketId));
    const lastDelivery = store.deliveries.lastDocketAlert();
    const open = store.docketAlerts.all().flatMap(({ docketId, missedHitAt }) => {
      if (missedHitAt === null) return [];
      if (!followed.has(docketId)) return [];
      const hit = { docketId, hitAt: missedHitAt };
      const isOver = isFilled(hit, store) && lastDelivery !== null &&
        isAfter(lastDelivery, missedHitAt);
      if (!isOver || fresh.has(docketId)) return [hit];
      store.docketAlerts.settle(docketId);
      return [];
    });
    return open.length === 0 ? null : sentence(open, lastDelivery);
  },
};

/** Looks at the newest hit once; true when its delivery was missed. Plans what fills the gap. */
function judge(alert: KnownAlert, { store, clock }: WatchTools): boolean {
  const { docketId, lastHitAt, judgedHitAt } = alert;
  if (lastHitAt === null || lastHitAt === judgedHitAt) return false;
  const now = clock.now();
  const hit = Temporal.Instant.from(lastHitAt);
  if (Temporal.Instant.compare(now, hit.add({ minutes: minutes.onItsWay })) < 0) return false;
  const came = store.deliveries.lastDocketAlert(docketId);
  const isOut = isAfter(lastHitAt, alert.firstListedAt) &&
    (came === null || !isAfter(came, hit.subtract({ minutes: minutes.early }).toString()));
  // What went out before the alert was made, or while it was off, was not for us; it is filed all the same.
  const missed = isOut && alert.active &&
    (alert.modifiedAt === null || isAfter(lastHitAt, alert.modifiedAt));
  store.transaction(() => {
    store.docketAlerts.judge(docketId, { hitAt: lastHitAt, missed });
    if (isOut && !isFilled({ docketId, hitAt: lastHitAt }, store)) {
      store.rereads.plan({
        kind: "docket",
        id: docketId,
        docketRecordId: docketId,
        reason: "a docket alert went out and did not come",
        dueAt: now.toString(),
      });
    }
  });
  return missed;
}

/** Was the docket read to its end since the alert went out? */
function isFilled(
  { docketId, hitAt }: { docketId: string; hitAt: string },
  store: Store,
): boolean {
  const mark = store.marks.of({ upstream: "courtlistener", id: docketId });
  return mark.outcome === "ok" && mark.cursor === null && mark.lastCheckedAt !== null &&
    isAfter(mark.lastCheckedAt, hitAt);
}

function sentence(
  open: readonly { docketId: string; hitAt: string }[],
  lastDelivery: string | null,
): string {
  const first = open.map(({ hitAt }) => hitAt).reduce((a, b) => isAfter(a, b) ? b : a);
  const names = open.slice(0, mostNamed).map(({ docketId }) => docketId).join(", ");
  const more = open.length > mostNamed ? ` and ${open.length - mostNamed} more` : "";
  const dockets = `docket${open.length === 1 ? "" : "s"} ${names}${more}`;
  const sent = `CourtListener sent alerts on ${dockets} since ${minute(first)} that never came`;
  if (lastDelivery !== null && isAfter(lastDelivery, first)) {
    return `${sent}, while others did; these dockets are read anew`;
  }
  const silent = lastDelivery === null
    ? "no delivery ever came"
    : `nothing came since ${minute(lastDelivery)}`;
  return `${sent}, and ${silent}: the webhook is probably disabled or does not reach this machine ` +
    "(https://www.courtlistener.com/profile/webhooks/); these dockets are read anew meanwhile";
}

function minute(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

function isAfter(a: string, b: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) > 0;
}
