import { docketKey } from "../../domain/docket_key.ts";
import type { DeliveryTools } from "./delivery_tools.ts";
import { followedDockets } from "./followed_dockets.ts";

/**
 * CourtListener's records of the followed docket that court and number name; none when it is not
 * followed, or its number fits several.
 */
export function findRecords(
  { courtId, docketNumber }: { courtId: string; docketNumber: string },
  tools: Pick<DeliveryTools, "config" | "store">,
): string[] {
  const key = docketKey(courtId, docketNumber);
  if (!key.ok) return [];
  const meant = followedDockets(tools).keyOf(key.key, key.courtId);
  if (meant.found !== "one") return [];
  return (tools.store.dockets.byKey(meant.key)?.records ?? [])
    .filter(({ record }) => record.upstream === "courtlistener").map(({ record }) => record.id);
}
