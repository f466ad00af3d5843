/** Time as the program sees it. Injected everywhere, so that tests move it by hand. */
export interface Clock {
  /** The present instant. */
  now(): Temporal.Instant;
  /** Resolves after `milliseconds`, or rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
