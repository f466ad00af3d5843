import assert from "node:assert/strict";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "./memory_store.ts";
import {
  docketEvent,
  docketRecord,
  documentRecord,
  entryRecord,
  fact,
  key,
  ledgerRow,
} from "./sample_records.ts";

const other = "cand/3:26-cv-00050";
const rules = { name: "rules", version: 1 } as const;

function fill(store: Store): void {
  store.dockets.save(docketRecord(), key);
  store.dockets.save(docketRecord({ id: "1002" }), key);
  store.dockets.save(docketRecord({ id: "2001", courtId: "cand", caseName: "Other" }), other);
  store.entries.upsert(entryRecord({ documents: [documentRecord()] }));
  store.entries.upsert(entryRecord({ id: "5002", docketRecordId: "1002" }));
  store.entries.upsert(entryRecord({ id: "6001", docketRecordId: "2001" }));
  store.entries.upsert(entryRecord({ id: "7001", docketRecordId: "3001" }));
  for (const { version } of store.readings.due(10)) {
    store.facts.replace(version.id, { reader: rules, facts: [fact()] });
  }
  const row = {
    key: "status-conference",
    event: docketEvent(),
    contentHash: "a",
    createdAt: "2026-01-06T10:00:00Z",
    modifiedAt: "2026-01-06T10:00:00Z",
  };
  store.events.replaceProjection({ caseId: "marlow", docketKey: key }, [row]);
  store.events.replaceProjection({ caseId: "other", docketKey: other }, [row]);
  store.ledger.save([ledgerRow(), ledgerRow({ caseId: "other", docketKey: other })]);
  store.marks.set({ upstream: "courtlistener", id: "1001" }, { complete: true });
  store.marks.set({ upstream: "courtlistener", id: "2001" }, { complete: true });
}

const counts = { records: 2, entries: 2, versions: 2, facts: 2, events: 1, keys: 1 };

Deno.test("dockets that nothing leads to are orphans, with what they hold", () => {
  withStore((store) => {
    fill(store);
    const live = { records: [{ upstream: "courtlistener", id: "2001" } as const], keys: [] };
    assert.deepEqual(store.prune.orphans(live), [{
      key,
      courtId: "nysd",
      caseName: "United States v. Marlow",
      records: [{ upstream: "courtlistener", id: "1001" }, {
        upstream: "courtlistener",
        id: "1002",
      }],
      counts,
    }]);
    const one = { upstream: "courtlistener", id: "1002" } as const;
    assert.deepEqual(store.prune.orphans({ records: [one], keys: [other.toUpperCase()] }), []);
    assert.equal(store.prune.orphans({ records: [], keys: [] }).length, 2);
  });
});

Deno.test("a deleted docket takes its own with it, keeps its identities, and nothing else goes", () => {
  withStore((store) => {
    fill(store);
    assert.deepEqual(store.prune.deleteDocket(key), counts);
    assert.equal(store.dockets.byKey(key), null);
    assert.equal(store.entries.newest({ upstream: "courtlistener", id: "5001" }), null);
    assert.equal(store.entries.ofDocument({ upstream: "courtlistener", id: "9001" }), null);
    assert.deepEqual(store.events.of({ caseId: "marlow" }), []);
    assert.deepEqual(store.ledger.of({ caseId: "marlow" }), [ledgerRow()]);
    assert.equal(store.marks.of({ upstream: "courtlistener", id: "1001" }).complete, false);
    assert.equal(store.marks.of({ upstream: "courtlistener", id: "2001" }).complete, true);
    assert.equal(store.entries.versionsOf(other).length, 1);
    assert.equal(store.facts.ofDocket(other).size, 1);
    assert.equal(store.events.all().length, 1);
    assert.throws(() => store.prune.deleteDocket(key), /no docket/);
    store.dockets.save(docketRecord(), key);
    assert.deepEqual(store.prune.deleteDocket(key, { keys: true }), {
      records: 1,
      entries: 0,
      versions: 0,
      facts: 0,
      events: 0,
      keys: 1,
    });
    assert.deepEqual(store.ledger.of({ caseId: "marlow" }), []);
  });
});

Deno.test("a docket goes with the tombstones that lead to it", () => {
  withStore(({ dockets, prune }) => {
    dockets.save(docketRecord(), key);
    dockets.save(docketRecord({ id: "1002" }), "nysd/26-cr-00123");
    dockets.merge({ from: "nysd/26-cr-00123", into: key }, "one number");
    prune.deleteDocket("nysd/26-cr-00123");
    assert.equal(dockets.resolve(key), null);
    assert.equal(dockets.resolve("nysd/26-cr-00123"), null);
  });
});

Deno.test("entries without a docket record are found and go by themselves", () => {
  withStore((store) => {
    fill(store);
    const stray = { upstream: "courtlistener", id: "3001" } as const;
    assert.deepEqual(store.prune.strays(), [{ ...stray, entries: 1 }]);
    assert.equal(store.prune.deleteStray({ upstream: "courtlistener", id: "1001" }), 0);
    assert.equal(store.prune.deleteStray(stray), 1);
    assert.deepEqual(store.prune.strays(), []);
  });
});
