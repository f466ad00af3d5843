import assert from "node:assert/strict";
import {
  readServed,
  type Served,
  servedFolder,
  servedStatePath,
  writeServed,
} from "../../../src/app/feeds/served_folder.ts";
import { published } from "../../calendars/support/published.ts";
import { settingsOf } from "../installation.ts";
import { served, snapshot } from "./snapshots.ts";

const calendar = (id: string, key = "one") =>
  snapshot({
    calendar: { id, name: id },
    events: ["a", "c"].map((caseId) =>
      published({ caseId, key, caseName: "line\nbreak \u2028 ".repeat(key === "long" ? 9000 : 1) })
    ),
  });

/** Everything that is known of the calendars, with the events of their cases. */
const whole = (calendars: Served["snapshots"]) =>
  calendars.map((one) => ({
    ...one,
    cases: one.cases.map((each) => ({ ...each, events: each.events() })),
  }));

async function withConfig(
  work: (config: ReturnType<typeof settingsOf>, folder: string) => void,
): Promise<void> {
  const home = await Deno.makeTempDir();
  try {
    const config = {
      ...settingsOf({ folder: home, cases: [], calendars: ["main", "second"] }),
      storePath: `${home}/data/store.sqlite`,
    };
    work(config, servedFolder(config));
  } finally {
    await Deno.remove(home, { recursive: true });
  }
}

/** Names of the files with events, with their inodes. */
const files = (folder: string) =>
  [...Deno.readDirSync(folder)].filter(({ name }) => /^[0-9a-f]{32}\.jsonl$/.test(name))
    .map(({ name }) => `${name} ${Deno.statSync(`${folder}/${name}`).ino}`).sort();

Deno.test("what was published is read back whole, in the order of the settings", async () => {
  await withConfig((config, folder) => {
    assert.equal(readServed(folder), null);
    const all = [calendar("second", "long"), calendar("main")];
    writeServed(new Map(all.map((one) => [one.calendar.id, served(one)])), { config });
    const read = readServed(folder)!;
    assert.deepEqual(whole(read.snapshots), whole(all));
    assert.deepEqual([read.siteTitle, read.publicBaseUrl, read.missing], [
      "Case Calendar",
      null,
      [],
    ]);
    assert.equal(files(folder).length, 4, "one for each calendar and case");
  });
});

Deno.test("a case is asked for its events only where there is no file with them", async () => {
  await withConfig((config, folder) => {
    const asked: string[] = [];
    const write = (parts: Record<string, string>) => {
      asked.length = 0;
      const cases = calendar("main").cases.map((one) => ({
        ...one,
        partId: parts[one.id]!,
        events: () => {
          asked.push(one.id);
          return one.events();
        },
      }));
      writeServed(new Map([["main", { ...calendar("main"), cases }]]), { config });
      return asked.join();
    };
    assert.equal(write({ a: "1", c: "1" }), "a,c");
    const first = files(folder);
    assert.equal(write({ a: "1", c: "1" }), "");
    assert.equal(write({ a: "1", c: "2" }), "c");
    assert.equal(files(folder).filter((file) => first.includes(file)).length, 2);
    Deno.removeSync(`${folder}/${files(folder)[0]!.split(" ")[0]}`);
    Deno.removeSync(`${folder}/${files(folder)[0]!.split(" ")[0]}`);
    Deno.removeSync(`${folder}/${files(folder)[0]!.split(" ")[0]}`);
    assert.equal(write({ a: "1", c: "2" }), "a,c");
  });
});

Deno.test("a calendar that is held back keeps what it has; one that never had anything is missing", async () => {
  await withConfig((config, folder) => {
    const main = calendar("main");
    writeServed(new Map([["main", served(main)], ["second", null]]), { config });
    assert.deepEqual(readServed(folder)!.missing, ["second"]);
    const second = served(calendar("second"));
    for (const _ of [1, 2, 3]) {
      writeServed(new Map([["main", null], ["second", second]]), { config });
    }
    const { snapshots, missing } = readServed(folder)!;
    assert.deepEqual([whole(snapshots)[0], missing], [whole([main])[0], []]);
  });
});

Deno.test("the state changes with what it stands for, and only then; old files go one state later", async () => {
  await withConfig((config, folder) => {
    const write = (partId: string) =>
      writeServed(new Map([["main", served(calendar("main"), partId)]]), { config });
    const state = () => Deno.readTextFileSync(servedStatePath(folder));
    write("one");
    const [first, before] = [state(), readServed(folder)!];
    write("one");
    assert.equal(state(), first);
    assert.ok(before.isCurrent());
    write("two");
    assert.notEqual(state(), first);
    assert.ok(!before.isCurrent());
    assert.equal(files(folder).length, 4, "somebody may be reading the last ones");
    assert.equal(whole(before.snapshots)[0]!.cases[0]!.events.length, 1);
    write("three");
    write("three");
    assert.equal(files(folder).length, 2);
    assert.throws(() => whole(before.snapshots), /case "a" .*\.jsonl", is gone/);
  });
});

Deno.test("where a case cannot be written the last state stays whole", async () => {
  await withConfig((config, folder) => {
    const main = calendar("main");
    writeServed(new Map([["main", served(main)]]), { config });
    const broken = served(calendar("main"), "2").cases.map((one) => ({
      ...one,
      events: () => {
        if (one.id === "c") throw new Error("no events");
        return one.events();
      },
    }));
    const write = () =>
      writeServed(new Map([["main", { ...served(main), cases: broken }]]), { config });
    assert.throws(write, /no events/);
    assert.deepEqual(whole(readServed(folder)!.snapshots), whole([main]));
  });
});

Deno.test("a state that is damaged, or of an earlier form, is none, and the next one is", async () => {
  await withConfig((config, folder) => {
    const write = () => writeServed(new Map([["main", served(calendar("main"))]]), { config });
    for (
      const text of [
        '{"schema":2,',
        "null",
        '{"schema":1,"siteTitle":"x","publicBaseUrl":null,"calendars":[{"id":"main","snapshot":"x.jsonl"}]}\n',
      ]
    ) {
      write();
      Deno.writeTextFileSync(servedStatePath(folder), text);
      Deno.writeTextFileSync(`${folder}/x.jsonl`, "");
      assert.equal(readServed(folder), null);
      write();
      assert.equal(readServed(folder)!.snapshots.length, 1);
      assert.throws(() => Deno.statSync(`${folder}/x.jsonl`), Deno.errors.NotFound);
    }
  });
});

Deno.test("a file that is damaged is an error, and the next publication writes it anew", async () => {
  await withConfig((config, folder) => {
    const write = () => writeServed(new Map([["main", served(calendar("main"))]]), { config });
    write();
    for (const file of files(folder)) {
      Deno.truncateSync(`${folder}/${file.split(" ")[0]}`, 100);
    }
    const [a, c] = readServed(folder)!.snapshots[0]!.cases;
    assert.throws(() => a!.events(), /case "a" .* is damaged/);
    assert.throws(() => c!.events(), /case "c" .* is damaged/);
    write();
    assert.deepEqual(whole(readServed(folder)!.snapshots), whole([calendar("main")]));
  });
});
