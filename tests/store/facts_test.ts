import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";
import { docketRecord, entryRecord, fact, key } from "./sample_records.ts";

const rules = (version: number) => ({ name: "rules", version }) as const;
const model = { name: "model", version: 1 } as const;

Deno.test("a reader's newest facts replace its own older ones and nobody else's", () => {
  withStore(({ dockets, entries, facts, readings }) => {
    dockets.save(docketRecord(), key);
    entries.upsert(entryRecord());
    const version = entries.newest(entryRecord())!.id;
    const byModel = fact({ reader: model, confidence: 0.6 });
    assert(facts.replace(version, { reader: model, facts: [byModel] }));
    assert(facts.replace(version, { reader: rules(1), facts: [fact(), fact({ time: null })] }));
    assert.equal(readings.count().pending, 0);
    const better = fact({ reader: rules(2), time: "11:00" });
    assert(facts.replace(version, { reader: rules(2), facts: [better] }));
    assert.deepEqual(facts.of(version), [byModel, better]);
    assert.deepEqual(facts.ofDocket(key), new Map([[version, [byModel, better]]]));
    assert.deepEqual(facts.ofDocket("nysd/unknown"), new Map());
  });
});

Deno.test("an empty set is a reading, and an older reader cannot undo a newer one's", () => {
  withStore(({ entries, facts }) => {
    entries.upsert(entryRecord());
    const version = entries.newest(entryRecord())!.id;
    facts.replace(version, { reader: rules(2), facts: [fact()] });
    assert.equal(facts.replace(version, { reader: rules(1), facts: [] }), false);
    assert.equal(facts.of(version).length, 1);
    assert(facts.replace(version, { reader: rules(2), facts: [] }));
    assert.deepEqual(facts.of(version), []);
  });
});

Deno.test("facts of no version are a defect, and nothing of the set is kept", () => {
  withStore(({ facts }) => {
    assert.throws(() => facts.replace(7, { reader: rules(1), facts: [fact()] }), /FOREIGN KEY/);
    assert.deepEqual(facts.of(7), []);
  });
});
