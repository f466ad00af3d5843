import assert from "node:assert/strict";
import { type KeptCase, type KeptCases, keptCases } from "../../src/app/kept_cases.ts";
import { caseStates } from "../../src/app/case_state.ts";
import { Overtaken } from "../../src/app/overtaken.ts";
import { memoryCache } from "../../src/store/render_cache.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const names = ["alder", "birch", "cedar"];
const dockets = names.map((_, index) =>
  docketWith([
    ["2026-03-10", "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill."],
    ["2026-03-12", "ORDER: Joint status report due by 5/18/2026."],
  ], { id: 70_000_001 + index })
);

async function site(): Promise<Installation> {
  const cases = names.map((id, index) => ({ id, dockets: [dockets[index]!.id] }));
  const made = await installation({ dockets, cases });
  await made.sync();
  return made;
}

function folds(made: Installation, kept: KeptCases, { save = true } = {}): KeptCase[] {
  kept.look(made);
  return made.config.cases.map((one) => kept.of(one, { ...made, save }));
}

/** As plain values. */
const plain = ({ settings, dockets, events, merged }: Omit<KeptCase, "stamp">) =>
  structuredClone({ settings, dockets, events, merged: [...merged] });

Deno.test("a kept case is the case as it is folded, in this process and in another one", async () => {
  await using made = await site();
  const cache = memoryCache();
  const kept = keptCases({ cache });
  const first = folds(made, kept);
  const wanted = caseStates(made.config.cases, { ...made, save: false }).map(plain);
  assert.deepEqual(first.map(plain), wanted);
  assert.deepEqual(folds(made, kept), first, "nothing is folded again");
  const other = keptCases({ cache });
  other.look(made);
  const found = made.config.cases.map((one) => other.find(one)!);
  assert.deepEqual(found.map(plain), wanted);
  assert.deepEqual(found.map(({ stamp }) => stamp), first.map(({ stamp }) => stamp));
});

Deno.test("a case is found while all it rests on is as it was", async () => {
  await using made = await site();
  const kept = keptCases({ cache: memoryCache() });
  assert.throws(() => kept.of(made.config.cases[0]!, { ...made, save: false }), /look before/);
  const found = () => {
    kept.look(made);
    return made.config.cases.filter((one) => kept.find(one) !== null).map(({ id }) => id);
  };
  assert.deepEqual(found(), []);
  const [first] = folds(made, kept);
  assert.deepEqual(found(), names);
  made.standIn.upsertEntry(dockets[1]!.id, {
    entryNumber: 3,
    dateFiled: "2026-03-20",
    description: "ORDER: Response due by 4/6/2026.",
  });
  made.clock.advance(60_000);
  await made.sync();
  assert.deepEqual(found(), ["alder", "cedar"]);
  const [same, changed] = folds(made, kept);
  assert.equal(same, first);
  assert.equal(changed!.events.length, 3);
  made.clock.set("2026-03-21T04:30:00Z");
  assert.deepEqual(found(), [], "another day at the court");
  const states = folds(made, kept);
  assert.deepEqual(states[0]!.stamp, first!.stamp, "and nothing is other for it");
  // Set back.
  made.clock.set("2026-03-20T16:02:00Z");
  assert.deepEqual(found(), []);
});

Deno.test("states that differ in anything have other stamps", async () => {
  await using made = await site();
  const stampOf = (change: Partial<Installation["config"]["cases"][number]> = {}) => {
    const kept = keptCases({ cache: memoryCache() });
    kept.look(made);
    return kept.of({ ...made.config.cases[0]!, ...change }, { ...made, save: false }).stamp;
  };
  const stamps = [
    stampOf(),
    stampOf({ tags: ["Trade secrets"] }),
    stampOf({ name: "Alder v. Birch" }),
    stampOf({ notifyEmails: ["clerk@example.org"] }),
    stampOf({ dockets: [] }),
  ];
  assert.equal(new Set(stamps).size, stamps.length);
  assert.equal(stampOf(), stamps[0]);
});

Deno.test("where another process has put a later fold the case is forgotten, and that is told", async () => {
  await using made = await site();
  const cache = memoryCache();
  const kept = keptCases({ cache });
  const states = folds(made, kept);
  for (
    const harm of [
      () => cache.put("events", "alder", { ...cache.get("events", "alder")!, about: "later" }),
      () => cache.put("events", "alder", { about: states[0]!.stamp, body: "no bytes" }),
    ]
  ) {
    harm();
    // Of few cases the events are in memory; these two are not among them any more.
    for (const one of states.slice(1)) assert.equal(one.events.length, 2);
    assert.throws(() => states[0]!.events, Overtaken);
    assert.throws(() => states[0]!.merged, /alder/);
    assert.equal(kept.find(made.config.cases[0]!), null);
    const other = keptCases({ cache });
    other.look(made);
    assert.equal(other.find(made.config.cases[0]!), null);
    assert.equal(folds(made, kept)[0]!.events.length, 2);
  }
});

Deno.test("a fold amid which somebody else wrote is used once and not taken for the last word", async () => {
  await using made = await site();
  const { store } = made;
  const [alder] = made.config.cases;
  const meddled = {
    ...store,
    transaction: <T>(work: () => T): T =>
      store.transaction(() => {
        // As another process that folds the case right before ours is stored.
        caseStates([alder!], { ...made, save: true });
        return work();
      }),
  };
  const kept = keptCases({ cache: memoryCache() });
  kept.look(made);
  const state = kept.of(made.config.cases[0]!, { ...made, store: meddled, save: true });
  assert.equal(state.events.length, 2);
  kept.look(made);
  assert.equal(kept.find(made.config.cases[0]!), null);
  folds(made, kept);
  kept.look(made);
  assert.notEqual(kept.find(made.config.cases[0]!), null);
});
