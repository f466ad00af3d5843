import assert from "node:assert/strict";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openStore } from "../../src/store/store.ts";
import { runProgram } from "../support/run_program.ts";
import { withFolder } from "../store/temp_folder.ts";

Deno.test("suggestions leave out what is followed, and are ready for a shell", async () => {
  await withFolder(async (folder) => {
    Deno.mkdirSync(`${folder}/data`);
    Deno.writeTextFileSync(
      `${folder}/config.yaml`,
      "calendars: { m: { ics_path: out/m.ics } }\n" +
        "cases: [{ id: a, name: A, calendar: m, dockets: [11] }]\n",
    );
    {
      using store = openStore({
        path: `${folder}/data/case-calendar-2.sqlite`,
        clock: systemClock,
      });
      const one = { courtId: "nysd", caseName: "C v. D", url: "", reason: "search alert" };
      store.suggestions.add({ ...one, docketId: "11", docketNumber: "1:26-cv-00011" });
      store.suggestions.add({ ...one, docketId: "12", docketNumber: "1:26-cv-00012" });
      store.suggestions.add({ ...one, docketId: null, docketNumber: "26-13; rm 'x'" });
    }
    const { code, stdout, stderr } = await runProgram(["suggestions"], { cwd: folder });
    assert.equal(code, 0, stderr);
    assert.match(stdout, /case-calendar add 12\n/);
    assert.match(stdout, /add nysd '26-13; rm '\\''x'\\'''\n/);
    assert.doesNotMatch(stdout, /00011/);
    const json = await runProgram(["suggestions", "--json"], { cwd: folder });
    assert.equal(JSON.parse(json.stdout).suggestions.length, 2);
  });
});
