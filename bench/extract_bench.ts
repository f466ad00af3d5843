/**
 * Reading docket text: beside a bare `JSON.parse` of the same lines, and on hostile text of growing
 * length, where time per character must stay level.
 */
import { readEntry } from "../src/extract/read_entry.ts";

const samples = [
  "MINUTE entry before the Honorable Ann Quill: Status hearing held on 3/1/2024. Defendant's motion to stay [69] is granted. Status hearing set for 4/6/2024 at 9:45 a.m. in Courtroom 1203. Mailed notice (gel, )",
  "MOTION to Dismiss filed by Acme Inc.. Motion Hearing set for 4/28/2024 09:00 AM in Courtroom 5, 2nd Floor before Hon. Ann Quill. Responses due by 3/22/2024. Replies due by 3/29/2024. (Attachments: # 1 Declaration, # 2 Proposed Order)(Ortiz, Sam) (Filed on 3/8/2024) (Entered: 03/08/2024)",
  "NOTICE of Appearance by Sam Ortiz on behalf of Dana Poole. (Ortiz, Sam) (Entered: 03/01/2024)",
  "CERTIFICATE OF SERVICE by Acme Inc. re 4 Statement, 5 Case Assigned (Ortiz, Sam) (Entered: 03/01/2024)",
];

function corpusLines(): string[] {
  try {
    const file = new URL("../../shared/corpus/entries.jsonl", import.meta.url);
    return Deno.readTextFileSync(file).split("\n").filter((line) => line !== "").slice(0, 3000);
  } catch {
    return Array.from(
      { length: 3000 },
      (_, i) =>
        JSON.stringify({ description: samples[i % samples.length], date_filed: "2024-03-01" }),
    );
  }
}

const lines = corpusLines();
const entries = lines.map((line) =>
  JSON.parse(line) as { description: string; date_filed?: string }
);

Deno.bench("parse 3000 entries as JSON", { group: "entries", baseline: true }, () => {
  for (const line of lines) JSON.parse(line);
});

Deno.bench("read 3000 entries", { group: "entries" }, () => {
  for (const { description, date_filed } of entries) {
    readEntry({ text: description, filed: date_filed ?? null, courtId: "nysd" });
  }
});

const hostile = [
  ["dates", "6/7/04 "],
  ["brackets", "(["],
  ["one endless statement", "the hearing set for 6/7/2004 at 10:00 AM and "],
  ["due items", "Response due by 6/7/2004 "],
  ["verbs apart from dates", "is advanced, on its own motion, "],
  ["periods", "Plaintiff shall file a response within 14 days of this order "],
  ["minutes", "Minutes of: 6/7/2004 Subject: X. "],
] as const;
for (const [name, part] of hostile) {
  for (const size of [125_000, 250_000, 500_000]) {
    const text = part.repeat(Math.ceil(size / part.length));
    Deno.bench(`${size / 1000} kB of ${name}`, { group: name, baseline: size === 125_000 }, () => {
      readEntry({ text, filed: "2004-06-01", courtId: "nysd" });
    });
  }
}
