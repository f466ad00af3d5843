import type { DocketEvent } from "../domain/event.ts";
import { findDocket } from "./find_docket.ts";
import { isoOf, millisecondsOf } from "./instants.ts";
import { readJson, readRows } from "./json_cell.ts";
import type { StoreContext } from "./store_context.ts";

/** One keyed event as the last fold made it. */
export interface EventRow {
  /** The ledger's key, unique within the case. */
  key: string;
  event: DocketEvent;
  contentHash: string;
  /** ISO instants, UTC. */
  createdAt: string;
  modifiedAt: string;
}

/** An {@link EventRow} with its case and docket. */
export interface StoredEvent extends EventRow {
  caseId: string;
  docketKey: string;
}

/**
 * The events as last folded: a projection of facts, overrides and ledger that can be thrown away
 * and folded again.
 */
export interface Events {
  /**
   * Puts the events of one docket of a case in the place of its former ones, in one transaction.
   * A key that another docket of the case holds is a defect and throws; nothing is changed then.
   */
  replaceProjection(
    of: { caseId: string; docketKey: string },
    rows: readonly EventRow[],
  ): void;
  /** Whether {@link Events.replaceProjection} would change nothing; needs no lock. */
  holds(of: { caseId: string; docketKey: string }, rows: readonly EventRow[]): boolean;
  /** The events of a case, or of one docket of it, by date and key. */
  of(of: { caseId: string; docketKey?: string }): StoredEvent[];
  /** Every event of every case, by case, date and key. */
  all(): StoredEvent[];
  /** The cases that have events. Sorted. */
  cases(): string[];
  /** Removes the events of a case (one that left the config); answers how many. */
  dropCase(caseId: string): number;
  /** Throws the whole projection away; answers how many events it held. */
  drop(): number;
}

/** The events of a store. */
export function events(context: StoreContext): Events {
  const { database } = context;
  const own = (docketKey: string) => findDocket(database, docketKey)?.key ?? docketKey;

  const list = (where: string, values: (string | null)[]) =>
    readRows(context, {
      rows: database.all<Row>(
        `SELECT case_id, key, docket_key, event, content_hash, created_at, modified_at
         FROM events WHERE ${where} ORDER BY case_id, date, key`,
        values,
      ),
      read: storedEvent,
    });

  const formerOf = (caseId: string, docketKey: string) =>
    new Map(
      database.all<Former>(
        `SELECT key, event, content_hash, created_at, modified_at FROM events
         WHERE case_id = ? AND docket_key = ?`,
        [caseId, docketKey],
      ).map((one) => [one.key, one]),
    );

  function replaceProjection(
    of: { caseId: string; docketKey: string },
    rows: readonly EventRow[],
  ): void {
    const docketKey = own(of.docketKey);
    database.transaction(() => {
      const former = formerOf(of.caseId, docketKey);
      const same = new Set(
        rows.filter((row) => isStored(row, former.get(row.key))).map(({ key }) => key),
      );
      for (const key of former.keys()) {
        if (same.has(key)) continue;
        database.run("DELETE FROM events WHERE case_id = ? AND key = ?", [of.caseId, key]);
      }
      for (const row of rows) {
        if (same.has(row.key)) continue;
        database.run(
          `INSERT INTO events (case_id, key, docket_key, date, event, content_hash,
             created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          [
            of.caseId,
            row.key,
            docketKey,
            row.event.date,
            JSON.stringify(row.event),
            row.contentHash,
            millisecondsOf(row.createdAt),
            millisecondsOf(row.modifiedAt),
          ],
        );
      }
    });
  }

  return {
    replaceProjection,
    holds: (of, rows) => {
      const former = formerOf(of.caseId, own(of.docketKey));
      return former.size === rows.length && rows.every((row) => isStored(row, former.get(row.key)));
    },
    of: ({ caseId, docketKey }) =>
      list("case_id = ?1 AND (?2 IS NULL OR docket_key = ?2)", [
        caseId,
        docketKey === undefined ? null : own(docketKey),
      ]),
    all: () => list("TRUE", []),
    cases: () =>
      database.all<{ case_id: string }>("SELECT DISTINCT case_id FROM events ORDER BY case_id")
        .map((row) => row.case_id),
    dropCase: (caseId) => database.run("DELETE FROM events WHERE case_id = ?", [caseId]).changes,
    drop: () => database.run("DELETE FROM events").changes,
  };
}

type Former = Omit<Row, "case_id" | "docket_key">;

function isStored(row: EventRow, former: Former | undefined): boolean {
  return former !== undefined && former.content_hash === row.contentHash &&
    isoOf(former.created_at) === row.createdAt && isoOf(former.modified_at) === row.modifiedAt &&
    former.event === JSON.stringify(row.event);
}

interface Row {
  case_id: string;
  key: string;
  docket_key: string;
  event: string;
  content_hash: string;
  created_at: number;
  modified_at: number;
}

function storedEvent(row: Row): StoredEvent {
  return {
    caseId: row.case_id,
    docketKey: row.docket_key,
    key: row.key,
    event: readJson<DocketEvent>(row.event, { table: "events", row: `${row.case_id}/${row.key}` }),
    contentHash: row.content_hash,
    createdAt: isoOf(row.created_at),
    modifiedAt: isoOf(row.modified_at),
  };
}
