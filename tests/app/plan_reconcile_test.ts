import assert from "node:assert/strict";
import { planReconcile } from "../../src/app/plan_reconcile.ts";
import { docketWith, installation } from "./installation.ts";
import { stubs } from "./stub_dockets.ts";

const hour = 3_600_000;

Deno.test("a plan tells what is looked at and when, and asks nothing", async () => {
  await using setting = await installation({ dockets: [stubs(2), stubs(1, { id: 70_000_002 })] });
  await setting.sync();
  setting.asked();
  const plan = planReconcile({ caseId: "case-1" }, setting);
  assert.deepEqual(setting.asked(), []);
  assert.deepEqual(plan.map(({ entry, dueAt }) => [entry.record.id, entry.lacks, dueAt]), [
    ["70000001001", "text behind a label", "2026-03-20T16:50:00Z"],
    ["70000001002", "text behind a label", "2026-03-20T16:50:00Z"],
  ]);
  assert.equal(setting.store.rereads.count(), 0);
});

Deno.test("a document has the next turn of its docket, which is now when it is due", async () => {
  const data = docketWith([["2026-03-19", "ORDER."]]);
  const entries = data.entries.map((one) => ({ ...one, createdAt: "2026-03-20T15:00:00Z" }));
  await using setting = await installation({ dockets: [{ ...data, entries }] });
  await setting.sync();
  const dueAt = () => planReconcile({}, setting).map(({ dueAt }) => dueAt);
  assert.deepEqual(dueAt(), ["2026-03-21T00:00:00Z"]);
  setting.clock.advance(8 * hour - 1000);
  assert.deepEqual(dueAt(), ["2026-03-21T00:00:00Z"]);
  setting.clock.advance(9 * hour);
  assert.deepEqual(dueAt(), [setting.clock.now().toString()]);
});

Deno.test("an entry whose schedule is over stands at the end, without a time", async () => {
  await using setting = await installation({ dockets: [stubs(1), stubs(1, { id: 70_000_002 })] });
  await setting.sync();
  setting.clock.advance(20 * 24 * hour);
  assert.deepEqual(planReconcile({}, setting), []);
  await setting.sync({ caseId: "case-1" });
  const plan = planReconcile({ days: 20 }, setting);
  assert.deepEqual(plan.map(({ caseId, dueAt }) => [caseId, dueAt]), [
    ["case-2", setting.clock.now().toString()],
    ["case-1", null],
  ]);
});
