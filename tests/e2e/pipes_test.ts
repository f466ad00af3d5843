import assert from "node:assert/strict";
import { bundleFlags } from "../../.ci/permission_flags.ts";
import { programEntry, runProgram } from "../support/run_program.ts";

/** Runs the program in an empty folder with a `data` folder. */
async function inFolder(
  work: (
    run: (args: string[], stdin?: string) => ReturnType<typeof runProgram>,
    cwd: string,
  ) => Promise<void>,
): Promise<void> {
  const cwd = await Deno.makeTempDir({ prefix: "case-calendar-pipes-" });
  try {
    Deno.mkdirSync(`${cwd}/data`);
    await work(
      (args, stdin = "") => runProgram(args, { cwd, stdin, env: { COLUMNS: "160" } }),
      cwd,
    );
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
}

const order = "ORDER: Status Conference set for 3/4/2027 at 10:30 AM before Judge Ines Calder.";

Deno.test("extract --jsonl answers each line in order, with words of the text", async () => {
  const entries = [
    { id: "a", court_id: "nysd", date_filed: "2027-01-04", description: order },
    { id: 2, court_id: "nysd", date_filed: "2027-01-05", description: "LETTER by Ada Quillon." },
    { id: "c", description: "Answer due 3/22/2027." },
  ];
  await inFolder(async (run) => {
    const lines = entries.map((entry) => JSON.stringify(entry));
    const { code, stdout, stderr } = await run(["extract", "--jsonl"], `${lines.join("\n")}\n`);
    assert.equal(code, 0, stderr);
    const answers = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual(answers.map(({ id }) => id), ["a", 2, "c"]);
    const [hearing] = answers[0].actions;
    assert.deepEqual(
      [hearing.type, hearing.action, hearing.date, hearing.time],
      ["hearing", "schedule", "2027-03-04", "10:30"],
    );
    assert.ok(order.includes(hearing.text));
    assert.deepEqual(answers[1].actions, []);
    assert.equal(answers[2].actions[0].date, "2027-03-22");

    const broken = await run(["extract", "--jsonl", "-"], `${lines[0]}\nnot JSON\n${lines[2]}`);
    assert.equal(broken.code, 3);
    assert.equal(broken.stdout.trimEnd().split("\n").length, 2);
    assert.match(broken.stderr, /line 2: not JSON/);
  });
});

Deno.test("extract shows what it reads in plain text as a table, and as JSON", async () => {
  await inFolder(async (run) => {
    const { code, stdout } = await run(["extract"], order);
    assert.equal(code, 0);
    assert.match(stdout, /Status conference +set +Thu 4 Mar 2027, 10:30 AM/);
    const json = await run(["extract", "--json"], order);
    assert.equal(JSON.parse(json.stdout).schema, 1);
    const nothing = await run(["extract"], "");
    assert.equal(nothing.code, 0);
    assert.match(nothing.stdout, /nothing is set/);
  });
});

Deno.test("replay reads a docket from a pipe and from a file in data, and says what it cannot read", async () => {
  const docket = JSON.stringify({
    court_id: "nysd",
    docket_number: "1:26-cv-04417",
    case_name: "Quillon v. Harbour Mills Inc.",
    entries: [
      { entry_number: 1, date_filed: "2027-01-04", description: order },
      {
        entry_number: 2,
        date_filed: "2027-02-01",
        description:
          "ORDER: Status Conference set for 3/4/2027 is adjourned to 3/18/2027 at 02:00 PM.",
      },
    ],
  });
  await inFolder(async (run, cwd) => {
    const piped = await run(["replay", "--json"], docket);
    assert.equal(piped.code, 0, piped.stderr);
    const result = JSON.parse(piped.stdout);
    assert.equal(result.schema, 1);
    assert.deepEqual(
      result.events.map((
        { date, time, status, history, entries }: Record<string, unknown>,
      ) => ({ date, time, status, history, entries })),
      [{
        date: "2027-03-18",
        time: "14:00",
        status: "scheduled",
        history: ["2027-03-04"],
        entries: [0, 1],
      }],
    );
    Deno.writeTextFileSync(`${cwd}/data/docket.json`, docket);
    assert.equal((await run(["replay", "data/docket.json", "--json"])).stdout, piped.stdout);
    const earlier = await run(["replay", "-", "--json", "--as-of", "2027-01-10"], docket);
    assert.equal(JSON.parse(earlier.stdout).events[0].date, "2027-03-04");
    const table = await run(["replay"], docket);
    assert.match(table.stdout, /2027-03-18 +14:00 +scheduled +Status conference/);

    const outside = await run(["replay", "../docket.json"]);
    assert.equal(outside.code, 1);
    assert.match(outside.stderr, /may read only its own folders[^]*< "\.\.\/docket\.json"/);
    const html = await run(["replay"], "<html>");
    assert.equal(html.code, 1);
    assert.match(html.stderr, /the input is not JSON/);
    const dateless = docket.replace("2027-02-01", "2027-02-31");
    const impossible = await run(["replay"], dateless);
    assert.equal(impossible.code, 1);
    assert.match(impossible.stderr, /entry 2 of the file \(index 1\), date_filed/);
  });
});

Deno.test("a reader that goes away before the end is no failure", async () => {
  await inFolder(async (_run, cwd) => {
    const program = await programEntry();
    const child = new Deno.Command("sh", {
      args: ["-c", '("$@" extract --jsonl < in.jsonl; echo "code $?" >&2) | head -1', "sh"]
        .concat([Deno.execPath(), "run", ...bundleFlags(), program]),
      cwd,
      stdout: "piped",
      stderr: "piped",
    });
    const line = `${JSON.stringify({ id: "a", description: order })}\n`;
    await Deno.writeTextFile(`${cwd}/in.jsonl`, line.repeat(2000));
    const { stderr } = await child.output();
    assert.equal(new TextDecoder().decode(stderr), "code 0\n");
  });
});
