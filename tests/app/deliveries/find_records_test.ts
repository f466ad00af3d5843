import assert from "node:assert/strict";
import { ensureFollowed } from "../../../src/app/deliveries/ensure_followed.ts";
import { findRecords } from "../../../src/app/deliveries/find_records.ts";
import { docketOf } from "../installation.ts";
import { receiving } from "./receiving.ts";

Deno.test("court and number find the records of a followed docket, and nothing else", async () => {
  const docket = docketOf(0);
  await using made = await receiving({ dockets: [docket] });
  const tools = made.tools();
  const { courtId, docketNumber } = docket;
  assert.deepEqual(findRecords({ courtId, docketNumber }, tools), [], "not stored yet");
  await ensureFollowed(String(docket.id), tools);
  assert.deepEqual(findRecords({ courtId, docketNumber }, tools), [String(docket.id)]);
  for (
    const other of [
      { courtId, docketNumber: "1:26-cv-09999" },
      { courtId: "cand", docketNumber },
      { courtId, docketNumber: "no number" },
      { courtId: "", docketNumber: "" },
    ]
  ) assert.deepEqual(findRecords(other, tools), []);
});
