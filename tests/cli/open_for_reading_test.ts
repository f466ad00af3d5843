import assert from "node:assert/strict";
import { openForReading } from "../../src/cli/open_for_reading.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { createLog } from "../../src/platform/log.ts";
import { openStore } from "../../src/store/store.ts";
import { withFolder } from "../store/temp_folder.ts";
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
