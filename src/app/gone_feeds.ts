import { join } from "node:path";
import { isThere } from "../platform/is_there.ts";
import { changeEndings, changeStem, isOurChangeFeed } from "./changes/our_change_feed.ts";
import { goneNote } from "./feeds/view_cases.ts";

/** Where feeds lie below the folder of the tree. */
const folders = [".", "calendars", "cases", "courts", "tags", "kinds"];

/** A feed without events is small; a larger file is none. Bytes. */
const largest = 10_000;

/**
 * The files below the tree's folder that are feeds of things the settings do not name any more, as
 * publishing leaves them, empty, for those who are subscribed to them, and the change feeds beside
 * them; by path. Only files that say so themselves.
 */
export function goneFeeds(folder: string): string[] {
  return folders.map((name) => join(folder, name)).filter(isThere).flatMap((place) =>
    [...Deno.readDirSync(place)].filter(({ isFile, name }) => isFile && name.endsWith(".ics"))
      .map(({ name }) => join(place, name)).filter(isGone)
      .flatMap((path) => [path, ...changeFeedsBeside(path)])
  ).sort();
}

function isGone(path: string): boolean {
  if (Deno.statSync(path).size > largest) return false;
  const text = Deno.readTextFileSync(path).replaceAll(/\r\n[ \t]/g, "").replaceAll("\\,", ",");
  return text.includes("\r\nPRODID:-//case-calendar//") && text.includes(goneNote) &&
    !text.includes("BEGIN:VEVENT");
}

function changeFeedsBeside(path: string): string[] {
  return changeEndings.flatMap((ending) => {
    const beside = `${changeStem(path)}${ending}`;
    return isOurChangeFeed(beside, ending) ? [beside] : [];
  });
}
