import { feedLinks } from "./feed_links.ts";
import type { IndexFeed, SiteInput } from "./index_input.ts";
import { type Markup, markup, nothing } from "./markup.ts";

const groups: readonly { title: string; sorts: readonly IndexFeed["sort"][] }[] = [
  { title: "Over all cases", sorts: ["all", "kinds"] },
  { title: "By court", sorts: ["courts"] },
  { title: "By tag", sorts: ["tags"] },
];

/** Feeds over several cases; folded, since a calendar's own feed is what most want. Or nothing. */
export function moreFeeds({ feeds = [], publicBaseUrl }: SiteInput): Markup {
  if (feeds.length === 0) return nothing;
  const lists = groups.map(({ title, sorts }) => {
    const some = feeds.filter(({ sort }) => sorts.includes(sort));
    return some.length === 0 ? nothing : markup`
        <h3>${title}</h3>
        <ul>${some.map((one) => item(one, publicBaseUrl))}
        </ul>`;
  });
  return markup`
    <section class="feeds" id="feeds" aria-labelledby="feeds-title">
      <h2 id="feeds-title">More feeds</h2>
      <details><summary>${
    feeds.length === 1 ? "1 feed" : `${feeds.length} feeds`
  } over several cases</summary>${lists}
      </details>
    </section>`;
}

/** With a public address a calendar program can be sent there; the feed itself is linked as well. */
function item({ name, feedPath }: IndexFeed, publicBaseUrl: string | undefined): Markup {
  const links = feedLinks(feedPath, publicBaseUrl);
  if (links === null) return nothing;
  if (links.webcal === null) {
    return markup`
          <li><a href="${links.feed}" type="text/calendar" download="">${name}</a></li>`;
  }
  return markup`
          <li><a href="${links.webcal}">${name}</a> <a href="${links.feed}" type="text/calendar" aria-label=".ics of ${name}">.ics</a></li>`;
}
