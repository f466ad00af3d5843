import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import { openStore } from "../store/store.ts";
import { keptWork } from "./kept_work.ts";
import { publishAll } from "./publish_all.ts";
import type { PublishReply, PublishRequest } from "./publish_message.ts";

/**
 * The thread behind `deliveries/publish_in_worker.ts`: folds, plans, renders and writes with a
 * connection of its own to the store, as `emit` does it in a process of its own; from one request to
 * the next it keeps what it made. `deno task workers` bundles it.
 */
interface WorkerScope {
  onmessage: ((event: MessageEvent<PublishRequest>) => void) | null;
  postMessage(message: PublishReply): void;
}

const scope = globalThis as unknown as WorkerScope;

const kept = keptWork();

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({ publication: publication(data) });
  } catch (error) {
    scope.postMessage({ failed: said(error) });
  }
};

function publication({ config, now, givenUp }: PublishRequest) {
  const instant = Temporal.Instant.from(now);
  const clock: Clock = { now: () => instant, sleep: () => Promise.reject(new Error("no timer")) };
  using store = openStore({
    path: config.storePath,
    clock,
    onDamage: (error) => scope.postMessage({ damage: error.message }),
  });
  const onStep = (step: string) => scope.postMessage({ step });
  return publishAll({ config, store, clock, onStep, givenUp, giveWay, kept });
}

/** A tight row of transactions would leave no moment for the thread that applies deliveries. */
function giveWay(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}

function said(error: unknown) {
  if (error instanceof CaseCalendarError) return { kind: error.kind, facts: error.facts };
  return error instanceof Error ? error.stack ?? error.message : String(error);
}
