import assert from "node:assert/strict";
import type { OutputResult, Publication } from "../../src/app/publication.ts";
import { publishAll } from "../../src/app/publish_all.ts";
import { eventsOf, textOf } from "../calendars/support/parse_feed.ts";
import { rowsOf } from "../support/output_rows.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const conference = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";
const trial = "ORDER: Jury Trial set for 9/14/2026 at 09:00 AM before Judge Ada Quill.";
const docket = docketWith([["2026-03-10", conference], ["2026-03-11", trial]]);
const other = docketWith([["2026-03-12", "ORDER: Sentencing set for 8/3/2026 at 02:00 PM."]], {
  id: 70_000_002,
  courtId: "ilnd",
  docketNumber: "1:26-cr-00077",
});

/** Synced and published once. */
async function published(
  options: Parameters<typeof installation>[0] = {},
): Promise<Installation> {
  const setting = await installation({ dockets: [docket], ...options });
  await setting.sync();
  const { calendars } = setting.publish();
  assert.ok(calendars.every(({ outcome }) => outcome === "written"));
  return setting;
}

/** The docket goes on with one more entry, filed on the day it is, and is synced. */
async function goesOn(setting: Installation, description: string): Promise<void> {
  const [id] = setting.standIn.entryIds(docket.id).slice(-1);
  const dateFiled = setting.clock.now().toString().slice(0, 10);
  setting.clock.advance(60_000);
  setting.standIn.upsertEntry(docket.id, { entryNumber: id! % 1000 + 2, dateFiled, description });
  await setting.sync();
}

function only(outputs: readonly OutputResult[]): OutputResult {
  assert.equal(outputs.length, 1);
  return outputs[0]!;
}

function feed(setting: Installation, name = "main.ics") {
  return new Map(
    [...eventsOf(setting.read(name))].map(([uid, event]) => [
      uid.split("--")[1]!.replace("@case-calendar", ""),
      {
        summary: textOf(event, "summary"),
        status: textOf(event, "status"),
        sequence: Number(event.getFirstPropertyValue("sequence")),
        start: String(event.getFirstPropertyValue("dtstart")),
      },
    ]),
  );
}

Deno.test("a feed holds the hearings of its cases, a second publication changes no byte", async () => {
  await using setting = await published();
  const first = setting.read("main.ics");
  const page = setting.read("index.html");
  const events = feed(setting);
  assert.deepEqual([...events.keys()].sort(), ["jury-trial", "status-conference"]);
  assert.equal(events.get("status-conference")!.start, "2026-06-09T10:00:00");
  assert.match(events.get("status-conference")!.summary!, /^\[HEARING\] Case case-1: Status conf/);
  setting.clock.advance(3_600_000);
  const again = setting.publish();
  assert.deepEqual([only(again.calendars).outcome, again.page?.outcome], [
    "unchanged",
    "unchanged",
  ]);
  setting.clock.advance(3 * 86_400_000);
  await setting.sync();
  assert.equal(only(setting.publish().calendars).outcome, "unchanged");
  assert.equal(setting.read("main.ics"), first);
  assert.ok(page.includes("main.ics"));
});

Deno.test("the page names calendars, cases and events, with the path of each feed below it", async () => {
  await using setting = await published({
    dockets: [docket, other],
    calendars: ["main", "second"],
    cases: [
      { id: "a", name: "Alder v. Birch <b>", dockets: [docket.id] },
      { id: "b", name: "US v. Marlow", dockets: [other.id], calendar: "second" },
    ],
  });
  const page = setting.read("index.html");
  assert.ok(page.includes("Alder v. Birch &lt;b&gt;") && !page.includes("Birch <b>"));
  for (const text of ["main.ics", "second.ics", "Sentencing", "1:26-cr-00077"]) {
    assert.ok(page.includes(text), text);
  }
});

