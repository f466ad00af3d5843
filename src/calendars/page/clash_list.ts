import { findClashes } from "../../domain/clashes.ts";
import { entryLabel } from "../../domain/descriptions.ts";
import { eventWhen } from "../../domain/event_when.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { eventName } from "./event_state.ts";
import { type Markup, markup, nothing } from "./markup.ts";
import type { Site } from "./site.ts";

/** More of them than these are only counted. */
const most = 30;
/** Likewise of hearings at one time. */
const mostAtOnce = 8;

/** Hearings of several cases at one time, and courtrooms or judges changed late; else nothing. */
export function clashList({ input, calendars }: Site): Markup {
  const cases = calendars.flatMap(({ cases }) => cases);
  const events = cases.flatMap(({ events }) => events.map(({ published }) => published));
  const { sameTime, lateChanges } = findClashes(events, input);
  const count = sameTime.length + lateChanges.length;
  if (count === 0) return nothing;
  const told = new Set([
    ...lateChanges.slice(0, most).map(({ published }) => published),
    ...sameTime.slice(0, most).flatMap(({ events }) => events.slice(0, mostAtOnce)),
  ]);
  const addresses = new Map(
    cases.flatMap(({ href, events }) =>
      events.filter(({ published }) => told.has(published))
        .map(({ published, id }) => [published, `${href}#${id}`] as const)
    ),
  );
  const link = (published: PublishedEvent, words: string) =>
    markup`<a href="${addresses.get(published)!}">${words}</a>`;
  const items = [
    ...lateChanges.slice(0, most).map(({ published, what, before, now, entry }) =>
      markup`
        <li data-on="${published.event.date}" data-zone="${published.zone}"><p><strong>New ${what}</strong> for ${
        link(published, `${published.caseName}: ${eventName(published)}`)
      }, ${eventWhen(published)}: <s>${before}</s> <b>${now}</b> (${entryLabel(entry)})</p></li>`
    ),
    ...sameTime.slice(0, most).map(({ events }) =>
      markup`
        <li data-on="${events[0]!.event.date}" data-zone="${
        events[0]!.zone
      }"><p><strong>At one time</strong></p><ul>${
        events.slice(0, mostAtOnce).map((published) =>
          markup`<li>${eventWhen(published)}: ${
            link(published, `${published.caseName}: ${eventName(published)}`)
          }</li>`
        )
      }${
        events.length > mostAtOnce
          ? markup`<li>and ${events.length - mostAtOnce} more</li>`
          : nothing
      }</ul></li>`
    ),
  ];
  const rest = count - most;
  return markup`
    <section class="clashes" id="clashes" aria-labelledby="clashes-title">
      <h2 id="clashes-title">Clashes</h2>
      <ul>${items.slice(0, most)}
      </ul>${rest > 0 ? markup`<p>and ${rest} more</p>` : nothing}
    </section>`;
}
