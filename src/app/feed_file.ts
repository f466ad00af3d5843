import { Buffer } from "node:buffer";
import { feedHead, type TimesUsed } from "../calendars/ics/compose_feed.ts";
import { type FeedEvent, someOfFeed } from "../calendars/ics/case_feed.ts";
import { type FeedCalendar, feedFooter } from "../calendars/ics/feed_header.ts";
import type { TextInPieces } from "../platform/atomic_file.ts";
import type { CasePart } from "./case_part.ts";
import type { FileInputs } from "./kept_files.ts";
import type { KeptParts } from "./kept_parts.ts";

/** Events of which a feed shows no others. */
export type FeedFilter = Partial<Pick<FeedEvent, "courtId" | "type">>;

/** A feed, put together when it is written. */
export interface FeedFile {
  content: TextInPieces;
  /** All that its bytes depend on. */
  inputs: FileInputs;
}

/**
 * The feed of the given parts, in order of case id, which is that of every feed; `attendees` says
 * whether people's addresses may stand in it. The bytes of a part that is shown whole are copied.
 */
export function feedFile(
  calendar: FeedCalendar,
  { parts, attendees, only = {}, kept }: {
    parts: readonly CasePart[];
    attendees: boolean;
    only?: FeedFilter;
    kept: Pick<KeptParts, "bytes" | "feed" | "release">;
  },
): FeedFile {
  const some = parts.filter((part) => has(part, only)).sort(byCase);
  const wanted = ({ courtId, type }: FeedEvent) =>
    (only.courtId ?? courtId) === courtId && (only.type ?? type) === type;
  const timesIn = (part: CasePart): readonly TimesUsed[] => {
    if (isWhole(part, only)) return part.times;
    const feed = kept.feed(part, { attendees });
    kept.release(feed.bytes);
    return feed.events.filter(wanted);
  };
  function* piecesOf(part: CasePart): Generator<Uint8Array> {
    const feed = isWhole(part, only) ? null : kept.feed(part, { attendees });
    const bytes = feed?.bytes ?? kept.bytes(part, { attendees });
    try {
      if (feed === null) yield bytes;
      else yield* someOfFeed(feed, wanted);
    } finally {
      kept.release(bytes);
    }
  }
  const head = () => {
    const events = some.flatMap(timesIn);
    return feedHead(calendar, { allowAttendees: attendees, events });
  };
  const variant = attendees ? "own" : "plain";
  return {
    inputs: [
      JSON.stringify([calendar, attendees, only]),
      ...some.map(({ id }) => id),
    ],
    content: {
      // Most feeds are as they were, and nobody asks.
      get size() {
        if (!some.every((part) => isWhole(part, only))) return undefined;
        const sizes = some.reduce((sum, { sizes }) => sum + sizes[variant], 0);
        return Buffer.byteLength(head()) + sizes + Buffer.byteLength(feedFooter);
      },
      *pieces() {
        yield head();
        for (const part of some) yield* piecesOf(part);
        yield feedFooter;
      },
    },
  };
}

function has({ courts, types }: CasePart, { courtId, type }: FeedFilter): boolean {
  return (courtId === undefined || courts.includes(courtId)) &&
    (type === undefined || types.includes(type));
}

function isWhole({ courts, types }: CasePart, { courtId, type }: FeedFilter): boolean {
  return (courtId === undefined || courts.length < 2) && (type === undefined || types.length < 2);
}

function byCase(a: CasePart, b: CasePart): number {
  return a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0;
}
