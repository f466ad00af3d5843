import { createHash } from "node:crypto";
import { dayInWords } from "../../domain/event_when.ts";
import { eventUid } from "../../domain/published_event.ts";
import { visibleEvents } from "../visible_events.ts";
import { caseArticle, caseName, counted } from "./case_article.ts";
import { type FeedLinks, feedLinks } from "./feed_links.ts";
import type { IndexCalendar, IndexCase, IndexInput } from "./index_input.ts";
import { legalNotes } from "./legal_notes.ts";
import { Markup, markup, nothing } from "./markup.ts";
import { nextUp, type Placed } from "./next_up.ts";
import { isOver } from "./render_event.ts";
import { style } from "./style.ts";

/** How many events of all cases stand at the top. */
const nextLimit = 6;

interface ShownCase {
  id: string;
  item: IndexCase;
  events: Placed[];
}

interface ShownCalendar {
  id: string;
  name: string;
  cases: ShownCase[];
  links: FeedLinks | null;
}

/**
 * The index page: one HTML file that loads nothing, runs no script and needs none. It shows exactly
 * the events of the feeds ({@link visibleEvents}); those of `today` and later first, past ones folded
 * away. All text is escaped; every link is http, https, webcal, relative or within the page. The
 * bytes depend on the input alone.
 */
export function renderIndex(input: IndexInput): string {
  const { siteTitle, siteDescription, today } = input;
  const calendars = shownCalendars(input);
  const coming = awaited(calendars.flatMap(({ cases }) => cases), today);
  const page = markup`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="description" content="${siteDescription}">
        <title>${siteTitle}</title>${calendars.map(alternate)}
        <style>${style}</style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the calendars</a>
        <header class="masthead">
          <h1>${siteTitle}</h1>
          ${
    siteDescription.trim() === "" ? nothing : markup`<p class="lead">${siteDescription}</p>`
  }
          <p class="asof">As of <time datetime="${today}">${
    dayInWords(today, { weekday: true })
  }</time>. All times are the court's.</p>
        </header>
        <div class="frame">
          ${contents(calendars)}
          <main id="main">
            ${nextUp(coming.slice(0, nextLimit), today)}
            ${
    calendars.length === 0
      ? markup`<p class="empty">No calendar is configured yet.</p>`
      : calendars.map((calendar) => section(calendar, today))
  }
          </main>
        </div>
        ${legalNotes(input.stateStamp)}
      </body>
    </html>
  `;
  return page.text;
}

function shownCalendars({ calendars, publicBaseUrl }: IndexInput): ShownCalendar[] {
  const name = uniqueNames();
  return calendars.map((calendar) => ({
    id: name(`calendar-${calendar.id}`),
    name: calendarName(calendar),
    links: feedLinks(calendar.feedPath, publicBaseUrl),
    cases: calendar.cases.map((item) => ({
      id: name(`case-${item.id}`),
      item,
      events: visibleEvents(item.events).map((published) => ({
        published,
        id: name(eventUid(published).replace(/@.*$/s, "")),
      })),
    })),
  }));
}

/** What is still to come, over several cases, in the order of the feeds. */
function awaited(cases: readonly ShownCase[], today: string): Placed[] {
  const placed = cases.flatMap(({ events }) => events)
    .filter(({ published }) => !isOver(published, today));
  const ids = new Map(placed.map(({ published, id }) => [published, id]));
  return visibleEvents([...ids.keys()])
    .map((published) => ({ published, id: ids.get(published) ?? "main" }));
}

function contents(calendars: readonly ShownCalendar[]): Markup {
  if (calendars.length === 0) return nothing;
  return markup`
    <nav aria-label="Calendars and cases">
      <ul>${
    calendars.map(({ id, name, cases }) =>
      markup`
        <li><a href="#${id}">${name}</a>${
        cases.length === 0 ? nothing : markup`
          <ul>${
          cases.map((shown) =>
            markup`
            <li><a href="#${shown.id}">${caseName(shown.item)}</a></li>`
          )
        }
          </ul>`
      }</li>`
    )
  }
      </ul>
    </nav>`;
}

function section({ id, name, cases, links }: ShownCalendar, today: string): Markup {
  const coming = awaited(cases, today).length;
  return markup`
    <section class="calendar" aria-labelledby="${id}">
      <div class="calendar-head">
        <div>
          <h2 id="${id}">${name}</h2>
          <p class="count">${counted(cases.length, "case")}, ${
    counted(coming, "upcoming event")
  }</p>
        </div>
        ${subscribe(links, name)}
      </div>
      ${
    cases.length === 0
      ? markup`<p class="empty">No case is on this calendar yet.</p>`
      : cases.map((shown) => caseArticle(shown.item, { ...shown, today }))
  }
    </section>`;
}

function subscribe(links: FeedLinks | null, name: string): Markup {
  if (links === null) return nothing;
  const open = links.webcal === null ? nothing : markup`
    <a class="button primary" href="${links.webcal}" aria-label="Subscribe to ${name}">Subscribe</a>`;
  return markup`
    <p class="subscribe">${open}
      <a class="button" href="${links.feed}" type="text/calendar" aria-label="Calendar feed of ${name}">${
    links.webcal === null ? "Calendar feed (.ics)" : "Feed (.ics)"
  }</a>
    </p>`;
}

function alternate({ links, name }: ShownCalendar): Markup {
  if (links === null) return nothing;
  return markup`
    <link rel="alternate" type="text/calendar" title="${name}" href="${links.feed}">`;
}

function calendarName({ id, name }: IndexCalendar): string {
  return name.trim() || id;
}

/** Ids for elements, made from names: unique within the page and the same for the same input. */
function uniqueNames(): (wanted: string) => string {
  const taken = new Set(["main", "next"]);
  return (wanted) => {
    const base = wanted.replaceAll(/[^A-Za-z0-9_-]+/g, "-").replace(/^[^A-Za-z]+/, "") || "item";
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
    taken.add(name);
    return name;
  };
}

/** Nothing may be loaded or run; the one style sheet is known by its hash. */
const contentSecurityPolicy = new Markup([
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style.text).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; "));
