import assert from "node:assert/strict";
import { keptWork } from "../../src/app/kept_work.ts";
import { Overtaken } from "../../src/app/overtaken.ts";
import type { OutputResult } from "../../src/app/publication.ts";
import {
  eventsOfPart,
  type PublishedCalendar,
  publishFeed,
  unplannedEvents,
} from "../../src/app/publish_feed.ts";
import { eventUid, type PublishedEvent } from "../../src/domain/published_event.ts";
import { eventsOf } from "../calendars/support/parse_feed.ts";
import { deadline, published } from "../calendars/support/published.ts";
import { rowsOf } from "../support/output_rows.ts";
import { type EventsByCase, type MadeUp, madeUp, type WorkOptions } from "./made_up.ts";

const hearing = (caseId: string, change: Partial<PublishedEvent> = {}) =>
  published({ caseId, ...change });
const reply = (caseId: string) => deadline({ caseId });

/** Publishes one calendar; `parts` are those it settled on, null when it did not. */
function feed(scene: MadeUp, events: EventsByCase, options: WorkOptions = {}) {
  const work = scene.work(events, options);
  let settled: PublishedCalendar | null = null;
  const result: OutputResult = publishFeed(work, (shown) => settled = shown);
  return { work, result, parts: (settled as PublishedCalendar | null)?.parts ?? null };
}

const uidsIn = (scene: MadeUp, name = "main.ics") => [...eventsOf(scene.read(name)).keys()];

Deno.test("a feed has the events of its cases, case by case; the store remembers them", () => {
  using scene = madeUp({
    cases: ["birch", "alder", { id: "other", calendar: "second" }],
    calendars: ["main", "second"],
  });
  const events = {
    birch: [hearing("birch")],
    alder: [reply("alder"), hearing("alder")],
    other: [hearing("other")],
  };
  const { result, parts } = feed(scene, events);
  assert.deepEqual([result.outcome, result.events, result.problems], ["written", 3, []]);
  const wanted = [...events.alder.toReversed(), ...events.birch].map(eventUid);
  assert.deepEqual(uidsIn(scene), wanted);
  assert.deepEqual(rowsOf(scene.store, "ics:main").map(({ uid }) => uid).sort(), wanted.sort());
  assert.deepEqual(parts!.map(({ caseId }) => caseId), ["alder", "birch"]);
  assert.deepEqual([...result.plan!.added].sort(), wanted);
});

Deno.test("with what is kept only a case that changed is planned and rendered again", () => {
  using scene = madeUp({ cases: ["alder", "birch", "cedar"] });
  const kept = keptWork();
  const events = Object.fromEntries(["alder", "birch", "cedar"].map((id) => [id, [hearing(id)]]));
  feed(scene, events, { kept });
  const looked: string[] = [];
  const { store } = scene;
  const spy = {
    ...store,
    outputs: {
      ...store.outputs,
      ofCase: (output: string, id: string) => {
        looked.push(id);
        return store.outputs.ofCase(output, id);
      },
    },
  };
  const changed = {
    ...events,
    birch: [hearing("birch", { event: { ...events.birch![0]!.event, time: "11:00" } })],
  };
  const { result } = feed(scene, changed, { kept, tools: { store: spy } });
  assert.deepEqual(looked, ["birch"]);
  assert.deepEqual([result.outcome, result.plan!.changed.length, result.events], ["written", 1, 3]);
  assert.equal(result.differences.length, 1);
  looked.length = 0;
  assert.equal(feed(scene, changed, { kept, tools: { store: spy } }).result.outcome, "unchanged");
  assert.deepEqual(looked, []);
  // Rows that somebody else wrote are looked at whole.
  store.outputs.record("ics:main", { rows: [], left: [] });
  assert.equal(feed(scene, changed, { kept, tools: { store: spy } }).result.outcome, "unchanged");
  assert.deepEqual(looked, ["alder", "birch", "cedar"]);
});

Deno.test("events that would vanish hold the feed back, until somebody insists; with what is kept, too", () => {
  for (const kept of [undefined, keptWork()]) {
    using scene = madeUp({ cases: ["alder", "birch"] });
    const some = kept === undefined ? {} : { kept };
    const before = { alder: [hearing("alder"), reply("alder")], birch: [hearing("birch")] };
    const lost = { ...before, alder: [reply("alder")] };
    feed(scene, before, some);
    const text = scene.read("main.ics");
    for (let n = 0; n < 2; n++) {
      const { result, parts } = feed(scene, lost, some);
      assert.equal(result.outcome, "held-back");
      assert.equal(result.unexplained.length, 1);
      assert.equal(parts, null);
      assert.equal(scene.read("main.ics"), text);
    }
    // It comes back, as if nothing had been.
    assert.equal(feed(scene, before, some).result.outcome, "unchanged");
    assert.equal(feed(scene, lost, some).result.outcome, "held-back");
    const { result } = feed(scene, lost, { ...some, tools: { force: true } });
    assert.deepEqual([result.outcome, result.plan!.removed.length], ["written", 1]);
    assert.deepEqual(uidsIn(scene), [reply("alder"), hearing("birch")].map(eventUid));
    assert.equal(feed(scene, lost, some).result.outcome, "unchanged");
    // One that returns goes on counting.
    feed(scene, before, some);
    const row = rowsOf(scene.store, "ics:main").find(({ uid }) =>
      uid === eventUid(hearing("alder"))
    )!;
    assert.equal(row.sequence, 1);
  }
});

