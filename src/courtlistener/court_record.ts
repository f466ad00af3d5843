/** One court as CourtListener keeps it. */
export interface CourtRecord {
  /** CourtListener court id, such as `nysd`. */
  id: string;
  /** `District Court, S.D. New York`. */
  fullName: string;
  shortName: string;
  /** `S.D.N.Y.` */
  citation: string;
  /** CourtListener's code: F appellate, FD district, FB bankruptcy, FBP panels, FS special. */
  jurisdiction: string;
  inUse: boolean;
  /** Does CourtListener read a feed of what is filed there? Null when it does not say. */
  hasFeed: boolean | null;
  /** Which entries that feed carries, as somebody there wrote it down; `""` when it does not say. */
  feedTypes: string;
  /** When CourtListener last reached the court's PACER site; ISO instant, null when it does not say. */
  lastContactAt: string | null;
}
