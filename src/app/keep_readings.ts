import type { Fact } from "../domain/fact.ts";
import { factProblem } from "../domain/fact_problem.ts";
import { rulesReader } from "../extract/rules_reader.ts";
import type { Store } from "../store/store.ts";
import type { DueText } from "./due_texts.ts";

/** What reading brought. */
export interface ReadingCounts {
  /** Versions read. */
  read: number;
  /** Calendar facts found in them. */
  actions: number;
  /** Versions whose reading failed; they stay pending with a reason and a next try. */
  failed: { entry: string; reason: string }[];
  /** Days that texts set something for and no calendar has, as they are printed; nothing was read there. */
  impossible: { entry: string; days: readonly string[] }[];
  /** The same by the upstream's id of the docket record. */
  byRecord: Map<string, Omit<ReadingCounts, "byRecord">>;
}

/** A text and how its reading by rules ended; days that no calendar has, where they were looked for. */
export type ReadText =
  & DueText
  & ({ facts: readonly Fact[]; impossibleDays?: readonly string[] } | { failure: string });

/** Nothing read. */
export function noReadings(): ReadingCounts {
  return { ...nothing(), byRecord: new Map() };
}

function nothing(): Omit<ReadingCounts, "byRecord"> {
  return { read: 0, actions: 0, failed: [], impossible: [] };
}

/**
 * Stores in one transaction what was read, and counts it. A reading that failed, or answered what
 * its text does not say, leaves its version pending (invariant 3) and does not touch the others.
 */
export function keepReadings(
  readings: readonly ReadText[],
  { store, counts }: { store: Store; counts: ReadingCounts },
): void {
  const checked = readings.map((reading) => {
    if ("failure" in reading) return reading;
    const problem = factProblem(reading.facts, reading.input.text);
    return problem === null
      ? reading
      : { ...reading, failure: `the reading is faulty: ${problem}` };
  });
  store.transaction(() => {
    for (const reading of checked) keep(reading, { store, counts });
  });
}

function keep(reading: ReadText, { store, counts }: { store: Store; counts: ReadingCounts }): void {
  const { version } = reading;
  const { docketRecordId } = version.record;
  const own = counts.byRecord.get(docketRecordId) ?? nothing();
  counts.byRecord.set(docketRecordId, own);
  const entry = `docket entry ${version.record.id}`;
  if ("failure" in reading) {
    store.readings.fail(version.id, { reason: reading.failure });
    const failed = { entry, reason: reading.failure };
    counts.failed.push(failed);
    own.failed.push(failed);
    return;
  }
  const { facts, impossibleDays: days = [] } = reading;
  store.facts.replace(version.id, { reader: rulesReader, facts });
  const actions = facts.filter((fact) => fact.fact === "calendar").length;
  for (const tally of [counts, own]) {
    tally.read += 1;
    tally.actions += actions;
    if (days.length > 0) tally.impossible.push({ entry, days });
  }
}
