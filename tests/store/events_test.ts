import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";
import { docketEvent, key } from "./sample_records.ts";

const times = { createdAt: "2026-01-06T10:00:00Z", modifiedAt: "2026-01-07T10:00:00Z" };
const row = (name: string, date: string) => ({
  key: name,
  event: docketEvent({ date }),
  contentHash: `hash of ${name}`,
  ...times,
});
const marlow = { caseId: "marlow", docketKey: key };
const appeal = { caseId: "marlow", docketKey: "ca2/26-145" };

Deno.test("a docket's events are replaced as a whole, others stay", () => {
  withStore(({ events }) => {
    events.replaceProjection(marlow, [row("trial", "2026-05-05"), row("plea", "2026-04-01")]);
    events.replaceProjection(appeal, [row("oral-argument", "2026-03-01")]);
    events.replaceProjection({ caseId: "other", docketKey: key }, [row("trial", "2026-05-05")]);
    events.replaceProjection(marlow, [row("trial", "2026-06-05")]);
    const trial = row("trial", "2026-06-05");
    assert.deepEqual(events.of(marlow), [{ ...marlow, ...trial }]);
    assert.deepEqual(events.of({ ...marlow, docketKey: key.toUpperCase() }).length, 1);
    const keys = (list: { key: string }[]) => list.map((event) => event.key);
    assert.deepEqual(keys(events.of({ caseId: "marlow" })), ["oral-argument", "trial"]);
    assert.deepEqual(events.cases(), ["marlow", "other"]);
    assert.equal(events.all().length, 3);
    assert.equal(events.dropCase("other"), 1);
    assert.equal(events.drop(), 2);
    assert.deepEqual(events.all(), []);
  });
});

Deno.test("one key for two dockets of a case is a defect that changes nothing", () => {
  withStore(({ events }) => {
    events.replaceProjection(marlow, [row("trial", "2026-05-05")]);
    events.replaceProjection(appeal, [row("oral-argument", "2026-03-01")]);
    assert.throws(() =>
      events.replaceProjection(appeal, [row("brief", "2026-02-01"), row("trial", "2026-02-02")])
    );
    assert.deepEqual(events.of(appeal).map((event) => event.key), ["oral-argument"]);
  });
});
