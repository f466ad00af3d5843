import { keyOfUid } from "../../domain/published_event.ts";
import type { CaseDigest, DigestLine } from "./case_digest.ts";
import type { SiteCase } from "./site.ts";

/** A case of the index with what the index needs of its events. */
export interface DigestedCase {
  of: SiteCase;
  digest: CaseDigest;
}

/** The line at this place among the lines of a digest. */
export function lineOf(digest: CaseDigest, place: number): DigestLine {
  const own = digest.lines[place]!;
  const line = { ...digest.first!, ...own };
  return { ...line, id: own.id ?? keyOfUid(digest.uids[place]!, line) };
}
