import assert from "node:assert/strict";
import { indexPieces, makePart, planPart } from "../../src/app/case_part.ts";
import { keptParts } from "../../src/app/kept_parts.ts";
import { Overtaken } from "../../src/app/overtaken.ts";
import type { PublishedEvent } from "../../src/domain/published_event.ts";
import { memoryCache, openRenderCache, type RenderCache } from "../../src/store/render_cache.ts";
import { deadline, published } from "../calendars/support/published.ts";
import { keptCaseOf, madeUp } from "./made_up.ts";

const today = "2026-04-20";
const hearing = published({ caseId: "alder", notifyEmails: ["clerk@example.org"] });
const reply = deadline({ caseId: "alder" });
const nothing = { shown: [], departed: [] };
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A case with its part of these events, named or not. */
function made(
  events: readonly PublishedEvent[],
  { id = "alder", day = today, attendees = true } = {},
) {
  using scene = madeUp({ cases: [id] });
  const { places } = scene.work({ [id]: events });
  const state = keptCaseOf(scene.config.cases[0]!, { events });
  const now = `${day}T16:00:00Z`;
  const planned = planPart(events, {
    window: {},
    before: nothing,
    reasons: new Map(),
    taken: new Set(),
    now,
    today: day,
  });
  const page = indexPieces(planned, { place: places!.get(id)!, today: day });
  return {
    state,
    events: planned,
    ...makePart(state, { planned, today: day, attendees, earlier: {}, page }),
  };
}

function known(cache: RenderCache, one: ReturnType<typeof made>) {
  return keptParts({ cache }).find(one.state, { id: one.part.id, today: one.part.today });
}

Deno.test("a part is found for its case as it is, its day and its id", () => {
  const cache = memoryCache();
  const kept = keptParts({ cache });
  const one = made([hearing, reply]);
  const find = (
    parts: typeof kept,
    state = one.state,
    part: { id?: string | undefined; today?: string } = {},
  ) => parts.find(state, { id: one.part.id, today, ...part });
  assert.equal(find(kept), null);
  kept.keep(one);
  for (const parts of [kept, keptParts({ cache })]) {
    assert.deepEqual(find(parts), one.part);
    assert.equal(find(parts, { ...one.state, stamp: "other" }), null);
    assert.equal(find(parts, one.state, { id: "other" }), null);
    assert.equal(find(parts, one.state, { id: undefined }), null);
    assert.equal(find(parts, one.state, { today: "2026-04-21" }), null);
    const { settings } = made([], { id: "birch" }).state;
    assert.equal(find(parts, { ...one.state, settings }), null);
  }
});

Deno.test("what lies beside a part comes back as it was, in this process and in another one", () => {
  const folder = Deno.makeTempDirSync();
  try {
    const path = `${folder}/cache.sqlite`;
    const one = made([hearing, reply]);
    const empty = made([], { id: "empty" });
    {
      using cache = openRenderCache({ path, identity: "tests" });
      const kept = keptParts({ cache });
      for (const each of [one, empty]) kept.keep(each);
      cache.flush();
    }
    using cache = openRenderCache({ path, identity: "tests" });
    const kept = keptParts({ cache });
    for (const each of [one, empty]) {
      const part = kept.find(each.state, { id: each.part.id, today })!;
      assert.deepEqual(part, each.part);
      const { own, plain, card } = each.pieces;
      const named = kept.feed(part, { attendees: true });
      assert.deepEqual(named.events, own.events);
      assert.equal(textOf(named.bytes), textOf(own.bytes));
      assert.equal(textOf(kept.bytes(part, { attendees: true })), textOf(own.bytes));
      assert.equal(textOf(kept.bytes(part, { attendees: false })), textOf((plain ?? own).bytes));
      assert.equal(
        textOf(kept.feed(part, { attendees: false }).bytes),
        textOf((plain ?? own).bytes),
      );
      assert.equal(textOf(kept.card(part)), card);
      assert.equal(kept.events(part), null, "events are not kept from process to process");
    }
    assert.match(textOf(kept.bytes(one.part, { attendees: true })), /clerk@/);
    assert.doesNotMatch(textOf(kept.bytes(one.part, { attendees: false })), /clerk@/);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});

Deno.test("pieces of another state are never taken: the part is forgotten, and that is told", () => {
  const earlier = made([hearing]);
  const later = made([hearing, reply]);
  const asks: ((kept: ReturnType<typeof keptParts>) => unknown)[] = [
    (kept) => kept.bytes(earlier.part, { attendees: true }),
    (kept) => kept.bytes(earlier.part, { attendees: false }),
    (kept) => kept.feed(earlier.part, { attendees: true }),
    (kept) => kept.card(earlier.part),
  ];
  for (const ask of asks) {
    const cache = memoryCache();
    const kept = keptParts({ cache });
    kept.keep(earlier);
    ask(kept);
    // Another process.
    keptParts({ cache }).keep(later);
    const mine = keptParts({ cache });
    assert.throws(() => ask(mine), Overtaken);
    const first = keptParts({ cache });
    first.keep(earlier);
    for (const piece of ["own", "plain", "card"]) {
      cache.put(piece, "alder", { about: "damaged", body: new Uint8Array() });
    }
    assert.throws(() => ask(first), /alder/);
    assert.equal(first.find(earlier.state, { id: earlier.part.id, today }), null);
    assert.equal(known(cache, earlier), null);
  }
});

Deno.test("a part of the same events made on another day, or of another state, is another one", () => {
  const cache = memoryCache();
  const kept = keptParts({ cache });
  const one = made([reply]);
  const tomorrow = made([reply], { day: "2026-04-21" });
  assert.equal(one.part.id, tomorrow.part.id);
  kept.keep(one);
  keptParts({ cache }).keep(tomorrow);
  // It says "tomorrow" on its card, perhaps.
  assert.throws(() => kept.card(one.part), Overtaken);
});

Deno.test("what any state of the case left is there to begin from, as far as it is there", () => {
  const cache = memoryCache();
  const kept = keptParts({ cache });
  assert.deepEqual(kept.earlier("alder"), {});
  const one = made([reply]);
  kept.keep(one);
  assert.deepEqual(kept.earlier("alder"), {
    own: { events: one.pieces.own.events, bytes: one.pieces.own.bytes },
  });
  const named = made([hearing]);
  kept.keep(named);
  assert.deepEqual(Object.keys(keptParts({ cache }).earlier("alder")), ["own", "plain"]);
  cache.put("own", "alder", { about: "", body: "no bytes" });
  assert.deepEqual(Object.keys(kept.earlier("alder")), ["plain"]);
});

Deno.test("of few parts the events stay in memory, those of the last ones", () => {
  const kept = keptParts({ cache: memoryCache() });
  const [a, b, c] = ["a", "b", "c"].map((id) => made([published({ caseId: id })], { id }));
  for (const one of [a!, b!]) kept.keep(one);
  assert.deepEqual(kept.events(a!.part), a!.events);
  kept.keep(c!);
  assert.equal(kept.events(a!.part), null);
  assert.deepEqual(kept.events(b!.part), b!.events);
  assert.deepEqual(kept.events(c!.part), c!.events);
  const moved = made([published({ caseId: "c", sequence: 1 })], { id: "c" });
  assert.equal(kept.events(moved.part), null, "another part of the same case");
});
