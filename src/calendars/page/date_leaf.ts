import { formatCourtDate, isDate } from "../../domain/court_time.ts";
import { type Markup, markup } from "./markup.ts";

/**
 * A day as a leaf of a calendar: month, day, weekday, and the year where it is not that of `today`,
 * so that scanning finds what differs. Text that is no date shows a question mark.
 */
export function dateLeaf(date: string, { today }: { today: string }): Markup {
  if (!isDate(date)) return markup`<span class="leaf"><b>?</b></span>`;
  const words = formatCourtDate(date, { weekday: true }).split(" ");
  const [weekday = "", day = "", month = "", year = ""] = words;
  const foot = year === today.slice(0, 4)
    ? weekday.slice(0, 3)
    : markup`${weekday.slice(0, 3)} <u>${year}</u>`;
  return markup`<time class="leaf" datetime="${date}"><i>${
    month.slice(0, 3)
  }</i> <b>${day}</b> <span>${foot}</span></time>`;
}
