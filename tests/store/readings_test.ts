import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";
import { entryRecord } from "./sample_records.ts";

const minute = 60_000;
const rules = (version: number) => ({ name: "rules", version }) as const;

Deno.test("a failed reading stays pending with its reason and comes due later and later", () => {
  withStore(({ entries, readings }, clock) => {
    entries.upsert(entryRecord());
    const [first] = readings.due(10);
    assert.equal(first?.reason, "new text");
    assert.deepEqual(first?.version, entries.newest(entryRecord()));
    const version = first!.version.id;
    readings.fail(version, { reason: "the reader ran out of time" });
    assert.deepEqual(readings.due(10), []);
    clock.advance(minute);
    const [again] = readings.due(10);
    assert.equal(again?.tries, 1);
    assert.equal(again?.reason, "the reader ran out of time");
    assert.equal(again?.since, "2026-03-01T12:00:00Z");
    readings.fail(version, { reason: "again" });
    clock.advance(minute);
    assert.deepEqual(readings.due(10), []);
    clock.advance(minute);
    assert.equal(readings.due(10).length, 1);
    for (let n = 0; n < 40; n++) readings.fail(version, { reason: "and again" });
    clock.advance(6 * 60 * minute);
    assert.equal(readings.due(10)[0]?.tries, 42);
    readings.fail(version, { reason: "not before May", nextTryAt: "2026-05-01T00:00:00Z" });
    assert.equal(readings.pending(10)[0]?.nextTryAt, "2026-05-01T00:00:00Z");
    assert.deepEqual(readings.count(), { pending: 1, due: 0, failed: 1 });
    readings.markRead(version, rules(1));
    assert.deepEqual(readings.count(), { pending: 0, due: 0, failed: 0 });
  });
});

Deno.test("readers wait for themselves", () => {
  withStore(({ entries, readings }) => {
    entries.upsert(entryRecord());
    entries.upsert(entryRecord({ id: "5002", modifiedAt: "2026-02-01T00:00:00Z" }));
    for (const { version } of readings.due(10)) readings.markRead(version.id, rules(1));
    const version = entries.newest(entryRecord())!.id;
    readings.request(version, { reader: "model", reason: "the rules left it open" });
    assert.deepEqual(readings.due(10).map((one) => one.reader), ["model"]);
    assert.deepEqual(readings.due(10, { reader: "rules" }), []);
    assert.equal(readings.due(10, { reader: "model" }).length, 1);
    readings.fail(version, { reader: "model", reason: "no answer" });
    assert.equal(readings.pending(10)[0]?.tries, 1);
    readings.request(version, { reader: "model", reason: "asked by hand" });
    assert.equal(readings.due(10)[0]?.tries, 0);
    readings.fail(version, { reason: "the new rules cannot read it" });
    assert.equal(readings.count().pending, 2);
  });
});

Deno.test("what is longest due comes first, up to the limit", () => {
  withStore(({ entries, readings }, clock) => {
    for (const id of ["1", "2", "3"]) {
      entries.upsert(entryRecord({ id }));
      clock.advance(1000);
    }
    assert.deepEqual(readings.due(2).map((one) => one.version.record.id), ["1", "2"]);
  });
});

Deno.test("what failed can be hurried for one reader, those that failed least first", () => {
  withStore(({ entries, readings }) => {
    entries.upsert(entryRecord());
    entries.upsert(entryRecord({ id: "2" }));
    const [first, second] = readings.due(10).map(({ version }) => version.id);
    readings.fail(first!, { reason: "out" });
    readings.fail(first!, { reason: "out" });
    readings.fail(second!, { reason: "out" });
    readings.fail(first!, { reason: "out", reader: "model" });
    const due = () => readings.due(10).map(({ version, reader }) => [version.id, reader]);
    assert.equal(readings.hurry(1, { reader: "rules" }), 1);
    assert.deepEqual(due(), [[second, "rules"]]);
    assert.equal(readings.hurry(10, { reader: "rules" }), 1);
    assert.deepEqual(due(), [[first, "rules"], [second, "rules"]]);
  });
});
