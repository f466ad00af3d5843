/** Counts the requests of one client for the telemetry line. */
export interface RequestStatistics {
  /** One request was answered, whatever the status. */
  record(at: Temporal.Instant): void;
  /** Requests counted so far. */
  total(): number;
  /**
   * `courtlistener-requests total=… peak/min=… peak/hour=… peak/day=…`, each peak the largest
   * number within any half-open stretch of that length; null as long as nothing was counted.
   */
  line(): string | null;
}

/** Statistics that begin at zero and remember one day of instants. */
export function createRequestStatistics(): RequestStatistics {
  const windows = [60, 3600, 86_400].map((seconds) => ({
    length: seconds * 1000,
    first: 0,
    peak: 0,
  }));
  let instants: number[] = [];
  let total = 0;
  return {
    record(at) {
      // A clock that was set back must not make a peak look smaller.
      const now = Math.max(at.epochMilliseconds, instants.at(-1) ?? -Infinity);
      instants.push(now);
      total += 1;
      for (const window of windows) {
        while (instants[window.first]! <= now - window.length) window.first += 1;
        window.peak = Math.max(window.peak, instants.length - window.first);
      }
      const unused = Math.min(...windows.map((window) => window.first));
      if (unused > 1000) {
        instants = instants.slice(unused);
        for (const window of windows) window.first -= unused;
      }
    },
    total: () => total,
    line() {
      if (total === 0) return null;
      const [minute, hour, day] = windows.map((window) => window.peak);
      return `courtlistener-requests total=${total} peak/min=${minute} peak/hour=${hour} peak/day=${day}`;
    },
  };
}
