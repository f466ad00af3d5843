import assert from "node:assert/strict";
import { createLog } from "../../src/platform/log.ts";
import { troubleLog } from "../../src/web/trouble_log.ts";
import { virtualClock } from "../support/virtual_clock.ts";

function tested() {
  const lines: string[] = [];
  const time = { now: 0 };
  const clock = virtualClock("2026-03-02T00:00:00Z");
  const log = createLog({ level: "info", sink: (line) => lines.push(line), clock });
  const report = troubleLog(log, { now: () => time.now });
  const trouble = (key: string) =>
    report({ level: "warn", message: `trouble with ${key}`, key, fields: { from: key } });
  return { lines, time, trouble };
}

Deno.test("one kind of trouble fills five lines, then the next tells how many were left out", () => {
  const { lines, time, trouble } = tested();
  for (let n = 0; n < 50; n++) trouble("a");
  assert.equal(lines.length, 5);
  trouble("b");
  assert.match(lines.at(-1)!, /trouble with b from=b unlogged=45/);
  time.now += 10_000;
  trouble("a");
  assert.match(lines.at(-1)!, /WARNING .*trouble with a from=a$/m);
});

Deno.test("however many kinds there are, a hundred lines come at once and one a second after", () => {
  const { lines, time, trouble } = tested();
  for (let n = 0; n < 500; n++) trouble(`kind-${n}`);
  assert.equal(lines.length, 100);
  time.now += 3000;
  for (let n = 500; n < 900; n++) trouble(`kind-${n}`);
  assert.equal(lines.length, 103);
});
