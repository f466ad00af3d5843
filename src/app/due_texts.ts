import { keyParts } from "../domain/docket_key.ts";
import { entryText } from "../domain/upstream.ts";
import type { EntryInput } from "../extract/read_entry.ts";
import { rulesReader } from "../extract/rules_reader.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
import type { StoredVersion } from "../store/version_rows.ts";

/** An entry version whose text is to be read, and what its reader is told. */
export interface DueText {
  version: StoredVersion;
  input: EntryInput;
}

/** Entry versions that the rules have to read now, longest due first. */
export function dueTexts(store: Store, limit: number): DueText[] {
  const dockets = new Map<string, Pick<EntryInput, "courtId" | "docketNumber">>();
  return store.readings.due(limit, { reader: rulesReader.name }).map(({ version }) => {
    const { record } = version;
    const { upstream, docketRecordId } = record;
    const name = `${upstream}:${docketRecordId}`;
    const docket = dockets.get(name) ?? placeOf({ upstream, id: docketRecordId }, store);
    dockets.set(name, docket);
    return { version, input: { text: entryText(record), filed: record.dateFiled, ...docket } };
  });
}

/** Court and number of a docket; empty where its record is not stored. */
function placeOf(
  ref: RecordRef,
  { dockets }: Store,
): Pick<EntryInput, "courtId" | "docketNumber"> {
  const docket = dockets.byRecord(ref);
  if (docket === null) return { courtId: "", docketNumber: "" };
  return keyParts(docket.key);
}
