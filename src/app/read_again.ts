import type { CaseSettings } from "../config/config.ts";
import { rulesReader } from "../extract/rules_reader.ts";
import type { Store } from "../store/store.ts";
import { knownRecords } from "./resolve_docket.ts";

/**
 * Has every stored text of the cases read by the rules again, at the next reading; answers how many.
 * What was read stays until then.
 */
export function readAgain(cases: readonly CaseSettings[], store: Store): number {
  const { name } = rulesReader;
  const refs = cases.flatMap(({ dockets }) => dockets)
    .flatMap((reference) => knownRecords(reference, store));
  return store.transaction(() => {
    const versions = new Set(
      refs.flatMap((ref) => store.entries.versionsOfRecord(ref).map(({ id }) => id)),
    );
    for (const id of versions) {
      store.readings.request(id, { reader: name, reason: "asked for by --reverify" });
    }
    return versions.size;
  });
}
