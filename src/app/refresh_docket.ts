import type { DocketReference } from "../config/config.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import { NotFoundError } from "../courtlistener/not_found.ts";
import type { Clock } from "../domain/clock.ts";
import { docketKey, matchDocketKey } from "../domain/docket_key.ts";
import { printable } from "../domain/errors.ts";
import type { DocketRecord } from "../domain/upstream.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
import { dayQuota } from "./day_quota.ts";
import { ownKey } from "./resolve_docket.ts";

/** A record is looked at again after this many days, more or less by up to one. */
const everyDays = 7;
/** Share of the day's requests used from which it is so after twice as many. */
const scarce = 0.6;

/** Is it time to look at the record of a docket again? `disagrees`: its entries say otherwise. */
export function needsRefresh(
  ref: RecordRef,
  { store, clock, disagrees = false }: {
    store: Store;
    clock: Pick<Clock, "now">;
    disagrees?: boolean;
  },
): boolean {
  const { recordAt } = store.marks.of(ref);
  if (recordAt === null) return true;
  const now = clock.now();
  const days = Temporal.Instant.from(recordAt).until(now).total("hours") / 24;
  if (days < 0) return true;
  if (disagrees) return days >= 1;
  // Dockets that were followed on one day must not all ask on one day.
  const spread = Number(ref.id) % 49 / 24 - 1;
  if (days < everyDays + spread) return false;
  if (days >= 2 * everyDays + spread) return true;
  // Where requests are scarce, captions are less urgent than dates.
  const day = dayQuota(store, now);
  return day === undefined || day.used < scarce * day.limit;
}

/**
 * Asks for the record of a docket again: a new caption, a number that became another (mj to cr) as a
 * further key, other records of the same docket. A later record joins a docket that is followed by
 * its number; for one that is followed by id it is named. Mostly one request. Answers sentences for
 * the operator, `attention` for what somebody has to look into. Throws what the client throws.
 */
export async function refreshDocket(
  reference: DocketReference,
  { refs, store, courtlistener }: {
    refs: readonly RecordRef[];
    store: Store;
    courtlistener: CourtListener;
  },
): Promise<{ notes: string[]; attention: string[] }> {
  const notes: string[] = [];
  const attention: string[] = [];
  const docket = refs[0] === undefined ? null : store.dockets.byRecord(refs[0]);
  if (docket === null) return { notes, attention };
  const shown = new Map<string, DocketRecord>();
  const stored = docket.records.find(({ record }) => record.id === refs[0]!.id)!.record;
  if (docketKey(stored.courtId, stored.docketNumber).ok) {
    const question = { court: stored.courtId, number: stored.docketNumber } as const;
    const found = await courtlistener.findDockets({ ...question, purpose: "poll" });
    for (const record of found) shown.set(record.id, record);
  }
  for (const { id } of refs) {
    if (shown.has(id)) continue;
    try {
      shown.set(id, await courtlistener.docket(id, { purpose: "poll" }));
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      attention.push(`CourtListener has no docket ${id} any more; its last state stays`);
    }
  }
  const own = new Set(refs.map(({ id }) => id));
  store.transaction(() => {
    for (const record of shown.values()) {
      const { key } = ownKey(record);
      if (own.has(record.id)) {
        const { conflict } = store.dockets.save(record, key);
        if (conflict !== null) attention.push(conflictOf(record, { docket: docket.key, conflict }));
        continue;
      }
      const match = matchDocketKey(key, [docket.key, ...docket.aliases]);
      if (match.found !== "one" || store.dockets.byRecord(record) !== null) continue;
      if (reference.by === "number") {
        store.dockets.save(record, docket.key);
        notes.push(`a further record of the docket was found: ${record.id}`);
      } else {
        attention.push(
          `CourtListener keeps a further record of this docket, ${record.id}, which no case names; ` +
            `add ${record.id} to the dockets of the case to follow both`,
        );
      }
    }
    for (const [place, ref] of refs.entries()) {
      store.marks.shown(ref, place === 0 ? attention : []);
    }
  });
  return { notes, attention };
}

function conflictOf(
  record: DocketRecord,
  { docket, conflict }: { docket: string; conflict: string },
): string {
  return `record ${record.id} of docket ${printable(docket)} now bears the number ` +
    `"${printable(record.docketNumber)}", which is that of ${printable(conflict)}; ` +
    "the two may be one docket";
}
