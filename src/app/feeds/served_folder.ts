import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { Config } from "../../config/config.ts";
import { replaceFile } from "../../platform/atomic_file.ts";
import { removeIfThere } from "../../platform/remove_if_there.ts";
import { type CalendarSnapshot, readSnapshot, writeSnapshot } from "./calendar_snapshot.ts";

/** What the snapshots of an installation are together; its file changes whenever one of them does. */
interface ServedState {
  schema: 1;
  siteTitle: string;
  publicBaseUrl: string | null;
  /** In the order of the settings; `snapshot` is a file name, null while there is none. */
  calendars: { id: string; snapshot: string | null }[];
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
 * Leaves snapshots for the serving of feeds, the state last. A calendar whose value is null keeps
 * the snapshot it has. Snapshots that no calendar has any more are removed.
 */
export function writeServed(
  snapshots: ReadonlyMap<string, CalendarSnapshot | null>,
  { config }: { config: Config },
): void {
  const folder = servedFolder(config);
  const before = new Map(
    readState(folder)?.calendars.map(({ id, snapshot }) => [id, snapshot]) ?? [],
  );
  const calendars = [...snapshots].map(([id, snapshot]) => {
    if (snapshot === null) return { id, snapshot: before.get(id) ?? null };
    const text = writeSnapshot(snapshot);
    // Named for its content: a reader finds the snapshots of its state, or none, never newer ones.
    const name = `${
      createHash("sha256").update(`${id}\n${text}`).digest("hex").slice(0, 32)
    }.jsonl`;
    replaceFile(join(folder, name), text);
    return { id, snapshot: name };
  });
  const { siteTitle, publicBaseUrl } = config;
  const state: ServedState = { schema: 1, siteTitle, publicBaseUrl, calendars };
  replaceFile(servedStatePath(folder), `${JSON.stringify(state)}\n`);
  const named = new Set(calendars.map(({ snapshot }) => snapshot));
  for (const { name } of Deno.readDirSync(folder)) {
    // What the last state named may be being read.
    const inUse = named.has(name) || [...before.values()].includes(name);
    if (name.endsWith(".jsonl") && !inUse) removeIfThere(join(folder, name));
  }
}

/** What feeds are rendered from. */
export interface Served {
  siteTitle: string;
  publicBaseUrl: string | null;
  snapshots: CalendarSnapshot[];
  /** Ids of calendars that were held back or failed ever since there are snapshots. */
  missing: string[];
}

/** What feeds are rendered from: null before anything was published for serving. */
export function readServed(folder: string): Served | null {
  const state = readState(folder);
  if (state === null) return null;
  const { siteTitle, publicBaseUrl, calendars } = state;
  return {
    siteTitle,
    publicBaseUrl,
    snapshots: calendars.flatMap(({ snapshot }) =>
      snapshot === null ? [] : readSnapshot(Deno.readTextFileSync(join(folder, snapshot)))
    ),
    missing: calendars.filter(({ snapshot }) => snapshot === null).map(({ id }) => id),
  };
}

function readState(folder: string): ServedState | null {
  try {
    return JSON.parse(Deno.readTextFileSync(servedStatePath(folder))) as ServedState;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}
