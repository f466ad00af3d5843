import { printable } from "../../domain/errors.ts";
import { followedRecords } from "./followed_records.ts";
import type { Watch } from "./watch_tools.ts";

/** Followed dockets whose record is gone at CourtListener, or has another beside it; see refresh_docket.ts. */
export const docketRecords: Watch = {
  key: "dockets:records",
  kind: "docket",
  look: ({ config, store }) => {
    const told = [...followedRecords({ config, store }).keys()].flatMap((id) =>
      store.marks.of({ upstream: "courtlistener", id }).attention
    );
    const [first] = told;
    if (first === undefined) return null;
    const others = told.length === 1 ? "" : `, and ${told.length - 1} more to look into`;
    return `${printable(first, 400)}${others}`;
  },
};
