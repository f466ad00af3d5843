import assert from "node:assert/strict";
import fc from "fast-check";
import { readWebhook } from "../../../src/courtlistener/webhook/read_webhook.ts";
import type { WebhookReading } from "../../../src/courtlistener/webhook/webhook_reading.ts";
import { shared, sharedTest } from "../../support/corpus.ts";
import { runs } from "../../support/counts.ts";
import { pathsOf, replacedAt } from "./garble.ts";
import { recapFetch, searchAlert, searchRow, threeEntries, webhook } from "./webhook_samples.ts";

const events = "fixtures/courtlistener/events/";

interface Listed {
  file: string;
  event_type: number;
  version: number;
}

function fixture(file: string): unknown {
  return JSON.parse(Deno.readTextFileSync(shared(`fixtures/courtlistener/${file}`)));
}

const eventNames: Record<number, string> = {
  1: "docket-alert",
  2: "search-alert",
  3: "recap-fetch",
  4: "old-docket-alerts",
  5: "pray-and-pay",
  6: "unknown",
};

sharedTest(`${events}index.json`, "every sample event is read as its type and version", () => {
  const list = fixture("events/index.json") as Listed[];
  assert.ok(list.length > 30);
  for (const { file, event_type, version } of list) {
    const reading = readWebhook(fixture(file));
    assert.notEqual(reading.event, "unreadable", file);
    if (reading.event === "unreadable") continue;
    assert.equal(reading.event, eventNames[event_type], file);
    assert.equal(reading.version, version, file);
    assert.equal(reading.isTest, file.includes("test-button"), file);
    assert.deepEqual(
      reading.problems.map(({ message }) => message),
      version === 3 ? ["webhook version is 3; read as version 2"] : [],
      file,
    );
  }
});

sharedTest(`${events}index.json`, "samples give their entries, documents, dockets", () => {
  const entriesOf = (name: string) => {
    const reading = readWebhook(fixture(`events/docket_alert.${name}.json`));
    assert.equal(reading.event, "docket-alert");
    return reading.event === "docket-alert" ? reading : assert.fail();
  };
  const multi = entriesOf("v2.constructed-multi-entry");
  assert.equal(multi.docketId, "70012345");
  assert.deepEqual(multi.entries.map(({ entryNumber }) => entryNumber).filter((n) => n === null), [
    null,
  ]);
  assert.equal(multi.entries.length, 3);
  assert.equal(entriesOf("v2.constructed-rss-stub").entries[0]!.description, "");
  assert.notEqual(entriesOf("v2.constructed-rss-stub").entries[0]!.documents[0]!.description, "");
  assert.deepEqual(entriesOf("v2.constructed-empty-results").entries, []);
  assert.equal(entriesOf("v2.constructed-sealed").entries[0]!.documents[0]!.isSealed, true);
  assert.ok(entriesOf("v2.constructed-appellate-long-number").entries[0]!.entryNumber! > 2 ** 32);
  assert.equal(entriesOf("v1.constructed-email-full").deprecation, "2024-11-18T00:00:00Z");
  assert.equal(entriesOf("v2.constructed-email-full").deprecation, null);
});

sharedTest(
  "fixtures/courtlistener/wire/docket_alert.attempt-1.body",
  "an attempt and its retry with reordered keys are read alike",
  () => {
    const [first, second] = [1, 2].map((n) => fixture(`wire/docket_alert.attempt-${n}.body`));
    assert.deepEqual(readWebhook(first), readWebhook(second));
  },
);

Deno.test("a deprecation date that is none is ignored", () => {
  for (const date of ["None", "", 5, "2024-13-40T00:00:00Z", {}, null]) {
    const reading = readWebhook(webhook(1, { results: [] }, { deprecation_date: date }));
    assert.equal(reading.event, "docket-alert");
    assert.ok(reading.event === "docket-alert" && reading.deprecation === null);
    assert.deepEqual(reading.problems, []);
  }
});

