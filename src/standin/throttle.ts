/** CourtListener's quotas: sliding windows for each user (contract, c.2). */

/** Requests allowed in a minute, an hour and a day; a window left out has no limit. */
export interface Limits {
  minute?: number;
  hour?: number;
  day?: number;
}

/** One sliding window. */
export interface Window {
  /** `min`, `hour`, `day`: as CourtListener prints it in a rate. */
  name: "min" | "hour" | "day";
  seconds: number;
  limit: number;
}

/** The state of one window, as `api-usage/` shows it. */
export interface WindowUsage extends Window {
  used: number;
  /** Microseconds; when the window has room again, null while it has. */
  freeAt: number | null;
}

/** A counter of requests with sliding windows. Time is passed in, in microseconds. */
export interface Throttle {
  /** Counts one request, or tells which window refuses it; a refused request is not counted. */
  take(now: number): { ok: true } | { ok: false; window: Window; retryAfter: number };
  usage(now: number): WindowUsage[];
  /** Requests counted so far by UTC day. */
  readonly byDay: ReadonlyMap<string, number>;
}

/** A window so wide that nothing reaches it: what a stand-in without limits reports. */
export const unlimited = 1_000_000;

/** The windows of limits, shortest first; without limits all three at {@link unlimited}. */
export function windowsOf(limits: Limits | null): Window[] {
  const all = limits ?? { minute: unlimited, hour: unlimited, day: unlimited };
  const windows: Window[] = [];
  if (all.minute !== undefined) windows.push({ name: "min", seconds: 60, limit: all.minute });
  if (all.hour !== undefined) windows.push({ name: "hour", seconds: 3_600, limit: all.hour });
  if (all.day !== undefined) windows.push({ name: "day", seconds: 86_400, limit: all.day });
  return windows;
}

/** A throttle over the windows that `windows` names at each call (so that limits can change). */
export function createThrottle(windows: () => readonly Window[]): Throttle {
  let taken: number[] = [];
  const byDay = new Map<string, number>();
  const within = (window: Window, now: number) =>
    taken.length - firstAfter(taken, now - window.seconds * 1_000_000);
  const freeAt = (window: Window, now: number) => {
    if (within(window, now) < window.limit) return null;
    const leaving = taken[taken.length - window.limit];
    return (leaving ?? now) + window.seconds * 1_000_000;
  };
  return {
    byDay,
    take(now) {
      const gone = firstAfter(taken, now - 86_400_000_000);
      if (gone > 0) taken = taken.slice(gone);
      let refused: { window: Window; at: number } | null = null;
      for (const window of windows()) {
        const at = freeAt(window, now);
        if (at !== null && at > (refused?.at ?? -1)) refused = { window, at };
      }
      if (refused !== null) {
        const retryAfter = Math.max(1, Math.ceil((refused.at - now) / 1_000_000));
        return { ok: false, window: refused.window, retryAfter };
      }
      taken.push(now);
      const day = new Date(now / 1000).toISOString().slice(0, 10);
      byDay.set(day, (byDay.get(day) ?? 0) + 1);
      return { ok: true };
    },
    usage: (now) =>
      windows().map((window) => ({
        ...window,
        used: Math.min(window.limit, within(window, now)),
        freeAt: freeAt(window, now),
      })),
  };
}

/** Index of the first of the ascending moments that lies after `since`. */
function firstAfter(moments: readonly number[], since: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[middle] ?? 0) > since) high = middle;
    else low = middle + 1;
  }
  return low;
}
