import { fingerprint } from "../domain/entries/fingerprint.ts";
import type { DocumentRecord, EntryRecord, Upstream } from "../domain/upstream.ts";
import type { RecordRef } from "./dockets.ts";
import { findDocket } from "./find_docket.ts";
import { microsecondsOf, millisecondsOf } from "./instants.ts";
import { readRows } from "./json_cell.ts";
import { openReading } from "./reading_state.ts";
import type { StoreContext } from "./store_context.ts";
import { forgetUnreadable } from "./unreadable_rows.ts";
import {
  type PlacedVersion,
  selectVersions,
  type StoredVersion,
  storedVersion,
  type VersionRow,
} from "./version_rows.ts";

/** When an upstream stated something; now, unless it was delivered earlier and waited. */
export interface Stated {
  /** ISO instant, UTC. */
  receivedAt?: string;
}

/** Docket entries and every text they have had. */
export interface Entries {
  /**
   * Stores what an upstream states about an entry. A new version is made only when the fingerprint
   * differs from the version before and the one after it, in the order of the upstream's
   * `modifiedAt` (the entry's, then the latest of its documents', then arrival). So repeated, late
   * and reordered deliveries end with the same newest version, and one that comes late takes its
   * place among the older ones. Times and unfingerprinted fields of a version are refreshed.
   * Every new version is pending for the reader `rules`.
   *
   * An entry marked gone is back when it is stated later than that.
   */
  upsert(record: EntryRecord, stated?: Stated): "new" | "changed" | "unchanged";
  /**
   * Replaces one document within the newest version of its entry, making a new version if that
   * matters. `unknown`: no entry with this document is stored. A document older than the stored
   * one changes nothing.
   */
  updateDocument(
    document: DocumentRecord,
    stated: Stated & { upstream: Upstream },
  ): "changed" | "unchanged" | "unknown";
  /** The upstream answers 404 for the entry. False when it is not stored. */
  markGone(ref: RecordRef): boolean;
  /** The newest version of an entry, or null. */
  newest(ref: RecordRef): StoredVersion | null;
  /** Every version of one entry, oldest first. */
  versionsOfEntry(ref: RecordRef): StoredVersion[];
  /**
   * Every version of every entry of a docket, all its records together: entries in the order they
   * arrived, versions of an entry oldest first. None for an unknown key.
   */
  versionsOf(docketKey: string): StoredVersion[];
  /** As {@link Entries.versionsOf}, for the entries of one docket record. */
  versionsOfRecord(ref: RecordRef): StoredVersion[];
  /**
   * The newest version of each entry of one docket record that some version says was filed (without
   * a date: made upstream) on this day or later. Others are not read, for dockets are long.
   */
  newestSince(ref: RecordRef, day: string): StoredVersion[];
  /** How many entries of one docket record are stored. */
  countOfRecord(ref: RecordRef): number;
  /** The entry that lists a document, as upstream and id there; null when none does. */
  ofDocument(ref: RecordRef): RecordRef | null;
}

