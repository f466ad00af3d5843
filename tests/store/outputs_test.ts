import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { rowsOf } from "../support/output_rows.ts";
import { withStore } from "./memory_store.ts";
import { publishedRow } from "./sample_records.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { withFolder } from "./temp_folder.ts";

const rowOf = (caseId: string, key: string) =>
  publishedRow({ uid: `${caseId}--${key}@case-calendar`, caseId, key });

Deno.test("an output remembers what it shows, and what left it", () => {
  withStore(({ outputs }) => {
    const hearing = publishedRow();
    const { caseId, uid } = hearing;
    const plea = { ...rowOf(caseId, "plea"), sequence: 3 };
    const file = "out/calendars/main.ics";
    assert.equal(outputs.isPublished(file), false);
    outputs.record(file, { rows: [hearing, plea], left: [] });
    const moved = publishedRow({ date: "2026-03-11", sequence: 1 });
    outputs.record(file, { rows: [moved], left: [plea.uid] });
    assert.equal(outputs.isPublished(file), true);
    assert.deepEqual(outputs.ofCase(file, caseId), {
      shown: [moved],
      departed: [plea],
    });
    assert.equal(outputs.isPublished("out/none.ics"), false);
    outputs.record(file, { rows: [plea], left: [] });
    assert.deepEqual(outputs.ofCase(file, caseId).departed, []);
    outputs.record("out/all.ics", { rows: [], left: [] });
    assert.deepEqual(outputs.cases("out/all.ics"), []);
    assert.deepEqual(outputs.list(), ["out/all.ics", file]);
    assert(outputs.forget(file));
    assert.equal(outputs.forget(file), false);
    assert.equal(outputs.isPublished(file), false);
    assert.deepEqual(outputs.ofCase(file, caseId).shown, []);
    assert.ok(uid.startsWith(`${caseId}--`));
  });
});

Deno.test("a case is told of its own events, not of those of others that look like them", () => {
  withStore(({ outputs }) => {
    const plea = { ...rowOf("a--b", "plea"), sequence: 2 };
    const rows = [
      rowOf("a", "b--trial"),
      rowOf("a--b", "hearing"),
      plea,
      rowOf("a-b", "trial"),
      rowOf("aa", "x"),
    ];
    outputs.record("main", { rows, left: [] });
    outputs.record("main", { rows: [], left: [plea.uid] });
    assert.deepEqual(outputs.cases("main"), ["a", "a--b", "a-b", "aa"]);
    assert.deepEqual(outputs.ofCase("main", "a"), { shown: [rows[0]], departed: [] });
    assert.deepEqual(outputs.ofCase("main", "a--b"), { shown: [rows[1]], departed: [plea] });
    assert.deepEqual(outputs.ofCase("main", "a-b"), { shown: [rows[3]], departed: [] });
  });
});

Deno.test("one event twice in one output is a defect that changes nothing", () => {
  withStore(({ outputs, stamps }) => {
    outputs.record("a.ics", { rows: [publishedRow()], left: [] });
    const stamp = stamps.ofOutput("a.ics");
    // The last of two rows would silently win.
    const twice = [publishedRow({ sequence: 1 }), publishedRow({ sequence: 2 })];
    assert.throws(
      () => outputs.record("a.ics", { rows: twice, left: [] }),
      /twice/,
    );
    assert.equal(stamps.ofOutput("a.ics"), stamp);
  });
});

Deno.test("many rows are remembered in several transactions, between which others have their turn", () => {
  withStore(({ outputs, transaction }) => {
    const rows = Array.from({ length: 1000 }, (_, index) => rowOf("marlow", `event-${index}`));
    let turns = 0;
    const between = () => {
      turns += 1;
      // A transaction within another one would be a savepoint of it: this one must be its own.
      transaction(() => outputs.record(`other ${turns}`, { rows: [], left: [] }));
    };
    outputs.record("many", { rows, left: [] }, { between });
    assert.equal(outputs.ofCase("many", "marlow").shown.length, 1000);
    assert.equal(turns, 9);
  });
});

Deno.test("what is found first can refuse a publication; nothing is changed then", () => {
  withStore((store) => {
    const { outputs } = store;
    outputs.record("main", { rows: [publishedRow()], left: [] });
    const stamp = store.stamps.ofOutput("main");
    const first = () => {
      throw new Error("published by another");
    };
    const change = { rows: [], left: [publishedRow().uid] };
    assert.throws(() => outputs.record("main", change, { first }), /another/);
    assert.equal(rowsOf(store, "main").length, 1);
    assert.equal(store.stamps.ofOutput("main"), stamp);
  });
});

Deno.test("a damaged row is told, never passed over", () =>
  withFolder((folder) => {
    const path = `${folder}/store.sqlite`;
    using store = openStore({ path, clock: virtualClock("2026-03-01T12:00:00Z") });
    const { outputs } = store;
    const row = publishedRow();
    outputs.record("main", { rows: [row], left: [] });
    const behind = new DatabaseSync(path);
    behind.exec("UPDATE output_rows SET row = '{'");
    behind.close();
    assert.throws(() => outputs.ofCase("main", row.caseId), /output_rows/);
    assert.throws(() => outputs.cases("main"), /output_rows/);
  }));
