import { normalize, resolve } from "node:path";
import { endNote } from "../../calendars/changes/change_feed.ts";
import { composeFeed } from "../../calendars/ics/compose_feed.ts";
import { keptEvents } from "../../calendars/ics/kept_events.ts";
import type { CalendarSettings, Config } from "../../config/config.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import type { Clock } from "../../domain/clock.ts";
import { type FeedView, isFileName, viewPath } from "../../domain/feed_view.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { holdsBytes, replaceFile, replaceMarked } from "../../platform/atomic_file.ts";
import type { Store } from "../../store/store.ts";
import type { CaseState } from "../case_state.ts";
import { endChangeFeeds } from "../changes/end_change_feeds.ts";
import { keptFiles } from "../kept_files.ts";
import type { KeptWork } from "../kept_work.ts";
import { feedCalendar, feedHasAttendees } from "./feed_calendar.ts";
import type { CalendarSnapshot } from "./calendar_snapshot.ts";
import { goneNote, renderContent, type ViewContent, viewContent, viewsOf } from "./render_view.ts";
import { writeServed } from "./served_folder.ts";
import { treeFolder } from "./tree_folder.ts";

/** What became of the further feeds, together. */
export interface ViewsResult {
  /** The folder they lie in. */
  path: string;
  /** How many there are. */
  files: number;
  /** Written, or in a dry run to be written. */
  written: number;
  /** These. */
  paths: string[];
  /** Left as they were, since a calendar they show was held back or failed. */
  heldBack: number;
  /** Files of feeds that are gone, which are empty feeds now. */
  emptied: string[];
  problems: string[];
}

/** Nothing was done. */
export const noViews: Readonly<ViewsResult> = {
  path: "",
  files: 0,
  written: 0,
  paths: [],
  heldBack: 0,
  emptied: [],
  problems: [],
};

/** What {@link publishViews} works with. */
export interface ViewsInput {
  cases: readonly CaseState[];
  /** The events of each calendar as it was published; those of the others are not known. */
  settled: ReadonlyMap<string, readonly PublishedEvent[]>;
  config: Config;
  store: Pick<Store, "feedFiles">;
  /** For what is told of the end of a feed. */
  clock: Pick<Clock, "now">;
  dryRun: boolean;
  /** Spares files that would become what they are. */
  kept?: Pick<KeptWork, "events" | "files"> | undefined;
}

/**
 * Writes the feeds by view beside those of the calendars, of the events that the calendars show:
 * what leaves them for a reason leaves these. A view waits with any calendar it shows that was held
 * back or failed. The file of a feed that the settings do not give rise to any more becomes an empty
 * feed that says so, because its subscribers would keep its dates for ever, and so do the change feeds
 * beside it; they are touched no more then. Feeds that are served with options get what they are made
 * from. Each file is on its own.
 */
export function publishViews(input: ViewsInput): ViewsResult | null {
  const { config, settled, store, dryRun } = input;
  const folder = treeFolder(config);
  const snapshots = new Map(
    config.calendars.map((calendar) => [calendar.id, snapshotOf(calendar, input)]),
  );
  const result: ViewsResult = {
    ...noViews,
    path: folder ?? "",
    paths: [],
    emptied: [],
    problems: [],
  };
  const attempt = (act: () => void) => {
    try {
      act();
    } catch (error) {
      const known = error instanceof CaseCalendarError;
      result.problems.push(known ? error.message : `unexpected error (please report it): ${error}`);
    }
  };
  if (config.server.serveFiles !== "nothing" && !dryRun) {
    attempt(() => writeServed(snapshots, { config }));
  }
  if (folder === null) return result.problems.length === 0 ? null : result;
  const known = [...snapshots.values()].filter((one) => one !== null);
  const isWhole = known.length === config.calendars.length;
  const files = viewFiles(folder, { ...input, known });
  const kept = input.kept ?? { events: keptEvents(), files: keptFiles() };
  const there = new Set<string>();
  const { siteTitle, publicBaseUrl } = config;
  result.files = files.length;
  for (const { view, path } of files) {
    if (!isWhole && waits(view, input)) {
      result.heldBack += 1;
      continue;
    }
    attempt(() => {
      const content = viewContent(view, { snapshots: known, siteTitle, publicBaseUrl });
      if (written(path, { content, kept, dryRun })) result.paths.push(path);
      result.written = result.paths.length;
      there.add(path);
    });
  }
  const present = [
    ...files.map(({ path, name }) => ({ path, name })),
    ...config.calendars.flatMap(({ icsPath, name }) =>
      icsPath === null ? [] : [{ path: icsPath, name }]
    ),
  ];
  // A view may be missing because what gives rise to it is not known at the moment.
  if (isWhole) {
    attempt(() => result.emptied.push(...emptyGone(present, { ...input, folder })));
  }
  if (!dryRun) {
    const begun = new Set(
      config.calendars.filter(({ id }) => settled.has(id)).map((one) => one.icsPath),
    );
    attempt(() =>
      store.feedFiles.keep(
        present.filter(({ path }) => begun.has(path) || there.has(path) || isFileThere(path)),
      )
    );
  }
  return result;
}

