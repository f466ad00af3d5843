import assert from "node:assert/strict";
import { noteStale } from "../../src/app/stale_alarm.ts";
import { createLog } from "../../src/platform/log.ts";
import { withStore } from "../store/memory_store.ts";

Deno.test("files that had to be put right raise one alarm, which a clean comparison clears", () =>
  withStore((store, clock) => {
    const lines: string[] = [];
    const log = createLog({ level: "info", sink: (line) => lines.push(line), clock });
    const note = (...files: string[]) => noteStale(files, { store, clock, log });
    note();
    assert.deepEqual(store.alarms.open(), []);
    note("out/main.ics", "out/index.html");
    const [alarm] = store.alarms.open();
    assert.match(alarm!.text, /out\/main\.ics, out\/index\.html/);
    assert.match(lines.join(), /ERROR|error/);
    note();
    assert.deepEqual(store.alarms.open(), []);
  }));
