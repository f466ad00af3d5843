import assert from "node:assert/strict";
import fc from "fast-check";
import { readEntry } from "../../src/extract/read_entry.ts";
import { rulesReader } from "../../src/extract/rules_reader.ts";
import { findPeriods } from "../../src/domain/computing_time/find_periods.ts";
import { openPage } from "../../src/extract/rules/page.ts";
import { readTime } from "../../src/extract/rules/times.ts";
import { yearRules } from "../../src/extract/rules/yearless.ts";
import { daysBetween } from "../../src/domain/court_time.ts";
import { shared, sharedTest } from "../support/corpus.ts";
import { full, runs } from "../support/counts.ts";
import { toActions } from "../../src/app/extract_text.ts";
import { lines, read } from "./support/read_calendar.ts";

/** Everything a fact promises, checked against its text. */
function checkFacts(text: string, filed: string | null): void {
  const facts = readEntry({ text, filed, courtId: "nysd" });
  let start = 0;
  for (const fact of facts) {
    assert.equal(text.slice(fact.start, fact.end), fact.quote);
    assert.ok(fact.quote !== "");
    assert.ok(fact.start >= start, "facts stand in order of offset");
    start = fact.start;
    assert.ok(fact.confidence > 0 && fact.confidence <= 1);
    assert.deepEqual(fact.reader, rulesReader);
    if (fact.fact !== "calendar") continue;
    for (const date of [fact.date, fact.oldDate]) {
      if (date !== null) assert.equal(Temporal.PlainDate.from(date).toString(), date);
    }
    for (const time of [fact.time, fact.endTime ?? null, fact.oldTime ?? null]) {
      if (time !== null) assert.match(time, /^(?:[01]\d|2[0-3]):[0-5]\d$/);
    }
    const { moments } = openPage({ text: fact.quote, filed, courtId: "nysd" });
    const printed = moments.flatMap(({ date, yearless }) => [date, yearless?.past ?? null]);
    const years: readonly string[] = Object.values(yearRules);
    const toldYear = years.includes(fact.computed?.rule ?? "");
    if (fact.computed !== undefined && !toldYear) {
      assert.ok(findPeriods(fact.quote).length > 0, `a period in ${fact.quote}`);
      continue;
    }
    if (fact.date !== null) {
      assert.ok(printed.includes(fact.date), `${fact.date} in ${fact.quote}`);
      const printsYear = moments.some(({ date, yearless, repaired }) =>
        date === fact.date && !yearless && !repaired
      );
      assert.ok(printsYear || toldYear, `the year of ${fact.date} has a basis: ${fact.quote}`);
      if (filed !== null && fact.computed?.rule === yearRules.missing) {
        assert.ok(Math.abs(daysBetween(filed, fact.date)) <= 366, `${fact.date} is near ${filed}`);
        if (fact.verb === "held") assert.ok(fact.date <= filed);
      }
    }
    const { words } = openPage({ text: fact.quote, filed, courtId: "nysd" });
    const times = [
      ...moments.map((moment) => moment.time),
      ...words.map((_, i) => readTime(words, i)?.time ?? null),
    ];
    if (fact.time !== null) assert.ok(times.includes(fact.time), `${fact.time} in ${fact.quote}`);
  }
}

const fragments = fc.constantFrom(
  "ORDER granting 45 Motion to Continue",
  "MINUTE ENTRY for proceedings held before Judge Ann Quill:",
  "Status hearing",
  "Jury Trial and Final Pretrial Conference",
  "previously set for",
  "set for",
  "is RESET for",
  "held on",
  "not held on",
  "continued to",
  "Responses due by",
  "shall file a reply by",
  "5/22/2015",
  "5/22/20157",
  "2/30/2024",
  "June 4 and 5, 2024",
  "June 4 to June 8, 2024",
  "by April 12",
  "May 4 and 5",
  "on Monday, March 4",
  "on Tuesday, March 4,",
  "(Friday)",
  "3/8 at 9:00 AM",
  "February 29",
  "Friday, January 17, 2024",
  "10:00 AM",
  "9:30 a.m. on Friday,",
  "in Courtroom 12B before Judge Ann Quill",
  "is vacated",
  ". ",
  "; ",
  "(Entered: 03/02/2024)",
  "(",
  ")",
  "[12]",
  "as to Dana Poole (1), Max Reyes (2)",
  "from 4/1/24 to 5/1/24",
  "All future hearings and deadlines are stricken",
  "ENTRY 45 DOCKETED IN ERROR",
  "within fourteen (14) days of the date of this order",
  "7 days before the 5/22/2015 hearing",
  "Deadline satisfied.",
  "Date: 5/22/2015. Time: 10:00 AM.",
  "is advanced, on its own motion, to",
  "\u{1F468}&nbsp;é",
);