Deno.test("a moved hearing keeps its key, shows the new date and counts its SEQUENCE up", async () => {
  await using setting = await published();
  await goesOn(
    setting,
    "ORDER: Status Conference set for 6/9/2026 is RESET to 6/23/2026 at 11:00 AM.",
  );
  const result = only(setting.publish().calendars);
  assert.deepEqual(result.plan?.removed, []);
  assert.deepEqual(result.plan?.changed, ["case-1--status-conference@case-calendar"]);
  const event = feed(setting).get("status-conference")!;
  assert.deepEqual([event.start, event.sequence], ["2026-06-23T11:00:00", 1]);
  assert.equal(feed(setting).get("jury-trial")!.sequence, 0);
});

Deno.test("a cancelled hearing is shown as cancelled for thirty days, then leaves with its reason", async () => {
  await using setting = await published();
  await goesOn(setting, "ORDER: The Status Conference set for 6/9/2026 is CANCELLED.");
  setting.publish();
  assert.equal(feed(setting).get("status-conference")!.status, "CANCELLED");
  setting.clock.set("2026-04-19T16:00:00Z");
  assert.deepEqual(only(setting.publish().calendars).plan?.removed, []);
  setting.clock.set("2026-04-20T16:00:00Z");
  const result = only(setting.publish().calendars);
  assert.equal(result.outcome, "written");
  assert.deepEqual(result.plan?.removed.map(({ uid, reason }) => [uid, reason?.kind]), [
    ["case-1--status-conference@case-calendar", "cancelled"],
  ]);
  assert.deepEqual([...feed(setting).keys()], ["jury-trial"]);
});

Deno.test("a deadline that is met leaves the feed with its reason", async () => {
  await using setting = await published({
    dockets: [docketWith([
      ["2026-03-01", "COMPLAINT against Crestmoor Logistics Inc. filed by Lantern Bay Foods LLC."],
      [
        "2026-03-10",
        "SUMMONS RETURNED EXECUTED. Crestmoor Logistics Inc. served on 3/9/2026, answer due 3/30/2026.",
      ],
    ])],
  });
  assert.equal(feed(setting).size, 1);
  const [uid] = eventsOf(setting.read("main.ics")).keys();
  await goesOn(setting, "ANSWER to 1 Complaint. Document filed by Crestmoor Logistics Inc.");
  const result = only(setting.publish().calendars);
  assert.deepEqual(
    result.plan?.removed.map((gone) => [gone.uid, gone.reason?.kind]),
    [[uid, "met"]],
  );
  assert.equal(feed(setting).size, 0);
  const [, former = ""] = setting.read("cases/case-1.html").split('<section id="former"');
  assert.match(former, /No longer on the calendar[^]*>Met<[^]*ANSWER/);
});

Deno.test("each case has a page, which goes when the case is not followed any more", async () => {
  await using setting = await published({ dockets: [docket, other] });
  const page = setting.read("cases/case-1.html");
  assert.match(page, /Status conference/);
  assert.match(page, /href="\.\.\/index\.html"/);
  assert.match(setting.read("index.html"), /href="\.\/cases\/case-1\.html#status-conference"/);
  setting.clock.advance(3_600_000);
  assert.equal(setting.publish().page?.outcome, "unchanged");
  assert.equal(setting.read("cases/case-1.html"), page);
  setting.config = setting.settings([{ id: "case-2", dockets: [other.id] }]);
  assert.equal(setting.publish({ force: true }).page?.outcome, "written");
  assert.throws(() => setting.read("cases/case-1.html"), Deno.errors.NotFound);
  assert.match(setting.read("cases/case-2.html"), /Sentencing/);
});

Deno.test("a publication in which an event vanishes without a reason is held back until forced", async () => {
  await using setting = await published();
  const before = setting.read("main.ics");
  setting.clock.advance(60_000);
  setting.standIn.editEntry(docket.id * 1000, { description: "ORDER concerning something else." });
  await setting.sync();
  for (const dryRun of [true, false, false]) {
    const result = only(setting.publish({ dryRun }).calendars);
    assert.equal(result.outcome, "held-back");
    assert.equal(result.unexplained.length, 1);
    assert.match(result.unexplained[0]!, /2026-06-09 .*Status conference/);
    assert.equal(setting.read("main.ics"), before);
  }
  const forced = only(setting.publish({ force: true }).calendars);
  assert.equal(forced.outcome, "written");
  assert.deepEqual(forced.plan?.removed.map(({ reason }) => reason), [null]);
  assert.deepEqual([...feed(setting).keys()], ["jury-trial"]);
  assert.equal(only(setting.publish().calendars).outcome, "unchanged");
});

