import { changeLinks, type FeedLinks } from "./feed_links.ts";
import { type Markup, markup, nothing } from "./markup.ts";

/**
 * The ways to subscribe to a feed, as a menu that opens without script. Only with a public address
 * can a calendar program be sent there; without one the feed can be downloaded. Nothing for no feed.
 * How often each program looks is what their makers and users say, not what a feed can ask for.
 */
export function subscribeMenu(
  links: FeedLinks | null,
  { name, changes = false }: { name: string; changes?: boolean },
): Markup {
  if (links === null) return nothing;
  if (links.webcal === null) {
    return markup`
    <p class="subscribe"><a class="button" href="${links.feed}" type="text/calendar" download="" aria-label="Download the calendar of ${name}">Download</a></p>`;
  }
  const { webcal, feed } = links;
  const at = encodeURIComponent(feed);
  const called = encodeURIComponent(name.toWellFormed());
  const away = (href: string, words: string, note: string) =>
    markup`
        <li><a href="${href}" rel="noopener noreferrer">${words}</a> <small>${note}</small></li>`;
  return markup`
    <details class="subscribe menu">
      <summary class="button primary" aria-label="Subscribe to ${name}">Subscribe</summary>
      <ul>
        <li><a href="${webcal}">Apple Calendar, Thunderbird and others</a> <small>looks again as often as you set it</small></li>${
    away(
      `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
      "Google Calendar",
      "looks again every few hours, at times once a day",
    )
  }${
    away(
      `https://outlook.live.com/calendar/0/addfromweb?url=${at}&name=${called}`,
      "Outlook.com",
      "looks again about every 3 hours, at times once a day",
    )
  }${
    away(
      `https://outlook.office.com/calendar/0/addfromweb?url=${at}&name=${called}`,
      "Outlook for work or school",
      "looks again as Outlook.com does",
    )
  }
        <li class="address"><label>Address for Proton Calendar, Fastmail and any other program <input type="text" readonly="" value="${feed}"></label>
          <button type="button" class="button" data-url="${feed}" hidden="">Copy feed URL</button></li>
        <li><a href="${feed}" type="text/calendar">Calendar feed (.ics)</a></li>${
    changes ? changeItem(links) : nothing
  }
      </ul>
    </details>`;
}

function changeItem(links: FeedLinks): Markup {
  const { atom, json } = changeLinks(links);
  return markup`
        <li>News of changes: <a href="${atom}" type="application/atom+xml">Atom</a>, <a href="${json}" type="application/feed+json">JSON Feed</a></li>`;
}
