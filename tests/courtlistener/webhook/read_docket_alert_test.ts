import assert from "node:assert/strict";
import { readWebhook } from "../../../src/courtlistener/webhook/read_webhook.ts";
import type { DocketAlertReading } from "../../../src/courtlistener/webhook/webhook_reading.ts";
import { alertRow, threeEntries, webhook } from "./webhook_samples.ts";

function read(...results: unknown[]): DocketAlertReading {
  const reading = readWebhook(webhook(1, { results }));
  return reading.event === "docket-alert" ? reading : assert.fail(reading.event);
}

Deno.test("entries come in the order they were sent, as REST would give them", () => {
  const reading = readWebhook(threeEntries());
  assert.ok(reading.event === "docket-alert");
  assert.equal(reading.docketId, "71000001");
  assert.deepEqual(
    reading.entries.map(({ id, entryNumber, dateFiled, docketRecordId }) => ({
      id,
      entryNumber,
      dateFiled,
      docketRecordId,
    })),
    [
      { id: "800001", entryNumber: 45, dateFiled: "2026-07-01", docketRecordId: "71000001" },
      { id: "800002", entryNumber: null, dateFiled: "2026-07-01", docketRecordId: "71000001" },
      { id: "800003", entryNumber: 46, dateFiled: "2026-07-01", docketRecordId: "71000001" },
    ],
  );
});

Deno.test("an entry that cannot be read is named and hides no other", () => {
  const reading = read(
    alertRow({ id: 1, description: 7 }),
    "rubbish",
    alertRow({ id: 3 }),
    alertRow({ id: 4, docket: "not-a-docket" }),
  );
  assert.deepEqual(reading.entries.map(({ id }) => id), ["3"]);
  assert.deepEqual(reading.problems.map(({ id, kept }) => ({ id, kept })), [
    { id: "1", kept: false },
    { id: null, kept: false },
    { id: "4", kept: false },
  ]);
  assert.match(reading.problems[0]!.message, /^docket entry 1: field "description" is 7/);
  assert.match(reading.problems[1]!.message, /^results\[1\]: /);
  assert.match(reading.problems[2]!.message, /field "docket" is "not-a-docket", no id/);
});

Deno.test("the docket is known even when none of its entries could be read", () => {
  const reading = read(alertRow({ description: 7 }));
  assert.deepEqual([reading.docketId, reading.entries], ["71000001", []]);
  assert.equal(read(7).docketId, null);
});

Deno.test("an entry of another docket is kept and told", () => {
  const reading = read(alertRow(), alertRow({ id: 2, docket: 72 }));
  assert.deepEqual(reading.entries.map(({ docketRecordId }) => docketRecordId), ["71000001", "72"]);
  assert.match(reading.problems[0]!.message, /entry 2: belongs to docket "72".* 71000001/);
  assert.equal(reading.problems[0]!.kept, true);
});

Deno.test("only the sample of the test button is a test", () => {
  const sample = { id: 2208776613, docket: 4214664 };
  assert.equal(read(alertRow(sample)).isTest, true);
  assert.equal(read(alertRow({ id: sample.id })).isTest, false);
  assert.equal(read(alertRow({ docket: sample.docket })).isTest, false);
  assert.equal(read(alertRow(sample), alertRow({ docket: sample.docket })).isTest, false);
  assert.equal(read().isTest, false);
});

Deno.test("more rows than any docket has are refused as a whole", () => {
  const reading = readWebhook(webhook(1, { results: new Array(20_001).fill(0) }));
  assert.deepEqual(reading, {
    event: "unreadable",
    reason: '"results" is a list of 20001, more than 20000',
  });
});
