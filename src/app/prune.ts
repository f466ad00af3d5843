import type { Config } from "../config/config.ts";
import { removeIfThere } from "../platform/remove_if_there.ts";
import type { CleanUp } from "../store/clean_ups.ts";
import type { DocketCounts, OrphanDocket } from "../store/prune.ts";
import type { RemoteId } from "../store/remote_ids.ts";
import type { Store } from "../store/store.ts";
import { followedDockets } from "./deliveries/followed_dockets.ts";
import { treeFolder } from "./feeds/tree_folder.ts";
import { goneFeeds } from "./gone_feeds.ts";
import { knownKey, knownRecords } from "./resolve_docket.ts";

/** One docket that no case of the settings names. */
export interface PrunedDocket extends OrphanDocket {
  /** True when it was removed, false in a dry run. */
  removed: boolean;
}

/** What pruning found. */
export interface PruneResult {
  dockets: PrunedDocket[];
  totals: DocketCounts;
  /** Cases that left the settings and still have events in the store. */
  cases: { caseId: string; removed: boolean }[];
  /** Files of empty feeds of what the settings do not name any more. */
  feeds: { path: string; removed: boolean }[];
  /** Calendars that left the settings, with what was last published of them. */
  calendars: { calendarId: string; removed: boolean }[];
  /** What is left at other services. */
  elsewhere: {
    /** Events in remote calendars whose case left the settings. */
    remoteEvents: RemoteId[];
    /**
     * CourtListener's ids of dockets that no case names and that have a docket alert which this
     * program did not make, as far as it knows: it leaves them alone.
     */
    docketAlerts: string[];
    /**
     * Of both what is planned to be removed there, or would be: events of gone cases, and docket
     * alerts that this program made, which the next check of docket alerts switches off.
     */
    cleanUps: Pick<CleanUp, "service" | "target" | "label">[];
  };
}

/**
 * Finds dockets, cases, calendars and files of feeds that the settings do not name any more and,
 * with `apply`, removes them. Identities stay, so that a case followed again gets its old event ids
 * back. What is left at other services is planned to be removed there; the plan is kept, and taken
 * back for what is followed again.
 */
export function prune(
  { config, store }: { config: Config; store: Store },
  { apply }: { apply: boolean },
): PruneResult {
  const references = config.cases.flatMap((one) => one.dockets);
  const orphans = store.prune.orphans({
    records: references.flatMap((reference) => knownRecords(reference, store)),
    keys: references.flatMap((reference) => knownKey(reference, store) ?? []),
  });
  const live = new Set(config.cases.map(({ id }) => id));
  const gone = store.events.cases().filter((caseId) => !live.has(caseId));
  const followed = followedDockets({ config, store });
  const folder = treeFolder(config);
  const feeds = folder === null ? [] : goneFeeds(folder);
  const calendars = goneCalendars(config, store);
  const remoteEvents = store.remoteIds.list().filter(({ caseId }) => !live.has(caseId));
  const alerts = store.docketAlerts.all().filter(({ docketId, active }) =>
    active && followed.hasRecord(docketId) === false
  );
  const own = alerts.filter(({ madeAt }) => madeAt !== null);
  const cleanUps = [
    ...remoteEvents.map(({ service, caseId, key, remoteId }) => ({
      service,
      target: remoteId,
      label: `${caseId}/${key}`,
    })),
    ...own.map(({ docketId }) => ({
      service: "courtlistener" as const,
      target: docketId,
      label: `docket ${docketId}`,
    })),
  ];
  const foreign = alerts.filter(({ madeAt }) => madeAt === null);
  const docketAlerts = foreign.map(({ docketId }) => docketId);
  const elsewhere = { remoteEvents, docketAlerts, cleanUps };
  if (apply) {
    store.transaction(() => {
      for (const { key } of orphans) store.prune.deleteDocket(key);
      for (const caseId of gone) store.events.dropCase(caseId);
      for (const id of calendars) store.outputs.forget(outputOf(id));
      const wanted = new Set(cleanUps.map(nameOf));
      for (const one of store.cleanUps.list()) {
        if (!wanted.has(nameOf(one))) store.cleanUps.done(one);
      }
      for (const one of cleanUps) store.cleanUps.plan(one);
    });
    for (const path of feeds) removeIfThere(path);
  }
  const totals: DocketCounts = {
    records: 0,
    entries: 0,
    versions: 0,
    facts: 0,
    events: 0,
    keys: 0,
  };
  for (const { counts } of orphans) {
    for (const name of Object.keys(totals) as (keyof DocketCounts)[]) totals[name] += counts[name];
  }
  return {
    dockets: orphans.map((docket) => ({ ...docket, removed: apply })),
    totals,
    cases: gone.map((caseId) => ({ caseId, removed: apply })),
    feeds: feeds.map((path) => ({ path, removed: apply })),
    calendars: calendars.map((calendarId) => ({ calendarId, removed: apply })),
    elsewhere,
  };
}

function nameOf({ service, target }: Pick<CleanUp, "service" | "target">): string {
  return `${service} ${target}`;
}

const outputPrefix = "ics:";

function outputOf(calendarId: string): string {
  return `${outputPrefix}${calendarId}`;
}

function goneCalendars({ calendars }: Config, store: Store): string[] {
  const named = new Set(calendars.map(({ id }) => id));
  return store.outputs.list().filter((output) => output.startsWith(outputPrefix))
    .map((output) => output.slice(outputPrefix.length)).filter((id) => !named.has(id));
}
