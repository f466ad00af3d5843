import { basename, relative, resolve } from "node:path";
import type { ChangeFeed } from "../../calendars/changes/change_feed.ts";
import { renderAtom } from "../../calendars/changes/render_atom.ts";
import { renderJsonFeed } from "../../calendars/changes/render_json_feed.ts";
import { replaceFile } from "../../platform/atomic_file.ts";
import type { FeedFile } from "../../store/feed_files.ts";
import { changeEndings, changeStem, isOurChangeFeed } from "./our_change_feed.ts";

/**
 * Writes over the change feeds beside the file of a feed that is gone, so that they tell of nothing
 * but their end. Ones that are not there, not ours, or beside a feed that is kept are left alone.
 * Answers the paths, in a dry run of what would be written.
 */
export function endChangeFeeds(
  { path, name }: FeedFile,
  { folder, kept, publicBaseUrl, ended, dryRun }: {
    /** Of the tree. */
    folder: string;
    /** The feeds that go on. */
    kept: readonly Pick<FeedFile, "path">[];
    publicBaseUrl: string | null;
    ended: NonNullable<ChangeFeed["ended"]>;
    dryRun: boolean;
  },
): string[] {
  const stem = changeStem(path);
  if (kept.some((one) => resolve(changeStem(one.path)) === resolve(stem))) return [];
  const below = relative(folder, stem);
  const feed: ChangeFeed = {
    title: `${name}: changes`,
    path: below.startsWith("..") ? basename(stem) : below,
    publicBaseUrl,
    page: null,
    changes: [],
    since: ended.at,
    ended,
  };
  return changeEndings.flatMap((ending) => {
    const file = `${stem}${ending}`;
    if (!isOurChangeFeed(file, ending)) return [];
    if (!dryRun) replaceFile(file, ending === ".atom" ? renderAtom(feed) : renderJsonFeed(feed));
    return [file];
  });
}
