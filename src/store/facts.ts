import type { Fact, Reader } from "../domain/fact.ts";
import { findDocket } from "./find_docket.ts";
import { readJson, readRows } from "./json_cell.ts";
import { closeReading } from "./reading_state.ts";
import type { StoreContext } from "./store_context.ts";

/** What readers read in entry versions. Immutable but for being replaced as a whole set. */
export interface Facts {
  /**
   * Puts a reader's facts about a version in the place of the same reader's older ones and ends its
   * pending reading, in one transaction; an empty set is a reading, too. Other readers' facts stay.
   * Refused (`false`) when a later version of the reader has read the version already.
   */
  replace(version: number, read: { reader: Reader; facts: readonly Fact[] }): boolean;
  /** All facts of one version, by reader and in the order they were read. */
  of(version: number): Fact[];
  /** The facts of every version of a docket, by version id; versions without facts are left out. */
  ofDocket(docketKey: string): Map<number, Fact[]>;
}

/** The facts of a store. */
export function facts(context: StoreContext): Facts {
  const { database } = context;

  function replace(version: number, read: { reader: Reader; facts: readonly Fact[] }): boolean {
    const { reader } = read;
    return database.transaction(() => {
      const later = database.get(
        `SELECT 1 FROM readings WHERE version = ? AND reader = ? AND state = 'read'
         AND reader_version > ?`,
        [version, reader.name, reader.version],
      );
      if (later !== undefined) return false;
      database.run("DELETE FROM facts WHERE version = ? AND reader = ?", [version, reader.name]);
      for (const fact of read.facts) {
        database.run(
          "INSERT INTO facts (version, reader, reader_version, fact) VALUES (?, ?, ?, ?)",
          [version, reader.name, reader.version, JSON.stringify(fact)],
        );
      }
      closeReading(context, { version, reader });
      return true;
    });
  }

  return {
    replace,
    of: (version) =>
      readRows(context, {
        rows: database.all<FactRow>(`${selectFacts} WHERE version = ? ORDER BY reader, id`, [
          version,
        ]),
        read: storedFact,
      }),
    ofDocket: (docketKey) => {
      const rows = database.all<FactRow>(
        `${selectFacts} WHERE version IN (
           SELECT version.id FROM docket_records AS record
           JOIN entries ON entries.upstream = record.upstream
             AND entries.docket_record_id = record.upstream_id
           JOIN entry_versions AS version ON version.entry = entries.id
           WHERE record.docket = ?
         ) ORDER BY version, reader, id`,
        [findDocket(database, docketKey)?.id ?? null],
      );
      const result = new Map<number, Fact[]>();
      const read = (row: FactRow) => {
        const fact = storedFact(row);
        const others = result.get(row.version);
        if (others === undefined) result.set(row.version, [fact]);
        else others.push(fact);
      };
      readRows(context, { rows, read });
      return result;
    },
  };
}

interface FactRow {
  id: number;
  version: number;
  fact: string;
}

const selectFacts = "SELECT id, version, fact FROM facts";

function storedFact(row: FactRow): Fact {
  return readJson<Fact>(row.fact, { table: "facts", row: row.id });
}
