import type { EntryVersion } from "../domain/entry_version.ts";
import type { EntryRecord } from "../domain/upstream.ts";
import { isoOf } from "./instants.ts";
import { readJson } from "./json_cell.ts";

/** A version with its places in the store, which facts and readings refer to. */
export interface StoredVersion extends EntryVersion {
  /** The version's id: stable, never used again while the store lives. */
  id: number;
  /** The row of the entry it is a version of. */
  entryRow: number;
}

/** A version's place in time. */
export interface PlacedVersion {
  id: number;
  fingerprint: string;
  modified_us: number;
  documents_modified_us: number;
}

/** The columns a {@link StoredVersion} is read from. */
export interface VersionRow extends PlacedVersion {
  entry: number;
  record: string;
  received_at: number;
  gone_at: number | null;
}

/** Selects {@link VersionRow}s; `version` and `entry_row` may be named in what follows. */
export const selectVersions = `SELECT version.id, version.entry, version.fingerprint,
  version.record, version.modified_us, version.documents_modified_us, version.received_at,
  entry_row.gone_at
  FROM entry_versions AS version JOIN entries AS entry_row ON entry_row.id = version.entry`;

/** Reads a row, or throws a `store` error naming it. */
export function storedVersion(row: VersionRow): StoredVersion {
  return {
    id: row.id,
    entryRow: row.entry,
    record: readJson<EntryRecord>(row.record, { table: "entry_versions", row: row.id }),
    fingerprint: row.fingerprint,
    receivedAt: isoOf(row.received_at),
    gone: row.gone_at !== null,
  };
}
