import { dateLeaf } from "./date_leaf.ts";
import { badges, eventName, hours, isOver } from "./event_state.ts";
import { type Markup, markup, nothing } from "./markup.ts";
import type { PlacedEvent, SiteCase } from "./site.ts";

/** What {@link eventRow} needs beside the event. */
export interface RowPlace {
  of: SiteCase;
  /** Court day, `YYYY-MM-DD`. */
  today: string;
  /** In a list over several cases a row names its case; a day of its own is shown once for all. */
  list: "case" | "agenda";
}

/**
 * One event as a line of the index, with a link to its place on the page of the case. Its attributes
 * are what the script filters and judges by: day, zone and court.
 */
export function eventRow(
  { published, id }: PlacedEvent,
  { of, today, list }: RowPlace,
): Markup {
  const { event, courtCitation, courtId } = published;
  const place = list === "agenda" ? event.location?.trim() ?? "" : "";
  const details = [
    hours(published, today),
    ...(list === "agenda" ? [markup`<span class="of">${of.name}</span>`] : []),
    markup`${courtCitation.trim() || courtId}`,
    ...(place === "" ? [] : [markup`${place}`]),
  ].filter((part) => part.text !== "");
  const title = eventName(published);
  const classes = [
    "row",
    event.type,
    ...(event.status === "cancelled" ? ["cancelled"] : []),
    ...(isOver(published, today) ? ["over"] : []),
  ];
  return markup`
    <li class="${classes.join(" ")}" data-on="${event.date}"${
    list === "agenda" ? markup` data-case="${of.id}"` : nothing
  }${attributes(published, of)}>${
    list === "case" ? dateLeaf(event.date, { today }) : nothing
  }<div><p class="badges">${badges(published, today)}</p><a href="${of.href}#${id}">${
    event.status === "cancelled" ? markup`<s>${title}</s>` : title
  }</a><p class="where">${details.map((part) => markup`<span>${part}</span> `)}</p></div></li>`;
}

/** Zone and court, where they are not those of the whole case. */
function attributes({ zone, courtId }: PlacedEvent["published"], of: SiteCase): Markup {
  const [first] = of.events;
  return markup`${first?.published.zone === zone ? nothing : markup` data-zone="${zone}"`}${
    first?.published.courtId === courtId ? nothing : markup` data-court="${courtId}"`
  }`;
}
