import type { FeedCalendar } from "../../calendars/ics/feed_header.ts";
import { court } from "../../domain/courts.ts";
import { type FeedView, tagSlug, viewPath } from "../../domain/feed_view.ts";

/** A case as views know it. */
export interface ViewCase {
  id: string;
  name: string;
  tags: readonly string[];
  /** CourtListener ids of the courts of its dockets. */
  courts: readonly string[];
}

/** A calendar as views know it. */
export interface ViewCalendar<Case extends ViewCase = ViewCase> {
  calendar: FeedCalendar;
  /** It has a file of its own; others are only in private feeds. */
  listed: boolean;
  /** Whether notify addresses may stand in its feed. */
  attendees: boolean;
  cases: readonly Case[];
}

/** Every view that the calendars give rise to, each once, the largest last. */
export function viewsOf(calendars: readonly ViewCalendar[]): FeedView[] {
  const listed = calendars.filter((one) => one.listed);
  const cases = listed.flatMap((one) => one.cases);
  const ids = (all: readonly string[]) => [...new Set(all)].sort();
  return [
    ...listed.map(({ calendar }): FeedView => ({ sort: "calendars", id: calendar.id })),
    ...cases.map(({ id }): FeedView => ({ sort: "cases", id })),
    ...ids(cases.flatMap(({ courts }) => courts)).map((id): FeedView => ({ sort: "courts", id })),
    ...ids(cases.flatMap(({ tags }) => tags.map(tagSlug))).map((id): FeedView => ({
      sort: "tags",
      id,
    })),
    { sort: "kinds", id: "hearings" },
    { sort: "kinds", id: "deadlines" },
    { sort: "all", id: "" },
  ];
}

/** The cases of a calendar of which a view may show events. */
function casesOf<Case extends ViewCase>(
  view: FeedView,
  { calendar, cases }: Pick<ViewCalendar<Case>, "calendar" | "cases">,
): readonly Case[] {
  switch (view.sort) {
    case "calendars":
      return calendar.id === view.id ? cases : [];
    case "cases":
      return cases.filter(({ id }) => id === view.id);
    case "courts":
      return cases.filter(({ courts }) => courts.includes(view.id));
    case "tags":
      return cases.filter(({ tags }) => tags.some((tag) => tagSlug(tag) === view.id));
    case "kinds":
    case "all":
      return cases;
  }
}

/**
 * The calendars a view shows, each with those of its cases of which it may show events; the others are
 * left out. Calendars without a feed of their own count only where it is private.
 */
export function withinView<Case extends ViewCase>(
  view: FeedView,
  { calendars, isPrivate = false }: {
    /** In the order of the settings. */
    calendars: readonly ViewCalendar<Case>[];
    isPrivate?: boolean;
  },
): ViewCalendar<Case>[] {
  return calendars.filter(({ listed }) => listed || isPrivate)
    .map((one) => ({ ...one, cases: casesOf(view, one) }))
    .filter(({ calendar, cases }) =>
      cases.length > 0 || (view.sort === "calendars" && calendar.id === view.id)
    );
}

/** Whether people's addresses stand in a view: only in that of one calendar or case that may have them. */
export function attendeesIn(
  { sort }: FeedView,
  within: readonly Pick<ViewCalendar, "attendees">[],
): boolean {
  return (sort === "calendars" || sort === "cases") && within.length > 0 &&
    within.every(({ attendees }) => attendees);
}

/** What {@link headOf} works with. */
export interface HeadInput {
  /** As {@link withinView} answers them. */
  within: readonly ViewCalendar[];
  siteTitle: string;
  /** Without a slash at its end; null: feeds do not say where they are. */
  publicBaseUrl: string | null;
  /** Where the feed is, below that; absent for the view's own file. */
  address?: string | undefined;
  /** Names of options in its address that could not be understood. */
  unclear?: readonly string[];
  /** The address is not told. */
  isPrivate?: boolean;
}

/** What the feed of a view says about itself; that of a case names the page of the case. */
export function headOf(view: FeedView, input: HeadInput): FeedCalendar {
  const { within, siteTitle, publicBaseUrl, unclear = [], isPrivate = false } = input;
  const { address = addressOf(view) } = input;
  const [first] = within;
  const own = view.sort === "calendars" || view.sort === "cases" ? first?.calendar : null;
  const notes = [
    view.sort === "calendars" ? own?.description ?? "" : "",
    within.length === 0 && view.sort !== "all" && view.sort !== "kinds" ? goneNote : "",
    ...unclear.map((name) =>
      `The address of this feed asks for something unknown with "${name}"; that is passed over.`
    ),
  ].filter((note) => note !== "");
  const index = within.find(({ calendar }) => calendar.url !== undefined)?.calendar.url;
  const page = view.sort === "cases" ? `${index}cases/${encodeURIComponent(view.id)}.html` : index;
  return {
    id: viewPath(view),
    name: nameOf(view, { within, siteTitle }),
    ...(notes.length === 0 ? {} : { description: notes.join(" ") }),
    ...(own?.color === undefined ? {} : { color: own.color }),
    ...(publicBaseUrl === null || isPrivate ? {} : {
      ...(index === undefined ? {} : { url: page! }),
      sourceUrl: `${publicBaseUrl}/${address}`,
    }),
  };
}

function addressOf(view: FeedView): string {
  return `${viewPath(view).split("/").map(encodeURIComponent).join("/")}.ics`;
}

/** What a feed says that has lost what it was about. */
export const goneNote =
  "What this feed was about is no longer in the settings of its calendar, so it is empty and stays so.";

function nameOf(
  view: FeedView,
  { within, siteTitle }: { within: readonly ViewCalendar[]; siteTitle: string },
): string {
  switch (view.sort) {
    case "calendars":
      return within[0]?.calendar.name ?? view.id;
    case "cases":
      return within[0]?.cases[0]?.name ?? view.id;
    case "courts":
      return `${siteTitle}: ${court(view.id)?.citation ?? view.id}`;
    case "tags": {
      const tags = within.flatMap(({ cases }) => cases.flatMap((one) => one.tags));
      return `${siteTitle}: ${tags.find((tag) => tagSlug(tag) === view.id) ?? view.id}`;
    }
    case "kinds":
      return `${siteTitle}: ${view.id}`;
    case "all":
      return siteTitle;
  }
}
