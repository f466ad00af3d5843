import assert from "node:assert/strict";
import type { DemoResult } from "../../src/app/demo.ts";
import { demoJson, printDemo } from "../../src/cli/print_demo.ts";
import { sampleDockets } from "../../src/standin/sample_dockets.ts";
import { type Installation, installation } from "../app/installation.ts";
import { testIo } from "../support/test_io.ts";

const today = "2026-03-20";

/** What the demonstration finds, by the same steps in a folder of the test's own. */
async function demoResult(setting: Installation, fill: () => void): Promise<DemoResult> {
  const run = async () => {
    const before = setting.standIn.requests.length;
    const result = await setting.sync();
    const publication = setting.publish();
    return { result, publication, requests: setting.standIn.requests.length - before };
  };
  const first = await run();
  fill();
  const second = await run();
  return {
    first,
    second,
    cases: setting.states(),
    entries: 123,
    pagePath: "out/demo/index.html",
  };
}

Deno.test("the demonstration tells cases, what comes next, files and the next step", async () => {
  const samples = sampleDockets({ today });
  await using setting = await installation({
    dockets: samples.dockets,
    calendars: ["district", "criminal", "appeals-and-bankruptcy"],
    cases: samples.cases.map(({ id, name, calendar, dockets }) => ({
      id,
      name,
      calendar,
      dockets: dockets.map((docket) => docket.id),
    })),
  });
  const result = await demoResult(setting, () => samples.fill(setting.standIn));
  const io = testIo({ columns: 100, clock: setting.clock });
  assert.equal(printDemo(result, io), 0);
  const text = io.stdout();
  assert.equal(io.stderr(), "");
  assert.match(
    text,
    new RegExp(`^Case Calendar demonstration: ${samples.cases.length} sample cases`),
  );
  for (const { name } of samples.cases) assert.ok(text.includes(name.slice(0, 16)), name);
  const table = text.slice(text.indexOf("Next up"), text.indexOf("First sync"));
  const dates = [...table.matchAll(/^(\d{4}-\d{2}-\d{2}) /gm)].map(([, date]) => date!);
  assert.equal(dates.length, 12);
  assert.ok(dates.every((date) => date >= today));
  assert.deepEqual(dates, [...dates].sort());
  assert.match(text, /second sync: \d+ requests, \d+ events new, \d+ changed/);
  for (const { icsPath } of setting.config.calendars) assert.ok(text.includes(icsPath!));
  assert.match(text, /out\/demo\/index\.html/);
  assert.match(text, /case-calendar init > config\.yaml/);
  assert.ok(text.split("\n").every((line) => line.length <= 100 || line.includes(setting.folder)));

  const json = JSON.parse(JSON.stringify(demoJson(result)));
  assert.equal(json.schema, 1);
  assert.equal(json.cases.length, samples.cases.length);
  assert.ok(json.cases.every((one: { events: unknown[] }) => one.events.length > 0));
});

Deno.test("a demonstration that could not do everything answers with that exit code", async () => {
  const samples = sampleDockets({ today });
  const [one] = samples.cases;
  await using setting = await installation({
    dockets: samples.dockets,
    cases: [{ id: one!.id, dockets: [one!.dockets[0]!.id, 79_000_000] }],
  });
  const result = await demoResult(setting, () => {});
  const io = testIo({ clock: setting.clock });
  assert.equal(printDemo(result, io), 3);
  assert.match(io.stderr(), /79000000/);
});
