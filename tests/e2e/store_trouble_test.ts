import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { civilDocket, dates, day, entryId } from "./docket.ts";
import { feedPath, type Installation, withInstallation } from "./installation.ts";
import { unprivileged } from "../support/unprivileged.ts";

const docket = civilDocket({ id: 70_300_001 });
const storePath = "data/case-calendar-2.sqlite";
const heldToModes = unprivileged();

/** Runs `work` on the store as another program would. */
function inStore({ folder }: Installation, work: (store: DatabaseSync) => void): void {
  const store = new DatabaseSync(`${folder}/${storePath}`);
  try {
    work(store);
  } finally {
    store.close();
  }
}

/** Takes the store away with what SQLite laid beside it. */
function removeStore({ folder }: Installation): void {
  for (const { name } of [...Deno.readDirSync(`${folder}/data`)]) {
    Deno.removeSync(`${folder}/data/${name}`);
  }
}

/** Commands that open the store end with 7 and say this; no file changes. */
async function assertRefused(
  it: Installation,
  told: RegExp,
  commands: readonly string[][] = [["sync"], ["show"]],
): Promise<void> {
  const before = it.files();
  const asked = it.standIn.requests.length;
  for (const { code, stdout, stderr } of await Promise.all(commands.map((args) => it.run(args)))) {
    assert.equal(code, 7, stderr);
    assert.match(stderr, told);
    assert.match(stderr, /data\/case-calendar-2\.sqlite/);
    assert.doesNotMatch(stderr, /unexpected error/);
    assert.equal(stdout, "");
  }
  assert.deepEqual(it.files(), before);
  assert.equal(it.standIn.requests.length, asked);
}

Deno.test("a store that is not this program's to use is named and left untouched", async (t) => {
  await withInstallation({ dockets: [docket] }, async (it) => {
    await t.step("a store of a newer version", async () => {
      assert.equal((await it.run(["sync"])).code, 0);
      inStore(it, (store) => store.exec("PRAGMA user_version = 900"));
      await assertRefused(it, /newer/);
    });

    await t.step("a store with damaged pages", async () => {
      removeStore(it);
      assert.equal((await it.run(["sync"])).code, 0);
      const bytes = Deno.readFileSync(`${it.folder}/${storePath}`);
      Deno.writeFileSync(`${it.folder}/${storePath}`, bytes.fill(0x41, 4096 * 3));
      await assertRefused(it, /the file is damaged[^]*restore a backup/);
    });

    await t.step("a store of the reference", async () => {
      removeStore(it);
      inStore(it, (store) => {
        store.exec(`
          CREATE TABLE hearings (case_id TEXT, key TEXT, title TEXT);
          CREATE TABLE deadlines (case_id TEXT, key TEXT, title TEXT);
          CREATE TABLE webhook_events (idempotency_key TEXT PRIMARY KEY);
          INSERT INTO hearings VALUES ('quillon', 'sentencing', 'Sentencing');
        `);
      });
      await assertRefused(it, /store of the Python program Case Calendar; .*untouched[^]*import/, [
        ["sync"],
        ["emit"],
        ["show"],
        ["prune", "--apply"],
      ]);
    });

    await t.step("a database of another program", async () => {
      removeStore(it);
      inStore(it, (store) => store.exec("CREATE TABLE recipes (name TEXT)"));
      await assertRefused(it, /SQLite database of another program/);
    });

    await t.step("a file that is no database", async () => {
      it.write(storePath, "minutes of the garden society\n".repeat(40));
      await assertRefused(it, /not an SQLite database/);
    });

    await t.step("a folder of that name", async () => {
      removeStore(it);
      Deno.mkdirSync(`${it.folder}/${storePath}`);
      await assertRefused(it, /folder|directory/);
    });
  });
});

Deno.test("show, without any store, says what to do first", async () => {
  await withInstallation({ dockets: [docket] }, async (it) => {
    const { code, stderr } = await it.run(["show"]);
    assert.equal(code, 7);
    assert.match(stderr, /there is no store yet[^]*case-calendar sync/);
    assert.deepEqual(it.files(), {});
  });
});

