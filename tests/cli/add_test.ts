import assert from "node:assert/strict";
import type { ProgramRun } from "../support/run_program.ts";
import { runProgram } from "../support/run_program.ts";
import { docketWith, type Installation, installation, token } from "../app/installation.ts";

const text = "ORDER: Status Conference set for 6/9/2027 at 10:00 AM before Judge Ada Quill.";
const quillon = docketWith([["2026-03-10", text]], {
  docketNumber: "1:26-cv-04417",
  caseName: "Quillon v. Harbour Mills Inc.",
});
const twin = docketWith([["2026-03-10", text]], { ...quillon, id: 70_000_002, entries: [] });
const other = docketWith([["2026-03-10", text]], {
  id: 70_000_003,
  docketNumber: "7:26-cv-04417",
  caseName: "Doe v. Roe",
});

interface Site {
  site: Installation;
  run(...args: string[]): Promise<ProgramRun>;
  cases(): string;
}

async function withSite(
  work: (site: Site) => Promise<void>,
  settings: Record<string, unknown> = {},
): Promise<void> {
  await using site = await installation({ dockets: [quillon, twin, other] });
  Deno.mkdirSync(`${site.folder}/data`);
  Deno.writeTextFileSync(
    `${site.folder}/config.yaml`,
    JSON.stringify({ calendars: { m: { ics_path: "out/m.ics" } }, cases: [], ...settings }),
  );
  await work({
    site,
    run: (...args) =>
      runProgram(args, {
        cwd: site.folder,
        env: { COURTLISTENER_BASE_URL: site.url, COURTLISTENER_TOKEN: token, COLUMNS: "100" },
      }),
    cases: () => Deno.readTextFileSync(`${site.folder}/data/cases.yaml`),
  });
}

Deno.test("a docket that is added by court and number is on the calendar when the command ends", async () => {
  await withSite(async ({ site, run, cases }) => {
    const dry = await run("add", "nysd", "1:26-cv-4417", "--dry-run");
    assert.equal(dry.code, 0, dry.stderr);
    assert.match(dry.stdout, /\+ {3}- id: quillon-v-harbour-mills-inc[^]*nothing was changed/);
    assert.throws(cases, Deno.errors.NotFound);
    assert.deepEqual([...Deno.readDirSync(`${site.folder}/data`)], []);

    const added = await run("add", "nysd", "1:26-cv-4417", "--tag", "Mills");
    assert.equal(added.code, 0, added.stderr);
    assert.match(added.stderr, /courtlistener-requests total=\d+ peak/);
    assert.match(added.stdout, /is followed now \(data\/cases\.yaml line \d+\)/);
    assert.match(added.stdout, /These 2 records are one docket/);
    assert.match(added.stdout, /not followed: another docket of that number, 7:26-cv-04417/);
    assert.match(added.stdout, /docket alerts: 2 created/);
    assert.match(added.stdout, /2027-06-09/);
    assert.match(added.stdout, /to undo: case-calendar remove quillon-v-harbour-mills-inc$/m);
    assert.match(cases(), /number: "1:26-cv-04417"/);
    assert.match(site.read("m.ics"), /20270609T100000/);

    const listed = JSON.parse((await run("cases", "--json")).stdout);
    assert.equal(listed.schema, 1);
    const [one] = listed.cases;
    assert.deepEqual([one.id, one.tags, one.origin.file, one.upcoming, one.nextDate], [
      "quillon-v-harbour-mills-inc",
      ["Mills"],
      "data/cases.yaml",
      1,
      "2027-06-09",
    ]);
    assert.deepEqual(one.dockets[0].records, ["70000001", "70000002"]);
    assert.notEqual(one.dockets[0].lastContactAt, null);

    const again = await run("add", "70000002", "--json");
    assert.equal(again.code, 0, again.stderr);
    assert.equal(JSON.parse(again.stdout).outcome, "already followed");
  });
});

