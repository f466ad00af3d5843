import { NotFoundError } from "../../courtlistener/not_found.ts";
import type {
  OldDocketAlertsReading,
  RecapFetchReading,
  SearchAlertReading,
  WebhookReading,
} from "../../courtlistener/webhook/webhook_reading.ts";
import { applyDocketAlert } from "./apply_docket_alert.ts";
import { type DeliveryTools, noted, type Prepared } from "./delivery_tools.ts";
import { ensureFollowed } from "./ensure_followed.ts";
import { findRecords } from "./find_records.ts";
import { followedDockets } from "./followed_dockets.ts";

interface Circumstances {
  receivedAt: string;
  tools: DeliveryTools;
}

/** A webhook of CourtListener: each event type does what is useful for a docket watcher. */
export async function applyWebhook(
  reading: WebhookReading,
  circumstances: Circumstances,
): Promise<Prepared> {
  if (reading.event === "unreadable") return noted(`unreadable: ${reading.reason}`, "parked");
  if (reading.isTest) return noted("a test event of CourtListener's panel; shown, not applied");
  switch (reading.event) {
    case "docket-alert":
      return await applyDocketAlert(reading, circumstances);
    case "search-alert":
      return applySearchAlert(reading, circumstances);
    case "recap-fetch":
      return await applyRecapFetch(reading, circumstances);
    case "old-docket-alerts":
      return await applyOldDocketAlerts(reading, circumstances);
    case "pray-and-pay":
      return rereading({ kind: "document", id: reading.documentId }, {
        ...circumstances,
        reason: "a document that was prayed for is available",
      });
    case "unknown":
      return noted(`unknown event type ${reading.type}; kept and shown`);
  }
}

/** Only ever suggests: nothing is followed without the operator's word. */
function applySearchAlert(
  { suggestions, problems }: SearchAlertReading,
  { tools }: Circumstances,
): Prepared {
  const { store, log } = tools;
  for (const { message } of problems) log.warn(`search alert: ${message}`);
  return {
    does: "apply",
    apply: () => {
      for (const suggestion of suggestions) store.suggestions.add(suggestion);
      const reason = "see case-calendar suggestions";
      return { state: "applied", reason, counts: { suggestions: suggestions.length }, cases: [] };
    },
  };
}

async function applyRecapFetch(
  reading: RecapFetchReading,
  { tools, receivedAt }: Circumstances,
): Promise<Prepared> {
  const { statusWords, message } = reading;
  if (reading.status !== "success" && reading.status !== "other") {
    const words = message === "" ? statusWords : `${statusWords}: ${message}`;
    tools.log.warn(`RECAP fetch: ${words}`);
    return noted(words);
  }
  const circumstances = { tools, receivedAt, reason: `RECAP fetch: ${statusWords}` };
  if (reading.docketId !== null) {
    return await ensureFollowed(reading.docketId, tools)
      ? rereading({ kind: "docket", id: reading.docketId }, circumstances)
      : noted(`${statusWords}; docket ${reading.docketId} is not followed`);
  }
  if (reading.documentId !== null) {
    return rereading({ kind: "document", id: reading.documentId }, circumstances);
  }
  const records = findRecords(reading, tools);
  if (records.length === 0) return noted(`${statusWords}; its docket is not followed`);
  return {
    does: "apply",
    apply: () => {
      for (const id of records) planNow({ kind: "docket", id }, circumstances);
      return {
        state: "applied",
        reason: statusWords,
        counts: { rereads: records.length },
        cases: followedCases(records, tools),
      };
    },
  };
}

/**
 * Watched alerts that are about to end are prolonged; those that ended are switched on, and what was
 * filed meanwhile is fetched. Doing it twice does no harm.
 */
async function applyOldDocketAlerts(
  { toReUp, disabled }: OldDocketAlertsReading,
  { tools, receivedAt }: Circumstances,
): Promise<Prepared> {
  const { docketAlerts, log } = tools;
  const counts = { prolonged: 0, enabled: 0, gone: 0, notFollowed: 0, rereads: 0 };
  const backfill: string[] = [];
  const others: string[] = [];
  const alerts = [
    ...toReUp.map((alert) => ({ ...alert, ended: false })),
    ...disabled.map((alert) => ({ ...alert, ended: true })),
  ];
  for (const { alertId, docketId, ended } of alerts) {
    if (!await ensureFollowed(docketId, tools)) {
      counts.notFollowed += 1;
      others.push(docketId);
      continue;
    }
    if (await switchOn({ alertId, docketId }, docketAlerts)) {
      const words = ended ? "switched on again; the gap is fetched" : "prolonged";
      log.info(`docket alert ${words}`, { docket: docketId });
      counts[ended ? "enabled" : "prolonged"] += 1;
    } else {
      counts.gone += 1;
      log.warn("CourtListener has no docket alert any more; subscribe again", { docket: docketId });
    }
    if (ended) backfill.push(docketId);
  }
  return {
    does: "apply",
    apply: () => {
      for (const id of backfill) {
        planNow({ kind: "docket", id }, {
          tools,
          receivedAt,
          reason: "its docket alert was switched off",
        });
      }
      return {
        state: "applied",
        reason: leftAlone(others),
        counts: { ...counts, rereads: backfill.length },
        cases: followedCases(backfill, tools),
      };
    },
  };
}

function leftAlone(dockets: readonly string[]): string {
  if (dockets.length === 0) return "";
  const names = dockets.join(", ");
  return dockets.length === 1
    ? `the alert on docket ${names}, which is not followed, was left as it is`
    : `the alerts on dockets ${names}, which are not followed, were left as they are`;
}

/** False when the account has no alert on the docket: it was deleted meanwhile. */
async function switchOn(
  { alertId, docketId }: { alertId: string | null; docketId: string },
  docketAlerts: DeliveryTools["docketAlerts"],
): Promise<boolean> {
  try {
    if (alertId !== null) {
      await docketAlerts.reactivate(alertId);
      return true;
    }
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  const present = await docketAlerts.ofDocket(docketId);
  if (present !== null) await docketAlerts.reactivate(present.id);
  return present !== null;
}

type Again = Circumstances & { reason: string };

function rereading(
  what: { kind: "document" | "docket"; id: string },
  again: Again,
): Prepared {
  return {
    does: "apply",
    apply: () => {
      planNow(what, again);
      const cases = what.kind === "docket" ? followedCases([what.id], again.tools) : [];
      return { state: "applied", reason: again.reason, counts: { rereads: 1 }, cases };
    },
  };
}

function planNow(what: { kind: "document" | "docket"; id: string }, { tools, reason }: Again) {
  tools.store.rereads.plan({
    ...what,
    docketRecordId: what.kind === "docket" ? what.id : "",
    reason,
    dueAt: tools.clock.now().toString(),
  });
}

function followedCases(ids: readonly string[], tools: DeliveryTools): string[] {
  const followed = followedDockets(tools);
  return ids.flatMap((id) => {
    const docket = tools.store.dockets.byRecord({ upstream: "courtlistener", id });
    return docket === null ? [] : followed.casesOf(docket.key);
  });
}
