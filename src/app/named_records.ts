import type { DocketReference } from "../config/config.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
import { knownRecords } from "./resolve_docket.ts";

/** The records of a reference that can be named by now: one that is named by its id before it is stored. */
export function namedRecords(reference: DocketReference, store: Store): RecordRef[] {
  return reference.by === "record"
    ? [{ upstream: "courtlistener", id: String(reference.record) }]
    : knownRecords(reference, store);
}
