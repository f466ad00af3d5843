import type { Inbox } from "../../domain/delivery.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import type { DeliveryOutcome, DeliveryRow } from "../../store/deliveries.ts";
import { upstreamOutage } from "../upstream_reach.ts";
import { applyCallback } from "./apply_callback.ts";
import { applyWebhook } from "./apply_webhook.ts";
import type { Applied, DeliveryTools, Prepared } from "./delivery_tools.ts";
import type { EndpointNotes } from "./endpoint_notes.ts";
import { isOver } from "./is_over.ts";
import { readDelivery } from "./read_delivery.ts";
import { type AfterFailure, afterFailure } from "./retry_times.ts";
import { isStoreTrouble, type StoreTrouble } from "./store_trouble.ts";

/** Tries to apply single deliveries. */
export interface DeliveryTries {
  /**
   * Tries one and records how that ended: it is applied, kept, parked, dropped, or waits for another
   * try. Rejects only with a defect.
   */
  attempt(row: DeliveryRow): Promise<void>;
  /** Who sends us events may answer again: one delivery is tried before its time. */
  probeUpstream(): void;
  /** What failed for a while succeeds again: the others need not wait for their times. */
  hurryOthers(): void;
}

/** What tries work with. */
export interface DeliveryTriesOptions extends DeliveryTools {
  inbox: Pick<Inbox, "get">;
  notes: EndpointNotes;
  trouble: StoreTrouble;
  signal: AbortSignal;
  /** Resolves when work may go on, between two pieces of it: answers come first. */
  lull(): Promise<void>;
  /** From 0 up to, not including, 1. */
  random: () => number;
  /** Is somebody else at this delivery? */
  isUnderWay(id: number): boolean;
  /** Entries are new or other than before. */
  onChanged(): void;
  /** A try has ended: its delivery is `applied`, `parked`, `dropped`, or goes on `waiting`. */
  onTried?: ((ended: { event: string; outcome: DeliveryOutcome["state"] }) => void) | undefined;
}

/**
 * Between two looks whether upstream is back that failed before; each costs a request, of which a
 * free account has fifty an hour.
 */
const probeEvery = Temporal.Duration.from({ minutes: 5 });
/** Deliveries and readings that are hurried together. */
const many = 1000;
/** Days for which a delivery is kept whose docket nobody follows. */
const unfollowedDays = 30;

/**
 * One transaction of the main store applies a delivery and records it, so that whatever ends the
 * process repeats nothing (invariant 1). Deliveries of a docket whose record could not be had wait
 * together for the next try.
 */
