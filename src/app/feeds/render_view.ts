import { feedParts, textOfParts } from "../../calendars/ics/compose_feed.ts";
import type { FeedCalendar } from "../../calendars/ics/feed_header.ts";
import { type EventBytes, type KeptEvents, keptEvents } from "../../calendars/ics/kept_events.ts";
import type { EventOptions } from "../../calendars/ics/render_event.ts";
import { visibleEvents } from "../../calendars/visible_events.ts";
import { court } from "../../domain/courts.ts";
import { type FeedView, kindsOf, tagSlug, viewPath } from "../../domain/feed_view.ts";
import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";
import type { CalendarSnapshot, SnapshotCase } from "./calendar_snapshot.ts";
import { type FeedOptions, noOptions } from "./feed_options.ts";

/** What {@link renderView} works with. */
export interface ViewInput {
  /** In the order of the settings. */
  snapshots: readonly CalendarSnapshot[];
  siteTitle: string;
  /** Without a slash at its end; null: feeds do not say where they are. */
  publicBaseUrl: string | null;
  options?: FeedOptions;
  /** Calendars without a feed of their own count, too, and the address is not told. */
  isPrivate?: boolean;
  /** Keeps the bytes of events from view to view. */
  kept?: KeptEvents;
}

/** A feed made from snapshots. */
export interface ViewFeed {
  /** The file is these one after the other, UTF-8. */
  parts: Uint8Array<ArrayBuffer>[];
  /** The same as a text, made when asked for. */
  readonly text: string;
  events: number;
}

/** All that the bytes of a view depend on, but for the options of the request. */
export interface ViewContent {
  calendar: FeedCalendar;
  /** The events it shows; their order in the file follows from them. */
  shown: readonly PublishedEvent[];
  /** Whether people's addresses stand in it. */
  attendees: boolean;
}

/**
 * The feed of a view, of events as they stand in the feeds of their calendars. People's addresses
 * stand only in the feed of one calendar or case that may have them. A view that nothing belongs to
 * is an empty feed that says so. Equal input gives equal bytes; an event that cannot be rendered is
 * left out, which the publication of its calendar has reported.
 */
export function renderView(view: FeedView, input: ViewInput): ViewFeed {
  return renderContent(viewContent(view, input), input);
}

/** What stands in a view; see {@link renderView}. */
export function viewContent(view: FeedView, input: ViewInput): ViewContent {
  const { options = noOptions } = input;
  const within = input.snapshots
    .filter(({ listed }) => listed || input.isPrivate === true)
    .map((snapshot) => ({ snapshot, cases: casesOf(view, snapshot) }))
    .filter(({ snapshot, cases }) =>
      cases.length > 0 || (view.sort === "calendars" && snapshot.calendar.id === view.id)
    );
  const attendees = (view.sort === "calendars" || view.sort === "cases") &&
    within.length > 0 && within.every(({ snapshot }) => snapshot.attendees);
  const shown = within.flatMap(({ snapshot, cases }) => {
    const ids = new Set(cases.map(({ id }) => id));
    const wanted = wantedBy(view, { cases, options });
    const events = view.sort === "cases" ? eventsOfCase(snapshot, view.id) : snapshot.events;
    return events.filter((event) => ids.has(event.caseId) && wanted(event));
  });
  return { calendar: headOf(view, { ...input, options, within }), shown, attendees };
}

/** The bytes of a view. */
export function renderContent(
  { calendar, shown, attendees }: ViewContent,
  { options = noOptions, kept = keptEvents() }: Pick<ViewInput, "options" | "kept">,
): ViewFeed {
  const { profile, cancelled } = options;
  const eventOptions: EventOptions = {
    allowAttendees: attendees,
    ...(profile === null ? {} : { profile }),
    ...(cancelled === null || cancelled === "hide"
      ? {}
      : { cancelled: cancelled === "mark" ? "mark" : "status" }),
  };
  const uids = new Set<string>();
  const visible = visibleEvents(shown);
  if (options.alarm === null) kept.prepare(visible, eventOptions);
  const events = visible.flatMap((event) => {
    const uid = eventUid(event);
    const rendered = uids.has(uid) ? null : renderedOr(event, { options, eventOptions, kept });
    if (rendered !== null) uids.add(uid);
    return rendered ?? [];
  });
  const parts = feedParts(calendar, { ...eventOptions, events });
  return {
    parts,
    get text() {
      return textOfParts(parts);
    },
    events: events.length,
  };
}

