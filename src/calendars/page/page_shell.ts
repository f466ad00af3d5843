import { shorten } from "../../domain/plain_text.ts";
import { changeLinks, type FeedLinks } from "./feed_links.ts";
import { legalNotes } from "./legal_notes.ts";
import { Markup, markup, nothing } from "./markup.ts";
import { pagePolicy, pageScript, pageStyle } from "./page_assets.ts";
import { shareImageSize } from "./share_image.ts";

/** What {@link pageShell} puts around the content. */
export interface ShellParts {
  title: string;
  description: string;
  siteTitle: string;
  /** Absolute address of this page, `""` without a public one. */
  address: string;
  /** Absolute address of the picture that stands for the site, `""` without a public one. */
  image: string;
  /** Feeds to be found by programs. */
  feeds: readonly { links: FeedLinks | null; name: string }[];
  /** As {@link import("./index_input.ts").SiteInput.changeFeeds}. */
  changeFeeds: boolean;
  /** Court day, `YYYY-MM-DD`. */
  today: string;
  stateStamp: string;
  skipTo: string;
  header: Markup;
  main: Markup;
  /** For machines; see `structured_data.ts`. */
  data: Markup;
}

/** Stands near the beginning of every page, so that pages of ours can be told from other files. */
export const pageMark: Markup = new Markup('<meta name="generator" content="Case Calendar">');

/** A leaf of a calendar; an image of its own would be a file more. */
const icon = "data:image/svg+xml," + encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    '<rect x="3" y="4" width="26" height="25" rx="5" fill="#fffefb" stroke="#1f4272" stroke-width="2"/>' +
    '<path d="M3 12V9a5 5 0 0 1 5-5h16a5 5 0 0 1 5 5v3z" fill="#1f4272"/>' +
    '<path d="M9 18h6v5H9z" fill="#8c2f1b"/><path d="M18 18h5M18 22h5" stroke="#1f4272" stroke-width="2"/></svg>',
);

/** The same for every page: head, skip link, header, content, legal notes. Returns the whole file. */
export function pageShell(parts: ShellParts): string {
  const { title, siteTitle, address, image, today } = parts;
  const description = shorten(parts.description, 300);
  return markup`<!DOCTYPE html>
    <html lang="en" data-today="${today}">
      <head>
        <meta charset="utf-8">
        ${pageMark}
        <meta http-equiv="Content-Security-Policy" content="${new Markup(pagePolicy)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="description" content="${description}">
        <meta property="og:type" content="website">
        <meta property="og:site_name" content="${siteTitle}">
        <meta property="og:title" content="${title}">
        <meta property="og:description" content="${description}">${
    address === "" ? nothing : markup`
        <meta property="og:url" content="${address}">
        <link rel="canonical" href="${address}">`
  }${image === "" ? nothing : shareTags(image, siteTitle)}
        <title>${title}</title>
        <link rel="icon" href="${new Markup(icon)}">${
    parts.feeds.map(({ links, name }) =>
      links === null ? nothing : markup`
        <link rel="alternate" type="text/calendar" title="${name}" href="${links.feed}">${
        parts.changeFeeds ? alternateChanges(links, name) : nothing
      }`
    )
  }
        <style>${pageStyle}</style>
        <script>${pageScript}</script>
      </head>
      <body>
        <a class="skip" href="#main">${parts.skipTo}</a>
        ${parts.header}
        <main id="main" tabindex="-1">
          ${parts.main}
        </main>
        ${legalNotes(parts.stateStamp)}${parts.data}
      </body>
    </html>
  `.text;
}

/** Whoever shows the link loads the picture; the page itself never does. */
function shareTags(image: string, siteTitle: string): Markup {
  const { width, height } = shareImageSize;
  return markup`
        <meta property="og:image" content="${image}">
        <meta property="og:image:width" content="${width}">
        <meta property="og:image:height" content="${height}">
        <meta property="og:image:alt" content="${siteTitle}">
        <meta name="twitter:card" content="summary_large_image">`;
}

function alternateChanges(links: FeedLinks, name: string): Markup {
  const { atom, json } = changeLinks(links);
  return markup`
        <link rel="alternate" type="application/atom+xml" title="${name}: changes" href="${atom}">
        <link rel="alternate" type="application/feed+json" title="${name}: changes" href="${json}">`;
}

/** Buttons that need the script; it shows them. */
export const viewControls: Markup = markup`
          <div class="view" hidden="">
            <button type="button" class="button" id="zone-toggle" aria-pressed="false">Show my time</button>
            <button type="button" class="button" id="theme-toggle">Dark</button>
          </div>`;
