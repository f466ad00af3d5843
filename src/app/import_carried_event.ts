import type { Config } from "../config/config.ts";
import { printable } from "../domain/errors.ts";
import type { DocketEvent } from "../domain/event.ts";
import { kindTie, titleLikeness } from "../domain/fold/kinship.ts";
import type { LedgerRow } from "../domain/identity/ledger.ts";
import { plainLine, shorten } from "../domain/plain_text.ts";
import { dueKindOf } from "../extract/rules/due_items.ts";
import { hearingKindOf } from "../extract/rules/hearing_nouns.ts";
import type { ReferenceRow } from "../store/read_reference_store.ts";
import type { RemoteId } from "../store/remote_ids.ts";
import type { Store } from "../store/store.ts";
import { knownKey } from "./resolve_docket.ts";

/** One hearing or deadline of the Python program, with the key its subscribers hold. */
export interface CarriedEvent {
  caseId: string;
  /** As in the UID: that of a deadline begins with `deadline:`. */
  key: string;
  docketKey: string;
  type: "hearing" | "deadline";
  title: string;
  kind: string;
  /** Court-local, `YYYY-MM-DD`; null for one without a date, which was never published. */
  date: string | null;
  /** Court-local `HH:MM`; null for a whole day. */
  time: string | null;
  /** Stood on the calendar and had not passed. */
  isOn: boolean;
  /** Numbers of the entries it was read from. */
  entryNumbers: number[];
  remote: Pick<RemoteId, "service" | "remoteId">[];
}

/** Reads one row of `hearings` or `deadlines`; a sentence that names it when it cannot be placed. */
export function carriedEvent(
  row: ReferenceRow,
  { type, keyOf, config, store, entries }: {
    type: "hearing" | "deadline";
    keyOf: (docketId: string) => string | null;
    config: Config;
    store: Store;
    /** By entry id. */
    entries: ReadonlyMap<string, ReferenceRow>;
  },
): CarriedEvent | string {
  const caseId = String(row["case_id"] ?? "");
  const own = String(row[`${type}_key`] ?? "");
  const name = `${type} ${printable(caseId)}/${printable(own)}`;
  if (caseId === "" || own === "") return `${name}: it has no case or no key`;
  const key = type === "deadline" && !own.startsWith("deadline:") ? `deadline:${own}` : own;
  const sources = entriesOf(row["source_entry_ids"], entries);
  const docketId = row["docket_id"] ?? sources[0]?.["docket_id"] ?? null;
  const docketKey = (docketId === null ? null : keyOf(String(docketId))) ??
    onlyDocket(caseId, { config, store });
  if (docketKey === null) {
    return `${name}: court and number of its docket are not known; ` +
      "run `case-calendar sync`, then import again";
  }
  const title = shorten(plainLine(String(row["title"] ?? "")), 300);
  const status = String(row["status"] ?? "");
  const zone = String(row["timezone"] ?? "") || "America/New_York";
  const when = localWhen(row[type === "hearing" ? "starts_at_utc" : "due_at_utc"], zone);
  if (when === undefined) return `${name}: its date cannot be read`;
  const ids = [["m365", row["m365_event_id"]], ["google", row["gcal_event_id"]]] as const;
  return {
    caseId,
    key,
    docketKey,
    type,
    title,
    kind: type === "hearing" ? hearingKindOf(title) : dueKindOf(title),
    date: when?.date ?? null,
    time: type === "hearing" && row["duration_minutes"] ? when?.time ?? null : null,
    isOn: /^(?:scheduled|pending|unknown|)$/.test(status) && row["significance"] !== "minor",
    entryNumbers: sources.flatMap((source) => {
      const number = Number(source["entry_number"] ?? NaN);
      return Number.isSafeInteger(number) ? [number] : [];
    }),
    remote: ids.flatMap(([service, id]) =>
      typeof id === "string" && id.trim() !== "" ? [{ service, remoteId: id }] : []
    ),
  };
}

/**
 * Which folded event each carried one is: of those of its type that have its date, now or earlier,
 * the likest by date, hour, kind, title and entry; one to one, the likest pairs first.
 */
