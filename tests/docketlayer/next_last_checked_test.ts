import assert from "node:assert/strict";
import fc from "fast-check";
import { nextLastChecked } from "../../src/docketlayer/next_last_checked.ts";
import { runs } from "../support/counts.ts";

const day = (n: number) => `2026-08-${String(n).padStart(2, "0")}T00:00:00Z`;

Deno.test("the mark moves to the end of what joins it", () => {
  assert.equal(nextLastChecked(day(5), { since: day(5), until: day(8) }), day(8));
  assert.equal(nextLastChecked(day(5), { since: day(1), until: day(8) }), day(8));
  assert.equal(nextLastChecked(null, { since: day(1), until: day(8) }), day(8));
});

Deno.test("a gap, an older answer, or one that settles nothing leaves it", () => {
  assert.equal(nextLastChecked(day(5), { since: day(6), until: day(8) }), day(5));
  assert.equal(nextLastChecked(day(5), { since: day(1), until: day(4) }), day(5));
  assert.equal(nextLastChecked(day(5), null), day(5));
  assert.equal(nextLastChecked(null, null), null);
});

Deno.test("no order of answers makes the mark pass over a day that none covered", () => {
  const stretch = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 }))
    .map(([a, b]) => ({ since: Math.min(a, b), until: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
      let mark: string | null = day(1);
      for (const { since, until } of stretches) {
        mark = nextLastChecked(mark, { since: day(since), until: day(until) });
      }
      const reached = Number(mark!.slice(8, 10));
      for (let n = 1; n < reached; n++) {
        assert.ok(stretches.some(({ since, until }) => since <= n && n < until), `${n}`);
      }
    }),
    runs(200, 5_000),
  );
});
