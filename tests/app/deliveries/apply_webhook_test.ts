import assert from "node:assert/strict";
import { applyWebhook } from "../../../src/app/deliveries/apply_webhook.ts";
import { readWebhook } from "../../../src/courtlistener/webhook/read_webhook.ts";
import { docketOf } from "../installation.ts";
import { alertRow, event, receiving } from "./receiving.ts";

const docket = 70_000_001;
const receivedAt = "2026-03-20T16:00:00Z";

/** What an event does to a fresh installation that follows {@link docket}. */
async function apply(body: unknown) {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const tools = made.tools();
  const prepared = await applyWebhook(readWebhook(body), { receivedAt, tools });
  if (prepared.does !== "apply") return prepared;
  const applied = tools.store.transaction(prepared.apply);
  const rereads = tools.store.rereads.due(10).map(({ kind, id }) => `${kind} ${id}`);
  return { ...applied, rereads, logged: made.logged, asked: made.site.asked() };
}

Deno.test("every event type does what is useful, and names the cases concerned", async () => {
  const fetched = (changes: Record<string, unknown>) =>
    event(3, { status: 2, request_type: 1, docket: null, recap_document: null, ...changes });
  for (
    const [body, rereads, cases] of [
      [event(5, { id: 1, status: 2, recap_document: 99 }), ["document 99"], []],
      [fetched({ docket }), [`docket ${docket}`], ["case-1"]],
      [fetched({ recap_document: 98 }), ["document 98"], []],
      [event(4, { old_alerts: [], disabled_alerts: [{ id: 1, docket, alert_type: 0 }] }), [
        `docket ${docket}`,
      ], ["case-1"]],
      [event(2, { alert: { id: 7, name: "x" }, results: [{ docket_id: 5 }] }), [], []],
    ] as [unknown, string[], string[]][]
  ) {
    const done = await apply(body);
    assert.ok("rereads" in done);
    assert.deepEqual([done.state, done.rereads, done.cases], ["applied", rereads, cases]);
  }
});

Deno.test("a failed purchase is told and changes nothing; one of a strange docket neither", async () => {
  const failed = await apply(event(3, { status: 3, docket, message: "no money" }));
  assert.ok("rereads" in failed);
  assert.deepEqual(failed.rereads, []);
  assert.match(failed.reason, /failed: no money/);
  assert.match(failed.logged.join("\n"), /warn RECAP fetch: .*no money/);
  const strange = await apply(event(3, { status: 2, docket: 5 }));
  assert.ok("rereads" in strange);
  assert.match(strange.reason, /not followed/);
  assert.deepEqual([strange.rereads, strange.asked], [[], []]);
});

Deno.test("a report on alerts of strange dockets says what was left alone", async () => {
  const disabled = [{ id: 1, docket: 5, alert_type: 0 }, { id: 2, docket: 6, alert_type: 0 }];
  const done = await apply(event(4, { old_alerts: [], disabled_alerts: disabled }));
  assert.ok("rereads" in done);
  assert.deepEqual([done.rereads, done.counts!.notFollowed], [[], 2]);
  assert.equal(
    done.reason,
    "the alerts on dockets 5, 6, which are not followed, were left as they are",
  );
  const one = await apply(event(4, { old_alerts: disabled.slice(1), disabled_alerts: [] }));
  assert.ok("rereads" in one);
  assert.equal(one.reason, "the alert on docket 6, which is not followed, was left as it is");
  const own = await apply(
    event(4, { old_alerts: [], disabled_alerts: [{ id: 1, docket, alert_type: 0 }] }),
  );
  assert.ok("rereads" in own);
  assert.equal(own.reason, "");
});

Deno.test("tests, unknown types and rubbish are kept for the operator to see", async () => {
  const sample = [alertRow({ id: 2_208_776_613, docket: 4_214_664 }, "x")];
  for (
    const [body, state, reason] of [
      [event(1, { results: sample }), "applied", /test event/],
      [event(77, {}), "applied", /unknown event type 77/],
      [{ webhook: { event_type: 1 }, payload: 5 }, "parked", /unreadable/],
    ] as [unknown, string, RegExp][]
  ) {
    const done = await apply(body);
    assert.ok("rereads" in done);
    assert.equal(done.state, state);
    assert.match(done.reason, reason);
    assert.deepEqual([done.rereads, done.asked], [[], []]);
  }
});
