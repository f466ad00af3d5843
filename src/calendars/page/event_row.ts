import { dateLeaf } from "./date_leaf.ts";
import type { EventLine } from "./event_line.ts";
import { badges, hours, isOver } from "./event_state.ts";
import { type Markup, markup, nothing } from "./markup.ts";
import type { SiteCase } from "./site.ts";

/** What {@link eventRow} needs beside the event. */
export interface RowPlace {
  of: SiteCase;
  /** The first event of the case, whose zone and court stand for the whole case. */
  first: Pick<EventLine, "zone" | "courtId">;
  /** Court day, `YYYY-MM-DD`. */
  today: string;
  /** In a list over several cases a row names its case; a day of its own is shown once for all. */
  list: "case" | "agenda";
}

/**
 * One event as a line of the index, with a link to its place on the page of the case. Its attributes
 * are what the script filters and judges by: day, zone and court.
 */
export function eventRow(line: EventLine, { of, first, today, list }: RowPlace): Markup {
  const place = list === "agenda" ? line.location.trim() : "";
  const details = [
    hours(line, today),
    ...(list === "agenda" ? [markup`<span class="of">${of.name}</span>`] : []),
    markup`${line.courtCitation.trim() || line.courtId}`,
    ...(place === "" ? [] : [markup`${place}`]),
  ].filter((part) => part.text !== "");
  const classes = [
    "row",
    line.type,
    ...(line.status === "cancelled" ? ["cancelled"] : []),
    ...(isOver({ event: line }, today) ? ["over"] : []),
  ];
  return markup`
    <li class="${classes.join(" ")}" data-on="${line.date}"${
    list === "agenda" ? markup` data-case="${of.id}"` : nothing
  }${first.zone === line.zone ? nothing : markup` data-zone="${line.zone}"`}${
    first.courtId === line.courtId ? nothing : markup` data-court="${line.courtId}"`
  }>${list === "case" ? dateLeaf(line.date, { today }) : nothing}<div><p class="badges">${
    badges(line, today)
  }</p><a href="${of.href}#${line.id}">${
    line.status === "cancelled" ? markup`<s>${line.title}</s>` : line.title
  }</a><p class="where">${details.map((part) => markup`<span>${part}</span> `)}</p></div></li>`;
}
