import type { StoreContext } from "./store_context.ts";

/** The id that a remote calendar gave to an event of ours. */
export interface RemoteId {
  /** `m365` or `google`. */
  service: "m365" | "google";
  caseId: string;
  /** The ledger's key; deadlines begin with `deadline:`. */
  key: string;
  /** Opaque text of the service. */
  remoteId: string;
}

/** Ids of events in remote calendars. They stay when an event leaves, until it is removed there. */
export interface RemoteIds {
  /** Remembers one; false when exactly it was known. A new id replaces the old one of the event. */
  save(id: RemoteId): boolean;
  /** Those of a case, or of all; by case, key and service. */
  list(of?: { caseId: string }): RemoteId[];
  /** Forgets one that was removed there. */
  forget(id: Omit<RemoteId, "remoteId">): void;
}

/** The remote ids of a store. */
export function remoteIds({ database, clock }: StoreContext): RemoteIds {
  return {
    save: ({ service, caseId, key, remoteId }) =>
      database.run(
        `INSERT INTO remote_ids (service, case_id, key, remote_id, since_at)
         VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET remote_id = excluded.remote_id, since_at = excluded.since_at
         WHERE remote_id <> excluded.remote_id`,
        [service, caseId, key, remoteId, clock.now().epochMilliseconds],
      ).changes > 0,
    list: (of) =>
      database.all<
        { service: RemoteId["service"]; case_id: string; key: string; remote_id: string }
      >(
        `SELECT service, case_id, key, remote_id FROM remote_ids WHERE ?1 IS NULL OR case_id = ?1
         ORDER BY case_id, key, service`,
        [of?.caseId ?? null],
      ).map((row) => ({
        service: row.service,
        caseId: row.case_id,
        key: row.key,
        remoteId: row.remote_id,
      })),
    forget: ({ service, caseId, key }) =>
      void database.run("DELETE FROM remote_ids WHERE service = ? AND case_id = ? AND key = ?", [
        service,
        caseId,
        key,
      ]),
  };
}
