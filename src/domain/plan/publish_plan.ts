import { eventUid, type PublishedEvent } from "../published_event.ts";
import { eventTitle } from "../titles.ts";
import { contentHash } from "./content_hash.ts";
import type { LossReason } from "./loss_reason.ts";
import type { PublishedRow } from "./published_row.ts";
import { timeFrame } from "./time_frame.ts";

/** What {@link planPublication} decides from. */
export interface PlanInput {
  /** What the output holds now. */
  previous: readonly PublishedRow[];
  /** What it should hold: already filtered and within its window; order does not matter. */
  next: readonly PublishedEvent[];
  /** The moment of a change, if there is one; an instant in UTC. */
  now: string;
  /** Events that are known but kept out of this output: what became of them explains their leaving. */
  withheld?: readonly PublishedEvent[];
  /** Reasons on record by uid: tombstones of the ledger, removed cases, the window, overrides. */
  reasons?: ReadonlyMap<string, LossReason>;
  /** Uids that mean events of others. */
  taken?: ReadonlySet<string>;
}

/** One event that leaves an output. */
export interface Removal {
  uid: string;
  reason: LossReason | null;
}

/** The difference between what is published and what should be. */
export interface PublishPlan {
  /** `next` in order of uid, with sequence, createdAt and modifiedAt settled. */
  events: PublishedEvent[];
  /** What to remember as the next `previous`, in the same order. */
  rows: PublishedRow[];
  /** Uids of events that were not there before. */
  added: string[];
  /** Uids of events whose content differs. */
  changed: string[];
  /** Every event that leaves. */
  removed: Removal[];
  /** Events of `next` that are not published because their uid is taken; a defect of the keys. */
  clashes: { uid: string; title: string }[];
  /** Those of `removed` without a reason: the output is held back unless the operator insists. */
  unexplained: PublishedRow[];
}

/**
 * Compares what an output holds with what it should hold. Pure; equal input gives an equal plan, in
 * whatever order the events come.
 *
 * - SEQUENCE goes up by one when date, time, end, zone, place, ways to attend, state, certainty or
 *   the time it is shown to take really changed; a deadline that merely passes has not changed.
 * - `modifiedAt` becomes `now` when anything shown changed, `createdAt` never changes.
 * - A row of `previous` that stays as it is is answered as the same object.
 * - A uid means one event. Of two that claim it the one with the lower content hash is published,
 *   the other is named in `clashes`.
 */
export function planPublication(input: PlanInput): PublishPlan {
  const previous = new Map(input.previous.map((row) => [row.uid, row]));
  const plan: PublishPlan = {
    events: [],
    rows: [],
    added: [],
    changed: [],
    removed: [],
    clashes: [],
    unexplained: [],
  };
  const present = new Set(input.taken);
  const next = input.next.map((event) => ({
    event,
    row: settle(event, { before: previous.get(eventUid(event)), now: input.now }),
  }));
  next.sort((a, b) =>
    compare(a.row.uid, b.row.uid) || compare(a.row.contentHash, b.row.contentHash)
  );
  for (const { event, row } of next) {
    const { uid } = row;
    if (present.has(uid)) {
      plan.clashes.push({ uid, title: row.title });
      continue;
    }
    present.add(uid);
    const before = previous.get(uid);
    if (before === undefined) plan.added.push(uid);
    else if (before.contentHash !== row.contentHash) plan.changed.push(uid);
    plan.rows.push(row);
    plan.events.push(settled(event, row));
  }
  const withheld = new Map(input.withheld?.map((event) => [eventUid(event), event]));
  for (const row of [...input.previous].sort((a, b) => compare(a.uid, b.uid))) {
    if (present.has(row.uid)) continue;
    const reason = input.reasons?.get(row.uid) ?? outcome(withheld.get(row.uid)) ?? ended(row);
    plan.removed.push({ uid: row.uid, reason });
    if (reason === null) plan.unexplained.push(row);
  }
  return plan;
}

function settled(
  event: PublishedEvent,
  { sequence, createdAt, modifiedAt }: PublishedRow,
): PublishedEvent {
  return { ...event, sequence, createdAt, modifiedAt };
}

function settle(
  published: PublishedEvent,
  { before, now }: { before: PublishedRow | undefined; now: string },
): PublishedRow {
  const { event } = published;
  const hash = contentHash(published);
  const next: PublishedRow = {
    uid: eventUid(published),
    caseId: published.caseId,
    key: published.key,
    contentHash: hash,
    sequence: published.sequence,
    createdAt: published.createdAt || now,
    modifiedAt: published.modifiedAt || now,
    title: eventTitle(published),
    type: event.type,
    date: event.date,
    time: event.time,
    endTime: event.endTime,
    zone: published.zone,
    location: event.location,
    status: event.status,
    certainty: event.certainty,
    frame: timeFrame(published),
    ...(published.remote.length === 0 ? {} : { access: accessTo(published) }),
  };
  const settled = before === undefined ? next : {
    ...next,
    sequence: before.sequence + (isSameAppointment(before, next) ? 0 : 1),
    createdAt: before.createdAt,
    modifiedAt: before.contentHash === hash ? before.modifiedAt : now,
  };
  return before !== undefined && isSame(before, settled) ? before : settled;
}

function isSame(a: PublishedRow, b: PublishedRow): boolean {
  const keys = Object.keys(b) as (keyof PublishedRow)[];
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}

/** Nothing changed that a subscriber's program must take over at once, which is what SEQUENCE tells. */
function isSameAppointment(before: PublishedRow, row: PublishedRow): boolean {
  const isSameFrame = before.frame === undefined || before.frame === row.frame;
  return isSameFrame && appointment(before) === appointment(row);
}

function appointment(row: PublishedRow): string {
  const status = row.status === "passed" ? "pending" : row.status;
  return JSON.stringify([
    row.date,
    row.time,
    row.endTime,
    row.zone,
    row.location,
    status,
    row.certainty,
    row.access ?? "",
  ]);
}

function accessTo({ remote }: PublishedEvent): string {
  return remote.map(({ uri, label }) => `${uri} ${label}`).join("\n");
}

/** The event is known and over: its state is the reason. */
function outcome(withheld: PublishedEvent | undefined): LossReason | null {
  const status = withheld?.event.status;
  if (status !== "cancelled" && status !== "held" && status !== "met") return null;
  return { kind: status, detail: withheld?.event.reason ?? status };
}

/** It was shown as cancelled already: nobody misses it. */
function ended(row: PublishedRow): LossReason | null {
  return row.status === "cancelled" ? { kind: "cancelled", detail: "shown as cancelled" } : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
