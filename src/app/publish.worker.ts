import { getHeapStatistics } from "node:v8";
import type { Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import { openStore, type Store } from "../store/store.ts";
import { type CachedWork, cachedWork } from "./cached_work.ts";
import type { Publication } from "./publication.ts";
import { publishAll } from "./publish_all.ts";
import type { PublishReply, PublishRequest } from "./publish_message.ts";

/**
 * The thread behind `deliveries/publish_in_worker.ts`: folds, plans, renders and writes with a
 * connection of its own to the store, as `emit` does it in a process of its own; from one request to
 * the next it keeps what it made, and once an hour makes all anew to see that nothing was missed.
 * `deno task workers` bundles it.
 */
interface WorkerScope {
  /** Collects garbage now (`heapFlags` of `.ci/permission_flags.ts`). */
  gc?(): void;
  onmessage: ((event: MessageEvent<PublishRequest>) => void) | null;
  postMessage(message: PublishReply): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Bytes of garbage from which on it is collected: between two steps, and between two publications. */
const mostGarbage = { working: 4 * 1024 * 1024, waiting: 1024 * 1024 };

/** For the settings of the last request. */
let work: { text: string; own: CachedWork } | null = null;

/** Hours after which all is made anew once and compared with what was kept. */
const trust = 1;

scope.onmessage = ({ data }) => {
  answer(data);
  collect(mostGarbage.waiting);
};

function answer(data: PublishRequest): void {
  try {
    const now = Temporal.Instant.from(data.now);
    const { since } = workFor(data);
    const made = publication(data);
    // A clock that was set back makes nothing younger.
    const isOld = Math.abs(since.until(now).total("hours")) >= trust;
    if (!isOld) return scope.postMessage({ publication: made, stale: null });
    workFor(data).forget(now);
    const before = facts(data);
    const anew = publication(data);
    const written = writtenOutputs(anew);
    // What was stored in between had to be written.
    const isSame = facts(data) === before;
    scope.postMessage({
      publication: written.length === 0 ? made : anew,
      stale: isSame ? written : null,
    });
  } catch (error) {
    scope.postMessage({ failed: said(error) });
  }
}

/** Bytes in use after the last collection. */
let used = 0;

/** Left alone, V8 collects after eight megabytes of garbage and more. */
function collect(most: number): void {
  if (getHeapStatistics().used_heap_size - used < most) return;
  scope.gc?.();
  used = getHeapStatistics().used_heap_size;
}

/** The stamps of all that is folded. */
function facts({ config, now }: PublishRequest): string {
  using store = opened(config, now);
  const { layout, dockets } = store.stamps.read();
  return JSON.stringify([layout, ...dockets]);
}

function workFor({ config, program, now }: PublishRequest): CachedWork {
  const text = JSON.stringify([program, config]);
  if (work?.text !== text) {
    work?.own[Symbol.dispose]();
    work = { text, own: cachedWork({ config, program, now: Temporal.Instant.from(now) }) };
  }
  return work.own;
}

function publication(request: PublishRequest) {
  const { config, now, givenUp } = request;
  const { kept } = workFor(request);
  using store = opened(config, now);
  const onStep = (step: string) => {
    scope.postMessage({ step });
    collect(mostGarbage.working);
  };
  return publishAll({ config, store, clock: clockAt(now), onStep, givenUp, giveWay, kept });
}

function opened({ storePath }: Config, now: string): Store {
  return openStore({
    path: storePath,
    clock: clockAt(now),
    onDamage: (error) => scope.postMessage({ damage: error.message }),
  });
}

function clockAt(now: string): Clock {
  const instant = Temporal.Instant.from(now);
  return { now: () => instant, sleep: () => Promise.reject(new Error("no timer")) };
}

/** Right after a publication nothing is left to be written. */
function writtenOutputs({ calendars, views, page }: Publication): string[] {
  return [
    ...[...calendars, ...(page === null ? [] : [page])]
      .filter(({ outcome }) => outcome === "written").map(({ path }) => path),
    ...(views !== null && views.written > 0 ? [views.path] : []),
  ];
}

/** A tight row of transactions would leave no moment for the thread that applies deliveries. */
function giveWay(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}

function said(error: unknown) {
  if (error instanceof CaseCalendarError) return { kind: error.kind, facts: error.facts };
  return error instanceof Error ? error.stack ?? error.message : String(error);
}
