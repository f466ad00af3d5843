import assert from "node:assert/strict";
import * as fc from "fast-check";
import { assembleEntries } from "../../../src/domain/entries/assemble.ts";
import type { EntryVersion } from "../../../src/domain/entry_version.ts";
import { runs } from "../../support/counts.ts";
import { document, version } from "./versions.ts";

const texts = (versions: EntryVersion[]) => assembleEntries(versions).map((entry) => entry.text);

Deno.test("the newest version by the upstream's clock is read, in whatever order they arrived", () => {
  const old = version({ description: "Sentencing set for 12/12/2026 at 10:00 AM" });
  const corrected = version({
    description: "Sentencing set for 12/2/2026 at 9:00 AM",
    modifiedAt: "2026-03-03T10:00:00.5Z",
  }, { receivedAt: "2026-03-03T10:01:00Z" });
  const late = { ...old, receivedAt: "2026-03-09T10:00:00Z" };
  for (const versions of [[old, corrected], [corrected, late]]) {
    const [entry, ...rest] = assembleEntries(versions);
    assert.equal(rest.length, 0);
    assert.equal(entry!.text, corrected.record.description);
    assert.deepEqual(entry!.earlier.map((one) => one.record.description), [
      old.record.description,
    ]);
  }
});

Deno.test("instants with and without fractions are compared as instants", () => {
  const first = version({ description: "first text", modifiedAt: "2026-03-03T10:00:00Z" });
  const second = version({ description: "other words", modifiedAt: "2026-03-03T10:00:00.25Z" });
  assert.deepEqual(texts([second, first]), ["other words"]);
});

Deno.test("a version that only degrades the older one is not read", () => {
  const full = version({
    description: "ORDER granting 12 Motion to Continue. Trial set for 5/4/2026.",
    documents: [document({ description: "Order on Motion to Continue" })],
  });
  const later = (description: string) =>
    version({
      description,
      documents: [document({ description: "Order on Motion to Continue" })],
      modifiedAt: "2026-03-09T10:00:00Z",
    });
  for (const worse of ["", "  ", "ORDER granting 12 Motion", "Order on Motion to Continue"]) {
    assert.deepEqual(texts([full, later(worse)]), [full.record.description], worse);
  }
  const shorter = later("ORDER. Trial set for 6/1/2026.");
  assert.deepEqual(texts([full, shorter]), [shorter.record.description]);
});

Deno.test("a stub that fills in later is read from its text", () => {
  const stub = version({
    description: "",
    documents: [document({ description: "Scheduling Order" })],
  });
  const full = version({
    description: "SCHEDULING ORDER: trial",
    modifiedAt: "2026-03-04T10:00:00Z",
  });
  assert.deepEqual(texts([stub]), ["Scheduling Order"]);
  const [entry] = assembleEntries([stub, full]);
  assert.equal(entry!.text, "SCHEDULING ORDER: trial");
  assert.deepEqual(entry!.earlier, []);
});

Deno.test("rows of one upstream stay two unless the document ids agree or one is gone", () => {
  const a = { id: "1", description: "ORDER setting trial" };
  const b = { id: "2", description: "ORDER setting trial for 5/4/2026" };
  assert.equal(assembleEntries([version(a), version(b)]).length, 2);
  const documents = [document({ pacerDocId: "04501" })];
  const [entry, ...rest] = assembleEntries([
    version({ ...a, documents }),
    version({ ...b, documents }),
  ]);
  assert.equal(rest.length, 0);
  assert.equal(entry!.text, b.description);
  assert.deepEqual(entry!.joins, [{
    rows: ["courtlistener:1", "courtlistener:2"],
    reason: "same PACER document id",
  }]);
  const gone = assembleEntries([version(a, { gone: true }), version(b)]);
  assert.deepEqual(gone.map((one) => one.text), [b.description]);
  assert.equal(gone[0]!.joins[0]!.reason, "the other row is gone upstream");
});

Deno.test("a row that is gone and alone is marked, and comes back when it is seen again", () => {
  const lost = version({}, { gone: true });
  assert.deepEqual(assembleEntries([lost]).map((entry) => entry.gone), [true]);
  const back = version({ modifiedAt: "2026-03-05T10:00:00Z" }, {
    receivedAt: "2026-04-01T00:00:00Z",
  });
  assert.deepEqual(assembleEntries([lost, back]).map((entry) => entry.gone), [false]);
});

