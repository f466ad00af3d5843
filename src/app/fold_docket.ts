import { createHash } from "node:crypto";
import type { Clock } from "../domain/clock.ts";
import { courtZone } from "../domain/courts.ts";
import type { DocketEntry } from "../domain/docket_entry.ts";
import { keyParts } from "../domain/docket_key.ts";
import { type AssembledEntry, assembleEntries } from "../domain/entries/assemble.ts";
import type { EntryVersion } from "../domain/entry_version.ts";
import type { Fact } from "../domain/fact.ts";
import { fold } from "../domain/fold/fold.ts";
import { assignKeys, type LedgerRow } from "../domain/identity/ledger.ts";
import type { EventRow } from "../store/events.ts";
import type { Store } from "../store/store.ts";
import type { StoredVersion } from "../store/version_rows.ts";
import { courtToday } from "./court_today.ts";

/** The entries and facts of one docket, as they are stored. */
export interface DocketState {
  docketKey: string;
  courtId: string;
  /** The number part of the key. */
  docketNumber: string;
  entries: AssembledEntry[];
}

/** Reads the entries of a stored docket, joined and with the text to be read chosen. */
export function docketState(docketKey: string, store: Store): DocketState {
  const { courtId, docketNumber } = keyParts(docketKey);
  const { zone } = courtZone({ courtId, docketNumber });
  const entries = assembleEntries(store.entries.versionsOf(docketKey), { zone });
  return { docketKey, courtId, docketNumber, entries };
}

/** One docket of a case, folded. */
export interface FoldedDocket {
  state: DocketState;
  rows: EventRow[];
  /** The identity ledger as it is after this fold. */
  ledger: LedgerRow[];
}

/** What a fold works with. */
export interface FoldTools {
  caseId: string;
  store: Store;
  clock: Clock;
  /** Keys that dockets of the case folded before this one minted and that are not stored. */
  minted?: ReadonlySet<string>;
}

/**
 * Folds one docket of a case from its stored facts and gives every event its key. Stores nothing
 * (see {@link saveFold}); the result is a function of the stored facts and the court's day.
 */
export function foldDocket(state: DocketState, tools: FoldTools): FoldedDocket {
  const { caseId, store, clock, minted = new Set() } = tools;
  const { docketKey, courtId } = state;
  const events = fold({
    courtId,
    entries: withFacts(state, store),
    today: courtToday(state, clock.now()),
  });
  const own = store.ledger.of({ caseId, docketKey });
  const { keyed, ledger } = assignKeys({
    events,
    ledger: own,
    caseId,
    docketKey,
    taken: new Set([...store.ledger.taken(caseId, { otherThan: docketKey }), ...minted]),
  });
  const before = new Map(store.events.of({ caseId, docketKey }).map((row) => [row.key, row]));
  // To the millisecond, as it is stored: the next fold must bring the same rows.
  const now = Temporal.Instant.fromEpochMilliseconds(clock.now().epochMilliseconds).toString();
  const rows = keyed.map(({ key, event }): EventRow => {
    const contentHash = createHash("sha256").update(JSON.stringify(event)).digest("hex");
    const known = before.get(key);
    const same = known?.contentHash === contentHash;
    return {
      key,
      event,
      contentHash,
      createdAt: known?.createdAt ?? now,
      modifiedAt: same ? known.modifiedAt : now,
    };
  });
  return { state, rows, ledger };
}

/**
 * Stores ledger and projection of a folded docket together; null when nothing differed. Else the
 * stamps of the case (`store/stamps.ts`) right before and after it.
 */
export function saveFold(
  { state: { docketKey }, rows, ledger }: FoldedDocket,
  { caseId, store }: Pick<FoldTools, "caseId" | "store">,
): { before: string; after: string } | null {
  // Most folds bring nothing new; then nobody who writes to the store has to wait.
  if (store.ledger.holds(ledger) && store.events.holds({ caseId, docketKey }, rows)) {
    return null;
  }
  return store.transaction(() => {
    const before = store.stamps.ofCase(caseId);
    store.ledger.save(ledger);
    store.events.replaceProjection({ caseId, docketKey }, rows);
    return { before, after: store.stamps.ofCase(caseId) };
  });
}

function withFacts(state: DocketState, store: Store): DocketEntry[] {
  const facts = store.facts.ofDocket(state.docketKey);
  const factsOf = (version: EntryVersion): readonly Fact[] =>
    facts.get((version as StoredVersion).id) ?? [];
  return state.entries.map(({ read, earlier, others, ...entry }): DocketEntry => ({
    ...entry,
    facts: factsOf(read),
    earlierFacts: earlier.flatMap(factsOf),
    otherFacts: others.flatMap(factsOf),
  }));
}
