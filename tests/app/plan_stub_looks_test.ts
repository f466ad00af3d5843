import assert from "node:assert/strict";
import { planStubLooks, stubLook } from "../../src/app/plan_stub_looks.ts";
import { type UnfinishedCase, unfinishedCase } from "../../src/app/unfinished_case.ts";
import { docketWith, type Installation, installation } from "./installation.ts";
import { stubs } from "./stub_dockets.ts";

const hour = 3_600_000;
const unfinished = (setting: Installation): UnfinishedCase =>
  unfinishedCase(setting.config.cases[0]!, { ...setting, days: 7 });

Deno.test("every stub gets its place once; documents have none", async () => {
  await using setting = await installation({ dockets: [stubs(2)] });
  await setting.sync();
  const tools = { ...setting, days: 7 };
  planStubLooks(unfinished(setting), tools);
  const planned = setting.store.rereads.planned();
  assert.deepEqual(planned.map(({ id, dueAt }) => [id, dueAt]), [
    ["70000001001", "2026-03-20T16:50:00Z"],
    ["70000001002", "2026-03-20T16:50:00Z"],
  ]);
  setting.clock.advance(hour);
  planStubLooks(unfinished(setting), tools);
  assert.deepEqual(setting.store.rereads.planned(), planned);

  await using other = await installation({ dockets: [docketWith([["2026-03-19", "ORDER."]])] });
  await other.sync();
  assert.equal(unfinished(other).unfinished.length, 1);
  planStubLooks(unfinished(other), { ...other, days: 7 });
  assert.equal(other.store.rereads.count(), 0);
});

Deno.test("a good turn of the docket was a look; a failed one was none", async () => {
  await using setting = await installation({ dockets: [stubs(1)] });
  await setting.sync();
  const look = () => stubLook(unfinished(setting).unfinished[0]!, { ...setting, days: 7 });
  assert.equal(look(), "2026-03-20T16:50:00Z");
  setting.clock.advance(2 * hour);
  assert.equal(look(), setting.clock.now().toString(), "its time is over");
  setting.standIn.setFaults([{ path: "docket-entries/", fault: { kind: "not-found" } }]);
  await setting.sync();
  assert.equal(look(), setting.clock.now().toString());
  setting.standIn.setFaults([]);
  await setting.sync();
  assert.ok(Temporal.Instant.compare(look()!, setting.clock.now()) > 0);
});
