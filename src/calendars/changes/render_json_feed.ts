import type { CalendarChange } from "../../domain/calendar_change.ts";
import { plainLine } from "../../domain/plain_text.ts";
import { webUrl } from "../../domain/web_url.ts";
import {
  addressOf,
  type ChangeFeed,
  changeQuote,
  changeTitle,
  changeUrn,
  endTitle,
  endUrn,
  feedAuthor,
  feedInstant,
  feedNote,
} from "./change_feed.ts";

/** A JSON Feed 1.1 of changes. The clock is not read; equal feeds give equal bytes. */
export function renderJsonFeed(feed: ChangeFeed): string {
  const self = addressOf(feed, `${feed.path}.json`);
  const page = feed.page === null ? null : addressOf(feed, feed.page);
  const { ended } = feed;
  const value = {
    version: "https://jsonfeed.org/version/1.1",
    title: plainLine(feed.title),
    ...(page === null ? {} : { home_page_url: page }),
    ...(self === null ? {} : { feed_url: self }),
    description: ended?.note ?? feedNote,
    language: "en-US",
    authors: [{ name: feedAuthor }],
    ...(ended === undefined ? {} : { expired: true }),
    items: [...lastItem(feed), ...feed.changes.map(item)],
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

function lastItem(feed: ChangeFeed) {
  const { ended } = feed;
  if (ended === undefined) return [];
  return [{
    id: endUrn(feed),
    title: endTitle,
    content_text: plainLine(ended.note),
    date_published: feedInstant(ended.at),
  }];
}

function item(change: CalendarChange) {
  const { basis, docketUrl, at, kind, type, sentence } = change;
  const url = webUrl(basis?.url ?? "") || webUrl(docketUrl);
  const quote = changeQuote(change);
  return {
    id: changeUrn(change),
    ...(url === "" ? {} : { url }),
    title: changeTitle(change),
    content_text: quote === "" ? plainLine(sentence) : quote,
    date_published: feedInstant(at),
    tags: type === null ? [kind] : [kind, type],
  };
}
