import assert from "node:assert/strict";
import fc from "fast-check";
import { createRequestStatistics } from "../../src/courtlistener/request_statistics.ts";
import { runs } from "../support/counts.ts";

const at = (milliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(1_750_000_000_000 + milliseconds);

Deno.test("nothing counted is silence", () => {
  assert.equal(createRequestStatistics().line(), null);
});

Deno.test("a request exactly a minute later is in another half-open minute", () => {
  const statistics = createRequestStatistics();
  for (const milliseconds of [0, 59_999, 60_000]) statistics.record(at(milliseconds));
  assert.equal(
    statistics.line(),
    "courtlistener-requests total=3 peak/min=2 peak/hour=3 peak/day=3",
  );
});

Deno.test("peaks are those of counting every stretch by hand", () => {
  const pauses = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 20_000_000 })),
    { minLength: 1, maxLength: 80 },
  );
  fc.assert(
    fc.property(pauses, (milliseconds) => {
      const statistics = createRequestStatistics();
      const instants: number[] = [];
      for (const pause of milliseconds) {
        instants.push((instants.at(-1) ?? 0) + pause);
        statistics.record(at(instants.at(-1)!));
      }
      const peak = (seconds: number) =>
        Math.max(
          ...instants.map((start) =>
            instants.filter((other) => other >= start && other < start + seconds * 1000).length
          ),
        );
      assert.equal(
        statistics.line(),
        `courtlistener-requests total=${instants.length} ` +
          `peak/min=${peak(60)} peak/hour=${peak(3600)} peak/day=${peak(86_400)}`,
      );
    }),
    runs(60, 2000),
  );
});

Deno.test("days of requests are counted on without being kept", () => {
  const statistics = createRequestStatistics();
  for (let minute = 0; minute < 5000; minute += 1) statistics.record(at(minute * 60_000));
  assert.equal(
    statistics.line(),
    "courtlistener-requests total=5000 peak/min=1 peak/hour=60 peak/day=1440",
  );
});

Deno.test("a clock that was set back loses no count", () => {
  const statistics = createRequestStatistics();
  for (const milliseconds of [100_000, 0, 1]) statistics.record(at(milliseconds));
  assert.match(statistics.line()!, /total=3 peak\/min=3/);
});
