import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { DocketEntry } from "../../../src/domain/docket_entry.ts";
import { orderEntries } from "../../../src/domain/fold/order.ts";
import { runs } from "../../support/counts.ts";
import { shuffled } from "./arbitrary_docket.ts";
import { entry } from "./facts.ts";

const row = (text: string, number: number | null, more: Partial<DocketEntry> = {}) =>
  entry(number, "2026-03-02", [], { text, ...more });
const texts = (entries: DocketEntry[]) => orderEntries(entries).map(({ entry }) => entry.text);

Deno.test("days come one after another, and numbers order a day", () => {
  const later = row("c", 3, { filed: "2026-03-03" });
  assert.deepEqual(texts([later, row("b", 12), row("a", 9)]), ["a", "b", "c"]);
});

Deno.test("an unnumbered entry stands behind the last numbered one with a lower sequence", () => {
  const entries = [
    row("one", 1, { pacerSequence: 10 }),
    row("two", 2, { pacerSequence: 20 }),
    row("between", null, { pacerSequence: 15 }),
    row("first", null, { pacerSequence: 5 }),
    row("unknown", null),
  ];
  assert.deepEqual(texts(entries), ["first", "one", "between", "two", "unknown"]);
  const recap = [
    row("one", 1, { recapSequence: "2026-03-02.001" }),
    row("two", 2, { recapSequence: "2026-03-02.003" }),
    row("between", null, { recapSequence: "2026-03-02.002" }),
  ];
  assert.deepEqual(texts(recap), ["one", "between", "two"]);
});

Deno.test("hours printed by one upstream come before numbers, those of two upstreams do not mix", () => {
  const at = (value: string, upstream: string) => ({ timeFiled: { value, upstream } });
  const one = [
    row("late", 1, at("15:00", "courtlistener")),
    row("early", 2, at("09:00", "courtlistener")),
  ];
  assert.deepEqual(texts(one), ["early", "late"]);
  const two = [row("a", 1, at("15:00", "courtlistener")), row("b", 2, at("09:00", "docketlayer"))];
  assert.deepEqual(texts(two), ["a", "b"]);
});

Deno.test("in a file the position is the order, whatever dates and numbers say", () => {
  const entries = [
    row("second", 1, { position: 1 }),
    row("first", 9, { position: 0, filed: "2026-09-09" }),
  ];
  assert.deepEqual(texts(entries), ["first", "second"]);
});

Deno.test("only entries whose places rest on a hash share a group", () => {
  const groups = orderEntries([
    row("one", 1),
    row("a", null),
    row("b", null),
    row("c", null, { pacerSequence: 4 }),
  ]).map(({ entry, hashGroup }) => [entry.text, hashGroup === null]);
  const alone = Object.fromEntries(groups);
  assert.deepEqual([alone.one, alone.c, alone.a, alone.b], [true, true, false, false]);
});

const anyRow = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 4 })),
  filed: fc.constantFrom("2026-03-02", "2026-03-03"),
  pacerSequence: fc.option(fc.integer({ min: 1, max: 5 })),
  recapSequence: fc.constantFrom("", "2026-03-02.001", "2026-03-02.002"),
  timeFiled: fc.option(fc.record({
    value: fc.constantFrom("09:00", "10:00"),
    upstream: fc.constantFrom("courtlistener", "docketlayer"),
  })),
  text: fc.constantFrom("a", "b", "c", "d"),
});

Deno.test("the order is one total order that does not depend on the order given", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 9 }).map((rows) =>
        rows.map(({ number, filed, ...more }, i) =>
          entry(number, filed, [], { ...more, id: `${i}` })
        )
      ).chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries))),
      ([entries, mixed]) => {
        const ids = (list: DocketEntry[]) => orderEntries(list).map(({ entry }) => entry.id);
        assert.deepEqual(ids(mixed), ids(entries));
        const numbers = orderEntries(entries).map(({ entry }) => entry)
          .filter((one) => one.timeFiled === null && one.number !== null);
        numbers.slice(1).forEach((one, i) => {
          if (one.filed === numbers[i]!.filed) assert.ok(one.number! >= numbers[i]!.number!);
        });
      },
    ),
    runs(300, 10_000),
  );
});
