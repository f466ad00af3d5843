import assert from "node:assert/strict";
import fc from "fast-check";
import type { EntryRecord } from "../../src/domain/upstream.ts";
import { runs } from "../support/counts.ts";
import { withStore } from "./memory_store.ts";
import { docketRecord, documentRecord, entryRecord, key } from "./sample_records.ts";

const at = (minute: number) => `2026-01-06T10:${String(minute).padStart(2, "0")}:00Z`;
const said = (description: string, minute: number) =>
  entryRecord({ description, modifiedAt: at(minute) });

Deno.test("a version is made when the text changes and not when only times do", () => {
  withStore(({ entries }, clock) => {
    assert.equal(entries.upsert(said("A", 0)), "new");
    assert.equal(entries.upsert(said("A", 0)), "unchanged");
    assert.equal(entries.upsert(said("A", 3)), "unchanged");
    clock.advance(60_000);
    assert.equal(entries.upsert(said("B", 5)), "changed");
    const versions = entries.versionsOfEntry(entryRecord());
    assert.deepEqual(versions.map((one) => one.record), [said("A", 3), said("B", 5)]);
    assert.deepEqual(versions.map((one) => one.receivedAt), [
      "2026-03-01T12:00:00Z",
      "2026-03-01T12:01:00Z",
    ]);
    assert.deepEqual(entries.newest(entryRecord()), versions[1]);
  });
});

Deno.test("a late older text takes its place in the past, and a text that returns is newest", () => {
  withStore(({ entries }) => {
    entries.upsert(said("B", 5));
    assert.equal(entries.upsert(said("A", 1)), "changed");
    assert.equal(entries.newest(entryRecord())?.record.description, "B");
    assert.equal(entries.upsert(said("A", 9)), "changed");
    const texts = entries.versionsOfEntry(entryRecord()).map((one) => one.record.description);
    assert.deepEqual(texts, ["A", "B", "A"]);
    assert.equal(entries.upsert(said("B", 5)), "unchanged");
    assert.equal(entries.upsert(said("A", 1)), "unchanged");
  });
});

Deno.test("any order and repetition of deliveries ends with the same newest text", () => {
  const history = fc.array(fc.constantFrom("A", "B", "C", "D"), { minLength: 1, maxLength: 8 })
    .map((texts) => texts.map(said));
  const arrivals = history.chain((statements) =>
    fc.tuple(
      fc.constant(statements),
      fc.shuffledSubarray([...statements, ...statements], {
        minLength: statements.length * 2,
      }),
    )
  );
  fc.assert(
    fc.property(arrivals, ([statements, arriving]) => {
      withStore(({ entries, readings }) => {
        for (const record of arriving) entries.upsert(record);
        assert.deepEqual(entries.newest(entryRecord())?.record, statements.at(-1));
        const versions = entries.versionsOfEntry(entryRecord());
        assert.equal(readings.count().pending, versions.length);
        const known = new Set(versions.map((one) => one.record.description));
        for (const { description } of statements) assert(known.has(description));
        // Repeating may find texts of times that were taken for one stretch; then all is quiet.
        const outcomes = () => new Set(arriving.map((record) => entries.upsert(record)));
        for (let round = 0; outcomes().has("changed"); round++) {
          assert(round < statements.length, "repetition never comes to rest");
          assert.deepEqual(entries.newest(entryRecord())?.record, statements.at(-1));
        }
        assert.deepEqual(entries.newest(entryRecord())?.record, statements.at(-1));
      });
    }),
    runs(60, 2000),
  );
});

Deno.test("in order of arrival there is one version for each run of equal texts", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("A", "B", "C"), { minLength: 1, maxLength: 10 }),
      (texts) => {
        withStore(({ entries }) => {
          texts.forEach((text, minute) => entries.upsert(said(text, minute)));
          assert.deepEqual(
            entries.versionsOfEntry(entryRecord()).map((one) => one.record.description),
            texts.filter((text, place) => text !== texts[place - 1]),
          );
        });
      },
    ),
    runs(60, 2000),
  );
});

Deno.test("a document that changes makes a version of its entry, and an older one does not", () => {
  withStore(({ entries }) => {
    const record = entryRecord({
      documents: [
        documentRecord(),
        documentRecord({ id: "9002", attachmentNumber: 1, description: "Exhibit A" }),
      ],
    });
    entries.upsert(record);
    const update = (document: ReturnType<typeof documentRecord>) =>
      entries.updateDocument(document, { upstream: "courtlistener" });
    const uploaded = documentRecord({ isAvailable: true, modifiedAt: at(30) });
    assert.equal(update(documentRecord({ pageCount: 3, modifiedAt: at(10) })), "unchanged");
    assert.equal(entries.newest(record)?.record.documents[0]?.pageCount, 3);
    assert.equal(update(uploaded), "changed");
    assert.equal(update(uploaded), "unchanged");
    assert.equal(update(documentRecord({ modifiedAt: at(20) })), "unchanged");
    const newest = entries.newest(record)!;
    assert.deepEqual(newest.record.documents.map((one) => one.isAvailable), [true, false]);
    assert.equal(entries.versionsOfEntry(record).length, 2);
    // A delivery from before the upload must not undo it.
    assert.equal(entries.upsert(record), "unchanged");
    assert.equal(entries.newest(record)?.record.documents[0]?.isAvailable, true);
    assert.equal(update(documentRecord({ id: "9999" })), "unknown");
  });
});

