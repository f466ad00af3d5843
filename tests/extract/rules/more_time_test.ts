import assert from "node:assert/strict";
import type { ExtensionFact } from "../../../src/domain/fact.ts";
import { deadlineKinds, hearingKinds } from "../../../src/domain/kinds.ts";
import { read } from "../support/read_calendar.ts";

const moreTime = (text: string) =>
  read(text).filter((fact): fact is ExtensionFact => fact.fact === "extension");

const inShort = ({ act, type, deadlines, kind, hearings, about }: ExtensionFact) =>
  [
    type === "hearing" ? "continued" : act,
    deadlines === "named" ? kind : deadlines,
    ...(hearings ? ["with hearings"] : []),
    ...(about.length > 0 ? [`to ${about.join(", ")}`] : []),
  ].join(" ");
const known = new Set([...deadlineKinds, ...hearingKinds].map(({ id }) => id));

const samples: readonly (readonly [string, string])[] = [
  ["MOTION for Extension of Time to File Answer re 1 Complaint by Acme LLC.", "asked answer to 1"],
  [
    "MOTION for Extension of Time to File Response/Reply as to 10 MOTION to Dismiss by Acme LLC.",
    "asked response to 10",
  ],
  ["Consent MOTION for Extension of Time to Complete Discovery by Acme LLC.", "asked discovery"],
  ["MOTION to Extend Dispositive Motion Deadline by Beta Corp.", "asked dispositive-motions"],
  [
    "MOTION to extend time to file brief and appendix filed by Petitioner Dana Poole. [16-1033]",
    "asked appendix",
  ],
  ["MOTION for Extension of Time by Acme LLC.", "asked unnamed"],
  ["MOTION to Compel by Acme LLC.", ""],
  ["ORDER granting 22 Motion for Extension of Time to Answer.", "given answer"],
  [
    "ORDER granting 22 Motion for Extension of Time to File Response re 10 MOTION to Dismiss.",
    "given response to 10",
  ],
  [
    "ORDER granting [16] Consent Motion for Extension of Time to Answer and to Set Briefing Schedule.",
    "given answer",
  ],
  [
    "MINUTE ORDER granting [26] consent Motion for Extension of Time up to and including March 23, 2024 to file a reply.",
    "given reply",
  ],
  [
    "RULING LETTER SENT granting appellant's motion to extend time by 11 days to file reply brief [56].",
    "given reply-brief",
  ],
  [
    "ORDER granting 22 Motion for Extension of Time to Complete Discovery and 23 Motion for Extension of Time to File Dispositive Motions.",
    "given discovery; given dispositive-motions",
  ],
  [
    "ORDER granting 22 Motion for Extension of Time. Deadline extended by 14 days.",
    "given unnamed",
  ],
  [
    "ORDER granting 22 Motion for Extension of Time to Answer. Deadline extended by 14 days.",
    "given answer",
  ],
  ["ORDER: The discovery deadline is extended by 14 days.", "given discovery"],
  ["ORDER: Time for Acme LLC to answer is extended by 21 days.", "given answer"],
  ["ORDER granting 22 Motion to Amend/Correct 11 Scheduling Order.", "given all"],
  [
    "ORDER granting 22 Motion to Amend Scheduling Order. All deadlines are extended by 30 days.",
    "given all",
  ],
  [
    "Motion for extension granted: answer now due 5/4/2024; all other deadlines extended accordingly.",
    "given all",
  ],
  ["ORDER extending all case deadlines by ninety days.", "given all"],
  ["ORDER: All remaining dates are continued 60 days.", "given all with hearings"],
  ["ORDER granting 22 Motion to Extend All Deadlines by 60 days.", "given all"],
  ["ORDER: All hearings and deadlines are continued for 60 days.", "given all with hearings"],
  ["ORDER granting 22 Motion to Continue Jury Trial.", "continued jury-trial"],
  [
    "ORDER granting 22 Motion for continuance of the Status Conference.",
    "continued status-conference",
  ],
  [
    "MINUTE ORDER: Defendant's motion to continue sentencing [45] is granted.",
    "continued sentencing",
  ],
  ["ORDER: All deadlines are extended until further order.", "given all"],
  ["ORDER: All deadlines are extended to May 4, 2024.", ""],
  [
    "ORDER granting 22 Motion to Continue Jury Trial; granting 23 Motion for Extension of Time to Answer.",
    "continued jury-trial; given answer",
  ],
  ["ORDER denying 22 Motion to Continue Jury Trial.", ""],
  ["MOTION to Continue Jury Trial by Dana Poole.", ""],
  ["ORDER granting 22 Motion to Compel and denying 23 Motion for Extension of Time to Answer.", ""],
  ["ORDER denying 22 Motion to Extend All Deadlines.", ""],
  ["ORDER denying 22 Motion for Extension of Time to Answer.", ""],
  ["ORDER re 22 Motion to Extend all deadlines: hearing set for 5/4/2024 at 9:00 AM.", ""],
  ["ORDER: If the motion is granted, all deadlines are extended by 30 days.", ""],
];
for (const [text, expected] of samples) {
  Deno.test(`more time: ${text.slice(0, 90)}`, () => {
    const facts = moreTime(text);
    assert.equal(facts.map(inShort).join("; "), expected);
    for (const { kind, quote, start, end } of facts) {
      assert.ok(known.has(kind), kind);
      assert.equal(text.slice(start, end), quote);
    }
  });
}

Deno.test("a motion for time says whose time it is", () => {
  const [fact] = moreTime("MOTION for Extension of Time to File Answer by Defendant Acme LLC.");
  assert.deepEqual([fact?.parties, fact?.side], [["Acme LLC"], "defendant"]);
});