Deno.test("a case that goes to another calendar leaves this one for that reason", () => {
  using scene = madeUp({ cases: ["alder", "birch"], calendars: ["main", "second"] });
  const events = { alder: [hearing("alder")], birch: [hearing("birch")] };
  feed(scene, events);
  const { config } = scene;
  scene.config = {
    ...config,
    cases: config.cases.map((one) => one.id === "alder" ? { ...one, calendar: "second" } : one),
  };
  const { result } = feed(scene, events);
  assert.deepEqual([result.outcome, result.plan!.removed.map(({ reason }) => reason?.kind)], [
    "written",
    ["removed-case"],
  ]);
  feed(scene, events, { calendar: "second" });
  assert.deepEqual(uidsIn(scene, "second.ics"), [eventUid(events.alder[0]!)]);
  scene.config = config;
  feed(scene, events);
  const [row] = scene.store.outputs.ofCase("ics:main", "alder").shown;
  assert.equal(row!.sequence, 1, "and goes on counting when it returns");
});

Deno.test("a dry run says what would be and leaves everything as it is", () => {
  using scene = madeUp({ cases: ["alder"] });
  const events = { alder: [hearing("alder")] };
  const dry = () => feed(scene, events, { tools: { dryRun: true } });
  const first = dry();
  assert.deepEqual([first.result.outcome, first.result.paths], ["would-write", [
    `${scene.folder}/out/main.ics`,
  ]]);
  assert.equal(scene.store.outputs.isPublished("ics:main"), false);
  assert.throws(() => scene.read("main.ics"), Deno.errors.NotFound);
  assert.equal(first.parts!.length, 1);
  feed(scene, events);
  assert.equal(dry().result.outcome, "unchanged");
});

Deno.test("a file that somebody touched or removed is made again", () => {
  using scene = madeUp({ cases: ["alder"] });
  const kept = keptWork();
  const events = { alder: [hearing("alder")] };
  feed(scene, events, { kept });
  const path = `${scene.folder}/out/main.ics`;
  const text = scene.read("main.ics");
  for (const harm of [() => Deno.writeTextFileSync(path, "mine"), () => Deno.removeSync(path)]) {
    harm();
    const { result } = feed(scene, events, { kept });
    assert.deepEqual([result.outcome, result.paths], ["written", [path]]);
    assert.equal(scene.read("main.ics"), text);
    assert.equal(feed(scene, events, { kept }).result.outcome, "unchanged");
  }
});

Deno.test("of two processes at once the later one fails, and writes no row", () => {
  using scene = madeUp({ cases: ["alder"] });
  const kept = keptWork();
  feed(scene, { alder: [hearing("alder")] }, { kept });
  const { store } = scene;
  const other = { alder: [hearing("alder"), reply("alder")] };
  for (const moment of ["before the file", "after the file"]) {
    let asked = 0;
    const meddled = {
      ...store,
      stamps: {
        ...store.stamps,
        ofOutput: (output: string) => {
          asked += 1;
          // First for what is known, then before the file, then with the rows.
          if (asked === (moment === "before the file" ? 2 : 3)) feed(scene, other);
          return store.stamps.ofOutput(output);
        },
      },
    };
    const stale = { alder: [hearing("alder", { event: { ...published().event, time: "15:00" } })] };
    const force = { force: true };
    const tools = { store: meddled, ...force };
    assert.throws(() => feed(scene, stale, { kept, tools }), Overtaken, moment);
    // Whoever comes next puts everything right.
    const { result } = feed(scene, other, { kept });
    assert.deepEqual(uidsIn(scene), other.alder.map(eventUid), moment);
    assert.deepEqual(rowsOf(store, "ics:main").length, 2);
    assert.equal(result.problems.length, 0);
    assert.equal(feed(scene, other).result.outcome, "unchanged");
    feed(scene, { alder: [hearing("alder")] }, { kept, tools: force });
  }
});

Deno.test("a publication that ended between file and rows is made up for, and told once", () => {
  using scene = madeUp({ cases: ["alder"] });
  const { store } = scene;
  feed(scene, { alder: [hearing("alder")] });
  const next = { alder: [hearing("alder"), reply("alder")] };
  const broken = {
    ...store,
    outputs: {
      ...store.outputs,
      record: () => {
        throw new Error("the machine went down");
      },
    },
  };
  const kept = keptWork();
  assert.throws(() => feed(scene, next, { kept, tools: { store: broken } }), /went down/);
  assert.equal(uidsIn(scene).length, 2);
  assert.equal(rowsOf(store, "ics:main").length, 1);
  const { result } = feed(scene, next, { kept });
  assert.deepEqual([result.plan!.added, result.outcome], [[eventUid(next.alder[1]!)], "unchanged"]);
  assert.equal(rowsOf(store, "ics:main").length, 2);
  assert.equal(store.changes.list({ since: "2026-01-01T00:00:00Z", limit: 9 }).length, 1);
});

