import { isoOf, millisecondsOf } from "./instants.ts";
import type { StoreContext } from "./store_context.ts";

/** One docket alert as the account's list states it. ISO instants, UTC. */
export interface ListedAlert {
  /** CourtListener's id of the docket. */
  docketId: string;
  /** False when it was switched off. */
  active: boolean;
  createdAt: string | null;
  /** Moves with every saved change, not with a hit. */
  modifiedAt: string | null;
  /** When any alert on the docket last went out, also to others. */
  lastHitAt: string | null;
}

/** A listed alert, and what was found out about it. */
export interface KnownAlert extends ListedAlert {
  /** When the list first showed it. */
  firstListedAt: string;
  /** The hit up to which it is known whether its delivery came; null before the first. */
  judgedHitAt: string | null;
  /** The newest hit whose delivery never came, until it is over. */
  missedHitAt: string | null;
  /** When this program made it; null when somebody else did, or that is not known. */
  madeAt: string | null;
}

/** The account's docket alerts, as last listed. */
export interface KnownAlerts {
  /** Takes over a whole list: what it does not show is forgotten. */
  note(list: readonly ListedAlert[], at: string): void;
  /** By docket id. */
  all(): KnownAlert[];
  /** Up to this hit it is known whether deliveries came. A missed one stays noted until another word. */
  judge(docketId: string, verdict: { hitAt: string; missed: boolean }): void;
  /** This program has made the alert, now. */
  made(docketId: string): void;
  /** The gap of a docket is closed. */
  settle(docketId: string): void;
}

/** The known alerts of a store. */
export function docketAlerts({ database, clock }: StoreContext): KnownAlerts {
  return {
    note: (list, at) =>
      database.transaction(() => {
        const now = millisecondsOf(at);
        for (const alert of list) {
          database.run(
            `INSERT INTO docket_alerts (docket_record_id, active, created_at, modified_at,
               last_hit_at, first_listed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT DO UPDATE SET active = excluded.active, created_at = excluded.created_at,
               modified_at = excluded.modified_at, last_hit_at = excluded.last_hit_at`,
            [
              alert.docketId,
              alert.active ? 1 : 0,
              nullable(alert.createdAt),
              nullable(alert.modifiedAt),
              nullable(alert.lastHitAt),
              now,
            ],
          );
        }
        const listed = JSON.stringify(list.map(({ docketId }) => docketId));
        database.run(
          `DELETE FROM docket_alerts
           WHERE docket_record_id NOT IN (SELECT value FROM json_each(?))`,
          [listed],
        );
      }),
    all: () =>
      database.all<Row>("SELECT * FROM docket_alerts ORDER BY docket_record_id").map(knownAlert),
    judge: (docketId, { hitAt, missed }) => {
      database.run(
        `UPDATE docket_alerts SET judged_hit_at = ?1,
           missed_hit_at = CASE ?2 WHEN 1 THEN ?1 ELSE missed_hit_at END
         WHERE docket_record_id = ?3`,
        [millisecondsOf(hitAt), missed ? 1 : 0, docketId],
      );
    },
    made: (docketId) => {
      database.run("UPDATE docket_alerts SET made_at = ? WHERE docket_record_id = ?", [
        clock.now().epochMilliseconds,
        docketId,
      ]);
    },
    settle: (docketId) => {
      database.run("UPDATE docket_alerts SET missed_hit_at = NULL WHERE docket_record_id = ?", [
        docketId,
      ]);
    },
  };
}

interface Row {
  docket_record_id: string;
  active: number;
  created_at: number | null;
  modified_at: number | null;
  last_hit_at: number | null;
  first_listed_at: number;
  judged_hit_at: number | null;
  missed_hit_at: number | null;
  made_at: number | null;
}

function knownAlert(row: Row): KnownAlert {
  return {
    docketId: row.docket_record_id,
    active: row.active === 1,
    createdAt: iso(row.created_at),
    modifiedAt: iso(row.modified_at),
    lastHitAt: iso(row.last_hit_at),
    firstListedAt: isoOf(row.first_listed_at),
    judgedHitAt: iso(row.judged_hit_at),
    missedHitAt: iso(row.missed_hit_at),
    madeAt: iso(row.made_at),
  };
}

function iso(milliseconds: number | null): string | null {
  return milliseconds === null ? null : isoOf(milliseconds);
}

function nullable(instant: string | null): number | null {
  return instant === null ? null : millisecondsOf(instant);
}
