import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type CaseFeed,
  renderCaseFeed,
  someOfFeed,
  timesOf,
} from "../../../src/calendars/ics/case_feed.ts";
import { feedHead } from "../../../src/calendars/ics/compose_feed.ts";
import { renderEvent } from "../../../src/calendars/ics/render_event.ts";
import { eventStamp } from "../../../src/domain/event_stamp.ts";
import { eventUid, type PublishedEvent } from "../../../src/domain/published_event.ts";
import { runs } from "../../support/counts.ts";
import { anyEvents } from "../support/any_events.ts";
import { deadline, published } from "../support/published.ts";

const textOf = ({ bytes }: CaseFeed) => new TextDecoder().decode(bytes);
const one = published({ key: "one", event: { title: "Sentencing 🏛" } });
const two = deadline({ key: "two" });
const broken = published({ key: "broken", event: { date: "2026-02-30" } });

/** Each event on its own; one that throws is left out. */
function texts(events: readonly PublishedEvent[], allowAttendees = false): string[] {
  return events.flatMap((event) => {
    try {
      return [renderEvent(event, { allowAttendees }).text];
    } catch {
      return [];
    }
  });
}

/** As it comes back from a file. */
function stored({ events, bytes }: CaseFeed): CaseFeed {
  return { events: JSON.parse(JSON.stringify(events)), bytes: bytes.slice() };
}

Deno.test("the feed of a case is its events one after the other, each with its place in it", () => {
  const { problems, ...feed } = renderCaseFeed([one, two], {});
  assert.deepEqual(problems, []);
  assert.equal(textOf(feed), texts([one, two]).join(""));
  assert.deepEqual(
    feed.events.map(({ uid, stamp, type, courtId }) => [uid, stamp, type, courtId]),
    [
      [eventUid(one), eventStamp(one), "hearing", one.courtId],
      [eventUid(two), eventStamp(two), "deadline", two.courtId],
    ],
  );
  assert.deepEqual(
    feed.events.map(({ length }) => length),
    texts([one, two]).map((text) => new TextEncoder().encode(text).length),
  );
  assert.deepEqual(renderCaseFeed([], {}), { events: [], bytes: new Uint8Array(), problems: [] });
});

Deno.test("what was made of an equal event is taken from the state before, and only then", () => {
  const before = renderCaseFeed([one, two], {});
  // So that it shows where the bytes come from.
  const marked = {
    ...stored(before),
    bytes: before.bytes.map((byte) => byte === 0x53 ? 0x73 : byte),
  };
  const again = renderCaseFeed([structuredClone(two), structuredClone(one)], { before: marked });
  assert.deepEqual(
    textOf(again),
    [two, one].map((event) => texts([event])[0]!.replaceAll("S", "s")).join(""),
  );
  for (
    const other of [
      { ...one, sequence: 3 },
      { ...one, modifiedAt: "2026-03-03T18:00:00Z" },
      published({ key: "one", event: { title: "Sentencing 🏛", location: "Courtroom 7" } }),
    ]
  ) {
    const feed = renderCaseFeed([other], { before: marked });
    assert.equal(textOf(feed), renderEvent(other).text);
  }
});

Deno.test("what could only be shown in part is reported again when it comes from before", () => {
  const odd = published({ key: "odd", zone: "Nowhere/Land" });
  const before = renderCaseFeed([odd, one], {});
  assert.match(before.problems[0]!.message, /shown as all-day/);
  const again = renderCaseFeed([odd, two], { before: stored(before) });
  assert.deepEqual(again.problems, before.problems);
});

Deno.test("an event that cannot be rendered is left out and named, and touches no other", () => {
  const { problems, ...feed } = renderCaseFeed([one, broken, two, { ...one }], {});
  assert.equal(textOf(feed), texts([one, two]).join(""));
  assert.deepEqual(problems.map(({ uid }) => uid), [eventUid(broken), eventUid(one)]);
  assert.match(problems[0]!.message, /left out of the feed: "2026-02-30" is not a date/);
  assert.match(problems[1]!.message, /same uid/);
});

Deno.test("addresses stand in it only where they may", () => {
  const named = { ...one, notifyEmails: ["clerk@example.org"] };
  assert.doesNotMatch(textOf(renderCaseFeed([named], {})), /clerk@/);
  assert.match(textOf(renderCaseFeed([named], { allowAttendees: true })), /clerk@/);
});

Deno.test("from whatever state before, a feed is that of a fresh start, and so is any part of it", () => {
  fc.assert(
    fc.property(
      anyEvents("a"),
      anyEvents("a"),
      fc.boolean(),
      fc.integer({ min: 0, max: 63 }),
      (earlier, later, allowAttendees, picked) => {
        const options = { allowAttendees };
        // Some events are the very same ones.
        const next = later.map((event, index) =>
          picked >> index & 1 ? earlier[index] ?? event : event
        );
        const own = [...new Map(next.map((event) => [event.key, event])).values()];
        const before = stored(renderCaseFeed(earlier, options));
        const fresh = renderCaseFeed(own, options);
        assert.deepEqual(renderCaseFeed(own, { ...options, before }), fresh);
        assert.equal(textOf(fresh), texts(own, allowAttendees).join(""));
        const wanted = (event: { type: string; courtId: string }) =>
          event.type === "hearing" && event.courtId === "ilnd";
        const some = [...someOfFeed(fresh, wanted)].map((bytes) => new TextDecoder().decode(bytes));
        const picks = own.filter((one) => wanted({ type: one.event.type, courtId: one.courtId }));
        assert.equal(some.join(""), textOf(renderCaseFeed(picks, options)));
      },
    ),
    runs(60, 3000),
  );
});

Deno.test("the times of parts tell the beginning of a feed as the times of all events do", () => {
  fc.assert(
    fc.property(anyEvents("a"), anyEvents("b"), anyEvents("c"), (...cases) => {
      const parts = cases.map((events) => renderCaseFeed(events, {}).events);
      const head = (events: Parameters<typeof timesOf>[0]) =>
        feedHead({ id: "main", name: "Main" }, { events });
      const times = parts.map((events) => timesOf(events));
      assert.equal(head(times.flat()), head(parts.flat()));
      for (const own of times) {
        assert.ok(
          new Set(own.map(({ zone, inUtc }) => `${zone?.zone} ${inUtc}`)).size === own.length,
        );
      }
      // It can be kept.
      assert.deepEqual(JSON.parse(JSON.stringify(times)), times);
    }),
    runs(60, 3000),
  );
});

Deno.test("the times of a zone last from its first year to its last", () => {
  const at = (from: number, to: number, zone = "America/Chicago") => ({
    zone: { zone, from, to },
    inUtc: false,
  });
  const utc = { zone: null, inUtc: true };
  const day = { zone: null, inUtc: false };
  const guam = at(2030, 2030, "Pacific/Guam");
  assert.deepEqual(timesOf([at(2026, 2027), utc, at(2024, 2024), guam, day, utc, at(2025, 2028)]), [
    at(2024, 2028),
    utc,
    guam,
    day,
  ]);
  assert.deepEqual(timesOf([]), []);
});