function snapshotOf(
  calendar: CalendarSettings,
  { cases, settled, config }: ViewsInput,
): CalendarSnapshot | null {
  const events = settled.get(calendar.id);
  if (events === undefined) return null;
  return {
    calendar: feedCalendar(calendar, config),
    listed: calendar.icsPath !== null,
    attendees: feedHasAttendees(calendar, config),
    cases: cases.filter(({ settings }) => settings.calendar === calendar.id)
      .map(({ settings, dockets }) => ({
        id: settings.id,
        name: settings.name,
        tags: settings.tags,
        courts: [...new Set(dockets.map(({ courtId }) => courtId))],
      })),
    events,
  };
}

/** Where each view goes; a file that the settings name for a calendar is that calendar's. */
function viewFiles(
  folder: string,
  { config, known }: Pick<ViewsInput, "config"> & { known: readonly CalendarSnapshot[] },
): { view: FeedView; path: string; name: string }[] {
  const taken = new Set(
    config.calendars.flatMap(({ icsPath }) => icsPath === null ? [] : [resolve(icsPath)]),
  );
  return viewsOf(known)
    .filter(({ sort, id }) => config.feedViews.includes(sort) && (sort === "all" || isFileName(id)))
    .map((view) => ({
      view,
      path: normalize(`${folder}/${viewPath(view)}.ics`),
      name: viewPath(view),
    }))
    .filter(({ path }) => !taken.has(resolve(path)));
}

/** Whether a view shows a calendar that is not known. */
function waits(view: FeedView, { cases, settled }: ViewsInput): boolean {
  switch (view.sort) {
    case "calendars":
      return !settled.has(view.id);
    case "cases": {
      const one = cases.find(({ settings }) => settings.id === view.id);
      return one === undefined || !settled.has(one.settings.calendar);
    }
    default:
      return true;
  }
}

/** Writes a view, or in a dry run says whether it would be written. */
function written(
  path: string,
  { content, kept, dryRun }: {
    content: ViewContent;
    kept: Pick<KeptWork, "events" | "files">;
    dryRun: boolean;
  },
): boolean {
  const { calendar, attendees, shown } = content;
  const output = `view:${path}`;
  const inputs = [JSON.stringify(calendar), attendees, ...shown];
  if (!dryRun && kept.files.find<true>(output, inputs) === true) return false;
  const { parts } = renderContent(content, { kept: kept.events });
  if (dryRun) return !holdsBytes(path, parts);
  const { outcome, mark } = replaceMarked(path, parts);
  kept.files.keep(output, { inputs, file: { path, mark }, result: true });
  return outcome === "written";
}

function emptyGone(
  present: readonly { path: string }[],
  { store, dryRun, config, clock, folder }: ViewsInput & { folder: string },
): string[] {
  const wanted = new Set(present.map(({ path }) => resolve(path)));
  const emptied: string[] = [];
  for (const { path, name } of store.feedFiles.list()) {
    if (wanted.has(resolve(path))) continue;
    if (isOurFeed(path)) {
      const content = composeFeed({ id: name, name, description: goneNote }, { events: [] });
      if (replaced(path, { content, dryRun })) emptied.push(path);
    }
    emptied.push(
      ...endChangeFeeds({ path, name }, {
        folder,
        kept: present,
        publicBaseUrl: config.publicBaseUrl,
        ended: { at: clock.now().toString(), note: endNote },
        dryRun,
      }),
    );
    if (!dryRun) store.feedFiles.forget(path);
  }
  return emptied;
}

function replaced(
  path: string,
  { content, dryRun }: { content: string; dryRun: boolean },
): boolean {
  return dryRun ? !holdsBytes(path, content) : replaceFile(path, content) === "written";
}

function isFileThere(path: string): boolean {
  try {
    return Deno.lstatSync(path).isFile;
  } catch {
    return false;
  }
}

/** What somebody else has put in its place is theirs. */
function isOurFeed(path: string): boolean {
  try {
    using file = Deno.openSync(path);
    const start = new Uint8Array(200);
    const length = file.readSync(start) ?? 0;
    return new TextDecoder().decode(start.subarray(0, length)).includes(
      "\r\nPRODID:-//case-calendar//",
    );
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
