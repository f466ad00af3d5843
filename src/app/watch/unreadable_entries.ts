import { describeUnreadable } from "../reread_rows.ts";
import { followedRecords } from "./followed_records.ts";
import type { Watch } from "./watch_tools.ts";

/** Entries and documents that CourtListener lists and that cannot be read: somebody may look there. */
export const unreadableEntries: Watch = {
  key: "entries:unreadable",
  kind: "docket",
  look: ({ config, store }) => {
    const cases = followedRecords({ config, store });
    const rows = store.unreadableRows.list().filter((row) => cases.has(row.docketRecordId));
    const [first] = rows;
    if (first === undefined) return null;
    const others = rows.length === 1 ? "" : `, and ${rows.length - 1} more likewise`;
    const of = `docket ${first.docketRecordId} (${cases.get(first.docketRecordId)!.join(", ")})`;
    return `of ${of} ${describeUnreadable(first)}${others}; look at the docket`;
  },
};
