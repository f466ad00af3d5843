import assert from "node:assert/strict";
import { listCases } from "../../src/app/list_cases.ts";
import { docketWith, installation } from "./installation.ts";

const text = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";
const docket = docketWith([
  ["2026-03-09", "Minute Entry: Telephone Conference held on 3/9/2026."],
  ["2026-03-10", text],
], { docketNumber: "1:26-cv-00042" });

Deno.test("a case is listed before its first sync and after, with what is ahead at its court", async () => {
  const cases = [{ id: "one", tags: ["A"], dockets: [{ court: "nysd", number: "26-cv-42" }] }];
  await using site = await installation({ dockets: [docket], cases });
  const list = () => listCases(site)[0]!;
  assert.deepEqual([list().upcoming, list().nextDate, list().origin.line], [0, null, 1]);
  assert.deepEqual(list().dockets, [{
    reference: "docket 26-cv-00042 (nysd)",
    key: null,
    caption: "",
    records: [],
    url: "",
    entries: 0,
    lastContactAt: null,
    coverage: { level: "red", reasons: ["it was never looked up"] },
  }]);
  await site.sync();
  site.publish();
  const { events, upcoming, nextDate, dockets: [known] } = list();
  assert.deepEqual([events, upcoming, nextDate], [2, 1, "2026-06-09"]);
  assert.deepEqual([known!.key, known!.records, known!.entries], [
    "nysd/1:26-cv-00042",
    [String(docket.id)],
    2,
  ]);
  assert.equal(known!.lastContactAt, site.clock.now().toString());
  assert.deepEqual(known!.coverage, { level: "green", reasons: [] });
  site.clock.set("2026-06-10T12:00:00Z");
  assert.deepEqual([list().upcoming, list().nextDate], [0, null]);
});
