import type { Clock } from "../../domain/clock.ts";
import type { Inbox, NewDelivery } from "../../domain/delivery.ts";
import {
  countKept,
  deliveriesAfter,
  deliveryOf,
  idsReceivedBefore,
  insertKnownKey,
  isKnown,
  oldestKept,
  waitingAfter,
} from "./deliveries.ts";
import { createGroupCommit } from "./group_commit.ts";
import { createIdleWork } from "./idle_work.ts";
import { closedInbox, inboxConnection } from "./inbox_connection.ts";

/** Where an inbox lies and how it is kept. */
export interface InboxOptions {
  /** The file, relative to the working folder; missing folders are created. */
  path: string;
  clock: Clock;
  /**
   * The ids of a new file are above this and above the time in milliseconds, so that nobody takes its
   * deliveries for those of a file that was lost.
   */
  idsAfter?: number;
  /** Milliseconds a put waits for another process that holds the file; blocks this one. */
  busyTimeout?: number;
  /** Days a key is kept although its body was removed; senders repeat for 60 hours. */
  keepKeysDays?: number;
  /** Bytes the file may grow to before puts are refused. */
  maxBytes?: number;
  /** Milliseconds without a put that count as an idle moment. */
  idleAfter?: number;
}

/** An {@link Inbox} on a file of its own. */
export interface InboxStore extends Inbox {
  readonly path: string;
  /**
   * Marks keys of deliveries that another program has dealt with as known, all or none of them; says
   * how many were not. A dry run changes nothing.
   */
  know(
    keys: readonly Pick<NewDelivery, "source" | "key" | "receivedAt">[],
    options?: { dryRun?: boolean },
  ): number;
  /** Does one slice of the idle work now; true when some is left. */
  tidy(): boolean;
  /** Stores what is under way, removes what is to be removed, closes. Closing twice is harmless. */
  close(): void;
  [Symbol.dispose](): void;
}

/**
 * Opens the inbox. Deliveries that arrive together are stored together ({@link createGroupCommit});
 * what is old leaves in idle moments ({@link createIdleWork}).
 *
 * Throws a `store` error, leaving the file as it is, when it is not an inbox, was written by a newer
 * program, or cannot be used.
 */
export function openInbox(options: InboxOptions): InboxStore {
  const {
    path,
    clock,
    idsAfter = 0,
    busyTimeout = 250,
    keepKeysDays = 14,
    maxBytes = 4 * 1024 ** 3,
    idleAfter = 1000,
  } = options;
  let kept = 0;
  const connection = inboxConnection({
    path,
    clock,
    busyTimeout,
    maxBytes,
    idsAfter,
    onOpened: (database) => {
      kept = countKept(database);
    },
  });
  const { open, attempt, write, writable, isClosed } = connection;
  const puts = createGroupCommit({
    connection,
    onStored: (count) => {
      kept += count;
    },
    onFlushed: () => idle.plan(),
  });
  const idle = createIdleWork({
    connection,
    clock,
    keepKeysDays,
    idleAfter,
    isQuiet: puts.isQuiet,
    onFreed: (count) => {
      kept -= count;
    },
  });

  function close(): void {
    if (isClosed()) return;
    puts.finish();
    idle.finish(closedInbox(path));
    connection.close();
  }

  open();
  return {
    path,
    put: (delivery) => isClosed() ? Promise.reject(closedInbox(path)) : puts.put(delivery),
    after: (id, limit) => deliveriesAfter(open(), { id, limit }),
    get: (id) => deliveryOf(open(), id),
    waiting: (id) => waitingAfter(open(), id),
    receivedBefore: (before, limit) => idsReceivedBefore(open(), { before, limit }),
    remove: (ids) => isClosed() ? Promise.reject(closedInbox(path)) : idle.remove(ids),
    depth: () => kept,
    oldest: () => oldestKept(open()),
    writable,
    statistics: puts.statistics,
    know: (keys, { dryRun = false } = {}) =>
      dryRun
        ? attempt((database) => keys.filter((one) => !isKnown(database, one)).length)
        : write((database) => keys.filter((one) => insertKnownKey(database, one)).length),
    tidy: idle.tidy,
    close,
    [Symbol.dispose]: close,
  };
}
