import { addDays, isDate } from "../../domain/court_time.ts";
import { dayInWords } from "../../domain/event_when.ts";
import { eventUid } from "../../domain/published_event.ts";
import { dateLeaf } from "./date_leaf.ts";
import { eventRow } from "./event_row.ts";
import { isSettled } from "./event_state.ts";
import { type Markup, markup, nothing } from "./markup.ts";
import type { PlacedEvent, Site, SiteCase } from "./site.ts";

/** Days the agenda shows, the present one included. */
const agendaDays = 30;
/**
 * Days that are on the page beyond those, hidden: the script shows them as the days go by, should
 * the page not be made anew.
 */
const spareDays = 14;
/** From so many events on, later days are folded away. */
const openEvents = 20;

interface Line {
  placed: PlacedEvent;
  of: SiteCase;
}

/** What is awaited over all cases in the next 30 days, day by day. */
export function agenda({ input, calendars }: Site): Markup {
  const { today } = input;
  const cases = calendars.flatMap(({ cases }) => cases);
  if (cases.length === 0) return nothing;
  const [end, last] = [agendaDays, agendaDays + spareDays].map((days) =>
    isDate(today) ? addDays(today, days) : today
  ) as [string, string];
  const lines = cases.flatMap((of) =>
    of.events.filter(({ published }) => {
      const { date } = published.event;
      return !isSettled(published) && date >= today && date < last && isDate(date);
    }).map((placed): Line => ({ placed, of }))
  ).sort(byWhen);
  const days = [...Map.groupBy(lines, ({ placed }) => placed.published.event.date)];
  const shown = lines.filter(({ placed }) => placed.published.event.date < end);
  const open: string[] = [];
  let count = 0;
  for (const [date, some] of days) {
    if (date >= end || count >= openEvents) break;
    open.push(date);
    count += some.length;
  }
  const sections = days.map(([date, some]) => ({
    date,
    markup: day(date, { lines: some, today, hidden: date >= end }),
  }));
  const later = sections.filter(({ date }) => !open.includes(date));
  const rest = shown.length - count;
  return markup`
    <section class="agenda" id="agenda" aria-labelledby="agenda-title" data-days="${agendaDays}">
      <h2 id="agenda-title">Next 30 days</h2>
      <p class="empty"${
    shown.length === 0 ? nothing : markup` hidden=""`
  }>No hearing or deadline is on the calendar for the next 30 days.</p>
      ${sections.filter(({ date }) => open.includes(date)).map(({ markup }) => markup)}
      ${
    later.length === 0 ? nothing : markup`
      <details class="later"${
      rest === 0 ? markup` hidden=""` : nothing
    }><summary>Later in these 30 days (<span data-count="">${rest}</span>)</summary>${
      later.map(({ markup }) => markup)
    }
      </details>`
  }
    </section>`;
}

function day(
  date: string,
  { lines, today, hidden }: { lines: readonly Line[]; today: string; hidden: boolean },
): Markup {
  return markup`
    <section class="day" data-day="${date}"${hidden ? markup` hidden=""` : nothing}>
      <h3><span aria-hidden="true">${dateLeaf(date, { today })}</span><span class="sr">${
    dayInWords(date, { weekday: true })
  }</span> <span class="away" data-away="${date}"></span></h3>
      <ol>${lines.map(({ placed, of }) => eventRow(placed, { of, today, list: "agenda" }))}
      </ol>
    </section>`;
}

function byWhen({ placed: { published: a } }: Line, { placed: { published: b } }: Line): number {
  return compare(a.event.date, b.event.date) ||
    compare(a.event.time ?? "", b.event.time ?? "") ||
    compare(eventUid(a), eventUid(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
