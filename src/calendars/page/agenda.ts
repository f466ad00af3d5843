import { dayInWords } from "../../domain/event_when.ts";
import { agendaDays, agendaEnd } from "./agenda_days.ts";
import { dateLeaf } from "./date_leaf.ts";
import type { DigestedCase } from "./digested_case.ts";
import { joinRow, rowCase } from "./event_row.ts";
import { Markup, markup, nothing } from "./markup.ts";

/** From so many events on, later days are folded away. */
const openEvents = 20;

/** A row and what it is ordered by. */
interface Row {
  /** Day and hour. */
  hour: string;
  uid: string;
  markup: string;
}

/** What is awaited over all cases in the next 30 days, day by day. */
export function agenda(cases: readonly DigestedCase[], { today }: { today: string }): Markup {
  if (cases.length === 0) return nothing;
  const end = agendaEnd(today);
  const days = byDay(cases.flatMap(rowsOf));
  const shown = days.filter(([date]) => date < end).reduce((sum, [, rows]) => sum + rows.length, 0);
  const open: string[] = [];
  let count = 0;
  for (const [date, some] of days) {
    if (date >= end || count >= openEvents) break;
    open.push(date);
    count += some.length;
  }
  const sections = days.map(([date, some]) => ({
    date,
    markup: day(date, { rows: some, today, hidden: date >= end }),
  }));
  const later = sections.filter(({ date }) => !open.includes(date));
  const rest = shown - count;
  return markup`
    <section class="agenda" id="agenda" aria-labelledby="agenda-title" data-days="${agendaDays}">
      <h2 id="agenda-title">Next 30 days</h2>
      <p class="empty"${
    shown === 0 ? nothing : markup` hidden=""`
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
  { rows, today, hidden }: { rows: readonly Row[]; today: string; hidden: boolean },
): Markup {
  return markup`
    <section class="day" data-day="${date}"${hidden ? markup` hidden=""` : nothing}>
      <h3><span aria-hidden="true">${dateLeaf(date, { today })}</span><span class="sr">${
    dayInWords(date, { weekday: true })
  }</span> <span class="away" data-away="${date}"></span></h3>
      <ol>${new Markup(rows.reduce((text, { markup }) => text + markup, ""))}
      </ol>
    </section>`;
}

function rowsOf({ of, digest }: DigestedCase): Row[] {
  const { agenda, texts, uids } = digest;
  if (agenda.length === 0) return [];
  const about = rowCase(of, "agenda");
  return agenda.map(({ place, hour, row }) => {
    const parts = [texts[row[0]]!, texts[row[1]]!, texts[row[2]]!, texts[row[3]]!] as const;
    return { hour, uid: uids[place]!, markup: joinRow(parts, about) };
  });
}

/** By day; within a day by hour and uid. */
function byDay(rows: readonly Row[]): [date: string, rows: Row[]][] {
  const hours = Map.groupBy(rows, ({ hour }) => hour);
  const days = Map.groupBy([...hours.keys()].sort(), (hour) => hour.slice(0, 10));
  return [...days].map(([date, some]) => [
    date,
    some.flatMap((hour) => hours.get(hour)!.sort((a, b) => compare(a.uid, b.uid))),
  ]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
