import { deadlineReminderHour } from "./deadline_style.ts";
import { earlierSlots } from "./earlier_slots.ts";
import type { DocketEvent } from "./event.ts";
import { clockInWords, dayInWords, eventWhen } from "./event_when.ts";
import { placeInWords } from "./place_in_words.ts";
import { plainLine, shorten } from "./plain_text.ts";
import type { DocumentLink, PublishedEvent, Source } from "./published_event.ts";
import type { RemoteAccess } from "./remote_access.ts";
import { titleLimit } from "./titles.ts";
import { webUrl } from "./web_url.ts";

/** Longest quote, in UTF-16 units. */
const quoteLimit = 300;
/** Longest single line of free text, in UTF-16 units. */
const lineLimit = 500;
/** How many of a kind are listed before the rest is only counted; the newest quotes come first. */
const most = { quotes: 4, history: 8, doubts: 6, parties: 12, documents: 12, numbers: 40 };

/**
 * The plain text below an event, equal for every output: blocks separated by one blank line, empty
 * ones left out. What happened comes first and how to attend from afar, then the docket's own words
 * with a link to their entry;
 * identifiers for audit come last, where a program that cuts long texts cuts first. Times are the
 * court's. The text depends on the event alone, not on the clock.
 */
export function eventDescription(published: PublishedEvent): string {
  const { event } = published;
  const blocks = [
    lines([
      whatHappened(published),
      ...history(event),
      ...limited(event.doubts.map(doubt), most.doubts),
      wholeTitle(published),
    ]),
    lines(published.remote.map(waysToAttend)),
    ...evidence(published),
    lines(computedBases(event)),
    lines([
      labelled("Tags", published.tags.map(plainLine).filter(Boolean).join(", ")),
      labelled(parties(event).length > 1 ? "Parties" : "Party", list(parties(event), most.parties)),
      judge(event.judge),
      labelled("Location", placeInWords(event.location)),
    ]),
    lines([caseLine(published), link("Docket", published.docketUrl)]),
    documents(published.documents),
    lines([
      labelled("Docket entries", list(entryNumbers(published.sources), most.numbers)),
      labelled("Upstream entry IDs", list(published.upstreamEntryIds, most.numbers)),
    ]),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** Such as `Due Monday 4 May 2026.`, with what a reader must not take for granted. */
function whatHappened(published: PublishedEvent): string {
  const { event } = published;
  const when = eventWhen(published);
  const reason = event.reason === null ? "" : `: ${plainLine(event.reason).replace(/\.$/, "")}`;
  if (event.status === "cancelled") {
    const was = event.type === "hearing" ? "Was set for" : "Was due";
    return lines([`Cancelled${reason}.`, `${was} ${when}.`, zoneNote(published)]);
  }
  if (event.type === "deadline") {
    if (event.status === "met") return `Met${reason}. Was due ${when}.`;
    const due = event.certainty === "tentative" ? "To be confirmed: due" : "Due";
    return lines([
      event.time === null ? `${due} ${when}.` : `${due} ${when}, as the docket states it.`,
      event.conditional ? "Applies only if a condition in the quoted words is met." : "",
      shownAs(published),
      zoneNote(published),
    ]);
  }
  if (event.status === "held") return lines([`Held on ${when}${reason}.`, zoneNote(published)]);
  return lines([
    `${event.certainty === "tentative" ? "To be confirmed" : "Scheduled"}: ${when}.`,
    event.time === null ? "The docket states no time." : "",
    event.conditional ? "Takes place only if a condition in the quoted words is met." : "",
    zoneNote(published),
  ]);
}

/** Where a deadline stands in the calendar is not the hour by which to file. */
function shownAs({ event, deadlineStyle }: PublishedEvent): string {
  const rules = "the hour by which a filing is timely follows the court's rules and orders.";
  if (deadlineStyle === "all-day") return `Shown as an all-day event: ${rules}`;
  return event.time === null
    ? `Shown at ${clockInWords(deadlineReminderHour)} as a reminder, not as the limit: ${rules}`
    : "";
}

function zoneNote({ event, zone, zoneConfirmed, deadlineStyle }: PublishedEvent): string {
  return zoneConfirmed ||
      event.time === null && !(event.type === "deadline" && deadlineStyle === "timed")
    ? ""
    : `Zone to be confirmed; the hour is shown in ${plainLine(zone)}.`;
}

/** `Zoom, passcode 448812: https://…`, `Dial-in 888-555-0142, access code 4417023`. */
function waysToAttend({ uri, label }: RemoteAccess): string {
  return uri.startsWith("tel:") ? label : `${label}: ${uri}`;
}

function history(event: DocketEvent): string[] {
  return limited(
    earlierSlots(event).map(({ date, time }, index) =>
      `${index === 0 ? "Moved from" : "Before that"} ${dayInWords(date)}${
        time === null ? "" : ` at ${clockInWords(time)}`
      }.`
    ),
    most.history,
  );
}

function doubt(sentence: string): string {
  const words = shorten(plainLine(sentence), lineLimit);
  const start = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return /[.!?…]$/.test(start) ? start : `${start}.`;
}

/** The title in full where the line above had to shorten it. */
function wholeTitle({ caseName, event }: PublishedEvent): string {
  const whole = `${plainLine(caseName)}: ${plainLine(event.title)}`;
  return whole.length > titleLimit - 60 ? shorten(whole, 2 * lineLimit) : "";
}

/** The quoted words, newest entry first, each a block of its own with its link. */
function evidence({ sources }: PublishedEvent): string[] {
  return limited(
    quotedSources(sources).map((source) =>
      lines([`${entryLabel(source)}: “${source.quote}”`, source.url])
    ),
    most.quotes,
    (rest) => `${rest} earlier ${rest === 1 ? "entry" : "entries"} not quoted here.`,
  );
}

/**
 * The sources that quote something, newest entry first, none twice; quotes are one line of at most
 * 300 UTF-16 units, URLs are http or https or `""`.
 */
export function quotedSources(sources: readonly Source[]): Source[] {
  const quoted = new Map<string, Source>();
  for (const source of byFiling(sources).reverse()) {
    const quote = shorten(plainLine(source.quote), quoteLimit);
    const id = JSON.stringify([source.entryNumber, source.filed, quote]);
    if (quote !== "" && !quoted.has(id)) {
      quoted.set(id, { ...source, quote, url: webUrl(source.url) });
    }
  }
  return [...quoted.values()];
}

/** `Docket entry 45 (filed 2 March 2026)`, without a number `Docket entry filed 2 March 2026`. */
export function entryLabel({ entryNumber, filed }: Pick<Source, "entryNumber" | "filed">): string {
  const day = dayInWords(filed);
  return entryNumber === null
    ? `Docket entry filed ${day}`
    : `Docket entry ${entryNumber} (filed ${day})`;
}

/** The rule and basis of the present date, once each, where it was computed and not quoted. */
export function computedBases({ support, date }: DocketEvent): string[] {
  const bases = support.flatMap((fact) => {
    if (fact.computed === undefined || fact.date !== date) return [];
    const [rule, basis] = [fact.computed.rule, fact.computed.basis]
      .map((text) => shorten(plainLine(text), lineLimit));
    return [`Computed date: ${rule}; ${basis}.`];
  });
  return [...new Set(bases)];
}

function parties({ party, parties }: DocketEvent): string[] {
  const named = parties.length > 0 ? parties : party === null ? [] : [party];
  return [...new Set(named.map(plainLine).filter(Boolean))];
}

/** Several judges are joined by semicolons or "and"; a comma alone may belong to "Jr." */
function judge(name: string | null): string {
  const words = plainLine(name ?? "");
  const several = words.replaceAll(/,\s*(?:Jr|Sr|I{1,3}|IV|Esq|[A-Z]\.[A-Z])\b\.?/g, "");
  return labelled(/[,;]/.test(several) ? "Panel" : "Judge", words);
}

function caseLine({ docketNumber, courtCitation, courtId }: PublishedEvent): string {
  const court = plainLine(courtCitation) || plainLine(courtId);
  const number = plainLine(docketNumber);
  return labelled("Case", number === "" ? court : court === "" ? number : `${number} (${court})`);
}

function documents(links: readonly DocumentLink[]): string {
  const shown = limited(
    links.flatMap(({ label, url, state }) => {
      const name = plainLine(label);
      if (name === "") return [];
      if (state === "sealed") return [`${name}: (sealed)`];
      const page = webUrl(url);
      if (state === "not-uploaded" || page === "") return [`${name}: (not yet uploaded to RECAP)`];
      return [`${name}: ${page}`];
    }),
    most.documents,
  );
  return shown.length === 0 ? "" : lines(["Documents:", ...shown]);
}

function entryNumbers(sources: readonly Source[]): string[] {
  const numbers = sources.flatMap(({ entryNumber }) => entryNumber === null ? [] : [entryNumber]);
  return [...new Set(numbers)].sort((a, b) => a - b).map(String);
}

/** In order of filing; the given order, the docket's, stays within a day. */
function byFiling(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : 0);
}

function labelled(label: string, value: string | null): string {
  const words = shorten(plainLine(value ?? ""), lineLimit);
  return words === "" ? "" : `${label}: ${words}`;
}

function link(label: string, url: string): string {
  const page = webUrl(url);
  return page === "" ? "" : `${label}: ${page}`;
}

function list(items: readonly string[], limit: number): string {
  return limited(items.map(plainLine).filter(Boolean), limit).join(", ");
}

function limited(
  items: readonly string[],
  limit: number,
  more = (rest: number) => `and ${rest} more`,
): string[] {
  return items.length <= limit
    ? [...items]
    : [...items.slice(0, limit), more(items.length - limit)];
}

function lines(items: readonly string[]): string {
  return items.filter((item) => item !== "").join("\n");
}