export function createDeliveryTries(options: DeliveryTriesOptions): DeliveryTries {
  const { store, inbox, clock, log, signal, notes, trouble, lull, random } = options;
  let probedAt: Temporal.Instant | null = null;
  /** Deliveries tried before their time, which a failure gives back. */
  const probing = new Map<number, string>();
  /** Until when the deliveries of a docket wait whose record could not be had. */
  const held = new Map<string, Extract<DeliveryOutcome, { state: "waiting" }>>();
  let turns = Promise.resolve();

  async function attempt(row: DeliveryRow): Promise<void> {
    await ownTurn();
    const began = performance.now();
    const effort = () => ({ ms: performance.now() - began });
    try {
      const wait = row.ms === null && asksForRecord(row) ? heldOf(row) : null;
      if (wait !== null) {
        store.deliveries.settle(row.id, wait, effort());
        return;
      }
      const prepared = await prepare(row);
      if (prepared.does === "wait-to-be-followed") {
        const outcome = unfollowed(row, prepared.reason);
        store.deliveries.settle(row.id, outcome, effort());
        options.onTried?.({ event: row.event, outcome: outcome.state });
        log.info("delivery kept", { delivery: row.id, event: row.event, why: prepared.reason });
        return;
      }
      let applied: Applied | null = null;
      store.transaction(() => {
        applied = prepared.apply();
        const { state, reason, counts } = applied;
        if (!store.deliveries.settle(row.id, { state, reason, counts }, effort())) {
          throw new AlreadySettled();
        }
        if (row.ms !== null) hurryOthers();
      });
      trouble.recovered();
      probing.delete(row.id);
      tell(row, { applied: applied!, ms: effort().ms });
    } catch (error) {
      if (error instanceof AlreadySettled || signal.aborted) return;
      if (isStoreTrouble(error)) {
        // The others would be kept waiting for the same.
        turns = turns.then(() => trouble.waitOut(error));
        await turns;
        return;
      }
      fail(row, { error, effort: effort() });
    }
  }

  /** One piece of work after the other: between them answers go out. */
  function ownTurn(): Promise<void> {
    return turns = turns.then(lull);
  }

  async function prepare(row: DeliveryRow): Promise<Prepared> {
    const delivery = inbox.get(row.id);
    if (delivery === undefined) {
      const apply = (): Applied => ({
        state: "parked",
        reason: "its body is no longer in the inbox",
        counts: {},
        cases: [],
      });
      return { does: "apply", apply };
    }
    const { reading } = readDelivery(delivery, options.config);
    const circumstances = { receivedAt: row.receivedAt, tools: options };
    if (reading.source === "docketlayer") return applyCallback(reading.callback, circumstances);
    notes.see(reading.webhook, row.receivedAt);
    return await applyWebhook(reading.webhook, circumstances);
  }

  function unfollowed(row: DeliveryRow, reason: string): DeliveryOutcome {
    const until = Temporal.Instant.from(row.receivedAt).add({ hours: 24 * unfollowedDays });
    if (Temporal.Instant.compare(until, clock.now()) <= 0) {
      return { state: "dropped", reason: `${reason} for ${unfollowedDays} days` };
    }
    return { state: "waiting", waitsFor: "follow", reason, nextTryAt: until.toString() };
  }

  function tell(row: DeliveryRow, { applied, ms }: { applied: Applied; ms: number }): void {
    const { state, reason, counts, cases } = applied;
    options.onTried?.({ event: row.event, outcome: state });
    const changed = (counts.new ?? 0) + (counts.changed ?? 0);
    if (changed > 0) options.onChanged();
    log[state === "parked" ? "error" : "info"](`delivery ${state}`, {
      delivery: row.id,
      event: row.event,
      case: cases.length === 0 ? undefined : [...new Set(cases)].join(","),
      docket: row.dockets.length === 0 ? undefined : row.dockets.join(","),
      entries: counts.entries,
      changed: counts.entries === undefined ? undefined : changed,
      note: reason === "" ? undefined : reason,
      ms: Math.round(ms),
    });
  }

  function fail(
    row: DeliveryRow,
    { error, effort }: { error: unknown; effort: { ms: number } },
  ): void {
    const after = afterTry(row, error);
    const outcome = outcomeOf(after);
    const failed = after.does === "park" || after.counted;
    try {
      store.transaction(() => {
        store.deliveries.settle(row.id, outcome, { ...effort, failed });
        if (error instanceof CaseCalendarError && asksForRecord(row)) {
          postponeOthers(row, outcome);
        }
      });
    } catch (storeError) {
      if (!isStoreTrouble(storeError)) throw storeError;
      trouble.note(storeError);
      return;
    }
    options.onTried?.({ event: row.event, outcome: outcome.state });
    const fields = { delivery: row.id, event: row.event, cause: after.reason };
    if (after.does === "park") {
      log.error("delivery parked; see case-calendar deliveries", fields);
    } else {
      const next = after.at.toString({ smallestUnit: "second" });
      log.warn("delivery waits for another try", { ...fields, next });
    }
  }

  /** One that was tried before its time has that time again. */
  function afterTry(row: DeliveryRow, error: unknown): AfterFailure {
    const planned = probing.get(row.id);
    probing.delete(row.id);
    if (planned === undefined) return afterFailure(error, { tries: row.tries, clock, random });
    const at = Temporal.Instant.from(planned);
    return { does: "again", at, reason: row.reason, counted: false };
  }

  /** Its docket is not known here: that is asked for once, for all deliveries of the docket. */
  function asksForRecord({ event, dockets }: DeliveryRow): boolean {
    return event === "docket-alert" && dockets.some((docket) => {
      const [, id] = /^courtlistener:(\d+)$/.exec(docket) ?? [];
      return id !== undefined && store.dockets.byRecord({ upstream: "courtlistener", id }) === null;
    });
  }

  /** What upstream does not answer for one delivery it does not answer for others of its docket. */
  function postponeOthers(row: DeliveryRow, outcome: DeliveryOutcome): void {
    if (outcome.state !== "waiting") return;
    for (const docket of row.dockets) held.set(docket, outcome);
    for (const other of store.deliveries.due(many)) {
      const shared = other.dockets.some((docket) => row.dockets.includes(docket));
      const isFree = other.id !== row.id && !options.isUnderWay(other.id);
      if (!shared || !isFree || !asksForRecord(other)) continue;
      store.deliveries.settle(other.id, outcome, { ms: 0 });
    }
  }

  function heldOf({ dockets }: DeliveryRow): DeliveryOutcome | null {
    for (const docket of dockets) {
      const wait = held.get(docket);
      const isAhead = wait !== undefined &&
        Temporal.Instant.compare(clock.now(), wait.nextTryAt) < 0;
      if (isAhead) return wait;
    }
    return null;
  }

  function hurryOthers(): void {
    held.clear();
    store.deliveries.hurry(many);
    store.rereads.hurry(many);
  }

  return {
    attempt,
    hurryOthers,
    probeUpstream: () => {
      const now = clock.now();
      if (!isOver(probedAt, { length: probeEvery, now })) return;
      probedAt = now;
      store.outages.hurry(upstreamOutage);
      for (const { id, nextTryAt } of store.deliveries.hurry(1)) probing.set(id, nextTryAt);
    },
  };
}

function outcomeOf(after: AfterFailure): DeliveryOutcome {
  if (after.does === "park") return { state: "parked", reason: after.reason };
  const { reason, at } = after;
  return { state: "waiting", waitsFor: "turn", reason, nextTryAt: at.toString() };
}

/** Another process has applied or dropped the delivery meanwhile: nothing of ours is kept. */
class AlreadySettled extends Error {
  override readonly name = "AlreadySettled";
}
