import assert from "node:assert/strict";
import { readEntry } from "../../../src/extract/read_entry.ts";

const read = (text: string, courtId: string) =>
  readEntry({ text, filed: "2026-03-10", courtId }).flatMap((fact) =>
    fact.fact === "calendar" ? [`${fact.verb} ${fact.title} ${fact.date} (${fact.rule})`] : []
  );

for (
  const [courtId, text, date] of [
    ["ca1", "CASE argued. Panel: Ann Quill, Appellate Judge.", null],
    ["ca2", "CASE, before QUILL, ORTIZ, FOX, C.JJ., HEARD.", null],
    ["ca3", "ARGUED on Tuesday, March 10, 2026. Panel: QUILL, FOX and LIND.", "2026-03-10"],
    ["ca4", "ORAL ARGUMENT heard before the Honorable Ann Quill and Ida Fox.", null],
    ["ca5", "ORAL ARGUMENT HEARD before Judges Quill, Fox, Lind.", null],
    ["ca7", "Case heard and taken under advisement by panel: Ann Quill, Circuit Judge.", null],
    ["ca8", "ARGUED & SUBMITTED in St. Paul to Judge Ann Quill on 03/10/2026.", "2026-03-10"],
    ["ca9", "ARGUED AND SUBMITTED TO ANN QUILL, ROSA LIND and IDA FOX.", null],
  ] as const
) {
  Deno.test(`argued: ${text}`, () => {
    assert.deepEqual(read(text, courtId), [`held Oral argument ${date} (argued)`]);
  });
}

Deno.test("a case still to be argued, and a trial court's, is not held by these words", () => {
  assert.deepEqual(read("Case to be argued before a panel.", "ca7"), []);
  assert.deepEqual(read("MOTION to be heard. Case argued in the brief.", "ca7"), []);
  assert.deepEqual(read("ARGUED AND SUBMITTED TO ANN QUILL.", "nysd"), []);
});

Deno.test("a day calendared in a court of appeals is an argument", () => {
  assert.deepEqual(read("CALENDARED for Tuesday, May 12, 2026 (Philadelphia, PA).", "ca3"), [
    "set Oral argument 2026-05-12 (set-for)",
  ]);
});
