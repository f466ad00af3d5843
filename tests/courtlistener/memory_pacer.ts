import type { Clock } from "../../src/domain/clock.ts";
import type { Pacer, QuotaWindow } from "../../src/domain/pacer.ts";
import { decidePermit, type Hold } from "../../src/domain/pacing/decide_permit.ts";

/** A pacer of one process, with the decisions of the real one. */
export interface MemoryPacer extends Pacer {
  windows: readonly QuotaWindow[];
  taken: Temporal.Instant[];
  holds: Hold[];
  learnings: (readonly QuotaWindow[])[];
}

/** Counts as having learned its limits when `learned` says so. */
export function memoryPacer(
  clock: Clock,
  options: { windows?: readonly QuotaWindow[]; learned?: boolean } = {},
): MemoryPacer {
  return {
    windows: options.windows ?? [],
    taken: [],
    holds: [],
    learnings: [],
    take() {
      const { windows, taken, holds } = this;
      const permit = decidePermit({ now: clock.now(), windows, taken, holds });
      if (permit.granted) taken.push(clock.now());
      return permit;
    },
    learn(_upstream, windows) {
      this.windows = windows;
      this.learnings.push(windows);
    },
    learned() {
      return options.learned === true || this.learnings.length > 0;
    },
    holdUntil(_upstream, until, reason) {
      this.holds.push({ until, reason });
    },
  };
}
