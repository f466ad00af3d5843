import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type CasePart,
  indexPieces,
  makePart,
  partId,
  type PartInput,
  type PartPieces,
  type PartPlan,
  planPart,
} from "../../src/app/case_part.ts";
import type { KeptCase } from "../../src/app/kept_cases.ts";
import { renderEvent } from "../../src/calendars/ics/render_event.ts";
import { visibleEvents } from "../../src/calendars/visible_events.ts";
import type { PublishedRow } from "../../src/domain/plan/published_row.ts";
import { eventUid, type PublishedEvent } from "../../src/domain/published_event.ts";
import { anyEvents } from "../calendars/support/any_events.ts";
import { deadline, published } from "../calendars/support/published.ts";
import { runs } from "../support/counts.ts";
import { madeUp } from "./made_up.ts";

const today = "2026-04-20";
const nothing = { shown: [], departed: [] };

function input(change: Partial<PartInput> = {}): PartInput {
  return {
    window: {},
    before: nothing,
    reasons: new Map(),
    taken: new Set(),
    now: "2026-04-20T16:00:00Z",
    today,
    ...change,
  };
}

/** The rows of a plan as the output remembers them. */
const shownBy = ({ plan }: PartPlan): PartInput["before"] => ({ ...nothing, shown: plan.rows });

const keysOf = (events: readonly PublishedEvent[]) => events.map(({ key }) => key);

function made(
  planned: PartPlan,
  { attendees = false, earlier = {}, paged = true }: {
    attendees?: boolean;
    earlier?: Partial<PartPieces>;
    paged?: boolean;
  } = {},
): { part: CasePart; pieces: PartPieces } {
  using scene = madeUp({ cases: ["us-v-orlov"] });
  const { own: [state], places } = scene.work({ "us-v-orlov": planned.shown });
  const place = places!.get("us-v-orlov")!;
  const page = paged ? indexPieces(planned, { place, today }) : null;
  return makePart(state as KeptCase, { planned, today, attendees, earlier, page });
}

const late = published({ key: "late", event: { date: "2026-06-01" } });
const early = published({ key: "early", event: { date: "2026-05-01", time: null } });
const morning = published({ key: "morning", event: { date: "2026-06-01", time: "08:00" } });

Deno.test("a part shows events by day and hour, whatever order they come in", () => {
  for (const events of [[late, early, morning], [morning, late, early]]) {
    assert.deepEqual(keysOf(planPart(events, input()).shown), ["early", "morning", "late"]);
  }
});

Deno.test("what is met, called off long ago or out of the window is not shown; the page tells what is over", () => {
  const met = deadline({ key: "met", event: { status: "met", date: "2026-04-10" } });
  const off = published({
    key: "off",
    event: {
      status: "cancelled",
      date: "2026-03-10",
      support: [{ ...published().event.support[0]!, verb: "cancelled", filed: "2026-02-01" }],
    },
  });
  const far = published({ key: "far", event: { date: "2027-06-01" } });
  const minor = published({ key: "minor", significance: "minor" });
  const hidden = published({ key: "hidden", event: { certainty: "hidden" } });
  const { shown, former, plan } = planPart(
    [late, met, off, far, minor, hidden],
    input({ window: { upcomingDays: 90 } }),
  );
  assert.deepEqual(keysOf(shown), ["late"]);
  assert.deepEqual(keysOf(former).sort(), ["met", "off"]);
  assert.deepEqual(plan.added, [eventUid(late)]);
});

Deno.test("what leaves explains itself by its state, the window or a reason on record, or is a loss", () => {
  const before = shownBy(planPart([late, early, morning, published()], input()));
  const { plan } = planPart(
    [{ ...early, event: { ...early.event, status: "met" } }],
    input({
      before,
      reasons: new Map([[eventUid(late), { kind: "merged", detail: "merged into early" }]]),
    }),
  );
  const reasons = new Map(plan.removed.map(({ uid, reason }) => [uid, reason?.kind ?? null]));
  assert.equal(reasons.get(eventUid(early)), "met");
  assert.equal(reasons.get(eventUid(late)), "merged");
  assert.equal(reasons.get(eventUid(morning)), null);
  assert.deepEqual(plan.unexplained.map(({ key }) => key).sort(), ["morning", "sentencing-orlov"]);
  const later = planPart(
    [late],
    input({ before: shownBy(planPart([late], input())), window: { upcomingDays: 3 } }),
  );
  assert.equal(later.plan.removed[0]!.reason?.kind, "window");
});

Deno.test("an event that returns goes on counting, with its first time", () => {
  const [row] = planPart([late], input()).plan.rows as [PublishedRow];
  const departed = [{ ...row, sequence: 4, createdAt: "2026-01-01T00:00:00Z" }];
  const { shown, plan } = planPart([late, early], input({ before: { ...nothing, departed } }));
  const [, again] = shown;
  assert.deepEqual([again!.sequence, again!.createdAt], [5, "2026-01-01T00:00:00Z"]);
  assert.equal(shown[0]!.sequence, 0);
  assert.equal(plan.added.length, 2);
});

Deno.test("a uid that means another case's event is not shown, and is told", () => {
  const planned = planPart(
    [late, early],
    input({ taken: new Set([eventUid(late)]) }),
  );
  assert.deepEqual(keysOf(planned.shown), ["early"]);
  const { part } = made(planned);
  assert.equal(part.problems.length, 1);
  assert.match(part.problems[0]!, /us-v-orlov--late.*: a second event has this key/);
});

