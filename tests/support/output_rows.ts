import type { PublishedRow } from "../../src/domain/plan/published_row.ts";
import type { Store } from "../../src/store/store.ts";

/** All rows that an output shows, in order of case and uid. */
export function rowsOf({ outputs }: Pick<Store, "outputs">, output: string): PublishedRow[] {
  return outputs.cases(output).flatMap((caseId) => outputs.ofCase(output, caseId).shown);
}
