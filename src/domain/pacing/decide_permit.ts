import type { Permit, QuotaWindow } from "../pacer.ts";
import { reservedIn } from "./reserve.ts";

/** Nobody may ask before `until`; `reason` is shown to the user. */
export interface Hold {
  until: Temporal.Instant;
  reason: string;
}

/** What {@link decidePermit} decides on. */
export interface PermitQuestion {
  now: Temporal.Instant;
  /** Every one of them must have room. None means: no limit. */
  windows: readonly QuotaWindow[];
  /** When permits were taken, in any order; older ones than the longest window may be left out. */
  taken: readonly Temporal.Instant[];
  holds: readonly Hold[];
  /**
   * Share (0 to 1) of each window of an hour or more that this request leaves alone, for more urgent
   * ones (see {@link reservedIn}).
   */
  reserve?: number;
}

/**
 * Says whether one more request fits, or the exact moment from which it will if nobody else asks
 * before. A window is half open: a permit taken at `t` counts until just before `t + seconds`, so
 * that no stretch of `seconds` ever holds more than `limit` requests. A window with a limit below
 * one never has room, and is to be asked about again when its length has passed.
 */
export function decidePermit(question: PermitQuestion): Permit {
  const { now, windows, taken, holds, reserve = 0 } = question;
  const refusals: Hold[] = holds.filter((hold) => Temporal.Instant.compare(hold.until, now) > 0);
  const nowMs = now.epochMilliseconds;
  const ascending = taken.map(wholeMilliseconds).sort((a, b) => a - b);
  for (const window of windows) {
    const length = window.seconds * 1000;
    // An instant further ahead than the window is long was written by a clock since set right.
    const counted = ascending.filter((at) => at > nowMs - length && at <= nowMs + length);
    const room = roomOf(window, reserve);
    if (room < 1) {
      refusals.push({
        until: now.add({ milliseconds: length }),
        reason: `no requests are allowed ${per(window.seconds)}`,
      });
    } else if (counted.length >= room) {
      const leaves = counted[counted.length - room]! + length;
      refusals.push({
        until: Temporal.Instant.fromEpochMilliseconds(leaves),
        reason: usedUp(counted.length, { window, kept: window.limit - room }),
      });
    }
  }
  const last = refusals.sort((a, b) => Temporal.Instant.compare(b.until, a.until))[0];
  if (last === undefined) return { granted: true };
  return { granted: false, notBefore: last.until, reason: last.reason };
}

/** Requests that may be within the window together when `reserve` of it is left alone. */
export function roomOf(window: QuotaWindow, reserve: number): number {
  return window.limit < 1 ? 0 : window.limit - reservedIn(window, reserve);
}

function usedUp(
  used: number,
  { window, kept }: { window: QuotaWindow; kept: number },
): string {
  const words = `${used} of ${window.limit} requests ${per(window.seconds)} are used`;
  return used < window.limit ? `${words}, and ${kept} are kept for new entries` : words;
}

function per(seconds: number): string {
  if (seconds === 60) return "a minute";
  if (seconds === 3600) return "an hour";
  if (seconds === 86_400) return "a day";
  return `in ${seconds} seconds`;
}

/** Rounded up: a permit must not leave its window a fraction of a millisecond early. */
function wholeMilliseconds(instant: Temporal.Instant): number {
  return instant.round({ smallestUnit: "millisecond", roundingMode: "ceil" }).epochMilliseconds;
}
