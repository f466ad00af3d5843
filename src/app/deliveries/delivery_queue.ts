import type { Config } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Inbox } from "../../domain/delivery.ts";
import type { DeliveryRow } from "../../store/deliveries.ts";
import type { Store } from "../../store/store.ts";
import { readDelivery } from "./read_delivery.ts";

/** Which deliveries are worked on, and which is next. */
export interface DeliveryQueue {
  /** Starts what is due and in turn; true when something was started. Throws what the store throws. */
  begin(): boolean;
  isUnderWay(id: number): boolean;
  /** What is worked on now; each resolves with its end. */
  underWay(): Promise<void>[];
}

/** What {@link createDeliveryQueue} works with. */
export interface DeliveryQueueOptions {
  config: Config;
  store: Store;
  inbox: Pick<Inbox, "after">;
  clock: Pick<Clock, "now">;
  /** Works on one delivery. */
  attempt(row: DeliveryRow): Promise<void>;
  /** Some were seen in the inbox for the first time. */
  onSeen(seen: readonly Pick<DeliveryRow, "source">[]): void;
  /** Work on one has ended. */
  onEnded(): void;
}

/** Deliveries worked on at once, each of another docket. */
const atOnce = 8;
/** Deliveries taken note of in one round. */
const roundSize = 40;
/** Deliveries looked at together, so that many of one docket hide no other. */
const manyDue = 1000;
/** Milliseconds between two such looks while some of the last one are left. */
const lookAgain = 500;

type Noted = Pick<DeliveryRow, "id" | "dockets">;

/**
 * Takes note of what is in the inbox and has it worked on docket by docket in the order it came,
 * several dockets at once.
 */
export function createDeliveryQueue(options: DeliveryQueueOptions): DeliveryQueue {
  const { store, inbox, clock } = options;
  const underWay = new Map<number, { dockets: readonly string[]; ended: Promise<void> }>();
  /** Due at the last look or noted since, in the order they came. */
  let queue: Noted[] = [];
  let lookedAt = -Infinity;
  /** More were due at the last look. */
  let isCut = false;

  /** Notes one batch; what is behind it comes in a later round, after the answers that wait. */
  function takeNote(): Noted[] {
    const found = inbox.after(store.deliveries.lastSeen(), roundSize).map((delivery) => {
      const { event, dockets } = readDelivery(delivery, options.config);
      const { id, source, key, receivedAt } = delivery;
      return { id, source, key, receivedAt, event, dockets };
    });
    if (found.length === 0) return [];
    store.deliveries.see(found);
    options.onSeen(found);
    return found;
  }

  /** Takes from the queue what is of no docket that is worked on. */
  function beginWaiting(): boolean {
    const busy = new Set([...underWay.values()].flatMap(({ dockets }) => dockets));
    const left: Noted[] = [];
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
        (row.nextTryAt === null || Temporal.Instant.compare(clock.now(), row.nextTryAt) >= 0);
      if (!isDue) continue;
      const ended = options.attempt(row).finally(() => {
        underWay.delete(row.id);
        options.onEnded();
      });
      underWay.set(row.id, { dockets: row.dockets, ended });
      started = true;
    }
    queue = left;
    return started;
  }

  return {
    begin: () => {
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
    },
    isUnderWay: (id) => underWay.has(id),
    underWay: () => [...underWay.values()].map(({ ended }) => ended),
  };
}
