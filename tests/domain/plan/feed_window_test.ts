import assert from "node:assert/strict";
import { feedWindow } from "../../../src/domain/plan/feed_window.ts";
import { deadline, published, support } from "../../calendars/support/published.ts";

const cancelledOn = (filed: string) =>
  published({
    event: {
      status: "cancelled",
      support: [support({ filed: "2026-01-05" }), support({ filed, verb: "cancelled" })],
    },
  });

Deno.test("a cancelled event stays 30 days after the entry that cancelled it", () => {
  const stays = cancelledOn("2026-04-01");
  const goes = cancelledOn("2026-03-31");
  const window = feedWindow([stays, goes], { today: "2026-05-01" });
  assert.deepEqual(window, { kept: [stays], withheld: [goes], reasons: new Map() });
});

Deno.test("the number of days is a setting", () => {
  const event = cancelledOn("2026-04-30");
  assert.equal(feedWindow([event], { today: "2026-05-01", cancelledDays: 0 }).withheld.length, 1);
  assert.equal(feedWindow([event], { today: "2026-05-01", cancelledDays: 1 }).kept.length, 1);
});

Deno.test("what was not cancelled stays however old it is", () => {
  const events = [
    published({ event: { date: "1999-01-04", status: "held" } }),
    deadline({ event: { date: "1999-01-04", status: "met" } }),
  ];
  assert.deepEqual(feedWindow(events, { today: "2026-05-01" }).kept, events);
});

Deno.test("without a cancelling entry the last entry counts, without any it stays", () => {
  const support45 = support({ filed: "2026-01-05" });
  const voided = published({ event: { status: "cancelled", support: [support45] } });
  const bare = published({ event: { status: "cancelled", support: [] } });
  assert.deepEqual(feedWindow([voided, bare], { today: "2026-05-01" }), {
    kept: [bare],
    withheld: [voided],
    reasons: new Map(),
  });
});

Deno.test("windows of days keep events out, each with its reason on record", () => {
  const on = (date: string) => published({ key: date, event: { date } });
  const [old, oldest, newest, far] = [
    on("2026-04-20"),
    on("2026-04-21"),
    on("2026-05-06"),
    on("2026-05-07"),
  ];
  const odd = on("no date");
  const { kept, withheld, reasons } = feedWindow([old, oldest, newest, far, odd], {
    today: "2026-05-01",
    pastDays: 10,
    upcomingDays: 5,
  });
  assert.deepEqual(kept, [oldest, newest, odd]);
  assert.deepEqual(withheld, [old, far]);
  assert.deepEqual([...reasons.values()], [
    { kind: "window", detail: "more than 10 days ago" },
    { kind: "window", detail: "more than 5 days ahead" },
  ]);
});
