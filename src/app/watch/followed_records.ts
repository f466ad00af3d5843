import type { Config } from "../../config/config.ts";
import type { Store } from "../../store/store.ts";
import { knownRecords } from "../resolve_docket.ts";

/** CourtListener's ids of the docket records that cases follow, each once, and the cases of each. */
export function followedRecords(
  { config, store }: { config: Pick<Config, "cases">; store: Store },
): Map<string, string[]> {
  const cases = new Map<string, string[]>();
  for (const { id: caseId, dockets } of config.cases) {
    for (const reference of dockets) {
      const ids = reference.by === "record"
        ? [String(reference.record)]
        : knownRecords(reference, store)
          .flatMap(({ upstream, id }) => upstream === "courtlistener" ? [id] : []);
      for (const id of ids) {
        const named = cases.get(id) ?? [];
        if (!named.includes(caseId)) cases.set(id, [...named, caseId]);
      }
    }
  }
  return cases;
}
