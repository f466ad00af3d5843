import type { Fact } from "../domain/fact.ts";
import { entryText } from "../domain/upstream.ts";
import { readEntry, rulesReader } from "../extract/read_entry.ts";
import type { Store } from "../store/store.ts";
import type { StoredVersion } from "../store/version_rows.ts";

/** What reading brought. */
export interface ReadingCounts {
  /** Versions read. */
  read: number;
  /** Calendar facts found in them. */
  actions: number;
  /** Versions whose reading failed; they stay pending with a reason and a next try. */
  failed: { entry: string; reason: string }[];
  /** The same by the upstream's id of the docket record. */
  byRecord: Map<string, Omit<ReadingCounts, "byRecord">>;
}

/** Versions read per transaction: small enough that another process never waits long. */
const batchSize = 50;

/**
 * Reads by rules the entry versions that are due, and stores the facts: all of them, or as many as
 * can be read within `milliseconds` (one at least). A reading that fails leaves its version pending
 * (invariant 3) and does not touch the others.
 */
export function readDueEntries(
  store: Store,
  read = readEntry,
  { milliseconds = Infinity }: { milliseconds?: number } = {},
): ReadingCounts {
  const counts = noReadings();
  const courts: Courts = new Map();
  const end = performance.now() + milliseconds;
  for (;;) {
    const due = store.readings.due(batchSize, { reader: rulesReader.name });
    if (due.length === 0) return counts;
    const readings: ({ version: StoredVersion } & Reading)[] = [];
    for (const { version } of due) {
      placeRecord(version, { courts, store });
      readings.push({ version, ...tryReading(version, { courts, read }) });
      if (performance.now() >= end) break;
    }
    store.transaction(() => {
      for (const { version, facts, reason } of readings) {
        const { docketRecordId } = version.record;
        const own = counts.byRecord.get(docketRecordId) ?? { read: 0, actions: 0, failed: [] };
        counts.byRecord.set(docketRecordId, own);
        if (reason !== null) {
          store.readings.fail(version.id, { reason });
          const failure = { entry: `docket entry ${version.record.id}`, reason };
          counts.failed.push(failure);
          own.failed.push(failure);
          continue;
        }
        store.facts.replace(version.id, { reader: rulesReader, facts });
        const actions = facts.filter((fact) => fact.fact === "calendar").length;
        for (const tally of [counts, own]) {
          tally.read += 1;
          tally.actions += actions;
        }
      }
    });
    if (performance.now() >= end) return counts;
  }
}

/** Nothing read. */
export function noReadings(): ReadingCounts {
  return { read: 0, actions: 0, failed: [], byRecord: new Map() };
}

/** Court and number of docket records, by upstream and id; null when the record is not stored. */
type Courts = Map<string, { courtId: string; docketNumber: string } | null>;

/** Finds court and number of a version's docket once; few dockets have something to read. */
function placeRecord(
  { record: { upstream, docketRecordId } }: StoredVersion,
  { courts, store }: { courts: Courts; store: Store },
): void {
  const name = `${upstream}:${docketRecordId}`;
  if (courts.has(name)) return;
  const docket = store.dockets.byRecord({ upstream, id: docketRecordId });
  courts.set(
    name,
    docket === null ? null : { courtId: docket.courtId, docketNumber: numberOf(docket.key) },
  );
}

/** The number in a docket's key: what follows the court. */
function numberOf(key: string): string {
  return key.slice(key.indexOf("/") + 1);
}

type Reading = { facts: Fact[]; reason: null } | { facts: null; reason: string };

function tryReading(
  { record }: StoredVersion,
  { courts, read }: {
    courts: Courts;
    read: typeof readEntry;
  },
): Reading {
  try {
    const docket = courts.get(`${record.upstream}:${record.docketRecordId}`);
    const facts = read({
      text: entryText(record),
      filed: record.dateFiled,
      courtId: docket?.courtId ?? "",
      docketNumber: docket?.docketNumber ?? "",
    });
    return { facts, reason: null };
  } catch (error) {
    return { facts: null, reason: error instanceof Error ? error.message : String(error) };
  }
}