Deno.test("one calendar that is held back does not stop the others; the page waits with it", async () => {
  await using setting = await published({
    dockets: [docket, other],
    calendars: ["main", "second"],
    cases: [
      { id: "a", dockets: [docket.id] },
      { id: "b", dockets: [other.id], calendar: "second" },
    ],
  });
  setting.clock.advance(60_000);
  setting.standIn.editEntry(docket.id * 1000, { description: "ORDER concerning something else." });
  setting.standIn.upsertEntry(other.id, {
    entryNumber: 2,
    dateFiled: "2026-03-20",
    description: "ORDER: Sentencing set for 8/3/2026 is RESET to 8/24/2026 at 02:00 PM.",
  });
  await setting.sync();
  const before = Deno.readTextFileSync(`${setting.folder}/out/index.html`);
  const { calendars, page } = setting.publish();
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["held-back", "written"]);
  assert.equal(page?.outcome, "held-back");
  assert.equal(Deno.readTextFileSync(`${setting.folder}/out/index.html`), before);
  assert.equal([...feed(setting, "second.ics").values()][0]!.start, "2026-08-24T14:00:00");
});

Deno.test("an output that cannot be written fails alone and is written when it can be", async () => {
  await using setting = await installation({
    dockets: [docket, other],
    calendars: ["main", "second"],
    cases: [
      { id: "a", dockets: [docket.id] },
      { id: "b", dockets: [other.id], calendar: "second" },
    ],
  });
  await setting.sync();
  await Deno.mkdir(`${setting.folder}/out/main.ics/in-the-way`, { recursive: true });
  const { calendars, page } = setting.publish();
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["failed", "written"]);
  assert.match(calendars[0]!.problems[0]!, /main\.ics/);
  assert.equal(page?.outcome, "written");
  assert.equal(feed(setting, "second.ics").size, 1);
  await Deno.remove(`${setting.folder}/out/main.ics`, { recursive: true });
  assert.deepEqual(setting.publish().calendars.map(({ outcome }) => outcome), [
    "written",
    "unchanged",
  ]);
  assert.equal(feed(setting).size, 2);
});

Deno.test("what nobody foresaw in one output fails that output alone", async () => {
  await using setting = await installation({
    dockets: [docket, other],
    calendars: ["main", "second"],
    cases: [
      { id: "a", dockets: [docket.id] },
      { id: "b", dockets: [other.id], calendar: "second" },
    ],
  });
  await setting.sync();
  const { store, clock, config } = setting;
  const outputs: typeof store.outputs = {
    ...store.outputs,
    ofCase: (output, caseId) => {
      if (output === "ics:main") throw new TypeError("never thought of");
      return store.outputs.ofCase(output, caseId);
    },
  };
  const { calendars, page } = publishAll({ config, clock, store: { ...store, outputs } });
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["failed", "written"]);
  assert.match(calendars[0]!.problems[0]!, /never thought of/);
  assert.equal(page?.outcome, "written");
});

Deno.test("a feed that another process publishes meanwhile is folded and published anew", async () => {
  await using setting = await installation({ dockets: [docket] });
  await setting.sync();
  const { store, clock, config } = setting;
  setting.publish();
  const rows = rowsOf(store, "ics:main");
  let others = 1;
  const outputs: typeof store.outputs = {
    ...store.outputs,
    ofCase: (output, caseId) => {
      const found = store.outputs.ofCase(output, caseId);
      if (others-- > 0) {
        clock.advance(1000);
        const left = rowsOf(store, output).map(({ uid }) => uid);
        store.outputs.record(output, { rows: [], left });
      }
      return found;
    },
  };
  const tools = { config, clock, store: { ...store, outputs } };
  const { calendars, page } = publishAll(tools);
  assert.deepEqual(calendars.map(({ outcome, events }) => [outcome, events]), [["written", 2]]);
  assert.equal(page?.events, 2);
  // What the other process took out returns with the next SEQUENCE.
  const sequences = rowsOf(store, "ics:main").map(({ sequence }) => sequence);
  assert.deepEqual(sequences, rows.map(({ sequence }) => sequence + 1));
  others = 99;
  const beaten = publishAll(tools);
  assert.equal(beaten.calendars[0]!.outcome, "failed");
  assert.match(beaten.calendars[0]!.problems[0]!, /another process published it at the same time/);
  assert.equal(beaten.page?.events, 2);
});

