import type { CaseSettings, Config, DocketReference } from "../config/config.ts";
import type { Store } from "../store/store.ts";
import { knownRecords } from "./resolve_docket.ts";
import { unknownCase } from "./unknown_case.ts";

/** Which cases a run is about; all of the settings when nothing is said. */
export interface CaseChoice {
  /** Only this case. */
  caseId?: string;
  /** Only cases with a docket that was never read to its end. */
  onlyNew?: boolean;
}

/** The cases a run is about; an unknown id is an error that names the nearest. */
export function chooseCases(
  { caseId, onlyNew = false }: CaseChoice,
  { config, store }: { config: Config; store: Store },
): CaseSettings[] {
  const chosen = caseId === undefined
    ? config.cases
    : config.cases.filter(({ id }) => id === caseId);
  if (chosen.length === 0 && caseId !== undefined) {
    throw unknownCase(caseId, { action: "sync", cases: config.cases });
  }
  if (!onlyNew) return chosen;
  return chosen.filter((one) => one.dockets.some((reference) => isNew(reference, store)));
}

function isNew(reference: DocketReference, store: Store): boolean {
  const records = knownRecords(reference, store);
  return records.length === 0 || records.some((ref) => !store.marks.of(ref).complete);
}
