import { computedBases, entryLabel, quotedSources } from "../../domain/descriptions.ts";
import { clockInWords, dayInWords, eventHours, machineWhen } from "../../domain/event_when.ts";
import type { PublishedEvent, Source } from "../../domain/published_event.ts";
import { dateLeaf } from "./date_leaf.ts";
import { type Markup, markup, nothing } from "./markup.ts";

/** What {@link renderEvent} needs to know beside the event. */
export interface EventPlace {
  /** Unique id of the element. */
  id: string;
  /** The court day, `YYYY-MM-DD`. */
  today: string;
  /** The case has events of several dockets, so each must say of which it is. */
  nameDocket: boolean;
}

/** One event of a case as a list item: when, what, where, its state, and the words it rests on. */
export function renderEvent(published: PublishedEvent, place: EventPlace): Markup {
  const { event } = published;
  const title = eventName(published);
  const classes = ["event", event.type, ...(isOver(published, place.today) ? ["over"] : [])];
  return markup`
    <li class="${classes.join(" ")}" id="${place.id}">
      ${dateLeaf(published)}
      <div class="what">
        <p class="badges">${badges(published, place.today)}</p>
        <h4>
          ${
    event.status === "cancelled" ? markup`<s>${title}</s>` : title
  }&nbsp;<a class="permalink" href="#${place.id}" aria-label="Link to ${title}">#</a>
        </h4>
        ${details(published, place)}
        ${changes(published)}
        ${evidence(published.sources)}
      </div>
    </li>`;
}

/** The event's own title, or what it is when it has none. */
export function eventName({ event }: PublishedEvent): string {
  return event.title.trim() || (event.type === "hearing" ? "Hearing" : "Deadline");
}

/** Nothing is to be awaited from it any more: its day is past, or it is off or done. */
export function isOver({ event }: PublishedEvent, today: string): boolean {
  return event.date < today || event.status === "cancelled" || event.status === "held" ||
    event.status === "met";
}

/** `Hearing` or `Deadline`, then the state in words; never by colour alone. */
export function badges({ event }: PublishedEvent, today: string): Markup[] {
  const kind = event.type === "hearing" ? "Hearing" : "Deadline";
  const marks = [markup`<span class="badge kind">${kind}</span> `];
  if (event.status === "cancelled") marks.push(markup`<span class="badge off">Cancelled</span> `);
  else if (event.status === "held") marks.push(markup`<span class="badge done">Held</span> `);
  else if (event.status === "met") marks.push(markup`<span class="badge done">Met</span> `);
  else if (event.date < today) marks.push(markup`<span class="badge done">Date passed</span> `);
  if (event.certainty === "tentative" && event.status !== "cancelled") {
    marks.push(markup`<span class="badge open">To be confirmed</span> `);
  }
  return marks;
}

/** The hour at the court, or that there is none. */
export function hours(published: PublishedEvent): Markup {
  const { event } = published;
  const words = eventHours(published);
  if (words === "") return event.type === "hearing" ? markup`Time TBD` : markup`All day`;
  const time = markup`<time datetime="${machineWhen(published)}">${words}</time>`;
  return published.zoneConfirmed ? time : markup`${time} (zone to be confirmed)`;
}

function details(published: PublishedEvent, { nameDocket }: EventPlace): Markup {
  const { event, docketNumber, courtCitation } = published;
  const docket = nameDocket ? [docketNumber, courtCitation].filter(Boolean).join(", ") : "";
  const people = event.parties.length > 0 ? event.parties.join(", ") : event.party ?? "";
  const parts = [
    hours(published),
    ...[event.location, event.judge === null ? null : `before ${event.judge}`, people, docket]
      .filter((part) => part !== null && part.trim() !== "")
      .map((part) => markup`${part ?? ""}`),
  ];
  return markup`<p class="where">${parts.map((part) => markup`<span>${part}</span>`)}</p>`;
}

function changes({ event }: PublishedEvent): Markup {
  const moved = [...event.history].reverse().map(({ date, time }) =>
    `${dayInWords(date)}${time === null ? "" : `, ${clockInWords(time)}`}`
  );
  const sentences = [
    ...(event.reason === null ? [] : [event.reason]),
    ...(moved.length === 0 ? [] : [`moved from ${moved.join("; before that ")}`]),
    ...event.doubts,
    ...(event.conditional ? ["only if a condition in the quoted words is met"] : []),
    ...computedBases(event),
  ];
  if (sentences.length === 0) return nothing;
  return markup`<ul class="changes">${
    sentences.map((words) => markup`<li>${sentence(words)}</li>`)
  }</ul>`;
}

function sentence(words: string): string {
  const trimmed = words.trim();
  return `${trimmed.slice(0, 1).toUpperCase()}${trimmed.slice(1)}`;
}

/** The newest words in full, older ones behind a summary. */
function evidence(sources: readonly Source[]): Markup {
  const [newest, ...older] = quotedSources(sources);
  if (newest === undefined) return nothing;
  const more = older.length === 0
    ? nothing
    : markup`<details class="older"><summary>${
      older.length === 1 ? "1 earlier entry" : `${older.length} earlier entries`
    }</summary>${older.map(quotation)}</details>`;
  return markup`${quotation(newest)}${more}`;
}

function quotation(source: Source): Markup {
  const label = entryLabel(source);
  const cite = source.url === ""
    ? markup`${label}`
    : markup`<a href="${source.url}" rel="noopener noreferrer">${label}</a>`;
  return markup`
    <figure>
      <blockquote>“${source.quote}”</blockquote>
      <figcaption>${cite}</figcaption>
    </figure>`;
}
