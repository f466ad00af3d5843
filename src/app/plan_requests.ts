import type { CaseSettings } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import type { Store } from "../store/store.ts";
import { needsRefresh } from "./refresh_docket.ts";
import { describeReference, knownRecords } from "./resolve_docket.ts";

/** What a sync would ask CourtListener about one docket. */
export interface PlannedDocket {
  caseId: string;
  docket: string;
  /** `first`: never synced (one look-up and a page for each 20 entries); `resume`: interrupted. */
  state: "first" | "resume" | "update";
  /** Requests for certain; a docket with many changes takes more pages. */
  atLeastRequests: number;
  lastCheckedAt: string | null;
}

/** What a sync of these cases would ask, without asking. */
export function planRequests(
  cases: readonly CaseSettings[],
  { store, clock }: { store: Store; clock: Clock },
): PlannedDocket[] {
  return cases.flatMap((one) =>
    one.dockets.map((reference): PlannedDocket => {
      const records = knownRecords(reference, store);
      const marks = records.map((ref) => store.marks.of(ref));
      const known = marks.length > 0;
      const refresh = records.some((ref) => needsRefresh(ref, { store, clock }));
      const complete = known && marks.every((mark) => mark.complete && mark.cursor === null);
      return {
        caseId: one.id,
        docket: describeReference(reference),
        state: !known ? "first" : complete ? "update" : "resume",
        atLeastRequests: known ? 2 * marks.length + (refresh ? 1 : 0) : 2,
        lastCheckedAt: marks.map((mark) => mark.lastCheckedAt).find((at) => at !== null) ?? null,
      };
    })
  );
}
