import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { DocketEntry } from "../../../src/domain/docket_entry.ts";
import type { DocketEvent } from "../../../src/domain/event.ts";
import { runs } from "../../support/counts.ts";
import { anyDocket, shuffled } from "./arbitrary_docket.ts";
import { calendarOf, entry, inError } from "./facts.ts";

const shape = (event: DocketEvent) => JSON.stringify(event);

const withoutVoids = (docket: DocketEntry[]) =>
  docket.map((one) => ({ ...one, facts: one.facts.filter((fact) => fact.fact !== "void") }));

Deno.test("the calendar does not depend on the order in which entries are given", () => {
  fc.assert(
    fc.property(
      anyDocket.chain((docket) => fc.tuple(fc.constant(docket), shuffled(docket))),
      ([docket, mixed]) => {
        assert.deepEqual(calendarOf(mixed).map(shape), calendarOf(docket).map(shape));
      },
    ),
    runs(300, 10_000),
  );
});

Deno.test("nothing dated is dropped: every date stands, stood, or is shown as a doubt", () => {
  fc.assert(
    fc.property(anyDocket.map(withoutVoids), (sound) => {
      const events = calendarOf(sound);
      for (const fact of sound.flatMap((one) => one.facts)) {
        if (fact.fact !== "calendar" || fact.date === null || fact.verb === "met") continue;
        if (fact.verb === "cancelled" && fact.scope === "all") continue;
        const shown = events.some((event) =>
          event.type === fact.type &&
          [event, ...event.history, ...event.support].some((slot) => slot.date === fact.date)
        );
        assert.ok(shown, `${fact.quote} is nowhere`);
      }
    }),
    runs(300, 10_000),
  );
});

Deno.test("guesses never change, hide or lower what better facts made", () => {
  const visible = (docket: DocketEntry[]) =>
    calendarOf(docket).filter((event) => event.certainty !== "hidden");
  const plain = (event: DocketEvent) => {
    const { anchor: _, ...rest } = event;
    return JSON.stringify(rest);
  };
  fc.assert(
    fc.property(anyDocket, (docket) => {
      const better = docket.map((one) => ({
        ...one,
        facts: one.facts.filter((fact) => fact.confidence >= 0.5),
      }));
      assert.deepEqual(visible(docket).map(plain), visible(better).map(plain));
    }),
    runs(300, 10_000),
  );
});

Deno.test("a doubtful fact never takes a sure event off its date", () => {
  fc.assert(
    fc.property(anyDocket.map(withoutVoids), (docket) => {
      const sureOnly = docket.map((one) => ({
        ...one,
        facts: one.facts.filter((fact) => fact.confidence >= 0.9),
      }));
      const after = calendarOf(docket);
      for (const event of calendarOf(sureOnly)) {
        if (event.certainty !== "sure" || event.reason !== null) continue;
        const there = after.some((other) =>
          other.type === event.type &&
          [other, ...other.history].some((slot) => slot.date === event.date)
        );
        assert.ok(there, `${event.title} of ${event.date} is gone`);
      }
    }),
    runs(300, 10_000),
  );
});

Deno.test("voiding an entry gives the calendar as if it had never been, but for what lived from it", () => {
  fc.assert(
    fc.property(anyDocket, anyDocket, (docket, more) => {
      const sound = docket.filter((one) => one.facts.every((fact) => fact.fact !== "void"));
      const stray = more.find((one) => one.facts.every((fact) => fact.fact !== "void"));
      if (!stray) return;
      const wrong = { ...stray, number: 90, id: "wrong" };
      const voider = entry(91, "2026-12-01", [inError(90)]);
      const restored = calendarOf([...sound, wrong, voider])
        .filter((event) => event.reason !== "entry 90 in error");
      assert.deepEqual(restored.map(shape), calendarOf(sound).map(shape));
    }),
    runs(300, 10_000),
  );
});

Deno.test("today changes only whether a deadline has passed", () => {
  fc.assert(
    fc.property(anyDocket, fc.constantFrom("2026-03-15", "2030-01-01"), (docket, today) => {
      const label = (event: DocketEvent) =>
        shape({ ...event, status: event.status === "passed" ? "pending" : event.status });
      assert.deepEqual(calendarOf(docket, today).map(label), calendarOf(docket).map(label));
    }),
    runs(100, 3000),
  );
});
