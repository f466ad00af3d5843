import type { Clock } from "../../domain/clock.ts";
import { defectText } from "../../domain/defect_text.ts";
import { CaseCalendarError, printable } from "../../domain/errors.ts";
import { backoff } from "../../platform/backoff.ts";

/** What to do after a failed try. */
export type AfterFailure =
  /** `counted`: it counts towards the limit. */
  | { does: "again"; at: Temporal.Instant; reason: string; counted: boolean }
  | { does: "park"; reason: string };

/** Failures in a row until an operator has to look: about half a day of an upstream that is out. */
const mostTries = 60;
/** Likewise for what is a defect of this program, which repeats itself. */
const mostDefects = 5;
const shape = { base: 10_000, cap: 15 * 60_000 };

/**
 * When a failed piece of work is tried again, with jitter so that what failed together does not come
 * together. Waiting for quota, for a token that is accepted, or for an upstream that nobody asks while
 * it does not answer, does not count as a failure.
 */
export function afterFailure(
  error: unknown,
  { tries, clock, random }: { tries: number; clock: Clock; random: () => number },
): AfterFailure {
  const now = clock.now();
  const jitter = (most: number) => Math.round(random() * most);
  if (error instanceof CaseCalendarError) {
    const reason = printable(error.message, 500);
    if (error.kind === "authentication") {
      const at = now.add({ minutes: 10, milliseconds: jitter(60_000) });
      return { does: "again", at, reason, counted: false };
    }
    const { notBefore = error.kind === "rateLimited" ? now.add({ minutes: 1 }) : null } =
      error.facts;
    if (notBefore !== null) {
      const at = notBefore.add({ milliseconds: jitter(5_000) });
      return { does: "again", at, reason, counted: false };
    }
    if (tries + 1 >= mostTries) return { does: "park", reason };
    return { does: "again", at: later(tries), reason, counted: true };
  }
  const reason = defectText(error, 400);
  if (tries + 1 >= mostDefects) return { does: "park", reason };
  return { does: "again", at: later(tries), reason, counted: true };

  function later(failed: number): Temporal.Instant {
    return now.add({ milliseconds: 1000 + backoff(failed + 1, { ...shape, random }) });
  }
}
