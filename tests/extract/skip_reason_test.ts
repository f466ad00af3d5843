import assert from "node:assert/strict";
import { explainEntry } from "../../src/extract/explain.ts";
import { countedPeriods } from "../../src/extract/skip_reason.ts";

/** The first skipped date's reason. */
function reason(text: string): [string, string] | undefined {
  const [first] = explainEntry({ text, filed: "2024-03-01", courtId: "nysd" }).skipped;
  return first && [first.quote, first.because];
}

const reasons: readonly (readonly [string, string, string])[] = [
  ["ORDER denying 3 Motion. (Entered: 6/11/2009)", "6/11/2009", "clerk stamp (Entered)"],
  ["LETTER. (Filed on 6/11/2009)(Entered: 6/12/2009)", "6/11/2009", "clerk stamp (Filed)"],
  ["LETTER. [Entered: 6/11/2009 10:36 AM]", "6/11/2009 10:36 AM", "clerk stamp (Entered)"],
  ["LETTER. (Attachments: # 1 Notice (of 6/11/2009))", "6/11/2009", "list of attachments"],
  ["NOTICE of an exhibit of 2/30/2015.", "2/30/2015", "no such day"],
  ["ORDER denying 3 Motion to continue the trial to 5/1/2027.", "5/1/2027", "asked for and denied"],
  ["MOTION to continue the trial to 5/1/2027 by Dana Poole.", "5/1/2027", "asked for, not set"],
  ["ORDER. Copies mailed on 3/1/2024.", "3/1/2024", "day of a past act (“mailed on”)"],
  [
    "ORDER as to Dana Poole. Time excluded until 5/6/2024.",
    "5/6/2024",
    "time excluded, no setting",
  ],
  ["ORDER. Signed by Judge Ann B. Quill on 3/1/2024.", "3/1/2024", "day of a past act (“Signed”)"],
  [
    "MONTHLY REPORT for the Period January 1, 2024 through January 31, 2024.",
    "January 1, 2024",
    "begin or end of a period",
  ],
  ["ORDER vacating the November 2, 2017 order.", "November 2, 2017", "day of another document"],
  ["AUDIO FILE. Run Time of 3/1/2024.", "3/1/2024", "recording time"],
  [
    "LETTER by Dana Poole. The conference is set for 5/1/2027.",
    "5/1/2027",
    "said by a party, whose words set nothing",
  ],
  [
    "ORDER. Time is excluded, and another conference of the parties takes place 5/6/2024.",
    "5/6/2024",
    "no construction reads it",
  ],
  ["MINUTE ENTRY: the next sitting begins 2:30 PM.", "2:30 PM", "no construction reads it"],
  ["ORDER. The bridge opened July 4, 1999.", "July 4, 1999", "no construction reads it"],
  [
    "ORDER. The bridge of July 4, 1999.",
    "July 4, 1999",
    "no construction reads it (behind “of”)",
  ],
];
for (const [text, quote, because] of reasons) {
  Deno.test(`a date is skipped as "${because}": ${text}`, () => {
    assert.deepEqual(reason(text), [quote, because]);
  });
}

Deno.test("only periods that can be limits are counted", () => {
  const text =
    "within fourteen (14) days; 21 days after service; 30 months; a 3-day trial; 5 days of trial";
  assert.deepEqual(
    countedPeriods(text).map(({ start, end }) => text.slice(start, end)),
    ["within fourteen (14) days", "21 days"],
  );
});
