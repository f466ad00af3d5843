import assert from "node:assert/strict";
import { runCommandLine } from "../../src/cli/run.ts";
import { testIo } from "../support/test_io.ts";

const docket = {
  court_id: "nysd",
  docket_number: "1:26-cv-00042",
  case_name: "Alder Works LLC v. Birch Supply Co.",
  entries: [
    {
      entry_number: 1,
      date_filed: "2026-03-10",
      description: "ORDER: Status Conference set for 6/9/2026 at 10:00 AM.",
    },
    {
      entry_number: 2,
      date_filed: "2026-03-20",
      description: "ORDER: Status Conference set for 6/9/2026 is RESET to 6/23/2026 at 11:00 AM.",
    },
  ],
};

async function replay(args: string[], stdin = JSON.stringify(docket)) {
  const io = testIo({ stdin });
  const code = await runCommandLine(["replay", ...args], io);
  return { code, out: io.stdout(), err: io.stderr() };
}

Deno.test("a docket gives the calendar at its end", async () => {
  const { code, out, err } = await replay([]);
  assert.deepEqual([code, err], [0, ""]);
  assert.match(out, /^2026-06-23 +11:00 +scheduled +Status conference +sure +2026-06-09$/m);
  assert.match(out, /\n1 events?\n$/);
});

Deno.test("--as-of stands on an earlier day, --json prints what it says", async () => {
  const { code, out } = await replay(["--json", "--as-of", "2026-03-15", "-"]);
  assert.equal(code, 0);
  const { schema, events } = JSON.parse(out);
  assert.equal(schema, 1);
  assert.deepEqual(
    events.map((event: { date: string; entries: number[] }) => [event.date, event.entries]),
    [["2026-06-09", [0]]],
  );
});

Deno.test("what is no docket, no JSON or no day is an error that says so", async () => {
  const cases = [
    [[], "<html>", 1, /not JSON.*\n {2}Give one JSON object/],
    [[], "{}", 1, /found neither "entries"/],
    [["--as-of", "soon"], JSON.stringify(docket), 2, /"soon" is not a day/],
  ] as const;
  for (const [args, stdin, expected, words] of cases) {
    const { code, out, err } = await replay([...args], stdin);
    assert.deepEqual([code, out], [expected, ""]);
    assert.match(err, words);
  }
});
