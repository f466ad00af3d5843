import { join } from "node:path";
import { isThere } from "../platform/is_there.ts";
import { goneNote } from "./feeds/render_view.ts";

/** Where feeds lie below the folder of the tree. */
const folders = [".", "calendars", "cases", "courts", "tags", "kinds"];

/** A feed without events is small; a larger file is none. Bytes. */
const largest = 10_000;

/** How the change feeds beside a feed begin, by ending. */
const besides = { ".atom": /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/, ".json": /jsonfeed/ };

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
  return Object.entries(besides).flatMap(([ending, begin]) => {
    const beside = path.replace(/\.ics$/, ending);
    return isThere(beside) && begin.test(headOf(beside)) ? [beside] : [];
  });
}

function headOf(path: string): string {
  using file = Deno.openSync(path);
  const start = new Uint8Array(400);
  const length = file.readSync(start) ?? 0;
  return new TextDecoder().decode(start.subarray(0, length));
}
