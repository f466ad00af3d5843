import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import type { CalendarSnapshot } from "../../../src/app/feeds/calendar_snapshot.ts";
import { noOptions } from "../../../src/app/feeds/feed_options.ts";
import { prepareFile } from "../../../src/app/feeds/prepare_file.ts";
import { servedFolder, writeServed } from "../../../src/app/feeds/served_folder.ts";
import type { FeedView } from "../../../src/domain/feed_view.ts";
import { published } from "../../calendars/support/published.ts";
import { settingsOf } from "../installation.ts";

const main: CalendarSnapshot = {
  calendar: { id: "main", name: "Main" },
  listed: true,
  attendees: false,
  cases: [{ id: "a", name: "A", tags: [], courts: ["ilnd"] }],
  events: [published({ caseId: "a", key: "one", courtId: "ilnd" })],
};

Deno.test("while a calendar is missing, only what does not show it is rendered", async () => {
  const home = await Deno.makeTempDir();
  try {
    const config = {
      ...settingsOf({ folder: home, cases: [] }),
      storePath: `${home}/store.sqlite`,
    };
    const folder = servedFolder(config);
    const prepare = (view: FeedView) =>
      prepareFile({ kind: "view", folder, view, options: noOptions, isPrivate: false });
    assert.throws(() => prepare({ sort: "all", id: "" }), /nothing was published/);
    writeServed(new Map([["main", main], ["second", null]]), { config });
    for (const view of [{ sort: "calendars", id: "main" }, { sort: "cases", id: "a" }] as const) {
      assert.match(gunzipSync(prepare(view).packed.gzip).toString(), /UID:a--one@case-calendar/);
    }
    for (
      const view of [
        { sort: "all", id: "" },
        { sort: "calendars", id: "second" },
        { sort: "cases", id: "b" },
        { sort: "courts", id: "ilnd" },
        { sort: "kinds", id: "hearings" },
      ] as const
    ) assert.throws(() => prepare(view), /"second" was not published/, view.sort);
  } finally {
    await Deno.remove(home, { recursive: true });
  }
});
