import { counted } from "../../domain/counted.ts";
import { computedBases, entryLabel, quotedSources } from "../../domain/descriptions.ts";
import { earlierSlots } from "../../domain/earlier_slots.ts";
import type { Support } from "../../domain/event.ts";
import { clockInWords, dayInWords } from "../../domain/event_when.ts";
import { plainLine, shorten } from "../../domain/plain_text.ts";
import type { PublishedEvent, Source } from "../../domain/published_event.ts";
import { type Markup, markup, nothing } from "./markup.ts";

/** What a docket entry did to an event, in words. */
const verbs: Readonly<Record<Support["verb"], string>> = {
  set: "Set",
  moved: "Moved",
  cancelled: "Cancelled",
  held: "Held",
  met: "Met",
  details: "Details",
  doubt: "In doubt",
};

/** More entries than these are only counted; the newest are told. */
const most = 40;

/**
 * Every docket entry that shaped the event, newest first: what it did, its words, and where to read
 * it. The newest stands open, older ones behind a summary.
 */
export function eventHistory(published: PublishedEvent): Markup {
  const steps = historySteps(published);
  const [newest, ...older] = steps;
  if (newest === undefined) return nothing;
  const shown = older.slice(0, most);
  const rest = older.length - shown.length;
  return markup`
    <ol class="history">${step(newest)}
    </ol>${
    older.length === 0 ? nothing : markup`
    <details class="older"><summary>${
      counted(older.length, "earlier entry")
    }</summary><ol class="history">${shown.map(step)}
    </ol>${rest === 0 ? nothing : markup`<p>and ${rest} more</p>`}</details>`
  }`;
}

interface Step {
  did: string;
  source: Source;
}

/** One step for each source that quotes something, told by what its words did. */
function historySteps(published: PublishedEvent): Step[] {
  const support = published.event.support;
  return quotedSources(published.sources).map((source) => {
    const facts = support.filter((fact) =>
      fact.entryNumber === source.entryNumber && fact.filed === source.filed &&
      shorten(plainLine(fact.quote), 300) === source.quote
    );
    return { did: [...new Set(facts.map(deed))].join("; "), source };
  });
}

/** Such as `Moved to 11 June 2026, 10:00 AM`. */
function deed({ verb, date, time }: Support): string {
  const when = date === null ? "" : `${dayInWords(date)}${time ? `, ${clockInWords(time)}` : ""}`;
  if (when === "") return verbs[verb];
  if (verb === "set") return `${verbs[verb]} for ${when}`;
  if (verb === "moved") return `${verbs[verb]} to ${when}`;
  if (verb === "held") return `${verbs[verb]} on ${when}`;
  return `${verbs[verb]}: ${when}`;
}

function step({ did, source }: Step): Markup {
  const label = entryLabel(source);
  const cite = source.url === ""
    ? markup`${label}`
    : markup`<a href="${source.url}" rel="noopener noreferrer">${label}</a>`;
  return markup`
      <li>${did === "" ? nothing : markup`<p class="deed">${did}</p>`}
        <blockquote>“${source.quote}”</blockquote>
        <p class="cite">${cite}</p>
      </li>`;
}

/** What a reader must know beside date and place: reason, moves, doubts, conditions, computing. */
export function eventNotes({ event }: PublishedEvent): Markup {
  const moved = earlierSlots(event).map(({ date, time }) =>
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
  return markup`<ul class="notes">${
    sentences.map((words) => markup`<li>${sentence(words)}</li>`)
  }</ul>`;
}

function sentence(words: string): string {
  const trimmed = words.trim();
  return `${trimmed.slice(0, 1).toUpperCase()}${trimmed.slice(1)}`;
}
