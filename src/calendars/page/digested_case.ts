import type { CaseDigest, DigestLine } from "./case_digest.ts";
import type { SiteCase } from "./site.ts";

/** A case of the index with what the index needs of its events. */
export interface DigestedCase {
  of: SiteCase;
  digest: CaseDigest;
}

/** The line at this place among the lines of a digest. */
export function lineOf(digest: CaseDigest, place: number): DigestLine {
  return { ...digest.first!, ...digest.lines[place]! };
}
