import assert from "node:assert/strict";
import fc from "fast-check";
import type { Permit } from "../../../src/domain/pacer.ts";
import { decidePermit } from "../../../src/domain/pacing/decide_permit.ts";
import { runs } from "../../support/counts.ts";

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
const notBefore = (permit: Permit) =>
  permit.granted ? null : permit.notBefore.epochMilliseconds / 1000;
const minute = { limit: 5, seconds: 60 };

Deno.test("without a window every request passes", () => {
  const taken = [at(1), at(1), at(1)];
  assert.deepEqual(decidePermit({ now: at(1), windows: [], taken, holds: [] }), { granted: true });
});

Deno.test("the sixth request of a minute waits until the first one leaves the window", () => {
  const taken = [10, 2, 30, 40, 50].map(at);
  const question = { windows: [minute], taken, holds: [] };
  const permit = decidePermit({ ...question, now: at(55) });
  assert.equal(notBefore(permit), 62);
  assert.match(permit.granted ? "" : permit.reason, /5 of 5 requests a minute/);
  assert.equal(notBefore(decidePermit({ ...question, now: at(61.999) })), 62);
  assert.equal(notBefore(decidePermit({ ...question, now: at(62) })), null);
});

Deno.test("a request stays in its window to the last nanosecond", () => {
  const windows = [{ limit: 1, seconds: 60 }];
  const taken = [at(2).add({ nanoseconds: 1 })];
  const question = { windows, taken, holds: [] };
  assert.equal(decidePermit({ ...question, now: at(62) }).granted, false);
  assert.equal(decidePermit({ ...question, now: at(62.001) }).granted, true);
});

Deno.test("after limits shrank, enough of the old requests must leave first", () => {
  const taken = [1, 2, 3, 4, 5, 6].map(at);
  const windows = [{ limit: 2, seconds: 60 }];
  assert.equal(notBefore(decidePermit({ now: at(7), windows, taken, holds: [] })), 65);
});

Deno.test("the tightest of several windows and holds decides, and says why", () => {
  const windows = [minute, { limit: 3, seconds: 3600 }];
  const taken = [100, 200, 300].map(at);
  const hold = { until: at(9000), reason: "CourtListener asked to wait" };
  assert.equal(notBefore(decidePermit({ now: at(310), windows, taken, holds: [] })), 3700);
  const held = decidePermit({ now: at(310), windows, taken, holds: [hold] });
  assert.equal(notBefore(held), 9000);
  assert.equal(held.granted ? "" : held.reason, "CourtListener asked to wait");
  assert.equal(notBefore(decidePermit({ now: at(9000), windows, taken, holds: [hold] })), null);
});

Deno.test("a reserve is left alone, yet one request always remains", () => {
  const day = { limit: 20, seconds: 86_400 };
  const taken = Array.from({ length: 18 }, (_, index) => at(index));
  const question = { now: at(100), windows: [day], taken, holds: [] };
  assert.equal(decidePermit(question).granted, true);
  assert.equal(notBefore(decidePermit({ ...question, reserve: 0.1 })), 86_400);
  assert.equal(decidePermit({ ...question, reserve: 1, taken: [] }).granted, true);
  assert.equal(decidePermit({ ...question, reserve: 1, taken: [at(99)] }).granted, false);
  const refused = decidePermit({ ...question, reserve: 0.1 });
  assert.match(refused.granted ? "" : refused.reason, /18 of 20 .* and 2 are kept for new entries/);
});

Deno.test("a window shorter than an hour has no reserve: its room is back at once", () => {
  const taken = [1, 2, 3, 4].map((second) => at(second));
  const question = { now: at(5), windows: [{ limit: 5, seconds: 60 }], taken, holds: [] };
  assert.equal(decidePermit({ ...question, reserve: 0.9 }).granted, true);
});

Deno.test("a limit of zero is refused, with a moment to ask again", () => {
  const windows = [{ limit: 0, seconds: 60 }];
  assert.equal(notBefore(decidePermit({ now: at(5), windows, taken: [], holds: [] })), 65);
});

Deno.test("requests stamped by a clock that was wrong do not block for ever", () => {
  const taken = Array.from({ length: 9 }, () => at(10_000_000));
  assert.equal(
    decidePermit({ now: at(5), windows: [minute], taken, holds: [] }).granted,
    true,
  );
});

Deno.test("taking every permit as soon as it is offered never overfills a window, nor starves", () => {
  const windowsOf = fc.array(
    fc.record({ limit: fc.integer({ min: 1, max: 6 }), seconds: fc.integer({ min: 1, max: 50 }) }),
    { minLength: 1, maxLength: 3 },
  );
  const pauses = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(windowsOf, pauses, (windows, milliseconds) => {
      const taken: Temporal.Instant[] = [];
      let now = at(1_000_000);
      for (const pause of milliseconds) {
        now = now.add({ milliseconds: pause });
        const permit = decidePermit({ now, windows, taken, holds: [] });
        if (!permit.granted) {
          const early = permit.notBefore.subtract({ milliseconds: 1 });
          assert.equal(decidePermit({ now: early, windows, taken, holds: [] }).granted, false);
          now = permit.notBefore;
          assert.equal(decidePermit({ now, windows, taken, holds: [] }).granted, true);
        }
        taken.push(now);
        for (const { limit, seconds } of windows) {
          const start = now.subtract({ seconds });
          const inside = taken.filter((one) => Temporal.Instant.compare(one, start) > 0);
          assert.ok(inside.length <= limit);
        }
      }
    }),
    runs(60, 2000),
  );
});
