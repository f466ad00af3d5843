import type { Config } from "../../config/config.ts";
import type { Store } from "../../store/store.ts";
import { namedRecords } from "../named_records.ts";

/** CourtListener's ids of the docket records that cases follow, each once, and the cases of each. */
export function followedRecords(
  { config, store }: { config: Pick<Config, "cases">; store: Store },
): Map<string, string[]> {
  const cases = new Map<string, string[]>();
  for (const { id: caseId, dockets } of config.cases) {
    for (const reference of dockets) {
      for (const { id } of namedRecords(reference, store)) {
        const named = cases.get(id) ?? [];
        if (!named.includes(caseId)) cases.set(id, [...named, caseId]);
      }
    }
  }
  return cases;
}
