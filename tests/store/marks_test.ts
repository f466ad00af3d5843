import assert from "node:assert/strict";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { behindItsBack, withStore } from "./memory_store.ts";
import { entryRecord } from "./sample_records.ts";
import { withFolder } from "./temp_folder.ts";

const record = { upstream: "courtlistener", id: "1001" } as const;
const blank = {
  entriesMark: null,
  documentsMark: null,
  cursor: null,
  complete: false,
  lastCheckedAt: null,
  outcome: null,
  failures: 0,
  goodAt: null,
  recordAt: null,
  attention: [],
  heldPasses: 0,
};

Deno.test("a mark begins blank and changes field by field", () => {
  withStore(({ marks }) => {
    assert.deepEqual(marks.of(record), blank);
    const cursor = {
      list: "entries",
      next: "https://example.org/?cursor=abc",
      pendingMark: "2026-01-06T10:00:00.123456Z",
    } as const;
    marks.set(record, { cursor });
    marks.set(record, { entriesMark: "2026-01-05T10:00:00.654321Z", complete: true });
    marks.checked(record, "ok");
    const mark = {
      ...blank,
      cursor,
      entriesMark: "2026-01-05T10:00:00.654321Z",
      complete: true,
      outcome: "ok",
      lastCheckedAt: "2026-03-01T12:00:00Z",
      goodAt: "2026-03-01T12:00:00Z",
    };
    assert.deepEqual(marks.of(record), mark);
    assert.deepEqual(marks.all(), [{ ...record, ...mark }]);
    marks.forget(record);
    assert.deepEqual(marks.of(record), blank);
  });
});

Deno.test("a page and its mark are kept together or not at all", () => {
  withStore((store) => {
    assert.throws(() =>
      store.transaction(() => {
        store.entries.upsert(entryRecord());
        store.marks.set(record, { entriesMark: "2026-01-06T10:00:00Z" });
        throw new Error("killed");
      })
    );
    assert.deepEqual(store.marks.of(record), blank);
    assert.equal(store.entries.newest(entryRecord()), null);
  });
});

Deno.test("a damaged mark only costs a pass from the beginning", async () => {
  await withFolder((folder) => {
    const path = `${folder}/store.sqlite`;
    using store = openStore({ path, clock: virtualClock("2026-03-01T12:00:00Z") });
    store.marks.set(record, { entriesMark: "2026-01-06T10:00:00Z" });
    behindItsBack(path, "UPDATE marks SET mark = '{'");
    assert.deepEqual(store.marks.of(record), blank);
  });
});

Deno.test("a record that was shown bears the moment, and keeps the rest of its mark", () => {
  withStore((store, clock) => {
    store.marks.set(record, { complete: true });
    store.marks.shown(record);
    const mark = store.marks.of(record);
    assert.deepEqual([mark.recordAt, mark.complete], [clock.now().toString(), true]);
  });
});

Deno.test("failures are counted until a try ends well, and the last good one is remembered", () => {
  withStore(({ marks }, clock) => {
    marks.checked(record, "ok");
    const goodAt = clock.now().toString();
    clock.advance(3_600_000);
    marks.checked(record, "HTTP 500");
    marks.checked(record, "HTTP 500");
    const { failures, outcome, lastCheckedAt, goodAt: kept } = marks.of(record);
    assert.deepEqual([failures, outcome, kept], [2, "HTTP 500", goodAt]);
    assert.equal(lastCheckedAt, clock.now().toString());
    marks.checked(record, "ok");
    assert.deepEqual([marks.of(record).failures, marks.of(record).goodAt], [0, lastCheckedAt]);
  });
});
