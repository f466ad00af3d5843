import type { DocketRecord, Upstream } from "../domain/upstream.ts";
import { type DocketRow, docketRow, findDocket, selectDocket } from "./find_docket.ts";
import { isoOf, microsecondsOf } from "./instants.ts";
import { readJson, readRows } from "./json_cell.ts";
import type { StoreContext } from "./store_context.ts";

/** Names a docket record: upstream and its id there. */
export interface RecordRef {
  upstream: Upstream;
  id: string;
}

/** A docket record with what we know about it besides. */
export interface StoredDocketRecord {
  record: DocketRecord;
  /** When the upstream last answered about it or sent something of it; ISO instant, UTC. */
  lastContactAt: string | null;
}

/** One docket of a court, however many records upstreams keep of it. */
export interface StoredDocket {
  /** The first key of its first record; it stays for good. */
  key: string;
  courtId: string;
  /** Later numbers of its records, and keys that were merged into it. Sorted. */
  aliases: string[];
  /** In the order they were first saved. */
  records: StoredDocketRecord[];
}

/** What {@link Dockets.save} did. */
export interface SavedDocket {
  /** The key of the docket the record belongs to, which may differ from the one given. */
  key: string;
  outcome: "new" | "changed" | "unchanged";
  /** The given key names another stored docket: the two may be one, see {@link Dockets.merge}. */
  conflict: string | null;
}

/** Dockets, their upstream records and the keys that lead to them. */
export interface Dockets {
  /**
   * Stores a record under a docket key (`docketKey` of the domain). A record that is known stays
   * with its docket: a new key becomes an alias. A new record joins the docket its key leads to.
   * A record that is older (by `modifiedAt`) than the stored one changes nothing.
   */
  save(record: DocketRecord, key: string): SavedDocket;
  /** The docket's own key for a key, an alias or a merged key; null when unknown. */
  resolve(key: string): string | null;
  byKey(key: string): StoredDocket | null;
  byRecord(ref: RecordRef): StoredDocket | null;
  /** Every docket that is not merged into another, by key; of one court when given. */
  list(options?: { courtId?: string }): StoredDocket[];
  /** Every key that leads to a docket of a court, for `matchDocketKey`. */
  keysOf(courtId: string): string[];
  /** Adds a further key that leads to the docket. False when it leads to another one already. */
  addAlias(key: string, alias: string): boolean;
  /**
   * Two keys turned out to be one docket: everything of `from` goes to `into`, and `from` stays
   * as a tombstone that leads there. Events are dropped for both, to be folded anew; ledger rows
   * keep their keys.
   */
  merge(keys: { from: string; into: string }, reason: string): void;
  /** The upstream answered, or sent something, about this record now. */
  touch(ref: RecordRef): void;
}

