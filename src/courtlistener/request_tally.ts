import { createRequestStatistics, type RequestStatistics } from "./request_statistics.ts";

/** The requests of one run, however many clients make them. */
export interface RequestTally {
  /** Permits taken. */
  taken: number;
  /** Of requests that were answered. */
  statistics: RequestStatistics;
}

/** A tally that begins at zero. */
export function createRequestTally(): RequestTally {
  return { taken: 0, statistics: createRequestStatistics() };
}
