import type { Fields } from "./fields.ts";

/** As of when an answer stands, and what it leaves out. */
export interface Standing {
  /** ISO instant of the query, UTC; null when not readable. */
  queriedAt: string | null;
  /** ISO instant of the court data, UTC: the query less the age of the cache. */
  statedAt: string;
  /** Coverage was not full, or it was not said. */
  partial: boolean;
  /** Cut to the size limit, or it was not said plainly that it is whole. */
  truncated: boolean;
  leftOut: number | null;
  continuationHint: string;
  /** Nothing is left out, and the time of the data is known. */
  whole: boolean;
}

/** What else tells the time of an answer. */
export interface Arrival {
  /** ISO instant, UTC: no answer stands as of a later time. */
  receivedAt: string;
  /** `webhook.date_created`, used where the query's own time is missing. */
  createdAt: string | null;
}

/** Reads `payload.meta`; null when the answer has none. */
export function readStanding(
  meta: Fields | null,
  { receivedAt, createdAt }: Arrival,
): Standing {
  const queriedAt = meta?.instant("queried_at") ?? null;
  const age = cacheAge(meta);
  const received = Temporal.Instant.from(receivedAt);
  const said = queriedAt ?? createdAt;
  const claimed = said === null ? received : Temporal.Instant.from(said);
  const latest = Temporal.Instant.compare(claimed, received) > 0 ? received : claimed;
  const partial = meta?.line("coverage_status", 40).toLowerCase() !== "full";
  const cut = readCut(meta);
  return {
    queriedAt,
    statedAt: latest.subtract({ seconds: age ?? 0 }).toString(),
    partial,
    ...cut,
    whole: !partial && !cut.truncated && age !== null && queriedAt !== null,
  };
}

/** Seconds; 0 when nothing is said, null when it cannot be read. */
function cacheAge(meta: Fields | null): number | null {
  const given = meta?.raw("cache_age_seconds") ?? 0;
  const possible = typeof given === "number" && given >= 0 && given <= 1e9;
  return possible ? Math.ceil(given) : null;
}

function readCut(
  meta: Fields | null,
): Pick<Standing, "truncated" | "leftOut" | "continuationHint"> {
  const details = meta?.object("truncation_details") ?? null;
  const flag = meta?.raw("truncated") === undefined ? false : meta.flag("truncated");
  const [total, included] = [details?.count("total_entries"), details?.count("entries_included")];
  const counted = typeof total === "number" && typeof included === "number" && total >= included;
  return {
    truncated: flag !== false || details !== null,
    leftOut: counted ? total - included : null,
    continuationHint: details?.line("continuation_hint") ?? "",
  };
}
