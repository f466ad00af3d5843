import assert from "node:assert/strict";
import { callback, filing, receivedAt } from "../../docketlayer/callback_samples.ts";
import { docketOf } from "../installation.ts";
import { receiving } from "./receiving.ts";

const docket = docketOf(0, { courtId: "ilnd", docketNumber: "1:26-cv-00456" });
const options = { dockets: [docket], now: receivedAt };
const pushed = { source: "docketlayer", receivedAt } as const;
const key = "ilnd/1:26-cv-00456";

Deno.test("both upstreams meet in one docket", async () => {
  await using made = await receiving(options);
  await made.site.sync();
  const id = await made.put(callback(), pushed);
  await made.worker().pass();
  assert.equal(made.row(id).state, "applied");
  assert.deepEqual(made.row(id).counts, { entries: 2, new: 2, changed: 0 });
  const stored = made.site.store.dockets.byKey(key)!;
  assert.deepEqual(stored.records.map(({ record }) => record.upstream), [
    "courtlistener",
    "docketlayer",
  ]);
  made.site.publish();
  assert.match(made.site.read("main.ics"), /20261006T093000/);
  const ref = { upstream: "docketlayer", id: key } as const;
  assert.equal(made.site.store.marks.of(ref).entriesMark, "2026-08-13T17:00:03Z");
});

Deno.test("a number without office finds the one docket it fits", async () => {
  await using made = await receiving(options);
  await made.site.sync();
  const short = callback({
    payload: { case_id: "26-cv-00456" },
    case: { case_number: "26-cv-00456" },
  });
  const id = await made.put(short, pushed);
  await made.worker().pass();
  assert.equal(made.row(id).state, "applied");
  assert.equal(made.site.store.dockets.byKey(key)!.records.length, 2);
});

Deno.test("a partial or cut answer removes nothing, says so, and leaves the mark where it was", async () => {
  await using made = await receiving(options);
  await made.site.sync();
  const whole = await made.put(callback(), pushed);
  const cut = await made.put(
    callback({
      meta: { request_id: "req_2", truncated: true, queried_at: "2026-08-13T17:00:05Z" },
      delta: { new_filings: [filing({ entry_number: 46, document_identifier: "067012345699" })] },
    }),
    pushed,
  );
  await made.worker().pass();
  assert.equal(made.row(whole).state, "applied");
  assert.match(made.row(cut).reason, /the answer was cut/);
  assert.equal(made.site.store.entries.versionsOf(key).length, 3);
  const ref = { upstream: "docketlayer", id: key } as const;
  assert.equal(made.site.store.marks.of(ref).entriesMark, "2026-08-13T17:00:03Z");
});

Deno.test("sandbox answers, other courts and failed queries are shown and change nothing", async () => {
  await using made = await receiving(options);
  const sandbox = await made.put(callback({ meta: { sandbox: true } }), pushed);
  const state = await made.put(
    callback({ payload: { court_code: "nysupct" }, case: { court_code: "nysupct" } }),
    pushed,
  );
  const failed = await made.put(
    callback({ delta: null, payload: { error: { code: "E1", message: "no such case" } } }),
    pushed,
  );
  const rubbish = await made.put({ webhook: 5 }, pushed);
  await made.worker().pass();
  assert.deepEqual([made.row(sandbox).event, made.row(sandbox).state], ["sandbox", "applied"]);
  const { config } = made.site;
  const dropping = { ...config, docketlayer: { ...config.docketlayer, keepSandbox: false } };
  const again = await made.put(callback({ meta: { sandbox: true } }), pushed);
  await made.worker({ config: dropping }).pass();
  assert.equal(made.row(again).state, "dropped");
  assert.match(made.row(state).reason, /not followed/);
  assert.match(made.row(failed).reason, /no such case/);
  assert.equal(made.row(rubbish).state, "parked");
  assert.deepEqual(made.site.store.dockets.list(), []);
});

Deno.test("an answer about a docket that nobody follows waits until it is followed", async () => {
  await using made = await receiving({ ...options, cases: [{ id: "x", dockets: [5] }] });
  const id = await made.put(callback(), pushed);
  await made.worker().pass();
  assert.equal(made.row(id).waitsFor, "follow");
  made.site.config = made.site.settings([
    { id: "x", dockets: [{ court: "ilnd", number: "1:26-cv-00456" }] },
  ]);
  await made.worker().pass();
  assert.equal(made.row(id).state, "applied");
});
