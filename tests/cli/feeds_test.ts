import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openStore } from "../../src/store/store.ts";
import { runProgram } from "../support/run_program.ts";
import { withFolder } from "../store/temp_folder.ts";

const settings = JSON.stringify({
  public_base_url: "https://cal.example.org/",
  server: { serve_files: "private" },
  calendars: { main: { ics_path: "out/main.ics" } },
  cases: [{
    id: "alder",
    name: "Alder",
    calendar: "main",
    dockets: [1001],
    tags: ["Trade secrets"],
  }],
});

Deno.test("private feeds are made, listed and revoked; an address is told once and kept nowhere", async () => {
  await withFolder(async (folder) => {
    Deno.writeTextFileSync(`${folder}/config.yaml`, settings);
    const run = (...args: string[]) => runProgram(["feeds", ...args], { cwd: folder });
    openStore({ path: `${folder}/data/case-calendar-2.sqlite`, clock: systemClock }).close();
    const dry = await run("new", "all", "--dry-run", "--json");
    assert.equal(dry.code, 0, dry.stderr);
    assert.equal(JSON.parse(dry.stdout).address, null);
    const query = "alarm=60&kind=hearing";
    const made = await run(
      "new",
      "tags/trade-secrets",
      "--name",
      "\u001b[31mAda",
      "--options",
      query,
    );
    assert.equal(made.code, 0, made.stderr);
    const [, token] = /^https:\/\/cal\.example\.org\/f\/([\w-]{43})\.ics$/m.exec(made.stdout)!;
    assert.equal(made.stderr, "");
    const list = await run();
    assert.match(list.stdout, /tags\/trade-secrets\?kind=hearings&alarm=60.*never +served/);
    assert.match(list.stdout, /1 private feed, 0 revoked/);
    assert.ok(!list.stdout.includes("\u001b"), "a name is harmless");
    const json = JSON.parse((await run("list", "--json")).stdout);
    assert.deepEqual([json.schema, json.serveFiles, json.feeds.length], [1, "private", 1]);
    assert.match((await run("revoke", "1", "--dry-run")).stdout, /^would revoke/);
    assert.match((await run("revoke", "1")).stdout, /^revoked private feed 1/);
    assert.match((await run()).stdout, /revoked \d{4}/);

    using store = openStore({ path: `${folder}/data/case-calendar-2.sqlite`, clock: systemClock });
    const digest = createHash("sha256").update(token!).digest("hex");
    assert.equal(store.privateFeeds.byDigest(digest)!.name, "\u001b[31mAda");
    for (const file of Deno.readDirSync(`${folder}/data`)) {
      const kept = new TextDecoder("latin1").decode(
        Deno.readFileSync(`${folder}/data/${file.name}`),
      );
      assert.ok(!kept.includes(token!), file.name);
    }
  });
});

Deno.test("a private feed of nothing, with options that mean nothing, or without a number is refused", async () => {
  await withFolder(async (folder) => {
    Deno.writeTextFileSync(`${folder}/config.yaml`, settings.replace('"private"', "false"));
    openStore({ path: `${folder}/data/case-calendar-2.sqlite`, clock: systemClock }).close();
    for (
      const [args, word] of [
        [["new"], "what it should show"],
        [["new", "calendars/other"], "no such calendar"],
        [["new", "../config.yaml"], "no such calendar"],
        [["new", "all", "--options", "kind=trials"], '"kind" has a value'],
        [["new", "all", "--options", "sort=asc"], 'no option "sort"'],
        [["revoke"], "no number"],
        [["revoke", "x"], '"x" is not the number'],
        [["revoke", "1"], "none of this number"],
      ] as const
    ) {
      const { code, stderr } = await runProgram(["feeds", ...args], { cwd: folder });
      assert.deepEqual([code, stderr.includes(word)], [2, true], stderr);
    }
    const { stderr } = await runProgram(["feeds"], { cwd: folder });
    assert.match(stderr, /not served: server\.serve_files is false/);
  });
});
