import assert from "node:assert/strict";
import { joinPublished } from "../../src/app/join_published.ts";
import { published, source } from "../calendars/support/published.ts";

const one = published();
const twin = published({
  key: "sentencing-orlov-ilnd-2",
  docketNumber: "1:25-cr-00918",
  sources: [source({ url: "https://www.courtlistener.com/docket/7002/1/" })],
  upstreamEntryIds: ["501122"],
});

const dockets = (second: typeof twin, courtId = "ilnd") => [
  { docketKey: "ilnd/1:25-cr-00917", courtId: "ilnd", events: [one] },
  { docketKey: `${courtId}/1:25-cr-00918`, courtId, events: [second] },
];

Deno.test("one hearing told by two dockets is one event of the first, citing both", () => {
  const { events, joined } = joinPublished(dockets(twin));
  assert.equal(events.length, 1);
  assert.equal(events[0]!.key, one.key);
  assert.deepEqual(events[0]!.sources, [...one.sources, ...twin.sources]);
  assert.deepEqual(events[0]!.upstreamEntryIds, ["401122", "501122"]);
  assert.deepEqual([...joined], [[
    "us-v-orlov--sentencing-orlov-ilnd-2@case-calendar",
    { kind: "merged", detail: "merged into sentencing-orlov" },
  ]]);
});

Deno.test("another hour, party or court is another event", () => {
  const others = [
    dockets({ ...twin, event: { ...twin.event, time: "11:00" } }),
    dockets({ ...twin, event: { ...twin.event, party: "Ivan Berg", parties: ["Ivan Berg"] } }),
    dockets(twin, "ilsd"),
  ];
  for (const each of others) {
    const { events, joined } = joinPublished(each);
    assert.deepEqual([events.length, joined.size], [2, 0]);
  }
});

Deno.test("the order of the dockets does not matter", () => {
  const there = joinPublished(dockets(twin));
  assert.deepEqual(joinPublished(dockets(twin).toReversed()), there);
});
