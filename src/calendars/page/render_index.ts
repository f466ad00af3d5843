import { dayInWords } from "../../domain/event_when.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { agenda } from "./agenda.ts";
import { caseCard } from "./case_card.ts";
import { counted } from "./case_facts.ts";
import { clashList } from "./clash_list.ts";
import { isOver } from "./event_state.ts";
import { publicBase } from "./feed_links.ts";
import { filters } from "./filters.ts";
import type { IndexInput } from "./index_input.ts";
import { type Markup, markup, nothing } from "./markup.ts";
import { moreFeeds } from "./more_feeds.ts";
import { pageShell, viewControls } from "./page_shell.ts";
import type { PlacedEvent, Site, SiteCalendar, SiteCase } from "./site.ts";
import { structuredData } from "./structured_data.ts";
import { subscribeMenu } from "./subscribe_menu.ts";

/** More hearings than these are described for machines on the pages of their cases alone. */
const mostDescribed = 25;

/** From more cases on, the browser lays out only those in sight. */
const manyCases = 60;

/**
 * The index: what comes next over all cases, then every calendar with its cases. One HTML file that
 * loads nothing and is whole without its script, which adds search, filters, the viewer's own clock
 * and what has passed since. All text is escaped; every link is http, https, webcal, relative or
 * within the page. The bytes depend on the site alone.
 */
export function renderIndex(
  site: Site,
  { card = (of) => caseCard(of, { today: site.input.today }) }: {
    card?: (of: SiteCase) => Markup;
  } = {},
): string {
  const { input, calendars } = site;
  const { siteTitle, siteDescription, today } = input;
  const base = publicBase(input.publicBaseUrl ?? "");
  const cases = calendars.flatMap(({ cases }) => cases);
  const coming = cases.flatMap(({ events, href }) =>
    events.filter(({ published }) => !isOver(published, today))
      .map(({ published, id }) => ({ published, href, id }))
  );
  const columns = [
    "columns",
    ...(cases.length > manyCases ? ["many"] : []),
    ...(coming.length === 0 ? ["bare"] : []),
  ];
  const described = soonest(coming, mostDescribed);
  const addresses = new Map(described.map(({ published, address }) => [published, address]));
  return pageShell({
    title: siteTitle,
    description: siteDescription,
    siteTitle,
    address: base === "" ? "" : `${base}/`,
    feeds: calendars,
    changeFeeds: input.changeFeeds === true,
    today,
    stateStamp: input.stateStamp,
    skipTo: "Skip to the calendars",
    header: markup`<header class="masthead">
          <h1>${siteTitle}</h1>
          ${
      siteDescription.trim() === "" ? nothing : markup`<p class="lead">${siteDescription}</p>`
    }
          <p class="asof">As of <time datetime="${today}">${
      dayInWords(today, { weekday: true })
    }</time>. All times are the court’s.</p>${viewControls}
          ${contents(site)}
        </header>`,
    main: markup`${filters(site)}
          <p class="nothing" id="nothing" hidden="">Nothing matches. <button type="button" class="button" id="clear-all">Clear search and filters</button></p>
          <div class="${columns.join(" ")}"><div class="ahead">${agenda(site)}${
      clashList(site)
    }</div>
          <div id="cases">${
      calendars.length === 0
        ? markup`<p class="empty">No calendar is configured yet.</p>`
        : calendars.map((calendar) => section(calendar, { input, card }))
    }${moreFeeds(input)}
          </div></div>`,
    data: structuredData(
      described.map(({ published }) => published),
      (published) => absolute(base, addresses.get(published) ?? ""),
    ),
  });
}

interface Coming extends PlacedEvent {
  href: string;
}

/** The first by day and address, in this order. */
function soonest(
  coming: readonly Coming[],
  most: number,
): { published: PublishedEvent; address: string }[] {
  const days = coming.map(({ published }) => published.event.date).sort();
  const last = days[most - 1] ?? days.at(-1) ?? "";
  return coming.filter(({ published }) => published.event.date <= last)
    .map(({ published, href, id }) => ({ published, address: `${href}#${id}` }))
    .sort((a, b) =>
      compare(a.published.event.date, b.published.event.date) || compare(a.address, b.address)
    )
    .slice(0, most);
}

/** Links to the parts of the page, where there are several calendars. */
function contents({ calendars }: Site): Markup {
  if (calendars.length < 2) return nothing;
  return markup`<nav aria-label="On this page"><ul>
            <li><a href="#agenda">Next 30 days</a></li>${
    calendars.map(({ id, name, cases }) =>
      markup`
            <li><a href="#${id}">${name}</a> <small>${cases.length}</small></li>`
    )
  }
          </ul></nav>`;
}

function section(
  { id, name, cases, links }: SiteCalendar,
  { input, card }: { input: IndexInput; card: (of: SiteCase) => Markup },
): Markup {
  const { today } = input;
  const coming = cases.flatMap(({ events }) => events)
    .filter(({ published }) => !isOver(published, today)).length;
  return markup`
    <section class="calendar" data-cal="${id}" data-expanded="false" aria-labelledby="${id}">
      <div class="calendar-head">
        <div>
          <h2 id="${id}">${name}</h2>
          <p class="count">${counted(cases.length, "case")}, ${
    counted(coming, "upcoming event")
  }</p>
        </div>
        ${subscribeMenu(links, { name, changes: input.changeFeeds === true })}
      </div>
      ${
    cases.length === 0
      ? markup`<p class="empty">No case is on this calendar yet.</p>`
      : markup`${cases.length < 2 ? nothing : sortControls(id)}
      <div class="cases">${cases.map(card)}
      </div>
      <p class="expand"><button type="button" class="button" aria-expanded="false" hidden="">Show all</button></p>`
  }
    </section>`;
}

/** As the reference's page has them; the script shows them. */
function sortControls(id: string): Markup {
  return markup`
      <p class="sort" hidden="">
        <label for="sort-${id}">Sort by</label> <select id="sort-${id}" data-sort="">
          <option value="last-filing">Last filing date</option>
          <option value="next-event">Next event</option>
          <option value="filed">Date filed</option>
          <option value="name">Case name</option>
        </select>
        <label for="order-${id}">Direction</label> <select id="order-${id}" data-order="">
          <option value="desc">Newest first</option>
          <option value="asc">Oldest first</option>
        </select>
      </p>`;
}

function absolute(base: string, href: string): string {
  return base === "" ? href : `${base}/${href.replace(/^\.\//, "")}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
