import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";

/**
 * Is the text of a stored entry there? CourtListener never puts an empty text in the place of another
 * (contract d.12), so a version with one tells, whichever is the newest by the times upstream states.
 */
export function hasText(ref: RecordRef, { entries }: Pick<Store, "entries">): boolean {
  const isWritten = ({ record }: { record: { description: string } }) =>
    record.description.trim() !== "";
  const newest = entries.newest(ref);
  if (newest === null) return false;
  return isWritten(newest) || entries.versionsOfEntry(ref).some(isWritten);
}
