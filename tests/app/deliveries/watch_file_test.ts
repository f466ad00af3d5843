import assert from "node:assert/strict";
import { watchFile } from "../../../src/app/deliveries/watch_file.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { withFolder } from "../../store/temp_folder.ts";
import { virtualClock } from "../../support/virtual_clock.ts";

Deno.test("a file that appears, is written, replaced or removed is noticed once each", async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/cases.yaml`;
    const replace = () => {
      Deno.writeTextFileSync(`${path}.new`, "cases: [bb]");
      Deno.renameSync(`${path}.new`, path);
    };
    const acts: (() => void)[] = [
      () => {},
      () => Deno.writeTextFileSync(path, "cases: []"),
      () => {},
      () => Deno.writeTextFileSync(path, "cases: [a]"),
      replace,
      () => Deno.removeSync(path),
      () => {},
    ];
    const noticed: number[] = [];
    const stop = new AbortController();
    let looks = 0;
    const base = virtualClock("2026-03-20T16:00:00Z");
    const clock: Clock = {
      ...base,
      sleep: async (milliseconds, signal) => {
        const act = acts[looks++];
        if (act === undefined) stop.abort();
        else act();
        await base.sleep(milliseconds, signal);
      },
    };
    const onChange = () => {
      noticed.push(looks);
      return Promise.resolve();
    };
    await watchFile({ path, clock, signal: stop.signal, onChange });
    assert.deepEqual(noticed, [2, 4, 5, 6]);
  });
});
