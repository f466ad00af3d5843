import type { PublishedEvent } from "../../domain/published_event.ts";
import { dateLeaf } from "./date_leaf.ts";
import { type Markup, markup, nothing } from "./markup.ts";
import { badges, eventName, hours } from "./render_event.ts";

/** An event and the id of its element. */
export interface Placed {
  published: PublishedEvent;
  id: string;
}

/** What comes next over all cases, each linked to its place below. */
export function nextUp(events: readonly Placed[], today: string): Markup {
  if (events.length === 0) return nothing;
  return markup`
    <section class="next" aria-labelledby="next">
      <h2 id="next">Next on the calendar</h2>
      <ol>${events.map((placed) => card(placed, today))}
      </ol>
    </section>`;
}

function card({ published, id }: Placed, today: string): Markup {
  return markup`
    <li class="${published.event.type}">
      <a href="#${id}">
        ${dateLeaf(published)}
        <span class="what">
          <span class="badges">${badges(published, today)}</span>
          <strong>${eventName(published)}</strong>
          <span class="case">${published.caseName}</span>
          <span class="hour">${hours(published)}</span>
        </span>
      </a>
    </li>`;
}
