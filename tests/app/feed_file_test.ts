import assert from "node:assert/strict";
import fc from "fast-check";
import { makePart, planPart } from "../../src/app/case_part.ts";
import { feedFile, type FeedFilter } from "../../src/app/feed_file.ts";
import { keptParts } from "../../src/app/kept_parts.ts";
import type { PublishedEvent } from "../../src/domain/published_event.ts";
import type { TextInPieces } from "../../src/platform/atomic_file.ts";
import { memoryCache } from "../../src/store/render_cache.ts";
import { anyEvents } from "../calendars/support/any_events.ts";
import { published } from "../calendars/support/published.ts";
import { renderIcs } from "../calendars/support/render_ics.ts";
import { runs } from "../support/counts.ts";
import { keptCaseOf } from "./made_up.ts";
import { settingsOf } from "./installation.ts";

const calendar = { id: "main", name: "Main" };
const ids = ["b", "a--b", "a"];
const { cases } = settingsOf({
  folder: "x",
  cases: ids.map((id, index) => ({ id, dockets: [index + 1] })),
});

/** Parts of these cases, in the order of the settings. */
function made(events: readonly (readonly PublishedEvent[])[], attendees: boolean) {
  const kept = keptParts({ cache: memoryCache() });
  const planned = events.map((own) =>
    planPart(own, {
      window: {},
      before: { shown: [], departed: [] },
      taken: new Set(),
      reasons: new Map(),
      now: "2026-04-20T16:00:00Z",
      today: "2026-04-20",
    })
  );
  const parts = planned.map((one, index) => {
    const state = keptCaseOf(cases[index]!, { events: events[index]! });
    const { part, pieces } = makePart(state, {
      planned: one,
      today: "2026-04-20",
      attendees,
      earlier: {},
      page: null,
    });
    kept.keep({ part, pieces, events: one });
    return part;
  });
  return { kept, parts, shown: planned.flatMap(({ shown }) => shown) };
}

function textOf({ pieces, size }: TextInPieces): string {
  const encoder = new TextEncoder();
  const all = [...pieces()].map((piece) =>
    typeof piece === "string" ? encoder.encode(piece) : piece.slice()
  );
  const bytes = new Uint8Array(all.flatMap((piece) => [...piece]));
  if (size !== undefined) assert.equal(bytes.length, size, "it says another size");
  return new TextDecoder().decode(bytes);
}

const filters: FeedFilter[] = [
  {},
  { courtId: "ilnd" },
  { courtId: "nysd" },
  { type: "hearing" },
  { type: "deadline" },
  { courtId: "gud", type: "hearing" },
];

Deno.test("a feed of parts is the feed of all their events, whatever it picks of them and whoever may be named", () => {
  fc.assert(
    fc.property(
      fc.tuple(anyEvents("b"), anyEvents("a--b"), anyEvents("a")),
      fc.constantFrom(...filters),
      fc.boolean(),
      fc.boolean(),
      (events, only, attendees, allowAttendees) => {
        const { kept, parts, shown } = made(events, allowAttendees);
        // A feed that names people is made only of parts that may.
        const named = attendees && allowAttendees;
        const { content } = feedFile(calendar, { parts, attendees: named, only, kept });
        const { courtId, type } = only;
        const wanted = shown.filter((one) =>
          (courtId ?? one.courtId) === one.courtId && (type ?? one.event.type) === one.event.type
        );
        const whole = renderIcs({ calendar, events: wanted, allowAttendees: named });
        assert.equal(textOf(content), whole.text);
        assert.equal(textOf(content), whole.text, "again");
      },
    ),
    runs(60, 3000),
  );
});

Deno.test("its size is told where its cases are shown whole", () => {
  const { kept, parts } = made([[published({ caseId: "b" })], [], []], false);
  const file = (only: FeedFilter) =>
    feedFile(calendar, { parts, attendees: false, only, kept }).content;
  for (const only of [{}, { courtId: "ilnd" }, { type: "hearing" as const }]) {
    assert.notEqual(file(only).size, undefined);
    // Which compares it.
    textOf(file(only));
  }
});

Deno.test("what differs in bytes differs in inputs", () => {
  const one = published({ caseId: "b" });
  const inputs = (
    events: PublishedEvent[],
    { head = {}, attendees = false, only = {} }: {
      head?: object;
      attendees?: boolean;
      only?: FeedFilter;
    } = {},
  ) => {
    const { kept, parts } = made([events, [], []], attendees);
    return JSON.stringify(
      feedFile({ ...calendar, ...head }, { parts, attendees, only, kept }).inputs,
    );
  };
  const all = [
    inputs([one]),
    inputs([]),
    inputs([{ ...one, sequence: 1 }]),
    inputs([{ ...one, modifiedAt: "2026-03-05T18:00:00Z" }]),
    inputs([one], { head: { name: "Other" } }),
    inputs([one], { head: { sourceUrl: "https://courts.example.org/main.ics" } }),
    inputs([one], { attendees: true }),
    inputs([one], { only: { courtId: "ilnd" } }),
    inputs([one], { only: { type: "hearing" } }),
  ];
  assert.equal(new Set(all).size, all.length);
  assert.equal(inputs([structuredClone(one)]), all[0]);
});

Deno.test("cases stand in order of their id, whatever order the settings have", () => {
  const { kept, parts } = made([[published({ caseId: "b" })], [published({ caseId: "a--b" })], [
    published({ caseId: "a" }),
  ]], false);
  const orders = [parts, parts.toReversed()].map((some) =>
    textOf(feedFile(calendar, { parts: some, attendees: false, kept }).content)
  );
  assert.equal(orders[0], orders[1]);
  assert.deepEqual([...orders[0]!.matchAll(/^UID:(.*)--sent/gm)].map(([, id]) => id), [
    "a",
    "a--b",
    "b",
  ]);
});

Deno.test("cases that a feed shows nothing of are not asked for", () => {
  const { parts } = made([[published({ caseId: "b" })], [], []], false);
  const never = () => {
    throw new Error("asked");
  };
  const { content } = feedFile(calendar, {
    parts,
    attendees: false,
    only: { courtId: "nysd" },
    kept: { bytes: never, feed: never, release: never },
  });
  assert.match(textOf(content), /^BEGIN:VCALENDAR[^]*END:VCALENDAR\r\n$/);
});
