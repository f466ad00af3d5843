import type { DocketEvent } from "../event.ts";
import { titleSlug } from "./key_words.ts";
import type { LedgerRow } from "./ledger_row.ts";
import { pairEvents } from "./pair_events.ts";

export type { LedgerRow } from "./ledger_row.ts";

/** What {@link assignKeys} works on: all events of one docket, hidden ones included. */
export interface KeyInput {
  events: readonly DocketEvent[];
  /** The rows of this docket, oldest first, as the last run returned them. */
  ledger: readonly LedgerRow[];
  caseId: string;
  docketKey: string;
  /** Keys that other dockets of the case use or used. */
  taken: ReadonlySet<string>;
}

/** Events with their keys, and the ledger to be stored. */
export interface KeyedEvents {
  /** In the order of the events; hidden events that were never published have no key and are left out. */
  keyed: { key: string; event: DocketEvent }[];
  /** Every old row in its place, then the new ones. */
  ledger: LedgerRow[];
  /** The rows of {@link ledger} that are `merged`. */
  tombstones: LedgerRow[];
}

/**
 * Gives every event its published key (`docs/fold.md`, section 6): the key of the row it continues,
 * by a one-to-one assignment within the docket, else a new one. Keys are never renumbered. A row
 * whose event was taken into another becomes a tombstone.
 */
export function assignKeys(input: KeyInput): KeyedEvents {
  const { events, caseId, docketKey } = input;
  const ledger = input.ledger.map((row) => ({ ...row }));
  const { rowOf, mergedInto } = pairEvents(events, ledger);
  const used = new Set([...input.taken, ...ledger.map((row) => row.key)]);
  const own = new Set(ledger.map((row) => row.key));
  const keyed: KeyedEvents["keyed"] = [];
  const bearers = new Map<DocketEvent, LedgerRow>();

  for (const event of events) {
    let row = rowOf.get(event);
    if (!row) {
      if (event.certainty === "hidden") continue;
      const key = mintKey(event, { used, own, docketKey });
      used.add(key);
      own.add(key);
      row = newRow(event, { key, caseId, docketKey });
      ledger.push(row);
    }
    row.state = "live";
    row.reason = null;
    row.date = event.date;
    row.dates = [...new Set([...row.dates, event.date])].sort();
    bearers.set(event, row);
    keyed.push({ key: row.key, event });
  }
  const live = new Set([...bearers.values()]);
  for (const row of ledger) {
    if (row.state === "merged" || live.has(row)) continue;
    const into = mergedInto.get(row);
    const bearer = into ? bearers.get(into) : undefined;
    row.state = bearer ? "merged" : "gone";
    row.mergedInto = bearer?.key ?? null;
    row.reason = bearer
      ? `merged into ${bearer.key}`
      : row.reason ?? "no entry supports it any more";
  }
  return { keyed, ledger, tombstones: ledger.filter((row) => row.state === "merged") };
}

function newRow(
  event: DocketEvent,
  { key, caseId, docketKey }: { key: string; caseId: string; docketKey: string },
): LedgerRow {
  return {
    caseId,
    docketKey,
    key,
    type: event.type,
    kind: event.kind,
    title: event.title,
    parties: [...event.parties],
    about: [...event.about],
    anchor: { ...event.anchor },
    date: event.date,
    dates: [event.date],
    state: "live",
    mergedInto: null,
    reason: null,
  };
}

/**
 * `sentencing-smith`, `status-conference-2`, `deadline:reply-brief`; with the docket as a suffix
 * when another docket of the case has the key; never with a date.
 */
function mintKey(
  event: DocketEvent,
  { used, own, docketKey }: { used: Set<string>; own: Set<string>; docketKey: string },
): string {
  const words = titleSlug(event);
  const base = event.type === "deadline" ? `deadline:${words}` : words;
  if (!used.has(base)) return base;
  const stem = own.has(base)
    ? base
    : `${base}-${docketKey.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
  if (!used.has(stem)) return stem;
  for (let count = 2;; count++) if (!used.has(`${stem}-${count}`)) return `${stem}-${count}`;
}
