import type { Clock } from "../../domain/clock.ts";
import { CaseCalendarError, printable } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import type { Publication } from "../publication.ts";

/** Publishes after changes: seldom under load, soon after quiet. */
export interface Publisher {
  /** Something changed. Never waits. */
  request(): void;
  /** Resolves when nothing is left to be published; publishes at once what is. */
  flush(): Promise<void>;
  statistics(): { renders: number; failures: number };
}

/** What {@link createPublisher} works with. */
export interface PublisherOptions {
  publish(): Publication | Promise<Publication>;
  clock: Clock;
  log: Log;
  /** Ends waits; what is pending is left to {@link Publisher.flush}. */
  signal: AbortSignal;
}

/** Milliseconds: deliveries that come together are published together. */
const gather = 150;
/** Milliseconds from the start of one publication to the next: fewer than one a second. */
const apart = 1250;
/** Milliseconds until a failed publication is tried again, doubled each time up to the second. */
const afterFailure = [2000, 60_000] as const;

/**
 * At most one publication at a time and in {@link apart} milliseconds; the last state is out within
 * two seconds of the last request. A publication that fails is logged and tried again.
 */
export function createPublisher(options: PublisherOptions): Publisher {
  const { clock, log, signal } = options;
  const statistics = { renders: 0, failures: 0 };
  let dirty = false;
  let working: Promise<void> | null = null;
  let notBefore = clock.now();
  /** Milliseconds that {@link notBefore} was off when it was set: a clock set back makes it no more. */
  let mostWait: number = apart;
  let failedInRow = 0;

  async function once(): Promise<void> {
    dirty = false;
    waitFrom(apart);
    try {
      const publication = await options.publish();
      statistics.renders += 1;
      const failed = report(publication, log);
      statistics.failures += failed;
      if (failed > 0) again();
      else failedInRow = 0;
    } catch (error) {
      statistics.failures += 1;
      const text = error instanceof CaseCalendarError ? error.message : String(error);
      log.error(`publishing failed and is tried again: ${printable(text, 500)}`);
      again();
    }
  }

  function again(): void {
    dirty = true;
    const [first, most] = afterFailure;
    const milliseconds = Math.min(most, first * 2 ** Math.min(failedInRow++, 10));
    waitFrom(milliseconds);
  }

  function waitFrom(milliseconds: number): void {
    notBefore = clock.now().add({ milliseconds });
    mostWait = milliseconds;
  }

  async function work(): Promise<void> {
    while (dirty && !signal.aborted) {
      const left = clock.now().until(notBefore).total("milliseconds");
      const wait = Math.max(gather, Math.min(left, mostWait));
      try {
        await clock.sleep(wait, signal);
      } catch {
        return;
      }
      await once();
    }
  }

  function start(): void {
    working ??= work().finally(() => working = null);
  }

  return {
    request: () => {
      dirty = true;
      start();
    },
    flush: async () => {
      if (signal.aborted) {
        await working;
        if (dirty) await once();
        return;
      }
      while (working !== null) await working;
    },
    statistics: () => ({ ...statistics }),
  };
}

/** Says what was written and what not; answers how many outputs have to be tried again. */
function report({ calendars, views, page }: Publication, log: Log): number {
  let failed = 0;
  if (views !== null && views.problems.length > 0) {
    failed += 1;
    const cause = views.problems.join("; ").slice(0, 500);
    log.error("not published", { calendar: "views", path: views.path, cause });
  }
  for (const path of views?.emptied ?? []) {
    log.info("the feed of what is no longer followed is empty now", { path });
  }
  for (const result of [...calendars, ...(page === null ? [] : [page])]) {
    const { calendarId, path, outcome, events } = result;
    const fields = { calendar: calendarId === "" ? "page" : calendarId, path };
    if (outcome === "written") log.info("published", { ...fields, events });
    if (outcome === "failed") {
      failed += 1;
      log.error("not published", { ...fields, cause: result.problems.join("; ").slice(0, 500) });
    }
    if (outcome === "held-back") {
      log.error("held back: published events would vanish without a reason", {
        ...fields,
        vanishing: result.unexplained.length,
        next: "case-calendar emit --dry-run shows them, emit --force publishes all the same",
      });
    }
  }
  return failed;
}
