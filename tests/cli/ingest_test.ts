import assert from "node:assert/strict";
import { runProgram } from "../support/run_program.ts";

const entry = {
  id: 900,
  docket: 7,
  entry_number: 9,
  date_filed: "2026-03-12",
  date_modified: "2026-03-12T08:00:00-08:00",
  description: "ORDER: Oral Argument set for 7/7/2027 at 11:00 AM before Judge Ada Quill.",
};
const docket = { id: 7, court_id: "nysd", docket_number: "1:26-cv-00042", date_modified: "" };

Deno.test("entries from files and standard input reach the feed; a bad file hides no other", async () => {
  const cwd = await Deno.makeTempDir();
  try {
    Deno.mkdirSync(`${cwd}/data`);
    Deno.writeTextFileSync(
      `${cwd}/config.yaml`,
      JSON.stringify({
        calendars: { m: { ics_path: "out/m.ics" } },
        cases: [{ id: "alder", name: "Alder", calendar: "m", dockets: [7] }],
      }),
    );
    const stdin = JSON.stringify([docket, entry]);
    const dry = await runProgram(["ingest", "--dry-run"], { cwd, stdin });
    assert.match(dry.stdout, /\[alder\] nysd\/1:26-cv-00042: 1 entry, 1 new[^]*nothing was kept/);
    Deno.writeTextFileSync(`${cwd}/data/bad.json`, "no docket");
    Deno.writeTextFileSync(`${cwd}/data/good.json`, stdin);
    const files = ["data/bad.json", "/etc/passwd", "data/good.json"];
    const { code, stdout, stderr } = await runProgram(["ingest", ...files, "--json"], { cwd });
    assert.equal(code, 3, stderr);
    const { schema, applied, sources, dockets } = JSON.parse(stdout);
    assert.deepEqual([schema, applied, dockets[0].new], [1, true, 1]);
    assert.match(sources[0].error, /neither JSON nor XML/);
    assert.match(sources[1].error, /may read only its own folders/);
    assert.deepEqual([sources[2].form, sources[2].entries], ["CourtListener REST", 1]);
    assert.match(Deno.readTextFileSync(`${cwd}/out/m.ics`), /20270707T110000/);
    assert.equal((await runProgram(["ingest"], { cwd, stdin: "x" })).code, 1);
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});
