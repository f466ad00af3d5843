import assert from "node:assert/strict";
import { eventsOf, parseFeed, textOf } from "../../calendars/support/parse_feed.ts";
import { docketWith, type Installation, installation } from "../installation.ts";

const trial = docketWith([
  ["2026-03-10", "ORDER: Jury Trial set for 9/14/2026 at 09:00 AM before Judge Ada Quill."],
  ["2026-03-12", "ORDER: Joint status report due by 5/18/2026."],
]);
const sentencing = docketWith([["2026-03-12", "ORDER: Sentencing set for 8/3/2026 at 02:00 PM."]], {
  id: 70_000_002,
  courtId: "ilnd",
  docketNumber: "1:26-cr-00077",
});
const cases = [
  { id: "alder", name: "Alder v. Birch", dockets: [trial.id], tags: ["Trade secrets"] },
  { id: "marlow", dockets: [sentencing.id], calendar: "second", tags: ["DPRK", "trade-secrets"] },
];

async function site(): Promise<Installation> {
  const made = await installation({
    dockets: [trial, sentencing],
    calendars: ["main", "second"],
    cases,
  });
  await made.sync();
  return made;
}

/** Keys of the events of a file. */
function keys(made: Installation, name: string): string[] {
  return [...eventsOf(made.read(name)).keys()].map((uid) => uid.replace("@case-calendar", ""))
    .sort();
}

const [juryTrial, report, sentence] = [
  "alder--jury-trial",
  "alder--deadline:joint-status-report",
  "marlow--sentencing",
];

Deno.test("each view shows what the calendars show of it, the events as they stand there", async () => {
  await using made = await site();
  const { views } = made.publish();
  assert.deepEqual([views?.problems, views?.heldBack, views?.emptied], [[], 0, []]);
  assert.equal(views?.files, views?.written);
  const all = [report, juryTrial, sentence];
  for (
    const [name, shown] of Object.entries({
      "calendars/main.ics": [report, juryTrial],
      "calendars/second.ics": [sentence],
      "cases/alder.ics": [report, juryTrial],
      "cases/marlow.ics": [sentence],
      "courts/nysd.ics": [report, juryTrial],
      "courts/ilnd.ics": [sentence],
      "tags/trade-secrets.ics": all,
      "tags/dprk.ics": [sentence],
      "kinds/hearings.ics": [juryTrial, sentence],
      "kinds/deadlines.ics": [report],
      "all.ics": all,
    })
  ) {
    assert.deepEqual(keys(made, name), shown, name);
  }
  const own = eventsOf(made.read("main.ics")).get(`${juryTrial}@case-calendar`)!.toString();
  const other = eventsOf(made.read("all.ics")).get(`${juryTrial}@case-calendar`)!.toString();
  assert.equal(own, other);
  assert.equal(textOf(parseFeed(made.read("cases/alder.ics")), "name"), "Alder v. Birch");
  made.clock.advance(3_600_000);
  assert.equal(made.publish().views?.written, 0);
});

Deno.test("feeds.views says which are written; those that were become empty", async () => {
  await using made = await site();
  made.publish();
  made.config = { ...made.config, feedViews: ["all"] };
  const dry = made.publish({ dryRun: true }).views!;
  // Each with its two feeds of changes.
  assert.deepEqual([dry.written, dry.emptied.length], [0, 30]);
  assert.equal(keys(made, "cases/alder.ics").length, 2);
  const { emptied } = made.publish().views!;
  assert.deepEqual(emptied, dry.emptied);
  assert.deepEqual(keys(made, "cases/alder.ics"), []);
  assert.equal(keys(made, "all.ics").length, 3);
  assert.deepEqual(made.publish().views!.emptied, []);
});

Deno.test("the feed of a removed calendar is a valid empty one that says why, and is then left alone", async () => {
  await using made = await site();
  made.publish();
  const [alder] = cases;
  made.config = made.settings([alder!], ["main"]);
  const { views } = made.publish();
  const below = (name: string) => `${made.folder}/out/${name}`;
  assert.deepEqual(
    views!.emptied.sort(),
    ["second", "calendars/second", "cases/marlow", "courts/ilnd", "tags/dprk"]
      .flatMap((name) => ["ics", "atom", "json"].map((ending) => below(`${name}.${ending}`)))
      .sort(),
  );
  assert.deepEqual(keys(made, "second.ics"), []);
  assert.match(textOf(parseFeed(made.read("second.ics")), "description")!, /no longer in the sett/);
  assert.deepEqual(keys(made, "all.ics"), [report, juryTrial]);
  Deno.writeTextFileSync(below("second.ics"), "somebody else's");
  made.publish();
  assert.equal(made.read("second.ics"), "somebody else's");
});

