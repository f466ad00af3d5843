import assert from "node:assert/strict";
import { caseFeedPath, pageFeeds } from "../../../src/app/feeds/page_feeds.ts";
import { docketWith, installation } from "../installation.ts";

const docket = docketWith([[
  "2026-03-10",
  "ORDER: Status Conference set for 6/9/2026 at 10:00 AM.",
]]);

Deno.test("the index names exactly the further feeds that are written, and each case its own", async () => {
  await using setting = await installation({
    dockets: [docket],
    cases: [{ id: "a", dockets: [docket.id], tags: ["Laptop farm"] }],
  });
  await setting.sync();
  setting.publish();
  const feeds = pageFeeds(setting.states(), setting.config);
  assert.deepEqual(feeds.map(({ name }) => name).slice(0, 3), [
    "All cases",
    "Hearings alone",
    "Deadlines alone",
  ]);
  assert.equal(feeds.at(-1)?.feedPath, "tags/laptop-farm.ics");
  for (const { feedPath } of feeds) {
    assert.match(setting.read(feedPath), /^BEGIN:VCALENDAR/, feedPath);
    assert.ok(setting.read("index.html").includes(`href="./${feedPath}"`), feedPath);
  }
  const [settings] = setting.config.cases;
  assert.equal(caseFeedPath(settings!, setting.config), "cases/a.ics");
  assert.match(setting.read("cases/a.ics"), /^BEGIN:VCALENDAR/);
  assert.match(setting.read("cases/a.html"), /href="\.\.\/cases\/a\.ics"/);
});

Deno.test("what the settings do not have written is not named", async () => {
  await using setting = await installation({
    dockets: [docket],
    cases: [{ id: "a", dockets: [docket.id] }],
  });
  await setting.sync();
  const none = { ...setting.config, feedViews: [] };
  assert.deepEqual(pageFeeds(setting.states(), none), []);
  assert.equal(caseFeedPath(none.cases[0]!, none), "");
  const calendars = setting.config.calendars.map((one) => ({ ...one, icsPath: null }));
  assert.deepEqual(pageFeeds(setting.states(), { ...setting.config, calendars }), []);
});
