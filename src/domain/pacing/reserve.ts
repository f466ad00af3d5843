import type { PermitPurpose, QuotaWindow } from "../pacer.ts";

/** Share of an hour's and of a day's quota that is kept for stubs and first look-ups. */
export const reservedShare = 0.2;

/** Shorter windows have room again before anybody urgent has waited long. */
const shortestReserved = 3600;

/**
 * Of the reserve, what is left alone by turns that are overdue (a tenth of the quota and a little) and
 * by looks at stubs, which must not keep those turns waiting.
 */
const kept = { overdue: 0.55, stub: 0.72 };

/** The share (0 to 1) of the quota that a request of this purpose leaves alone. */
export function reserveAgainst(
  purpose: PermitPurpose | undefined,
  share: number = reservedShare,
): number {
  if (purpose === "poll" || purpose === "alerts") return share;
  return purpose === "stub" || purpose === "overdue" ? share * kept[purpose] : 0;
}

/**
 * Requests of a window that are left alone when `share` of it is reserved: rounded down, and at least
 * one request remains for the others.
 */
export function reservedIn({ limit, seconds }: QuotaWindow, share: number): number {
  if (seconds < shortestReserved) return 0;
  return Math.max(0, Math.min(Math.floor(limit * share), limit - 1));
}