Deno.test("the change feeds of what is gone tell of its end and of nothing else", async () => {
  await using made = await site();
  made.publish();
  const before = made.read("cases/marlow.atom");
  const idOf = (atom: string) => /<id>(.*)<\/id>/.exec(atom)![1];
  const [alder] = cases;
  made.config = made.settings([alder!], ["main"]);
  made.publish({ dryRun: true });
  assert.equal(made.read("cases/marlow.atom"), before);
  made.publish();
  const atom = made.read("cases/marlow.atom");
  assert.equal(idOf(atom), idOf(before));
  assert.equal(atom.match(/<entry>/g)?.length, 1);
  assert.match(atom, /<title>This feed has ended<\/title>\s*<updated>2026-03-20T16:00:00Z</);
  const json = JSON.parse(made.read("second.json"));
  assert.equal(json.expired, true);
  assert.match(json.description, /no longer in the settings/);
  assert.deepEqual(json.items.map(({ title }: { title: string }) => title), [
    "This feed has ended",
  ]);
  assert.ok(!made.read("all.json").includes("expired"));
  made.clock.advance(3_600_000);
  assert.deepEqual(made.publish().views!.emptied, []);
  assert.equal(made.read("cases/marlow.atom"), atom);
});

Deno.test("a case that comes back has its change feed back, under the id it had", async () => {
  await using made = await site();
  made.publish();
  const before = made.read("cases/marlow.json");
  const { config } = made;
  made.config = made.settings([cases[0]!], ["main"]);
  made.publish();
  made.config = config;
  made.publish();
  assert.equal(made.read("cases/marlow.json"), before);
});

Deno.test("a file that is not ours any more is not emptied, one that was removed does not return", async () => {
  await using made = await site();
  made.publish();
  Deno.writeTextFileSync(`${made.folder}/out/second.ics`, "BEGIN:VCALENDAR\r\n");
  Deno.writeTextFileSync(`${made.folder}/out/second.atom`, "<feed>mine</feed>");
  Deno.removeSync(`${made.folder}/out/second.json`);
  Deno.removeSync(`${made.folder}/out/calendars/second.ics`);
  const [alder] = cases;
  made.config = made.settings([alder!], ["main"]);
  made.publish();
  assert.equal(made.read("second.ics"), "BEGIN:VCALENDAR\r\n");
  assert.equal(made.read("second.atom"), "<feed>mine</feed>");
  assert.throws(() => made.read("second.json"), Deno.errors.NotFound);
  assert.throws(() => made.read("calendars/second.ics"), Deno.errors.NotFound);
});

Deno.test("while a calendar is held back, the views that show it wait, others go on, none is emptied", async () => {
  await using made = await site();
  made.publish();
  const before = { all: made.read("all.ics"), second: made.read("calendars/second.ics") };
  made.clock.advance(60_000);
  made.standIn.editEntry(sentencing.id * 1000, { description: "ORDER on something else." });
  made.standIn.upsertEntry(trial.id, {
    entryNumber: 3,
    dateFiled: "2026-03-20",
    description: "ORDER: Status Conference set for 6/9/2026 at 10:00 AM.",
  });
  await made.sync();
  const { calendars, views } = made.publish();
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["written", "held-back"]);
  assert.ok(views!.heldBack > 0);
  assert.deepEqual(views!.emptied, []);
  assert.equal(made.read("all.ics"), before.all);
  assert.equal(made.read("calendars/second.ics"), before.second);
  assert.equal(keys(made, "cases/alder.ics").length, 3);
  made.publish({ force: true });
  assert.equal(keys(made, "all.ics").length, 3);
  assert.deepEqual(keys(made, "calendars/second.ics"), []);
});

Deno.test("a calendar without a file is in no view, and a calendar's own file is no view's", async () => {
  await using made = await site();
  const [main, second] = made.config.calendars;
  made.config = {
    ...made.config,
    calendars: [
      { ...main!, icsPath: `${made.folder}/out/all.ics` },
      { ...second!, icsPath: null },
    ],
  };
  made.publish();
  assert.equal(textOf(parseFeed(made.read("all.ics")), "name"), "Calendar main");
  assert.deepEqual(keys(made, "kinds/hearings.ics"), [juryTrial]);
  assert.throws(() => made.read("cases/marlow.ics"), Deno.errors.NotFound);
});

Deno.test("a view that cannot be written is a problem of its own", async () => {
  await using made = await site();
  Deno.mkdirSync(`${made.folder}/out/cases/alder.ics`, { recursive: true });
  const { views, calendars } = made.publish();
  assert.equal(views!.problems.length, 1);
  assert.match(views!.problems[0]!, /cases\/alder\.ics/);
  assert.ok(calendars.every(({ outcome }) => outcome === "written"));
  assert.equal(keys(made, "all.ics").length, 3);
});

Deno.test("people's addresses stand only in the feeds of a calendar that may have them, and of its cases", async () => {
  await using made = await site();
  const [main, second] = made.config.calendars;
  const feed = { ...main!.feed, attendees: true };
  made.config = {
    ...made.config,
    calendars: [{ ...main!, feed, notifyEmails: ["clerk@example.org"] }, second!],
  };
  made.publish();
  assert.match(made.read("calendars/main.ics"), /clerk@example\.org/);
  assert.match(made.read("cases/alder.ics"), /clerk@example\.org/);
  for (
    const name of ["all.ics", "courts/nysd.ics", "tags/trade-secrets.ics", "kinds/hearings.ics"]
  ) {
    assert.doesNotMatch(made.read(name), /clerk@example/, name);
  }
});
