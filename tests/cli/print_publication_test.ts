import assert from "node:assert/strict";
import { noViews, type ViewsResult } from "../../src/app/feeds/views_result.ts";
import type { OutputResult } from "../../src/app/publication.ts";
import { printPublication } from "../../src/cli/print_publication.ts";
import { testIo } from "../support/test_io.ts";

const feed: OutputResult = {
  calendarId: "main",
  path: "out/main.ics",
  outcome: "written",
  paths: ["out/main.ics"],
  events: 12,
  tentative: 0,
  plan: { added: [], changed: [], removed: [] },
  differences: [],
  unexplained: [],
  problems: [],
};
const page: OutputResult = { ...feed, calendarId: "", path: "out/index.html", plan: null };

function printed(...outputs: Partial<OutputResult>[]) {
  const io = testIo();
  const calendars = outputs.map((change) => ({ ...feed, ...change }));
  const code = printPublication({ calendars, views: null, page }, io);
  return { code, out: io.stdout(), err: io.stderr() };
}

const pageLine = "[page] wrote 12 events -> out/index.html\n";

Deno.test("each output has the reference's line, with what is new, changed and gone", () => {
  const plan = { added: ["a"], changed: ["b", "c"], removed: [{ uid: "d", reason: null }] };
  assert.deepEqual(printed({}), {
    code: 0,
    out: `[main] wrote 12 events -> out/main.ics\n${pageLine}`,
    err: "",
  });
  assert.equal(
    printed({ plan, tentative: 2 }).out.split("\n")[0],
    "[main] wrote 12 events, 2 to be confirmed (1 new, 2 changed, 1 gone) -> out/main.ics",
  );
  assert.equal(
    printed({ outcome: "unchanged", events: 1 }).out.split("\n")[0],
    "[main] unchanged, 1 event -> out/main.ics",
  );
  assert.match(printed({ outcome: "would-write" }).out, /^\[main\] would write 12 events/);
});

Deno.test("without a page there is no line of one", () => {
  const io = testIo();
  assert.equal(printPublication({ calendars: [feed], views: null, page: null }, io), 0);
  assert.equal(io.stdout(), "[main] wrote 12 events -> out/main.ics\n");
});

Deno.test("further feeds have one line, and one for each that was emptied", () => {
  const views: ViewsResult = { ...noViews, path: "out", files: 12, written: 3 };
  const told = (
    change: Partial<ViewsResult>,
    dryRun = false,
  ) => {
    const io = testIo();
    const all = { calendars: [], views: { ...views, ...change }, page: null };
    const code = printPublication(all, io, { dryRun });
    return { code, out: io.stdout(), err: io.stderr() };
  };
  assert.deepEqual(told({}), {
    code: 0,
    out: "[views] 12 further feeds: wrote 3 of them -> out\n",
    err: "",
  });
  assert.match(told({}, true).out, /would write 3/);
  assert.match(told({ written: 0, heldBack: 2 }).out, /: unchanged, 2 held back -> out/);
  assert.equal(told({ files: 0 }).out, "");
  const { out, err, code } = told({ emptied: ["out/\u001b[31m.ics"], problems: ["disk full"] });
  assert.match(out, /emptied, since nothing in the settings leads to it: out\/\S*\n$/);
  assert.ok(!out.includes("\u001b"));
  assert.deepEqual([err, code], ["[views] disk full\n", 3]);
  assert.equal(
    told({ files: 0, emptied: ["out/a.ics", "out/a.atom", "out/a.json", "out/b.ics"] }).out,
    "[views] emptied, since nothing in the settings leads to it: out/a.ics, .atom, .json\n" +
      "[views] emptied, since nothing in the settings leads to it: out/b.ics\n",
  );
  const many = told({ problems: Array.from({ length: 65 }, (_, index) => `file ${index}`) }).err;
  assert.equal(many.split("\n").length, 12);
  assert.match(many, /… and 55 more; emit --json lists them all\n$/);
});

