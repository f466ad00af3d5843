import type { CaseSettings, Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import type { LossReason } from "../domain/plan/loss_reason.ts";
import { eventUid, type PublishedEvent } from "../domain/published_event.ts";
import type { Store } from "../store/store.ts";
import { docketState, foldDocket, saveFold } from "./fold_docket.ts";
import { joinPublished, type PublishedDocket } from "./join_published.ts";
import { publishedEvents } from "./published_events.ts";
import { knownKey } from "./resolve_docket.ts";

/** One docket of a case. */
export interface CaseDocket {
  docketKey: string;
  courtId: string;
  /** The number part of the key. */
  docketNumber: string;
  /** Absolute, or `""`. */
  url: string;
  /** Pages of all its records at CourtListener; `""` for one without. */
  recordUrls: string[];
  /** How many entries it has. */
  entries: number;
  /** Filing dates of its first and its last entry, `YYYY-MM-DD`; null without entries. */
  firstFiling: string | null;
  lastFiling: string | null;
}

/** One case as it stands in the store. */
export interface CaseState {
  readonly settings: CaseSettings;
  /** In the order of the settings; dockets that were never synced are left out. */
  readonly dockets: readonly CaseDocket[];
  /** Events of all its dockets, each once. */
  readonly events: readonly PublishedEvent[];
  /** By uid, what became of events that are told by another one now. */
  readonly merged: ReadonlyMap<string, LossReason>;
}

/** What {@link foldCase} works with. */
export interface CaseTools {
  config: Config;
  store: Store;
  clock: Clock;
  /** Is called after each transaction, for others that wait for the store. */
  giveWay?: (() => void) | undefined;
  /** Keep new keys and the projection in the store; without it nothing is written. */
  save: boolean;
}

/**
 * Folds the given cases from the stored facts, at the present court day, and answers their events as
 * outputs need them. No network.
 */
export function caseStates(cases: readonly CaseSettings[], tools: CaseTools): CaseState[] {
  return cases.map((settings) => foldCase(settings, tools).state);
}

/**
 * Folds one case. `saved` tells of each time that something was stored for it: the stamps of the case
 * (`store/stamps.ts`) right before and right after.
 */
export function foldCase(
  settings: CaseSettings,
  tools: CaseTools,
): { state: CaseState; saved: { before: string; after: string }[] } {
  const { config, store, clock, save } = tools;
  const caseId = settings.id;
  const keys = settings.dockets.flatMap((reference) => knownKey(reference, store) ?? []);
  const minted = new Set<string>();
  const dockets: CaseDocket[] = [];
  const published: PublishedDocket[] = [];
  const merged = new Map<string, LossReason>();
  const saves: { before: string; after: string }[] = [];
  for (const key of new Set(keys)) {
    const folded = foldDocket(docketState(key, store), { caseId, store, clock, minted });
    const saved = save ? saveFold(folded, { caseId, store }) : null;
    if (saved !== null) {
      saves.push(saved);
      tools.giveWay?.();
    }
    for (const row of folded.rows) minted.add(row.key);
    const records = store.dockets.byKey(key)?.records ?? [];
    const url = records.find(({ record }) => record.url !== "")?.record.url ?? "";
    const { docketKey, courtId, docketNumber, entries } = folded.state;
    // Texts are not kept: those of all cases together are large.
    const filings = entries.map(({ filed }) => filed).sort();
    dockets.push({
      docketKey,
      courtId,
      docketNumber,
      url,
      recordUrls: records.filter(({ record }) => record.upstream === "courtlistener")
        .map(({ record }) => record.url),
      entries: entries.length,
      firstFiling: filings[0] ?? null,
      lastFiling: filings.at(-1) ?? null,
    });
    published.push({
      docketKey: key,
      courtId: folded.state.courtId,
      events: publishedEvents(folded, { config, settings, store }),
    });
    for (const row of folded.ledger) {
      if (row.state !== "merged") continue;
      const detail = `merged into ${row.mergedInto}`;
      merged.set(eventUid({ caseId, key: row.key }), { kind: "merged", detail });
    }
  }
  const { events, joined } = joinPublished(published);
  const state = { settings, dockets, events, merged: new Map([...merged, ...joined]) };
  return { state, saved: saves };
}
