import type { Config } from "../config/config.ts";
import type { DocketCounts, OrphanDocket } from "../store/prune.ts";
import type { Store } from "../store/store.ts";
import { knownKey, knownRecords } from "./resolve_docket.ts";

/** One docket that no case of the settings names. */
export interface PrunedDocket extends OrphanDocket {
  /** True when it was removed, false in a dry run. */
  removed: boolean;
}

/** What pruning found. */
export interface PruneResult {
  dockets: PrunedDocket[];
  totals: DocketCounts;
  /** Cases that left the settings and still have events in the store. */
  cases: { caseId: string; removed: boolean }[];
}

/**
 * Finds dockets and cases of the store that the settings do not name any more and, with `apply`,
 * removes them. Identities stay, so that a case followed again gets its old event ids back.
 */
export function prune(
  { config, store }: { config: Config; store: Store },
  { apply }: { apply: boolean },
): PruneResult {
  const references = config.cases.flatMap((one) => one.dockets);
  const orphans = store.prune.orphans({
    records: references.flatMap((reference) => knownRecords(reference, store)),
    keys: references.flatMap((reference) => knownKey(reference, store) ?? []),
  });
  const live = new Set(config.cases.map(({ id }) => id));
  const gone = store.events.cases().filter((caseId) => !live.has(caseId));
  if (apply) {
    store.transaction(() => {
      for (const { key } of orphans) store.prune.deleteDocket(key);
      for (const caseId of gone) store.events.dropCase(caseId);
    });
  }
  const totals: DocketCounts = {
    records: 0,
    entries: 0,
    versions: 0,
    facts: 0,
    events: 0,
    keys: 0,
  };
  for (const { counts } of orphans) {
    for (const name of Object.keys(totals) as (keyof DocketCounts)[]) totals[name] += counts[name];
  }
  return {
    dockets: orphans.map((docket) => ({ ...docket, removed: apply })),
    totals,
    cases: gone.map((caseId) => ({ caseId, removed: apply })),
  };
}
