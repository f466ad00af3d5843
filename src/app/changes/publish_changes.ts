import { normalize, resolve } from "node:path";
import type { ChangeFeed } from "../../calendars/changes/change_feed.ts";
import { renderAtom } from "../../calendars/changes/render_atom.ts";
import { renderJsonFeed } from "../../calendars/changes/render_json_feed.ts";
import type { Config } from "../../config/config.ts";
import type { CalendarChange } from "../../domain/calendar_change.ts";
import type { Clock } from "../../domain/clock.ts";
import { courtDay } from "../../domain/court_time.ts";
import { court } from "../../domain/courts.ts";
import { type FeedView, isFileName, kindsOf, tagSlug, viewPath } from "../../domain/feed_view.ts";
import { holdsBytes } from "../../platform/atomic_file.ts";
import type { Store } from "../../store/store.ts";
import type { CaseState } from "../case_state.ts";
import { failureText } from "../failure_text.ts";
import type { KeptFiles } from "../kept_files.ts";
import { treeFolder } from "../feeds/tree_folder.ts";
import { writeKeptFile } from "../write_kept_file.ts";
import { changeStem } from "./our_change_feed.ts";

/** What became of the change feeds, together. */
export interface ChangesResult {
  files: number;
  /** Written, or in a dry run to be written. */
  written: number;
  /** These; what a dry run would tell for the first time is not known yet. */
  paths: string[];
  problems: string[];
}

/** How much a change feed tells. */
const shown = { changes: 200, days: 90 };
/** Decides which day it is. */
const zone = "America/New_York";

/**
 * Writes the feeds of changes beside the feeds of calendars and views, as `.atom` and `.json`: the
 * last 200 changes of the last 90 days, as the store's log has them. Each file is on its own.
 */
export function publishChanges(
  { cases, config, store, clock, dryRun, files }: {
    cases: readonly Pick<CaseState, "settings" | "dockets">[];
    config: Config;
    store: Pick<Store, "changes">;
    clock: Pick<Clock, "now">;
    dryRun: boolean;
    /** Spares files that would become what they are. */
    files: KeptFiles;
  },
): ChangesResult {
  const result: ChangesResult = { files: 0, written: 0, paths: [], problems: [] };
  const folder = treeFolder(config);
  if (folder === null) return result;
  const today = courtDay(clock.now(), zone);
  // From midnight: within a day the bytes depend on the log alone.
  const since = Temporal.PlainDate.from(today).subtract({ days: shown.days })
    .toZonedDateTime(zone).toInstant().toString();
  const listed = new Set(
    config.calendars.flatMap(({ id, icsPath }) => icsPath === null ? [] : [id]),
  );
  const followed = new Set(config.cases.map(({ id }) => id));
  const log = store.changes.list({ since, limit: 10_000 })
    .filter(({ calendarId }) => listed.has(calendarId))
    // What has left the settings is nobody's news.
    .filter(({ caseId }) => followed.has(caseId));
  for (const { path, name, feedPath, page, wanted } of feedsOf(cases, { config, folder })) {
    const feed: ChangeFeed = {
      title: `${name}: changes`,
      path: feedPath,
      publicBaseUrl: config.publicBaseUrl,
      page,
      changes: log.filter(wanted).slice(0, shown.changes),
      since: "2026-01-01T00:00:00Z",
    };
    const inputs = [JSON.stringify(feed)];
    const forms = [["atom", renderAtom], ["json", renderJsonFeed]] as const;
    for (const [ending, render] of forms) {
      result.files += 1;
      try {
        const file = `${path}.${ending}`;
        const content = () => render(feed);
        const isNew = dryRun
          ? !holdsBytes(file, content())
          : writeKeptFile(file, { inputs, content, files }) === "written";
        if (isNew) result.paths.push(file);
      } catch (error) {
        result.problems.push(failureText(error));
      }
    }
  }
  result.written = result.paths.length;
  return result;
}

interface FeedFile {
  /** Of the file, without its ending. */
  path: string;
  /** Below the tree, likewise. */
  feedPath: string;
  name: string;
  page: string | null;
  wanted(change: CalendarChange): boolean;
}

/** One for each calendar's own file, and one for each view that the settings want. */
function feedsOf(
  cases: readonly Pick<CaseState, "settings" | "dockets">[],
  { config, folder }: { config: Config; folder: string },
): FeedFile[] {
  const page = config.indexPath === null ? null : config.indexPath.split("/").at(-1)!;
  const taken = new Set<string>();
  const own = config.calendars.flatMap(({ id, name, icsPath }): FeedFile[] => {
    if (icsPath === null) return [];
    const path = changeStem(icsPath);
    taken.add(resolve(path));
    const feedPath = path.split("/").at(-1)!;
    return [{ path, feedPath, name, page, wanted: (change) => change.calendarId === id }];
  });
  const views = wantedViews(cases, config).flatMap(({ view, name, wanted }): FeedFile[] => {
    const path = normalize(`${folder}/${viewPath(view)}`);
    if (taken.has(resolve(path))) return [];
    const ofCase = view.sort === "cases" && page !== null;
    return [{
      path,
      feedPath: viewPath(view),
      name,
      page: ofCase ? `cases/${view.id}.html` : page,
      wanted,
    }];
  });
  return [...own, ...views];
}

type WantedView = Pick<FeedFile, "name" | "wanted"> & { view: FeedView };

function wantedViews(
  cases: readonly Pick<CaseState, "settings" | "dockets">[],
  config: Config,
): WantedView[] {
  const { siteTitle } = config;
  const calendars = config.calendars.filter(({ icsPath }) => icsPath !== null);
  const ids = new Set(calendars.map(({ id }) => id));
  const listed = cases.filter(({ settings }) => ids.has(settings.calendar));
  const unique = (all: readonly string[]) => [...new Set(all)].sort();
  const courts = unique(listed.flatMap(({ dockets }) => dockets.map(({ courtId }) => courtId)));
  const tags = new Map(
    listed.flatMap(({ settings }) => settings.tags.map((tag) => [tagSlug(tag), tag])),
  );
  // Making one is slow, and every change is asked about by every tag.
  const slugs = new Map<string, string>();
  const slugOf = (tag: string) => slugs.getOrInsertComputed(tag, tagSlug);
  const views: WantedView[] = [
    ...calendars.map(({ id, name }): WantedView => ({
      view: { sort: "calendars", id },
      name,
      wanted: ({ calendarId }) => calendarId === id,
    })),
    ...listed.map(({ settings: { id, name } }): WantedView => ({
      view: { sort: "cases", id },
      name,
      wanted: ({ caseId }) => caseId === id,
    })),
    ...courts.map((id): WantedView => ({
      view: { sort: "courts", id },
      name: `${siteTitle}: ${court(id)?.citation ?? id}`,
      wanted: ({ courtId }) => courtId === id,
    })),
    ...[...tags].sort().map(([slug, tag]): WantedView => ({
      view: { sort: "tags", id: slug },
      name: `${siteTitle}: ${tag}`,
      wanted: (change) => change.tags.some((one) => slugOf(one) === slug),
    })),
    ...(["hearings", "deadlines"] as const).map((id): WantedView => ({
      view: { sort: "kinds", id },
      name: `${siteTitle}: ${id}`,
      wanted: ({ type }) => type !== null && kindsOf(type) === id,
    })),
    { view: { sort: "all", id: "" }, name: siteTitle, wanted: () => true },
  ];
  return views.filter(({ view }) =>
    config.feedViews.includes(view.sort) && (view.sort === "all" || isFileName(view.id))
  );
}
