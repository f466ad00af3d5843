import { createHash } from "node:crypto";
import type { CalendarChange } from "../../domain/calendar_change.ts";
import { plainLine } from "../../domain/plain_text.ts";

/** A feed of changes before it has a form. */
export interface ChangeFeed {
  /** `Docket calendar: changes`. */
  title: string;
  /** Its path below the tree without its ending: `calendars/main`. Names it for good. */
  path: string;
  /** Absolute address of the tree without a slash at its end; null: the feed does not say where it is. */
  publicBaseUrl: string | null;
  /** Page of what the feed is about, below the tree; null for none. */
  page: string | null;
  /** Newest first. */
  changes: readonly CalendarChange[];
  /** Instant, UTC, for a feed without changes. */
  since: string;
  /** It ends here: when (an instant, UTC), and what its readers are told of it. */
  ended?: { at: string; note: string };
}

/** Who writes it. */
export const feedAuthor = "Case Calendar";

/** What stands in every feed: who wrote it, and what it is not. */
export const feedNote =
  "Read from public court dockets by a program; not legal advice. The docket itself is what counts.";

/** The last entry of a feed that has ended: readers show entries, hardly any shows what a feed is. */
export const endTitle = "This feed has ended";

/** Why a feed ends whose subject the settings do not name any more. */
export const endNote =
  "What this feed told of is no longer in the settings of its calendar, so nothing will follow.";

/** The id of that entry. */
export function endUrn(feed: Pick<ChangeFeed, "publicBaseUrl" | "path">): string {
  return nameUrn(JSON.stringify(["ended", feed.publicBaseUrl, feed.path]));
}

/** One change in the words of a feed. */
export function changeTitle({ caseName, sentence }: CalendarChange): string {
  return plainLine(`${caseName}: ${sentence}`);
}

/** The entry the change rests on and its words; `""` when none is known. */
export function changeQuote({ basis }: CalendarChange): string {
  return basis === null ? "" : plainLine(`${basis.label}: “${basis.quote}”`);
}

/** `urn:uuid:` made from a name (RFC 9562, version 8): the same name gives the same id. */
export function nameUrn(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${
    hex.slice(17, 20)
  }-${hex.slice(20, 32)}`;
}

/** The id of one change, in every feed the same. */
export function changeUrn({ calendarId, uid, at, kind, stateHash }: CalendarChange): string {
  return nameUrn(JSON.stringify(["change", calendarId, uid, at, kind, stateHash]));
}

/** Absolute address below the tree; null without a public one. */
export function addressOf(
  { publicBaseUrl }: Pick<ChangeFeed, "publicBaseUrl">,
  path: string,
): string | null {
  if (publicBaseUrl === null) return null;
  return `${publicBaseUrl}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** When it ended, else its newest change, or the instant for a feed without one. */
export function updatedAt(
  { changes, since, ended }: Pick<ChangeFeed, "changes" | "since" | "ended">,
): string {
  if (ended !== undefined) return ended.at;
  return changes.reduce((newest, { at }) => at > newest ? at : newest, changes[0]?.at ?? since);
}

/** Whole seconds in UTC, as every reader of feeds understands them. */
export function feedInstant(iso: string): string {
  return Temporal.Instant.from(iso).toString({ smallestUnit: "second" });
}
