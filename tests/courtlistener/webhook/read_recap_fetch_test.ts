import assert from "node:assert/strict";
import { readWebhook } from "../../../src/courtlistener/webhook/read_webhook.ts";
import type { RecapFetchReading } from "../../../src/courtlistener/webhook/webhook_reading.ts";
import { recapFetch } from "./webhook_samples.ts";

function read(changes: Record<string, unknown> = {}): RecapFetchReading {
  const reading = readWebhook(recapFetch(changes));
  return reading.event === "recap-fetch" ? reading : assert.fail(reading.event);
}

Deno.test("a purchase names what is to be read again", () => {
  assert.deepEqual([read().docketId, read().documentId], ["71000001", null]);
  const pdf = read({ docket: null, recap_document: 900_001, request_type: 2 });
  assert.deepEqual([pdf.docketId, pdf.documentId], [null, "900001"]);
  const number = read({ docket: null, court: "azb", docket_number: "2:26-bk-00123" });
  assert.deepEqual([number.courtId, number.docketNumber], ["arb", "2:26-bk-00123"]);
  const url = "https://www.courtlistener.com/api/rest/v4/courts/nysd/";
  assert.equal(read({ court: url }).courtId, "nysd");
  for (const reading of [read(), pdf, number]) assert.deepEqual(reading.problems, []);
});

Deno.test("each status has words for a log line", () => {
  const said = (status: unknown, request_type: unknown) => {
    const reading = read({ status, request_type });
    return [reading.status, reading.statusWords];
  };
  assert.deepEqual(said(2, 1), ["success", "docket purchase done"]);
  assert.deepEqual(said(3, 2), ["failed", "PDF purchase failed"]);
  assert.match(said(6, 3).join(), /^invalid-content,attachment page purchase failed: PACER/);
  assert.match(said(7, "2").join(), /^needs-info,PDF purchase stopped/);
  assert.deepEqual(said(99, null), ["other", "purchase ended in an unknown way"]);
  assert.match(read({ status: "done" }).problems[0]!.message, /field "status" is "done"/);
});

Deno.test("a purchase of nothing readable is told", () => {
  const reading = read({ docket: {}, recap_document: -1 });
  assert.deepEqual(reading.problems.map(({ kept }) => kept), [true, true, false]);
  assert.match(reading.problems[0]!.message, /^RECAP fetch: field "docket" is an object, no id/);
  assert.match(reading.problems[2]!.message, /names neither a docket nor a document/);
});

Deno.test("only the sample of the test button is a test", () => {
  assert.equal(read({ id: 1, recap_document: 10, docket: null }).isTest, true);
  assert.equal(read({ id: 1, recap_document: 11 }).isTest, false);
  assert.equal(read({ id: 2, recap_document: 10 }).isTest, false);
});

Deno.test("the message is one plain line", () => {
  assert.equal(read({ message: " two\nlines\u0007 " }).message, "two lines");
  assert.equal(read({ message: 7 }).message, "");
});
