import assert from "node:assert/strict";
import { openForReading } from "../../src/cli/open_for_reading.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { createLog } from "../../src/platform/log.ts";
import { openStore } from "../../src/store/store.ts";
import { withFolder } from "../store/temp_folder.ts";
import { runProgram } from "../support/run_program.ts";
import { virtualClock } from "../support/virtual_clock.ts";

const clock = virtualClock("2026-03-02T12:00:00Z");
const log = createLog({ level: "info", journal: false, sink: () => {}, clock });

Deno.test("without a store an empty one is read, and none is made; a store that is there is read", () =>
  withFolder((folder) => {
    const path = `${folder}/below/store.sqlite`;
    const loaded = loadConfig({
      path: "config.yaml",
      text: "calendars: {main: {name: Main, ics_path: out/main.ics}}\ncases: []\n",
      env: {},
    });
    const opened = () =>
      openForReading({
        loaded: { ...loaded, config: { ...loaded.config!, storePath: path } },
        clock,
        log,
      });
    const { store, config } = opened();
    assert.deepEqual([store.dockets.list(), config.storePath], [[], path]);
    store.close();
    assert.deepEqual([...Deno.readDirSync(folder)], []);
    openStore({ path, clock }).close();
    using present = opened().store;
    assert.throws(() => present.runs.start("sync"), /read-?only/i);
  }));

Deno.test("whoever only looks before the first sync leaves nothing behind", () =>
  withFolder(async (folder) => {
    Deno.mkdirSync(`${folder}/data`);
    const followed = "cases: [{ id: doe, name: Doe, calendar: main, dockets: [70000001] }]\n";
    Deno.writeTextFileSync(`${folder}/data/cases.yaml`, followed);
    Deno.writeTextFileSync(
      `${folder}/config.yaml`,
      "calendars: { main: { ics_path: out/main.ics } }\ncases: []\n",
    );
    const env = { CASE_CALENDAR_WEBHOOK_SECRET: "Vq3nW8sXk2Rt7yBz5Lm9Pd4Hf6Jg1Ca0Ue" };
    const commands = [
      ["emit", "--dry-run"],
      ["remove", "doe", "--dry-run"],
      ["sync", "--dry-run"],
      ["webhook-url", "--host", "hooks.example.org", "--docketlayer"],
    ];
    const runs = await Promise.all(commands.map((args) => runProgram(args, { cwd: folder, env })));
    for (const { code, stderr } of runs) assert.equal(code, 0, stderr);
    assert.deepEqual([...Deno.readDirSync(`${folder}/data`)].map(({ name }) => name), [
      "cases.yaml",
    ]);
    assert.throws(() => Deno.statSync(`${folder}/out`), Deno.errors.NotFound);
  }));
