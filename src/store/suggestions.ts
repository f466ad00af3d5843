import { isoOf, millisecondsOf } from "./instants.ts";
import type { StoreContext } from "./store_context.ts";

/** A docket that a search alert of the operator found. Texts are untrusted. */
export interface NewSuggestion {
  /** CourtListener's id of the docket; null when only court and number are known. */
  docketId: string | null;
  /** `""` when not known, as the following. */
  courtId: string;
  docketNumber: string;
  caseName: string;
  url: string;
  reason: string;
}

/** A suggestion with how often and when it was made; ISO instants, UTC. */
export type StoredSuggestion = NewSuggestion & { times: number; firstAt: string; lastAt: string };

/** Dockets to follow, as search alerts found them. */
export interface Suggestions {
  /** Notes one; a docket that was suggested before counts once more, with the newest reason. */
  add(suggestion: NewSuggestion): void;
  /** Newest first. */
  list(limit: number): StoredSuggestion[];
  /** Forgets those not made since an ISO instant. */
  forget(before: string): number;
}

/** The suggestions of a store. */
export function suggestions(context: StoreContext): Suggestions {
  const { database, clock } = context;
  return {
    add: (one) => {
      const name = one.docketId ?? `${one.courtId.toLowerCase()} ${one.docketNumber}`;
      database.run(
        `INSERT INTO suggestions (name, docket_record_id, court_id, docket_number, case_name, url,
           reason, times, first_at, last_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?8)
         ON CONFLICT DO UPDATE SET times = times + 1, last_at = excluded.last_at,
           reason = excluded.reason,
           court_id = iif(excluded.court_id = '', court_id, excluded.court_id),
           docket_number = iif(excluded.docket_number = '', docket_number, excluded.docket_number),
           case_name = iif(excluded.case_name = '', case_name, excluded.case_name),
           url = iif(excluded.url = '', url, excluded.url)`,
        [
          name,
          one.docketId,
          one.courtId,
          one.docketNumber,
          one.caseName,
          one.url,
          one.reason,
          clock.now().epochMilliseconds,
        ],
      );
    },
    list: (limit) =>
      database.all<Row>("SELECT * FROM suggestions ORDER BY last_at DESC, name LIMIT ?", [limit])
        .map((row) => ({
          docketId: row.docket_record_id,
          courtId: row.court_id,
          docketNumber: row.docket_number,
          caseName: row.case_name,
          url: row.url,
          reason: row.reason,
          times: row.times,
          firstAt: isoOf(row.first_at),
          lastAt: isoOf(row.last_at),
        })),
    forget: (before) =>
      database.run("DELETE FROM suggestions WHERE last_at < ?", [
        millisecondsOf(before),
      ]).changes,
  };
}

interface Row {
  docket_record_id: string | null;
  court_id: string;
  docket_number: string;
  case_name: string;
  url: string;
  reason: string;
  times: number;
  first_at: number;
  last_at: number;
}
