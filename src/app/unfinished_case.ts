import type { CaseSettings } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
import { knownRecords } from "./resolve_docket.ts";
import { unfinishedEntries, type UnfinishedEntry } from "./unfinished_entries.ts";

/** A case and those of its entries that look as if more were to come. */
export interface UnfinishedCase {
  caseId: string;
  /** Of its dockets, as far as they are known, each once. */
  records: RecordRef[];
  unfinished: UnfinishedEntry[];
}

/** What {@link unfinishedCase} works with. */
export interface UnfinishedTools {
  store: Store;
  clock: Pick<Clock, "now">;
  /** Entries filed within so many days. */
  days: number;
}

/** A case as it stands now. */
export function unfinishedCase(
  { id, dockets }: CaseSettings,
  { store, clock, days }: UnfinishedTools,
): UnfinishedCase {
  const records = distinctRecords(dockets.flatMap((reference) => knownRecords(reference, store)));
  return {
    caseId: id,
    records,
    unfinished: unfinishedEntries(records, { store, now: clock.now(), days }),
  };
}

/** Of the unfinished entries of a case, how many have got by now what they lacked. */
export function filledEntries(
  { records, unfinished }: UnfinishedCase,
  { store, clock, days }: UnfinishedTools,
): number {
  const still = new Map(
    unfinishedEntries(records, { store, now: clock.now(), days })
      .map(({ record, lacks }) => [record.id, lacks]),
  );
  return unfinished.filter(({ record, lacks }) => {
    const now = still.get(record.id);
    return now === undefined || (now === "document" && lacks !== "document");
  }).length;
}

/** Each record once, where it stands first. */
export function distinctRecords(refs: readonly RecordRef[]): RecordRef[] {
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}
