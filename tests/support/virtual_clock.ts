import type { Clock } from "../../src/domain/clock.ts";

/** A {@link Clock} whose time moves only when a test or a sleeper moves it. */
export interface VirtualClock extends Clock {
  /** Moves time forward by so many milliseconds. */
  advance(milliseconds: number): void;
  /** Moves time to an ISO instant, forwards or backwards. */
  set(iso: string): void;
  /** Milliseconds of every sleep so far, in order. */
  readonly slept: number[];
}

/**
 * A clock that begins at `startIso`. `sleep` returns at once after moving time forward by the whole
 * length, so that a test of an hour takes no time. It rejects with the signal's reason when the
 * signal is aborted already; then time does not move.
 */
export function virtualClock(startIso: string): VirtualClock {
  let now = Temporal.Instant.from(startIso);
  const slept: number[] = [];
  const move = (milliseconds: number) => {
    now = now.add({ milliseconds: Math.max(0, Math.ceil(milliseconds)) });
  };
  return {
    slept,
    now: () => now,
    advance: move,
    set: (iso) => {
      now = Temporal.Instant.from(iso);
    },
    // deno-lint-ignore require-await
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      move(milliseconds);
    },
  };
}
