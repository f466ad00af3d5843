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
}

/** Versions read per transaction: small enough that another process never waits long. */
const batchSize = 200;

/**
 * Reads by rules every entry version that is due, and stores the facts. A reading that fails leaves
 * its version pending (invariant 3) and does not touch the others.
 */
export function readDueEntries(store: Store, read = readEntry): ReadingCounts {
  const counts: ReadingCounts = { read: 0, actions: 0, failed: [] };
  const courts = new Map(
    store.dockets.list().flatMap(({ courtId, records }) =>
      records.map(({ record }) => [`${record.upstream}:${record.id}`, courtId] as const)
    ),
  );
  for (;;) {
    const due = store.readings.due(batchSize, { reader: rulesReader.name });
    if (due.length === 0) return counts;
    const readings = due.map(({ version }) => ({
      version,
      ...tryReading(version, { courts, read }),
    }));
    store.transaction(() => {
      for (const { version, facts, reason } of readings) {
        if (reason !== null) {
          store.readings.fail(version.id, { reason });
          counts.failed.push({ entry: `docket entry ${version.record.id}`, reason });
          continue;
        }
        store.facts.replace(version.id, { reader: rulesReader, facts });
        counts.read += 1;
        counts.actions += facts.filter((fact) => fact.fact === "calendar").length;
      }
    });
  }
}

type Reading = { facts: Fact[]; reason: null } | { facts: null; reason: string };

function tryReading(
  { record }: StoredVersion,
  { courts, read }: { courts: ReadonlyMap<string, string>; read: typeof readEntry },
): Reading {
  try {
    const facts = read({
      text: entryText(record),
      filed: record.dateFiled,
      courtId: courts.get(`${record.upstream}:${record.docketRecordId}`) ?? "",
    });
    return { facts, reason: null };
  } catch (error) {
    return { facts: null, reason: error instanceof Error ? error.message : String(error) };
  }
}
