import assert from "node:assert/strict";
import { describeConfig } from "../../src/config/describe.ts";
import { settingNames } from "../../src/config/environment_names.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { configText } from "./lines_of.ts";

const loaded = loadConfig({
  path: "config.yaml",
  text: configText({
    top: "site_title: Ours\ncase_summaries: { enabled: true }\n" +
      "courtlistener: { base_url: https://one.example.org }",
  }),
  env: { COURTLISTENER_TOKEN: "0123456789abcdef", LLM_MODEL: "small" },
  envFile: {
    path: ".env",
    text: "# mine\nCOURTLISTENER_BASE_URL=https://two.example.org\nM365_CLIENT_ID=id\n",
  },
  casesFile: {
    path: "data/cases.yaml",
    text: "cases:\n  - { id: roe, name: Roe, calendar: main, dockets: [7], tags: [a] }\n",
  },
});
const { schema, settings } = describeConfig(loaded);
const found = (key: string) => {
  const setting = settings.find((one) => one.key === key);
  return setting === undefined ? undefined : [setting.value, setting.origin];
};

Deno.test("values come with the line they are written on, or as default", () => {
  assert.equal(schema, 1);
  assert.deepEqual(found("site_title"), ["Ours", "config.yaml:1"]);
  assert.deepEqual(found("store_path"), ["data/case-calendar-2.sqlite", "default"]);
  assert.deepEqual(found("index_path"), [null, "default"]);
  assert.deepEqual(found("case_summaries.enabled"), [true, "config.yaml:2"]);
  assert.deepEqual(found("case_summaries.debounce_seconds"), [300, "default"]);
  assert.deepEqual(found("calendars.main.ics_path"), ["out/main.ics", "config.yaml:7"]);
  assert.deepEqual(found("calendars.main.reminders"), [[], "default"]);
  assert.deepEqual(found("cases[0].dockets"), [[101], "config.yaml:12"]);
});

Deno.test("followed cases are described with their own file", () => {
  assert.deepEqual(found("cases[1].id"), ["roe", "data/cases.yaml:2"]);
  assert.deepEqual(found("cases[1].tags"), [["a"], "data/cases.yaml:2"]);
  assert.deepEqual(found("cases[1].reminders"), [null, "default"]);
});

Deno.test("the environment is described by its origin, secrets as set or unset", () => {
  assert.deepEqual(found("courtlistener.base_url"), ["https://two.example.org", ".env:2"]);
  assert.deepEqual(found("m365_client_id"), ["id", ".env:3"]);
  assert.deepEqual(found("COURTLISTENER_TOKEN"), ["<set>", "environment"]);
  assert.deepEqual(found("OPENAI_API_KEY"), ["<unset>", "unset"]);
  assert.deepEqual(found("LLM_MODEL"), ["small", "environment"]);
  assert.deepEqual(found("LOG_LEVEL"), [null, "unset"]);
  for (const name of settingNames) assert.ok(found(name), name);
  assert.ok(!JSON.stringify(settings).includes("0123456789"));
});

Deno.test("no setting is described twice", () => {
  const keys = settings.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
});

Deno.test("of a file that cannot be used only the variables are described", () => {
  const broken = describeConfig(loadConfig({ path: "c", text: "cases: 5\n", env: {} }));
  assert.deepEqual(broken.settings.map(({ key }) => key), [...settingNames]);
});