Deno.test("across upstreams number and date join a text with its part or a stub", () => {
  const full = version({ description: "ORDER setting trial for 5/4/2026 at 9:00 AM" });
  const other = (more: Parameters<typeof version>[0]) =>
    version({ upstream: "docketlayer", id: "d9", ...more });
  const part = other({ description: "ORDER setting trial", dateFiled: "2026-03-03" });
  assert.deepEqual(texts([part, full]), [full.record.description]);
  const stub = other({ description: "", documents: [document({ description: "Order" })] });
  assert.deepEqual(texts([stub, full]), [full.record.description]);
  const apart = [
    other({ description: "ORDER setting trial", dateFiled: "2026-03-05" }),
    other({ description: "ORDER denying the motion" }),
    other({ description: "ORDER setting trial", entryNumber: 41 }),
  ];
  for (const one of apart) assert.equal(assembleEntries([one, full]).length, 2);
  const sequenced = [
    version({ pacerSequenceNumber: 3 }),
    other({ pacerSequenceNumber: 4, description: "ORDER Sentencing set for 5/1/2026" }),
  ];
  assert.equal(assembleEntries(sequenced).length, 2);
});

Deno.test("two full texts of one document: the later-modified is read, the other raises doubts", () => {
  const documents = [document({ pacerDocId: "04501" })];
  const a = version({ description: "Sentencing set for 12/12/2026", documents });
  const b = version({
    upstream: "docketlayer",
    id: "d9",
    description: "Sentencing set for 12/2/2026",
    documents,
    modifiedAt: "2026-03-03T00:00:00Z",
  });
  const [entry] = assembleEntries([a, b]);
  assert.equal(entry!.text, "Sentencing set for 12/2/2026");
  assert.deepEqual(entry!.others.map((one) => one.record.description), [
    "Sentencing set for 12/12/2026",
  ]);
  assert.deepEqual(entry!.earlier, []);
});

Deno.test("an unnumbered stub joins by its label only when stub and text are the only ones", () => {
  const stub = version({
    upstream: "docketlayer",
    id: "s1",
    entryNumber: null,
    description: "",
    documents: [document({ description: "Minute Entry" })],
  });
  const minute = (id: string) =>
    version({ id, entryNumber: null, description: `Minute Entry for proceedings held (${id})` });
  assert.equal(assembleEntries([stub, minute("1")]).length, 1);
  assert.equal(assembleEntries([stub, minute("1"), minute("2")]).length, 3);
});

Deno.test("a join is taken back when the other side gets a text of its own that differs", () => {
  const full = version({ description: "ORDER setting trial for 5/4/2026" });
  const stub = version({ upstream: "docketlayer", id: "d9", description: "" });
  const filled = version({
    upstream: "docketlayer",
    id: "d9",
    description: "ORDER denying 12 Motion",
    modifiedAt: "2026-03-08T00:00:00Z",
  });
  assert.equal(assembleEntries([full, stub]).length, 1);
  assert.deepEqual(texts([full, stub, filled]).sort(), [
    "ORDER denying 12 Motion",
    "ORDER setting trial for 5/4/2026",
  ]);
});

Deno.test("an entry without a filing date stands on the court's day of its creation", () => {
  const late = version({ dateFiled: null, createdAt: "2026-03-03T03:30:00Z" });
  assert.equal(assembleEntries([late], { zone: "America/Chicago" })[0]!.filed, "2026-03-02");
  assert.equal(assembleEntries([late], { zone: "UTC" })[0]!.filed, "2026-03-03");
});

const anyVersion = fc.record({
  upstream: fc.constantFrom("courtlistener" as const, "docketlayer" as const),
  id: fc.constantFrom("1", "2", "3"),
  entryNumber: fc.constantFrom(null, 40, 41),
  dateFiled: fc.constantFrom("2026-03-02", "2026-03-03"),
  description: fc.constantFrom(
    "",
    "ORDER",
    "ORDER setting trial",
    "Minute Entry held",
    "ORDER denied",
  ),
  pacerDocId: fc.constantFrom("", "", "04501", "04502"),
  day: fc.integer({ min: 1, max: 28 }),
  gone: fc.boolean(),
}).map(({ pacerDocId, day, gone, ...more }) =>
  version({
    ...more,
    documents: [document({ pacerDocId, description: "Order" })],
    modifiedAt: `2026-04-${String(day).padStart(2, "0")}T00:00:00Z`,
  }, { gone })
);

Deno.test("assembling does not depend on the order of versions, and leaves no row's text unread", () => {
  fc.assert(
    fc.property(fc.array(anyVersion, { maxLength: 8 }), fc.gen(), (versions, gen) => {
      const entries = assembleEntries(versions);
      const shuffled = gen(() => fc.shuffledSubarray(versions, { minLength: versions.length }));
      assert.deepEqual(
        assembleEntries([...shuffled, ...shuffled.slice(0, 2)]).map(({ id, text, rows }) => ({
          id,
          text,
          rows,
        })),
        entries.map(({ id, text, rows }) => ({ id, text, rows })),
      );
      const rows = new Set(versions.map(({ record }) => `${record.upstream}:${record.id}`));
      assert.deepEqual(entries.flatMap((entry) => entry.rows).sort(), [...rows].sort());
      for (const entry of entries) {
        const read = [entry.read, ...entry.others].map((one) => one.record.description);
        for (const other of entry.others) {
          assert.ok(!read[0]!.toLowerCase().includes(other.record.description.toLowerCase()));
        }
      }
    }),
    runs(150, 5000),
  );
});
