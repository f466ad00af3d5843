import assert from "node:assert/strict";
import { applyDocketAlert } from "../../../src/app/deliveries/apply_docket_alert.ts";
import type { DocketAlertReading } from "../../../src/courtlistener/webhook/webhook_reading.ts";
import { readWebhook } from "../../../src/courtlistener/webhook/read_webhook.ts";
import { docketOf } from "../installation.ts";
import { alertRow, event, receiving } from "./receiving.ts";

const docket = 70_000_001;
const receivedAt = "2026-03-20T15:00:00Z";

function reading(...rows: unknown[]): DocketAlertReading {
  return readWebhook(event(1, { results: rows })) as DocketAlertReading;
}

Deno.test("entries keep the time of their delivery, and those of strange dockets are told", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const tools = made.tools();
  const rows = [
    alertRow({ id: 900_001, docket }, "ORDER."),
    alertRow({ id: 900_002, docket: docket + 7 }, "ORDER."),
  ];
  const prepared = await applyDocketAlert(reading(...rows), { receivedAt, tools });
  assert.ok(prepared.does === "apply");
  const { counts, reason, cases } = prepared.apply();
  assert.deepEqual([counts.entries, counts.new, cases], [1, 1, ["case-1"]]);
  assert.match(reason, /70000008, which is not followed, were left out/);
  const entry = { upstream: "courtlistener", id: "900001" } as const;
  assert.equal(tools.store.entries.newest(entry)!.receivedAt, receivedAt);
  assert.equal(prepared.apply().counts.new, 0, "applying again changes nothing");
});

Deno.test("a stub whose text is stored already is not read again", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const tools = made.tools();
  const full = alertRow({ id: 900_001, docket }, "ORDER.", {
    date_modified: "2026-03-20T09:00:00-07:00",
  });
  for (const row of [full, alertRow({ id: 900_001, docket }, "")]) {
    const prepared = await applyDocketAlert(reading(row), { receivedAt, tools });
    assert.ok(prepared.does === "apply");
    assert.equal(prepared.apply().counts.stubs, 0);
  }
  assert.equal(tools.store.rereads.count(), 0);
});

Deno.test("an alert without entries is applied and says nothing", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const prepared = await applyDocketAlert(reading(), { receivedAt, tools: made.tools() });
  assert.ok(prepared.does === "apply");
  assert.deepEqual(prepared.apply().reason, "");
});