/** The entries of a store. */
export function entries(context: StoreContext): Entries {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  const stamp = (stated: Stated | undefined) =>
    stated?.receivedAt === undefined ? now() : millisecondsOf(stated.receivedAt);

  function entryRow(ref: RecordRef): EntryRow | undefined {
    return database.get<EntryRow>(
      `SELECT id, docket_record_id, gone_at FROM entries WHERE upstream = ? AND upstream_id = ?`,
      [ref.upstream, ref.id],
    );
  }

  function addVersion(entry: number, version: Incoming): void {
    const { id } = database.run(
      `INSERT INTO entry_versions
         (entry, fingerprint, record, modified_us, documents_modified_us, received_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [
        entry,
        version.fingerprint,
        JSON.stringify(version.record),
        version.modified,
        version.documentsModified,
        version.receivedAt,
      ],
    );
    openReading(context, { version: id, reader: "rules", reason: "new text" });
  }

  /** Later statements of what a version says only move its times and unfingerprinted fields. */
  function refresh(version: number, incoming: Incoming): void {
    database.run(
      `UPDATE entry_versions SET record = ?, modified_us = ?, documents_modified_us = ?
       WHERE id = ?`,
      [JSON.stringify(incoming.record), incoming.modified, incoming.documentsModified, version],
    );
  }

  /** True when a version was added. */
  function place(entry: number, incoming: Incoming): boolean {
    const versions = database.all<PlacedVersion>(
      `SELECT id, fingerprint, modified_us, documents_modified_us FROM entry_versions
       WHERE entry = ? ORDER BY modified_us, documents_modified_us, id`,
      [entry],
    );
    const same = versions.find((version) =>
      version.fingerprint === incoming.fingerprint && order(version, incoming) === 0
    );
    const above = versions.findIndex((version) => order(version, incoming) > 0);
    const below = versions[(above < 0 ? versions.length : above) - 1];
    if (same !== undefined) refresh(same.id, incoming);
    else if (below?.fingerprint === incoming.fingerprint) refresh(below.id, incoming);
    else if (versions[above]?.fingerprint !== incoming.fingerprint) {
      addVersion(entry, incoming);
      return true;
    }
    return false;
  }

  function rememberDocuments(entry: number, record: EntryRecord): void {
    for (const document of record.documents) {
      if (document.id === "") continue;
      database.run(
        `INSERT INTO documents (upstream, document_id, entry) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET entry = excluded.entry WHERE entry <> excluded.entry`,
        [record.upstream, document.id, entry],
      );
    }
  }

  function upsert(record: EntryRecord, stated?: Stated): "new" | "changed" | "unchanged" {
    const incoming = describe(record, stamp(stated));
    return database.transaction(() => {
      forgetUnreadable(context, { ...record, entry: record.id });
      const known = entryRow(record);
      if (known === undefined) {
        const { id } = database.run(
          "INSERT INTO entries (upstream, upstream_id, docket_record_id) VALUES (?, ?, ?)",
          [record.upstream, record.id, record.docketRecordId],
        );
        addVersion(id, incoming);
        rememberDocuments(id, record);
        return "new";
      }
      const added = place(known.id, incoming);
      rememberDocuments(known.id, record);
      const moved = known.docket_record_id !== record.docketRecordId &&
        newestRow("entry = ?", [known.id])?.modified_us === incoming.modified;
      const back = known.gone_at !== null && incoming.receivedAt > known.gone_at;
      if (moved || back) {
        database.run("UPDATE entries SET docket_record_id = ?, gone_at = ? WHERE id = ?", [
          moved ? record.docketRecordId : known.docket_record_id,
          back ? null : known.gone_at,
          known.id,
        ]);
      }
      return added || moved || back ? "changed" : "unchanged";
    });
  }

  function newestRow(where: string, values: (string | number)[]): VersionRow | undefined {
    return database.get<VersionRow>(
      `${selectVersions} WHERE ${where}
       ORDER BY modified_us DESC, documents_modified_us DESC, version.id DESC LIMIT 1`,
      values,
    );
  }

  function updateDocument(
    document: DocumentRecord,
    stated: Stated & { upstream: Upstream },
  ): "changed" | "unchanged" | "unknown" {
    return database.transaction(() => {
      const place = database.get<{ entry: number }>(
        "SELECT entry FROM documents WHERE upstream = ? AND document_id = ?",
        [stated.upstream, document.id],
      );
      const newest = place === undefined ? undefined : newestRow("entry = ?", [place.entry]);
      if (newest === undefined) return "unknown";
      const { record } = storedVersion(newest);
      const stored = record.documents.find((one) => one.id === document.id);
      forgetUnreadable(context, { ...stated, documents: [document] });
      const older = stored !== undefined &&
        microsecondsOf(document.modifiedAt) < microsecondsOf(stored.modifiedAt);
      if (older) return "unchanged";
      const incoming = describe(
        { ...record, documents: withDocument(record.documents, document) },
        stamp(stated),
      );
      if (incoming.fingerprint === newest.fingerprint) {
        refresh(newest.id, incoming);
        return "unchanged";
      }
      addVersion(newest.entry, incoming);
      return "changed";
    });
  }

  const read = (rows: Iterable<VersionRow>) => readRows(context, { rows, read: storedVersion });
  const inOrder = "ORDER BY version.entry, modified_us, documents_modified_us, version.id";

  return {
    upsert,
    updateDocument,
    markGone: (ref) => {
      forgetUnreadable(context, { ...ref, entry: ref.id });
      return database.run(
        "UPDATE entries SET gone_at = coalesce(gone_at, ?) WHERE upstream = ? AND upstream_id = ?",
        [now(), ref.upstream, ref.id],
      ).changes > 0;
    },
    newest: (ref) => {
      const row = newestRow("upstream = ? AND upstream_id = ?", [ref.upstream, ref.id]);
      return row === undefined ? null : storedVersion(row);
    },
    versionsOfEntry: (ref) =>
      read(database.all<VersionRow>(
        `${selectVersions} WHERE upstream = ? AND upstream_id = ? ${inOrder}`,
        [ref.upstream, ref.id],
      )),
    versionsOf: (docketKey) =>
      read(database.all<VersionRow>(
        `${selectVersions} WHERE (upstream, docket_record_id) IN (
           SELECT upstream, upstream_id FROM docket_records WHERE docket = ?
         ) ${inOrder}`,
        [findDocket(database, docketKey)?.id ?? null],
      )),
    versionsOfRecord: (ref) =>
      read(database.all<VersionRow>(
        `${selectVersions} WHERE upstream = ? AND docket_record_id = ? ${inOrder}`,
        [ref.upstream, ref.id],
      )),
    newestSince: (ref, day) =>
      read(
        database.all<{ entry: number }>(
          `SELECT DISTINCT version.entry FROM entry_versions AS version
           JOIN entries AS entry_row ON entry_row.id = version.entry
           WHERE upstream = ? AND docket_record_id = ? AND CASE WHEN json_valid(record) THEN
             coalesce(record ->> 'dateFiled', substr(record ->> 'createdAt', 1, 10)) >= ? ELSE TRUE END
           ORDER BY version.entry`,
          [ref.upstream, ref.id, day],
        ).flatMap(({ entry }) => newestRow("version.entry = ?", [entry]) ?? []),
      ),
    countOfRecord: (ref) =>
      database.get<{ count: number }>(
        "SELECT count(*) AS count FROM entries WHERE upstream = ? AND docket_record_id = ?",
        [ref.upstream, ref.id],
      )!.count,
    ofDocument: (ref) =>
      database.get<RecordRef>(
        `SELECT upstream, upstream_id AS id FROM entries
         WHERE id = (SELECT entry FROM documents WHERE upstream = ? AND document_id = ?)`,
        [ref.upstream, ref.id],
      ) ?? null,
  };
}

interface EntryRow {
  id: number;
  docket_record_id: string;
  gone_at: number | null;
}

interface Incoming {
  record: EntryRecord;
  fingerprint: string;
  modified: number;
  documentsModified: number;
  receivedAt: number;
}

function describe(record: EntryRecord, receivedAt: number): Incoming {
  return {
    record,
    fingerprint: fingerprint(record),
    modified: microsecondsOf(record.modifiedAt),
    documentsModified: record.documents.reduce(
      (latest, one) => Math.max(latest, microsecondsOf(one.modifiedAt)),
      0,
    ),
    receivedAt,
  };
}

function order(version: PlacedVersion, incoming: Incoming): number {
  return version.modified_us - incoming.modified ||
    version.documents_modified_us - incoming.documentsModified;
}

/** Main document first, then attachments by number, as records promise. */
function withDocument(documents: DocumentRecord[], document: DocumentRecord): DocumentRecord[] {
  const place = documents.findIndex((one) => one.id === document.id);
  if (place >= 0) return documents.with(place, document);
  return [...documents, document]
    .sort((a, b) => (a.attachmentNumber ?? -1) - (b.attachmentNumber ?? -1));
}