Deno.test("a dry run writes neither files nor store", async () => {
  await using setting = await installation({ dockets: [docket] });
  await setting.sync();
  const { store } = setting;
  const result = setting.publish({ dryRun: true });
  assert.deepEqual([only(result.calendars).outcome, result.page?.outcome], [
    "would-write",
    "would-write",
  ]);
  assert.equal(only(result.calendars).plan?.added.length, 2);
  assert.deepEqual([...Deno.readDirSync(setting.folder)], []);
  assert.deepEqual([store.outputs.list(), store.events.all()], [[], []]);
  assert.deepEqual(store.ledger.of({ caseId: "case-1" }), []);
});

Deno.test("a dry run names the very files that a run writes and removes", async () => {
  await using setting = await installation({
    dockets: [docket, other],
    cases: [{ id: "a", dockets: [docket.id] }, { id: "b", dockets: [other.id] }],
  });
  await setting.sync();
  const files = ({ calendars, views, page }: Publication) =>
    [...calendars, views, page].flatMap((one) => one?.paths ?? []).sort();
  const compared = () => {
    const foreseen = files(setting.publish({ dryRun: true }));
    assert.deepEqual(files(setting.publish()), foreseen);
    return foreseen.map((path) => path.slice(`${setting.folder}/out/`.length));
  };
  const first = compared();
  for (const name of ["main.ics", "main.atom", "all.ics", "index.html", "cases/a.html"]) {
    assert.ok(first.includes(name), name);
  }
  assert.deepEqual(compared(), []);
  Deno.writeTextFileSync(`${setting.folder}/out/cases/b.html`, "somebody's");
  assert.deepEqual(compared(), ["cases/b.html"]);
  setting.config = setting.settings([{ id: "b", dockets: [other.id] }]);
  assert.ok(compared().includes("cases/a.html"));
});

Deno.test("a case taken out of the settings leaves with that reason; back again it goes on counting", async () => {
  await using setting = await published({
    dockets: [docket, other],
    cases: [{ id: "a", dockets: [docket.id] }, { id: "b", dockets: [other.id] }],
  });
  const whole = setting.config;
  const first = feed(setting);
  setting.config = setting.settings([{ id: "b", dockets: [other.id] }]);
  const without = only(setting.publish().calendars);
  assert.equal(without.outcome, "written");
  assert.deepEqual(without.plan?.removed.map(({ reason }) => reason), [
    { kind: "removed-case", detail: "case a is no longer in the settings" },
    { kind: "removed-case", detail: "case a is no longer in the settings" },
  ]);
  assert.equal(feed(setting).size, 1);
  setting.config = whole;
  setting.publish();
  const back = feed(setting);
  assert.deepEqual([...back.keys()].sort(), [...first.keys()].sort());
  for (const [key, { sequence }] of back) {
    assert.equal(sequence, first.get(key)!.sequence + (key === "sentencing" ? 0 : 1), key);
  }
  const again = only(setting.publish().calendars);
  assert.equal(again.outcome, "unchanged");
});

Deno.test("a case moved to another calendar leaves the one and appears in the other", async () => {
  await using setting = await published({ calendars: ["main", "second"] });
  setting.config = setting.settings(
    [{ id: "case-1", dockets: [docket.id], calendar: "second" }],
    ["main", "second"],
  );
  const { calendars } = setting.publish();
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["written", "written"]);
  assert.deepEqual(calendars[0]!.plan?.removed.map(({ reason }) => reason?.detail), [
    "case case-1 is now in calendar second",
    "case case-1 is now in calendar second",
  ]);
  assert.equal(feed(setting).size, 0);
  assert.equal(feed(setting, "second.ics").size, 2);
});

