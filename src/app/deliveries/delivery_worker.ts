import type { Inbox } from "../../domain/delivery.ts";
import { CaseCalendarError, printable } from "../../domain/errors.ts";
import { giveWay } from "../../platform/give_way.ts";
import type { DeliveryOutcome, DeliveryRow } from "../../store/deliveries.ts";
import { isCourtListener } from "../is_courtlistener.ts";
import { isMaintenance } from "../schedule.ts";
import { upstreamOutage } from "../upstream_reach.ts";
import { isLocked } from "../../store/sqlite_error.ts";
import { applyCallback } from "./apply_callback.ts";
import { applyWebhook } from "./apply_webhook.ts";
import type { Applied, DeliveryTools, Prepared } from "./delivery_tools.ts";
import type { EndpointNotes } from "./endpoint_notes.ts";
import { followedDockets } from "./followed_dockets.ts";
import { isOver } from "./is_over.ts";
import { readDelivery } from "./read_delivery.ts";
import { noteUnreadable } from "./note_unreadable.ts";
import { postponeFailed } from "./postpone_failed.ts";
import { reread } from "./reread.ts";
import { type AfterFailure, afterFailure } from "./retry_times.ts";
import { createTextReadings, type TextReadingsOptions } from "./text_readings.ts";

/** Does the work behind the answers. */
export interface DeliveryWorker {
  /** There may be something new. Never waits. */
  wake(): void;
  /** Works until the signal is aborted; then what is under way has ended or stays for the next start. */
  run(): Promise<void>;
  /** Does everything that is due now, and resolves when that is done. */
  pass(): Promise<void>;
  status(): WorkerStatus;
}

/** How the worker is doing. */
export interface WorkerStatus {
  /** When it last came round, ISO instant. */
  movedAt: string;
  /** What keeps it from working, in words; null when nothing does. */
  trouble: string | null;
}

/** What {@link createDeliveryWorker} works with. */
export interface WorkerOptions extends DeliveryTools, TextReadingsOptions {
  inbox: Pick<Inbox, "after" | "get" | "receivedBefore" | "remove">;
  /** A try has ended: its delivery is `applied`, `parked`, `dropped`, or goes on `waiting`. */
  onTried?(ended: { event: string; outcome: DeliveryOutcome["state"] }): void;
  notes: EndpointNotes;
  /** From 0 up to, not including, 1. */
  random?: () => number;
}

/** Deliveries worked on at once, each of another docket. */
const atOnce = 8;
/** Deliveries taken note of in one round. */
const roundSize = 40;
/** Deliveries looked at together, so that many of one docket hide no other. */
const manyDue = 1000;
/** Milliseconds between two such looks while some of the last one are left. */
const lookAgain = 500;
/** Milliseconds between two rounds when nothing happens; `/readyz` sees a worker that stands still. */
const longestPause = 2000;
/** Milliseconds until a store is tried again that another process holds, and any other that fails. */
const shortestPause = 25;
const longestRecovery = 1000;
/**
 * Between two looks whether upstream is back that failed before; each costs a request, of which a
 * free account has fifty an hour.
 */
const probeEvery = Temporal.Duration.from({ minutes: 5 });
/** Stored deliveries that tell a new process which endpoints there are. */
const recalled = 50;
const keptDays = { unfollowed: 30, bodies: 14, rows: 60, suggestions: 90 };
const housekeepingEvery = Temporal.Duration.from({ hours: 1 });
/** Between two looks whether CourtListener's maintenance is over. */
const maintenanceLook = Temporal.Duration.from({ minutes: 5 });

/**
 * Takes note of what is in the inbox, applies it docket by docket in the order it came (several
 * dockets at once), reads new texts, and reads again what is due. One transaction of the main store
 * applies a delivery and records it, so that whatever ends the process repeats nothing (invariant
 * 1). A delivery that has to wait, for quota or after a failure, does not hold up later ones: entries
 * find their place by the upstream's times, not by their arrival.
 */
