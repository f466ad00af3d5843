import assert from "node:assert/strict";
import { renderIcs } from "../../src/calendars/ics/render_ics.ts";
import { courtInstant } from "../../src/domain/court_time.ts";
import { eventTitle } from "../../src/domain/titles.ts";
import { deadline, published } from "../calendars/support/published.ts";
import { isThere, subscribe } from "./khal.ts";

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
