import assert from "node:assert/strict";
import { feedCalendar } from "../../../src/app/feeds/feed_calendar.ts";
import { settingsOf } from "../installation.ts";

Deno.test("a feed names the index and its own address, each only where it is there", () => {
  const config = settingsOf({ folder: "/tmp/x", cases: [{ id: "a", dockets: [1] }] });
  const about = (change: Partial<typeof config>) => {
    const changed = { ...config, publicBaseUrl: "https://x.test/c", ...change };
    const { url, sourceUrl } = feedCalendar(changed.calendars[0]!, changed);
    return { url, sourceUrl };
  };
  const sourceUrl = "https://x.test/c/main.ics";
  assert.deepEqual(about({}), { url: "https://x.test/c/", sourceUrl });
  assert.deepEqual(about({ indexPath: null }), { url: undefined, sourceUrl });
  assert.deepEqual(about({ publicBaseUrl: null }), { url: undefined, sourceUrl: undefined });
});
