import type { Store } from "../store/store.ts";
import type { FoundDocket } from "./find_named_docket.ts";
import { storedKey } from "./resolve_docket.ts";

/** Stores the records of a docket that was looked up, so that a first sync need not ask again. */
export function keepFound({ key, records }: FoundDocket, store: Store): void {
  store.transaction(() => {
    for (const record of records) {
      store.dockets.save(record, storedKey(key, { record, store }));
      store.marks.shown(record);
    }
  });
}
