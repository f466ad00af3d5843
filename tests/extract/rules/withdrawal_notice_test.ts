import assert from "node:assert/strict";
import { openPage } from "../../../src/extract/rules/page.ts";
import { withdrawalNotice } from "../../../src/extract/rules/withdrawal_notice.ts";
import { read } from "../support/read_calendar.ts";

const entry = (text: string) =>
  withdrawalNotice(openPage({ text, filed: "2024-03-01", courtId: "nysb" }))?.entry ?? null;

const samples: readonly (readonly [string, number | null])[] = [
  ["Notice of Withdrawal of Motion (related document(s) 37 ) filed by Ida Fox for Acme LLC.", 37],
  [
    "Notice of Withdrawal of Motion for Relief From Stay filed by Ida Fox (related document(s) 28 Motion for Relief filed by Acme LLC).",
    28,
  ],
  ["NOTICE by Acme LLC of Withdrawal of 10 MOTION to Compel (Fox, Ida)", 10],
  ["NOTICE of Withdrawal of Motion by Acme LLC re 10 MOTION to Compel", 10],
  ["Withdrawal of Emergency Motion for Contempt Filed by Ida Fox (related document(s) 8 ).", 8],
  ["Withdrawal of Claim 2 filed by Acme LLC.", null],
  ["NOTICE of Withdrawal of Attorney by Dana Poole (related document(s) 8 ).", null],
  ["Notice of Withdrawal of Appearance and Request for Notices (related document(s) 78 ).", null],
  ["MOTION for Withdrawal of Attorney re 10 MOTION.", null],
  ["Memorandum of Law in Support of Withdrawal of Reference (related document(s) 19 ).", null],
  ["Notice of Withdrawal of Motion (related document(s) 37 Motion, 38 Motion ).", null],
  ["Notice of Withdrawal of Certificate of No Objection (related document(s) 37 ).", null],
  ["Notice of Withdrawal of Section 365 Objection of Acme LLC filed by Ida Fox.", null],
  ["Withdrawal of motion", null],
];
for (const [text, expected] of samples) {
  Deno.test(`withdrawn by notice: ${text.slice(0, 70)}`, () => assert.equal(entry(text), expected));
}

Deno.test("a party's notice raises a doubt, it decides nothing", () => {
  const [fact] = read("Notice of Withdrawal of Motion (related document(s) 37 ) filed by Ida Fox.")
    .filter((one) => one.fact === "undone");
  assert.deepEqual(
    [fact?.quote, fact?.confidence],
    ["Notice of Withdrawal of Motion", 0.85],
  );
});