Deno.test("a part says what is in it", () => {
  const planned = planPart([
    late,
    deadline({ courtId: "gud", event: { certainty: "tentative" } }),
    published({ key: "odd", zone: "Nowhere/Land" }),
    published({ key: "broken", courtId: "nysd", event: { date: "2026-02-30" } }),
  ], input());
  const { part, pieces } = made(planned);
  assert.deepEqual([part.caseId, part.today, part.events, part.tentative], [
    "us-v-orlov",
    today,
    4,
    1,
  ]);
  assert.deepEqual(part.courts.sort(), ["gud", "ilnd"], "of what is in the feed");
  assert.deepEqual(part.types.sort(), ["deadline", "hearing"]);
  assert.equal(part.problems.length, 2);
  assert.match(part.problems.join("\n"), /--broken@.*: left out of the feed/);
  assert.deepEqual(part.times.filter(({ zone }) => zone !== null), [
    { zone: { zone: "America/Chicago", from: 2026, to: 2026 }, inUtc: false },
  ]);
  assert.deepEqual(part.sizes, { own: pieces.own.bytes.length, plain: pieces.own.bytes.length });
  assert.equal(pieces.plain, null);
});

Deno.test("its digest and card are there where there are pages", () => {
  const planned = planPart([late], input());
  const { part, pieces } = made(planned);
  assert.notEqual(part.digest, null);
  assert.match(pieces.card, /us-v-orlov/);
  const bare = made(planned, { paged: false });
  assert.deepEqual([bare.part.digest, bare.pieces.card], [null, ""]);
  assert.deepEqual(bare.pieces.own, pieces.own);
});

Deno.test("there are two kinds of bytes only where somebody is named, and may be", () => {
  const named = { ...late, notifyEmails: ["clerk@example.org"] };
  const planned = planPart([named, early], input());
  const silent = made(planned);
  assert.equal(silent.pieces.plain, null);
  assert.doesNotMatch(textOf(silent.pieces.own), /clerk@/);
  const { part, pieces } = made(planned, { attendees: true });
  assert.match(textOf(pieces.own), /clerk@/);
  assert.doesNotMatch(textOf(pieces.plain!), /clerk@/);
  assert.equal(textOf(pieces.plain!), textOf(silent.pieces.own));
  assert.notEqual(part.sizes.own, part.sizes.plain);
  const nobody = made(planPart([early], input()), { attendees: true });
  assert.equal(nobody.pieces.plain, null);
});

const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);

Deno.test("two parts have the same id only if they show equal events", () => {
  const id = (shown: PublishedEvent[], former: PublishedEvent[] = []) => partId({ shown, former });
  assert.equal(id([late, early]), id([structuredClone(late), structuredClone(early)]));
  const ids = [
    id([late, early]),
    id([early, late]),
    id([late]),
    id([late], [early]),
    id([], [late, early]),
    id([]),
    id([{ ...late, sequence: 1 }, early]),
    id([{ ...late, modifiedAt: "2026-04-02T18:00:00Z" }, early]),
    id([{ ...late, sources: [] }, early]),
    id([late, early], [{ ...morning, sequence: 2 }]),
  ];
  assert.equal(new Set(ids).size, ids.length);
});

Deno.test("planned again against what it published, a part is the same and changes nothing", () => {
  fc.assert(
    fc.property(
      anyEvents("us-v-orlov"),
      anyEvents("us-v-orlov"),
      fc.boolean(),
      fc.constantFrom({}, { pastDays: 3 }, { upcomingDays: 20 }),
      (earlier, events, attendees, window) => {
        const first = planPart(earlier, input());
        const left = (next: PartPlan) => {
          const uids = new Set(next.plan.removed.map(({ uid }) => uid));
          return first.plan.rows.filter(({ uid }) => uids.has(uid));
        };
        const before = { ...shownBy(first), departed: [] };
        const planned = planPart(events, input({ before, window, now: "2026-04-20T17:00:00Z" }));
        const after = { ...shownBy(planned), departed: left(planned) };
        const again = planPart(
          events.toReversed(),
          input({ before: after, window, now: "2026-04-20T18:00:00Z" }),
        );
        assert.deepEqual(again.shown, planned.shown);
        assert.equal(partId(again), partId(planned));
        const { added, changed, removed } = again.plan;
        assert.deepEqual([added, changed, removed], [[], [], []]);
        assert.deepEqual(again.shown, visibleEvents(again.shown));
        // And what is made of it is what is made of nothing but it, as it comes back from a file.
        const old = made(first, { attendees, paged: false }).pieces;
        const one = made(planned, {
          attendees,
          paged: false,
          earlier: { own: old.own, ...(old.plain === null ? {} : { plain: old.plain }) },
        });
        const fresh = made(planned, { attendees, paged: false });
        assert.deepEqual(one, fresh);
        assert.deepEqual(JSON.parse(JSON.stringify(one.part)), one.part);
        const isWritten = (published: PublishedEvent) => {
          try {
            return renderEvent(published).text !== "";
          } catch {
            return false;
          }
        };
        const written = planned.shown.filter(isWritten);
        assert.deepEqual(new Set(one.part.courts), new Set(written.map(({ courtId }) => courtId)));
        if (one.part.sizes.own === one.part.sizes.plain) {
          const { own, plain } = one.pieces;
          assert.equal(textOf(plain ?? own), textOf(own), "one stands for the other");
        }
      },
    ),
    runs(40, 2000),
  );
});
