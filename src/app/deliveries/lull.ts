import { setTimeout } from "node:timers/promises";

/** Shares one thread between answers and the work behind them. */
export interface Lull {
  /** A request has come, or was brought further on its way to its answer. */
  disturb(): void;
  /**
   * Resolves when the next piece of work may begin, in the order of the calls: at once as long as the
   * present turn of work is short, else when what came in meanwhile was attended to and no answer has
   * been on its way for a moment; soon at any rate.
   */
  wait(): Promise<void>;
}

/** Milliseconds that pieces of work may take together before answers have their turn. */
const turn = 4;
/** Milliseconds without a request or answer that count as a lull. */
const quiet = 4;
/** Milliseconds in which shows what came in while the thread worked. */
const look = 2;
/** Milliseconds that one wait takes at most, short and long: twice as long as the work before it. */
const longest = [8, 50] as const;

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
  let beganAt = -Infinity;
  let line = Promise.resolve();

  async function next(): Promise<void> {
    const worked = now() - beganAt;
    if (worked < turn) return;
    await sleep(look);
    const end = now() + Math.min(Math.max(longest[0], 2 * worked), longest[1]);
    for (;;) {
      const left = Math.min(disturbedAt + quiet, end) - now();
      if (left <= 0) break;
      await sleep(left);
    }
    beganAt = now();
  }

  return {
    disturb: () => disturbedAt = now(),
    wait: () => line = line.then(next),
  };
}
