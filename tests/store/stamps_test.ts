import assert from "node:assert/strict";
import type { Stamps } from "../../src/store/stamps.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "./memory_store.ts";
import { docketRecord, entryRecord, publishedRow } from "./sample_records.ts";

const key = "nysd/1:26-cv-10000";

/** Which stamps a piece of work renewed, by kind and id. */
function renewed(store: Store, work: () => void): string[] {
  const before = flat(store.stamps);
  work();
  return [...flat(store.stamps)].filter(([id, stamp]) => before.get(id) !== stamp)
    .map(([id]) => id).sort();
}

function flat(stamps: Stamps): Map<string, string> {
  const { layout, ...others } = stamps.read();
  return new Map([
    ["layout", layout] as const,
    ...Object.entries(others).flatMap(([kind, of]) =>
      [...of].map(([id, stamp]) => [`${kind} ${id}`, stamp] as const)
    ),
  ]);
}

Deno.test("every write to what a docket is read from renews its stamp, and no other's", () => {
  withStore((store) => {
    const record = docketRecord({ id: "1" });
    const other = docketRecord({ id: "2" });
    const docket = `dockets ${key}`;
    const steps: [() => void, string[]][] = [
      [() => store.dockets.save(record, key), [docket, "layout"]],
      [() => store.dockets.save(other, "ilnd/1:26-cv-2"), ["dockets ilnd/1:26-cv-2", "layout"]],
      [() => store.dockets.touch(record), []],
      [
        () =>
          store.dockets.save(
            { ...record, caseName: "Other", modifiedAt: "2027-01-01T00:00:00Z" },
            key,
          ),
        [docket],
      ],
      [() => store.entries.upsert(entryRecord({ docketRecordId: "1" })), [docket]],
      [() => store.entries.markGone(entryRecord({ docketRecordId: "1" })), [docket]],
      [() => store.dockets.addAlias(key, "nysd/1:26-cv-10001"), ["layout"]],
      [
        () => store.dockets.merge({ from: "ilnd/1:26-cv-2", into: key }, "one docket"),
        [docket, "dockets ilnd/1:26-cv-2", "layout"].sort(),
      ],
    ];
    for (const [index, [work, expected]] of steps.entries()) {
      assert.deepEqual(renewed(store, work), expected, `step ${index}`);
    }
  });
});

Deno.test("outputs have stamps of their own; an equal publication renews one too, reading does not", () => {
  withStore((store) => {
    const publish = () => store.outputs.record("ics:a", { rows: [publishedRow()], left: [] });
    const stamp = () => store.stamps.ofOutput("ics:a");
    assert.equal(stamp(), "");
    assert.deepEqual(renewed(store, publish), []);
    const first = stamp();
    assert.notEqual(first, "");
    assert.equal(store.outputs.isPublished("ics:a"), true);
    assert.equal(stamp(), first);
    publish();
    assert.notEqual(stamp(), first);
    assert.equal(store.stamps.ofOutput("ics:b"), "");
    assert.equal(store.stamps.ofCase("none"), "");
  });
});

Deno.test("what is undone has its old stamp again", () => {
  withStore((store) => {
    store.dockets.save(docketRecord({ id: "1" }), key);
    assert.deepEqual(
      renewed(store, () =>
        assert.throws(() =>
          store.transaction(() => {
            store.entries.upsert(entryRecord({ docketRecordId: "1" }));
            throw new Error("undone");
          })
        )),
      [],
    );
  });
});
