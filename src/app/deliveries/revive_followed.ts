import type { Config } from "../../config/config.ts";
import type { Store } from "../../store/store.ts";
import { followedDockets } from "./followed_dockets.ts";

/** Makes deliveries due that waited for their docket to be followed, and whose docket is by now. */
export function reviveFollowed(tools: { config: Config; store: Store }): void {
  const { store } = tools;
  const followed = followedDockets(tools);
  for (const row of store.deliveries.notFollowed()) {
    const isFollowed = row.dockets.some((docket) => {
      const [, record] = /^courtlistener:(\d+)$/.exec(docket) ?? [];
      if (record !== undefined) return followed.hasRecord(record) === true;
      const courtId = docket.slice(0, docket.indexOf("/"));
      return courtId !== "" && followed.keyOf(docket, courtId).found !== "none";
    });
    if (isFollowed) store.deliveries.retry(row.id);
  }
}
