import assert from "node:assert/strict";
import type { UndoneFact } from "../../../src/domain/fact.ts";
import { read } from "../support/read_calendar.ts";

const undone = (text: string) =>
  read(text).filter((fact): fact is UndoneFact => fact.fact === "undone");

/** `vacated 11`, with `?` where the words leave it in doubt. */
const inShort = ({ how, entries, schedule, only, confidence }: UndoneFact) =>
  `${how} ${schedule ?? entries.join(", ")}${only === undefined ? "" : ` ${only}s`}${
    confidence >= 0.9 ? "" : "?"
  }`;

const takenBack: readonly (readonly [string, string])[] = [
  ["ORDER vacating 11 Order.", "vacated 11"],
  ["ORDER VACATING [11] Scheduling Order. Signed by Judge Ada Quill on 3/1/2024.", "vacated 11"],
  ["ORDER granting 30 Motion to Vacate 11 Scheduling Order.", "vacated 11"],
  ["ORDER granting 30 Motion to Vacate/Set Aside 11 Scheduling Order.", "vacated 11"],
  ["ORDER granting 30 Motion for Order Vacating 11 Scheduling Order.", "vacated 11"],
  ["ORDER: The Court VACATES its Order Setting Hearing (ECF No. 11).", "vacated 11"],
  ["ORDER: The scheduling order (Doc. 11) is VACATED.", "vacated 11"],
  ["ORDER setting aside 11 Order on Motion for Default Judgment.", "vacated 11"],
  ["ORDER rescinding 11 Order, 12 Order and denying 9 Motion.", "vacated 11, 12"],
  ["ORDER vacating 11 Order Striking 10 Motion.", "vacated 11"],
  ["Order Vacating Order Striking Motion to Compromise (related document(s) 74 ).", "vacated 74?"],
  ["ORDER STRIKING 10 Notice.", "stricken 10"],
  ["NOTICE STRIKING 10 Notice of Hearing.", "stricken 10"],
  ["10 Motion stricken.", "stricken 10"],
  ["ORDER: ECF Nos. 10 and 12 are STRICKEN.", "stricken 10, 12"],
  ["The Clerk is directed to strike ECF No. 10 from the docket.", "stricken 10"],
  ["ORDER granting 30 Motion to Strike 10 Answer.", "stricken 10"],
  ["MINUTE entry: Plaintiff's motion to compel [30] is stricken.", "stricken 30"],
  [
    "Order Striking Document (RE: related document(s) 22 Certificate of No Response ).",
    "stricken 22",
  ],
  ["ORDER granting 12 Motion to Withdraw 10 Motion to Dismiss.", "withdrawn 10"],
  ["MINUTE entry: Motion to enforce [206] is withdrawn.", "withdrawn 206"],
  ["ORDER discharging 11 Order to Show Cause.", "discharged 11"],
  ["MINUTE ORDER: The Order to Show Cause (ECF No. 11) is DISCHARGED.", "discharged 11"],
  ["ORDER granting in part 30 Motion to Strike 10 Answer.", "stricken 10?"],
  ["ORDER: 11 Order is vacated except as to the trial date.", "vacated 11?"],
  ["ORDER: Defendant's reply in support of its motion (Doc. 10) is STRICKEN.", "stricken 10?"],
  ["ORDER vacating the deadlines set forth in 11 Scheduling Order.", "vacated 11 deadlines"],
  ["MINUTE ORDER: The briefing schedule is VACATED.", "vacated briefing?"],
  ["ORDER granting 30 Motion to Vacate Scheduling Order.", "vacated case?"],
  ["MINUTE ORDER. In Court Hearing: scheduling order vacated.", "vacated case?"],
  ["ORDER: The trial schedule is VACATED in its entirety.", "vacated case?"],
];
for (const [text, expected] of takenBack) {
  Deno.test(`takes back: ${text.slice(0, 80)}`, () => {
    assert.equal(undone(text).map(inShort).join("; "), expected);
    for (const { quote, start, end } of undone(text)) assert.equal(text.slice(start, end), quote);
  });
}

const leftAlone = [
  "MOTION to Vacate 11 Scheduling Order by Acme LLC.",
  "ORDER denying 30 Motion to Vacate 11 Scheduling Order.",
  "TEXT ORDER finding as moot 30 Motion to Vacate 11 Order.",
  "ORDER re 30 Motion to Vacate 11 Order. Responses due by 4/1/2024.",
  "NOTICE of Hearing on 30 Motion to Strike 10 Answer.",
  "REPORT AND RECOMMENDATION that 11 Order be vacated.",
  "ORDER TO SHOW CAUSE why 10 Motion should not be stricken.",
  "ORDER: If no response is filed, 10 Motion will be stricken.",
  "ORDER: Hearing on 10 Motion is VACATED.",
  "ORDER: The hearing on the motion (Doc. 10) set for 5/1/2024 is VACATED.",
  "ORDER striking paragraphs 3-7 of 10 Answer.",
  "ORDER granting 30 Motion to Strike Jury Demand in 10 Answer.",
  "ORDER granting 30 Motion to Strike Expert Report re 10 Notice.",
  "MINUTE entry: the motion to strike [10] is granted.",
  "MINUTE entry: The motion of Dana Poole to withdraw as attorney [137] is granted.",
  "MINUTE entry: The 8/23/24 Notice of Motion date is stricken, and the parties need not appear.",
  "MINUTE entry: Motion [10] is granted and the status date is stricken.",
  "ORDER vacating May 1 Order.",
  "ORDER: The Court's March 4, 2024 Order is VACATED.",
  "ORDER discharging 11 Bond.",
  "ORDER vacating 3 counts of the complaint.",
  "Order Vacating Stay re: 2007 Sedan (related document: 52 Certification of Default).",
  "Order Vacating Order Dismissing Case (related document(s) 30 Motion to Vacate).",
  "Order Resolving Claim and Withdrawing Objection (related document(s) 99 Stipulation by Acme).",
];
for (const text of leftAlone) {
  Deno.test(`takes nothing back: ${text.slice(0, 80)}`, () => assert.deepEqual(undone(text), []));
}

Deno.test("what is taken back as to one defendant is so as to no other", () => {
  const [fact] = undone("ORDER vacating 11 Order Setting Trial as to Dana Poole (2).");
  assert.deepEqual(fact?.parties, ["Dana Poole"]);
});
