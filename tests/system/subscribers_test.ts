import assert from "node:assert/strict";
import { renderIcs } from "../calendars/support/render_ics.ts";
import { courtInstant } from "../../src/domain/court_time.ts";
import { eventTitle } from "../../src/domain/titles.ts";
import { deadline, published } from "../calendars/support/published.ts";
import { docketWith } from "../app/installation.ts";
import { serving } from "../app/feeds/serving.ts";
import { isThere, subscribe, subscriber } from "./khal.ts";

const zones = {
  Eastern: "America/New_York",
  Pacific: "America/Los_Angeles",
  Arizona: "America/Phoenix",
  Hawaii: "Pacific/Honolulu",
};

const there = isThere("khal") && isThere("vdirsyncer");
const sentence =
  "khal, subscribed over HTTP, shows every event at its hour across both clock changes";

Deno.test({
  name: there ? sentence : `${sentence} (skipped: khal and vdirsyncer are not installed)`,
  ignore: !there,
  fn: async () => {
    const calendar = { id: "main", name: "Main", description: "Cases", color: "navy" } as const;
    const dates = ["2026-03-07", "2026-03-08", "2026-03-09", "2026-10-31", "2026-11-01"];
    const hearings = Object.entries(zones).flatMap(([name, zone]) =>
      [...dates, "2026-11-02"].map((date) =>
        published({ key: `${name}-${date}`, caseName: name, zone, event: { date, time: "09:30" } })
      )
    );
    const due = deadline({ caseName: "Guam", zone: "Pacific/Guam", event: { date: "2026-03-09" } });
    const { text } = renderIcs({ calendar, events: [...hearings, due] });
    await using server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      () => new Response(text, { headers: { "content-type": "text/calendar; charset=utf-8" } }),
    );
    const url = `http://127.0.0.1:${server.addr.port}/main.ics`;
    const shown = await subscribe(url, { from: "2026-03-01", days: 260 });
    const inUtc = (instant: Temporal.Instant) => instant.toString().slice(0, 16);
    const meant = hearings.map((hearing) => {
      const { zone, event: { date, time } } = hearing;
      const start = courtInstant({ date, time, zone });
      const end = start.add({ minutes: 90 });
      return `${inUtc(start)}|${inUtc(end)}|${eventTitle(hearing)}|Courtroom 2103`;
    });
    const wholeDay = `2026-03-09T00:00|2026-03-09T00:00|${eventTitle(due)}|`;
    assert.deepEqual(shown.sort(), [...meant, wholeDay].sort());
  },
});

const following =
  "khal, subscribed to a served feed, follows what is moved, shown otherwise and called off";

Deno.test({
  name: there ? following : `${following} (skipped: khal and vdirsyncer are not installed)`,
  ignore: !there,
  fn: async () => {
    const docket = docketWith([
      [
        "2026-03-10",
        "ORDER: Status Conference set for 5/4/2026 at 10:00 AM before Judge Ada Quill.",
      ],
      ["2026-03-12", "ORDER: Joint status report due by 5/18/2026."],
    ]);
    await using made = await serving({ dockets: [docket] });
    const { site, files } = made;
    await using server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      async (request) =>
        await files.answer(request, new URL(request.url).pathname) ??
          new Response(null, { status: 404 }),
    );
    await using khal = await subscriber(`http://127.0.0.1:${server.addr.port}/main.ics`);
    const look = () => khal.look({ from: "2026-04-01", days: 120 });
    const told = async (entryNumber: number, description: string) => {
      site.clock.advance(60_000);
      site.standIn.upsertEntry(docket.id, {
        id: docket.id * 1_000 + entryNumber,
        entryNumber,
        dateFiled: "2026-03-20",
        description,
      });
      site.clock.advance(60_000);
      await site.sync();
      site.publish();
      return await look();
    };
    const conference = "[HEARING] Case case-1: Status conference";
    const report = "[DEADLINE] Case case-1: Joint status report";
    assert.deepEqual(await look(), [
      `2026-05-04T14:00|2026-05-04T14:30|${conference}|`,
      `2026-05-18T00:00|2026-05-18T00:00|${report}|`,
    ]);
    assert.deepEqual(
      await told(50, "ORDER: Status Conference reset for 6/11/2026 at 11:00 AM."),
      [
        `2026-05-18T00:00|2026-05-18T00:00|${report}|`,
        `2026-06-11T15:00|2026-06-11T15:30|${conference}|`,
      ],
    );
    site.config = {
      ...site.config,
      calendars: site.config.calendars.map((one) => ({
        ...one,
        feed: { ...one.feed, deadlineStyle: "timed" },
      })),
    };
    site.publish();
    assert.deepEqual((await look())[0], `2026-05-18T20:00|2026-05-18T20:15|${report}|`);
    assert.deepEqual(
      (await told(51, "ORDER: The Status Conference set for 6/11/2026 is CANCELLED."))[1],
      `2026-06-11T15:00|2026-06-11T15:30|${conference.replace("Case", "[cancelled] Case")}|`,
    );
  },
});
