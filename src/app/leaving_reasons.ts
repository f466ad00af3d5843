import type { LossReason } from "../domain/plan/loss_reason.ts";
import type { PublishedRow } from "../domain/plan/published_row.ts";
import type { Store } from "../store/store.ts";
import type { CaseState } from "./case_state.ts";
import { isAmbiguous } from "./resolve_docket.ts";

/**
 * Reasons on record, by uid, for events of one case that a calendar showed and may not show any more:
 * the case left the settings or went to another calendar (`state` is null), or the ledger says what
 * became of the key. What has no entry here and is no longer an event is an unexplained loss; so is a
 * docket whose number has become ambiguous, which may be followed still.
 */
export function leavingReasons(
  previous: readonly PublishedRow[],
  { state, cases, store }: {
    /** The case as it stands in the calendar. */
    state: CaseState | null;
    cases: readonly Pick<CaseState, "settings">[];
    store: Store;
  },
): Map<string, LossReason> {
  const reasons = new Map<string, LossReason>();
  const [first] = previous;
  if (first === undefined) return reasons;
  const { caseId } = first;
  if (state === null) {
    const elsewhere = cases.find(({ settings }) => settings.id === caseId)?.settings.calendar;
    const detail = elsewhere === undefined
      ? `case ${caseId} is no longer in the settings`
      : `case ${caseId} is now in calendar ${elsewhere}`;
    for (const { uid } of previous) reasons.set(uid, { kind: "removed-case", detail });
    return reasons;
  }
  const unclear = state.settings.dockets.some((reference) => isAmbiguous(reference, store));
  const followed = new Set(state.dockets.map(({ docketKey }) => docketKey));
  const docketOf = new Map(store.ledger.of({ caseId }).map((row) => [row.key, row.docketKey]));
  for (const { uid, key } of previous) {
    const docket = docketOf.get(key);
    const merged = state.merged.get(uid);
    if (docket !== undefined && !followed.has(docket) && !unclear) {
      const detail = `docket ${docket} is no longer in case ${caseId}`;
      reasons.set(uid, { kind: "removed-case", detail });
    } else if (merged !== undefined) reasons.set(uid, merged);
  }
  return reasons;
}
