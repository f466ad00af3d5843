import { setTimeout } from "node:timers/promises";

/** Lets the work behind the answers wait for the answers. */
export interface Lull {
  /** An answer is on its way. */
  disturb(): void;
  /** Resolves when no answer has been on its way for a moment, and soon at any rate. */
  wait(): Promise<void>;
}

/** Milliseconds without an answer that count as a lull. */
const quiet = 8;
/** Milliseconds that one wait takes at most: under a load that never pauses work goes on, slowly. */
const longest = 50;

/** Milliseconds since whenever, and a wait of so many. */
interface Time {
  now(): number;
  sleep(milliseconds: number): Promise<unknown>;
}

/** Answers and work share one thread: what is stored already can wait, a sender may not. */
export function createLull(
  { now, sleep }: Time = { now: () => performance.now(), sleep: setTimeout },
): Lull {
  let disturbedAt = -Infinity;
  return {
    disturb: () => disturbedAt = now(),
    wait: async () => {
      const end = now() + longest;
      for (;;) {
        const left = Math.min(disturbedAt + quiet, end) - now();
        if (left <= 0) return;
        await sleep(left);
      }
    },
  };
}
