import type { EntryVersion } from "../entry_version.ts";
import { entryText } from "../upstream.ts";

/** One upstream row with the version of it that is read. */
export interface RowText {
  /** `upstream:id`. */
  key: string;
  chosen: EntryVersion;
  /** Versions with texts of their own that the chosen one replaced, oldest first. */
  replaced: EntryVersion[];
  /** {@link entryText} with blanks and case levelled. */
  text: string;
  /** There is no docket text, only the label of a document, or nothing. */
  isStub: boolean;
  /** `YYYY-MM-DD` at the court. */
  filed: string;
  pacerDocId: string;
  gone: boolean;
}

/**
 * Chooses the version of one row that is read: the newest by the upstream's own clock, unless it
 * only degrades what stood before (empty, a bare label, or the beginning of the older text). A
 * correction may be shorter than what it corrects.
 */
export function chooseVersion(
  key: string,
  versions: readonly EntryVersion[],
  zone: string,
): RowText {
  const ordered = [...versions].sort((a, b) =>
    compareInstants(a.record.modifiedAt, b.record.modifiedAt) ||
    compareInstants(a.receivedAt, b.receivedAt) || compareText(a.fingerprint, b.fingerprint)
  );
  let chosen = ordered[0]!;
  const replaced: EntryVersion[] = [];
  for (const next of ordered.slice(1)) {
    if (degrades(next, chosen)) continue;
    if (!textsAgree(levelled(chosen), levelled(next)) && !isStub(chosen)) replaced.push(chosen);
    chosen = next;
  }
  const last = versions.map((version) => version.receivedAt).sort(compareInstants).at(-1)!;
  const newest = versions.filter((version) => compareInstants(version.receivedAt, last) === 0);
  const { record } = chosen;
  return {
    key,
    chosen,
    replaced,
    text: levelled(chosen),
    isStub: isStub(chosen),
    filed: record.dateFiled ?? dayAtCourt(record.createdAt, zone),
    pacerDocId: record.documents.find((document) => document.attachmentNumber === null)
      ?.pacerDocId ?? "",
    gone: newest.every((version) => version.gone),
  };
}

/** Is the newer text only less of the older one? */
function degrades(newer: EntryVersion, older: EntryVersion): boolean {
  const [after, before] = [levelled(newer), levelled(older)];
  if (before === "") return false;
  if (after === "") return true;
  if (isStub(newer) && !isStub(older)) return true;
  if (after === before) return false;
  const label = older.record.documents[0]?.description ?? "";
  if (label !== "" && after === level(label) && before.length > after.length) return true;
  return before.startsWith(after);
}

function isStub(version: EntryVersion): boolean {
  return version.record.description.trim() === "";
}

function levelled(version: EntryVersion): string {
  return level(entryText(version.record));
}

function level(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

/** Does one of two levelled texts hold the other? */
export function textsAgree(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function dayAtCourt(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Orders ISO instants in time: as texts, those with and without fractions would not compare. */
export function compareInstants(a: string, b: string): number {
  return a === b ? 0 : Temporal.Instant.compare(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