Deno.test("a docket taken out of a case leaves with that reason", async () => {
  await using setting = await published({
    dockets: [docket, other],
    cases: [{ id: "a", dockets: [docket.id, other.id] }],
  });
  setting.config = setting.settings([{ id: "a", dockets: [docket.id] }]);
  const result = only(setting.publish().calendars);
  assert.equal(result.outcome, "written");
  assert.deepEqual(result.plan?.removed.map(({ reason }) => reason?.detail), [
    "docket ilnd/1:26-cr-00077 is no longer in case a",
  ]);
});

Deno.test("a docket whose number has become ambiguous is held back, not called removed", async () => {
  const twin = docketWith([["2026-03-12", conference]], {
    id: 70_000_003,
    courtId: "ilnd",
    docketNumber: "3:26-cr-00077",
  });
  await using setting = await installation({
    dockets: [other],
    cases: [{ id: "a", dockets: [{ court: "ilnd", number: "26-cr-00077" }] }],
  });
  await setting.sync();
  setting.publish();
  const before = setting.read("main.ics");
  setting.standIn.addDocket(twin);
  setting.config = setting.settings([
    { id: "a", dockets: [{ court: "ilnd", number: "26-cr-00077" }] },
    { id: "b", dockets: [twin.id] },
  ]);
  const { cases } = await setting.sync();
  assert.deepEqual(cases.map(({ dockets }) => dockets[0]!.outcome), ["failed", "ok"]);
  assert.match(cases[0]!.dockets[0]!.error!.message, /3:26-cr-00077/);
  assert.equal(only(setting.publish().calendars).outcome, "held-back");
  assert.equal(setting.read("main.ics"), before);
});

Deno.test("without index_path no page is written", async () => {
  await using setting = await installation({ dockets: [docket] });
  await setting.sync();
  setting.config = { ...setting.config, indexPath: null, feedViews: [] };
  assert.equal(setting.publish().page, null);
  assert.deepEqual([...Deno.readDirSync(`${setting.folder}/out`)].map(({ name }) => name).sort(), [
    "main.atom",
    "main.ics",
    "main.json",
  ]);
});

Deno.test("with a public address a picture lies beside the index for those who show links to it", async () => {
  await using setting = await published();
  const names = () => [...Deno.readDirSync(`${setting.folder}/out`)].map(({ name }) => name);
  assert.ok(!names().includes("share.png"));
  const { config } = setting;
  setting.config = { ...config, publicBaseUrl: "https://courts.example.org/watch" };
  const picture = `${setting.folder}/out/share.png`;
  assert.ok(setting.publish({ dryRun: true }).page?.paths.includes(picture));
  assert.ok(!names().includes("share.png"));
  assert.ok(setting.publish().page?.paths.includes(picture));
  assert.match(
    setting.read("index.html"),
    /property="og:image" content="https:\/\/courts\.example\.org\/watch\/share\.png"/,
  );
  assert.deepEqual(setting.publish().page?.paths, []);
  setting.config = config;
  assert.ok(setting.publish().page?.paths.includes(picture));
  assert.ok(!names().includes("share.png"));
});

Deno.test("a calendar without a file is told only by the page", async () => {
  await using setting = await installation({ dockets: [docket] });
  await setting.sync();
  const calendars = setting.config.calendars.map((one) => ({ ...one, icsPath: null }));
  setting.config = { ...setting.config, calendars };
  const result = setting.publish();
  assert.deepEqual(result.calendars, []);
  assert.equal(result.page?.events, 2);
  assert.match(setting.read("index.html"), /Status conference/);
});

Deno.test("before the first sync a feed without events is written, and nothing is lost", async () => {
  await using setting = await installation({ dockets: [docket] });
  assert.equal(only(setting.publish().calendars).outcome, "written");
  assert.equal(feed(setting).size, 0);
  await setting.sync();
  assert.equal(only(setting.publish().calendars).plan?.added.length, 2);
});
