import { followedRecords } from "./followed_records.ts";
import type { Watch } from "./watch_tools.ts";

/** Every docket has its turn within three days (see docket_turns.ts). */
const longestDays = 5;

/** Followed dockets whose last good look is days ago, whatever the reason. */
export const unreachedDockets: Watch = {
  key: "silence:dockets",
  kind: "silence",
  look: ({ config, store, clock }) => {
    const now = clock.now();
    const late = [...followedRecords({ config, store })].flatMap(([id, cases]) => {
      const ref = { upstream: "courtlistener", id } as const;
      const { goodAt } = store.marks.of(ref);
      if (goodAt === null) return [];
      const days = Temporal.Instant.from(goodAt).until(now).total("hours") / 24;
      return days > longestDays ? [`docket ${id} (${cases.join(", ")})`] : [];
    });
    if (late.length === 0) return null;
    const more = late.length > 3 ? ` and ${late.length - 3} more` : "";
    return `not looked at with success for more than ${longestDays} days: ${
      late.slice(0, 3).join(", ")
    }${more}`;
  },
};
