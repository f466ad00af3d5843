import type { DocketEvent } from "../../domain/event.ts";
import type { EventLine } from "./event_line.ts";
import { type Markup, markup, nothing } from "./markup.ts";

/** Nothing is to be awaited from it any more: its day is past, or it is off or done. */
export function isOver(
  { event }: { event: Pick<DocketEvent, "date" | "status"> },
  today: string,
): boolean {
  return event.date < today || isSettled({ event });
}

/** It is off or done, whatever the day. */
export function isSettled({ event }: { event: Pick<DocketEvent, "status"> }): boolean {
  return event.status === "cancelled" || event.status === "held" || event.status === "met";
}

/** `Hearing` or `Deadline`, then the state in words; never by colour alone. */
export function badges(line: EventLine, today: string): Markup[] {
  const marks = [line.type === "hearing" ? hearing : deadline];
  if (line.status === "cancelled") marks.push(cancelled);
  else if (line.status === "held") marks.push(held);
  else if (line.status === "met") marks.push(met);
  else if (line.date < today) marks.push(passed);
  if (line.certainty === "tentative" && line.status !== "cancelled") marks.push(open);
  return marks;
}

const hearing = badge("kind", "Hearing");
const deadline = badge("kind", "Deadline");
const cancelled = badge("off", "Cancelled");
const held = badge("done", "Held");
const met = badge("done", "Met");
const passed = badge("done", "Date passed");
const open = badge("open", "To be confirmed");

function badge(look: string, words: string): Markup {
  return markup`<span class="badge ${look}">${words}</span> `;
}

/** The hour at the court; of a hearing without one, that there is none; else nothing. */
export function hours(line: EventLine, today: string): Markup {
  if (line.hours === "") {
    if (line.type === "deadline") return nothing;
    return line.date < today ? unknown : awaited;
  }
  const time = markup`<time datetime="${line.machine}">${line.hours}</time>`;
  return line.zoneConfirmed ? time : markup`${time} (zone to be confirmed)`;
}

const unknown = markup`time unknown`;
const awaited = markup`time TBD`;
