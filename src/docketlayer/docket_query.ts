import { codeOfCourt } from "./court_codes.ts";

/** What to ask DocketLayer. */
export interface DocketQuery {
  /** CourtListener's court id. */
  courtId: string;
  /** Docket number as the court prints it. */
  number: string;
  /**
   * ISO instant from which changes are wanted. Without one the answer lists no filings at all
   * (contract 4), so a docket that was never asked about should give the time of its last sync.
   */
  lastChecked: string | null;
  /** Where the callback goes; left out when not given. */
  callbackUrl?: string;
  courtCodes?: Readonly<Record<string, string>>;
}

/**
 * Path and query of the request that makes DocketLayer send a callback about a docket, for the
 * operator to send: it costs money, so this program never does. The names of the first two
 * parameters are those of the answer's fields; the documentation at hand names only the others.
 */
export function docketQuery(query: DocketQuery): string {
  const parameters = new URLSearchParams({
    court_code: codeOfCourt(query.courtId, query.courtCodes),
    case_id: query.number,
  });
  if (query.lastChecked !== null) parameters.set("last_checked", query.lastChecked);
  if (query.callbackUrl !== undefined) parameters.set("callback_url", query.callbackUrl);
  return `/v2/case?${parameters}`;
}
