import { normalize, resolve } from "node:path";
import { endNote } from "../../calendars/changes/change_feed.ts";
import { composeFeed } from "../../calendars/ics/compose_feed.ts";
import type { CalendarSettings, Config } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import { type FeedView, isFileName, viewPath } from "../../domain/feed_view.ts";
import { holdsBytes, replaceFile } from "../../platform/atomic_file.ts";
import { startOfFile } from "../../platform/start_of_file.ts";
import type { Store } from "../../store/store.ts";
import type { CasePart, PartEvents } from "../case_part.ts";
import { endChangeFeeds } from "../changes/end_change_feeds.ts";
import { failureText } from "../failure_text.ts";
import { type FeedFile, feedFile, type FeedFilter } from "../feed_file.ts";
import type { KeptCase } from "../kept_cases.ts";
import type { KeptWork } from "../kept_work.ts";
import { Overtaken } from "../overtaken.ts";
import type { PublishedCalendar } from "../publish_feed.ts";
import { writeKeptFile } from "../write_kept_file.ts";
import { feedCalendar, feedHasAttendees } from "./feed_calendar.ts";
import { type ServedCalendar, type ServedCase, writeServed } from "./served_folder.ts";
import { treeFolder } from "./tree_folder.ts";
import { noViews, type ViewsResult } from "./views_result.ts";
import {
  attendeesIn,
  goneNote,
  headOf,
  type ViewCalendar,
  type ViewCase,
  viewsOf,
  withinView,
} from "./view_cases.ts";

/** What {@link publishViews} works with. */
export interface ViewsInput {
  cases: readonly KeptCase[];
  /** Each calendar as it was published; the others are not known. */
  published: ReadonlyMap<string, PublishedCalendar>;
  config: Config;
  store: Pick<Store, "feedFiles">;
  /** For what is told of the end of a feed. */
  clock: Pick<Clock, "now">;
  dryRun: boolean;
  kept: Pick<KeptWork, "parts" | "files">;
  /** The events of a part. */
  eventsOf: (calendarId: string, part: CasePart) => PartEvents;
}

/** A case as views show it. */
interface PartCase extends ViewCase {
  part: CasePart;
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
  const { config, published, store, dryRun } = input;
  const folder = treeFolder(config);
  const calendars = new Map(
    config.calendars.map((calendar) => [calendar.id, viewCalendar(calendar, input)]),
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
      result.problems.push(failureText(error));
      if (error instanceof Overtaken) result.overtaken = true;
    }
  };
  if (config.server.serveFiles !== "nothing" && !dryRun) {
    attempt(() => writeServed(servedCalendars(calendars, input), { config }));
  }
  if (folder === null) return result.problems.length === 0 ? null : result;
  const known = [...calendars.values()].filter((one) => one !== null);
  const isWhole = known.length === config.calendars.length;
  const files = viewFiles(folder, { config, known });
  const there = new Set<string>();
  result.files = files.length;
  for (const { view, path } of files) {
    if (!isWhole && waits(view, input)) {
      result.heldBack += 1;
      continue;
    }
    attempt(() => {
      if (written(path, viewFile(view, { ...input, calendars: known }), input)) {
        result.paths.push(path);
      }
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
      config.calendars.filter(({ id }) => published.has(id)).map((one) => one.icsPath),
    );
    attempt(() =>
      store.feedFiles.keep(
        present.filter(({ path }) => begun.has(path) || there.has(path) || isFileThere(path)),
      )
    );
  }
  return result;
}

function viewCalendar(
  calendar: CalendarSettings,
  { cases, published, config }: ViewsInput,
): ViewCalendar<PartCase> | null {
  const parts = new Map(published.get(calendar.id)?.parts.map((part) => [part.caseId, part]));
  if (!published.has(calendar.id)) return null;
  return {
    calendar: feedCalendar(calendar, config),
    listed: calendar.icsPath !== null,
    attendees: feedHasAttendees(calendar, config),
    cases: cases.filter(({ settings }) => settings.calendar === calendar.id)
      .map(({ settings: { id, name, tags }, dockets }) => ({
        id,
        name,
        tags,
        courts: [...new Set(dockets.map(({ courtId }) => courtId))],
        part: parts.get(id)!,
      })),
  };
}

function servedCalendars(
  calendars: ReadonlyMap<string, ViewCalendar<PartCase> | null>,
  { eventsOf }: ViewsInput,
): Map<string, ServedCalendar | null> {
  return new Map(
    [...calendars].map(([id, one]) => {
      if (one === null) return [id, null];
      const cases = one.cases.map(({ part, ...about }): ServedCase => ({
        ...about,
        partId: part.id,
        events: () => eventsOf(id, part).shown,
      }));
      return [id, { ...one, cases }];
    }),
  );
}

/** Where each view goes; a file that the settings name for a calendar is that calendar's. */
function viewFiles(
  folder: string,
  { config, known }: Pick<ViewsInput, "config"> & { known: readonly ViewCalendar[] },
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
function waits(view: FeedView, { cases, published }: ViewsInput): boolean {
  switch (view.sort) {
    case "calendars":
      return !published.has(view.id);
    case "cases": {
      const one = cases.find(({ settings }) => settings.id === view.id);
      return one === undefined || !published.has(one.settings.calendar);
    }
    default:
      return true;
  }
}

/**
 * The feed of a view, of the parts that the calendars show. People's addresses stand only in the feed
 * of one calendar or case that may have them. A view that nothing belongs to is an empty feed that
 * says so.
 */
function viewFile(
  view: FeedView,
  { calendars, config, kept }: Pick<ViewsInput, "config" | "kept"> & {
    calendars: readonly ViewCalendar<PartCase>[];
  },
): FeedFile {
  const within = withinView(view, { calendars });
  const attendees = attendeesIn(view, within);
  const { siteTitle, publicBaseUrl } = config;
  return feedFile(headOf(view, { within, siteTitle, publicBaseUrl }), {
    parts: within.flatMap(({ cases }) => cases.map(({ part }) => part)),
    attendees,
    only: filterOf(view),
    kept: kept.parts,
  });
}

/** Which events of its cases a view shows. */
function filterOf({ sort, id }: FeedView): FeedFilter {
  if (sort === "courts") return { courtId: id };
  if (sort === "kinds") return { type: id === "hearings" ? "hearing" : "deadline" };
  return {};
}

/** Writes a view, or in a dry run says whether it would be written. */
function written(
  path: string,
  { content, inputs }: FeedFile,
  { kept, dryRun }: Pick<ViewsInput, "kept" | "dryRun">,
): boolean {
  if (dryRun) return !holdsBytes(path, content);
  const { files } = kept;
  return writeKeptFile(path, { inputs, content: () => content, files }) === "written";
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
    return startOfFile(path, 200).includes("\r\nPRODID:-//case-calendar//");
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
