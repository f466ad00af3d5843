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
}
