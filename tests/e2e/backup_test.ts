import assert from "node:assert/strict";
import { runProgram } from "../support/run_program.ts";

const settings = `
calendars: { main: { name: Cases, ics_path: out/cases.ics } }
cases: [{ id: us-v-orlov, name: United States v. Orlov, calendar: main, dockets: [101] }]
`;

Deno.test("a store is copied, checked and restored by hand, under the program's permissions", async () => {
  const cwd = await Deno.makeTempDir({ prefix: "case-calendar-backup-" });
  const run = async (args: string[], code = 0) => {
    const ran = await runProgram(args, { cwd });
    assert.equal(ran.code, code, ran.stderr);
    return ran;
  };
  try {
    await Deno.writeTextFile(`${cwd}/config.yaml`, settings);
    assert.match((await run(["backup"], 7)).stderr, /there is no store yet/);
    await run(["emit"]);
    const made = JSON.parse((await run(["backup", "data/copy.sqlite", "--json"])).stdout);
    assert.deepEqual([made.schema, made.path], [1, "data/copy.sqlite"]);
    assert.match((await run(["backup", "data/copy.sqlite"], 7)).stderr, /a file of that name/);
    assert.match(
      (await run(["backup", "--check", "data/copy.sqlite"])).stdout,
      /: sound, 0 dockets/,
    );
    await Deno.writeTextFile(`${cwd}/data/case-calendar-2.sqlite`, "damaged");
    const restored = await run(["restore", "data/copy.sqlite"]);
    assert.match(
      restored.stdout,
      /the store holds is not known: the file is not an SQLite database\nrestored; the former store is data\//,
    );
    assert.match((await run(["backup", "--check"])).stdout, /sound/);
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});
