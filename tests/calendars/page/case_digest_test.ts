import assert from "node:assert/strict";
import fc from "fast-check";
import { caseCard } from "../../../src/calendars/page/case_card.ts";
import { caseDigest } from "../../../src/calendars/page/case_digest.ts";
import { renderIndex } from "../../../src/calendars/page/render_index.ts";
import { addDays } from "../../../src/domain/court_time.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { runs } from "../../support/counts.ts";
import { hostileSite } from "../support/hostile_site.ts";
import { indexCase, type IndexInput, indexInput } from "../support/index_input.ts";
import { deadline, published, support } from "../support/published.ts";
import { indexPage, pageText, placedSite } from "../support/site_pages.ts";
import { smallSite } from "../support/small_site.ts";

const today = "2026-05-02";
const digested = (
  events: PublishedEvent[],
  change: Partial<Parameters<typeof indexCase>[0]> = {},
) => caseDigest(placedSite(indexInput([indexCase({ events, ...change })])).cases[0]!.of, { today });
const on = (date: string, key: string, change: Parameters<typeof published>[0] = {}) =>
  published({ ...change, key, event: { ...change.event, date, title: key } });

/** The index of digests that never were a text. */
function directly(input: IndexInput): string {
  const { site, cases } = placedSite(input);
  return pageText(renderIndex(site, {
    digests: new Map(cases.map(({ of }) => [of.item.id, caseDigest(of, input)])),
    card: (of) =>
      caseCard(cases.find((one) => one.of.path === of.path)!.of, input).text.toWellFormed(),
  }));
}

Deno.test("the index of digests that were kept as JSON is that of digests just made", () => {
  assert.equal(indexPage(smallSite()), directly(smallSite()));
  fc.assert(
    fc.property(hostileSite, (input) => assert.equal(indexPage(input), directly(input))),
    runs(30, 3_000),
  );
});

Deno.test("a digest comes back from JSON as it was, whatever the texts", () => {
  fc.assert(
    fc.property(hostileSite, (input) => {
      for (const { of } of placedSite(input).cases) {
        const digest = caseDigest(of, input);
        assert.deepEqual(JSON.parse(JSON.stringify(digest)), digest);
      }
    }),
    runs(30, 3_000),
  );
});

Deno.test("it tells what is awaited, what is soonest, what is at a time, and what changed late", () => {
  const digest = digested([
    on("2026-05-01", "past"),
    on("2026-05-03", "off", { event: { status: "cancelled" } }),
    on("2026-05-04", "moved", {
      event: {
        support: [
          support({ location: "Courtroom 1" }),
          support({ entryNumber: 51, filed: "2026-05-02", location: "Courtroom 2" }),
        ],
      },
    }),
    on("2026-06-14", "last", { event: { time: null } }),
    on("2026-06-15", "later"),
    deadline({ event: { date: "2026-07-01" } }),
  ]);
  const keys = (places: readonly number[]) =>
    places.map((place) => digest.uids[place]!.replaceAll(/^us-v-orlov--|@.*/g, ""));
  assert.equal(digest.coming, 4);
  assert.deepEqual(keys(digest.agenda.map(({ place }) => place)), ["moved", "last"]);
  assert.deepEqual(keys(digest.next), ["moved", "last", "later", "deadline:reply"]);
  const start = Date.parse("2026-05-04T15:00:00Z");
  const { places, starts, ends } = digest.spans;
  assert.deepEqual([starts[0], ends[0]], [start, start + 90 * 60_000]);
  assert.deepEqual(keys(places), ["moved", "later"]);
  assert.deepEqual(digest.late, [{
    place: 0,
    what: "courtroom",
    before: "Courtroom 1",
    now: "Courtroom 2",
    entry: { entryNumber: 51, filed: "2026-05-02" },
  }]);
});

Deno.test("its courts and its last change are those of all its events", () => {
  const digest = digested([
    on("2020-01-06", "past", { modifiedAt: "2026-04-02T18:00:00Z" }),
    on("2026-05-04", "appeal", { courtId: "ca7", courtCitation: " " }),
  ]);
  assert.equal(digest.modifiedAt, "2026-04-02T18:00:00Z");
  assert.deepEqual(digest.courts, [["ilnd", "N.D. Ill."], ["ca7", "ca7"]]);
  assert.deepEqual(digested([]), {
    coming: 0,
    modifiedAt: "",
    courts: [],
    first: null,
    lines: [],
    uids: [],
    agenda: [],
    texts: [],
    next: [],
    spans: { places: [], starts: [], ends: [] },
    late: [],
  });
});

Deno.test("it does not depend on the name and the place of the case", () => {
  const events = [on("2026-05-04", "plea"), deadline()];
  assert.deepEqual(digested(events, { id: "other", name: "Other", tags: [] }), digested(events));
});

Deno.test("it stays small: fifty hearings to come are below fifteen kilobytes", () => {
  const events = Array.from({ length: 50 }, (_, index) =>
    published({
      key: `motion-hearing-sgt-pavel-orlov-${index}`,
      event: {
        title: `Motion hearing on motion ${100 + index}`,
        date: addDays(today, 3 * index),
        time: `${String(8 + index % 9).padStart(2, "0")}:${String(10 + index)}`,
        location: "Courtroom 14C, 500 Pearl Street, New York",
      },
    }));
  assert.ok(JSON.stringify(digested(events)).length < 15_000);
});
