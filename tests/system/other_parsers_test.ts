import assert from "node:assert/strict";
import fc from "fast-check";
import { feedDescription } from "../../src/calendars/ics/feed_description.ts";
import { renderIcs } from "../calendars/support/render_ics.ts";
import { courtInstant } from "../../src/domain/court_time.ts";
import { plainLine, shorten } from "../../src/domain/plain_text.ts";
import { eventUid, type PublishedEvent } from "../../src/domain/published_event.ts";
import { eventTitle } from "../../src/domain/titles.ts";
import { courtZones } from "../calendars/support/court_zones.ts";
import { hostileText } from "../calendars/support/hostile_text.ts";
import { deadline, published, source } from "../calendars/support/published.ts";
import { runs } from "../support/counts.ts";

/** Debian's own, whose packages another Python on the path would not find. */
const python = "/usr/bin/python3";
const script = new URL("read_feed.py", import.meta.url).pathname;

/** An event as `read_feed.py` prints it. */
interface ReadEvent {
  uid: string;
  start: number | string;
  end: number | string;
  summary: string;
  description: string;
  location: string;
  status: string;
  categories: string[];
  alarms: number[];
}

const parsers = [
  // Its release 4 takes an escaped backslash before an n for a line break.
  { name: "icalendar", package: "python3-icalendar", backslashes: false },
  { name: "libical", package: "python3-gi and gir1.2-ical-3.0", backslashes: true },
];

/** Whether the machine has the parser. */
function isThere(name: string): boolean {
  try {
    return new Deno.Command(python, { args: [script, `probe-${name}`], stderr: "null" })
      .outputSync().success;
  } catch {
    return false;
  }
}

async function read(text: string, parser: string): Promise<Map<string, ReadEvent>> {
  const child = new Deno.Command(python, {
    args: [script, parser],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(text));
  await writer.close();
  const { success, stdout, stderr } = await child.output();
  assert.ok(success, new TextDecoder().decode(stderr));
  const events: ReadEvent[] = JSON.parse(new TextDecoder().decode(stdout));
  return new Map(events.map((event) => [event.uid, event]));
}

const calendar = { id: "main", name: "Main", description: "All, of them", color: "navy" } as const;

/** Hearings on days around both clock changes and far from them, in every court's zone. */
function hearings(): PublishedEvent[] {
  const days = ["2026-03-07", "2026-03-08", "2026-03-09", "2026-07-01", "2026-10-31", "2026-11-01"];
  return courtZones.flatMap((zone, place) =>
    [...days, "2026-11-02", "2027-01-04"].map((date, index) =>
      published({ key: `hearing-${place}-${index}`, zone, event: { date, time: "09:30" } })
    )
  );
}

for (const { name, package: wanted, backslashes } of parsers) {
  const there = isThere(name);
  const test = (sentence: string, fn: () => Promise<void>) =>
    Deno.test({
      name: `${name} ${sentence}${there ? "" : ` (skipped: ${wanted} is not installed)`}`,
      ignore: !there,
      fn,
    });

  test("reads every hour of every court's zone as it was meant", async () => {
    const events = hearings();
    const { text } = renderIcs({ calendar, events });
    // Under names it does not know, a parser has to rely on the zones that the feed defines.
    for (const feed of [text, text.replaceAll(/TZID([=:])/g, "TZID$1Court-")]) {
      const found = await read(feed, name);
      assert.equal(found.size, events.length);
      for (const event of events) {
        const { zone, event: { date, time } } = event;
        const start = courtInstant({ date, time, zone }).epochMilliseconds / 1000;
        const { start: read, end } = found.get(eventUid(event))!;
        assert.deepEqual([read, end], [start, start + 90 * 60], `${zone} ${date}`);
      }
    }
  });

  test("reads back what was meant, whatever the texts say", async () => {
    const hostile = (pieces: number) =>
      hostileText(pieces).map((text) => backslashes ? text : text.replaceAll("\\", "/"));
    const texts = fc.record({
      caseName: hostile(20),
      title: hostile(40),
      location: hostile(12),
      quote: hostile(12),
      tag: hostile(4),
      isDeadline: fc.boolean(),
    });
    const { numRuns, seed } = runs(60, 2_000);
    const events = [
      ...fc.sample(texts, { numRuns, seed }),
      {
        caseName: "Motion, ".repeat(12_500),
        title: `${"👩‍⚖️".repeat(50)} עברית`,
        location: "BEGIN:VCALENDAR\r\nEND:VEVENT",
        quote: "\u001b[31mred",
        tag: "a;b,c",
        isDeadline: false,
      },
    ].map(({ caseName, title, location, quote, tag, isDeadline }, index) =>
      (isDeadline ? deadline : published)({
        key: `k${index}`,
        caseName,
        tags: [tag],
        sources: [source({ quote })],
        reminders: [{ method: "popup", minutes: 90 }],
        event: { title, location, certainty: index % 2 === 0 ? "sure" : "tentative" },
      })
    );
    const { text, problems } = renderIcs({ calendar, events });
    assert.deepEqual(problems, []);
    const found = await read(text, name);
    assert.equal(found.size, events.length);
    for (const event of events) {
      const read = found.get(eventUid(event))!;
      assert.equal(read.summary, eventTitle(event));
      assert.equal(read.description, feedDescription(event, 16_000));
      assert.equal(read.location, shorten(plainLine(event.event.location!), 255));
      assert.equal(read.status, event.event.certainty === "sure" ? "CONFIRMED" : "TENTATIVE");
      assert.deepEqual(read.alarms, [-90 * 60]);
      const tag = plainLine(event.tags[0]!);
      // icalendar parts categories at escaped commas, too.
      assert.ok(read.categories.join(",").endsWith(tag), tag);
    }
  });

  test("reads whole days, the first year and the last", async () => {
    const last = published({ key: "last", event: { date: "9999-12-30", time: null } });
    const first = published({ key: "first", event: { date: "1900-01-02" } });
    const found = await read(renderIcs({ calendar, events: [first, last, deadline()] }).text, name);
    const days = (event: PublishedEvent) => {
      const { start, end } = found.get(eventUid(event))!;
      return [start, end];
    };
    assert.deepEqual(days(deadline()), ["2026-05-18", "2026-05-19"]);
    assert.deepEqual(days(last), ["9999-12-30", "9999-12-31"]);
    assert.equal(days(first)[0], Date.parse("1900-01-02T16:00:00Z") / 1000);
  });
}
