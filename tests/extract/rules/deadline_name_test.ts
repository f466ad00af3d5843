import assert from "node:assert/strict";
import { calendarFacts } from "../support/read_calendar.ts";

const titles: readonly (readonly [string, string])[] = [
  [
    "MOTION to Dismiss filed by Acme Inc. Responses due by 4/22/2026",
    "Response to motion to dismiss",
  ],
  [
    "ORDER Extending Deadline re: [12] MOTION for Summary Judgment :( Response due by 4/22/2026)",
    "Response to motion for summary judgment",
  ],
  ["ORDER granting leave. Responses due by 4/22/2026", "Response"],
  [
    "Clerk's correspondence requesting a stipulation from attorney for plaintiff. Responses due by 4/22/2026.",
    "Stipulation",
  ],
  [
    "ORDER: any suppression motions of which counsel is aware need to be brought by 4/17/2026.",
    "Suppression motions",
  ],
  ["BRIEFING schedule set. Brief due 04/13/2026 for petitioner Dana Poole.", "Petitioner's brief"],
  [
    "BRIEFING schedule set. Brief due 04/13/2026 for APPELLEES Acme and Harbor.",
    "Appellees' brief",
  ],
  [
    "Notice of Deficient Filing. Compliance required no later than 4/13/2026",
    "Correction of deficient filing",
  ],
  [
    "BRIEF filed by Appellant Dana Poole. Nine paper copies identical to that of the electronically filed brief must be submitted so that they are received by the court on or before 04/13/2026.",
    "Paper copies of brief",
  ],
  [
    "Order: plaintiffs are to file by 4/13/2026 their response to the policies filed by defendants.",
    "Response to the policies",
  ],
  ["Order: defendants shall file a motion to dismiss by 4/13/2026.", "Motion to dismiss"],
];
for (const [text, title] of titles) {
  Deno.test(`what is due is called ${title}: ${text.slice(0, 50)}`, () => {
    assert.equal(calendarFacts(text)[0]?.title, title);
  });
}
