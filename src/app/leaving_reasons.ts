import type { LossReason } from "../domain/plan/loss_reason.ts";
import type { PublishedRow } from "../domain/plan/published_row.ts";
import type { Store } from "../store/store.ts";
import type { CaseState } from "./case_state.ts";
import { isAmbiguous } from "./resolve_docket.ts";

/**
 * Reasons on record, by uid, for events a calendar showed and may not show any more: its case left
 * the settings or went to another calendar, or the ledger says what became of the key. What has no
 * entry here and is no longer an event is an unexplained loss; so is a docket whose number has become
 * ambiguous, which may be followed still.
 */
export function leavingReasons(
  previous: readonly PublishedRow[],
  { cases, store, calendarId }: {
    cases: readonly CaseState[];
    store: Store;
    calendarId: string;
  },
): Map<string, LossReason> {
  const caseOf = new Map(cases.map((one) => [one.settings.id, one]));
  const reasons = new Map<string, LossReason>();
  for (const caseId of new Set(previous.map((row) => row.caseId))) {
    const rows = previous.filter((row) => row.caseId === caseId);
    const one = caseOf.get(caseId);
    if (one?.settings.calendar !== calendarId) {
      const detail = one === undefined
        ? `case ${caseId} is no longer in the settings`
        : `case ${caseId} is now in calendar ${one.settings.calendar}`;
      for (const { uid } of rows) reasons.set(uid, { kind: "removed-case", detail });
      continue;
    }
    const unclear = one.settings.dockets.some((reference) => isAmbiguous(reference, store));
    const followed = new Set(one.dockets.map(({ docketKey }) => docketKey));
    const docketOf = new Map(store.ledger.of({ caseId }).map((row) => [row.key, row.docketKey]));
    for (const { uid, key } of rows) {
      const docket = docketOf.get(key);
      const merged = one.merged.get(uid);
      if (docket !== undefined && !followed.has(docket) && !unclear) {
        const detail = `docket ${docket} is no longer in case ${caseId}`;
        reasons.set(uid, { kind: "removed-case", detail });
      } else if (merged !== undefined) reasons.set(uid, merged);
    }
  }
  return reasons;
}
