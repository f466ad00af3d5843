import assert from "node:assert/strict";
import { presentSettings, withFollowed } from "../../src/app/present_settings.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { withFolder } from "../store/temp_folder.ts";

const loaded = loadConfig({
  path: "config.yaml",
  text: "calendars: {main: {name: Main, ics_path: out/main.ics}}\n" +
    "cases: [{id: one, name: One, calendar: main, dockets: [5]}]\n",
  env: {},
});
const two = "cases: [{id: two, name: Two, calendar: main, dockets: [6]}]\n";

Deno.test("cases that were followed meanwhile are in the settings, those that were removed are not", () =>
  withFolder(async (folder) => {
    const ids = async () =>
      (await presentSettings(loaded, { folder: `${folder}/` })).cases.map(({ id }) => id);
    assert.deepEqual(await ids(), ["one"]);
    Deno.mkdirSync(`${folder}/data`);
    Deno.writeTextFileSync(`${folder}/data/cases.yaml`, two);
    assert.deepEqual(await ids(), ["one", "two"]);
    Deno.removeSync(`${folder}/data/cases.yaml`);
    assert.deepEqual(await ids(), ["one"]);
  }));

Deno.test("a file of followed cases that cannot be used leaves the settings as they were loaded", () =>
  withFolder(async (folder) => {
    Deno.mkdirSync(`${folder}/data`);
    Deno.writeTextFileSync(`${folder}/data/cases.yaml`, "cases: 5\n");
    const before = withFollowed(loaded, two);
    const { cases } = await presentSettings(before, { folder: `${folder}/` });
    assert.deepEqual(cases.map(({ id }) => id), ["one", "two"]);
  }));