Deno.test("the events of a part can be had as long as they are those of the part", () => {
  using scene = madeUp({ cases: ["alder", "birch", "cedar"] });
  const kept = keptWork();
  const events = Object.fromEntries(
    ["alder", "birch", "cedar"].map((id) => [id, [hearing(id), reply(id)]]),
  );
  const { work, parts } = feed(scene, events, { kept });
  for (const part of parts!) {
    const { shown } = eventsOfPart(part, work);
    assert.deepEqual(shown.map(eventUid), events[part.caseId]!.map(eventUid));
    const again = eventsOfPart(part, { ...work, kept: keptWork() });
    assert.deepEqual(again.shown, shown);
  }
  feed(scene, { ...events, alder: [] }, { tools: { force: true } });
  feed(scene, events);
  assert.throws(() => eventsOfPart(parts![0]!, { ...work, kept: keptWork() }), Overtaken);
});

Deno.test("a case whose feed failed can be shown as if nothing had been published", () => {
  using scene = madeUp({ cases: ["alder"] });
  const work = scene.work({ alder: [hearing("alder")] });
  const met = deadline({ caseId: "alder", event: { date: "2026-03-10", status: "met" } });
  const { shown, former } = unplannedEvents(
    { ...work.own[0]!, events: [hearing("alder"), met] },
    work,
  );
  assert.deepEqual([shown, former].map((some) => some.map(eventUid)), [
    [eventUid(hearing("alder"))],
    [eventUid(met)],
  ]);
  assert.equal(rowsOf(scene.store, "ics:main").length, 0);
});

Deno.test("what the index needs of a case is made as a step of the page, which can be given up", () => {
  using scene = madeUp({ cases: ["alder"] });
  const steps: string[] = [];
  const events = { alder: [hearing("alder")] };
  const { parts } = feed(scene, events, { tools: { onStep: (step) => steps.push(step) } });
  assert.deepEqual(steps, ["page", "ics:main"]);
  assert.notEqual(parts![0]!.digest, null);
  const work = { ...scene.work(events), places: null };
  publishFeed(work, ({ parts: [part] }) => assert.equal(part!.digest, null));
});

Deno.test("an index that cannot be made of a case costs its feed nothing", () => {
  using scene = madeUp({ cases: ["alder"] });
  const work = scene.work({ alder: [hearing("alder")] });
  const place = work.places!.get("alder")!;
  const lost = {
    ...place,
    get item(): never {
      throw new Error("lost");
    },
  };
  const { outcome, problems } = publishFeed(
    { ...work, places: new Map([["alder", lost]]) },
    ({ parts: [part] }) => assert.equal(part!.digest, null),
  );
  assert.deepEqual([outcome, problems], ["written", []]);
  assert.equal(uidsIn(scene).length, 1);
});

Deno.test("two cases that claim one uid: the first by id has it, and the other is told, whoever came first", () => {
  const mine = (key = "b--plea") => hearing("a", { key });
  const theirs = hearing("a--b", { key: "plea", event: { ...published().event, title: "Plea" } });
  assert.equal(eventUid(mine()), eventUid(theirs));
  const states: EventsByCase[] = [
    { a: [mine()], "a--b": [theirs, reply("a--b")] },
    { a: [mine("other")], "a--b": [theirs] },
    { a: [mine(), mine("other")], "a--b": [theirs] },
    { a: [], "a--b": [theirs] },
    { a: [mine()], "a--b": [] },
  ];
  for (const kept of [keptWork(), undefined]) {
    using scene = madeUp({ cases: ["a--b", "a", "c"] });
    const options = { ...(kept === undefined ? {} : { kept }), tools: { force: true } };
    for (const one of [...states, ...states.toReversed()]) {
      const events = { ...one, c: [hearing("c")] };
      const { result, work, parts } = feed(scene, events, options);
      const claims = Object.values(events).flat().map(eventUid);
      const uids = [...new Set(claims)].sort();
      assert.deepEqual(uidsIn(scene).sort(), uids);
      assert.deepEqual(rowsOf(scene.store, "ics:main").map(({ uid }) => uid).sort(), uids);
      assert.equal(result.problems.length, claims.length - uids.length, JSON.stringify(one));
      const clash = eventsOf(scene.read("main.ics")).get(eventUid(theirs))?.toString() ?? "";
      assert.equal(
        clash.includes("Plea"),
        clash !== "" && !one.a!.some(({ key }) => key === "b--plea"),
      );
      for (const part of parts!) {
        assert.equal(eventsOfPart(part, { ...work, kept: keptWork() }).shown.length, part.events);
      }
      const again = feed(scene, events, { tools: { force: true } });
      assert.equal(again.result.outcome, "unchanged");
      assert.deepEqual(again.result.problems, result.problems);
    }
  }
});
