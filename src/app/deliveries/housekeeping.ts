import type { Config } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Inbox } from "../../domain/delivery.ts";
import { printable } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import type { Store } from "../../store/store.ts";
import type { EndpointNotes } from "./endpoint_notes.ts";
import { isOver } from "./is_over.ts";
import { readDelivery } from "./read_delivery.ts";
import { reviveFollowed } from "./revive_followed.ts";

/** What is done once an hour behind deliveries. */
export interface Housekeeping {
  /** Does it where its time has come, and says whether it has. Throws what the store throws. */
  keep(): boolean;
  /** Resolves when the inbox has removed what was to be removed, in its idle moments. */
  idle(): Promise<void>;
}

const every = Temporal.Duration.from({ hours: 1 });
const keptDays = { bodies: 14, rows: 60, suggestions: 90 };
/** Rows and bodies that are forgotten at a time. */
const most = 10_000;
/** Stored deliveries that tell a new process which endpoints there are. */
const recalled = 50;

/**
 * Forgets what is old: bodies of deliveries that are done, their rows, suggestions; takes up what
 * waited for its docket to be followed; reminds of endpoints, which at the start are known by what
 * they sent to a process before this one.
 */
export function createHousekeeping(
  options: {
    config: Config;
    store: Store;
    inbox: Pick<Inbox, "get" | "receivedBefore" | "remove">;
    notes: EndpointNotes;
    clock: Pick<Clock, "now">;
    log: Pick<Log, "warn">;
  },
): Housekeeping {
  const { store, inbox, notes, clock, log } = options;
  let keptAt: Temporal.Instant | null = null;
  let removing: Promise<void> = Promise.resolve();

  function recallEndpoints(): void {
    for (const { id, source } of store.deliveries.list({ limit: recalled }).reverse()) {
      const delivery = source === "courtlistener" ? inbox.get(id) : undefined;
      if (delivery === undefined) continue;
      const { reading } = readDelivery(delivery, options.config);
      if (reading.source === "courtlistener") notes.see(reading.webhook, delivery.receivedAt);
    }
  }

  return {
    keep: () => {
      const now = clock.now();
      if (!isOver(keptAt, { length: every, now })) return false;
      if (keptAt === null) recallEndpoints();
      keptAt = now;
      const before = (days: number) => now.subtract({ hours: 24 * days }).toString();
      reviveFollowed(options);
      notes.remind();
      store.deliveries.forget(before(keptDays.rows), most);
      store.suggestions.forget(before(keptDays.suggestions));
      const old = inbox.receivedBefore(before(keptDays.bodies), most);
      const needed = store.deliveries.unfinished(old);
      const last = store.deliveries.lastSeen();
      const done = old.filter((id) => id <= last && !needed.has(id));
      removing = inbox.remove(done).catch((error) => {
        const cause = printable(error instanceof Error ? error.message : String(error), 500);
        log.warn("old deliveries could not be removed from the inbox", { cause });
      });
      return true;
    },
    idle: () => removing,
  };
}
