import assert from "node:assert/strict";
import { renderIcs } from "../../src/calendars/ics/render_ics.ts";
import { courtInstant } from "../../src/domain/court_time.ts";
import { eventTitle } from "../../src/domain/titles.ts";
import { deadline, published } from "../calendars/support/published.ts";

/** Runs a program with a home of its own. */
async function run(program: string, { args, home }: { args: string[]; home: string }) {
  const { success, stdout, stderr } = await new Deno.Command(program, {
    args,
    env: { HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home },
    stdin: "null",
  }).output();
  assert.ok(success, `${program}: ${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}

function isThere(program: string): boolean {
  try {
    return new Deno.Command(program, { args: ["--version"], stdout: "null", stderr: "null" })
      .outputSync().success;
  } catch {
    return false;
  }
}

const vdirsyncerSettings = (home: string, url: string) => `
[general]
status_path = "${home}/status"
[pair feed]
a = "remote"
b = "local"
collections = null
[storage remote]
type = "http"
url = "${url}"
[storage local]
type = "filesystem"
path = "${home}/items"
fileext = ".ics"
`;

const khalSettings = (home: string) => `
[calendars]
[[feed]]
path = ${home}/items
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
[sqlite]
path = ${home}/khal.db
`;

/** Fetches the feed as a subscriber does, and lists what khal shows from day to day, times in UTC. */
async function subscribe(feed: string, { from, days }: { from: string; days: number }) {
  const home = await Deno.makeTempDir({ prefix: "case-calendar-khal-" });
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    () => new Response(feed, { headers: { "content-type": "text/calendar; charset=utf-8" } }),
  );
  try {
    await Deno.mkdir(`${home}/items`);
    const url = `http://127.0.0.1:${server.addr.port}/main.ics`;
    await Deno.writeTextFile(`${home}/vdirsyncer`, vdirsyncerSettings(home, url));
    await Deno.writeTextFile(`${home}/khal`, khalSettings(home));
    for (const step of ["discover", "sync"]) {
      await run("vdirsyncer", { args: ["-c", `${home}/vdirsyncer`, step], home });
    }
    const format = "{start-long-full}|{end-long-full}|{title}|{location}{nl}";
    const list = ["list", "--once", "--day-format", "", "--format", format, from, `${days}d`];
    const shown = await run("khal", { args: ["-c", `${home}/khal`, ...list], home });
    return shown.split("\n").filter((line) => line.includes("|"));
  } finally {
    await Deno.remove(home, { recursive: true });
  }
}

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
    const shown = await subscribe(text, { from: "2026-03-01", days: 260 });
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
