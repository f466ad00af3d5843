/** How {@link backoff} grows; milliseconds. */
export interface BackoffShape {
  base: number;
  cap: number;
  /** A number from 0 up to, not including, 1. */
  random: () => number;
}

/**
 * Milliseconds to wait before retry `attempt` (1 for the first): "full jitter", that is anything
 * between nothing and `base` doubled for each earlier retry, at most `cap`. Spreads the retries of
 * many clients after a common outage.
 */
export function backoff(attempt: number, shape: BackoffShape): number {
  const ceiling = Math.min(shape.cap, shape.base * 2 ** Math.min(attempt - 1, 40));
  return Math.round(shape.random() * ceiling);
}
