import { dayInWords } from "../../domain/event_when.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { webUrl } from "../../domain/web_url.ts";
import type { IndexCase } from "./index_input.ts";
import { type Markup, markup, nothing } from "./markup.ts";
import type { Placed } from "./next_up.ts";
import { renderEvent } from "./render_event.ts";

/** A case as the page shows it: coming events in order, past ones folded away, newest first. */
export function caseArticle(
  item: IndexCase,
  { id, events, today }: { id: string; events: readonly Placed[]; today: string },
): Markup {
  const coming = events.filter(({ published }) => published.event.date >= today);
  const past = events.filter(({ published }) => published.event.date < today).reverse();
  const nameDocket = new Set(events.map(({ published }) => docketOf(published))).size > 1;
  const list = (some: readonly Placed[]) =>
    markup`
    <ol class="events">${
      some.map((placed) => renderEvent(placed.published, { id: placed.id, today, nameDocket }))
    }
    </ol>`;
  return markup`
    <article aria-labelledby="${id}">
      <header>
        <h3 id="${id}">${caseName(item)}</h3>
        ${facts(item)}
        ${tags(item)}
      </header>
      ${coming.length === 0 ? empty(past) : list(coming)}
      ${
    past.length === 0
      ? nothing
      : markup`<details class="past"><summary>${counted(past.length, "past event")}</summary>${
        list(past)
      }</details>`
  }
    </article>`;
}

/** The name of a case, or its id when it has none. */
export function caseName({ id, name }: IndexCase): string {
  return name.trim() || id;
}

/** `1 case`, `2 cases`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function empty(past: readonly Placed[]): Markup {
  return past.length === 0
    ? markup`<p class="empty">No hearing or deadline has been read from this docket yet.</p>`
    : markup`<p class="empty">Nothing upcoming is on the docket.</p>`;
}

function facts({ dockets, dateFiled, lastFiling }: IndexCase): Markup {
  const links = dockets.map(({ label, url }) => {
    const page = webUrl(url);
    const name = label.trim() || "Docket";
    return page === ""
      ? markup`<span>${name}</span>`
      : markup`<span><a href="${page}" rel="noopener noreferrer">${name}</a></span>`;
  });
  const all = [...links, day("Filed", dateFiled), day("last filing", lastFiling)]
    .filter((part) => part !== nothing);
  return all.length === 0 ? nothing : markup`<p class="facts">${all}</p>`;
}

function day(label: string, date: string | null | undefined): Markup {
  if (!date) return nothing;
  return markup`<span>${label} <time datetime="${date}">${dayInWords(date)}</time></span>`;
}

function tags({ tags }: IndexCase): Markup {
  if (tags.length === 0) return nothing;
  return markup`<ul class="tags" aria-label="Tags">${
    tags.map((tag) => markup`<li>${tag}</li>`)
  }</ul>`;
}

function docketOf({ courtId, docketNumber }: PublishedEvent): string {
  return `${courtId} ${docketNumber}`;
}
