import type { IndexFeed } from "../../calendars/page/index_input.ts";
import type { CaseSettings, Config } from "../../config/config.ts";
import { court } from "../../domain/courts.ts";
import { type FeedView, isFileName, tagSlug, viewPath } from "../../domain/feed_view.ts";
import type { CaseState } from "../case_state.ts";

/**
 * The feeds over several cases as the index names them, in its order: all, by kind, court and tag.
 * Paths lie below the folder of the index, where `publish_views.ts` writes them; only what the
 * settings have written is named, and only of cases whose calendar has a feed.
 */
export function pageFeeds(cases: readonly CaseState[], config: Config): IndexFeed[] {
  const listed = cases.filter(({ settings }) => isListed(settings, config));
  if (listed.length === 0) return [];
  const courts = new Map(
    listed.flatMap(({ dockets }) =>
      dockets.map(({ courtId }) => [courtId, court(courtId)?.citation ?? courtId] as const)
    ),
  );
  const tags = new Map(
    listed.flatMap(({ settings }) => settings.tags.map((tag) => [tagSlug(tag), tag] as const)),
  );
  const named: { view: FeedView; name: string }[] = [
    { view: { sort: "all", id: "" }, name: "All cases" },
    { view: { sort: "kinds", id: "hearings" }, name: "Hearings alone" },
    { view: { sort: "kinds", id: "deadlines" }, name: "Deadlines alone" },
    ...sorted(courts).map(([id, name]) => ({ view: { sort: "courts", id } as const, name })),
    ...sorted(tags).map(([id, name]) => ({ view: { sort: "tags", id } as const, name })),
  ];
  return named.filter(({ view }) => isWritten(view, config))
    .map(({ view, name }) => ({ name, sort: view.sort, feedPath: `${viewPath(view)}.ics` }));
}

/** Path of the feed of one case below the folder of the index; `""` when it has none. */
export function caseFeedPath(settings: CaseSettings, config: Config): string {
  const view: FeedView = { sort: "cases", id: settings.id };
  return isListed(settings, config) && isWritten(view, config) ? `${viewPath(view)}.ics` : "";
}

function isListed({ calendar }: CaseSettings, { calendars }: Config): boolean {
  return calendars.some(({ id, icsPath }) => id === calendar && icsPath !== null);
}

function isWritten({ sort, id }: FeedView, { feedViews }: Config): boolean {
  return feedViews.includes(sort) && (sort === "all" || isFileName(id));
}

function sorted(names: ReadonlyMap<string, string>): [string, string][] {
  return [...names].sort(([, a], [, b]) => a < b ? -1 : a > b ? 1 : 0);
}
