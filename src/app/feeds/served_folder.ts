import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { Config } from "../../config/config.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { fileMark, replaceFile, type TextInPieces } from "../../platform/atomic_file.ts";
import { removeIfThere } from "../../platform/remove_if_there.ts";
import type { CalendarSnapshot } from "./calendar_snapshot.ts";
import type { ViewCalendar, ViewCase } from "./view_cases.ts";

/** One case of a calendar, as publishing leaves it. */
export interface ServedCase extends ViewCase {
  /** Two publications of a case share it only if they show the very same events. */
  partId: string;
  /** Asked for only where there is no file with them yet. */
  events: () => readonly PublishedEvent[];
}

/** A calendar, as publishing leaves it. */
export type ServedCalendar = ViewCalendar<ServedCase>;

/** What the files of an installation are together; its file changes whenever one of them does. */
interface ServedState {
  schema: 2;
  siteTitle: string;
  publicBaseUrl: string | null;
  /** In the order of the settings; `published` is null while there is nothing of it. */
  calendars: { id: string; published: ViewCalendar<FiledCase> | null }[];
}

interface FiledCase extends ViewCase {
  /** The name of the file with its events. */
  file: string;
}

/** The folder beside the store in which publishing leaves what served feeds are rendered from. */
export function servedFolder({ storePath }: Pick<Config, "storePath">): string {
  return join(dirname(storePath), "served");
}

/** The file that stands for the whole folder. */
export function servedStatePath(folder: string): string {
  return join(folder, "state.json");
}

/**
 * Leaves the calendars, in the order of the settings, for the serving of feeds: a file for each case
 * of each, written only where it is not there, and the state last. A calendar whose value is null
 * keeps what it has. Files that neither this state nor the one before names are removed.
 */
export function writeServed(
  calendars: ReadonlyMap<string, ServedCalendar | null>,
  { config }: { config: Pick<Config, "storePath" | "siteTitle" | "publicBaseUrl"> },
): void {
  const folder = servedFolder(config);
  const before = readState(folder)?.calendars ?? [];
  const last = new Map(before.map(({ id, published }) => [id, published]));
  const there = namesIn(folder);
  const filed = (calendarId: string, { partId, events, ...one }: ServedCase): FiledCase => {
    const { id, name, tags, courts } = one;
    const file = fileName([calendarId, id, partId]);
    if (!there.has(file)) replaceFile(join(folder, file), linesOf(events()));
    there.add(file);
    return { id, name, tags, courts, file };
  };
  const now = [...calendars].map(([id, served]) => {
    if (served === null) return { id, published: last.get(id) ?? null };
    const { calendar, listed, attendees, cases } = served;
    const own = cases.map((one) => filed(id, one));
    return { id, published: { calendar, listed, attendees, cases: own } };
  });
  const { siteTitle, publicBaseUrl } = config;
  const state: ServedState = { schema: 2, siteTitle, publicBaseUrl, calendars: now };
  replaceFile(servedStatePath(folder), `${JSON.stringify(state)}\n`);
  // What the last state named may be being read.
  const named = new Set(
    [...now, ...before].flatMap(({ published }) => published?.cases.map(({ file }) => file) ?? []),
  );
  for (const name of there) {
    if (name.endsWith(".jsonl") && !named.has(name)) removeIfThere(join(folder, name));
  }
}

/** What feeds are rendered from. */
export interface Served {
  siteTitle: string;
  publicBaseUrl: string | null;
  snapshots: CalendarSnapshot[];
  /** Ids of calendars that were held back or failed ever since there is a state. */
  missing: string[];
  /** Whether nothing was published since. */
  isCurrent(): boolean;
}

/**
 * What feeds are rendered from: null before anything was published for serving. A case reads its
 * file each time its events are asked for; it may be gone two publications later, and then, as when it
 * is damaged, an error says so.
 */
export function readServed(folder: string): Served | null {
  const mark = fileMark(servedStatePath(folder));
  const state = readState(folder);
  if (state === null) return null;
  const { siteTitle, publicBaseUrl, calendars } = state;
  return {
    siteTitle,
    publicBaseUrl,
    snapshots: calendars.flatMap(({ published }) =>
      published === null ? [] : {
        ...published,
        cases: published.cases.map(({ file, ...one }) => ({
          ...one,
          events: () => readEvents(join(folder, file), one),
        })),
      }
    ),
    missing: calendars.filter(({ published }) => published === null).map(({ id }) => id),
    isCurrent: () => fileMark(servedStatePath(folder)) === mark,
  };
}

function readState(folder: string): ServedState | null {
  try {
    const state: ServedState | null = JSON.parse(Deno.readTextFileSync(servedStatePath(folder)));
    return state?.schema === 2 ? state : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Named for what it holds: a reader finds the events of its state, or none, never newer ones. */
function fileName(parts: readonly string[]): string {
  return `${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32)}.jsonl`;
}

/** Pieces are written one by one, so that they are not too small. */
const pieceSize = 64 * 1024;

function linesOf(events: readonly PublishedEvent[]): TextInPieces {
  return {
    *pieces() {
      let piece = "";
      for (const event of events) {
        piece += `${JSON.stringify(event)}\n`;
        if (piece.length < pieceSize) continue;
        yield piece;
        piece = "";
      }
      yield piece;
    },
  };
}

function readEvents(path: string, { id }: ViewCase): PublishedEvent[] {
  const what = `what was left of case "${id}" for serving, "${path}",`;
  let text: string;
  try {
    text = Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new Error(`${what} is gone`);
    throw error;
  }
  try {
    return text.split("\n").flatMap((line) =>
      line === "" ? [] : JSON.parse(line) as PublishedEvent
    );
  } catch {
    // The next publication writes what is not there.
    removeIfThere(path);
    throw new Error(`${what} is damaged`);
  }
}

function namesIn(folder: string): Set<string> {
  try {
    return new Set([...Deno.readDirSync(folder)].map(({ name }) => name));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return new Set();
    throw error;
  }
}
