import { formatCourtDate, isDate } from "../../domain/court_time.ts";
import { type Markup, markup } from "./markup.ts";

/**
 * A day as a leaf of a calendar: month, day, weekday, and the year where it is not that of `today`,
 * so that scanning finds what differs. Text that is no date shows a question mark.
 */
export function dateLeaf(date: string, { today }: { today: string }): Markup {
  const key = `${date} ${today.slice(0, 4)}`;
  const known = leaves.get(key);
  if (known !== undefined) return known;
  const leaf = drawLeaf(date, { today });
  if (leaves.size >= mostLeaves) leaves.clear();
  leaves.set(key, leaf);
  return leaf;
}

/** A site shows the same days over and over. */
const leaves = new Map<string, Markup>();
const mostLeaves = 5_000;

function drawLeaf(date: string, { today }: { today: string }): Markup {
  if (!isDate(date)) return markup`<span class="leaf"><b>?</b></span>`;
  const words = formatCourtDate(date, { weekday: true }).split(" ");
  const [weekday = "", day = "", month = "", year = ""] = words;
  const head = year === today.slice(0, 4) ? month.slice(0, 3) : `${month.slice(0, 3)} ${year}`;
  return markup`<time class="leaf" datetime="${date}"><i>${head}</i> <b>${day}</b> <span>${
    weekday.slice(0, 3)
  }</span></time>`;
}