Deno.test("any text gives facts that keep their promises", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => checkFacts(text, null)),
    runs(300, 20_000),
  );
});

Deno.test("mixtures of docket phrases give facts that keep their promises", () => {
  fc.assert(
    fc.property(
      fc.array(fragments, { maxLength: 14 }),
      fc.constantFrom("2024-03-01", "2015-05-01", null),
      (parts, filed) => checkFacts(parts.join(" "), filed),
    ),
    runs(500, 50_000),
  );
});

Deno.test("the same text is read the same way twice", () => {
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 10 }), (parts) => {
      const text = parts.join(" ");
      assert.deepEqual(read(text), read(text));
    }),
    runs(100, 5_000),
  );
});

Deno.test("a scheduling order gives each of its dates", () => {
  assert.deepEqual(
    lines(
      "SCHEDULING ORDER: Telephone Status Conference set for 5/30/2024 09:30 AM before District " +
        "Judge Ann Quill, Discovery due by 6/28/2024, Dispositive Motion Cut-off set for 7/30/2024, " +
        "and Jury Trial set for 12/9/2024 08:30 AM before District Judge Ann Quill. Signed by " +
        "District Judge Ann Quill on 3/1/2024. (abc) (Entered: 03/04/2024)",
    ),
    [
      "hearing set Telephone status conference 2024-05-30 09:30",
      "deadline set Discovery 2024-06-28",
      "deadline set Dispositive motion 2024-07-30",
      "hearing set Jury trial 2024-12-09 08:30",
    ],
  );
});

Deno.test("an empty text gives nothing", () => {
  assert.deepEqual(read(""), []);
  assert.deepEqual(read(" \n&nbsp; "), []);
});

const hostile: readonly (readonly [string, string])[] = [
  ["digits", "1"],
  ["opening brackets", "(["],
  ["closing brackets", ")"],
  ["set for", "set for "],
  ["dates", "6/7/04 "],
  ["settings without a full stop", "the hearing set for 6/7/2004 at 10:00 AM and "],
  ["due items without a full stop", "Response due by 6/7/2004 "],
  ["days without a year", "Response due by April 12 and hearing set for 3/3 at 9:00 AM, "],
  ["series", "Status report due every 60 days, beginning April 1, 2026, "],
  ["limits that are due", "is due 14 days after, by April 14, 2026 "],
  ["capitals", "AB"],
  ["names", "as to Dana Poole, "],
  ["owners", "A's "],
  ["stops", "A."],
];
for (const [name, part] of hostile) {
  Deno.test(`200 kB of ${name} are read to the end`, () => {
    const text = part.repeat(Math.ceil(200_000 / part.length));
    assert.ok(Array.isArray(read(text)));
  });
}

interface CorpusEntry {
  id: string;
  court_id: string;
  date_filed?: string | null;
  description: string;
}

function corpus(path: string): CorpusEntry[] {
  return Deno.readTextFileSync(shared(path)).split("\n").filter((line) => line !== "").map((line) =>
    JSON.parse(line)
  );
}

sharedTest("corpus/entries.jsonl", "real entries give facts that keep their promises", () => {
  corpus("corpus/entries.jsonl").forEach((entry, index) => {
    if (full || index % 12 === 0) checkFacts(entry.description, entry.date_filed ?? null);
  });
});

sharedTest("corpus/dev.jsonl", "labelled entries are read as well as the first issue asks", () => {
  const entries = corpus("corpus/dev.jsonl");
  const predictions = entries.map((entry) => {
    const facts = readEntry({
      text: entry.description,
      filed: entry.date_filed ?? null,
      courtId: entry.court_id,
    });
    return JSON.stringify({ id: entry.id, actions: toActions(facts) });
  });
  const score = scored(predictions.join("\n"));
  if (score === null) return;
  assert.ok(score["strict hearing"].f1 >= 0.97, `hearings ${score["strict hearing"].f1}`);
  assert.ok(score["strict deadline"].f1 >= 0.96, `deadlines ${score["strict deadline"].f1}`);
  assert.ok(score.clean >= 0.98);
  assert.equal(score.spans, 1);
});

interface Score {
  clean: number;
  spans: number;
  "strict hearing": { f1: number };
  "strict deadline": { f1: number };
}

/** The scorer's figures; null where it cannot run. */
function scored(predictions: string): Score | null {
  const file = Deno.makeTempFileSync();
  try {
    Deno.writeTextFileSync(file, predictions);
    const script = shared("tools/score_extraction.py");
    const gold = shared("corpus/dev.jsonl");
    const { success, stdout } = new Deno.Command("python3", {
      args: [script.pathname, gold.pathname, file, "--json"],
      stderr: "null",
    }).outputSync();
    return success ? JSON.parse(new TextDecoder().decode(stdout)) : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  } finally {
    Deno.removeSync(file);
  }
}
