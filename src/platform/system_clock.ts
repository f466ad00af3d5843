import type { Clock } from "../domain/clock.ts";

/** Longer timers than this fire at once (a 32-bit limit of `setTimeout`). */
const longestTimer = 2 ** 31 - 1;

/** The real {@link Clock}: the machine's time, and timers that keep the process alive. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  async sleep(milliseconds, signal) {
    let left = Math.max(0, milliseconds);
    do {
      const part = Math.min(left, longestTimer);
      await timer(part, signal);
      left -= part;
    } while (left > 0);
  },
};

function timer(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(id);
      reject(signal?.reason);
    };
    const id = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
