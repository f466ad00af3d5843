import type { Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
import { docketTurns } from "./docket_turns.ts";
import type { UnfinishedCase } from "./unfinished_case.ts";
import type { UnfinishedEntry } from "./unfinished_entries.ts";

/** Early turns of dockets for the sake of documents that are not there yet. */
export interface DocumentTurns {
  /** Dockets of a case with such a document, whose last turn was long enough ago for its age. */
  due(of: Pick<UnfinishedCase, "records" | "unfinished">): RecordRef[];
  /** When the docket of an entry has its next turn for its sake (ISO instant); null for at once. */
  next(entry: UnfinishedEntry): string | null;
}

/**
 * Hours between two turns of a docket with a document that is not there yet, by the age of its entry
 * in hours: a PDF comes in hours, in days, or never. Where the quota is narrow such a docket has its
 * turn as often as one with an event to come soon, no oftener.
 */
const documentHours = [
  { within: 24, every: 8 },
  { within: 72, every: 24 },
  { within: Infinity, every: 48 },
] as const;

/** The turns as quota and store allow them now. */
export function documentTurns(
  { config, store, clock }: { config: Config; store: Store; clock: Pick<Clock, "now"> },
): DocumentTurns {
  const references = config.cases.flatMap(({ dockets }) => dockets);
  const least = docketTurns(references, { store, clock }).interval.soon;

  function next({ record, since }: UnfinishedEntry): string | null {
    const ref = { upstream: "courtlistener", id: record.docketRecordId } as const;
    const { lastCheckedAt } = store.marks.of(ref);
    if (lastCheckedAt === null) return null;
    const age = Temporal.Instant.from(since).until(clock.now()).total("hours");
    const { every } = documentHours.find(({ within }) => age < within)!;
    const minutes = Math.round(60 * Math.max(every, least));
    return Temporal.Instant.from(lastCheckedAt).add({ minutes }).toString();
  }

  function isDue(entry: UnfinishedEntry): boolean {
    if (entry.lacks !== "document") return false;
    const at = next(entry);
    return at === null || Temporal.Instant.compare(at, clock.now()) <= 0;
  }

  return {
    next,
    due: ({ records, unfinished }) => {
      const due = new Set(unfinished.filter(isDue).map(({ record }) => record.docketRecordId));
      return records.filter(({ id }) => due.has(id));
    },
  };
}
