import { addDays, isDate } from "../../domain/court_time.ts";
import { counted } from "../../domain/counted.ts";
import { plainLine } from "../../domain/plain_text.ts";
import { caseFacts } from "./case_facts.ts";
import { eventRow } from "./event_row.ts";
import { isSettled } from "./event_state.ts";
import { type Markup, markup, nothing } from "./markup.ts";
import type { PlacedCase, PlacedEvent } from "./placed_case.ts";

/** As the reference: what is shown of a case at once. */
const shownPast = 2;
const pastDays = 14;
const shownComing = 6;

/**
 * A case on the index: what was last, what comes next, and the way to its page. Its attributes are
 * what the script searches, filters and sorts by; of its classes one counts its rows, by which style
 * sheets tell how high it will be.
 */
export function caseCard(of: PlacedCase, { today }: { today: string }): Markup {
  const { item, events } = of;
  const since = isDate(today) ? addDays(today, -pastDays) : today;
  const coming = events.filter(({ published }) => !(published.event.date < today));
  const past = events.filter(({ published }) => published.event.date < today);
  const recent = past.filter(({ published }) => published.event.date >= since).slice(-shownPast);
  const folded = coming.slice(shownComing);
  const elsewhere = past.filter((event) => !recent.includes(event));
  const first = events[0]?.line;
  const rows = (some: readonly PlacedEvent[]) =>
    first === undefined
      ? []
      : some.map(({ line }) => eventRow(line, { of, first, today, list: "case" }));
  const courts = [...new Set(events.map(({ published }) => published.courtId))];
  return markup`
    <article class="case r${
    recent.length + coming.length - folded.length
  }" id="${of.id}" data-name="${of.name.toLowerCase()}" data-filed="${
    item.dateFiled ?? ""
  }" data-last-filing="${item.lastFiling ?? ""}" data-next-event="${
    nextEvent(coming)
  }" data-zone="${first?.zone ?? ""}" data-court="${first?.courtId ?? ""}" data-courts="${
    courts.join(" ")
  }" data-past="${elsewhere.map(pastMark).join(" ")}" data-search="${haystack(of)}">
      <h3><a href="${of.href}">${of.name}</a></h3>
      ${caseFacts(item)}
      ${
    coming.length + recent.length === 0 ? empty(events) : markup`
      <ol class="rows">${rows(recent)}${rows(coming.slice(0, shownComing))}
      </ol>`
  }${
    folded.length === 0 ? nothing : markup`
      <details class="more"><summary>+${folded.length} more upcoming</summary><ol class="rows">${
      rows(folded)
    }
      </ol></details>`
  }
      ${tags(item.tags)}
      <p class="way"><a href="${of.href}">${
    counted(events.length, "event")
  }, history and quotes<span class="sr"> of ${of.name}</span></a> <span class="matches" hidden=""></span></p>
    </article>`;
}

/** What a search finds a case by, in small letters. */
function haystack({ name, item, events }: PlacedCase): string {
  const words = new Set(
    [
      name,
      ...item.dockets.map(({ label }) => label),
      ...item.tags,
      ...events.flatMap(({ published, line }) => [
        line.title,
        published.courtCitation,
        published.event.judge ?? "",
        ...published.event.parties,
      ]),
    ].map((text) => plainLine(text).toLowerCase()).filter((text) => text !== ""),
  );
  return [...words].join(" · ");
}

/** Start of the soonest event that is awaited: with its offset, or the day alone; else `""`. */
function nextEvent(coming: readonly PlacedEvent[]): string {
  const next = coming.find(({ published }) => !isSettled(published));
  return next === undefined ? "" : next.line.machine;
}

/** A past event that only its own page shows, for the filters by day and kind: `2026-01-05h`. */
function pastMark({ published: { event } }: PlacedEvent): string {
  return `${event.date.replaceAll(/[^0-9-]/g, "")}${event.type === "hearing" ? "h" : "d"}`;
}

function empty(events: readonly PlacedEvent[]): Markup {
  return events.length === 0
    ? markup`<p class="empty">No hearing or deadline has been read from this docket yet.</p>`
    : markup`<p class="empty">Nothing upcoming is on the docket.</p>`;
}

/** The tags of a case as buttons that search for them. */
function tags(tags: readonly string[]): Markup {
  if (tags.length === 0) return nothing;
  return markup`<ul class="tags" aria-label="Tags">${
    tags.map((tag) =>
      markup`<li><button type="button" data-tag="${tag}" disabled="">${tag}</button></li>`
    )
  }</ul>`;
}
