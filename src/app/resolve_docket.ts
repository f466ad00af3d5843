import type { DocketReference } from "../config/config.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import { docketKey, matchDocketKey } from "../domain/docket_key.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { DocketRecord } from "../domain/upstream.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";

/**
 * The CourtListener records behind one docket reference, looked up and stored the first time: one
 * request for an id, one or two for court and number, none later. One docket of a court can be
 * several records. Throws `CaseCalendarError` when there is none, or when a number without office
 * or type fits several dockets.
 */
export async function resolveDocket(
  reference: DocketReference,
  { store, courtlistener }: { store: Store; courtlistener: CourtListener },
): Promise<RecordRef[]> {
  const known = knownRecords(reference, store);
  if (known.length > 0) return known;
  const { key, records } = reference.by === "record"
    ? await findById(reference, courtlistener)
    : await findByNumber(reference, courtlistener);
  store.transaction(() => {
    for (const record of records) {
      store.dockets.save(record, storedKey(key, { record, store }));
      store.marks.shown(record);
    }
  });
  return records.map(({ upstream, id }) => ({ upstream, id }));
}

/** The stored CourtListener records behind a reference; none before the first sync. */
export function knownRecords(reference: DocketReference, store: Store): RecordRef[] {
  if (reference.by === "record") {
    const ref: RecordRef = { upstream: "courtlistener", id: String(reference.record) };
    return store.dockets.byRecord(ref) === null ? [] : [ref];
  }
  const key = knownKey(reference, store);
  const docket = key === null ? null : store.dockets.byKey(key);
  return (docket?.records ?? [])
    .filter(({ record }) => record.upstream === "courtlistener")
    .map(({ record }) => ({ upstream: record.upstream, id: record.id }));
}

/** The key of the stored docket that a reference means; null before the first sync. */
export function knownKey(reference: DocketReference, store: Store): string | null {
  if (reference.by === "record") {
    const ref: RecordRef = { upstream: "courtlistener", id: String(reference.record) };
    return store.dockets.byRecord(ref)?.key ?? null;
  }
  const match = matchDocketKey(reference.key, store.dockets.keysOf(reference.courtId));
  return match.found === "one" ? store.dockets.resolve(match.key) : null;
}

/** A docket reference as people write it. */
export function describeReference(reference: DocketReference): string {
  return reference.by === "record"
    ? `docket ${reference.record}`
    : `docket ${reference.number} (${reference.courtId})`;
}

/** Does a number that was clear once fit several stored dockets now? */
export function isAmbiguous(reference: DocketReference, store: Store): boolean {
  return reference.by === "number" &&
    matchDocketKey(reference.key, store.dockets.keysOf(reference.courtId)).found === "several";
}

/** One docket of a court and the records CourtListener keeps of it. */
interface FoundDocket {
  key: string;
  records: DocketRecord[];
}

/** The key to store a record under: that of the one known docket it fits, else its own. */
export function storedKey(
  key: string,
  { record, store }: { record: DocketRecord; store: Store },
): string {
  const match = matchDocketKey(key, store.dockets.keysOf(record.courtId));
  return match.found === "one" ? match.key : key;
}

/** The docket key of a record; one whose number cannot be read is a docket of its own. */
export function ownKey(record: DocketRecord): { key: string; complete: boolean } {
  const read = docketKey(record.courtId, record.docketNumber);
  return read.ok
    ? read
    : { key: `${record.courtId}/${record.upstream}-${record.id}`, complete: true };
}

async function findById(
  { record }: Extract<DocketReference, { by: "record" }>,
  courtlistener: CourtListener,
): Promise<FoundDocket> {
  const found = await courtlistener.docket(String(record));
  return { key: ownKey(found).key, records: [found] };
}

async function findByNumber(
  reference: Extract<DocketReference, { by: "number" }>,
  courtlistener: CourtListener,
): Promise<FoundDocket> {
  const { courtId, number } = reference;
  const answers = await courtlistener.findDockets({ court: courtId, number });
  const dockets = groupRecords(answers);
  const match = matchDocketKey(reference.key, dockets.keys());
  if (match.found === "one") return { key: match.key, records: dockets.get(match.key)! };
  const several = match.found === "several";
  throw new CaseCalendarError("failed", {
    action: `Cannot find ${printable(describeReference(reference))} at CourtListener`,
    cause: several
      ? `the number fits ${match.candidates.length} dockets: ${match.candidates.join(", ")}`
      : "there is no docket of that number",
    next: several
      ? "Write the full number with office and case type."
      : "Check court and number, or use the docket id from the address of its CourtListener page.",
  });
}

/**
 * Records by docket key. One without office or type belongs to the one docket among them whose full
 * number it fits.
 */
export function groupRecords(records: readonly DocketRecord[]): Map<string, DocketRecord[]> {
  const keys = records.map((record) => ({ record, ...ownKey(record) }));
  const full = keys.filter(({ complete }) => complete).map(({ key }) => key);
  const groups = new Map<string, DocketRecord[]>();
  for (const { record, key, complete } of keys) {
    const match = complete ? null : matchDocketKey(key, full);
    const docket = match?.found === "one" ? match.key : key;
    groups.set(docket, [...groups.get(docket) ?? [], record]);
  }
  return groups;
}
