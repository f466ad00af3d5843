import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";
import { docketEvent, docketRecord, entryRecord, fact, key, ledgerRow } from "./sample_records.ts";

const second = docketRecord({ id: "1002", caseName: "United States v. Marlow et al" });

Deno.test("two records of one number are one docket", () => {
  withStore(({ dockets }) => {
    assert.deepEqual(dockets.save(docketRecord(), key), { key, outcome: "new", conflict: null });
    assert.equal(dockets.save(second, key).key, key);
    const docket = dockets.byRecord({ upstream: "courtlistener", id: "1002" });
    assert.deepEqual(docket, {
      key,
      courtId: "nysd",
      aliases: [],
      records: [
        { record: docketRecord(), lastContactAt: null },
        { record: second, lastContactAt: null },
      ],
    });
    assert.deepEqual(dockets.byKey(key), docket);
    assert.equal(dockets.byKey("nysd/1:26-cr-00999"), null);
    assert.equal(dockets.byRecord({ upstream: "docketlayer", id: "1002" }), null);
  });
});

Deno.test("the first key stays and a later number is an alias", () => {
  withStore(({ dockets }) => {
    dockets.save(docketRecord(), "nysd/1:26-mj-00044");
    const later = docketRecord({
      docketNumber: "1:26-cr-00123",
      modifiedAt: "2026-02-01T00:00:00Z",
    });
    assert.deepEqual(dockets.save(later, key), {
      key: "nysd/1:26-mj-00044",
      outcome: "changed",
      conflict: null,
    });
    assert.equal(dockets.resolve(key), "nysd/1:26-mj-00044");
    assert.deepEqual(dockets.byKey(key)?.aliases, [key]);
    assert.equal(dockets.save(second, key).key, "nysd/1:26-mj-00044");
    assert.deepEqual(dockets.keysOf("nysd"), [key, "nysd/1:26-mj-00044"]);
  });
});

Deno.test("keys and courts compare without regard to case", () => {
  withStore(({ dockets }) => {
    dockets.save(docketRecord(), key);
    assert.equal(dockets.resolve("NYSD/1:26-CR-00123"), key);
    assert.equal(dockets.list({ courtId: "NYSD" }).length, 1);
    assert.equal(dockets.list({ courtId: "nyed" }).length, 0);
    assert.deepEqual(dockets.keysOf("Nysd"), [key]);
  });
});

Deno.test("an older statement of a record changes nothing", () => {
  withStore(({ dockets }) => {
    const newer = docketRecord({ caseName: "Newer", modifiedAt: "2026-02-01T00:00:00.000002Z" });
    dockets.save(newer, key);
    const older = docketRecord({ caseName: "Older", modifiedAt: "2026-02-01T00:00:00.000001Z" });
    assert.equal(dockets.save(older, key).outcome, "unchanged");
    assert.equal(dockets.save(newer, key).outcome, "unchanged");
    assert.equal(dockets.byKey(key)?.records[0]?.record.caseName, "Newer");
  });
});

Deno.test("a known record under another docket's key is a conflict and stays where it was", () => {
  withStore(({ dockets }) => {
    const other = "nysd/1:26-cr-00200";
    dockets.save(docketRecord(), key);
    dockets.save(second, other);
    assert.deepEqual(dockets.save(second, key), {
      key: other,
      outcome: "unchanged",
      conflict: key,
    });
    assert.equal(dockets.addAlias(other, key), false);
    assert.equal(dockets.byKey(key)?.records.length, 1);
  });
});

Deno.test("merged dockets lead to one, with entries, facts and ledger, and leave a tombstone", () => {
  withStore(({ dockets, entries, facts, events, ledger }) => {
    const from = "nysd/26-cr-00123";
    dockets.save(docketRecord(), key);
    dockets.save(second, from);
    entries.upsert(entryRecord());
    entries.upsert(entryRecord({ id: "5002", docketRecordId: "1002" }));
    const version = entries.versionsOf(from)[0]!.id;
    facts.replace(version, { reader: { name: "rules", version: 1 }, facts: [fact()] });
    ledger.save([ledgerRow({ docketKey: from })]);
    const row = {
      key: "status-conference",
      event: docketEvent(),
      contentHash: "a",
      createdAt: "2026-01-06T10:00:00Z",
      modifiedAt: "2026-01-06T10:00:00Z",
    };
    events.replaceProjection({ caseId: "marlow", docketKey: from }, [row]);

    dockets.merge({ from, into: key }, "one text contains the other");

    assert.equal(dockets.resolve(from), key);
    assert.deepEqual(dockets.byKey(from)?.aliases, [from]);
    assert.deepEqual(dockets.list().map((docket) => docket.key), [key]);
    assert.equal(entries.versionsOf(from).length, 2);
    assert.deepEqual(facts.ofDocket(key).get(version), [fact()]);
    assert.deepEqual(ledger.of({ caseId: "marlow", docketKey: key }), [ledgerRow()]);
    ledger.save([ledgerRow({ docketKey: from, reason: "seen again" })]);
    assert.deepEqual(events.all(), []);
    dockets.merge({ from, into: key }, "again");
    assert.equal(dockets.resolve(from), key);

    const third = "nysd/1:26-cr-00555";
    dockets.save(docketRecord({ id: "1003" }), third);
    dockets.merge({ from: key, into: third }, "reassigned");
    assert.equal(dockets.resolve(from), third);
    assert.equal(entries.versionsOf(key).length, 2);
  });
});

Deno.test("a contact is noted with its time", () => {
  withStore(({ dockets }, clock) => {
    dockets.save(docketRecord(), key);
    clock.advance(1500);
    dockets.touch({ upstream: "courtlistener", id: "1001" });
    assert.equal(dockets.byKey(key)?.records[0]?.lastContactAt, "2026-03-01T12:00:01.5Z");
  });
});
