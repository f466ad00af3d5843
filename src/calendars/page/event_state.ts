import { eventHours, machineWhen } from "../../domain/event_when.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { type Markup, markup } from "./markup.ts";

/** The event's own title, or what it is when it has none. */
export function eventName({ event }: PublishedEvent): string {
  return event.title.trim() || kindWord({ event });
}

/** `Hearing` or `Deadline`. */
export function kindWord({ event }: Pick<PublishedEvent, "event">): string {
  return event.type === "hearing" ? "Hearing" : "Deadline";
}

/** Nothing is to be awaited from it any more: its day is past, or it is off or done. */
export function isOver({ event }: PublishedEvent, today: string): boolean {
  return event.date < today || isSettled({ event });
}

/** It is off or done, whatever the day. */
export function isSettled({ event }: Pick<PublishedEvent, "event">): boolean {
  return event.status === "cancelled" || event.status === "held" || event.status === "met";
}

/** `Hearing` or `Deadline`, then the state in words; never by colour alone. */
export function badges(published: PublishedEvent, today: string): Markup[] {
  const { event } = published;
  const marks = [badge("kind", kindWord(published))];
  if (event.status === "cancelled") marks.push(badge("off", "Cancelled"));
  else if (event.status === "held") marks.push(badge("done", "Held"));
  else if (event.status === "met") marks.push(badge("done", "Met"));
  else if (event.date < today) marks.push(badge("done", "Date passed"));
  if (event.certainty === "tentative" && event.status !== "cancelled") {
    marks.push(badge("open", "To be confirmed"));
  }
  return marks;
}

function badge(look: string, words: string): Markup {
  return markup`<span class="badge ${look}">${words}</span> `;
}

/** The hour at the court; of a hearing without one, that there is none; else `""`. */
export function hours(published: PublishedEvent, today: string): Markup {
  const { event } = published;
  const words = eventHours(published);
  if (words === "") {
    if (event.type === "deadline") return markup``;
    return event.date < today ? markup`time unknown` : markup`time TBD`;
  }
  const time = markup`<time datetime="${machineWhen(published)}">${words}</time>`;
  return published.zoneConfirmed ? time : markup`${time} (zone to be confirmed)`;
}
