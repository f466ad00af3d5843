import type { PublishedRow } from "../domain/plan/published_row.ts";
import { isoOf } from "./instants.ts";
import { readJson } from "./json_cell.ts";
import { stamps } from "./stamps.ts";
import type { StoreContext } from "./store_context.ts";

/** What one output (a file below `out`, or a remote calendar) shows. */
export interface PublishedOutput {
  rows: PublishedRow[];
  /** Hash of the bytes written; `""` for outputs without a file. */
  fileHash: string;
  /** ISO instant, UTC. */
  publishedAt: string;
}

/** Rows written in one transaction: a few milliseconds. */
const atOnce = 100;

/** What every output last published, for SEQUENCE and for the rule on unexplained losses. */
export interface Outputs {
  /**
   * What the output shows; null when it was never published. A damaged row throws, since an event
   * that is not remembered would vanish unexplained.
   */
  published(output: string): PublishedOutput | null;
  /**
   * Remembers a publication: these rows and no others are shown from now on. Many changed rows take
   * several transactions, so that nobody waits long; a crash amid them leaves some rows as they were.
   * `first` is called within the first one, before anything is written; `between` before each further.
   * Answers the stamp of the output (`stamps.ts`) right after it; null when somebody else wrote there
   * in between.
   */
  record(
    output: string,
    publication: { rows: readonly PublishedRow[]; fileHash: string },
    calls?: {
      first?: () => void;
      between?: (() => void) | undefined;
      /** The rows shown until now, if the caller knows them (and sees to it in `first`). */
      shown?: readonly PublishedRow[] | undefined;
    },
  ): string | null;
  /**
   * Rows of events the output does not show any more, as they were last shown. An event that
   * returns must go on from their sequence, or calendar programs ignore it (RFC 5545, 3.8.7.4).
   */
  departed(output: string): PublishedRow[];
  /** Every output ever published and not forgotten, sorted. */
  list(): string[];
  /** Forgets an output that the config does not name any more. False when it was not known. */
  forget(output: string): boolean;
}

/** The outputs of a store. */
export function outputs(context: StoreContext): Outputs {
  const { database, clock } = context;
  const { ofOutput: stampOf } = stamps(context);

  const rows = (output: string, where: string) => {
    const found: PublishedRow[] = [];
    const sql = `SELECT uid, row FROM output_rows WHERE output = ? AND ${where} ORDER BY uid`;
    for (const { uid, row } of database.each<{ uid: string; row: string }>(sql, [output])) {
      found.push(
        sharing(readJson<PublishedRow>(row, { table: "output_rows", row: `${output} ${uid}` })),
      );
    }
    return found;
  };

  const record: Outputs["record"] = (output, { rows, fileHash }, calls = {}) => {
    const { first, between } = calls;
    const now = clock.now().epochMilliseconds;
    const uids = new Set(rows.map((row) => row.uid));
    if (uids.size < rows.length) throw new Error(`the output "${output}" shows one event twice`);
    const known = new Set(calls.shown);
    const uidsKept = new Set(rows.filter((row) => known.has(row)).map(({ uid }) => uid));
    const shown = new Map(
      calls.shown?.filter(({ uid }) => !uidsKept.has(uid))
        .map((row) => [row.uid, JSON.stringify(row)]) ??
        database.all<{ uid: string; row: string }>(
          "SELECT uid, row FROM output_rows WHERE output = ? AND left_at IS NULL",
          [output],
        ).map((row) => [row.uid, row.row]),
    );
    const left = [...shown.keys()].filter((uid) => !uids.has(uid));
    // Rows that stay as they are cost no write: most of ten thousand do.
    const changed = rows.filter((row) =>
      !known.has(row) && shown.get(row.uid) !== JSON.stringify(row)
    );

    let stamp = database.transaction(() => {
      first?.();
      database.run(
        `INSERT INTO outputs (id, file_hash, published_at) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET file_hash = excluded.file_hash,
           published_at = excluded.published_at`,
        [output, fileHash, now],
      );
      for (const uid of left) {
        database.run("UPDATE output_rows SET left_at = ? WHERE output = ? AND uid = ?", [
          now,
          output,
          uid,
        ]);
      }
      for (const row of changed.slice(0, atOnce)) write(output, row);
      return stampOf(output);
    });
    let isOwn = true;
    for (let from = atOnce; from < changed.length; from += atOnce) {
      between?.();
      stamp = database.transaction(() => {
        isOwn &&= stampOf(output) === stamp;
        for (const row of changed.slice(from, from + atOnce)) write(output, row);
        return stampOf(output);
      });
    }
    return isOwn ? stamp : null;
  };

  function write(output: string, row: PublishedRow): void {
    database.run(
      `INSERT INTO output_rows (output, uid, content_hash, sequence, row)
       VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET content_hash = excluded.content_hash,
         sequence = excluded.sequence, row = excluded.row, left_at = NULL`,
      [output, row.uid, row.contentHash, row.sequence, JSON.stringify(row)],
    );
  }

  return {
    record,
    published: (output) => {
      const found = database.get<{ file_hash: string; published_at: number }>(
        "SELECT file_hash, published_at FROM outputs WHERE id = ?",
        [output],
      );
      return found === undefined ? null : {
        rows: rows(output, "left_at IS NULL"),
        fileHash: found.file_hash,
        publishedAt: isoOf(found.published_at),
      };
    },
    departed: (output) => rows(output, "left_at IS NOT NULL"),
    list: () =>
      database.all<{ id: string }>("SELECT id FROM outputs ORDER BY id").map((row) => row.id),
    forget: (output) => database.run("DELETE FROM outputs WHERE id = ?", [output]).changes > 0,
  };
}

/** Values that many rows have, each once: ten thousand rows are some megabytes. */
const shared = new Map<string, string>();
const mostShared = 20_000;
const sharedKeys = [
  "caseId",
  "createdAt",
  "modifiedAt",
  "type",
  "date",
  "time",
  "endTime",
  "zone",
  "location",
  "status",
  "certainty",
  "frame",
] as const;

function sharing(row: PublishedRow): PublishedRow {
  const values = row as unknown as Record<string, unknown>;
  if (shared.size > mostShared) shared.clear();
  for (const key of sharedKeys) {
    const value = values[key];
    if (typeof value === "string") values[key] = shared.getOrInsert(value, value);
  }
  return row;
}
