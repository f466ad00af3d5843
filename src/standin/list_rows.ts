import type { Collection } from "./collections.ts";
import { compileFilters } from "./filters.ts";
import { compareRows, readOrdering } from "./ordering.ts";
import { cursorPage, numberedPage } from "./pagination.ts";
import type { Row } from "./rows.ts";
import { applySparseFields, readSparseFields } from "./sparse_fields.ts";

/** The answer to a list request: status, body, and the ids of the rows in it. */
export interface ListAnswer {
  status: 200 | 400 | 404;
  body: Record<string, unknown>;
  ids: (string | number)[];
}

/** Parameters that steer a list and filter nothing. */
const steering = ["cursor", "page", "page_size", "order_by", "fields", "omit", "count", "format"];

/**
 * Answers a list request of a collection (contract, c.3 and c.4): filters, ordering, the paging
 * mode that the ordering chooses, `count=on`, `fields` and `omit`.
 *
 * @param query `owner` is the token of the caller, `base` the API root as URLs show it
 */
export function listRows(
  collection: Collection,
  query: { url: URL; base: string; owner: string },
): ListAnswer {
  const params = query.url.searchParams;
  const narrowing = new URLSearchParams(params);
  for (const name of steering) narrowing.delete(name);
  const filters = compileFilters(narrowing, collection.filters);
  if (!filters.ok) return { status: 400, body: filters.body, ids: [] };
  const rows: Row[] = [];
  for (const row of collection.rows(filters.exact, query.owner)) {
    for (let times = filters.passes(row); times > 0; times--) rows.push(row);
  }
  if (params.get("count") === "on") return { status: 200, body: { count: rows.length }, ids: [] };

  const asked = params.get("order_by") ?? "";
  const named = readOrdering(asked, collection.orderable);
  const order = named.length > 0 ? named : readOrdering(collection.defaultOrder, [
    ...collection.orderable,
    collection.defaultOrder.replace("-", ""),
  ]);
  const cursor = collection.cursorable.length > 0 &&
    (asked === "" ||
      (!asked.includes(",") && collection.cursorable.includes(asked.replace(/^-/, ""))));
  rows.sort(compareRows(order));
  const size = Number(params.get("page_size"));
  const pageSize = collection.sizable && !cursor && Number.isInteger(size) && size > 0
    ? Math.min(size, 100)
    : collection.pageSize;
  const url = publicUrl(query);
  const request = { url, order, pageSize, deepest: collection.deepest };
  const page = cursor ? cursorPage(rows, request) : numberedPage(rows, request);
  if (!page.ok) return { status: 404, body: page.body, ids: [] };
  const sparse = readSparseFields(params);
  const results = page.rows.map((row) =>
    applySparseFields(collection.serialize(row, query.base), sparse)
  );
  return {
    status: 200,
    body: { ...page.body, results },
    ids: page.rows.map((row) => row.id as string | number),
  };
}

function publicUrl(query: { url: URL; base: string }): URL {
  return new URL(
    query.url.pathname.replace(/^.*\/api\/rest\/v4\//, "") + query.url.search,
    query.base,
  );
}
