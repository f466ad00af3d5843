import assert from "node:assert/strict";
import { createProgress } from "../../src/platform/progress.ts";
import { virtualClock } from "../support/virtual_clock.ts";

function progressAt(isTerminal: boolean) {
  const clock = virtualClock("2026-11-21T09:00:00Z");
  const written: string[] = [];
  const progress = createProgress({
    write: (text) => written.push(text),
    isTerminal,
    columns: 60,
    clock,
  });
  return { clock, written, progress };
}

Deno.test("createProgress writes plain lines now and then where there is no terminal", async () => {
  const { clock, written, progress } = progressAt(false);
  for (let done = 0; done <= 30; done++) {
    progress.update(done, { total: 30, what: `docket ${done}` });
    await clock.sleep(1000);
  }
  progress.end();
  assert.deepEqual(written, [
    "0/30 (0 %): docket 0\n",
    "10/30 (33 %, about 20 s left): docket 10\n",
    "20/30 (66 %, about 10 s left): docket 20\n",
    "30/30 (100 %): docket 30\n",
  ]);
});

Deno.test("createProgress rewrites one line on a terminal and leaves nothing behind", async () => {
  const { clock, written, progress } = progressAt(true);
  progress.update(0, { total: 2, what: "a" });
  progress.update(1, { total: 2, what: "too soon to be shown" });
  await clock.sleep(200);
  progress.update(1, { total: 2, what: "b" });
  progress.clear();
  progress.update(2, { total: 2, what: "c" });
  progress.end();
  progress.end();
  assert.deepEqual(written, [
    "\r\x1b[K0/2 (0 %): a",
    "\r\x1b[K1/2 (50 %): b",
    "\r\x1b[K",
    "\r\x1b[K2/2 (100 %): c",
    "\r\x1b[K",
  ]);
});

Deno.test("createProgress keeps a long or hostile name on its line", () => {
  const { written, progress } = progressAt(true);
  progress.update(1, { total: null, what: `x\n\x1b[31m${"y".repeat(200)}` });
  const line = written[0]!.slice("\r\x1b[K".length);
  // deno-lint-ignore no-control-regex
  assert.doesNotMatch(line, /[\x00-\x1f]/);
  assert.equal(line.length <= 59, true);
});

Deno.test("createProgress says minutes and hours for long work", async () => {
  const { clock, written, progress } = progressAt(false);
  await clock.sleep(60_000);
  progress.update(1, { total: 11, what: "a" });
  await clock.sleep(3_600_000);
  progress.update(2, { total: 11, what: "b" });
  assert.deepEqual(written, [
    "1/11 (9 %, about 10 min left): a\n",
    "2/11 (18 %, about 5 h left): b\n",
  ]);
});
