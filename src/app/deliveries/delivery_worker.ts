import type { Inbox } from "../../domain/delivery.ts";
import { printable } from "../../domain/errors.ts";
import { giveWay } from "../../platform/give_way.ts";
import type { DeliveryOutcome } from "../../store/deliveries.ts";
import { createDeliveryQueue } from "./delivery_queue.ts";
import type { DeliveryTools } from "./delivery_tools.ts";
import { createDeliveryTries } from "./delivery_tries.ts";
import type { EndpointNotes } from "./endpoint_notes.ts";
import { createHousekeeping } from "./housekeeping.ts";
import { createRereading } from "./rereading.ts";
import { reviveFollowed } from "./revive_followed.ts";
import { isStoreTrouble, storeTrouble } from "./store_trouble.ts";
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

/** Milliseconds between two rounds when nothing happens; `/readyz` sees a worker that stands still. */
const longestPause = 2000;
/** Milliseconds until texts are tried again whose reading failed as a whole. */
const readingPause = 1000;

/**
 * Takes note of what is in the inbox, applies it docket by docket in the order it came (several
 * dockets at once), reads new texts, and reads again what is due. A delivery that has to wait, for
 * quota or after a failure, does not hold up later ones: entries find their place by the upstream's
 * times, not by their arrival.
 */
export function createDeliveryWorker(options: WorkerOptions): DeliveryWorker {
  const { store, clock, log, signal, lull = giveWay, random = Math.random } = options;
  const texts = createTextReadings(options);
  const trouble = storeTrouble(options);
  const house = createHousekeeping(options);
  let woken = Promise.withResolvers<void>();
  const wake = () => woken.resolve();
  const tries = createDeliveryTries({
    ...options,
    trouble,
    lull,
    random,
    isUnderWay: (id) => queue.isUnderWay(id),
    onChanged: texts.changed,
  });
  const queue = createDeliveryQueue({
    ...options,
    attempt: tries.attempt,
    onSeen: (seen) => {
      trouble.recovered();
      if (seen.some(({ source }) => source === "courtlistener")) tries.probeUpstream();
      wake();
    },
    onEnded: wake,
  });
  const rereading = createRereading({
    ...options,
    trouble,
    random,
    onRead: texts.changed,
    onRecovered: tries.hurryOthers,
    onEnded: wake,
  });
  let reading: Promise<void> | null = null;
  let { cases } = options.config;
  let movedAt = clock.now();

  /** In slices behind everything else: deliveries go on meanwhile. */
  function beginReading(): void {
    if (reading !== null || !texts.isDue()) return;
    reading = readTexts().finally(() => {
      reading = null;
      wake();
    });
  }

  async function readTexts(): Promise<void> {
    try {
      await texts.read();
    } catch (error) {
      if (signal.aborted) return;
      if (isStoreTrouble(error)) return await trouble.waitOut(error);
      const cause = printable(error instanceof Error ? error.message : String(error), 500);
      log.error("texts could not be read and are tried again", { cause });
      // Rejects when the worker stops.
      await clock.sleep(readingPause, signal).catch(() => {});
    }
  }

  /** Settings are exchanged in place while the program runs. */
  function noticeSettings(): void {
    if (options.config.cases === cases) return;
    cases = options.config.cases;
    reviveFollowed(options);
    texts.changed();
  }

  /** One round; says whether there is more to do at once. */
  async function round(): Promise<boolean> {
    const now = clock.now();
    const wasSetBack = Temporal.Instant.compare(now.add({ minutes: 1 }), movedAt) < 0;
    movedAt = now;
    try {
      // Times for later tries were set by another clock.
      if (wasSetBack) tries.hurryOthers();
      noticeSettings();
      // A new day at a court changes what is over, without any delivery.
      if (house.keep()) texts.changed();
      const started = queue.begin();
      rereading.begin();
      beginReading();
      trouble.end();
      return started || ends().length > 0;
    } catch (error) {
      if (!isStoreTrouble(error)) throw error;
      await trouble.waitOut(error);
      return false;
    }
  }

  function ends(): Promise<void>[] {
    return [...queue.underWay(), rereading.underWay(), reading].filter((one) => one !== null);
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
        queue.underWay().length > 0 ? null : store.deliveries.nextDue(),
        rereading.nextDue(),
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
    await house.idle();
  }

  return {
    wake,
    run,
    pass,
    status: () => ({ movedAt: movedAt.toString(), trouble: trouble.cause }),
  };
}
