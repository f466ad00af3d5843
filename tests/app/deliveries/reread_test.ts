import assert from "node:assert/strict";
import { reread } from "../../../src/app/deliveries/reread.ts";
import { docketOf } from "../installation.ts";
import { receiving } from "./receiving.ts";

const id = 70_000_001;
const plan = { docketRecordId: "", reason: "test", dueAt: "2026-03-20T16:00:00Z" };

Deno.test("a docket and an entry are read again once, and tell whether something changed", async () => {
  const docket = docketOf(2);
  await using made = await receiving({ dockets: [docket] });
  const tools = { ...made.tools(), signal: new AbortController().signal };
  const { rereads } = tools.store;
  rereads.plan({ ...plan, kind: "docket", id: String(id) });
  assert.equal(await reread(rereads.due(1)[0]!, tools), true);
  assert.equal(rereads.count(), 0);
  rereads.plan({ ...plan, kind: "entry", id: String(docket.entries[0]!.id) });
  assert.equal(await reread(rereads.due(1)[0]!, tools), false, "nothing new");
  assert.equal(rereads.count(), 0);
});

Deno.test("what belongs to no followed docket leaves the list, and what fails stays as it was", async () => {
  const docket = docketOf(1);
  await using made = await receiving({ dockets: [docket] });
  made.site.config = made.site.settings([{ id: "one", dockets: [id + 1] }]);
  const tools = { ...made.tools(), signal: new AbortController().signal };
  const { rereads } = tools.store;
  const strange = { ...plan, kind: "entry", id: String(docket.entries[0]!.id) } as const;
  rereads.plan(strange);
  made.site.standIn.setFaults(() => ({ kind: "server-error" }));
  const [due] = rereads.due(1);
  await assert.rejects(reread(due!, tools));
  assert.deepEqual(rereads.due(1), [due]);
  made.site.standIn.setFaults(() => null);
  assert.equal(await reread(due!, tools), false);
  assert.equal(rereads.count(), 0);
});
