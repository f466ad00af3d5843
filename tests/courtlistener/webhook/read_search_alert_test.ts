import assert from "node:assert/strict";
import { readWebhook } from "../../../src/courtlistener/webhook/read_webhook.ts";
import type { SearchAlertReading } from "../../../src/courtlistener/webhook/webhook_reading.ts";
import { shared, sharedTest } from "../../support/corpus.ts";
import { searchAlert, searchRow, webhook } from "./webhook_samples.ts";

function read(body: unknown): SearchAlertReading {
  const reading = readWebhook(body);
  return reading.event === "search-alert" ? reading : assert.fail(reading.event);
}

Deno.test("a found docket is suggested with its reason", () => {
  const reading = read(searchAlert(searchRow()));
  assert.deepEqual([reading.alertId, reading.alertName, reading.problems], [
    "4711",
    "Orchard Tool",
    [],
  ]);
  assert.deepEqual(reading.suggestions, [{
    docketId: "71000001",
    courtId: "ilnd",
    docketNumber: "1:26-cv-00456",
    caseName: "Orchard Tool Co. v. Lakeside Fasteners, Inc.",
    url: "https://www.courtlistener.com/docket/71000001/orchard-tool-co-v-lakeside-fasteners-inc/",
    reason: 'search alert "Orchard Tool": entry 45, Scheduling Order',
  }]);
});

Deno.test("a docket that was found twice is suggested once, with all that is known", () => {
  const reading = read(searchAlert(
    searchRow({ caseName: "", docketNumber: null }),
    searchRow({ docket_id: 72, docketNumber: "1:26-cv-00457" }),
    searchRow({ recap_documents: [] }),
  ));
  assert.deepEqual(reading.suggestions.map(({ docketId }) => docketId), ["71000001", "72"]);
  assert.equal(reading.suggestions[0]!.caseName, "Orchard Tool Co. v. Lakeside Fasteners, Inc.");
  assert.equal(reading.suggestions[0]!.docketNumber, "1:26-cv-00456");
  assert.match(reading.suggestions[0]!.reason, /entry 45/);
});

Deno.test("a result that names no docket is told and hides no other", () => {
  const reading = read(searchAlert(
    searchRow({ docket_id: null, docketNumber: "" }),
    7,
    searchRow(),
  ));
  assert.equal(reading.suggestions.length, 1);
  assert.deepEqual(reading.problems.map(({ message, kept }) => ({ message, kept })), [
    { message: "results[0]: an object names neither a docket nor a court and number", kept: false },
    { message: "results[1]: 7 names neither a docket nor a court and number", kept: false },
  ]);
});

Deno.test("an alert without a name, or without anything, still suggests", () => {
  for (const alert of [undefined, null, "text", { id: "x" }]) {
    const reading = read(webhook(2, { results: [searchRow()], alert }));
    assert.deepEqual([reading.alertId, reading.alertName], [null, ""]);
    assert.match(reading.suggestions[0]!.reason, /^search alert "": entry 45/);
  }
});

Deno.test("a real alert with the sample's number or name is no test", () => {
  const sample = { id: 1, name: "Obergefell v. Hodges" };
  const test = (row: unknown, alert: unknown) => read(webhook(2, { results: [row], alert })).isTest;
  assert.equal(test(searchRow({ cluster_id: 2812209 }), sample), true);
  assert.equal(test(searchRow({ cluster_id: 2812210 }), sample), false);
  assert.equal(test(searchRow({ cluster_id: 2812209 }), { ...sample, id: 2 }), false);
  assert.equal(test(searchRow({ cluster_id: 2812209 }), { ...sample, name: "Hodges" }), false);
});

const folder = "fixtures/courtlistener/events/";
sharedTest(
  `${folder}search_alert.v2.constructed-opinion.json`,
  "all shapes of results suggest the same way",
  () => {
    const suggestions = [
      "v1.constructed-recap",
      "v2.constructed-recap",
      "v2.constructed-dockets-only",
      "v1.constructed-opinion",
      "v2.constructed-opinion",
    ].map((name) => {
      const text = Deno.readTextFileSync(shared(`${folder}search_alert.${name}.json`));
      const found = read(JSON.parse(text)).suggestions;
      assert.equal(found.length, 1, name);
      return found[0]!;
    });
    assert.deepEqual(
      suggestions.map(({ docketId, courtId, docketNumber, reason }) => ({
        docket: `${docketId} ${courtId} ${docketNumber}`,
        hit: reason.replace(/^.*": /, ""),
      })),
      [
        { docket: "70012345 nysd 1:26-cv-01234", hit: "entry 17, Scheduling Order" },
        { docket: "70012345 nysd 1:26-cv-01234", hit: "entry 17, Scheduling Order" },
        { docket: "70012345 nysd 1:26-cv-01234", hit: "the case itself" },
        { docket: "70054321 ca2 26-1234", hit: "an opinion" },
        { docket: "70054321 ca2 26-1234", hit: "an opinion" },
      ],
    );
    for (const { caseName, url } of suggestions) {
      assert.equal(caseName, "Harbor Light Shipping LLC v. Port Sample Authority");
      assert.match(url, /^https:\/\/www\.courtlistener\.com\/(?:docket|opinion)\//);
    }
  },
);
