import { plainLine } from "../../domain/plain_text.ts";
import type { EventLine } from "./event_line.ts";
import { Markup, nothing } from "./markup.ts";

/** More hearings than these are not described for machines. */
const most = 100;

/** An event and its address. */
export interface Described {
  line: Omit<EventLine, "uid">;
  url: string;
}

/**
 * Hearings as schema.org Events in JSON-LD, for search engines and scripts, each with its address. A
 * deadline is no event that takes place. Nothing where there is no hearing.
 */
export function structuredData(events: readonly Described[]): Markup {
  const hearings = events.filter(({ line }) => line.type === "hearing").slice(0, most);
  if (hearings.length === 0) return nothing;
  const text = JSON.stringify({
    "@context": "https://schema.org",
    "@graph": hearings.map(described),
  });
  // Within a script only what could end or comment it matters; JSON may spell it otherwise.
  const safe = text.replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return new Markup(`<script type="application/ld+json">${safe}</script>`);
}

function described({ line, url }: Described) {
  const { movedFrom } = line;
  const state = line.status === "cancelled"
    ? "EventCancelled"
    : movedFrom !== null
    ? "EventRescheduled"
    : "EventScheduled";
  return {
    "@type": "Event",
    name: plainLine(`${line.caseName}: ${line.title}`),
    startDate: plainLine(line.machine),
    eventStatus: `https://schema.org/${state}`,
    ...(movedFrom === null ? {} : { previousStartDate: plainLine(movedFrom) }),
    location: {
      "@type": "Place",
      name: plainLine(
        [line.location, line.courtCitation || line.courtId].filter((part) => part.trim() !== "")
          .join(", "),
      ),
    },
    url,
  };
}
