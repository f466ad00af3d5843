import { docketKey } from "../../domain/docket_key.ts";
import type { StoredSuggestion } from "../../store/suggestions.ts";
import type { DeliveriesTools } from "./list_deliveries.ts";
import { followedDockets } from "./followed_dockets.ts";

/** A docket to follow, with the words that `add` takes. */
export type ListedSuggestion = StoredSuggestion & {
  /** The arguments of `case-calendar add`. */
  add: string;
};

/** Dockets that search alerts found and no case follows, newest first. */
export function listSuggestions(tools: DeliveriesTools): ListedSuggestion[] {
  const followed = followedDockets(tools);
  return tools.store.suggestions.list(10_000).filter(({ docketId, courtId, docketNumber }) => {
    if (docketId !== null && followed.hasRecord(docketId) === true) return false;
    const key = docketKey(courtId, docketNumber);
    return !key.ok || followed.keyOf(key.key, key.courtId).found !== "one";
  }).map((one) => ({
    ...one,
    add: one.docketId ?? `${quoted(one.courtId)} ${quoted(one.docketNumber)}`,
  }));
}

/** For a shell: the text is from outside. */
function quoted(text: string): string {
  return /^[\w:.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
