import { isoOf, millisecondsOf } from "./instants.ts";
import type { StoreContext } from "./store_context.ts";

/** What decides how much of a court CourtListener sees by itself. Instants are ISO, UTC. */
export interface CourtFeed {
  /** CourtListener's id. */
  courtId: string;
  /** Does the court publish what is filed? Null when CourtListener does not say. */
  hasFeed: boolean | null;
  /** Which entries its feed carries, in CourtListener's words; `""` when it does not say. */
  feedTypes: string;
  /** When CourtListener last reached the court's PACER site; null when it does not say. */
  lastContactAt: string | null;
  /** When CourtListener was asked. */
  askedAt: string;
}

/** Courts as CourtListener last told of them. */
export interface Courts {
  /** Takes the newest word on a court, asked now. */
  save(court: Omit<CourtFeed, "askedAt">): void;
  /** Null for one that was never asked about. */
  of(courtId: string): CourtFeed | null;
}

/** The courts of a store. */
export function courts({ database, clock }: StoreContext): Courts {
  return {
    save: ({ courtId, hasFeed, feedTypes, lastContactAt }) => {
      database.run(
        `INSERT OR REPLACE INTO courts (id, has_feed, feed_types, last_contact_at, asked_at)
         VALUES (?, ?, ?, ?, ?)`,
        [
          courtId,
          hasFeed === null ? null : Number(hasFeed),
          feedTypes,
          lastContactAt === null ? null : millisecondsOf(lastContactAt),
          clock.now().epochMilliseconds,
        ],
      );
    },
    of: (courtId) => {
      const row = database.get<Row>("SELECT * FROM courts WHERE id = ?", [courtId]);
      return row === undefined ? null : {
        courtId: row.id,
        hasFeed: row.has_feed === null ? null : row.has_feed === 1,
        feedTypes: row.feed_types,
        lastContactAt: row.last_contact_at === null ? null : isoOf(row.last_contact_at),
        askedAt: isoOf(row.asked_at),
      };
    },
  };
}

interface Row {
  id: string;
  has_feed: number | null;
  feed_types: string;
  last_contact_at: number | null;
  asked_at: number;
}
