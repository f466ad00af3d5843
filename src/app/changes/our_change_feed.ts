import { startOfFile } from "../../platform/start_of_file.ts";

/** How the change feeds beside a feed begin, by ending. */
const beginnings = {
  ".atom": /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
  ".json": /"version": "https:\/\/jsonfeed\.org\/version\/1/,
};

/** Endings of the two forms of a change feed, which lies beside the `.ics` of the same name. */
export const changeEndings = [".atom", ".json"] as const;

/** Path of the change feeds beside the file of a feed, without their endings. */
export function changeStem(path: string): string {
  return path.replace(/\.[^./]*$/, "");
}

/** Whether the file is there and begins as our change feed of that ending does. */
export function isOurChangeFeed(path: string, ending: typeof changeEndings[number]): boolean {
  try {
    return beginnings[ending].test(startOfFile(path, 400));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