Deno.test("documents lead to their entry, within one upstream", () => {
  withStore(({ entries }) => {
    entries.upsert(entryRecord({ documents: [documentRecord()] }));
    const ref = { upstream: "courtlistener", id: "5001" } as const;
    assert.deepEqual(entries.ofDocument({ upstream: "courtlistener", id: "9001" }), ref);
    assert.equal(entries.ofDocument({ upstream: "docketlayer", id: "9001" }), null);
  });
});

Deno.test("an entry that is gone stays known, and is back when stated later", () => {
  withStore(({ entries }, clock) => {
    entries.upsert(said("A", 0));
    clock.advance(60_000);
    assert(entries.markGone(entryRecord()));
    assert(entries.newest(entryRecord())?.gone);
    // A delivery that waited while the entry disappeared.
    const waited = { receivedAt: "2026-03-01T12:00:30Z" };
    assert.equal(entries.upsert(said("A", 0), waited), "unchanged");
    assert(entries.newest(entryRecord())?.gone);
    clock.advance(60_000);
    assert.equal(entries.upsert(said("A", 0)), "changed");
    assert.equal(entries.newest(entryRecord())?.gone, false);
    assert.equal(entries.markGone(entryRecord({ id: "unknown" })), false);
  });
});

Deno.test("the versions of a docket are those of all its records, and entries may come first", () => {
  withStore(({ dockets, entries }) => {
    const other = entryRecord({ id: "5002", docketRecordId: "1002" });
    entries.upsert(other);
    entries.upsert(entryRecord({ id: "5003", docketRecordId: "77" }));
    assert.deepEqual(entries.versionsOf(key), []);
    entries.upsert(entryRecord());
    dockets.save(docketRecord(), key);
    dockets.save(docketRecord({ id: "1002" }), key);
    const ids = (versions: { record: EntryRecord }[]) => versions.map((one) => one.record.id);
    assert.deepEqual(ids(entries.versionsOf(key)), ["5002", "5001"]);
    assert.deepEqual(ids(entries.versionsOf("NYSD/1:26-cr-00123")), ["5002", "5001"]);
    const record = { upstream: "courtlistener", id: "1002" } as const;
    assert.deepEqual(ids(entries.versionsOfRecord(record)), ["5002"]);
  });
});

Deno.test("an entry that moves to another docket record goes with its newest statement", () => {
  withStore(({ entries }) => {
    entries.upsert(said("A", 5));
    const moved = { ...said("A", 9), docketRecordId: "1002" };
    assert.equal(entries.upsert(moved), "changed");
    assert.equal(entries.upsert(said("A", 5)), "unchanged");
    assert.equal(entries.versionsOfRecord({ upstream: "courtlistener", id: "1002" }).length, 1);
  });
});

Deno.test("texts that try to be something else come back as they were", () => {
  withStore(({ entries }) => {
    const texts = [
      "'; DROP TABLE entries; --",
      "\u0000\u202e\ud83d\ude00",
      "x".repeat(300_000),
      "",
    ];
    texts.forEach((description, n) => entries.upsert(entryRecord({ id: `${n}`, description })));
    texts.forEach((description, n) => {
      const found = entries.newest({ upstream: "courtlistener", id: `${n}` });
      assert.equal(found?.record.description, description);
    });
  });
});

Deno.test("an entry with unreadable times is kept", () => {
  withStore(({ entries }) => {
    assert.equal(entries.upsert(entryRecord({ modifiedAt: "" })), "new");
    assert.equal(entries.upsert(said("A", 1)), "changed");
    assert.equal(entries.newest(entryRecord())?.record.description, "A");
  });
});

Deno.test("recent entries are found by the day they were filed, each with its newest version", () => {
  withStore(({ entries }) => {
    const of = (id: string, dateFiled: string | null, minute = 0) =>
      entryRecord({ id, dateFiled, createdAt: "2026-01-09T10:00:00Z", modifiedAt: at(minute) });
    entries.upsert(of("1", "2026-01-05"));
    entries.upsert(of("2", "2026-01-06"));
    entries.upsert(of("3", null));
    entries.upsert(of("4", "2026-01-07"));
    entries.upsert({ ...of("4", "2026-01-02", 5), description: "its date was corrected" });
    const found = entries.newestSince({ upstream: "courtlistener", id: "1001" }, "2026-01-06");
    assert.deepEqual(found.map(({ record }) => [record.id, record.dateFiled]), [
      ["2", "2026-01-06"],
      ["3", null],
      ["4", "2026-01-02"],
    ]);
    assert.deepEqual(entries.newestSince({ upstream: "courtlistener", id: "1" }, "2026-01-01"), []);
  });
});
