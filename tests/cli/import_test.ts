import assert from "node:assert/strict";
import { runProgram } from "../support/run_program.ts";
import { writeReferenceStore } from "../app/reference_store.ts";

Deno.test("import carries an old store over under the sandbox, and says where another may lie", async () => {
  const cwd = await Deno.makeTempDir();
  try {
    Deno.mkdirSync(`${cwd}/data`);
    Deno.writeTextFileSync(
      `${cwd}/config.yaml`,
      JSON.stringify({
        calendars: { m: { ics_path: "out/m.ics" } },
        cases: [{ id: "marlow", name: "Marlow", calendar: "m", dockets: [7] }],
      }),
    );
    const docket = { docket_id: 7, court_id: "nysd", docket_number: "1:26-cr-00123" };
    const hearing = {
      case_id: "marlow",
      hearing_key: "trial",
      title: "Trial",
      starts_at_utc: "2030-06-09T14:00:00+00:00",
      timezone: "America/New_York",
      status: "scheduled",
      docket_id: 7,
    };
    const path = `${cwd}/data/case-calendar.sqlite`;
    writeReferenceStore(path, { dockets: [docket], hearings: [hearing] });
    const run = (...args: string[]) => runProgram(args, { cwd });

    const dry = await run("import", "data/case-calendar.sqlite", "--dry-run");
    assert.equal(dry.code, 3, dry.stderr);
    assert.match(dry.stdout, /^ids of events +1; 0 of them found again[^]*nothing was kept\n$/m);
    const made = [...Deno.readDirSync(`${cwd}/data`)].map(({ name }) => name);
    assert.deepEqual(made, ["case-calendar.sqlite"], "a dry run makes no store");
    assert.match(dry.stderr, /2030-06-09 hearing Trial \(marlow--trial@case-calendar\)/);

    const json = await run("import", "data/case-calendar.sqlite", "--json");
    const { schema, applied, keys } = JSON.parse(json.stdout);
    assert.deepEqual([schema, applied, keys], [1, true, { carried: 1, known: 0 }]);
    const left = [...Deno.readDirSync(`${cwd}/data`)].map(({ name }) => name);
    assert.deepEqual(left.filter((name) => name.startsWith(".import")), []);

    const outside = await run("import", "/etc/passwd");
    assert.equal(outside.code, 1);
    assert.match(outside.stderr, /import - < "\/etc\/passwd"/);
    const folder = await run("import", "data");
    assert.equal(folder.code, 1);
    assert.match(folder.stderr, /Cannot import "data": it is a folder/);
    const piped = await runProgram(["import"], { cwd, stdin: "no store" });
    assert.equal(piped.code, 7);
    assert.match(piped.stderr, /standard input: it is not an SQLite database/);
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});
