import assert from "node:assert/strict";
import { readWebhook } from "../../../src/courtlistener/webhook/read_webhook.ts";
import { webhookIdentity } from "../../../src/courtlistener/webhook/webhook_identity.ts";
import {
  alertOf,
  alertRow,
  recapFetch,
  searchAlert,
  searchRow,
  threeEntries,
  webhook,
} from "./webhook_samples.ts";

const identity = (body: unknown) => webhookIdentity(readWebhook(body));
const none = { docketIds: [], dockets: [], documentIds: [] };

Deno.test("an event concerns the dockets it names, each once", () => {
  assert.deepEqual(identity(threeEntries()), { ...none, docketIds: ["71000001"] });
  const two = webhook(1, { results: [alertRow(), alertRow({ docket: 72 })] });
  assert.deepEqual(identity(two), { ...none, docketIds: ["71000001", "72"] });
  const unread = webhook(1, { results: [alertRow({ description: 7 })] });
  assert.deepEqual(identity(unread), { ...none, docketIds: ["71000001"] });
  const report = webhook(4, { old_alerts: [alertOf(71)], disabled_alerts: [alertOf(72)] });
  assert.deepEqual(identity(report), { ...none, docketIds: ["71", "72"] });
});

Deno.test("a purchase concerns its docket, or its number, or its document", () => {
  assert.deepEqual(identity(recapFetch()), { ...none, docketIds: ["71000001"] });
  const document = { docket: null, recap_document: 900_001 };
  assert.deepEqual(identity(recapFetch(document)), { ...none, documentIds: ["900001"] });
  const number = { docket: null, court: "nysd", docket_number: "1:26-cv-01234" };
  assert.deepEqual(identity(recapFetch(number)), {
    ...none,
    dockets: [{ courtId: "nysd", docketNumber: "1:26-cv-01234" }],
  });
  const prayer = webhook(5, { id: 1, recap_document: 900_001 });
  assert.deepEqual(identity(prayer), { ...none, documentIds: ["900001"] });
});

Deno.test("suggestions, tests, and what is not understood concern no docket", () => {
  assert.deepEqual(identity(searchAlert(searchRow())), none);
  assert.deepEqual(identity(recapFetch({ id: 1, recap_document: 10 })), none);
  assert.deepEqual(identity(webhook(6, {})), none);
  assert.deepEqual(identity([]), none);
});
