import { printable } from "../../domain/errors.ts";
import { followedRecords } from "./followed_records.ts";
import type { Watch } from "./watch_tools.ts";

/** Failed turns in a row; one alone is often the network's. */
const failuresToTell = 2;

/** Followed dockets that cannot be read, however well the others can. */
export const failingDockets: Watch = {
  key: "dockets:failing",
  kind: "docket",
  look: ({ config, store }) => {
    const failing = [...followedRecords({ config, store })].flatMap(([id, cases]) => {
      const { failures, outcome } = store.marks.of({ upstream: "courtlistener", id });
      return failures < failuresToTell ? [] : [{ id, cases, failures, outcome }];
    });
    const [first] = failing;
    if (first === undefined) return null;
    const others = failing.length === 1 ? "" : `, and ${failing.length - 1} more likewise`;
    const { id, cases, failures, outcome } = first;
    return `the last ${failures} turns of docket ${id} (${cases.join(", ")}) failed: ` +
      `${printable(outcome ?? "", 300)}${others}`;
  },
};
