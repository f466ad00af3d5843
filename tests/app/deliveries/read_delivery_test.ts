import assert from "node:assert/strict";
import { readDelivery } from "../../../src/app/deliveries/read_delivery.ts";
import { loadConfig } from "../../../src/config/load_config.ts";
import { callback, receivedAt } from "../../docketlayer/callback_samples.ts";
import { alertRow, event } from "./receiving.ts";

const { config } = loadConfig({ path: "config.yaml", text: "calendars: {}\ncases: []\n", env: {} });

function read(source: "courtlistener" | "docketlayer", body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const delivery = { source, receivedAt, body: new TextEncoder().encode(text) };
  const { event, dockets } = readDelivery(delivery, config!);
  return [event, dockets];
}

Deno.test("a delivery is named by its event, and by every docket and document it is about", () => {
  const rows = [alertRow({ id: 1, docket: 11 }, "x"), alertRow({ id: 2, docket: 12 }, "x")];
  assert.deepEqual(read("courtlistener", event(1, { results: rows })), [
    "docket-alert",
    ["courtlistener:11", "courtlistener:12"],
  ]);
  const fetched = { status: 2, request_type: 1, court: "nysd", docket_number: "1:26-cv-00555" };
  assert.deepEqual(read("courtlistener", event(3, fetched)), [
    "recap-fetch",
    ["nysd/1:26-cv-00555"],
  ]);
  assert.deepEqual(read("courtlistener", event(2, { results: [] })), ["search-alert", []]);
});

Deno.test("tests, the sandbox and what nobody can read are about no docket", () => {
  const sample = [alertRow({ id: 2_208_776_613, docket: 4_214_664 }, "x")];
  assert.deepEqual(read("courtlistener", event(1, { results: sample })), ["test", []]);
  assert.deepEqual(read("courtlistener", event(9, {})), ["unknown", []]);
  for (const body of ["[]", "no JSON", { webhook: 5 }]) {
    assert.deepEqual(read("courtlistener", body), ["unreadable", []]);
  }
  assert.deepEqual(read("docketlayer", callback({ meta: { sandbox: true } })), ["sandbox", []]);
  const [name, dockets] = read("docketlayer", callback());
  assert.equal(name, "case-query-complete");
  assert.match(String(dockets), /^[a-z]+\/\d:\d\d-/);
});
