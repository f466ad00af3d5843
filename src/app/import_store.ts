import type { Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import type { DocketEvent } from "../domain/event.ts";
import { eventUid } from "../domain/published_event.ts";
import type { ReferenceRow, ReferenceStore } from "../store/read_reference_store.ts";
import type { Store } from "../store/store.ts";
import { docketState, foldDocket, saveFold } from "./fold_docket.ts";
import {
  type CarriedEvent,
  carriedEvent,
  ledgerRowOf,
  pairCarried,
} from "./import_carried_event.ts";
import { importDockets } from "./import_dockets.ts";
import { readDueEntries } from "./read_entries.ts";
import { rehearse } from "./rehearse.ts";
import { knownKey } from "./resolve_docket.ts";

/** An event of the old calendar whose date the docket text, as it is stored, does not bear out. */
export interface NotFoundEvent {
  caseId: string;
  /** As published: subscribers know it by this id. */
  uid: string;
  type: "hearing" | "deadline";
  title: string;
  /** Court-local, `YYYY-MM-DD`. */
  date: string;
  /** Whether another event of that kind stands on the day. */
  sameDay: boolean;
}

/** What was, or in a dry run would be, carried over. */
export interface ImportResult {
  /** Dockets whose court and number were taken over. */
  dockets: number;
  /** Entry texts that were new here; those of dockets that no case names are left out. */
  entries: number;
  /** Keys of events that were new to the identity ledger, and those that were there already. */
  keys: { carried: number; known: number };
  /** Events that carry the id they had, by now. */
  found: number;
  /** Events that this program had published under ids of its own before, and that keep these. */
  late: number;
  /** Ids of events in remote calendars that were new. */
  remoteIds: number;
  /** Keys of deliveries that were new to the inbox. */
  deliveryKeys: number;
  /** Events that are still ahead and were not found. */
  notFound: NotFoundEvent[];
  /** Sentences for what could not be carried over. */
  leftOut: string[];
}

/** What an import works with. */
export interface ImportTools {
  config: Config;
  store: Store;
  clock: Clock;
  /** Marks keys of deliveries as known, or counts those that are not. */
  know: (
    keys: readonly { source: "courtlistener"; key: string; receivedAt: string }[],
    options: { dryRun: boolean },
  ) => number;
  dryRun: boolean;
}

/**
 * Carries a store of the Python program over: dockets, texts of their entries, the keys of hearings
 * and deadlines (so that every event keeps its UID), ids in remote calendars, keys of deliveries.
 * The events themselves are folded anew from the texts and bound to those keys by kind, date and
 * entry. One transaction; what is there already stays as it is, so that a second import repeats
 * nothing. A row that cannot be read is told and hides no other.
 */
export function importStore(reference: ReferenceStore, tools: ImportTools): ImportResult {
  const { store, dryRun } = tools;
  const carried = rehearse(store, { dryRun, work: () => carryAll(reference, tools) });
  carried.deliveryKeys = tools.know(deliveryKeys(reference), { dryRun });
  return carried;
}

function carryAll(reference: ReferenceStore, tools: ImportTools): ImportResult {
  const { config, store, clock } = tools;
  const leftOut: string[] = [];
  const { dockets, entries, keyOf } = importDockets(reference, { config, store, leftOut });
  readDueEntries(store);
  const carried: CarriedEvent[] = [];
  const place = { keyOf, config, store, entries: byId(reference.entries) };
  for (
    const [type, rows] of [["hearing", reference.hearings], [
      "deadline",
      reference.deadlines,
    ]] as const
  ) {
    for (const row of rows) {
      const event = carriedEvent(row, { type, ...place });
      if (typeof event === "string") leftOut.push(event);
      else carried.push(event);
    }
  }
  const remoteIds = carried.reduce((sum, event) => sum + carryRemoteIds(event, store), 0);
  const known = new Map<string, Set<string>>();
  const keysOf = (caseId: string) => {
    const taken = known.get(caseId) ?? store.ledger.taken(caseId);
    known.set(caseId, taken);
    return taken;
  };
  const dated = carried.filter((event) => event.date !== null);
  const fresh = dated.filter(({ caseId, key }) => !keysOf(caseId).has(key));
  const fold = (caseId: string, docketKey: string) =>
    foldDocket(docketState(docketKey, store), { caseId, store, clock });
  let late = 0;
  const groups = [...Map.groupBy(fresh, groupName)].map(([name, group]) => {
    const { caseId, docketKey } = group[0]!;
    const isFollowed = config.cases.some(({ id, dockets }) =>
      id === caseId && dockets.some((reference) => knownKey(reference, store) === docketKey)
    );
    const before = isFollowed ? fold(caseId, docketKey).rows : [];
    const paired = pairCarried(group, before.map(({ event }) => event));
    const own = new Set(store.ledger.of({ caseId, docketKey }).map(({ key }) => key));
    const bound = new Set(paired.values());
    late += before.filter(({ key, event }) => own.has(key) && bound.has(event)).length;
    const rows = group.map((one) => ledgerRowOf(one, paired.get(one) ?? null));
    return { name, caseId, docketKey, isFollowed, rows };
  });
  // Every key is kept before any is minted.
  store.ledger.save(groups.flatMap(({ rows }) => rows));
  const live = new Map<string, { key: string; event: DocketEvent }[]>();
  for (const { name, caseId, docketKey, isFollowed } of groups) {
    if (!isFollowed) continue;
    const folded = fold(caseId, docketKey);
    saveFold(folded, { caseId, store });
    live.set(name, folded.rows);
  }
  const isLive = (one: CarriedEvent) =>
    (live.get(groupName(one)) ?? []).some(({ key }) => key === one.key);
  const today = clock.now().toZonedDateTimeISO("America/New_York").toPlainDate().toString();
  return {
    dockets,
    entries,
    keys: { carried: fresh.length, known: dated.length - fresh.length },
    found: fresh.filter(isLive).length,
    late,
    remoteIds,
    deliveryKeys: 0,
    notFound: fresh.filter((one) => one.isOn && one.date! >= today && !isLive(one)).map((one) => ({
      caseId: one.caseId,
      uid: eventUid(one),
      type: one.type,
      title: one.title,
      date: one.date!,
      sameDay: (live.get(groupName(one)) ?? []).some(({ event }) =>
        event.type === one.type && event.date === one.date
      ),
    })),
    leftOut,
  };
}

function groupName({ caseId, docketKey }: CarriedEvent): string {
  return `${caseId} ${docketKey}`;
}

function byId(entries: readonly ReferenceRow[]): Map<string, ReferenceRow> {
  return new Map(entries.map((entry) => [String(entry["entry_id"]), entry]));
}

function carryRemoteIds({ caseId, key, remote }: CarriedEvent, store: Store): number {
  return remote.filter(({ service, remoteId }) =>
    store.remoteIds.save({ service, caseId, key, remoteId })
  ).length;
}

/** Deliveries that program has answered; one that comes again is known. */
function deliveryKeys({ deliveries }: ReferenceStore) {
  return deliveries.flatMap((row: ReferenceRow) => {
    const { idempotency_key: key, received_at: at } = row;
    if (typeof key !== "string" || key.trim() === "" || key.length > 200) return [];
    return [{ source: "courtlistener" as const, key: key.trim(), receivedAt: instantOf(at) }];
  });
}

/** When it was received; long ago where that cannot be read, so that it is forgotten first. */
function instantOf(text: string | number | null | undefined): string {
  try {
    return Temporal.Instant.from(String(text)).toString();
  } catch {
    return "1970-01-01T00:00:00Z";
  }
}
