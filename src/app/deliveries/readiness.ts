import type { Clock } from "../../domain/clock.ts";
import type { Inbox } from "../../domain/delivery.ts";
import { CaseCalendarError, printable } from "../../domain/errors.ts";
import type { QuotaWindow } from "../../domain/pacer.ts";
import type { Store } from "../../store/store.ts";
import type { Gauge, MetricFamily } from "../../web/metrics.ts";
import type { Readiness } from "../../web/receiver_options.ts";
import { quotaState } from "../quota_state.ts";
import type { DeliveryWorker } from "./delivery_worker.ts";
import type { Publisher } from "./publisher.ts";

/** The two views of a running receiver that its operator's tools read. */
export interface Health {
  readiness(): Readiness;
  gauges(): Gauge[];
}

/** What {@link createHealth} looks at. */
export interface HealthOptions {
  inbox: Pick<Inbox, "writable" | "waiting" | "depth" | "oldest">;
  store: Store;
  worker: Pick<DeliveryWorker, "status">;
  publisher: Pick<Publisher, "statistics">;
  clock: Clock;
  /** Limits of CourtListener until the account's own are learned; those of a free account. */
  assumed?: readonly QuotaWindow[];
}

/** Seconds. A worker comes round every two; a delivery may wait for quota. */
const limits = { standstill: 30, oldest: 3600 };

/** Attempts to write: another process may be at it, which takes a moment. */
const probes = 4;

/** Looks at inbox, store, worker, the oldest unprocessed delivery and open alarms. */
export function createHealth(options: HealthOptions): Health {
  const { inbox, store, worker, publisher, clock } = options;
  const age = (iso: string | null) =>
    iso === null
      ? 0
      : Math.max(0, Math.round(Temporal.Instant.from(iso).until(clock.now()).total("seconds")));

  function oldestUnprocessed(): string | null {
    const both = [
      inbox.waiting(store.deliveries.lastSeen()).oldest,
      store.deliveries.oldestWaiting(),
    ];
    return both.filter((one) => one !== null)
      .sort((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
  }

  function workerCheck(): string {
    const { movedAt, trouble } = worker.status();
    const still = age(movedAt);
    if (still > limits.standstill) return `it has not moved for ${still} seconds`;
    return trouble ?? "ok";
  }

  function ageCheck(): string {
    const seconds = age(oldestUnprocessed());
    return seconds > limits.oldest ? `the oldest waits for ${seconds} seconds` : "ok";
  }

  function alarmsCheck(): string {
    const open = store.alarms.open();
    if (open.length === 0) return "ok";
    return printable(`${open.length} open: ${open.map(({ text }) => text).join("; ")}`, 1000);
  }

  function storeCheck(): string {
    for (let again = probes;; again--) {
      try {
        store.deliveries.probe();
        return "ok";
      } catch (error) {
        if (again === 1) throw error;
      }
    }
  }

  function inboxCheck(): string {
    const writable = inbox.writable();
    return writable.ok ? "ok" : writable.cause;
  }

  return {
    readiness: () => {
      const checks = {
        inbox: attempt(inboxCheck),
        store: attempt(storeCheck),
        worker: attempt(workerCheck),
        oldest_delivery: attempt(ageCheck),
        alarms: attempt(alarmsCheck),
      };
      return { ok: Object.values(checks).every((one) => one === "ok"), checks };
    },
    gauges: () => {
      const { renders, failures } = publisher.statistics();
      const values: Gauge[] = [
        { family: families.renders, value: renders },
        { family: families.publishFailures, value: failures },
      ];
      attempt(() => {
        const counts = store.deliveries.counts();
        const unseen = inbox.waiting(store.deliveries.lastSeen()).count;
        const waiting = counts.waiting + unseen;
        values.push(
          { family: families.deliveries, value: waiting, labels: { state: "waiting" } },
          { family: families.deliveries, value: counts.parked, labels: { state: "parked" } },
          { family: families.depth, value: inbox.depth() },
          { family: families.oldest, value: age(oldestUnprocessed()) },
          { family: families.entriesPending, value: store.readings.count().pending },
          { family: families.rereads, value: store.rereads.count() },
        );
        return "ok";
      });
      attempt(() => {
        values.push(...quotaGauges(options));
        return "ok";
      });
      return values;
    },
  };
}

/** What is left of each window, and of how much, by its length in seconds. */
function quotaGauges({ store, clock, assumed }: HealthOptions): Gauge[] {
  const asked = assumed === undefined ? {} : { assumed };
  const { upstream, windows } = quotaState(store, clock.now(), asked);
  const labels = (seconds: number) => ({ upstream, window: String(seconds) });
  return [
    ...windows.map(({ seconds, left }) => (
      { family: families.quotaLeft, value: left, labels: labels(seconds) }
    )),
    ...windows.map(({ seconds, limit }) => (
      { family: families.quotaLimit, value: limit, labels: labels(seconds) }
    )),
  ];
}

function attempt(check: () => string): string {
  try {
    return check();
  } catch (error) {
    if (error instanceof CaseCalendarError) return error.facts.cause;
    return printable(error instanceof Error ? error.message : String(error), 200);
  }
}

const gauge = (name: string, help: string): MetricFamily => ({ name, help, kind: "gauge" });

const families = {
  depth: gauge("case_calendar_inbox_bodies", "Deliveries whose bodies are kept in the inbox"),
  oldest: gauge(
    "case_calendar_oldest_delivery_seconds",
    "Age of the oldest delivery that is not processed",
  ),
  deliveries: gauge("case_calendar_deliveries", "Deliveries by state"),
  entriesPending: gauge("case_calendar_entries_pending", "Entry texts that are not read yet"),
  rereads: gauge("case_calendar_rereads_planned", "Records that will be read again by REST"),
  quotaLeft: gauge("case_calendar_quota_left", "Requests left now, by window in seconds"),
  quotaLimit: gauge("case_calendar_quota_limit", "Requests allowed, by window in seconds"),
  renders: {
    ...gauge("case_calendar_renders_total", "Publications since the start"),
    kind: "counter",
  },
  publishFailures: {
    ...gauge("case_calendar_publish_failures_total", "Outputs that could not be published"),
    kind: "counter",
  },
} satisfies Record<string, MetricFamily>;