/** Every calendar has many cases, and each of them a view. */
const byCase = new WeakMap<CalendarSnapshot, ReadonlyMap<string, readonly PublishedEvent[]>>();

function eventsOfCase(snapshot: CalendarSnapshot, caseId: string): readonly PublishedEvent[] {
  let events = byCase.get(snapshot);
  if (events === undefined) {
    events = Map.groupBy(snapshot.events, (event) => event.caseId);
    byCase.set(snapshot, events);
  }
  return events.get(caseId) ?? [];
}

/** Every view that the snapshots give rise to, each once, the largest last. */
export function viewsOf(snapshots: readonly CalendarSnapshot[]): FeedView[] {
  const listed = snapshots.filter((one) => one.listed);
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

function casesOf(view: FeedView, { calendar, cases }: CalendarSnapshot): readonly SnapshotCase[] {
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

function wantedBy(
  view: FeedView,
  { cases, options }: { cases: readonly SnapshotCase[]; options: FeedOptions },
): (event: PublishedEvent) => boolean {
  const { kind, tags, courts, cancelled } = options;
  const tagged = new Set(
    cases.filter((one) => tags.length === 0 || one.tags.some((tag) => tags.includes(tagSlug(tag))))
      .map(({ id }) => id),
  );
  return ({ caseId, courtId, event }) =>
    (view.sort !== "kinds" || kindsOf(event.type) === view.id) &&
    (view.sort !== "courts" || courtId === view.id) &&
    (kind === null || kindsOf(event.type) === kind) &&
    (options.cases.length === 0 || options.cases.includes(caseId)) &&
    (courts.length === 0 || courts.includes(courtId)) &&
    tagged.has(caseId) &&
    (cancelled !== "hide" || event.status !== "cancelled");
}

function renderedOr(
  event: PublishedEvent,
  { options, eventOptions, kept }: {
    options: FeedOptions;
    eventOptions: EventOptions;
    kept: KeptEvents;
  },
): EventBytes | null {
  try {
    return kept.render(withAlarm(event, options.alarm), eventOptions);
  } catch {
    return null;
  }
}

function withAlarm(event: PublishedEvent, alarm: FeedOptions["alarm"]): PublishedEvent {
  if (alarm === null) return event;
  return { ...event, reminders: alarm === "none" ? [] : [{ method: "popup", minutes: alarm }] };
}

function headOf(
  view: FeedView,
  { within, siteTitle, publicBaseUrl, options, isPrivate = false }:
    & Omit<ViewInput, "options" | "snapshots">
    & {
      options: FeedOptions;
      within: readonly { snapshot: CalendarSnapshot; cases: readonly SnapshotCase[] }[];
    },
): FeedCalendar {
  const [first] = within;
  const own = view.sort === "calendars" || view.sort === "cases" ? first?.snapshot.calendar : null;
  const notes = [
    view.sort === "calendars" ? own?.description ?? "" : "",
    within.length === 0 && view.sort !== "all" && view.sort !== "kinds" ? goneNote : "",
    ...options.unclear.map((name) =>
      `The address of this feed asks for something unknown with "${name}"; that is passed over.`
    ),
  ].filter((note) => note !== "");
  const path = viewPath(view).split("/").map(encodeURIComponent).join("/");
  return {
    id: viewPath(view),
    name: nameOf(view, { within, siteTitle }),
    ...(notes.length === 0 ? {} : { description: notes.join(" ") }),
    ...(own?.color === undefined ? {} : { color: own.color }),
    ...(publicBaseUrl === null || isPrivate
      ? {}
      : { url: `${publicBaseUrl}/`, sourceUrl: `${publicBaseUrl}/${path}.ics` }),
  };
}

/** What a feed says that has lost what it was about. */
export const goneNote =
  "What this feed was about is no longer in the settings of its calendar, so it is empty and stays so.";

function nameOf(
  view: FeedView,
  { within, siteTitle }: {
    within: readonly { snapshot: CalendarSnapshot; cases: readonly SnapshotCase[] }[];
    siteTitle: string;
  },
): string {
  switch (view.sort) {
    case "calendars":
      return within[0]?.snapshot.calendar.name ?? view.id;
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