export function pairCarried(
  carried: readonly CarriedEvent[],
  events: readonly DocketEvent[],
): Map<CarriedEvent, DocketEvent> {
  const pairs = carried.flatMap((one) =>
    events.flatMap((event) => {
      const score = likeness(one, event);
      return score === 0 ? [] : [{ one, event, score }];
    })
  ).sort((a, b) => b.score - a.score);
  const paired = new Map<CarriedEvent, DocketEvent>();
  const taken = new Set<DocketEvent>();
  for (const { one, event } of pairs) {
    if (paired.has(one) || taken.has(event)) continue;
    paired.set(one, event);
    taken.add(event);
  }
  return paired;
}

/** A row of the identity ledger for a carried event, tied to the event it was found to be. */
export function ledgerRowOf(one: CarriedEvent, event: DocketEvent | null): LedgerRow {
  const { caseId, docketKey, key, type, title } = one;
  const date = one.date!;
  const [number] = one.entryNumbers;
  return {
    caseId,
    docketKey,
    key,
    type,
    title,
    kind: event?.kind ?? one.kind,
    parties: [...event?.parties ?? []],
    about: [...event?.about ?? []],
    anchor: event === null
      ? {
        entry: number === undefined ? "carried over" : `number:${number}`,
        quoteHash: "",
        kind: one.kind,
        party: "",
        about: [],
        ordinal: 0,
      }
      : { ...event.anchor },
    date,
    dates: [...new Set([date, ...(event === null ? [] : [event.date])])].sort(),
    state: "gone",
    mergedInto: null,
    reason: "carried over from the Python program; no entry bears it out yet",
  };
}

/** 0 when they cannot be one. */
function likeness(one: CarriedEvent, event: DocketEvent): number {
  if (event.type !== one.type) return 0;
  const sameDate = event.date === one.date;
  if (!sameDate && !event.history.some(({ date }) => date === one.date)) return 0;
  const kinds = kindTie(one.kind, event.kind);
  const titles = titleLikeness(one.title, event.title);
  const numbers = new Set(event.support.map(({ entryNumber }) => entryNumber));
  const entry = one.entryNumbers.some((number) => numbers.has(number));
  const hour = one.time !== null && one.time === event.time;
  // One slot of one entry is one proceeding, however the two call it.
  const sameSlot = sameDate && hour && entry;
  if (kinds === 0 && titles < 1 / 3 && !sameSlot) return 0;
  return (sameDate ? 12 : 2) + 3 * kinds + 4 * titles + (entry ? 4 : 0) + (hour ? 3 : 0);
}

/** Undefined when it cannot be read, null when there is none. */
function localWhen(
  stored: string | number | null | undefined,
  zone: string,
): { date: string; time: string } | null | undefined {
  if (stored === null || stored === undefined || stored === "") return null;
  const text = String(stored).trim().replace(" ", "T");
  try {
    // Without an offset it counts as UTC, as that program says.
    const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text);
    const instant = Temporal.Instant.from(hasOffset ? text : `${text}Z`);
    const local = instant.toZonedDateTimeISO(isZone(zone) ? zone : "America/New_York");
    return {
      date: local.toPlainDate().toString(),
      time: local.toPlainTime().toString({ smallestUnit: "minute" }),
    };
  } catch {
    return undefined;
  }
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

function entriesOf(
  ids: string | number | null | undefined,
  entries: ReadonlyMap<string, ReferenceRow>,
): ReferenceRow[] {
  let read: unknown;
  try {
    read = JSON.parse(String(ids ?? "[]"));
  } catch {
    return [];
  }
  if (!Array.isArray(read)) return [];
  return read.map((id) => entries.get(String(id))).filter((entry) => entry !== undefined);
}

function onlyDocket(
  caseId: string,
  { config, store }: { config: Config; store: Store },
): string | null {
  const own = config.cases.find(({ id }) => id === caseId);
  const keys = new Set((own?.dockets ?? []).flatMap((one) => knownKey(one, store) ?? []));
  return keys.size === 1 ? [...keys][0]! : null;
}
