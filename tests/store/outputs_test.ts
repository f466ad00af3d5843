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
    assert.equal(outputs.published("out/none.ics"), null);
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

Deno.test("many rows are remembered in several transactions, between which others have their turn", () => {
  withStore(({ outputs, transaction }) => {
    const rows = Array.from(
      { length: 1000 },
      (_, index) => publishedRow({ uid: `event-${index}` }),
    );
    let turns = 0;
    const between = () => {
      turns += 1;
      // A transaction within another one would be a savepoint of it: this one must be its own.
      transaction(() => outputs.record(`other ${turns}`, { rows: [], fileHash: "" }));
    };
    outputs.record("many", { rows, fileHash: "one" }, { between });
    assert.equal(outputs.published("many")!.rows.length, 1000);
    assert.equal(turns, 9);
    const changed = rows.map((row, index) => index === 500 ? { ...row, sequence: 1 } : row);
    outputs.record("many", { rows: changed, fileHash: "two" }, { between });
    assert.equal(turns, 9, "only what differs is written");
    assert.equal(
      outputs.published("many")!.rows.filter(({ sequence }) => sequence === 1).length,
      1,
    );
  });
});

Deno.test("what is found first can refuse a publication; nothing is changed then", () => {
  withStore(({ outputs }) => {
    outputs.record("main", { rows: [publishedRow()], fileHash: "one" });
    const first = () => {
      throw new Error("published by another");
    };
    assert.throws(
      () => outputs.record("main", { rows: [], fileHash: "two" }, { first }),
      /another/,
    );
    assert.equal(outputs.published("main")!.rows.length, 1);
    assert.equal(outputs.published("main")!.fileHash, "one");
  });
});
