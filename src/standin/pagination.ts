/** The two ways in which CourtListener's REST v4 pages through a list (contract, c.3). */
import type { OrderTerm } from "./ordering.ts";
import type { Row } from "./rows.ts";

/** Where a list request stands. */
export interface PageRequest {
  /** The full URL of the request. */
  url: URL;
  /** The chosen ordering; its first column positions a cursor. */
  order: readonly OrderTerm[];
  pageSize: number;
  /** Highest page that is served in page mode; null without limit. */
  deepest: number | null;
}

/** One page, or the body of the 404 that answers a bad cursor or page. */
export type Page =
  | { ok: true; rows: Row[]; body: Record<string, unknown> }
  | { ok: false; body: Record<string, unknown> };

interface Cursor {
  offset: number;
  reverse: boolean;
  position: string | null;
}

/**
 * One page by cursor. As the framework does it, a cursor holds the position of the last row served
 * and not its rank: rows that move while somebody pages come again or are missed exactly as there.
 *
 * @param rows every row that passes, in order
 */
export function cursorPage(rows: readonly Row[], request: PageRequest): Page {
  const term = request.order[0] ?? { column: "id", descending: true };
  const token = request.url.searchParams.get("cursor");
  const cursor = token === null || token === ""
    ? { offset: 0, reverse: false, position: null }
    : decode(token, orderName(term));
  if (cursor === null) return { ok: false, body: { detail: "Invalid cursor" } };
  const positionOf = (row: Row) => String(row[term.column]);
  const walked = cursor.reverse ? rows.toReversed() : rows;
  const after = cursor.position === null ? 0 : firstAfter(walked, {
    column: term.column,
    descending: term.descending !== cursor.reverse,
    position: Number(cursor.position),
  });
  const start = after + cursor.offset;
  const fetched = walked.slice(start, start + request.pageSize);
  const following = walked[start + request.pageSize];
  const moved = cursor.position !== null || cursor.offset > 0;
  const page = cursor.reverse ? fetched.toReversed() : fetched;
  const beyond = following === undefined ? null : positionOf(following);
  const next = cursor.reverse
    ? (moved ? cursor.position : undefined)
    : (following === undefined ? undefined : beyond);
  const previous = cursor.reverse
    ? (following === undefined ? undefined : beyond)
    : (moved ? cursor.position : undefined);
  const link = (reverse: boolean, mark: string | null | undefined, other: boolean) => {
    if (mark === undefined) return null;
    const target = markFor({
      page,
      reverse,
      mark,
      other,
      cursor,
      positionOf,
      size: request.pageSize,
    });
    return withParameter(request.url, "cursor", encode(target, orderName(term)));
  };
  return {
    ok: true,
    rows: page,
    body: {
      count: countUrl(request.url),
      next: link(false, next, previous !== undefined),
      previous: link(true, previous, next !== undefined),
    },
  };
}

/** One page by number, with an integer count. */
export function numberedPage(rows: readonly Row[], request: PageRequest): Page {
  const text = request.url.searchParams.get("page") ?? "1";
  const pages = Math.max(1, Math.ceil(rows.length / request.pageSize));
  const number = text === "last" ? pages : /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (request.deepest !== null && number > request.deepest) {
    const detail =
      "Invalid page: Deep API pagination is not allowed. Please review API documentation.";
    return { ok: false, body: { detail } };
  }
  if (number < 1 || number > pages) return { ok: false, body: { detail: "Invalid page." } };
  const start = (number - 1) * request.pageSize;
  return {
    ok: true,
    rows: rows.slice(start, start + request.pageSize),
    body: {
      count: rows.length,
      next: number < pages ? withParameter(request.url, "page", String(number + 1)) : null,
      previous: number === 1
        ? null
        : withParameter(request.url, "page", number === 2 ? null : String(number - 1)),
    },
  };
}

function firstAfter(
  rows: readonly Row[],
  mark: { column: string; descending: boolean; position: number },
): number {
  const index = rows.findIndex((row) => {
    const value = row[mark.column] as number;
    return mark.descending ? value < mark.position : value > mark.position;
  });
  return index < 0 ? rows.length : index;
}

interface LinkFacts {
  page: readonly Row[];
  reverse: boolean;
  /** Position of the row beyond the page, or of the cursor that led here. */
  mark: string | null;
  /** Is there a link the other way? */
  other: boolean;
  cursor: Cursor;
  positionOf: (row: Row) => string;
  size: number;
}

/**
 * The cursor of a link: the last row (seen in the link's direction) whose position differs from the
 * row behind it, and how many rows share the position after it.
 */
function markFor(facts: LinkFacts): Cursor {
  const { page, reverse, cursor, positionOf } = facts;
  const towards = reverse ? page : page.toReversed();
  const first = towards[0];
  const turning = first !== undefined && cursor.reverse !== reverse && cursor.offset !== 0;
  let compare = turning ? positionOf(first) : facts.mark;
  let offset = 0;
  for (const row of towards) {
    const position = positionOf(row);
    if (position !== compare) return { offset, reverse, position };
    compare = position;
    offset++;
  }
  if (first === undefined) return { offset: 0, reverse, position: facts.mark };
  if (!facts.other) return { offset: facts.size, reverse, position: null };
  if (cursor.reverse !== reverse) return { offset: 0, reverse, position: cursor.position };
  return { offset: cursor.offset + facts.size, reverse, position: cursor.position };
}

function orderName(term: OrderTerm): string {
  return `${term.descending ? "-" : ""}${term.column}`;
}

function encode(cursor: Cursor, order: string): string {
  const parts = new URLSearchParams({ f: order });
  if (cursor.offset !== 0) parts.set("o", String(cursor.offset));
  if (cursor.reverse) parts.set("r", "1");
  if (cursor.position !== null) parts.set("p", cursor.position);
  return btoa(parts.toString());
}

function decode(token: string, order: string): Cursor | null {
  try {
    const parts = new URLSearchParams(atob(token));
    const offset = Number(parts.get("o") ?? "0");
    const position = parts.get("p");
    if (parts.get("f") !== order || !Number.isSafeInteger(offset) || offset < 0) return null;
    if (position !== null && !/^-?\d+$/.test(position)) return null;
    return { offset, reverse: parts.get("r") === "1", position };
  } catch {
    return null;
  }
}

function countUrl(url: URL): string {
  const counted = new URL(url);
  counted.searchParams.delete("cursor");
  return withParameter(counted, "count", "on");
}

/** The URL with one parameter replaced (null: removed) and all parameters sorted by name. */
function withParameter(url: URL, name: string, value: string | null): string {
  const changed = new URL(url);
  changed.searchParams.delete(name);
  if (value !== null) changed.searchParams.set(name, value);
  changed.searchParams.sort();
  return changed.toString();
}
