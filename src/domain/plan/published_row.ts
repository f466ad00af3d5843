import type { Certainty, DocketEvent } from "../event.ts";

/** What an output last showed of one event: plain JSON, kept as it is by a store. */
export interface PublishedRow {
  uid: string;
  caseId: string;
  /** {@link import("../published_event.ts").PublishedEvent.key} */
  key: string;
  /** {@link import("./content_hash.ts").contentHash} */
  contentHash: string;
  sequence: number;
  /** Instants, UTC. */
  createdAt: string;
  modifiedAt: string;
  /** As it was shown, for alarms and reports. */
  title: string;
  type: DocketEvent["type"];
  /** Court-local, as in {@link DocketEvent}. */
  date: string;
  time: string | null;
  endTime: string | null;
  zone: string;
  location: string | null;
  status: DocketEvent["status"];
  certainty: Certainty;
  /** How it fills its day, {@link import("./time_frame.ts").timeFrame}; older rows do not say. */
  frame?: string;
  /** How to attend it from afar, in any form; absent where there is no way to. */
  access?: string;
}
