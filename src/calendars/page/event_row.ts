import { dateLeaf } from "./date_leaf.ts";
import type { EventLine } from "./event_line.ts";
import { badges, hours, isOver } from "./event_state.ts";
import { Markup, markup, nothing } from "./markup.ts";
import type { SiteCase } from "./site.ts";

/** What {@link rowParts} needs beside the event. */
export interface RowPlace {
  /** The first event of the case, whose zone and court stand for the whole case. */
  first: Pick<EventLine, "zone" | "courtId">;
  /** Court day, `YYYY-MM-DD`. */
  today: string;
  /** In a list over several cases a row names its case; a day of its own is shown once for all. */
  list: "case" | "agenda";
}

/** A row in markup without what it tells of its case, which stands between these. */
export type RowParts = readonly [string, string, string, string];

/** What a row tells of its case, in markup. */
export interface RowCase {
  mark: string;
  href: string;
  name: string;
}

/**
 * One event as a line of the index, with a link to its place on the page of the case. Its attributes
 * are what the script filters and judges by: day, zone and court.
 */
export function eventRow(line: EventLine, place: RowPlace & { of: SiteCase }): Markup {
  return new Markup(joinRow(rowParts(line, place), rowCase(place.of, place.list)));
}

/** The row of an event wherever its case stands, for {@link joinRow}. */
export function rowParts(line: EventLine, { first, today, list }: RowPlace): RowParts {
  const place = list === "agenda" ? line.location.trim() : "";
  const classes = [
    "row",
    line.type,
    ...(line.status === "cancelled" ? ["cancelled"] : []),
    ...(isOver({ event: line }, today) ? ["over"] : []),
  ];
  return [
    markup`
    <li class="${classes.join(" ")}" data-on="${line.date}"`,
    markup`${first.zone === line.zone ? nothing : markup` data-zone="${line.zone}"`}${
      first.courtId === line.courtId ? nothing : markup` data-court="${line.courtId}"`
    }>${list === "case" ? dateLeaf(line.date, { today }) : nothing}<div><p class="badges">${
      badges(line, today)
    }</p><a href="`,
    markup`#${line.id}">${
      line.status === "cancelled" ? markup`<s>${line.title}</s>` : line.title
    }</a><p class="where">${detail(hours(line, today))}`,
    markup`${detail(markup`${line.courtCitation.trim() || line.courtId}`)}${
      detail(markup`${place}`)
    }${list === "agenda" ? detail(markup`${fromAfar(line)}`) : nothing}</p></div></li>`,
  ].map(({ text }) => text) as unknown as RowParts;
}

/** The main way to attend from afar in a word, such as `Zoom`, where the place does not say it. */
function fromAfar({ ways, location }: EventLine): string {
  const [, word = ""] = /^\S+ ([^,(\d\n]*)/.exec(ways) ?? [];
  return location.toLowerCase().includes(word.trim().toLowerCase()) ? "" : word.trim();
}

function detail(part: Markup): Markup {
  return part.text === "" ? nothing : markup`<span>${part}</span> `;
}

/** What the rows of a case tell of it in such a list. */
export function rowCase({ id, href, name }: SiteCase, list: RowPlace["list"]): RowCase {
  const isShared = list === "agenda";
  return {
    mark: isShared ? markup` data-case="${id}"`.text : "",
    href: markup`${href}`.text,
    name: isShared ? detail(markup`<span class="of">${name}</span>`).text : "",
  };
}

/** A whole row, in markup. */
export function joinRow(parts: RowParts, { mark, href, name }: RowCase): string {
  return parts[0] + mark + parts[1] + href + parts[2] + name + parts[3];
}
