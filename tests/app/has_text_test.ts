import assert from "node:assert/strict";
import { hasText } from "../../src/app/has_text.ts";
import { unfinishedEntries } from "../../src/app/unfinished_entries.ts";
import { planStub } from "../../src/app/deliveries/stub_schedule.ts";
import { docketWith, installation } from "./installation.ts";

const docket = docketWith([["2026-03-20", ""]]);
const ref = { upstream: "courtlistener", id: String(docket.entries[0]!.id) } as const;

Deno.test("a text that came stays, also when the stub bears the later time", async () => {
  await using setting = await installation({ dockets: [docket] });
  await setting.sync();
  const { store, clock } = setting;
  const stub = store.entries.newest(ref)!.record;
  const records = [{ upstream: "courtlistener", id: String(docket.id) } as const];
  const open = () => unfinishedEntries(records, { store, now: clock.now(), days: 7 }).length;
  assert.deepEqual([hasText(ref, store), open()], [false, 1]);
  const before = Temporal.Instant.from(stub.modifiedAt).subtract({ minutes: 1 }).toString();
  store.entries.upsert({ ...stub, description: "ORDER resetting it.", modifiedAt: before });
  assert.equal(store.entries.newest(ref)!.record.description, "");
  assert.deepEqual([hasText(ref, store), open()], [true, 0]);
  assert.equal(planStub(stub, { store, clock }), false);
  assert.equal(hasText({ ...ref, id: "1" }, store), false);
});
