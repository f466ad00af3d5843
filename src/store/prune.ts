import { findDocket } from "./find_docket.ts";
import type { RecordRef } from "./dockets.ts";
import type { StoreContext } from "./store_context.ts";

/** How much of each table belongs to a docket. */
export interface DocketCounts {
  records: number;
  entries: number;
  versions: number;
  facts: number;
  events: number;
  /** Identities, which {@link Prune.deleteDocket} keeps unless told otherwise. */
  keys: number;
}

/** A docket that nothing in the config leads to. */
export interface OrphanDocket {
  key: string;
  courtId: string;
  /** Of its newest record; `""` when it cannot be read. */
  caseName: string;
  records: RecordRef[];
  counts: DocketCounts;
}

/** Removing what is not followed any more. Nothing is published or removed elsewhere by it. */
export interface Prune {
  /**
   * Dockets that are named neither by one of their records nor by a key or alias. Records of one
   * docket live and go together.
   */
  orphans(live: { records: readonly RecordRef[]; keys: readonly string[] }): OrphanDocket[];
  /** Entries whose docket record was never stored, by that record. */
  strays(): (RecordRef & { entries: number })[];
  /**
   * Removes a docket with its records, marks, entries, versions, readings, facts and events, in one
   * transaction; answers how many there were. The ledger's keys stay, so that a case followed again
   * gets its old identities and never gives one to another event; `keys: true` removes them, too.
   */
  deleteDocket(key: string, options?: { keys?: boolean }): DocketCounts;
  /** Removes the entries of {@link Prune.strays} of one record; answers how many there were. */
  deleteStray(ref: RecordRef): number;
}

/** Pruning of a store. */
export function prune(context: StoreContext): Prune {
  const { database } = context;

  function count(docket: { id: number; key: string }): DocketCounts {
    return database.get<DocketCounts>(
      `WITH record AS (SELECT upstream, upstream_id FROM docket_records WHERE docket = ?1),
         entry AS (
           SELECT entries.id FROM entries JOIN record
           ON record.upstream = entries.upstream AND record.upstream_id = docket_record_id),
         version AS (SELECT id FROM entry_versions WHERE entry IN (SELECT id FROM entry))
       SELECT (SELECT count(*) FROM record) AS records,
         (SELECT count(*) FROM entry) AS entries,
         (SELECT count(*) FROM version) AS versions,
         (SELECT count(*) FROM facts WHERE version IN (SELECT id FROM version)) AS facts,
         (SELECT count(*) FROM events WHERE docket_key = ?2) AS events,
         (SELECT count(*) FROM ledger WHERE docket_key = ?2) AS keys`,
      [docket.id, docket.key],
    )!;
  }

  const recordsOf = (docket: number) =>
    database.all<RecordRef>(
      "SELECT upstream, upstream_id AS id FROM docket_records WHERE docket = ? ORDER BY id",
      [docket],
    );

  function deleteDocket(key: string, options: { keys?: boolean } = {}): DocketCounts {
    return database.transaction(() => {
      const docket = findDocket(database, key);
      if (docket === undefined) throw new Error(`no docket "${key}" to delete`);
      const counts = count(docket);
      for (const ref of recordsOf(docket.id)) {
        const values = [ref.upstream, ref.id];
        database.run("DELETE FROM entries WHERE upstream = ? AND docket_record_id = ?", values);
        database.run("DELETE FROM marks WHERE upstream = ? AND docket_record_id = ?", values);
        if (ref.upstream === "courtlistener") {
          database.run("DELETE FROM unreadable_rows WHERE docket_record_id = ?", [ref.id]);
        }
      }
      database.run("DELETE FROM events WHERE docket_key = ?", [docket.key]);
      if (options.keys === true) {
        database.run("DELETE FROM ledger WHERE docket_key = ?", [docket.key]);
      }
      database.run("DELETE FROM dockets WHERE id = ?", [docket.id]);
      return counts;
    });
  }

  return {
    orphans: (live) => {
      const followed = new Set<number>();
      for (const key of live.keys) {
        const docket = findDocket(database, key);
        if (docket !== undefined) followed.add(docket.id);
      }
      for (const ref of live.records) {
        const row = database.get<{ docket: number }>(
          "SELECT docket FROM docket_records WHERE upstream = ? AND upstream_id = ?",
          [ref.upstream, ref.id],
        );
        if (row !== undefined) followed.add(row.docket);
      }
      return database.all<{ id: number; key: string; court_id: string; name: string | null }>(
        `SELECT id, key, court_id, (
           SELECT json_extract(record, '$.caseName') FROM docket_records
           WHERE docket = dockets.id AND json_valid(record) ORDER BY modified_us DESC LIMIT 1
         ) AS name FROM dockets WHERE merged_into IS NULL ORDER BY key`,
      ).filter((docket) => !followed.has(docket.id)).map((docket) => ({
        key: docket.key,
        courtId: docket.court_id,
        caseName: docket.name ?? "",
        records: recordsOf(docket.id),
        counts: count(docket),
      }));
    },
    strays: () =>
      database.all<RecordRef & { entries: number }>(
        `SELECT upstream, docket_record_id AS id, count(*) AS entries FROM entries
         WHERE (upstream, docket_record_id) NOT IN (
           SELECT upstream, upstream_id FROM docket_records
         ) GROUP BY upstream, docket_record_id ORDER BY upstream, docket_record_id`,
      ),
    deleteDocket,
    deleteStray: (ref) =>
      database.run(
        `DELETE FROM entries WHERE upstream = ?1 AND docket_record_id = ?2 AND NOT EXISTS (
           SELECT 1 FROM docket_records WHERE upstream = ?1 AND upstream_id = ?2
         )`,
        [ref.upstream, ref.id],
      ).changes,
  };
}
