import assert from "node:assert/strict";
import type { CalendarSnapshot } from "../../../src/app/feeds/calendar_snapshot.ts";
import {
  readServed,
  servedFolder,
  servedStatePath,
  writeServed,
} from "../../../src/app/feeds/served_folder.ts";
import { published } from "../../calendars/support/published.ts";
import { settingsOf } from "../installation.ts";

const snapshot = (id: string, key = "one"): CalendarSnapshot => ({
  calendar: { id, name: id },
  listed: true,
  attendees: false,
  cases: [{ id: "a", name: "A", tags: ["x"], courts: ["nysd"] }],
  events: [published({ caseId: "a", key, caseName: "line\nbreak \u2028" })],
});

async function withConfig(
  work: (config: ReturnType<typeof settingsOf>, folder: string) => void,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const config = settingsOf({ folder, cases: [], calendars: ["main", "second"] });
    work({ ...config, storePath: `${folder}/data/store.sqlite` }, folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("what was published is read back whole, in the order of the settings", async () => {
  await withConfig((config) => {
    const folder = servedFolder(config);
    assert.equal(readServed(folder), null);
    const all = [snapshot("second"), snapshot("main")];
    writeServed(new Map(all.map((one) => [one.calendar.id, one])), { config });
    assert.deepEqual(readServed(folder), {
      siteTitle: "Case Calendar",
      publicBaseUrl: null,
      snapshots: all,
      missing: [],
    });
  });
});

Deno.test("a calendar that is held back keeps its snapshot; one that never had any is missing", async () => {
  await withConfig((config) => {
    const folder = servedFolder(config);
    const main = snapshot("main");
    writeServed(new Map([["main", main], ["second", null]]), { config });
    assert.deepEqual(readServed(folder)!.missing, ["second"]);
    writeServed(new Map([["main", null], ["second", snapshot("second")]]), { config });
    const { snapshots, missing } = readServed(folder)!;
    assert.deepEqual([snapshots[0], missing], [main, []]);
  });
});

Deno.test("the state changes with what it stands for, and only then; old snapshots go one state later", async () => {
  await withConfig((config) => {
    const folder = servedFolder(config);
    const write = (key: string) =>
      writeServed(new Map([["main", snapshot("main", key)]]), { config });
    const state = () => Deno.readTextFileSync(servedStatePath(folder));
    const files = () => [...Deno.readDirSync(folder)].filter(({ name }) => name.endsWith(".jsonl"));
    write("one");
    const first = state();
    write("one");
    assert.equal(state(), first);
    write("two");
    assert.notEqual(state(), first);
    assert.equal(files().length, 2, "somebody may be reading the last one");
    write("three");
    write("three");
    assert.equal(files().length, 1);
  });
});

Deno.test("a damaged state is none", async () => {
  await withConfig((config) => {
    const folder = servedFolder(config);
    writeServed(new Map([["main", snapshot("main")]]), { config });
    Deno.writeTextFileSync(servedStatePath(folder), '{"schema":1,');
    assert.equal(readServed(folder), null);
    writeServed(new Map([["main", snapshot("main")]]), { config });
    assert.equal(readServed(folder)!.snapshots.length, 1);
  });
});