export function createDeliveryWorker(options: WorkerOptions): DeliveryWorker {
  const { store, inbox, clock, log, signal, notes, lull = giveWay, random = Math.random } = options;
  const texts = createTextReadings(options);
  const underWay = new Map<number, { dockets: readonly string[]; ended: Promise<void> }>();
  /** Due at the last look or noted since, in the order they came. */
  let queue: Pick<DeliveryRow, "id" | "dockets">[] = [];
  let lookedAt = -Infinity;
  /** More were due at the last look. */
  let isCut = false;
  let rereading: Promise<void> | null = null;
  let reading: Promise<void> | null = null;
  /** Without quota nothing is read again before this. */
  let rereadNotBefore: Temporal.Instant | null = null;
  /** The inbox removes bodies in its idle moments. */
  let removing: Promise<void> = Promise.resolve();
  let housekeptAt: Temporal.Instant | null = null;
  let probedAt: Temporal.Instant | null = null;
  let { cases } = options.config;
  /** Deliveries tried before their time, which a failure gives back. */
  const probing = new Map<number, string>();
  /** Until when the deliveries of a docket wait whose record could not be had. */
  const held = new Map<string, Extract<DeliveryOutcome, { state: "waiting" }>>();
  let movedAt = clock.now();
  let trouble: string | null = null;
  let woken = Promise.withResolvers<void>();
  let turns = Promise.resolve();
  let nextPause = shortestPause;
  /** The store cannot be used for longer, which was told. */
  let lasts = false;

  function wake(): void {
    woken.resolve();
  }

  /** Notes one batch; what is behind it comes in a later round, after the answers that wait. */
  function takeNote(): Pick<DeliveryRow, "id" | "dockets">[] {
    const found = inbox.after(store.deliveries.lastSeen(), roundSize).map((delivery) => {
      const { event, dockets } = readDelivery(delivery, options.config);
      const { id, source, key, receivedAt } = delivery;
      return { id, source, key, receivedAt, event, dockets };
    });
    if (found.length === 0) return [];
    store.deliveries.see(found);
    recovered();
    if (found.some(({ source }) => source === "courtlistener")) probeUpstream();
    wake();
    return found;
  }

  /** Who sends us events may answer again: one delivery is tried before its time. */
  function probeUpstream(): void {
    const now = clock.now();
    if (!isOver(probedAt, { length: probeEvery, now })) return;
    probedAt = now;
    store.outages.hurry(upstreamOutage);
    for (const { id, nextTryAt } of store.deliveries.hurry(1)) probing.set(id, nextTryAt);
  }

  /** What failed for a while succeeds again: the others need not wait for their times. */
  function hurryOthers(): void {
    held.clear();
    store.deliveries.hurry(manyDue);
    store.rereads.hurry(manyDue);
  }

  /** Starts what is due and in turn; true when something was started. */
  function begin(): boolean {
    let started = beginWaiting();
    if (underWay.size >= atOnce) return started;
    // What cannot be begun yet costs nothing in the inbox; nothing overtakes what the look left out.
    if (!isCut) queue.push(...takeNote());
    if (queue.length === 0 || performance.now() - lookedAt >= lookAgain) {
      lookedAt = performance.now();
      const due = store.deliveries.due(manyDue);
      isCut = due.length === manyDue;
      queue = due.filter(({ id }) => !underWay.has(id));
    }
    started = beginWaiting() || started;
    return started;
  }

  /** Takes from the queue what is of no docket that is worked on. */
  function beginWaiting(): boolean {
    const busy = new Set([...underWay.values()].flatMap(({ dockets }) => dockets));
    const left: typeof queue = [];
    let started = false;
    for (const [place, noted] of queue.entries()) {
      if (underWay.has(noted.id)) continue;
      if (underWay.size >= atOnce) {
        left.push(...queue.slice(place));
        break;
      }
      const inTurn = !noted.dockets.some((docket) => busy.has(docket));
      for (const docket of noted.dockets) busy.add(docket);
      if (!inTurn) {
        left.push(noted);
        continue;
      }
      // It may have been settled or postponed since the look.
      const row = store.deliveries.get(noted.id);
      const isDue = row?.state === "waiting" &&
        !(row.nextTryAt !== null && isBefore(Temporal.Instant.from(row.nextTryAt)));
      if (!isDue) continue;
      const ended = work(row).finally(() => {
        underWay.delete(row.id);
        wake();
      });
      underWay.set(row.id, { dockets: row.dockets, ended });
      started = true;
    }
    queue = left;
    return started;
  }

  async function work(row: DeliveryRow): Promise<void> {
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
      recovered();
      probing.delete(row.id);
      tell(row, { applied: applied!, ms: effort().ms });
    } catch (error) {
      if (error instanceof AlreadySettled || signal.aborted) return;
      if (isStoreTrouble(error)) {
        // The others would be kept waiting for the same.
        turns = turns.then(() => recover(error));
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
    const until = Temporal.Instant.from(row.receivedAt).add({ hours: 24 * keptDays.unfollowed });
    if (Temporal.Instant.compare(until, clock.now()) <= 0) {
      return { state: "dropped", reason: `${reason} for ${keptDays.unfollowed} days` };
    }
    return { state: "waiting", waitsFor: "follow", reason, nextTryAt: until.toString() };
  }

  function tell(row: DeliveryRow, { applied, ms }: { applied: Applied; ms: number }): void {
    const { state, reason, counts, cases } = applied;
    options.onTried?.({ event: row.event, outcome: state });
    const changed = (counts.new ?? 0) + (counts.changed ?? 0) > 0;
    if (changed) texts.changed();
    log[state === "parked" ? "error" : "info"](`delivery ${state}`, {
      delivery: row.id,
      event: row.event,
      case: cases.length === 0 ? undefined : [...new Set(cases)].join(","),
      docket: row.dockets.length === 0 ? undefined : row.dockets.join(","),
      entries: counts.entries,
      changed: counts.entries === undefined ? undefined : (counts.new ?? 0) + (counts.changed ?? 0),
      note: reason === "" ? undefined : reason,
      ms: Math.round(ms),
    });
  }

  function fail(
    row: DeliveryRow,
    { error, effort }: { error: unknown; effort: { ms: number } },
  ): void {
    const planned = probing.get(row.id);
    probing.delete(row.id);
    const after: AfterFailure = planned === undefined
      ? afterFailure(error, { tries: row.tries, clock, random })
      : {
        does: "again",
        at: Temporal.Instant.from(planned),
        reason: row.reason,
        counted: false,
      };
    const outcome: DeliveryOutcome = after.does === "park"
      ? { state: "parked", reason: after.reason }
      : {
        state: "waiting",
        waitsFor: "turn",
        reason: after.reason,
        nextTryAt: after.at.toString(),
      };
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
      trouble = storeError.message;
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
    for (const other of store.deliveries.due(manyDue)) {
      const shared = other.dockets.some((docket) => row.dockets.includes(docket));
      if (other.id === row.id || !shared || underWay.has(other.id) || !asksForRecord(other)) {
        continue;
      }
      store.deliveries.settle(other.id, outcome, { ms: 0 });
    }
  }

  function heldOf({ dockets }: DeliveryRow): DeliveryOutcome | null {
    for (const docket of dockets) {
      const wait = held.get(docket);
      if (wait !== undefined && isBefore(Temporal.Instant.from(wait.nextTryAt))) return wait;
    }
    return null;
  }

  /** One at a time: they share one quota with everything else. */
  function beginRereading(): void {
    if (rereading !== null || isBefore(rereadNotBefore)) return;
    if (isMaintenance(clock.now()) && isCourtListener(options.config.courtlistener.baseUrl)) {
      rereadNotBefore = clock.now().add(maintenanceLook);
      return;
    }
    const [due] = store.rereads.due(1);
    if (due === undefined) return;
    rereading = (async () => {
      try {
        if (await reread(due, options)) texts.changed();
        if (due.tries > 0) hurryOthers();
      } catch (error) {
        if (signal.aborted) return;
        if (isStoreTrouble(error)) return await recover(error);
        if (noteUnreadable(due, { error, store })) {
          log.warn(`could not read ${due.kind} ${due.id} again`, { cause: messageOf(error) });
          return;
        }
        const after = afterFailure(error, { tries: due.tries, clock, random });
        if (after.does === "again" && !after.counted) {
          rereadNotBefore = after.at;
          log.warn("reading again has to wait", { cause: after.reason });
          return;
        }
        log.warn(`could not read ${due.kind} ${due.id} again`, { cause: after.reason });
        postponeFailed(due, after, { store, clock });
      }
    })().finally(() => {
      rereading = null;
      wake();
    });
  }

  function isBefore(instant: Temporal.Instant | null): boolean {
    return instant !== null && Temporal.Instant.compare(clock.now(), instant) < 0;
  }

  /** In slices behind everything else: deliveries go on meanwhile. */
  function beginReading(): void {
    if (reading !== null || !texts.isDue()) return;
    reading = (async () => {
      try {
        await texts.read();
      } catch (error) {
        if (signal.aborted) return;
        if (isStoreTrouble(error)) return await recover(error);
        log.error("texts could not be read and are tried again", { cause: messageOf(error) });
        await pause(longestRecovery);
      }
    })().finally(() => {
      reading = null;
      wake();
    });
  }

  function keepHouse(): void {
    const now = clock.now();
    if (!isOver(housekeptAt, { length: housekeepingEvery, now })) return;
    if (housekeptAt === null) recallEndpoints();
    housekeptAt = now;
    const before = (days: number) => now.subtract({ hours: 24 * days }).toString();
    reviveFollowed();
    notes.remind();
    store.deliveries.forget(before(keptDays.rows), 10_000);
    store.suggestions.forget(before(keptDays.suggestions));
    const old = inbox.receivedBefore(before(keptDays.bodies), 10_000);
    const needed = store.deliveries.unfinished(old);
    const last = store.deliveries.lastSeen();
    removing = inbox.remove(old.filter((id) => id <= last && !needed.has(id))).catch((error) => {
      log.warn("old deliveries could not be removed from the inbox", { cause: messageOf(error) });
    });
    // A new day at a court changes what is over, without any delivery.
    texts.changed();
  }

  /** Endpoints are known by what they sent, also to a process before this one. */
  function recallEndpoints(): void {
    for (const { id, source } of store.deliveries.list({ limit: recalled }).reverse()) {
      const delivery = source === "courtlistener" ? inbox.get(id) : undefined;
      if (delivery === undefined) continue;
      const { reading } = readDelivery(delivery, options.config);
      if (reading.source === "courtlistener") notes.see(reading.webhook, delivery.receivedAt);
    }
  }

  /** Settings are exchanged in place while the program runs. */
  function noticeSettings(): void {
    if (options.config.cases === cases) return;
    cases = options.config.cases;
    reviveFollowed();
    texts.changed();
  }

  /** Picks up what waited for its docket to be followed. */
  function reviveFollowed(): void {
    const followed = followedDockets(options);
    for (const row of store.deliveries.notFollowed()) {
      const isFollowed = row.dockets.some((docket) => {
        const [, record] = /^courtlistener:(\d+)$/.exec(docket) ?? [];
        if (record !== undefined) return followed.hasRecord(record) === true;
        const courtId = docket.slice(0, docket.indexOf("/"));
        return courtId !== "" && followed.keyOf(docket, courtId).found !== "none";
      });
      if (isFollowed) store.deliveries.retry(row.id);
    }
  }

  /** One round; says whether there is more to do at once. */
  async function round(): Promise<boolean> {
    const now = clock.now();
    const wasSetBack = Temporal.Instant.compare(now.add({ minutes: 1 }), movedAt) < 0;
    movedAt = now;
    try {
      // Times for later tries were set by another clock.
      if (wasSetBack) hurryOthers();
      noticeSettings();
      keepHouse();
      const started = begin();
      beginRereading();
      beginReading();
      trouble = null;
      return started || underWay.size > 0 || rereading !== null || reading !== null;
    } catch (error) {
      if (!isStoreTrouble(error)) throw error;
      await recover(error);
      return false;
    }
  }

  /** Something could be written. */
  function recovered(): void {
    nextPause = shortestPause;
    lasts = false;
  }

  /** Another process writes for a moment; what lasts is looked at less and less often. */
  async function recover(error: CaseCalendarError): Promise<void> {
    trouble = error.message;
    const length = isLocked(error.cause) ? nextPause : longestRecovery;
    if (length === longestRecovery && !lasts) {
      lasts = true;
      log.error("the store cannot be used; waiting", { cause: error.message });
    }
    nextPause = Math.min(longestRecovery, 2 * length);
    await pause(length);
  }

  async function pause(milliseconds: number): Promise<void> {
    try {
      await clock.sleep(milliseconds, signal);
    } catch {
      // Stopping.
    }
  }

  function ends(): Promise<unknown>[] {
    const others = [rereading, reading].filter((one) => one !== null);
    return [...[...underWay.values()].map(({ ended }) => ended), ...others];
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await lull();
      await round();
      const waited = new AbortController();
      const rest = clock.sleep(pauseLength(), AbortSignal.any([signal, waited.signal]));
      await Promise.race([rest.catch(() => {}), woken.promise]);
      waited.abort();
      woken = Promise.withResolvers();
    }
    await Promise.allSettled(ends());
    await texts.readLast();
  }

  /** Milliseconds until something can begin; what is under way wakes the worker at its end. */
  function pauseLength(): number {
    try {
      const next = [
        underWay.size > 0 ? null : store.deliveries.nextDue(),
        rereading !== null || isBefore(rereadNotBefore) ? null : store.rereads.nextDue(),
      ].filter((one) => one !== null)
        .map((one) => clock.now().until(one).total("milliseconds"));
      return Math.max(20, Math.min(longestPause, ...next));
    } catch {
      return longestPause;
    }
  }

  async function pass(): Promise<void> {
    while (await round()) {
      // What was begun may have ended meanwhile, and a race of nothing never ends.
      const under = ends();
      if (under.length > 0) await Promise.race(under);
    }
    await removing;
  }

  return {
    wake,
    run,
    pass,
    status: () => ({ movedAt: movedAt.toString(), trouble }),
  };
}

/** Another process has applied or dropped the delivery meanwhile: nothing of ours is kept. */
class AlreadySettled extends Error {
  override readonly name = "AlreadySettled";
}

function isStoreTrouble(error: unknown): error is CaseCalendarError {
  return error instanceof CaseCalendarError && error.kind === "store";
}

function messageOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error), 500);
}