Deno.test("commands that only look make no store where there is none", async () => {
  await withInstallation({ dockets: [docket] }, async (it) => {
    for (
      const args of [
        ["sync", "--dry-run"],
        ["reconcile", "--dry-run"],
        ["reconcile", "--case", "nope"],
        ["sync", "--case", "nope"],
        ["status"],
        ["quota"],
        ["cases"],
        ["prune"],
      ]
    ) {
      const { code, stderr } = await it.run(args);
      assert.equal(code, args.includes("nope") ? 2 : 0, `${args.join(" ")}: ${stderr}`);
      if (args.includes("nope")) assert.match(stderr, new RegExp(`Cannot ${args[0]} the case`));
      assert.deepEqual(it.files(), {}, args.join(" "));
    }
    assert.equal(it.standIn.requests.length, 0);
  });
});

/** Adds a hearing, so that the next sync has something to write. */
function addHearing({ standIn }: Installation): string {
  const trial = day(130);
  standIn.upsertEntry(docket.id, {
    id: entryId(docket.id, 60),
    entryNumber: 6,
    dateFiled: day(-1).iso,
    description: `ORDER: Jury Trial set for ${trial.short} at 09:30 AM before Judge Ines Calder.`,
  });
  return trial.iso;
}

Deno.test({
  name:
    "feeds that cannot be written are named, the store goes on, and nothing is half written (as root needs setpriv or unshare)",
  ignore: heldToModes === null,
  async fn() {
    await withInstallation({ dockets: [docket] }, async (it) => {
      assert.equal((await it.run(["sync"])).code, 0);
      const before = it.published();
      const trial = addHearing(it);
      allow(it, 0o555);
      const { code, stdout, stderr } = await it.run(["sync"], { wrapper: heldToModes! });
      allow(it, 0o755);
      assert.equal(code, 3, stderr);
      assert.match(stdout, /^\[case-70300001\] dockets_skipped=0 .* processed=1 actions=1$/m);
      assert.match(stderr, /^\[main\] not written: .*"out\/main\.ics".*may not do that there/m);
      assert.match(stderr, /^\[page\] not written: .*"out\/index\.html"/m);
      assert.deepEqual(it.published(), before);
      assert.match((await it.run(["show"])).stdout, new RegExp(trial));
      // Once it can be written, it is.
      const later = await it.run(["emit"]);
      assert.equal(later.code, 0, later.stderr);
      assert.match(later.stdout, /^\[main\] wrote \d+ events \(1 new\) -> out\/main\.ics$/m);
      assert.ok(it.read(feedPath).includes(trial.replaceAll("-", "")));
    });
  },
});

Deno.test({
  name:
    "a store that can only be read is named, and nothing of it or the feeds changes (as root needs setpriv or unshare)",
  ignore: heldToModes === null,
  async fn() {
    await withInstallation({ dockets: [docket] }, async (it) => {
      assert.equal((await it.run(["sync"])).code, 0);
      addHearing(it);
      const before = it.files();
      Deno.chmodSync(`${it.folder}/${storePath}`, 0o444);
      Deno.chmodSync(`${it.folder}/data`, 0o555);
      const sync = await it.run(["sync"], { wrapper: heldToModes! });
      const show = await it.run(["show"], { wrapper: heldToModes! });
      Deno.chmodSync(`${it.folder}/data`, 0o755);
      assert.equal(sync.code, 7, sync.stderr);
      assert.match(sync.stderr, /data\/case-calendar-2\.sqlite/);
      assert.match(sync.stderr, /read-only|writable|may not do that there/);
      for (const { stderr } of [sync, show]) assert.doesNotMatch(stderr, /unexpected error/);
      if (show.code !== 0) {
        assert.equal(show.code, 7, show.stderr);
        assert.match(show.stderr, /-wal and -shm|writable/);
      } else assert.match(show.stdout, new RegExp(dates.motionHearing.iso));
      assert.deepEqual(it.files(), before);
    });
  },
});

