import { eventDescription } from "../../domain/descriptions.ts";
import { shorten } from "../../domain/plain_text.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { eventLink } from "./event_link.ts";

/**
 * The description as a feed carries it, at most `limit` UTF-16 units. Ways to attend and the link of
 * the event that it does not have yet are added, for several programs ignore CONFERENCE and URL: the
 * former behind what happened, the latter at the end.
 */
export function feedDescription(published: PublishedEvent, limit: number): string {
  const text = eventDescription(published);
  const attending = published.remote.flatMap(({ uri, label }) => {
    const isNumber = uri.startsWith("tel:");
    if (text.includes(isNumber ? uri.slice(-8) : uri)) return [];
    return [isNumber ? label : `${label}: ${uri}`];
  });
  const [happened = "", ...rest] = text.split("\n\n");
  const link = eventLink(published);
  return shorten(
    [
      happened,
      ...(attending.length === 0 ? [] : [attending.join("\n")]),
      ...rest,
      ...(link === "" || text.includes(link) ? [] : [link]),
    ].join("\n\n"),
    limit,
  );
}
