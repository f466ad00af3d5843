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
  nameUrn,
  updatedAt,
} from "./change_feed.ts";

/** An Atom feed (RFC 4287) of changes. The clock is not read; equal feeds give equal bytes. */
export function renderAtom(feed: ChangeFeed): string {
  const self = addressOf(feed, `${feed.path}.atom`);
  const page = feed.page === null ? null : addressOf(feed, feed.page);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">',
    `  <id>${nameUrn(`${feed.publicBaseUrl ?? ""}/${feed.path}`)}</id>`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <subtitle>${escapeXml(feed.ended?.note ?? feedNote)}</subtitle>`,
    `  <updated>${feedInstant(updatedAt(feed))}</updated>`,
    `  <author><name>${feedAuthor}</name></author>`,
    ...(self === null
      ? []
      : [`  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`]),
    ...(page === null
      ? []
      : [`  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`]),
    ...lastEntry(feed),
    ...feed.changes.map(entry),
    "</feed>",
    "",
  ].join("\n");
}

function lastEntry(feed: ChangeFeed): string[] {
  const { ended } = feed;
  if (ended === undefined) return [];
  return [
    "  <entry>",
    `    <id>${endUrn(feed)}</id>`,
    `    <title>${endTitle}</title>`,
    `    <updated>${feedInstant(ended.at)}</updated>`,
    `    <content type="text">${escapeXml(ended.note)}</content>`,
    "  </entry>",
  ];
}

function entry(change: CalendarChange): string {
  const { basis, docketUrl, at, kind, type } = change;
  const url = webUrl(basis?.url ?? "") || webUrl(docketUrl);
  const quote = changeQuote(change);
  const text = quote === "" ? change.sentence : quote;
  return [
    "  <entry>",
    `    <id>${changeUrn(change)}</id>`,
    `    <title>${escapeXml(changeTitle(change))}</title>`,
    `    <updated>${feedInstant(at)}</updated>`,
    `    <published>${feedInstant(at)}</published>`,
    ...(url === "" ? [] : [`    <link rel="alternate" href="${escapeXml(url)}"/>`]),
    `    <category term="${kind}"/>`,
    ...(type === null ? [] : [`    <category term="${type}"/>`]),
    `    <content type="text">${escapeXml(text)}</content>`,
    "  </entry>",
  ].join("\n");
}

function escapeXml(text: string): string {
  return plainLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