/** Sets the mode of the folder of feeds and of every folder in it. */
function allow({ folder }: Installation, mode: number): void {
  Deno.chmodSync(`${folder}/out`, mode);
  for (const { name, isDirectory } of Deno.readDirSync(`${folder}/out`)) {
    if (isDirectory) Deno.chmodSync(`${folder}/out/${name}`, mode);
  }
}

/** Puts a file system of its own, of so many bytes, over a folder while a command runs. */
function smallDisk(folder: string, bytes: number): string[] {
  const script = `cp -a ${folder} before && mount -t tmpfs -o size=${bytes} tmpfs ${folder} && ` +
    `cp -a before/. ${folder}/ && "$@"; code=$?; ls -A ${folder} >&2; ` +
    `diff -r before ${folder} >&2 && echo "as before" >&2; rm -r before; exit $code`;
  return ["unshare", "-rm", "sh", "-c", script, "sh"];
}

function sizeOf({ folder }: Installation, path: string): number {
  return Deno.statSync(`${folder}/${path}`).size;
}

function canMount(): boolean {
  if (Deno.build.os !== "linux") return false;
  const folder = Deno.makeTempDirSync();
  try {
    Deno.mkdirSync(`${folder}/out`);
    const [command, ...args] = [...smallDisk("out", 65_536), "true"];
    return new Deno.Command(command!, { args, cwd: folder, stdin: "null" }).outputSync().success;
  } catch {
    return false;
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

const mounts = canMount();

Deno.test({
  name: "a full disk under the feeds is named and leaves the old feed whole (needs unshare)",
  ignore: !mounts,
  async fn() {
    await withInstallation({ dockets: [docket] }, async (it) => {
      assert.equal((await it.run(["sync"])).code, 0);
      const sizes = Object.keys(it.published()).map((path) => sizeOf(it, path));
      addHearing(it);
      // Room for what is there, and not for a second copy of anything.
      const blocks = sizes.reduce((sum, size) => sum + Math.ceil(size / 4096), 0);
      const wrapper = smallDisk("out", blocks * 4096);
      const { code, stderr } = await it.run(["sync"], { wrapper });
      assert.equal(code, 3, stderr);
      assert.match(stderr, /^\[main\] not written: .*"out\/main\.ics".*the disk is full/m);
      assert.match(stderr, /^\[page\] not written: .*"out\/index\.html".*the disk is full/m);
      assert.match(stderr, /^as before$/m);
      const later = await it.run(["emit"]);
      assert.match(later.stdout, /^\[main\] wrote \d+ events \(1 new\)/m);
    });
  },
});

Deno.test({
  name: "a full disk under the store is named and leaves the feeds as they were (needs unshare)",
  ignore: !mounts,
  async fn() {
    await withInstallation({ dockets: [docket] }, async (it) => {
      assert.equal((await it.run(["sync"])).code, 0);
      const before = it.published();
      for (let index = 0; index < 200; index++) {
        it.standIn.upsertEntry(docket.id, {
          id: entryId(docket.id, index) + 50_000_000,
          entryNumber: 10 + index,
          dateFiled: day(-1).iso,
          description: `LETTER number ${index}. ${"The parties confer about it. ".repeat(80)}`,
        });
      }
      const wrapper = smallDisk("data", sizeOf(it, storePath) + 100_000);
      const { code, stderr } = await it.run(["sync"], { wrapper });
      assert.equal(code, 7, stderr);
      assert.match(stderr, /the disk (is full|reports an input\/output error)/);
      assert.doesNotMatch(stderr, /unexpected error/);
      assert.deepEqual(it.published(), before);
      const later = await it.run(["sync"]);
      assert.equal(later.code, 0, later.stderr);
      assert.match(later.stdout, /processed=200 /);
    });
  },
});
