import assert from "node:assert/strict";
import { openPage } from "../../../src/extract/rules/page.ts";
import { undoneByDate } from "../../../src/extract/rules/undone_by_date.ts";
import { read } from "../support/read_calendar.ts";

/** The day of the order that the first statement takes back, with its words. */
function takenBack(text: string): string | null {
  const page = openPage({ text, filed: "2024-03-20", courtId: "nysd" });
  const found = undoneByDate(page, page.clauses[0]!);
  if (found === null) return null;
  const quote = text.slice(page.words[found.first]!.start, page.words[found.last]!.end);
  return `${found.filed} ${quote}`;
}

const samples: readonly (readonly [string, string | null])[] = [
  [
    "ORDER: The Court's March 4, 2024 Order is VACATED.",
    "2024-03-04 March 4, 2024 Order is VACATED",
  ],
  [
    "ORDER: The Scheduling Order entered on March 4, 2024 is hereby VACATED.",
    "2024-03-04 ORDER: The Scheduling Order entered on March 4, 2024 is hereby VACATED",
  ],
  ["ORDER vacating Order dated 3/4/2024.", "2024-03-04 ORDER vacating Order dated 3/4/2024"],
  [
    "ORDER vacating the Court's 3/4/2024 Minute Order.",
    "2024-03-04 ORDER vacating the Court's 3/4/2024",
  ],
  [
    "ORDER granting 30 Motion to Vacate the March 4, 2024 Order.",
    "2024-03-04 ORDER granting 30 Motion to Vacate the March 4, 2024",
  ],
  ["ORDER: The March 4, 2024 hearing is VACATED.", null],
  ["ORDER: The deadline set by the March 4, 2024 Order is VACATED.", null],
  ["ORDER: The Order of March 4, 2024 is vacated in part.", null],
  ["ORDER denying motion to vacate the March 4, 2024 Order.", null],
  ["ORDER: Plaintiff asks that the March 4, 2024 order be vacated.", null],
  ["ORDER: The May 6, 2024 Order is VACATED.", null],
];
for (const [text, expected] of samples) {
  Deno.test(`an order named by its day: ${text}`, () => assert.equal(takenBack(text), expected));
}

Deno.test("only a court takes back, and a number says more than a day", () => {
  const days = (text: string) =>
    read(text).flatMap((fact) => fact.fact === "undone" ? [fact.filed ?? fact.entries.join()] : []);
  assert.deepEqual(days("ORDER: The February 5, 2024 Order is VACATED."), ["2024-02-05"]);
  assert.deepEqual(days("LETTER by Dana Poole: The February 5, 2024 Order is VACATED."), []);
  assert.deepEqual(days("ORDER: The February 5, 2024 minute entry [30] is vacated."), ["30"]);
});
