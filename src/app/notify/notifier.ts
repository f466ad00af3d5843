import type { Clock } from "../../domain/clock.ts";
import { printable } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import { redact } from "../../platform/redact.ts";
import type { Store } from "../../store/store.ts";
import { collectMessages } from "./collect_messages.ts";
import type { Endpoint } from "./endpoint.ts";

/** Tells the operator's endpoints what they want to know. */
export interface Notifier {
  /** Looks what there is to tell and sends what is due; called every minute. Never waits. */
  tick(): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Minutes until the next try, by tries that failed; after the last the message is given up. */
const retryMinutes = [1, 5, 15, 60, 180, 360, 720, 1440, 1440] as const;
/** Failures of one message from which an alarm tells of the endpoint. */
const failuresToTell = 3;
/** Messages to one endpoint in one round. */
const mostAtOnce = 20;
const keptDays = 400;

/**
 * Sends to every endpoint in order, one message at a time; what is not taken is sent again later,
 * with the same id, for four days. An endpoint that fails never holds up another, nor anything else
 * the daemon does. An alarm `push:ENDPOINT` is open from the third failure to the next success.
 */
export function createNotifier(
  { endpoints, store, clock, log, signal }: {
    /** As the settings have them now. */
    endpoints(): readonly Endpoint[];
    store: Store;
    clock: Clock;
    log: Log;
    /** Ends what is under way, and everything after it. */
    signal: AbortSignal;
  },
): Notifier {
  let round: Promise<void> | null = null;

  async function serve(endpoint: Endpoint): Promise<void> {
    collectMessages(endpoint, { store, clock });
    for (let count = 0; count < mostAtOnce && !signal.aborted; count += 1) {
      const message = store.outgoing.due(endpoint.id);
      if (message === null) return;
      try {
        await endpoint.send(message, signal);
      } catch (error) {
        if (signal.aborted) return;
        const reason = printable(
          redact(error instanceof Error ? error.message : String(error)),
          300,
        );
        const minutes = retryMinutes[message.tries];
        const nextTryAt = minutes === undefined ? null : clock.now().add({ minutes }).toString();
        store.outgoing.failed(message.id, { reason, nextTryAt });
        tellFailure(endpoint.id, { reason, tries: message.tries + 1, isLast: nextTryAt === null });
        return;
      }
      store.outgoing.sent(message.id);
      store.alarms.clear(`push:${endpoint.id}`);
    }
  }

  function tellFailure(
    endpoint: string,
    { reason, tries, isLast }: { reason: string; tries: number; isLast: boolean },
  ): void {
    log.warn(
      isLast ? "a message was given up" : "a message was not taken, and is sent again later",
      {
        endpoint,
        cause: reason,
        tries,
      },
    );
    if (tries < failuresToTell) return;
    const text = `${endpoint} does not take messages: ${reason}`;
    const at = clock.now().toString();
    store.alarms.raise({ key: `push:${endpoint}`, kind: "push", text, at });
  }

  async function runRound(): Promise<void> {
    const wanted = endpoints();
    const open = new Set(wanted.map(({ id }) => `push:${id}`));
    for (const { key, kind } of store.alarms.open()) {
      if (kind === "push" && !open.has(key)) store.alarms.clear(key);
    }
    const failed = (error: unknown) => {
      const cause = printable(error instanceof Error ? error.message : String(error), 300);
      log.error(`messages could not be looked after: ${cause}`);
    };
    await Promise.all(wanted.map((endpoint) => serve(endpoint).catch(failed)));
    const before = clock.now().subtract({ hours: 24 * keptDays }).toString();
    store.outgoing.forget(before);
  }

  return {
    tick: () => {
      if (signal.aborted || round !== null) return;
      round = runRound().catch((error) => log.error(`messages could not be sent: ${error}`))
        .finally(() => {
          round = null;
        });
    },
    idle: async () => {
      await round;
    },
  };
}
