import assert from "node:assert/strict";
import { parse } from "yaml";
import { sampleConfig } from "../../src/standin/sample_config.ts";
import { sampleDockets } from "../../src/standin/sample_dockets.ts";

const { cases } = sampleDockets({ today: "2026-12-01" });

Deno.test("the sample configuration follows every sample docket on a calendar it defines", () => {
  const config = parse(sampleConfig({ cases }), { version: "1.1" });
  assert.equal(config.store_path, "data/demo/case-calendar.sqlite");
  assert.equal(config.index_path, "out/demo/index.html");
  assert.deepEqual(
    config.cases.map((each: { id: string; dockets: number[] }) => [each.id, each.dockets]),
    cases.map((each) => [each.id, each.dockets.map((docket) => docket.id)]),
  );
  for (const each of config.cases) assert.ok(each.calendar in config.calendars, each.id);
  for (const [id, calendar] of Object.entries<{ ics_path: string }>(config.calendars)) {
    assert.equal(calendar.ics_path, `out/demo/${id}.ics`);
  }
  assert.equal("courtlistener" in config, false);
});

Deno.test("address and folders can be chosen", () => {
  const text = sampleConfig({
    cases,
    baseUrl: "http://127.0.0.1:8123",
    dataFolder: "data/x",
    outFolder: "out/y: z",
  });
  const config = parse(text, { version: "1.1" });
  assert.equal(config.courtlistener.base_url, "http://127.0.0.1:8123");
  assert.equal(config.store_path, "data/x/case-calendar.sqlite");
  assert.equal(config.calendars.criminal.ics_path, "out/y: z/criminal.ics");
});
