import { createHash } from "node:crypto";
import { eventDescription } from "../descriptions.ts";
import type { PublishedEvent } from "../published_event.ts";
import { eventTitle } from "../titles.ts";

/**
 * SHA-256 (first 32 hex digits) of everything an output shows of an event; its sequence and its own
 * times are left out. Two events of one hash look the same in every output.
 */
export function contentHash(published: PublishedEvent): string {
  let hash = known.get(published);
  if (hash === undefined) {
    hash = computed(published);
    known.set(published, hash);
  }
  return hash;
}

/** An event is never changed once it is made, and outputs ask for its hash again and again. */
const known = new WeakMap<PublishedEvent, string>();

function computed(published: PublishedEvent): string {
  const { event } = published;
  const content = [
    eventTitle(published),
    eventDescription(published),
    event.date,
    event.time,
    event.endTime,
    event.kind,
    event.status === "passed" ? "pending" : event.status,
    event.certainty,
    event.location,
    published.significance,
    published.zone,
    published.courtCitation,
    published.docketUrl,
    published.tags,
    published.reminders.map(({ method, minutes }) => [method, minutes]),
    published.notifyEmails,
    // Each is shown of one sort of event alone.
    event.type === "deadline" ? published.deadlineStyle : "all-day",
    event.type === "hearing" && published.busy,
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 32);
}