/** The dockets of a store. */
export function dockets(context: StoreContext): Dockets {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;

  const find = (key: string) => findDocket(database, key);
  const byId = (id: number) => docketRow(database, id);

  function recordRow(ref: RecordRef): RecordRow | undefined {
    return database.get<RecordRow>(
      `${selectRecord} WHERE upstream = ? AND upstream_id = ?`,
      [ref.upstream, ref.id],
    );
  }

  function create(key: string, courtId: string): DocketRow {
    const { id } = database.run(
      "INSERT INTO dockets (key, court_id, created_at) VALUES (?, ?, ?)",
      [key, courtId, now()],
    );
    return byId(id)!;
  }

  function alias(docket: DocketRow, key: string): boolean {
    const other = find(key);
    if (other !== undefined) return other.id === docket.id;
    database.run("INSERT INTO docket_aliases (key, docket, since_at) VALUES (?, ?, ?)", [
      key,
      docket.id,
      now(),
    ]);
    return true;
  }

  function complete(row: DocketRow): StoredDocket {
    const aliases = database.all<{ key: string }>(
      `SELECT key FROM docket_aliases WHERE docket = ?1
       UNION SELECT key FROM dockets WHERE merged_into = ?1 ORDER BY key`,
      [row.id],
    );
    const records = database.all<RecordRow>(`${selectRecord} WHERE docket = ? ORDER BY id`, [
      row.id,
    ]);
    return {
      key: row.key,
      courtId: row.court_id,
      aliases: aliases.map((found) => found.key),
      records: readRows(context, { rows: records, read: storedRecord }),
    };
  }

  function save(record: DocketRecord, key: string): SavedDocket {
    return database.transaction(() => {
      const text = JSON.stringify(record);
      const modified = microsecondsOf(record.modifiedAt);
      const known = recordRow(record);
      if (known === undefined) {
        const docket = find(key) ?? create(key, record.courtId);
        database.run(
          `INSERT INTO docket_records (upstream, upstream_id, docket, record, modified_us)
           VALUES (?, ?, ?, ?, ?)`,
          [record.upstream, record.id, docket.id, text, modified],
        );
        return { key: docket.key, outcome: "new", conflict: null };
      }
      const docket = byId(known.docket)!;
      const conflict = alias(docket, key) ? null : find(key)!.key;
      const older = modified < known.modified_us;
      if (older || text === known.record) {
        return { key: docket.key, outcome: "unchanged", conflict };
      }
      database.run("UPDATE docket_records SET record = ?, modified_us = ? WHERE id = ?", [
        text,
        modified,
        known.id,
      ]);
      return { key: docket.key, outcome: "changed", conflict };
    });
  }

  function merge(keys: { from: string; into: string }, reason: string): void {
    database.transaction(() => {
      const from = find(keys.from);
      const into = find(keys.into);
      if (from === undefined || into === undefined) {
        throw new Error(`no docket "${from === undefined ? keys.from : keys.into}" to merge`);
      }
      if (from.id === into.id) return;
      const ids = [into.id, from.id];
      database.run("UPDATE docket_records SET docket = ? WHERE docket = ?", ids);
      database.run("UPDATE docket_aliases SET docket = ? WHERE docket = ?", ids);
      database.run("UPDATE dockets SET merged_into = ? WHERE merged_into = ?", ids);
      database.run(
        "UPDATE dockets SET merged_into = ?, merged_at = ?, merged_because = ? WHERE id = ?",
        [into.id, now(), reason, from.id],
      );
      database.run("UPDATE ledger SET docket_key = ? WHERE docket_key = ?", [into.key, from.key]);
      database.run("DELETE FROM events WHERE docket_key IN (?, ?)", [into.key, from.key]);
    });
  }

  return {
    save,
    merge,
    resolve: (key) => find(key)?.key ?? null,
    byKey: (key) => {
      const row = find(key);
      return row === undefined ? null : complete(row);
    },
    byRecord: (ref) => {
      const row = recordRow(ref);
      return row === undefined ? null : complete(byId(row.docket)!);
    },
    list: (options = {}) =>
      database.all<DocketRow>(
        `${selectDocket} WHERE merged_into IS NULL AND (?1 IS NULL OR court_id = ?1) ORDER BY key`,
        [options.courtId ?? null],
      ).map(complete),
    keysOf: (courtId) =>
      database.all<{ key: string }>(
        `SELECT key FROM dockets WHERE court_id = ?1
         UNION SELECT alias.key FROM docket_aliases AS alias
         JOIN dockets ON dockets.id = alias.docket WHERE dockets.court_id = ?1 ORDER BY key`,
        [courtId],
      ).map((row) => row.key),
    addAlias: (key, further) =>
      database.transaction(() => {
        const docket = find(key);
        if (docket === undefined) throw new Error(`no docket "${key}" for an alias`);
        return alias(docket, further);
      }),
    touch: (ref) => {
      database.run(
        "UPDATE docket_records SET last_contact_at = ? WHERE upstream = ? AND upstream_id = ?",
        [now(), ref.upstream, ref.id],
      );
    },
  };
}

interface RecordRow {
  id: number;
  upstream: Upstream;
  upstream_id: string;
  docket: number;
  record: string;
  modified_us: number;
  last_contact_at: number | null;
}

const selectRecord = `SELECT id, upstream, upstream_id, docket, record, modified_us, last_contact_at
  FROM docket_records`;

function storedRecord(row: RecordRow): StoredDocketRecord {
  const cell = { table: "docket_records", row: `${row.upstream} ${row.upstream_id}` };
  return {
    record: readJson<DocketRecord>(row.record, cell),
    lastContactAt: row.last_contact_at === null ? null : isoOf(row.last_contact_at),
  };
}
