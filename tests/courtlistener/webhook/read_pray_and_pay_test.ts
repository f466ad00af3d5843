import assert from "node:assert/strict";
import { readWebhook } from "../../../src/courtlistener/webhook/read_webhook.ts";
import { webhook } from "./webhook_samples.ts";

Deno.test("a granted prayer names its document", () => {
  const reading = readWebhook(webhook(5, { id: 42, status: 2, recap_document: 900_001 }));
  assert.ok(reading.event === "pray-and-pay");
  assert.deepEqual([reading.prayerId, reading.documentId, reading.isTest], ["42", "900001", false]);
});

Deno.test("only the sample of the test button is a test", () => {
  const isTest = (id: number, recap_document: number) => {
    const reading = readWebhook(webhook(5, { id, recap_document }));
    return reading.event === "pray-and-pay" && reading.isTest;
  };
  assert.equal(isTest(1234, 436149610), true);
  assert.equal(isTest(1234, 436149611), false);
  assert.equal(isTest(1235, 436149610), false);
});
