import type { DocketRecord } from "../../domain/upstream.ts";
import { resolveDocket } from "../resolve_docket.ts";
import type { DeliveryTools } from "./delivery_tools.ts";
import { followedDockets } from "./followed_dockets.ts";

/** Records that were asked for and belong to no followed docket, so that each costs one request. */
const shown = new WeakMap<object, Map<string, DocketRecord>>();
const mostShown = 1000;

/**
 * Is this CourtListener record one of a followed docket? If so its record is stored when this
 * returns; it is fetched the first time. Throws what the client throws.
 */
export async function ensureFollowed(
  id: string,
  tools: Pick<DeliveryTools, "config" | "store" | "courtlistener">,
): Promise<boolean> {
  const { store, courtlistener } = tools;
  const followed = followedDockets(tools);
  const known = followed.hasRecord(id);
  if (known === false) return false;
  const reference = { by: "record", record: Number(id) } as const;
  if (known === true) {
    await resolveDocket(reference, { store, courtlistener });
    return true;
  }
  const asked = shown.get(courtlistener) ?? new Map<string, DocketRecord>();
  shown.set(courtlistener, asked);
  const record = asked.get(id) ?? await courtlistener.docket(id);
  if (!followed.hasShown(record)) {
    if (asked.size >= mostShown) asked.clear();
    asked.set(id, record);
    return false;
  }
  const answered = { ...courtlistener, docket: () => Promise.resolve(record) };
  await resolveDocket(reference, { store, courtlistener: answered });
  return true;
}
