import type { RecordRef } from "./dockets.ts";
import type { StoreContext } from "./store_context.ts";

/** Work that waits for one docket record. */
export interface DocketBacklog extends RecordRef {
  /** Entry texts that no reader has read, or not successfully. */
  unread: number;
  /** Entries and documents that will be asked for again, because their text was missing. */
  rereads: number;
}

/** What is stored and not finished. */
export interface Backlog {
  /** Records with some; the others are left out. */
  perRecord(): DocketBacklog[];
}

/** The backlog of a store. */
export function backlog({ database }: StoreContext): Backlog {
  return {
    perRecord: () =>
      database.all<DocketBacklog>(
        `SELECT upstream, id, sum(unread) AS unread, sum(rereads) AS rereads FROM (
           SELECT entry.upstream, entry.docket_record_id AS id, 1 AS unread, 0 AS rereads
           FROM readings AS reading
           JOIN entry_versions AS version ON version.id = reading.version
           JOIN entries AS entry ON entry.id = version.entry
           WHERE reading.state = 'pending'
           UNION ALL
           SELECT 'courtlistener', docket_record_id, 0, 1 FROM rereads
         ) GROUP BY upstream, id ORDER BY upstream, id`,
      ),
  };
}
