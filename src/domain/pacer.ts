/** A permit, or the first moment at which asking again can succeed. */
export type Permit =
  | { granted: true }
  | { granted: false; notBefore: Temporal.Instant; reason: string };

/** One sliding window of an upstream's quota. */
export interface QuotaWindow {
  /** Requests allowed within the window. */
  limit: number;
  /** Length of the sliding window in seconds. */
  seconds: number;
}

/**
 * The gate every upstream request passes (invariant 10). It is kept in the store and shared by all
 * processes of one installation.
 */
export interface Pacer {
  /** Takes one permit, counted at once, or says when to ask again. Never waits. */
  take(upstream: string): Permit;
  /** Records limits that the upstream told us; they replace the configured ones from now on. */
  learn(upstream: string, windows: readonly QuotaWindow[]): void;
  /** True once {@link learn} was called for this upstream by any process, within the last day. */
  learned(upstream: string): boolean;
  /** Refuses every permit until `until` (a 429 with Retry-After). */
  holdUntil(upstream: string, until: Temporal.Instant, reason: string): void;
}
