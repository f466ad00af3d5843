import assert from "node:assert/strict";
import { readWebhook } from "../../src/courtlistener/webhook/read_webhook.ts";
import { createStandIn } from "../../src/standin/stand_in.ts";
import { sharedTest } from "../support/corpus.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { docketWith, token } from "../app/installation.ts";
import { readFixture, sameShape } from "./fixture_shapes.ts";

const docket = docketWith([["2026-03-02", "COMPLAINT filed."], ["2026-03-20", ""]]);
const made = () =>
  createStandIn({ dockets: [docket], token, clock: virtualClock("2026-03-20T16:00:00Z") });
const stub = docket.entries[1]!.id!;

sharedTest(
  "fixtures/courtlistener/events/docket_alert.v2.constructed-rss-stub.json",
  "a docket alert has the shape of the real ones",
  () => {
    const path = "fixtures/courtlistener/events/docket_alert.v2.constructed-rss-stub.json";
    sameShape(made().docketAlert([stub]), readFixture(path), "the event");
  },
);

Deno.test("a docket alert tells an entry as it is at the moment", () => {
  const standIn = made();
  const told = () => {
    const reading = readWebhook(standIn.docketAlert([stub]));
    assert.equal(reading.event, "docket-alert");
    return reading.event === "docket-alert" ? reading : assert.fail();
  };
  assert.deepEqual([told().docketId, told().problems], [String(docket.id), []]);
  assert.equal(told().entries[0]!.description, "");
  standIn.fillStub(stub, "ORDER granting the motion.");
  assert.equal(told().entries[0]!.description, "ORDER granting the motion.");
  assert.throws(() => standIn.docketAlert([1]), /no docket entry 1/);
});
