import type { Attendance } from "../../domain/attendance.ts";
import { machineWhen } from "../../domain/event_when.ts";
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
 * Hearings as schema.org Events in JSON-LD, for search engines and scripts, each with its address,
 * its state, the start it was moved from, and how it can be attended as far as the docket says so. A
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

const modes: Readonly<Record<Attendance, string>> = {
  online: "OnlineEventAttendanceMode",
  mixed: "MixedEventAttendanceMode",
  "in person": "OfflineEventAttendanceMode",
};

function described({ line, url }: Described) {
  const { movedFrom, attendance } = line;
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
    ...(movedFrom === null ? {} : { previousStartDate: before(line, movedFrom) }),
    ...(attendance === null
      ? {}
      : { eventAttendanceMode: `https://schema.org/${modes[attendance]}` }),
    location: places(line),
    url,
  };
}

function before({ movedFromTime, zone }: Described["line"], date: string): string {
  const time = movedFromTime === "" ? null : movedFromTime;
  return plainLine(machineWhen({ event: { date, time }, zone }));
}

/** Where it takes place: the court, unless it is from afar alone, and each way to attend from afar. */
function places(line: Described["line"]) {
  const virtual = line.ways.split("\n").filter((way) => way !== "").map((way) => {
    const [url = "", ...words] = way.split(" ");
    return { "@type": "VirtualLocation", name: words.join(" "), url };
  });
  if (line.attendance === "online") {
    if (virtual.length > 0) return only(virtual);
    return { "@type": "VirtualLocation", name: placeName(line) };
  }
  return only([{ "@type": "Place", name: placeName(line) }, ...virtual]);
}

function placeName({ location, courtCitation, courtId }: Described["line"]): string {
  return plainLine(
    [location, courtCitation || courtId].filter((part) => part.trim() !== "").join(", "),
  );
}

function only<T>(all: readonly T[]): T | readonly T[] {
  return all.length === 1 ? all[0]! : all;
}
