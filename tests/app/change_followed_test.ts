import assert from "node:assert/strict";
import { changeFollowed } from "../../src/app/change_followed.ts";
import type { FollowedEdit } from "../../src/config/edit_followed_cases.ts";
import { readConfig } from "../../src/config/read_config.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openStore } from "../../src/store/store.ts";

const add = (id: string, docket: number): { edit: FollowedEdit } => ({
  edit: {
    does: "add case",
    id,
    name: id,
    calendar: "main",
    tags: [],
    dockets: [{ named: docket, remark: "" }],
  },
});

async function withFolder(
  work: (
    change: (plan: { edit: FollowedEdit | null }, dryRun?: boolean) => Promise<string[]>,
    folder: string,
  ) => Promise<void>,
): Promise<void> {
  const folder = `${await Deno.makeTempDir()}/`;
  const clock = systemClock;
  const store = openStore({ path: `${folder}store.sqlite`, clock });
  try {
    Deno.mkdirSync(`${folder}data`);
    const config = { calendars: { main: { ics_path: "out/m.ics" } }, cases: [] };
    Deno.writeTextFileSync(`${folder}config.yaml`, JSON.stringify(config));
    const loaded = await readConfig("config.yaml", { env: {}, folder });
    const { signal } = new AbortController();
    const tools = { loaded, store, clock, signal, holder: "test", folder };
    await work(async (plan, dryRun = false) => {
      const { after } = await changeFollowed(() => plan, { ...tools, dryRun });
      return after.config.cases.map(({ id }) => id);
    }, folder);
  } finally {
    store.close();
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("each change is made to the file as it is then, so that of many at once none is lost", async () => {
  await withFolder(async (change, folder) => {
    const ids = Array.from({ length: 3 }, (_, index) => `case-${index}`);
    await Promise.all(ids.map((id, index) => change(add(id, index + 1))));
    const { config } = await readConfig("config.yaml", { env: {}, folder });
    assert.deepEqual(config!.cases.map(({ id }) => id).sort(), ids);
  });
});

Deno.test("a change that would leave faulty settings is refused, and the file stays", async () => {
  await withFolder(async (change, folder) => {
    await change(add("one", 1));
    const before = Deno.readTextFileSync(`${folder}data/cases.yaml`);
    for (const faulty of [add("one", 2), add("a/b", 3), add("two", 1)]) {
      await assert.rejects(change(faulty), { kind: "usage", message: /would be faulty then/ });
    }
    assert.equal(Deno.readTextFileSync(`${folder}data/cases.yaml`), before);
  });
});

Deno.test("a dry run answers the settings as they would be, and nothing to do writes nothing", async () => {
  await withFolder(async (change, folder) => {
    assert.deepEqual(await change(add("one", 1), true), ["one"]);
    assert.deepEqual(await change({ edit: null }), []);
    assert.throws(() => Deno.statSync(`${folder}data/cases.yaml`), Deno.errors.NotFound);
  });
});

Deno.test("a file that is faulty already is told with its line, and left alone", async () => {
  await withFolder(async (change, folder) => {
    Deno.writeTextFileSync(`${folder}data/cases.yaml`, "cases:\n  - id: [\n");
    await assert.rejects(change(add("one", 1)), { kind: "config", message: /data\/cases\.yaml:3/ });
    assert.equal(Deno.readTextFileSync(`${folder}data/cases.yaml`), "cases:\n  - id: [\n");
  });
});
