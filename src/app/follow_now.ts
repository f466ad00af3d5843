import type { Config } from "../config/config.ts";
import { RequestsSpentError } from "../courtlistener/requests_spent.ts";
import { exitCodes } from "../domain/errors.ts";
import type { Log } from "../platform/log.ts";
import type { AlertResult } from "./alert_result.ts";
import { keepAlerts } from "./keep_alerts.ts";
import { type CaseState, caseStates } from "./case_state.ts";
import { noteHeldBack } from "./held_back_alarms.ts";
import type { Publication } from "./publication.ts";
import { publishCached } from "./publish_cached.ts";
import {
  type ExclusiveWork,
  LeaseHeldError,
  runExclusively,
  workLease,
} from "./run_exclusively.ts";
import { sync } from "./sync.ts";
import type { SyncResult } from "./sync_result.ts";
import { openCourtListener, openDocketAlerts, type UpstreamOptions } from "./wiring.ts";

/** What following a case at once brought. */
export interface FollowedNow {
  /** Null where the settings want no docket alerts, or nothing was done. */
  alerts: AlertResult | null;
  /** Null when somebody else is at work. */
  sync: SyncResult | null;
  publication: Publication | null;
  /** The case as it stands now; null when nothing was done. */
  state: CaseState | null;
  /** Who is at work, so that nothing was done here. */
  heldBy: string | null;
  exitCode: number;
}

/**
 * Does for one case what its first hours bring otherwise: subscribes to its docket alerts where the
 * settings want that, fetches and reads its dockets, publishes. While another process is at work it
 * waits and then leaves the case to the next run, which is no failure.
 */
export async function followNow(
  caseId: string,
  { upstream, settings, holder, wait, log }: {
    upstream: UpstreamOptions;
    /** As they are at the moment; they name the case. */
    settings: () => Promise<Config>;
    /** As errors name it: `case-calendar add`. */
    holder: string;
    /** For another process at work. */
    wait: NonNullable<ExclusiveWork["wait"]>;
    log: Log;
  },
): Promise<FollowedNow> {
  const { store, clock, signal } = upstream;
  try {
    return await runExclusively({ name: workLease, holder, store, wait }, async () => {
      const config = await settings();
      const cases = config.cases.filter(({ id }) => id === caseId);
      const courtlistener = openCourtListener(upstream);
      const docketAlerts = openDocketAlerts(upstream);
      const tools = { config, store, courtlistener, docketAlerts, clock, log, signal };
      const alerts = config.ensureDocketAlerts
        ? await keepAlerts({ cases }, { ...tools, log: log.named("alerts") })
        : null;
      const result = await sync({ caseId }, tools);
      const publication = await publishCached({ config: await settings(), store, clock });
      noteHeldBack(publication, { store, clock });
      const [state = null] = caseStates(cases, { config, store, clock, save: false });
      const exitCode = codeOf(result, { alerts, publication });
      return { alerts, sync: result, publication, state, heldBy: null, exitCode };
    });
  } catch (error) {
    if (!(error instanceof LeaseHeldError)) throw error;
    return {
      alerts: null,
      sync: null,
      publication: null,
      state: null,
      heldBy: `${error.heldBy.holder} (process ${error.heldBy.pid})`,
      exitCode: exitCodes.partlyDone,
    };
  }
}

function codeOf(
  { cases, unread, unreadable, stoppedBy }: SyncResult,
  { alerts, publication }: { alerts: AlertResult | null; publication: Publication },
): number {
  if (stoppedBy !== null) {
    return stoppedBy instanceof RequestsSpentError ? exitCodes.partlyDone : stoppedBy.exitCode;
  }
  const { calendars, page } = publication;
  const outputs = [...calendars, ...(page === null ? [] : [page])];
  const whole = unread.length + unreadable.length === 0 && (alerts?.failed ?? 0) === 0 &&
    cases.every((one) => one.dockets.every(({ outcome }) => outcome === "ok")) &&
    outputs.every(({ outcome, problems }) =>
      outcome !== "failed" && outcome !== "held-back" && problems.length === 0
    );
  return whole ? exitCodes.ok : exitCodes.partlyDone;
}
