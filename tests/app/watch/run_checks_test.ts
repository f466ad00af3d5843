import assert from "node:assert/strict";
import { runChecks, watches } from "../../../src/app/watch/run_checks.ts";
import type { Watch } from "../../../src/app/watch/watch_tools.ts";
import { recordingLog } from "../deliveries/receiving.ts";
import { docketOf, installation } from "../installation.ts";
import { hour, watching } from "./watched.ts";

Deno.test("each watch has an alarm of its own; a quiet installation has none", async () => {
  assert.equal(new Set(watches.map(({ key }) => key)).size, watches.length);
  await using site = await installation({ dockets: [docketOf(1)] });
  await site.sync();
  const log = recordingLog([]);
  assert.deepEqual(runChecks({ ...watching(site), log }), { open: 0, problems: [] });
  assert.deepEqual(site.store.alarms.open(), []);
});

Deno.test("an alarm is told once and once when it is over; a check that fails hides no other", async () => {
  await using site = await installation();
  let text: string | null = "the clerk is away";
  const broken: Watch = {
    key: "broken",
    kind: "test",
    look: () => {
      throw new Error("no such table");
    },
  };
  const away: Watch = { key: "away", kind: "test", look: () => text };
  const lines: string[] = [];
  const tools = { ...watching(site), log: recordingLog(lines) };
  const first = runChecks(tools, [broken, away]);
  assert.deepEqual(first, { open: 1, problems: ["broken could not be checked: no such table"] });
  runChecks(tools, [away]);
  assert.equal(site.store.alarms.open()[0]!.times, 2);
  text = null;
  runChecks(tools, [away]);
  runChecks(tools, [away]);
  assert.deepEqual(site.store.alarms.open(), []);
  assert.deepEqual(lines, ["warn the clerk is away alarm=away", "info alarm over: away"]);
});

Deno.test("dockets out of reach, a spent quota and parked deliveries are told, and end", async () => {
  await using site = await installation({ dockets: [docketOf(1)] });
  const { store, clock } = site;
  await site.sync();
  const log = recordingLog([]);
  const open = () => {
    runChecks({ ...watching(site), log });
    return store.alarms.open().map(({ key }) => key).sort();
  };
  store.deliveries.see([{
    id: 5,
    source: "courtlistener",
    key: "k",
    event: "unreadable",
    receivedAt: clock.now().toString(),
    dockets: [],
  }]);
  store.deliveries.settle(5, { state: "parked", reason: "no" }, { ms: 1 });
  assert.deepEqual(open(), ["deliveries:parked"]);
  store.deliveries.drop(5, "seen");
  clock.advance(121 * hour);
  assert.deepEqual(open(), ["silence:dockets"]);
  await site.sync();
  assert.deepEqual(open(), []);
});
