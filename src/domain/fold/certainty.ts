import type { Certainty } from "../event.ts";
import { type Draft, sure, weak } from "./draft.ts";

/**
 * `sure` when the best fact that says the event exists is sure and nothing is in doubt; `hidden`
 * when no fact reaches one half; else `tentative`. An event that is over has nothing left to ask
 * about what might have become of it.
 */
export function certaintyOf(draft: Draft): Certainty {
  if (draft.existence < weak) return "hidden";
  return draft.existence >= sure && draft.doubts.length === 0 ? "sure" : "tentative";
}
