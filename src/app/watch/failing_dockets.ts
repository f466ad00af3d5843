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
      // A turn that was had in part leaves out the same rows each time.
      const isPartly = failures === 0 && outcome !== null && outcome !== "ok";
      return failures < failuresToTell && !isPartly ? [] : [{ id, cases, failures, outcome }];
    });
    const [first] = failing;
    if (first === undefined) return null;
    const others = failing.length === 1 ? "" : `, and ${failing.length - 1} more likewise`;
    const docket = `docket ${first.id} (${first.cases.join(", ")})`;
    const what = first.failures === 0
      ? `of ${docket} not everything could be read`
      : `the last ${first.failures} turns of ${docket} failed`;
    return `${what}: ${printable(first.outcome ?? "", 300)}${others}`;
  },
};
