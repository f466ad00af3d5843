/**
 * Folds made dockets of growing length. Compare the rows with each other, in one run: twice the
 * entries should take about twice the time.
 */
import type { DocketEntry } from "../src/domain/docket_entry.ts";
import { fold } from "../src/domain/fold/fold.ts";
import { readEntry } from "../src/extract/read_entry.ts";

const texts = [
  "ORDER: Status Conference set for DAY at 09:30 AM before Judge Pat Sample.",
  "MINUTE entry before the Honorable Pat Sample: Status hearing held on DAY.",
  "MOTION to compel by Harbor Tools, Inc.. Responses due by DAY.",
  "ORDER granting Motion to Continue. Jury Trial reset for DAY at 09:00 AM.",
  "RESPONSE in Opposition by Ann Quill.",
];

function docket(length: number): DocketEntry[] {
  const start = Temporal.PlainDate.from("2020-01-06");
  return Array.from({ length }, (_, i) => {
    const filed = start.add({ days: i }).toString();
    const due = start.add({ days: i + 21 });
    const text = texts[i % texts.length]!.replace("DAY", `${due.month}/${due.day}/${due.year}`);
    return {
      id: `${i}`,
      number: i + 1,
      filed,
      timeFiled: null,
      pacerSequence: null,
      recapSequence: "",
      position: null,
      text,
      pacerDocId: "",
      facts: readEntry({ text, filed, courtId: "ilnd" }),
    };
  });
}

for (const length of [250, 500, 1000, 2000]) {
  const entries = docket(length);
  Deno.bench({ name: `fold ${length} entries`, group: "fold", baseline: length === 250 }, () => {
    fold({ courtId: "ilnd", entries, today: "2030-01-01" });
  });
}
