import { counted } from "../../domain/counted.ts";
import { dayInWords, machineWhen } from "../../domain/event_when.ts";
import { agenda } from "./agenda.ts";
import type { CaseDigest } from "./case_digest.ts";
import { clashList } from "./clash_list.ts";
import type { DigestedCase } from "./digested_case.ts";
import { publicBase } from "./feed_links.ts";
import { filters } from "./filters.ts";
import { Markup, markup, nothing } from "./markup.ts";
import { moreFeeds } from "./more_feeds.ts";
import { pageShell, viewControls } from "./page_shell.ts";
import { shareImageAddress } from "./share_image.ts";
import type { Site, SiteCalendar, SiteCase } from "./site.ts";
import { soonest } from "./soonest.ts";
import { structuredData } from "./structured_data.ts";
import { subscribeMenu } from "./subscribe_menu.ts";

/** From more cases on, the browser lays out only those in sight. */
const manyCases = 60;

/** A page that need not be whole in memory. */
export interface PageInPieces {
  /** The same pieces each time; text, or its bytes in UTF-8. */
  pieces(): Iterable<string | Uint8Array>;
}

/** What {@link renderIndex} needs beside names and places. */
export interface IndexParts {
  /** By case id. */
  digests: ReadonlyMap<string, CaseDigest>;
  /** What `caseCard` made of a case; asked for each time its place is reached. */
  card: (of: SiteCase) => string | Uint8Array;
}

/**
 * The index: what comes next over all cases, then every calendar with its cases. One HTML file that
 * loads nothing and is whole without its script, which adds search, filters, the viewer's own clock
 * and what has passed since. All text is escaped; every link is http, https, webcal, relative or
 * within the page. The bytes depend on the site, digests and cards alone.
 */
export function renderIndex(site: Site, parts: IndexParts): PageInPieces {
  const aside: (SiteCase | Markup)[] = [];
  const put = (piece: SiteCase | Markup) => {
    aside.push(piece);
    return new Markup(placeholder);
  };
  const [first, ...others] = around(site, { ...parts, put }).split(placeholder);
  return {
    *pieces() {
      yield first!;
      for (const [index, text] of others.entries()) {
        const piece = aside[index]!;
        yield piece instanceof Markup ? piece.text : parts.card(piece);
        yield text;
      }
    },
  };
}

/** Stands for a piece; no text of a page holds it, since markup has no control characters. */
const placeholder = "\u0000";

/** Puts a card, or markup that is large, aside, and answers what stands for it. */
type PutAside = (piece: SiteCase | Markup) => Markup;

/** The page without what is put aside. */
function around(
  site: Site,
  { digests, put }: Omit<IndexParts, "card"> & { put: PutAside },
): string {
  const { input, calendars } = site;
  const { siteTitle, siteDescription, today } = input;
  const base = publicBase(input.publicBaseUrl ?? "");
  const sections = calendars.map((calendar) => ({
    calendar,
    cases: calendar.cases.map((of): DigestedCase => ({ of, digest: digestOf(of, digests) })),
  }));
  const cases = sections.flatMap(({ cases }) => cases);
  const columns = [
    "columns",
    ...(cases.length > manyCases ? ["many"] : []),
    ...(comingIn(cases) === 0 ? ["bare"] : []),
  ];
  return pageShell({
    title: siteTitle,
    description: siteDescription,
    siteTitle,
    address: base === "" ? "" : `${base}/`,
    feeds: calendars,
    image: shareImageAddress(base),
    changeFeeds: input.changeFeeds === true,
    today,
    stateStamp: latest(cases),
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
    main: markup`${filters(cases)}
          <p class="nothing" id="nothing" hidden="">Nothing matches. <button type="button" class="button" id="clear-all">Clear search and filters</button></p>
          <div class="${columns.join(" ")}"><div class="ahead">${put(agenda(cases, { today }))}${
      clashList(cases)
    }</div>
          <div id="cases">${
      calendars.length === 0
        ? markup`<p class="empty">No calendar is configured yet.</p>`
        : sections.map(({ calendar, cases }) =>
          section(calendar, { cases, changeFeeds: input.changeFeeds === true, put })
        )
    }${moreFeeds(input)}
          </div></div>`,
    data: structuredData(
      soonest(cases).map(({ line, address }) => ({
        line: { ...line, machine: machineWhen({ event: line, zone: line.zone }) },
        url: absolute(base, address),
      })),
    ),
  });
}

function digestOf(of: SiteCase, digests: IndexParts["digests"]): CaseDigest {
  const digest = digests.get(of.item.id);
  if (digest === undefined) throw new Error(`no digest of the case "${of.item.id}"`);
  return digest;
}

function comingIn(cases: readonly DigestedCase[]): number {
  return cases.reduce((sum, { digest }) => sum + digest.coming, 0);
}

function latest(cases: readonly DigestedCase[]): string {
  return cases.map(({ digest }) => digest.modifiedAt).sort().at(-1) ?? "";
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
  { id, name, links }: SiteCalendar,
  { cases, changeFeeds, put }: {
    cases: readonly DigestedCase[];
    changeFeeds: boolean;
    put: PutAside;
  },
): Markup {
  return markup`
    <section class="calendar" data-cal="${id}" data-expanded="false" aria-labelledby="${id}">
      <div class="calendar-head">
        <div>
          <h2 id="${id}">${name}</h2>
          <p class="count">${counted(cases.length, "case")}, ${
    counted(comingIn(cases), "upcoming event")
  }</p>
        </div>
        ${subscribeMenu(links, { name, changes: changeFeeds })}
      </div>
      ${
    cases.length === 0
      ? markup`<p class="empty">No case is on this calendar yet.</p>`
      : markup`${cases.length < 2 ? nothing : sortControls(id)}
      <div class="cases">${cases.map(({ of }) => put(of))}
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
