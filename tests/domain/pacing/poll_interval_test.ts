import assert from "node:assert/strict";
import fc from "fast-check";
import { pollInterval, requestsPerTurn } from "../../../src/domain/pacing/poll_interval.ts";
import { runs } from "../../support/counts.ts";

Deno.test("sixty dockets on the free tier are all asked about within three days", () => {
  const { soon, other } = pollInterval({ records: 60, soon: 20, dayLimit: 125 });
  assert.ok(soon < other && other <= 64, `${soon} ${other}`);
  const requests = requestsPerTurn * (20 * 24 / soon + 40 * 24 / other);
  assert.ok(requests < 125 * 0.5, `${requests} requests a day`);
});

Deno.test("without a limit a docket has its turn every four hours", () => {
  assert.deepEqual(pollInterval({ records: 1000, soon: 3, dayLimit: null }), {
    soon: 4,
    other: 4,
  });
});

Deno.test("rounding the interval of the many does not starve the few with an event to come", () => {
  const { soon, other } = pollInterval({ records: 540, soon: 1, dayLimit: 4727 });
  assert.deepEqual({ soon, other }, { soon: 7.4, other: 14.8 });
});

Deno.test("an interval is always between four hours and 64, shorter for what comes soon", () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), fc.option(fc.nat(5000)), (a, b, dayLimit) => {
      const { soon, other } = pollInterval({ records: a + b, soon: b, dayLimit });
      assert.ok(4 <= soon && soon <= other && other <= 64);
    }),
    runs(100, 2000),
  );
});