Deno.test("a dry run names the pages and feeds that would be written, each on a line", () => {
  const page = { ...feed, calendarId: "", path: "out/index.html", outcome: "would-write" } as const;
  const io = testIo();
  const paths = ["out/index.html", "out/cases/\u001b[31m.html"];
  const feeds = Array.from({ length: 60 }, (_, index) => `out/cases/${index}.ics`);
  const views = { ...noViews, path: "out", files: 60, written: 60, paths: feeds };
  printPublication({ calendars: [], views, page: { ...page, paths } }, io, { dryRun: true });
  const lines = io.stdout().trimEnd().split("\n");
  assert.deepEqual(lines.slice(0, 4), [
    "[page] would write 12 events -> out/index.html",
    "  out/cases/\\u001b[31m.html",
    "[views] 60 further feeds: would write 60 of them -> out",
    "  out/cases/0.ics",
  ]);
  assert.deepEqual([lines.length, lines.at(-1)], [54, "  … and 10 more; --json lists them all"]);
});

Deno.test("a calendar that is held back names the events and how to go on", () => {
  const { code, out, err } = printed({
    outcome: "held-back",
    unexplained: ["2026-06-09 [HEARING] Orlov: \u001b[31mSentencing"],
  });
  assert.equal(code, 3);
  assert.match(out, /^\[main\] held back, would be 12 events -> out\/main\.ics\n/);
  assert.ok(out.endsWith(pageLine));
  assert.match(err, /1 published event\(s\) would vanish without a reason/);
  assert.match(err, /^ {2}2026-06-09 \[HEARING\] Orlov: \\u001b\[31mSentencing$/m);
  assert.match(err, /emit --force/);
});

Deno.test("an output that failed is told, the others too, and the run is partly done", () => {
  const { code, out, err } = printed({ outcome: "failed", problems: ["Cannot write: full"] });
  assert.deepEqual([code, out, err], [3, pageLine, "[main] not written: Cannot write: full\n"]);
});

Deno.test("a row that could not be shown as it should makes the run partly done", () => {
  const { code, out, err } = printed({ problems: ["x--y@case-calendar: left out of the feed"] });
  assert.equal(code, 3);
  assert.match(out, /^\[main\] wrote 12 events/);
  assert.equal(err, "[main] x--y@case-calendar: left out of the feed\n");
});

Deno.test("a dry run names what would be added, changed and removed; other runs only count", () => {
  const difference = { uid: "x", was: null, reason: null } as const;
  const differences: OutputResult["differences"] = [
    { ...difference, change: "removed", date: "2026-04-01", title: "Plea", reason: "merged" },
    { ...difference, change: "removed", date: "2026-04-02", title: "Reply" },
    { ...difference, change: "added", date: "2026-05-01", title: "\u001b[31mAnswer" },
    {
      ...difference,
      change: "changed",
      date: "2026-06-11",
      title: "Trial",
      was: { date: "2026-05-04", title: "Trial" },
    },
    {
      ...difference,
      change: "changed",
      date: "2026-07-01",
      title: "Bench trial",
      was: { date: "2026-07-01", title: "Trial" },
    },
  ];
  const calendars = [{ ...feed, outcome: "would-write", differences } as const];
  const io = testIo();
  printPublication({ calendars, views: null, page: null }, io, { dryRun: true });
  assert.deepEqual(io.stdout().split("\n"), [
    "[main] would write 12 events -> out/main.ics",
    "  - 2026-04-01 Plea (merged)",
    "  - 2026-04-02 Reply (no reason on record)",
    "  + 2026-05-01 \\u001b[31mAnswer",
    "  ~ 2026-06-11 Trial (was 2026-05-04)",
    "  ~ 2026-07-01 Bench trial (was 2026-07-01 Trial)",
    "",
  ]);
  const many = Array.from({ length: 60 }, () => differences[0]!);
  const long = testIo();
  printPublication({ calendars: [{ ...feed, differences: many }], views: null, page: null }, long, {
    dryRun: true,
  });
  assert.match(long.stdout(), /\n {2}… and 10 more; --json lists them all\n$/);
  const real = testIo();
  printPublication({ calendars, views: null, page: null }, real);
  assert.equal(real.stdout(), "[main] would write 12 events -> out/main.ics\n");
});
