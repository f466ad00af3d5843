import assert from "node:assert/strict";
import { civilDocket } from "./docket.ts";
import { type Installation, token, withInstallation } from "./installation.ts";
import { unprivileged } from "../support/unprivileged.ts";

const docket = civilDocket({ id: 70_400_001 });
const heldToModes = unprivileged();

/** Commands that need settings end with 5 and say this; no file changes and nothing is asked. */
async function assertRefused(it: Installation, told: readonly RegExp[]): Promise<void> {
  const before = it.files();
  const asked = it.standIn.requests.length;
  for (const args of [["sync"], ["emit", "--force"]]) {
    const { code, stdout, stderr } = await it.run(args);
    assert.equal(code, 5, stderr);
    for (const words of told) assert.match(stderr, words);
    assert.doesNotMatch(stderr, /unexpected error/);
    assert.equal(stdout, "");
  }
  assert.deepEqual(it.files(), before);
  assert.equal(it.standIn.requests.length, asked);
}

Deno.test("settings that cannot be used are named, and nothing that was there changes", async (t) => {
  await withInstallation({ dockets: [docket] }, async (it) => {
    assert.equal((await it.run(["sync"])).code, 0);
    const sound = it.read("config.yaml");

    await t.step("three problems at once, each with its line", async () => {
      it.write(
        "config.yaml",
        [
          "index_path: out/index.html",
          "calendars:",
          "  main: {name: Main, ics_path: /var/www/main.ics}",
          "cases:",
          "  - {id: one, name: One, calendar: mian, dockets: [70400001]}",
          "  - {id: one, name: Two, calendar: main, dockets: [70400002]}",
        ].join("\n"),
      );
      await assertRefused(it, [
        /config\.yaml:3:\d+: .*\/var\/www\/main\.ics/,
        /config\.yaml:5:\d+: .*mian.*main/,
        /config\.yaml:6:\d+: .*one/,
      ]);
      const check = await it.run(["config", "check"]);
      assert.equal(check.code, 5);
      assert.equal(check.stdout.match(/^config\.yaml:\d+:\d+: /gm)?.length, 3, check.stdout);
    });

    await t.step("text that is no YAML", async () => {
      it.write("config.yaml", "calendars:\n  main: [one, two\ncases: x: y\n");
      await assertRefused(it, [/config\.yaml:\d+:\d+: /]);
    });

    await t.step("bytes that are no text", async () => {
      Deno.writeFileSync(`${it.folder}/config.yaml`, new Uint8Array([0x61, 0x0a, 0xff, 0xfe]));
      await assertRefused(it, [/"config\.yaml".*not UTF-8 text \(line 2\)/]);
    });

    await t.step({
      name: "a file this user may not read (as root needs setpriv or unshare)",
      ignore: heldToModes === null,
      async fn() {
        it.write("config.yaml", sound);
        Deno.chmodSync(`${it.folder}/config.yaml`, 0o000);
        const before = it.files();
        const { code, stderr } = await it.run(["sync"], { wrapper: heldToModes! });
        Deno.chmodSync(`${it.folder}/config.yaml`, 0o644);
        assert.equal(code, 5, stderr);
        assert.match(stderr, /"config\.yaml": this user may not read it/);
        assert.deepEqual(it.files(), before);
      },
    });

    await t.step("a file where the program may not look", async () => {
      const { code, stderr } = await it.run(["-c", "../config.yaml", "sync"]);
      assert.equal(code, 5, stderr);
      assert.match(stderr, /"\.\.\/config\.yaml": this program may read it only as config\.yaml/);
      assert.match(stderr, /-c -/);
    });

    await t.step("a folder of that name, then no file at all", async () => {
      Deno.removeSync(`${it.folder}/config.yaml`);
      Deno.mkdirSync(`${it.folder}/config.yaml`);
      await assertRefused(it, [/"config\.yaml": it is a folder/]);
      Deno.removeSync(`${it.folder}/config.yaml`);
      await assertRefused(it, [/"config\.yaml": there is no such file[^]*case-calendar init >/]);
    });

    await t.step("an unknown key is a warning, and an error for config check", async () => {
      it.write("config.yaml", sound.replace("{", '{\n  "site_titel": "Ours",'));
      const sync = await it.run(["sync"]);
      assert.equal(sync.code, 0, sync.stderr);
      assert.match(sync.stderr, /config\.yaml:2:\d+: .*site_titel.*site_title/);
      const check = await it.run(["config", "check"]);
      assert.equal(check.code, 5);
      assert.match(check.stdout, /site_titel.*site_title/);
    });

    await t.step("the same settings on standard input work", async () => {
      Deno.removeSync(`${it.folder}/config.yaml`);
      const { code, stdout, stderr } = await it.run(["-c", "-", "sync"], { stdin: sound });
      assert.equal(code, 0, stderr);
      assert.match(stdout, /^\[case-70400001\] dockets_skipped=1 /m);
    });
  });
});

Deno.test("config show tells every setting, and never a secret", async () => {
  await withInstallation({ dockets: [docket] }, async (it) => {
    const check = await it.run(["config", "check"]);
    assert.equal(check.code, 0, check.stdout);
    const runs = [check];
    for (const args of [["show"], ["show", "--json"], ["check", "--json"]]) {
      runs.push(await it.run(["config", ...args]));
    }
    for (const { code, stdout, stderr } of runs) {
      assert.equal(code, 0, stderr);
      assert.ok(!`${stdout}${stderr}`.includes(token));
    }
    const shown = JSON.parse(runs[2]!.stdout);
    assert.equal(shown.schema, 1);
    assert.equal(JSON.parse(runs[3]!.stdout).schema, 1);
    const told = shown.settings.find(({ key }: { key: string }) => key === "COURTLISTENER_TOKEN");
    assert.deepEqual(told, { key: "COURTLISTENER_TOKEN", value: "<set>", origin: ".env:1" });
    assert.match(runs[1]!.stdout, /COURTLISTENER_TOKEN +<set> +\.env/);
  });
});

Deno.test("the settings that init prints are sound", async () => {
  await withInstallation({ dockets: [] }, async (it) => {
    const example = await it.run(["init"]);
    const environment = await it.run(["init", "--env"]);
    assert.deepEqual([example.code, environment.code], [0, 0]);
    assert.deepEqual(it.files(), {});
    it.write("config.yaml", example.stdout);
    it.write(".env", environment.stdout);
    const { code, stdout } = await it.run(["config", "check"], {
      env: { COURTLISTENER_TOKEN: token },
    });
    assert.equal(code, 0, stdout);
  });
});
