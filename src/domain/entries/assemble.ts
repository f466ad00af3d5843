import type { DocketEntry } from "../docket_entry.ts";
import type { EntryVersion } from "../entry_version.ts";
import { entryText } from "../upstream.ts";
import { chooseVersion, compareInstants, type RowText, textsAgree } from "./choose_version.ts";
import { type Join, joinRows } from "./join_rows.ts";

/** A logical entry, and the versions whose texts are to be read for it. */
export interface AssembledEntry extends Omit<DocketEntry, "facts"> {
  /** The version whose facts make events. */
  read: EntryVersion;
  /** Texts that `read` replaced at its upstream, oldest first: their facts are history. */
  earlier: EntryVersion[];
  /** Full texts of other upstreams that differ and were modified earlier: they raise doubts. */
  others: EntryVersion[];
  /** The rows that were joined, `upstream:id`, and why; empty for a single row. */
  joins: Join[];
  /** Every row of this entry, `upstream:id`, sorted. */
  rows: string[];
  gone: boolean;
}

/**
 * Makes logical entries of all versions of one logical docket, in any order: of each upstream row
 * the newest version that does not only degrade an older one; rows joined where identity is proven
 * (`docs/fold.md`, section 1). No text becomes unread: a join keeps the fuller one, and rows whose
 * texts differ are read both. `zone` (IANA) dates entries that have no filing date.
 */
export function assembleEntries(
  versions: readonly EntryVersion[],
  { zone = "America/New_York" }: { zone?: string } = {},
): AssembledEntry[] {
  const byRow = new Map<string, EntryVersion[]>();
  for (const version of versions) {
    const key = `${version.record.upstream}:${version.record.id}`;
    byRow.set(key, [...byRow.get(key) ?? [], version]);
  }
  const rows = [...byRow].sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => chooseVersion(key, list, zone));
  return joinRows(rows).map(({ rows, joins }) => assembled(rows, joins));
}

function assembled(rows: readonly RowText[], joins: Join[]): AssembledEntry {
  const present = rows.filter((row) => !row.gone);
  const usable = present.length > 0 ? present : rows;
  const [best, ...rest] = [...usable].sort(byFullness);
  const read = best!.chosen;
  const others = rest.filter((row) => !row.isStub && !textsAgree(row.text, best!.text));
  const main = read.record.documents.find((document) => document.attachmentNumber === null);
  const first = <T>(pick: (row: RowText) => T | null): T | null =>
    [best!, ...rest].map(pick).find((value) => value !== null) ?? null;
  return {
    id: rows[0]!.key,
    number: first((row) => row.chosen.record.entryNumber),
    filed: best!.filed,
    timeFiled: first(({ chosen: { record } }) =>
      record.timeFiled === null ? null : { value: record.timeFiled, upstream: record.upstream }
    ),
    pacerSequence: first((row) => row.chosen.record.pacerSequenceNumber),
    recapSequence: first((row) => row.chosen.record.recapSequenceNumber || null) ?? "",
    position: null,
    text: entryText(read.record),
    pacerDocId: main?.pacerDocId || (first((row) => row.pacerDocId || null) ?? ""),
    read,
    earlier: best!.replaced,
    others: others.map((row) => row.chosen),
    joins,
    rows: rows.map((row) => row.key),
    gone: present.length === 0,
  };
}

/** A full text before a stub, a longer one before its own part, else the one modified last. */
function byFullness(a: RowText, b: RowText): number {
  if (a.isStub !== b.isStub) return a.isStub ? 1 : -1;
  if (textsAgree(a.text, b.text)) {
    if (a.text.length !== b.text.length) return b.text.length - a.text.length;
  }
  return compareInstants(b.chosen.record.modifiedAt, a.chosen.record.modifiedAt) ||
    (a.key < b.key ? -1 : 1);
}
