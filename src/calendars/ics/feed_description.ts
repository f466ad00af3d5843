import { eventDescription } from "../../domain/descriptions.ts";
import { shorten } from "../../domain/plain_text.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { eventLink } from "./event_link.ts";

/**
 * The description as a feed carries it, at most `limit` UTF-16 units; the end is cut first. The link
 * of the event stands in it, bare, since several programs ignore URL.
 */
export function feedDescription(published: PublishedEvent, limit: number): string {
  const text = eventDescription(published);
  const link = eventLink(published);
  return shorten(link === "" || text.includes(link) ? text : `${text}\n\n${link}`, limit);
}
