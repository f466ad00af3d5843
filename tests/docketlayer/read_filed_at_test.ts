import assert from "node:assert/strict";
import { type FiledAtRule, readFiledAt } from "../../src/docketlayer/read_filed_at.ts";

const zone = "America/Chicago";
const read = (text: string, rule: FiledAtRule = "auto") => readFiledAt(text, { zone, rule });

Deno.test("an instant is told in the court's own time, which may be the day before", () => {
  assert.deepEqual(read("2026-08-13T16:49:40Z"), {
    date: "2026-08-13",
    time: "11:49:40",
    at: "2026-08-13T16:49:40Z",
  });
  assert.deepEqual(read("2026-08-14T03:10:00Z"), {
    date: "2026-08-13",
    time: "22:10:00",
    at: "2026-08-14T03:10:00Z",
  });
});

Deno.test("midnight exactly is the court's date without a time, unless it is said to be an instant", () => {
  assert.deepEqual(read("2026-08-13T00:00:00Z"), {
    date: "2026-08-13",
    time: null,
    at: "2026-08-13T05:00:00Z",
  });
  assert.equal(read("2026-08-13T00:00:00.000Z")?.date, "2026-08-13");
  assert.deepEqual(read("2026-08-13T00:00:00Z", "instant"), {
    date: "2026-08-12",
    time: "19:00:00",
    at: "2026-08-13T00:00:00Z",
  });
});

Deno.test("under the rule court the Z means nothing", () => {
  assert.deepEqual(read("2026-08-13T16:49:40Z", "court"), {
    date: "2026-08-13",
    time: "16:49:40",
    at: "2026-08-13T21:49:40Z",
  });
});

Deno.test("a date alone, or a time without offset, is the court's", () => {
  for (const rule of ["auto", "instant", "court"] as const) {
    assert.equal(read("2026-08-13", rule)?.time, null);
    assert.equal(read("2026-08-13T16:49", rule)?.time, "16:49:00");
  }
});

Deno.test("what is no possible date is none", () => {
  const wrong = ["2026-02-30", "2026-08-13T25:00:00Z", "0026-08-13", "13/8/2026", "", "2918-01-01"];
  for (const text of [...wrong, "2026-08-13T16:49:40+99:00"]) assert.equal(read(text), null, text);
});
