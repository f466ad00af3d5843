import assert from "node:assert/strict";
import { courtDay } from "../../src/domain/court_time.ts";
import { displayWidth } from "../../src/platform/display_width.ts";
import { matchExpectation, type ShownEvent } from "../../src/standin/match_expectation.ts";
import type { ExpectedEvent } from "../../src/standin/sample_case.ts";
import { sampleExpectations } from "../../src/standin/sample_dockets.ts";
import { eventsOf } from "../calendars/support/parse_feed.ts";
import { runProgram } from "../support/run_program.ts";
import type { Json } from "./installation.ts";

const feeds = ["appeals-and-bankruptcy", "criminal", "district"];

interface DemoCase {
  id: string;
  events: (ShownEvent & { event: string; history: { date: string }[] })[];
}

/** Paths below a folder, folders with a slash at the end. */
function tree(folder: string, below = ""): string[] {
  return [...Deno.readDirSync(`${folder}/${below}`)].flatMap(({ name, isDirectory }) =>
    isDirectory ? [`${below}${name}/`, ...tree(folder, `${below}${name}/`)] : [`${below}${name}`]
  ).sort();
}

function today(): string {
  return courtDay(Temporal.Now.instant(), "America/New_York");
}

/**
 * Expected events that a case does not show. Those of the first sync may have moved since, so they
 * count as shown when an event keeps their date in its history.
 */
function missing(
  expected: readonly ExpectedEvent[],
  { shown, orMoved = false }: { shown: DemoCase["events"]; orMoved?: boolean },
): ExpectedEvent[] {
  return expected.filter((one) =>
    !shown.some((event) =>
      matchExpectation(one, event) ||
      (orMoved && event.type === one.type &&
        (event.date === one.date || event.history.some(({ date }) => date === one.date)) &&
        event.title.toLowerCase().includes(one.title.toLowerCase()))
    )
  );
}

/** An event without what differs from run to run. */
function dated({ event, date, time, status }: Json): string {
  return `${event} ${date} ${time} ${status}`;
}

Deno.test("demo does the whole job in an empty folder and touches nothing else", async (t) => {
  const cwd = await Deno.makeTempDir({ prefix: "case-calendar-demo-" });
  try {
    const days = new Set([today()]);
    const first = await runProgram(["demo", "--json"], { cwd });
    days.add(today());
    assert.equal(first.code, 0, first.stderr);
    const result: { schema: number; entries: number; requests: Json; cases: DemoCase[] } = JSON
      .parse(first.stdout);
    const shown = new Map(result.cases.map(({ id, events }) => [id, events]));

    await t.step("only data/demo and out/demo appear, with store, feeds and page", () => {
      const found = tree(cwd);
      const isFeed = (path: string) =>
        /^out\/demo\/(?:[a-z-]+\/)?(?:[a-z0-9-]+\.(?:ics|atom|json))?$/.test(path);
      assert.deepEqual(
        found.filter((path) => !isFeed(path)),
        [
          "data/",
          "data/demo/",
          "data/demo/case-calendar.sqlite",
          "out/",
          ...result.cases.map(({ id }) => `out/demo/cases/${id}.html`).sort(),
          "out/demo/index.html",
        ],
      );
      const names = [...feeds, ...result.cases.map(({ id }) => `cases/${id}`), "all"];
      for (const name of names) assert.ok(found.includes(`out/demo/${name}.ics`), name);
    });

    await t.step("every event that the samples promise is there", () => {
      // The run may have begun before midnight and ended behind it.
      const lost = [...days].map((day) =>
        sampleExpectations({ today: day }).flatMap(({ caseId, first, afterFill }) => {
          const events = shown.get(caseId) ?? [];
          return [
            ...missing(first, { shown: events, orMoved: true }),
            ...missing(afterFill, { shown: events }),
          ].map((one) => ({ caseId, ...one }));
        })
      );
      assert.ok(lost.some((one) => one.length === 0), JSON.stringify(lost.at(-1), null, 1));
    });

    await t.step("feeds parse, and every event in them is one that the result tells", () => {
      const told = new Set(
        result.cases.flatMap(({ events }) => events.map((one: Json) => one.uid)),
      );
      for (const name of feeds) {
        const events = eventsOf(Deno.readTextFileSync(`${cwd}/out/demo/${name}.ics`));
        assert.notEqual(events.size, 0, name);
        assert.deepEqual([...events.keys()].filter((uid) => !told.has(uid)), [], name);
      }
    });

    await t.step("the page names every case and leads to every feed", () => {
      const page = Deno.readTextFileSync(`${cwd}/out/demo/index.html`);
      for (const name of feeds) assert.ok(page.includes(`${name}.ics`), name);
      for (const { id } of result.cases) assert.ok(page.includes(id), id);
    });

    await t.step("beside a real installation it leaves everything else alone", async () => {
      const theirs = { "config.yaml": "cases: [", "data/kept.sqlite": "x", "out/main.ics": "y" };
      for (const [path, text] of Object.entries(theirs)) {
        Deno.writeTextFileSync(`${cwd}/${path}`, text);
      }
      const { code, stderr } = await runProgram(["demo", "--json"], { cwd });
      assert.equal(code, 0, stderr);
      for (const [path, text] of Object.entries(theirs)) {
        assert.equal(Deno.readTextFileSync(`${cwd}/${path}`), text);
      }
    });

    await t.step("a second run gives the same events, and a table that fits", async () => {
      const width = 80;
      const second = await runProgram(["demo"], { cwd, env: { COLUMNS: String(width) } });
      assert.equal(second.code, 0, second.stderr);
      const again = await runProgram(["demo", "--json"], { cwd });
      if (days.size === 1 && today() === [...days][0]) {
        const events = (json: Json) =>
          json.cases.flatMap((one: Json) => one.events.map(dated)).sort();
        assert.deepEqual(events(JSON.parse(again.stdout)), events(result));
      }
      const table = second.stdout.split("First sync:")[0]!.split("\n").slice(1);
      assert.deepEqual(table.filter((line) => displayWidth(line) > width), []);
      assert.match(second.stdout, /Case +Court +Entries/);
      for (const name of feeds) assert.ok(second.stdout.includes(`out/demo/${name}.ics`), name);
      assert.match(second.stdout, /Next: case-calendar init > config\.yaml/);
    });
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});
