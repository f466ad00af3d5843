import { isoOf, millisecondsOf } from "./instants.ts";
import type { StoreContext } from "./store_context.ts";

/** A feed at an address that only who was given it knows. Instants are ISO, UTC. */
export interface PrivateFeed {
  id: number;
  /** For whom it is, in the operator's words. */
  name: string;
  /** A path as `viewPath` writes it. */
  view: string;
  /** What it asks for, as a query; `""` for nothing. */
  options: string;
  createdAt: string;
  /** Null while it is answered. */
  revokedAt: string | null;
  /** When it was last asked for, to the minute or so; null: never. */
  fetchedAt: string | null;
}

/** The private feeds of an installation. Of an address only its digest is kept. */
export interface PrivateFeeds {
  /** In order of their making, revoked ones too. */
  list(): PrivateFeed[];
  /** By the SHA-256 of the secret part of the address, hex. Revoked ones, too; null: never made. */
  byDigest(digest: string): PrivateFeed | null;
  /** Makes one and answers it. */
  add(feed: Pick<PrivateFeed, "name" | "view" | "options"> & { digest: string }): PrivateFeed;
  /** Null when there is no such feed; one that was revoked stays as it is. */
  revoke(id: number): PrivateFeed | null;
  /** Notes when feeds were last asked for: ISO instants by id; an older one changes nothing. */
  noteFetches(fetches: ReadonlyMap<number, string>): void;
}

/** The private feeds of a store. */
export function privateFeeds({ database, clock }: StoreContext): PrivateFeeds {
  const get = (id: number) => {
    const row = database.get<Row>("SELECT * FROM private_feeds WHERE id = ?", [id]);
    return row === undefined ? null : feedOf(row);
  };
  return {
    list: () => database.all<Row>("SELECT * FROM private_feeds ORDER BY id").map(feedOf),
    byDigest: (digest) => {
      const row = database.get<Row>("SELECT * FROM private_feeds WHERE digest = ?", [digest]);
      return row === undefined ? null : feedOf(row);
    },
    add: ({ digest, name, view, options }) => {
      const { id } = database.get<{ id: number }>(
        `INSERT INTO private_feeds (digest, name, view, options, created_at)
         VALUES (?, ?, ?, ?, ?) RETURNING id`,
        [digest, name, view, options, clock.now().epochMilliseconds],
      )!;
      return get(id)!;
    },
    revoke: (id) => {
      database.run(
        "UPDATE private_feeds SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
        [clock.now().epochMilliseconds, id],
      );
      return get(id);
    },
    noteFetches: (fetches) => {
      if (fetches.size === 0) return;
      database.transaction(() => {
        for (const [id, at] of fetches) {
          database.run(
            "UPDATE private_feeds SET fetched_at = max(coalesce(fetched_at, 0), ?) WHERE id = ?",
            [millisecondsOf(at), id],
          );
        }
      });
    },
  };
}

interface Row {
  id: number;
  digest: string;
  name: string;
  view: string;
  options: string;
  created_at: number;
  revoked_at: number | null;
  fetched_at: number | null;
}

function feedOf(row: Row): PrivateFeed {
  return {
    id: row.id,
    name: row.name,
    view: row.view,
    options: row.options,
    createdAt: isoOf(row.created_at),
    revokedAt: row.revoked_at === null ? null : isoOf(row.revoked_at),
    fetchedAt: row.fetched_at === null ? null : isoOf(row.fetched_at),
  };
}
