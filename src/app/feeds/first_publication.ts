import type { Clock } from "../../domain/clock.ts";

/** The first publication of a program that has just begun. */
export interface FirstPublication {
  /** Whether it has not come yet, in the first minutes: what is not there may well come. */
  isAwaited(): boolean;
  /** Resolves when it has come, at the latest after {@link patience}. */
  wait(): Promise<void>;
}

/** Milliseconds for which a subscriber is kept waiting: the largest installations take some seconds. */
const patience = 20_000;
/** Milliseconds after which it is late, and whoever waits should see that something is wrong. */
const longest = 15 * 60_000;

/**
 * `published` resolves with the first publication; null where there is nothing to wait for. With the
 * signal the program ends: nobody is answered any more, and no timer is left.
 */
export function firstPublication(
  { published, clock, signal }: {
    published: Promise<unknown> | null;
    clock: Clock;
    signal: AbortSignal;
  },
): FirstPublication {
  const begun = clock.now().epochMilliseconds;
  let come = published === null;
  void published?.then(() => come = true);
  return {
    isAwaited: () => !come && Math.abs(clock.now().epochMilliseconds - begun) < longest,
    wait: async () => {
      const over = new AbortController();
      const late = clock.sleep(patience, AbortSignal.any([over.signal, signal]))
        .catch(() => new Promise<never>(() => {}));
      await Promise.race([published, late]);
      over.abort();
    },
  };
}