Deno.test("what remove takes out its own line for undoing brings back, with the same event ids", async () => {
  await withSite(async ({ site, run, cases }) => {
    await run("add", "70000003", "--name", "Doe's case", "--tag", "a b");
    const before = site.read("m.ics").match(/^UID:.*$/m)![0];
    const written = cases();
    const dry = await run("remove", "doe-s-case", "--dry-run");
    assert.equal(dry.code, 0, dry.stderr);
    assert.match(dry.stdout, /would be followed no longer[^]*- 2027-06-09[^]*nothing was changed/);
    assert.equal(cases(), written);

    const removed = await run("remove", "nysd", "7:26-cv-04417");
    assert.equal(removed.code, 0, removed.stderr);
    assert.doesNotMatch(site.read("m.ics"), /BEGIN:VEVENT/);
    assert.doesNotMatch(cases(), /doe/);
    const undo = "add 70000003 --case doe-s-case --name 'Doe'\\''s case' --calendar m --tag 'a b'";
    assert.ok(removed.stdout.includes(`to undo: case-calendar ${undo}`), removed.stdout);
    const words = ["add", "70000003", "--case", "doe-s-case", "--name", "Doe's case"];
    const back = await run(...words, "--calendar", "m", "--tag", "a b");
    assert.equal(back.code, 0, back.stderr);
    assert.equal(cases(), written);
    assert.equal(site.read("m.ics").match(/^UID:.*$/m)![0], before);
  });
});

Deno.test("a number that fits several dockets is answered with their names and exit code 2", async () => {
  await withSite(async ({ run, cases }) => {
    const { code, stdout, stderr } = await run("add", "nysd", "26-cv-04417", "--json");
    assert.equal(code, 2);
    assert.match(stderr, /fits 2 dockets:[^]*Quillon[^]*Doe v\. Roe[^]*add nysd 1:26-cv-04417/);
    assert.deepEqual(
      JSON.parse(stdout).candidates.map(({ key }: { key: string }) => key),
      ["nysd/1:26-cv-04417", "nysd/7:26-cv-04417"],
    );
    assert.throws(cases, Deno.errors.NotFound);
    assert.equal((await run("add", "some", "thing")).code, 2);
  });
});

Deno.test("of two additions at once none is lost", async () => {
  await withSite(async ({ run, cases }) => {
    const results = await Promise.all([
      run("add", "70000001", "--no-sync"),
      run("add", "70000003", "--no-sync"),
    ]);
    assert.deepEqual(results.map(({ code }) => code), [0, 0], JSON.stringify(results));
    assert.match(cases(), /70000001/);
    assert.match(cases(), /70000002/);
    assert.match(cases(), /70000003/);
  });
});

Deno.test("a case of the settings file is left to its owner, with the line to write", async () => {
  const own = { id: "own", name: "Own", calendar: "m", dockets: [70_000_003] };
  await withSite(async ({ run, cases }) => {
    const added = await run("add", "70000001", "--case", "own", "--no-sync");
    assert.equal(added.code, 2);
    assert.match(added.stderr, /config\.yaml line 1[^]*- 70000001/);
    const removed = await run("remove", "own");
    assert.equal(removed.code, 2);
    assert.match(removed.stderr, /config\.yaml line 1/);
    assert.throws(cases, Deno.errors.NotFound);
  }, { cases: [own] });
});

Deno.test("cases are listed before there is a store, and none is made for it", async () => {
  const own = { id: "own", name: "Own", calendar: "m", dockets: [70_000_003] };
  await withSite(async ({ site, run }) => {
    const { code, stdout, stderr } = await run("cases");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /Own \[own\]\n {2}config\.yaml line 1 [^]*not looked up yet[^]*never/);
    assert.deepEqual([...Deno.readDirSync(`${site.folder}/data`)], []);
  }, { cases: [own] });
});

Deno.test("without CourtListener a docket is followed by its full number and a name", async () => {
  await withSite(async ({ site, run, cases }) => {
    const { code, stderr } = await run("add", "nysd", "1:26-cv-1", "--offline", "--name", "One");
    assert.equal(code, 0, stderr);
    assert.match(cases(), /number: "1:26-cv-00001"/);
    assert.deepEqual(site.asked(), []);
  });
});
