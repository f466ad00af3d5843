import { printable } from "../../domain/errors.ts";
import type { Watch } from "./watch_tools.ts";

/** Tries of what goes on as usual are never so far apart (see `deliveries/retry_times.ts`). */
const seldomMinutes = 60;

/** Entries, documents and dockets that cannot be read again, though CourtListener answers. */
export const failingRereads: Watch = {
  key: "rereads:failing",
  kind: "docket",
  look: ({ store, clock }) => {
    const seldom = clock.now().add({ minutes: seldomMinutes });
    const failing = store.rereads.planned().filter(({ tries, dueAt }) =>
      tries > 0 && Temporal.Instant.compare(dueAt, seldom) > 0
    );
    const [first] = failing;
    if (first === undefined) return null;
    const others = failing.length === 1 ? "" : `, and ${failing.length - 1} more likewise`;
    const docket = first.kind === "docket" || first.docketRecordId === ""
      ? ""
      : ` of docket ${first.docketRecordId}`;
    return `${first.kind} ${first.id}${docket}, to be read again because ${
      printable(first.reason, 200)
    }, failed ${first.tries} times and is tried once a day${others}; look at it on CourtListener`;
  },
};
