import assert from "node:assert/strict";
import { keptWork } from "../../src/app/kept_work.ts";
import { Overtaken } from "../../src/app/overtaken.ts";
import { placesOf, siteOf } from "../../src/app/publish_page.ts";
import type { RenderCache } from "../../src/store/render_cache.ts";
import { memoryCache } from "../../src/store/render_cache.ts";
import { deadline, published } from "../calendars/support/published.ts";
import { type EventsByCase, type MadeUp, madeUp } from "./made_up.ts";

const today = "2026-04-20";
const sentencing = published({
  caseId: "alder",
  event: { ...published().event, title: "Sentencing of Pavel Orlov" },
});
const met = deadline({
  caseId: "alder",
  key: "deadline:memo",
  event: { title: "Sentencing memorandum", date: "2026-04-10", status: "met" },
});
const events: EventsByCase = {
  alder: [sentencing, met],
  birch: [deadline({ caseId: "birch" })],
  cedar: [],
};

const scene = () =>
  madeUp({
    cases: ["alder", "birch", { id: "cedar", calendar: "second" }],
    calendars: ["main", "second"],
  });

/** The index and the page of each case. */
function pages(made: MadeUp): Record<string, string> {
  const names = ["index.html", ...made.config.cases.map(({ id }) => `cases/${id}.html`)];
  return Object.fromEntries(names.map((name) => [name, made.read(name)]));
}

/** Whose answers of this kind are not there any more. */
function without(kind: string, cache: RenderCache): RenderCache {
  return { ...cache, get: (asked, id) => asked === kind ? null : cache.get(asked, id) };
}

Deno.test("every case of the settings has its place on the pages, by the settings alone", () => {
  using made = scene();
  const site = siteOf(made.cases(events), { config: made.config, today });
  assert.deepEqual(site.calendars.map(({ cases }) => cases.map(({ path }) => path)), [
    ["cases/alder.html", "cases/birch.html"],
    ["cases/cedar.html"],
  ]);
  const places = placesOf(site);
  assert.deepEqual([...places.keys()], ["alder", "birch", "cedar"]);
  assert.deepEqual(
    placesOf(siteOf(made.cases({}), { config: made.config, today })).get("alder")!.path,
    "cases/alder.html",
  );
});

Deno.test("the index shows what the feeds show, the page of a case also what is over", () => {
  using made = scene();
  const { page } = made.publish(events);
  assert.deepEqual([page!.outcome, page!.events, page!.problems], ["written", 2, []]);
  const { "index.html": index, "cases/alder.html": alder } = pages(made);
  assert.match(index!, /Sentencing of Pavel Orlov/);
  assert.doesNotMatch(index!, /Sentencing memorandum/);
  assert.match(alder!, /Sentencing memorandum/);
});

Deno.test("pages made from what was kept are those of a fresh start", () => {
  using made = scene();
  const kept = keptWork();
  const changed = {
    ...events,
    birch: [deadline({ caseId: "birch", event: { date: "2026-06-01" } })],
  };
  const histories: EventsByCase[] = [events, changed, { ...changed, alder: [sentencing] }, events];
  for (const one of histories) {
    made.publish(one, { kept, force: true });
    const here = pages(made);
    const again = made.publish(one);
    assert.equal(again.page!.outcome, "unchanged");
    assert.deepEqual(pages(made), here);
  }
  // Of what is as it was only the index is made again.
  const { page } = made.publish(changed, { kept });
  assert.deepEqual(page!.paths.map((path) => path.slice(made.folder.length)).sort(), [
    "/out/cases/birch.html",
    "/out/index.html",
  ]);
});

Deno.test("what the index needs and nobody has kept is made again, cards as well", () => {
  using made = scene();
  made.publish(events);
  const here = pages(made);
  Deno.removeSync(`${made.folder}/out`, { recursive: true });
  const kept = keptWork();
  // The page was given up once, so that the parts are without.
  const { page, calendars } = made.publish(events, {
    kept,
    givenUp: new Map([["page", "too slow"]]),
  });
  assert.deepEqual([page!.outcome, page!.problems.length], ["failed", 1]);
  assert.ok(calendars.every(({ outcome }) => outcome === "written"));
  assert.equal(made.publish(events, { kept }).page!.outcome, "written");
  assert.deepEqual(pages(made), here);
});

Deno.test("a calendar whose feed failed is on the pages with what it would show", () => {
  using made = scene();
  Deno.mkdirSync(`${made.folder}/out/main.ics`, { recursive: true });
  const { page, calendars } = made.publish(events);
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["failed", "written"]);
  assert.deepEqual([page!.outcome, page!.events], ["written", 2]);
  const here = pages(made);
  assert.match(here["index.html"]!, /Sentencing of Pavel Orlov/);
  Deno.removeSync(`${made.folder}/out/main.ics`);
  made.publish(events);
  assert.deepEqual(pages(made), here);
});

Deno.test("pages wait with a feed that is held back", () => {
  using made = scene();
  made.publish(events);
  const here = pages(made);
  const lost = { ...events, alder: [met], birch: [] };
  const { page } = made.publish(lost);
  assert.deepEqual([page!.outcome, page!.paths], ["held-back", []]);
  assert.deepEqual(pages(made), here);
  assert.equal(made.publish(lost, { force: true }).page!.outcome, "written");
});

Deno.test("a card that is gone is told as overtaken, and the pages stay as they were", () => {
  using made = scene();
  const cache = memoryCache();
  made.publish(events, { kept: keptWork({ cache }) });
  const here = pages(made);
  Deno.removeSync(`${made.folder}/out/index.html`);
  const kept = keptWork({ cache: without("card", cache) });
  const { page } = made.publish(events, { kept });
  assert.deepEqual([page!.outcome, page!.overtaken], ["failed", true]);
  assert.match(page!.problems[0]!, new RegExp(new Overtaken("case").facts.cause));
  assert.equal(made.publish(events).page!.outcome, "written");
  assert.deepEqual(pages(made), here);
});

Deno.test("a dry run names the pages it would write and writes none", () => {
  using made = scene();
  const dry = () => made.publish(events, { dryRun: true }).page!;
  const { outcome, paths } = dry();
  assert.equal(outcome, "would-write");
  assert.equal(paths.filter((path) => path.endsWith(".html")).length, 4);
  assert.throws(() => Deno.statSync(`${made.folder}/out`), Deno.errors.NotFound);
  made.publish(events);
  assert.deepEqual([dry().outcome, dry().paths], ["unchanged", []]);
});
