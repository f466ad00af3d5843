import { placeInWords } from "../../domain/place_in_words.ts";
import type { DocumentLink, PublishedEvent } from "../../domain/published_event.ts";
import { webUrl } from "../../domain/web_url.ts";
import { dateLeaf } from "./date_leaf.ts";
import { eventHistory, eventNotes } from "./event_history.ts";
import { badges, hours, isOver, isSettled } from "./event_state.ts";
import { type Markup, markup, nothing } from "./markup.ts";
import type { PlacedEvent } from "./placed_case.ts";

/** More documents than these are only counted. */
const mostDocuments = 12;

/** What {@link eventArticle} needs beside the event. */
export interface ArticlePlace {
  /** The court day, `YYYY-MM-DD`. */
  today: string;
  /** The case has events of several dockets, so each must say of which it is. */
  nameDocket: boolean;
}

/** One event on the page of its case: when, what, where, its state, and the words it rests on. */
export function eventArticle({ published, line }: PlacedEvent, place: ArticlePlace): Markup {
  const { event } = published;
  const { id, title } = line;
  const classes = [
    "event",
    event.type,
    ...(event.status === "cancelled" ? ["cancelled"] : []),
    ...(isOver(published, place.today) ? ["over"] : []),
  ];
  return markup`
    <li class="${
    classes.join(" ")
  }" id="${id}" data-on="${event.date}" data-zone="${published.zone}"${
    isSettled(published) ? markup` data-settled=""` : nothing
  }>
      ${dateLeaf(event.date, { today: place.today })}
      <div class="what">
        <p class="badges">${badges(line, place.today)}</p>
        <h3>${
    event.status === "cancelled" ? markup`<s>${title}</s>` : title
  }&nbsp;<a class="permalink" href="#${id}" aria-label="Link to ${title}">#</a></h3>
        ${where({ published, line }, place)}
        ${ways(published)}
        ${eventNotes(published)}
        ${eventHistory(published)}
        ${documents(published.documents)}
      </div>
    </li>`;
}

function where({ published, line }: PlacedEvent, { nameDocket, today }: ArticlePlace): Markup {
  const { event, docketNumber, courtCitation } = published;
  const docket = nameDocket ? [docketNumber, courtCitation].filter(Boolean).join(", ") : "";
  const people = event.parties.length > 0 ? event.parties.join(", ") : event.party ?? "";
  const judge = event.judge?.trim() ?? "";
  const parts = [
    hours(line, today),
    ...[placeInWords(event.location), judge === "" ? "" : `before ${judge}`, people, docket]
      .filter((part) => part.trim() !== "")
      .map((part) => markup`${part}`),
  ].filter((part) => part.text !== "");
  if (parts.length === 0) return nothing;
  return markup`<p class="where">${parts.map((part) => markup`<span>${part}</span> `)}</p>`;
}

/** How to attend from afar, as the docket states it. */
function ways({ remote }: PublishedEvent): Markup {
  if (remote.length === 0) return nothing;
  return markup`<ul class="ways" aria-label="Ways to attend">${
    remote.map(({ uri, label }) =>
      markup`<li><a href="${uri}" rel="noopener noreferrer">${label}</a></li>`
    )
  }</ul>`;
}

function documents(links: readonly DocumentLink[]): Markup {
  if (links.length === 0) return nothing;
  const shown = links.slice(0, mostDocuments).map(({ label, url, state }) => {
    const page = webUrl(url);
    if (state === "sealed") return markup`<li>${label} (sealed)</li>`;
    if (state === "not-uploaded" || page === "") {
      return markup`<li>${label} (not yet uploaded to RECAP)</li>`;
    }
    return markup`<li><a href="${page}" rel="noopener noreferrer">${label}</a></li>`;
  });
  const rest = links.length - shown.length;
  return markup`<div class="documents"><span>Documents</span><ul>${shown}${
    rest === 0 ? nothing : markup`<li>and ${rest} more</li>`
  }</ul></div>`;
}
