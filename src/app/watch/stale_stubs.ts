import { printable } from "../../domain/errors.ts";
import { followedRecords } from "./followed_records.ts";
import type { Watch } from "./watch_tools.ts";

/** Days after which the text of an entry is late, and after which it is not waited for any more. */
const days = { late: 2, givenUp: 14 };
/** Short labels of entries that set, move or end something. */
const telling =
  /\b(order|hearing|schedul|deadline|conference|trial|sentenc|argument|continu|reset|set|minute|adjourn|vacat|extension|extend)/i;

/**
 * Entries whose text has not come for days and whose label tells of a date or an order: somebody may
 * look on PACER. It ends when the texts come, and two weeks after the entry: most never come then.
 */
export const staleStubs: Watch = {
  key: "entries:stale",
  kind: "stub",
  look: ({ config, store, clock }) => {
    const now = clock.now();
    const cases = followedRecords({ config, store });
    const late = store.rereads.planned().flatMap(({ kind, id, docketRecordId, since }) => {
      const age = Temporal.Instant.from(since).until(now).total("hours") / 24;
      const caseIds = cases.get(docketRecordId);
      if (kind !== "entry" || caseIds === undefined) return [];
      if (age < days.late || age > days.givenUp) return [];
      const entry = store.entries.newest({ upstream: "courtlistener", id });
      if (entry === null || entry.gone || entry.record.description.trim() !== "") return [];
      const label = entry.record.documents.map(({ description }) => description.trim())
        .find((text) => text !== "") ?? "";
      if (label !== "" && !telling.test(label)) return [];
      const number = entry.record.entryNumber;
      const name = number === null ? "an entry" : `entry ${number}`;
      const filed = entry.record.dateFiled === null ? "" : ` of ${entry.record.dateFiled}`;
      const words = label === "" ? "without any label" : `“${printable(label, 60)}”`;
      return [`${caseIds.join(", ")}: ${name}${filed} ${words}`];
    });
    if (late.length === 0) return null;
    const more = late.length > 3 ? ` and ${late.length - 3} more` : "";
    return `texts have not come for days: ${
      late.slice(0, 3).join("; ")
    }${more}; look at the docket`;
  },
};
