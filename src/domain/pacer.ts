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

/** A window as the upstream told it, with what it says is used by anybody with this account. */
export interface LearnedWindow extends QuotaWindow {
  /** Requests within the window until now; left out when it does not say. */
  used?: number;
}

/**
 * What a request is for, which decides how far it may go into the quota: `look-up` (a docket, court
 * or entry nobody has seen yet) may use all of it; `overdue` (a turn that is late by days) leaves half
 * of the reserve alone, `stub` (a new entry whose text is missing) most of it, `poll` (a docket's turn)
 * and `alerts` all of it (`pacing/reserve.ts`).
 */
export type PermitPurpose = "stub" | "overdue" | "look-up" | "poll" | "alerts";

/** How one window of a quota stands. */
export interface WindowState extends QuotaWindow {
  /** Requests counted within it now. */
  used: number;
  /** What is left for the urgent; what is left for the rest of the work. */
  left: number;
  leftForPolling: number;
  /** Requests kept for the urgent ones. */
  reserved: number;
  /** When the oldest counted request leaves the window, and when the newest does; ISO, null when unused. */
  freesAt: string | null;
  resetAt: string | null;
}

/** How the quota of an upstream stands, as this installation counts it. */
export interface QuotaState {
  upstream: string;
  /** None means: no limit. */
  windows: WindowState[];
  /** When the upstream told its limits, ISO instant; null while those of the settings are assumed. */
  learnedAt: string | null;
  /** The upstream asked for silence until then; null when it did not. */
  heldUntil: string | null;
  /** Why, in words; `""` without a hold. */
  heldBecause: string;
}

/**
 * The gate every upstream request passes (invariant 10). It is kept in the store and shared by all
 * processes of one installation.
 */
export interface Pacer {
  /**
   * Takes one permit, counted at once, or says when to ask again. Never waits. Without a purpose the
   * reserve is open to it.
   */
  take(upstream: string, purpose?: PermitPurpose): Permit;
  /**
   * Records limits that the upstream told us; they replace the configured ones from now on. What it
   * says is used beyond what was counted here counts from now on, too: others share the account.
   */
  learn(upstream: string, windows: readonly LearnedWindow[]): void;
  /** True once {@link learn} was called for this upstream by any process, within the last day. */
  learned(upstream: string): boolean;
  /** Refuses every permit until `until` (a 429 with Retry-After). */
  holdUntil(upstream: string, until: Temporal.Instant, reason: string): void;
}
