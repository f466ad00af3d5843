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
  settings: CaseSettings;
  /** In the order of the settings; dockets that were never synced are left out. */
  dockets: CaseDocket[];
  /** Events of all its dockets, each once. */
  events: PublishedEvent[];
  /** By uid, what became of events that are told by another one now. */
  merged: ReadonlyMap<string, LossReason>;
}

/** Keeps folds for those that come after. */
export interface CaseKeeper {
  /** The case as it was last folded, if a fold would bring the very same now; else null. */
  find(settings: CaseSettings): CaseState | null;
  /** The stamp of what is stored for a case, as it was at the last look. */
  stampOf(caseId: string): string;
  /**
   * Keeps a fold made since the last look. `stamp` is that of what is stored for the case after the
   * fold was saved; null when somebody else wrote there meanwhile, and then nothing is kept.
   * Answers the case to go on with, equal to what was given.
   */
  keep(state: CaseState, stamp: string | null): CaseState;
}

/** What {@link caseStates} works with. */
export interface CaseTools {
  config: Config;
  store: Store;
  clock: Clock;
  /** Is called after each transaction, for others that wait for the store. */
  giveWay?: (() => void) | undefined;
  /** Keep new keys and the projection in the store; without it nothing is written. */
  save: boolean;
  /** Spares folds that would bring what they brought before; it was looked at this moment. */
  kept?: CaseKeeper | undefined;
}

/**
 * Folds the given cases from the stored facts, at the present court day, and answers their events as
 * outputs need them. No network. A state that is kept is answered as the same object again.
 */
export function caseStates(cases: readonly CaseSettings[], tools: CaseTools): CaseState[] {
  return cases.map((settings) => tools.kept?.find(settings) ?? caseState(settings, tools));
}

function caseState(settings: CaseSettings, tools: CaseTools): CaseState {
  const { config, store, clock, save } = tools;
  const caseId = settings.id;
  const keys = settings.dockets.flatMap((reference) => knownKey(reference, store) ?? []);
  const minted = new Set<string>();
  const dockets: CaseState["dockets"] = [];
  const published: PublishedDocket[] = [];
  const merged = new Map<string, LossReason>();
  let stamp = tools.kept?.stampOf(caseId) ?? null;
  for (const key of new Set(keys)) {
    const folded = foldDocket(docketState(key, store), { caseId, store, clock, minted });
    const saved = save ? saveFold(folded, { caseId, store }) : null;
    if (saved !== null) {
      stamp = saved.before === stamp ? saved.after : null;
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
  return save ? tools.kept?.keep(state, stamp) ?? state : state;
}
