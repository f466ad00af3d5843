import assert from "node:assert/strict";
import type { FeedSettings } from "../../src/config/config.ts";
import { eventsOf, parseFeed, textOf, timeOf } from "../calendars/support/parse_feed.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const docket = docketWith([
  ["2026-03-10", "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill."],
  ["2026-03-11", "ORDER: Jury Trial set for 9/14/2026 at 09:00 AM before Judge Ada Quill."],
  ["2026-03-12", "ORDER: Joint status report due by 5/18/2026."],
]);

/** Changes the feed's settings, as an operator edits the file, and publishes. */
function publishWith(setting: Installation, feed: Partial<FeedSettings>, base?: string) {
  const [calendar] = setting.config.calendars;
  setting.config = {
    ...setting.config,
    publicBaseUrl: base ?? null,
    calendars: [{
      ...calendar!,
      notifyEmails: ["clerk@example.org"],
      feed: { ...calendar!.feed, ...feed },
    }],
  };
  const [result] = setting.publish().calendars;
  return result!;
}

const eventOf = (setting: Installation, key: string) =>
  eventsOf(setting.read("main.ics")).get(`case-1--${key}@case-calendar`);

Deno.test("the settings of a feed reach its file, and each change is written", async () => {
  await using setting = await installation({ dockets: [docket] });
  await setting.sync();
  publishWith(setting, { description: "Cases, ours", color: "teal" });
  const feed = parseFeed(setting.read("main.ics"));
  assert.equal(textOf(feed, "x-wr-caldesc"), "Cases, ours");
  assert.equal(textOf(feed, "color"), "teal");
  const report = "deadline:joint-status-report";
  assert.equal(timeOf(eventOf(setting, report)!, "dtstart").isDate, true);
  assert.equal(textOf(eventOf(setting, "jury-trial")!, "transp"), "TRANSPARENT");

  const result = publishWith(setting, { deadlineStyle: "timed", busy: true });
  assert.equal(result.outcome, "written");
  const timed = eventOf(setting, report)!;
  assert.equal(timeOf(timed, "dtstart").wall, "2026-05-18T16:00:00");
  assert.match(textOf(timed, "description")!, /Shown at 4:00 PM as a reminder, not as the limit/);
  assert.equal(textOf(timed, "transp"), "TRANSPARENT");
  assert.equal(textOf(eventOf(setting, "jury-trial")!, "transp"), "OPAQUE");
});

Deno.test("what a window keeps out leaves with that reason, and is not held back", async () => {
  await using setting = await installation({ dockets: [docket] });
  await setting.sync();
  publishWith(setting, {});
  const result = publishWith(setting, { upcomingDays: 100 });
  assert.equal(result.outcome, "written");
  assert.deepEqual(result.plan?.removed, [{
    uid: "case-1--jury-trial@case-calendar",
    reason: { kind: "window", detail: "more than 100 days ahead" },
  }]);
  assert.equal(eventOf(setting, "jury-trial"), undefined);
  setting.clock.set("2026-07-10T16:00:00Z");
  publishWith(setting, { upcomingDays: 100, pastDays: 30 });
  assert.ok(eventOf(setting, "jury-trial") !== undefined);
  assert.equal(eventOf(setting, "status-conference"), undefined);
});

Deno.test("addresses are written when they are allowed, into a public feed when allowed twice", async () => {
  await using setting = await installation({ dockets: [docket] });
  await setting.sync();
  const written = (feed: Partial<FeedSettings>, base?: string) => {
    publishWith(setting, feed, base);
    return setting.read("main.ics").includes("clerk@example.org");
  };
  const base = "https://courts.example.org";
  assert.equal(written({}), false);
  assert.equal(written({ attendees: true }), true);
  assert.equal(written({ attendees: true }, base), false);
  assert.equal(written({ attendees: true, attendeesInPublicFeeds: true }, base), true);
  assert.equal(written({ attendees: false, attendeesInPublicFeeds: true }), false);
});
