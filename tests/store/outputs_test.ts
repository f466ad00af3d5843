import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";
import { publishedRow } from "./sample_records.ts";

Deno.test("an output remembers what it shows, and what left it", () => {
  withStore(({ outputs }, clock) => {
    const plea = publishedRow({ uid: "marlow--plea@case-calendar", key: "plea", sequence: 3 });
    const file = "out/calendars/main.ics";
    assert.equal(outputs.published(file), null);
    outputs.record(file, { rows: [publishedRow(), plea], fileHash: "one" });
    clock.advance(1000);
    const moved = publishedRow({ date: "2026-03-11", sequence: 1 });
    outputs.record(file, { rows: [moved], fileHash: "two" });
    assert.deepEqual(outputs.published(file), {
      rows: [moved],
      fileHash: "two",
      publishedAt: "2026-03-01T12:00:01Z",
    });
    assert.deepEqual(outputs.stamp(file), {
      fileHash: "two",
      publishedAt: "2026-03-01T12:00:01Z",
    });
    assert.equal(outputs.stamp("out/none.ics"), null);
    assert.deepEqual(outputs.departed(file), [plea]);
    outputs.record(file, { rows: [moved, plea], fileHash: "three" });
    assert.deepEqual(outputs.departed(file), []);
    outputs.record("out/all.ics", { rows: [], fileHash: "none" });
    assert.deepEqual(outputs.published("out/all.ics")?.rows, []);
    assert.deepEqual(outputs.list(), ["out/all.ics", file]);
    assert(outputs.forget(file));
    assert.equal(outputs.forget(file), false);
    assert.equal(outputs.published(file), null);
    assert.deepEqual(outputs.departed(file), []);
  });
});

Deno.test("one event twice in one output is a defect that changes nothing", () => {
  withStore(({ outputs }) => {
    outputs.record("a.ics", { rows: [publishedRow()], fileHash: "one" });
    // The last of two rows would silently win.
    const twice = [publishedRow({ sequence: 1 }), publishedRow({ sequence: 2 })];
    assert.throws(() => outputs.record("a.ics", { rows: twice, fileHash: "two" }), /twice/);
    assert.equal(outputs.published("a.ics")?.fileHash, "one");
  });
});
