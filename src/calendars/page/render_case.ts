import { counted } from "../../domain/counted.ts";
import { dayInWords } from "../../domain/event_when.ts";
import { caseFacts } from "./case_facts.ts";
import { eventArticle } from "./event_article.ts";
import { hours, isOver } from "./event_state.ts";
import { type FeedLinks, feedLinks, publicBase } from "./feed_links.ts";
import { type Markup, markup, nothing } from "./markup.ts";
import { pageShell, viewControls } from "./page_shell.ts";
import { shareImageAddress } from "./share_image.ts";
import type { PlacedCase, PlacedEvent } from "./placed_case.ts";
import type { Site, SiteCalendar } from "./site.ts";
import { structuredData } from "./structured_data.ts";
import { subscribeMenu } from "./subscribe_menu.ts";

/** Names longer than this are set smaller. */
const longName = 90;

/**
 * The page of one case: what comes, what was, and what is off the calendar, each event with the
 * docket's words that set, moved or closed it and a link to their entry. As the index, it loads
 * nothing and is whole without its script. The bytes depend on the case, the names and addresses of
 * the site, and the court day.
 */
export function renderCase(
  site: Site,
  { of, calendar }: { of: PlacedCase; calendar: SiteCalendar },
): string {
  const { input, indexFile } = site;
  const { today, siteTitle } = input;
  const base = publicBase(input.publicBaseUrl ?? "");
  const { item, name, events, former } = of;
  const coming = events.filter(({ published }) => !(published.event.date < today));
  const past = events.filter(({ published }) => published.event.date < today).reverse();
  const dockets = new Set(
    [...events, ...former].map(({ published }) => `${published.courtId} ${published.docketNumber}`),
  );
  const place = { today, nameDocket: dockets.size > 1 };
  const list = (some: readonly PlacedEvent[]) => some.map((placed) => eventArticle(placed, place));
  const next = coming.find(({ published }) => !isOver(published, today));
  const changes = input.changeFeeds === true;
  const home = `../${encodeURIComponent(indexFile)}`;
  const address = base === "" ? "" : `${base}/${of.href.slice(2)}`;
  const own = below(feedLinks(item.feedPath ?? "", input.publicBaseUrl));
  const shared = below(calendar.links);
  return pageShell({
    title: `${name} · ${siteTitle}`,
    description: `Hearings and deadlines of ${name}${
      item.dockets.length === 0 ? "" : `, ${item.dockets.map(({ label }) => label).join("; ")}`
    }: ${counted(coming.length, "upcoming event")}, each with the docket entry it was read from.`,
    siteTitle,
    address,
    image: shareImageAddress(base),
    feeds: [{ links: own, name }, { links: shared, name: calendar.name }],
    changeFeeds: changes,
    today,
    stateStamp: events.map(({ published }) => published.modifiedAt).sort().at(-1) ?? "",
    skipTo: "Skip to the events",
    header: markup`<header class="masthead">
          <nav aria-label="Breadcrumb"><a href="${home}">${siteTitle}</a> <span aria-hidden="true">›</span> <a href="${home}#${calendar.id}">${calendar.name}</a></nav>
          <h1${name.length > longName ? markup` class="long"` : nothing}>${name}</h1>
          ${caseFacts(item)}
          ${tags(item.tags)}
          <p class="asof">As of <time datetime="${today}">${
      dayInWords(today, { weekday: true })
    }</time>. All times are the court’s.</p>${viewControls}
        </header>`,
    main: markup`<div class="calendar-head">${nextUp(next, today)}${
      own === null
        ? subscribeMenu(shared, { name: calendar.name, changes })
        : subscribeMenu(own, { name, changes })
    }</div>
          <div class="columns halves">
          <section id="upcoming" aria-labelledby="upcoming-title">
            <h2 id="upcoming-title">Upcoming <span class="tally">${coming.length}</span></h2>
            <p class="empty"${coming.length > 0 ? markup` hidden=""` : nothing}>${
      events.length === 0
        ? "No hearing or deadline has been read from this docket yet."
        : "Nothing upcoming is on the docket."
    }</p>
            <ol class="events">${list(coming)}
            </ol>
          </section>
          <div>
          <section id="past" aria-labelledby="past-title"${
      past.length === 0 ? markup` hidden=""` : nothing
    }>
            <h2 id="past-title">Past <span class="tally">${past.length}</span></h2>
            <ol class="events">${list(past)}
            </ol>
          </section>${
      former.length === 0 ? nothing : markup`
          <section id="former" aria-labelledby="former-title">
            <h2 id="former-title">No longer on the calendar <span class="tally">${former.length}</span></h2>
            <ol class="events">${list([...former].reverse())}
            </ol>
          </section>`
    }
          </div></div>`,
    data: structuredData(events.map(({ line }) => ({ line, url: `${address}#${line.id}` }))),
  });
}

function nextUp(next: PlacedEvent | undefined, today: string): Markup {
  if (next === undefined) return markup`<div></div>`;
  const { line } = next;
  const hour = hours(line, today);
  return markup`<p class="next" data-next="" data-zone="${line.zone}">Next: <a href="#${line.id}">${line.title}</a>, <time datetime="${line.date}">${
    dayInWords(line.date, { weekday: true })
  }</time>${
    hour.text === "" ? nothing : markup`, ${hour}`
  } <span class="away" data-away="${line.date}"></span></p>`;
}

function tags(tags: readonly string[]): Markup {
  if (tags.length === 0) return nothing;
  return markup`<ul class="tags" aria-label="Tags">${
    tags.map((tag) => markup`<li><span>${tag}</span></li>`)
  }</ul>`;
}

/** Links that are relative to the folder of the index, seen from the folder of the cases. */
function below(links: FeedLinks | null): FeedLinks | null {
  if (links === null || links.webcal !== null) return links;
  return { ...links, feed: links.feed.replace(/^\.\//, "../") };
}
