import assert from "node:assert/strict";
import fc from "fast-check";
import { displayWidth } from "../../src/platform/display_width.ts";
import { type Column, layOutTable } from "../../src/platform/table.ts";
import { runs } from "../support/counts.ts";

const columns: Column[] = [
  { title: "Date" },
  { title: "Event", flexible: true },
  { title: "Entries", align: "right" },
];

Deno.test("layOutTable aligns columns and ends no line in blanks", () => {
  const rows = [["2027-03-04", "Sentencing", "2"], ["2027-03-11", "Jury trial (day 1)", "14"]];
  assert.deepEqual(layOutTable(columns, rows, { width: 80 }), [
    "Date        Event               Entries",
    "2027-03-04  Sentencing                2",
    "2027-03-11  Jury trial (day 1)       14",
  ]);
  assert.deepEqual(
    layOutTable([{ title: "" }, { title: "" }], [["a", ""], ["bb", "c"]], {
      width: 20,
      indent: "  ",
    }),
    ["  a", "  bb  c"],
  );
});

Deno.test("layOutTable cuts flexible columns only, so that dates stay whole", () => {
  const rows = [["2027-03-04", "Sentencing as to a defendant with a long name", "2"]];
  const lines = layOutTable(columns, rows, { width: 40 });
  assert.deepEqual(lines, [
    "Date        Event                Entries",
    "2027-03-04  Sentencing as to a…        2",
  ]);
  const narrow = layOutTable(columns, rows, { width: 10 });
  assert.match(narrow[1]!, /^2027-03-04 {2}Sentenc… +2$/);
});

Deno.test("layOutTable counts wide characters and defuses control characters", () => {
  const lines = layOutTable(columns, [["東京", "a\x1b[2Jb\nc", "1"], ["x", "y", "2"]], {
    width: 80,
  });
  assert.deepEqual(lines, [
    "Date  Event               Entries",
    "東京  a\\u001b[2Jb\\u000ac        1",
    "x     y                         2",
  ]);
});

Deno.test("layOutTable colours finished cells only", () => {
  const style = (cell: string) => `<${cell}>`;
  const lines = layOutTable([{ title: "A", style }, { title: "B" }], [["x", "y"]], { width: 20 });
  assert.deepEqual(lines, ["A  B", "<x>  y"]);
});

Deno.test("layOutTable keeps to the width whenever the fixed columns leave room", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string()), { maxLength: 8 }),
      fc.integer({ min: 30, max: 120 }),
      (rows, width) => {
        const flexible = [{ title: "A", flexible: true }, { title: "B", flexible: true }];
        const lines = layOutTable(flexible, rows, { width });
        assert.equal(lines.length, rows.length + 1);
        for (const line of lines) assert.ok(displayWidth(line) <= width);
      },
    ),
    runs(100, 2000),
  );
});