Deno.test("an unknown event type is told with its version, whatever its payload", () => {
  for (const [type, shown] of [[6, "6"], ["case_done", '"case_done"'], [undefined, "missing"]]) {
    const reading = readWebhook(webhook(type, "text", { version: 7 }));
    assert.equal(reading.event, "unknown");
    assert.ok(reading.event === "unknown" && reading.type === shown && reading.version === 7);
  }
});

Deno.test("a type and version that came as digits are known", () => {
  const reading = readWebhook(webhook("1", { results: [] }, { version: "2" }));
  assert.ok(reading.event === "docket-alert" && reading.version === 2);
  assert.deepEqual(reading.problems, []);
});

Deno.test("what is no event says why", () => {
  const reasonOf = (body: unknown) => {
    const reading = readWebhook(body);
    return reading.event === "unreadable" ? reading.reason : assert.fail(reading.event);
  };
  assert.equal(reasonOf(null), "the body is not an object but null");
  assert.equal(reasonOf([1]), "the body is not an object but a list of 1");
  assert.equal(reasonOf({}), '"webhook" is missing, not an object');
  assert.equal(reasonOf(webhook(1, [])), '"payload" is a list of 0, not an object');
  assert.equal(reasonOf(webhook(1, {})), '"results" is missing, not a list');
  assert.equal(reasonOf(webhook(2, { results: {} })), '"results" is an object, not a list');
  assert.match(
    reasonOf(webhook(4, {})),
    /"old_alerts" is missing and "disabled_alerts" is missing/,
  );
  assert.match(reasonOf(webhook(5, { id: 1 })), /"recap_document" is missing/);
  assert.equal(reasonOf(webhook(1, "\u001b[31m")), '"payload" is "\\u001b[31m", not an object');
});

Deno.test("no JSON value makes a reading throw", () => {
  const key = fc.constantFrom("webhook", "payload", "event_type", "results", "id", "docket");
  const json = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(
      json,
      fc.dictionary(key, json),
      fc.integer({ min: 0, max: 7 }),
      (any, some, type) => {
        for (const body of [any, some, webhook(type, any), webhook(type, some)]) {
          assert.equal(typeof readWebhook(body).event, "string");
        }
      },
    ),
    runs(300, 20_000),
  );
});

Deno.test("garbage in any one place is told or ignored, and the other entries stay", () => {
  const whole = threeEntries();
  const paths = pathsOf(whole).filter((path) => path[0] === "payload" && path.length > 2);
  const before = entryIds(readWebhook(whole));
  assert.deepEqual(before, ["800001", "800002", "800003"]);
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, garbage) => {
      const reading = readWebhook(replacedAt(whole, path, garbage));
      assert.ok(reading.event === "docket-alert");
      const place = Number(path[2]);
      const others = before.filter((_, i) => i !== place);
      for (const id of others) assert.ok(entryIds(reading).includes(id), `${path} ${id}`);
      const lost = reading.entries.length < before.length;
      assert.equal(reading.problems.some(({ kept }) => !kept), lost);
      const moved = path[3] === "docket" && typeof garbage === "number";
      assert.ok(moved || reading.docketId === "71000001");
    }),
    runs(400, 20_000),
  );
});

Deno.test("garbage around the rows never takes the reading's own shape away", () => {
  for (const whole of [searchAlert(searchRow()), recapFetch()]) {
    const paths = pathsOf(whole).filter((path) => path[0] === "payload" && path.length > 1);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, garbage) => {
        const reading = readWebhook(replacedAt(whole, path, garbage));
        if (reading.event === "unreadable") return assert.match(reading.reason, /"results"/);
        const stillThere = reading.event === "search-alert"
          ? reading.suggestions.length === 1 || reading.problems.length > 0 ||
            (Array.isArray(garbage) && garbage.length === 0)
          : reading.event === "recap-fetch" &&
            (reading.docketId === "71000001" || path[1] === "docket");
        assert.ok(stillThere, JSON.stringify([path, garbage]));
      }),
      runs(150, 10_000),
    );
  }
});

function entryIds(reading: WebhookReading): string[] {
  return reading.event === "docket-alert" ? reading.entries.map(({ id }) => id) : [];
}
