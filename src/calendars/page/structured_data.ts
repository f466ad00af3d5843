import { earlierSlots } from "../../domain/earlier_slots.ts";
import { machineWhen } from "../../domain/event_when.ts";
import { plainLine } from "../../domain/plain_text.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { eventName } from "./event_state.ts";
import { Markup, nothing } from "./markup.ts";

/** More hearings than these are not described for machines. */
const most = 100;

/**
 * Hearings as schema.org Events in JSON-LD, for search engines and scripts; `urlOf` gives the address
 * of one. A deadline is no event that takes place. Nothing where there is no hearing.
 */
export function structuredData(
  events: readonly PublishedEvent[],
  urlOf: (published: PublishedEvent) => string,
): Markup {
  const hearings = events.filter(({ event }) => event.type === "hearing").slice(0, most);
  if (hearings.length === 0) return nothing;
  const text = JSON.stringify({
    "@context": "https://schema.org",
    "@graph": hearings.map((published) => described(published, urlOf(published))),
  });
  // Within a script only what could end or comment it matters; JSON may spell it otherwise.
  const safe = text.replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return new Markup(`<script type="application/ld+json">${safe}</script>`);
}

function described(published: PublishedEvent, url: string) {
  const { event, caseName, courtCitation, courtId } = published;
  const [before] = earlierSlots(event);
  const state = event.status === "cancelled"
    ? "EventCancelled"
    : before !== undefined
    ? "EventRescheduled"
    : "EventScheduled";
  return {
    "@type": "Event",
    name: plainLine(`${caseName}: ${eventName(published)}`),
    startDate: plainLine(machineWhen(published)),
    eventStatus: `https://schema.org/${state}`,
    ...(before === undefined ? {} : { previousStartDate: plainLine(before.date) }),
    location: {
      "@type": "Place",
      name: plainLine(
        [event.location ?? "", courtCitation || courtId].filter((part) => part.trim() !== "")
          .join(", "),
      ),
    },
    url,
  };
}
