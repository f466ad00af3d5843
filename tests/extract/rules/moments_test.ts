import assert from "node:assert/strict";
import { openPage } from "../../../src/extract/rules/page.ts";

const moments = (text: string) =>
  openPage({ text, filed: "2024-03-01", courtId: "nysd" }).moments.map(({ date, time, endTime }) =>
    [date, time, endTime].filter((part) => part !== null).join(" ")
  );

const forms: readonly (readonly [string, string])[] = [
  ["4/2/2024 at 9:30 AM", "2024-04-02 09:30"],
  ["4/2/2024 @ 9:30 AM", "2024-04-02 09:30"],
  ["4/2/2024, 9:30 AM", "2024-04-02 09:30"],
  ["9:30 AM on Tuesday, April 2, 2024", "2024-04-02 09:30"],
  ["9:30 a.m. (Eastern Time) on April 2, 2024", "2024-04-02 09:30"],
  ["9:00 4/2/24", "2024-04-02 09:00"],
  ["12/09/24 Hearing Time: 9:30 A.M.", "2024-12-09 09:30"],
  ["by noon: April 2, 2024", "2024-04-02 12:00"],
  ["4/2/2024 at 10:00-11:30 AM", "2024-04-02 10:00 11:30"],
  ["4/2/2024 from 1:00 p.m. to 3:00 p.m.", "2024-04-02 13:00 15:00"],
  ["4/2/2024. At 9:30 AM", "2024-04-02"],
];
for (const [text, expected] of forms) {
  Deno.test(`date and hour of "${text}"`, () => assert.deepEqual(moments(text), [expected]));
}

Deno.test("each date takes its own hour", () => {
  assert.deepEqual(moments("4/2/2024 at 9:30 AM and 5/6/2024 at 10:00 AM"), [
    "2024-04-02 09:30",
    "2024-05-06 10:00",
  ]);
});
