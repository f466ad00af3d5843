import assert from "node:assert/strict";
import { docketTurns } from "../../src/app/docket_turns.ts";
import { documentTurns } from "../../src/app/document_turns.ts";
import { unfinishedCase } from "../../src/app/unfinished_case.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const hour = 3_600_000;

/** One entry, made upstream at this time, whose document is not there; synced at 16:00 on 20 March. */
async function synced(createdAt: string): Promise<Installation> {
  const data = docketWith([["2026-03-19", "ORDER."]]);
  const entries = data.entries.map((one) => ({ ...one, createdAt }));
  const setting = await installation({ dockets: [{ ...data, entries }] });
  await setting.sync();
  return setting;
}

const stateOf = (setting: Installation) =>
  unfinishedCase(setting.config.cases[0]!, { ...setting, days: 7 });

Deno.test("the older the entry, the rarer the turns for its document", async () => {
  for (
    const [createdAt, next] of [
      ["2026-03-20T15:00:00Z", "2026-03-21T00:00:00Z"],
      ["2026-03-19T15:00:00Z", "2026-03-21T16:00:00Z"],
      ["2026-03-17T15:00:00Z", "2026-03-22T16:00:00Z"],
    ] as const
  ) {
    await using setting = await synced(createdAt);
    const [entry] = stateOf(setting).unfinished;
    assert.equal(documentTurns(setting).next(entry!), next, createdAt);
  }
});

Deno.test("a docket is due when that time has come, and not before", async () => {
  await using setting = await synced("2026-03-20T15:00:00Z");
  const due = () => documentTurns(setting).due(stateOf(setting)).map(({ id }) => id);
  setting.clock.advance(8 * hour - 1000);
  assert.deepEqual(due(), []);
  setting.clock.advance(1000);
  assert.deepEqual(due(), ["70000001"]);
});

Deno.test("a docket that was never looked at is due at once; one whose entries lack a text is not", async () => {
  await using setting = await synced("2026-03-20T15:00:00Z");
  const { records, unfinished: [entry] } = stateOf(setting);
  setting.store.marks.set(records[0]!, { lastCheckedAt: null });
  const turns = documentTurns(setting);
  assert.equal(turns.next(entry!), null);
  assert.deepEqual(turns.due({ records, unfinished: [entry!] }), records);
  assert.deepEqual(turns.due({ records, unfinished: [{ ...entry!, lacks: "text" }] }), []);
});

Deno.test("where the quota is narrow there are no more turns than for a docket with an event to come", async () => {
  await using setting = await synced("2026-03-20T15:00:00Z");
  setting.store.pacer().learn("courtlistener", [{ seconds: 86_400, limit: 125, used: 0 }]);
  setting.config = setting.settings(
    Array.from({ length: 300 }, (_, index) => ({
      id: `case-${index + 1}`,
      dockets: [70_000_001 + index],
    })),
  );
  const [entry] = stateOf(setting).unfinished;
  const next = Temporal.Instant.from(documentTurns(setting).next(entry!)!);
  const { soon } = docketTurns(setting.config.cases.flatMap(({ dockets }) => dockets), setting)
    .interval;
  assert.ok(soon > 8, `${soon} hours`);
  assert.equal(setting.clock.now().until(next).total("hours"), soon);
});
