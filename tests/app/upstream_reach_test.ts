import assert from "node:assert/strict";
import { upstreamReach } from "../../src/app/upstream_reach.ts";
import type { Reach } from "../../src/domain/reach.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { recordingLog } from "./deliveries/receiving.ts";

/** A store, what one process knows of it, and one that is asked by hand. */
function setting() {
  const clock = virtualClock("2026-03-20T16:00:00Z");
  const store = openStore({ path: ":memory:", clock });
  const logged: string[] = [];
  const log = recordingLog(logged);
  const reach = upstreamReach({ store, clock, log });
  const byHand = upstreamReach({ store, clock, log, byHand: true });
  return { clock, store, logged, reach, byHand, [Symbol.dispose]: () => store.close() };
}

const silence = { answered: false, reason: "CourtListener is in maintenance (HTTP 503)" };
const fault = { answered: true, reason: "CourtListener answered HTTP 500" };

/** Tries of a reach that is asked each minute for so many hours, in minutes after now. */
function triesOf(
  reach: Reach,
  { clock, hours }: { clock: ReturnType<typeof virtualClock>; hours: number },
) {
  const tries: number[] = [];
  for (let minute = 1; minute <= hours * 60; minute += 1) {
    clock.advance(60_000);
    if (!reach.ask().ask) continue;
    tries.push(minute);
    reach.failed(silence);
  }
  return tries;
}

Deno.test("one try at growing intervals finds out for all whether it answers again", () => {
  using made = setting();
  const { reach, clock } = made;
  assert.deepEqual(reach.ask(), { ask: true, once: false });
  reach.failed(silence);
  const refused = reach.ask();
  assert.ok(!refused.ask);
  assert.equal(refused.notBefore.toString(), clock.now().add({ minutes: 1 }).toString());
  assert.match(refused.reason, /maintenance/);
  assert.deepEqual(triesOf(reach, { clock, hours: 3 }), [1, 3, 7, 15, 31, 61, 91, 121, 151]);
});

Deno.test("only one of many gets the try, and it must do with one", () => {
  using made = setting();
  made.reach.failed(silence);
  made.clock.advance(60_000);
  assert.deepEqual(made.reach.ask(), { ask: true, once: true });
  assert.equal(made.reach.ask().ask, false);
});

Deno.test("one fault may be that of what was asked for; two in a row are the upstream's", () => {
  using made = setting();
  const { reach } = made;
  reach.failed(fault);
  assert.deepEqual(reach.ask(), { ask: true, once: false });
  reach.answered();
  reach.failed(fault);
  assert.deepEqual(reach.ask(), { ask: true, once: false });
  reach.failed(fault);
  assert.equal(reach.ask().ask, false);
});

Deno.test("any answer ends it, and beginning and end are told once", () => {
  using made = setting();
  const { reach, clock, logged } = made;
  reach.failed(silence);
  clock.advance(60_000);
  reach.ask();
  reach.failed(silence);
  reach.answered();
  reach.answered();
  assert.deepEqual(reach.ask(), { ask: true, once: false });
  assert.deepEqual(
    logged.map((line) => /left alone|answers again/.exec(line)?.[0]),
    ["left alone", "answers again"],
  );
});

Deno.test("who asks by hand is not refused, and what he finds counts for all", () => {
  using made = setting();
  made.reach.failed(silence);
  assert.deepEqual(made.byHand.ask(), { ask: true, once: false });
  made.logged.length = 0;
  made.byHand.failed(silence);
  made.byHand.answered();
  assert.deepEqual(made.reach.ask(), { ask: true, once: false });
  assert.deepEqual(made.logged, []);
});

Deno.test("a wait that it asks for itself is kept when it is the longer one", () => {
  using made = setting();
  const { reach, clock } = made;
  const notBefore = clock.now().add({ hours: 2 });
  reach.failed({ ...silence, notBefore });
  clock.advance(119 * 60_000);
  assert.equal(reach.ask().ask, false);
  clock.advance(60_000);
  assert.equal(reach.ask().ask, true);
});
