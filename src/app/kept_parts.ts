import type { CaseFeed, FeedEvent } from "../calendars/ics/case_feed.ts";
import type { RenderCache } from "../store/render_cache.ts";
import type { CasePart, PartEvents, PartPieces } from "./case_part.ts";
import type { KeptCase } from "./kept_cases.ts";
import { Overtaken } from "./overtaken.ts";

/**
 * The parts of all cases, and what lies beside them. Asking for what another process has replaced
 * meanwhile throws {@link Overtaken}, and the part is forgotten.
 */
export interface KeptParts {
  /** The part `id` of the case as it is, made on court day `today`; null where there is none. */
  find(state: KeptCase, part: { id: string | undefined; today: string }): CasePart | null;
  /** Of whatever state the case last had, as far as it is there. */
  earlier(caseId: string): Partial<PartPieces>;
  keep(made: { part: CasePart; pieces: PartPieces; events: PartEvents }): void;
  /** Its events as they stand in a feed that may name people, or may not. */
  feed(part: CasePart, options: { attendees: boolean }): CaseFeed;
  /** The bytes alone. */
  bytes(part: CasePart, options: { attendees: boolean }): Uint8Array<ArrayBuffer>;
  /** Frees bytes of {@link KeptParts.feed} or {@link KeptParts.bytes}, which nobody may use then. */
  release(bytes: Uint8Array): void;
  /** UTF-8. */
  card(part: CasePart): Uint8Array;
  /** Its events, if they are still in memory. */
  events(part: CasePart): PartEvents | null;
}

type Piece = "own" | "plain" | "card";

/** Of so many parts the events stay in memory. */
const mostLoaded = 2;

/** Keeps nothing at first but what `cache` has. */
export function keptParts({ cache }: { cache: RenderCache }): KeptParts {
  const kept = new Map<string, CasePart>();
  /** Every index has all of them. */
  const cards = new Map<string, { mark: string; card: Uint8Array }>();
  const loaded = new Map<string, { id: string; events: PartEvents }>();

  function read(
    piece: Piece,
    caseId: string,
  ): { mark: string; rest: string; body: Uint8Array } | null {
    const item = cache.get(piece, caseId);
    if (item === null || typeof item.body === "string") return null;
    const end = item.about.indexOf("\n");
    return { mark: item.about.slice(0, end), rest: item.about.slice(end + 1), body: item.body };
  }

  function piece(part: CasePart, name: Piece) {
    const found = read(name, part.caseId);
    if (found?.mark === markOf(part)) return found;
    kept.delete(part.caseId);
    cache.put("part", part.caseId, { about: "", body: "" });
    throw new Overtaken(`case "${part.caseId}"`);
  }

  const pieceOf = ({ sizes }: CasePart, { attendees }: { attendees: boolean }): Piece =>
    attendees || sizes.own === sizes.plain ? "own" : "plain";

  function keepFeed(name: Piece, part: CasePart, { events, bytes }: CaseFeed): void {
    const about = `${markOf(part)}\n${JSON.stringify(events)}`;
    cache.put(name, part.caseId, { about, body: bytes });
  }

  return {
    find: (state, { id, today }) => {
      if (id === undefined) return null;
      const wanted = markOf({ id, state: state.stamp, today });
      const { id: caseId } = state.settings;
      const known = kept.get(caseId);
      if (known !== undefined && markOf(known) === wanted) return known;
      const item = cache.get("part", caseId);
      if (item === null || item.about !== wanted || typeof item.body !== "string") return null;
      const part = JSON.parse(item.body) as CasePart;
      kept.set(caseId, part);
      return part;
    },
    earlier: (caseId) => {
      const own = read("own", caseId);
      const plain = read("plain", caseId);
      return {
        ...(own === null ? {} : { own: feedOf(own) }),
        ...(plain === null ? {} : { plain: feedOf(plain) }),
      };
    },
    keep: ({ part, pieces, events }) => {
      const { caseId, id } = part;
      kept.set(caseId, part);
      loaded.delete(caseId);
      const [oldest] = loaded.keys();
      if (loaded.size >= mostLoaded) loaded.delete(oldest!);
      loaded.set(caseId, { id, events });
      keepFeed("own", part, pieces.own);
      if (pieces.plain !== null) keepFeed("plain", part, pieces.plain);
      cache.put("card", caseId, {
        about: `${markOf(part)}\n`,
        body: new TextEncoder().encode(pieces.card),
      });
      cache.put("part", caseId, { about: markOf(part), body: JSON.stringify(part) });
    },
    feed: (part, options) => feedOf(piece(part, pieceOf(part, options))),
    bytes: (part, options) => piece(part, pieceOf(part, options)).body as Uint8Array<ArrayBuffer>,
    release: cache.release,
    card: (part) => {
      const known = cards.get(part.caseId);
      if (known?.mark === markOf(part)) return known.card;
      const card = piece(part, "card").body;
      cards.set(part.caseId, { mark: markOf(part), card });
      return card;
    },
    events: ({ caseId, id }) => {
      const known = loaded.get(caseId);
      return known?.id === id ? known.events : null;
    },
  };
}

function markOf({ id, state, today }: Pick<CasePart, "id" | "state" | "today">): string {
  return `${id} ${state} ${today}`;
}

function feedOf({ rest, body }: { rest: string; body: Uint8Array }): CaseFeed {
  return {
    events: JSON.parse(rest) as FeedEvent[],
    bytes: body as Uint8Array<ArrayBuffer>,
  };
}
