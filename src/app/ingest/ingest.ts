import type { Config } from "../../config/config.ts";
import { docketKey } from "../../domain/docket_key.ts";
import type { DocketRecord, EntryRecord } from "../../domain/upstream.ts";
import type { Store } from "../../store/store.ts";
import { type FollowedDockets, followedDockets } from "../deliveries/followed_dockets.ts";
import { readDueEntries } from "../read_entries.ts";
import { rehearse } from "../rehearse.ts";
import { ownKey } from "../resolve_docket.ts";
import type { IngestReading } from "./reading.ts";

/** What one docket got. */
export interface IngestedDocket {
  key: string;
  cases: string[];
  entries: number;
  new: number;
  changed: number;
}

/** A docket of the inputs that no case follows. */
export interface StrangeDocket {
  /** Court and number, or CourtListener's id where no input tells more. */
  name: string;
  caption: string;
  entries: number;
  /** What `add` takes. */
  add: string;
  /** It is followed, but neither store nor inputs say what court and number it has. */
  unknown: boolean;
}

/** What ingesting brought, or in a dry run would bring. */
export interface IngestResult {
  dockets: IngestedDocket[];
  notFollowed: StrangeDocket[];
  /** Calendar facts read in what was new. */
  actions: number;
  problems: string[];
}

/**
 * Puts the entries of the inputs into the store, those of dockets that cases follow, as the versions
 * they are: an older copy never replaces a newer text. Others are named and left out. No network.
 */
export function ingest(
  readings: readonly IngestReading[],
  { config, store, dryRun }: { config: Config; store: Store; dryRun: boolean },
): IngestResult {
  return rehearse(store, { dryRun, work: () => ingestAll(readings, { config, store }) });
}

function ingestAll(
  readings: readonly IngestReading[],
  tools: { config: Config; store: Store },
): IngestResult {
  const { store } = tools;
  const problems = readings.flatMap((one) => one.problems);
  const shown = new Map<string, DocketRecord>();
  for (const docket of readings.flatMap(({ dockets }) => dockets)) {
    const before = shown.get(nameOf(docket));
    if (before === undefined || before.modifiedAt <= docket.modifiedAt) {
      shown.set(nameOf(docket), docket);
    }
  }
  const groups = Map.groupBy(
    readings.flatMap(({ entries }) => entries),
    ({ upstream, docketRecordId: id }) => nameOf({ upstream, id }),
  );
  for (const name of shown.keys()) if (!groups.has(name)) groups.set(name, []);
  const dockets = new Map<string, IngestedDocket>();
  const notFollowed: StrangeDocket[] = [];
  for (const [name, entries] of groups) {
    const record = shown.get(name) ?? null;
    const upstream = record?.upstream ?? entries[0]!.upstream;
    const id = record?.id ?? entries[0]!.docketRecordId;
    const key = placed({ upstream, id, record }, tools);
    if (key.found !== "one") {
      notFollowed.push(strange({ id, record, entries, unknown: key.found === "unknown" }));
      continue;
    }
    const own = dockets.get(key.key) ?? {
      key: key.key,
      cases: followedDockets(tools).casesOf(key.key),
      entries: 0,
      new: 0,
      changed: 0,
    };
    dockets.set(key.key, own);
    for (const entry of entries) {
      own.entries += 1;
      const outcome = store.entries.upsert(entry);
      if (outcome !== "unchanged") own[outcome] += 1;
    }
  }
  const { actions, failed } = readDueEntries(store);
  problems.push(...failed.map(({ entry, reason }) => `${entry} could not be read: ${reason}`));
  return { dockets: [...dockets.values()], notFollowed, actions, problems };
}

type Placed = { found: "one"; key: string } | { found: "none" } | { found: "unknown" };

/** The key under which a followed docket is stored, its record saved when an input shows it. */
function placed(
  { upstream, id, record }: {
    upstream: EntryRecord["upstream"];
    id: string;
    record: DocketRecord | null;
  },
  tools: { config: Config; store: Store },
): Placed {
  const { store } = tools;
  const followed = followedDockets(tools);
  const stored = store.dockets.byRecord({ upstream, id });
  const isNamed = upstream === "courtlistener" && followed.hasRecord(id) === true;
  if (record === null) {
    if (stored !== null && followed.casesOf(stored.key).length > 0) {
      return { found: "one", key: stored.key };
    }
    return {
      found: isNamed || (upstream === "courtlistener" && followed.hasRecord(id) === null)
        ? "unknown"
        : "none",
    };
  }
  const meant = keyOf(record, followed);
  if (meant === null && !isNamed) return { found: "none" };
  return { found: "one", key: store.dockets.save(record, meant ?? ownKey(record).key).key };
}

/** The key of the followed docket that court and number of a record mean. */
function keyOf(record: DocketRecord, followed: FollowedDockets): string | null {
  const key = docketKey(record.courtId, record.docketNumber);
  if (!key.ok) return null;
  const meant = followed.keyOf(key.key, key.courtId);
  return meant.found === "one" ? meant.key : null;
}

function strange(
  { id, record, entries, unknown }: {
    id: string;
    record: DocketRecord | null;
    entries: readonly EntryRecord[];
    unknown: boolean;
  },
): StrangeDocket {
  const key = record === null ? null : docketKey(record.courtId, record.docketNumber);
  const name = key?.ok === true ? `${key.number} (${key.courtId})` : `CourtListener docket ${id}`;
  return {
    name,
    caption: record?.caseName ?? "",
    entries: entries.length,
    add: record?.upstream === "file" && key?.ok === true ? `${key.courtId} ${key.number}` : id,
    unknown,
  };
}

function nameOf({ upstream, id }: { upstream: string; id: string }): string {
  return `${upstream} ${id}`;
}
