import { setTimeout } from "node:timers/promises";

/** Shares one thread between answers and the work behind them. */
export interface Lull {
  /** An answer is on its way. */
  disturb(): void;
  /**
   * Resolves when the next piece of work may begin: at once as long as the present turn of work is
   * short, else when what has come in was attended to and no answer has been on its way for a
   * moment; soon at any rate.
   */
  wait(): Promise<void>;
}

/** Milliseconds that pieces of work may take together before answers have their turn. */
const turn = 4;
/** Milliseconds without an answer that count as a lull. */
const quiet = 4;
/** Milliseconds that one wait takes at most: under a load that never pauses a third is work. */
const longest = 8;

/** Milliseconds since whenever, and a wait of so many; with 0, of what came in meanwhile. */
interface Time {
  now(): number;
  sleep(milliseconds: number): Promise<unknown>;
}

/** Answers and work share one thread: what is stored already can wait, a sender may not. */
export function createLull(
  { now, sleep }: Time = { now: () => performance.now(), sleep: setTimeout },
): Lull {
  let disturbedAt = -Infinity;
  let beganAt = -Infinity;
  return {
    disturb: () => disturbedAt = now(),
    wait: async () => {
      if (now() - beganAt < turn) return;
      await sleep(0);
      const end = now() + longest;
      for (;;) {
        const left = Math.min(disturbedAt + quiet, end) - now();
        if (left <= 0) break;
        await sleep(left);
      }
      beganAt = now();
    },
  };
}
