import type { StoreContext } from "./store_context.ts";

/** A feed that was written to a file which others may be subscribed to. */
export interface FeedFile {
  /** As it was written, relative to the working folder or absolute. */
  path: string;
  /** The name the feed has, for the one that takes its place when it is gone. */
  name: string;
}

/** The files that feeds were written to, so that one that nobody writes any more is noticed. */
export interface FeedFiles {
  /** By path. */
  list(): FeedFile[];
  /** Remembers files; those that are known as they are cost no write. */
  keep(files: readonly FeedFile[]): void;
  forget(path: string): void;
}

/** The feed files of a store. */
export function feedFiles({ database }: StoreContext): FeedFiles {
  const list = () => database.all<FeedFile>("SELECT path, name FROM feed_files ORDER BY path");
  return {
    list: () => list().map(({ path, name }) => ({ path, name })),
    keep: (files) => {
      const known = new Map(list().map(({ path, name }) => [path, name]));
      const fresh = files.filter(({ path, name }) => known.get(path) !== name);
      if (fresh.length === 0) return;
      database.transaction(() => {
        for (const { path, name } of fresh) {
          database.run(
            `INSERT INTO feed_files (path, name) VALUES (?, ?)
             ON CONFLICT DO UPDATE SET name = excluded.name`,
            [path, name],
          );
        }
      });
    },
    forget: (path) => void database.run("DELETE FROM feed_files WHERE path = ?", [path]),
  };
}
