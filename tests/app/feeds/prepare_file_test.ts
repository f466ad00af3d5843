import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { noOptions } from "../../../src/app/feeds/feed_options.ts";
import { prepareFile } from "../../../src/app/feeds/prepare_file.ts";
import { renderView } from "../../../src/app/feeds/render_view.ts";
import { readServed, servedFolder, writeServed } from "../../../src/app/feeds/served_folder.ts";
import { type FeedView, viewPath } from "../../../src/domain/feed_view.ts";
import { published } from "../../calendars/support/published.ts";
import { docketWith, settingsOf } from "../installation.ts";
import { serving } from "./serving.ts";
import { served, snapshot, textOfFeed } from "./snapshots.ts";

const main = snapshot({
  events: [
    published({ caseId: "a", key: "one", courtId: "ilnd" }),
    published({ caseId: "c", key: "two", courtId: "ilnd" }),
  ],
});

async function withFolder(
  work: (made: {
    folder: string;
    write: (calendars: Parameters<typeof writeServed>[0]) => void;
    prepare: (view: FeedView, read?: typeof readServed) => ReturnType<typeof prepareFile>;
  }) => Promise<void>,
): Promise<void> {
  const home = await Deno.makeTempDir();
  const config = { ...settingsOf({ folder: home, cases: [] }), storePath: `${home}/store.sqlite` };
  const folder = servedFolder(config);
  try {
    await work({
      folder,
      write: (calendars) => writeServed(calendars, { config }),
      prepare: (view, read) =>
        prepareFile(
          { kind: "view", folder, view, options: noOptions, isPrivate: false, isFollowed: false },
          read === undefined ? {} : { read },
        ),
    });
  } finally {
    await Deno.remove(home, { recursive: true });
  }
}

Deno.test("a file is packed both ways, small ones are kept plain, too", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const line = "BEGIN:VCALENDAR ü\r\n";
    for (const [times, plain] of [[0, true], [1, true], [8000, true], [50_000, false]] as const) {
      const text = line.repeat(times);
      Deno.writeTextFileSync(`${folder}/x.ics`, text);
      const made = await prepareFile({ kind: "file", path: `${folder}/x.ics` });
      assert.equal(brotliDecompressSync(made.packed.br).toString(), text);
      assert.equal(gunzipSync(made.packed.gzip).toString(), text);
      assert.equal(made.hash, createHash("sha256").update(text).digest("hex"));
      assert.equal(made.size, new TextEncoder().encode(text).length);
      assert.equal(made.plain !== null, plain);
      if (made.plain !== null) assert.equal(new TextDecoder().decode(made.plain), text);
    }
    await assert.rejects(prepareFile({ kind: "file", path: `${folder}/none.ics` }), /none\.ics/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a view is prepared with the bytes it is rendered with", async () => {
  await withFolder(async ({ folder, write, prepare }) => {
    write(new Map([["main", served(main)]]));
    const view = { sort: "all", id: "" } as const;
    const { plain, size, packed } = await prepare(view);
    const text = textOfFeed(renderView(view, readServed(folder)!));
    assert.equal(new TextDecoder().decode(plain!), text);
    assert.equal(size, plain!.length);
    assert.equal(brotliDecompressSync(packed.br).toString(), text);
    assert.match(text, /UID:a--one@[^]*UID:c--two@/);
  });
});

Deno.test("while a calendar is missing, only what does not show it is rendered", async () => {
  await withFolder(async ({ write, prepare }) => {
    await assert.rejects(prepare({ sort: "all", id: "" }), /nothing was published/);
    write(new Map([["main", served(main)], ["second", null]]));
    for (const view of [{ sort: "calendars", id: "main" }, { sort: "cases", id: "a" }] as const) {
      const { packed } = await prepare(view);
      assert.match(gunzipSync(packed.gzip).toString(), /UID:a--one@case-calendar/);
    }
    for (
      const view of [
        { sort: "all", id: "" },
        { sort: "calendars", id: "second" },
        { sort: "cases", id: "b" },
        { sort: "courts", id: "ilnd" },
        { sort: "kinds", id: "hearings" },
      ] as const
    ) await assert.rejects(prepare(view), /"second" was not published/, view.sort);
  });
});

Deno.test("a view whose cases are exchanged while it is rendered is begun again with the new ones", async () => {
  await withFolder(async ({ write, prepare }) => {
    const publish = (partId: string, key: string) => {
      const events = ["a", "c"].map((caseId) => published({ caseId, key }));
      write(new Map([["main", served(snapshot({ events }), partId)]]));
    };
    publish("1", "one");
    let round = 1;
    /** Publishes twice between the two cases, in so many rounds. */
    const busy = (rounds: number): typeof readServed => (folder) => {
      const read = readServed(folder)!;
      const [a, c] = read.snapshots[0]!.cases;
      const events = () => {
        for (const _ of round <= rounds ? [1, 2] : []) publish(`${++round}`, `key-${round}`);
        return c!.events();
      };
      return { ...read, snapshots: [{ ...read.snapshots[0]!, cases: [a!, { ...c!, events }] }] };
    };
    const all = { sort: "all", id: "" } as const;
    const text = new TextDecoder().decode((await prepare(all, busy(4))).plain!);
    assert.deepEqual(text.match(/UID:.*(?=@)/g), ["UID:a--key-5", "UID:c--key-5"]);
    await assert.rejects(prepare(all, busy(Infinity)), /case "c" .* is gone/);
  });
});

Deno.test("a case that is gone for good is looked for once", async () => {
  await withFolder(async ({ folder, write, prepare }) => {
    write(new Map([["main", served(main)]]));
    for (const { name } of Deno.readDirSync(folder)) {
      if (name.endsWith(".jsonl")) Deno.removeSync(`${folder}/${name}`);
    }
    let reads = 0;
    const counted: typeof readServed = (folder) => {
      reads += 1;
      return readServed(folder);
    };
    await assert.rejects(prepare({ sort: "all", id: "" }, counted), /case "a" .* is gone/);
    assert.equal(reads, 1);
    write(new Map([["main", served(main)]]));
    assert.ok((await prepare({ sort: "all", id: "" })).size > 0);
  });
});

Deno.test("a feed of many events is left and prepared in less memory than they take together", async () => {
  const home = await Deno.makeTempDir();
  try {
    const child = new URL("large_feed_child.ts", import.meta.url).pathname;
    // 48 MB of events, in JSON.
    const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", "--v8-flags=--max-old-space-size=32", child]
        .concat(home, "120", "20"),
    }).output();
    assert.equal(new TextDecoder().decode(stdout), "2400", new TextDecoder().decode(stderr));
  } finally {
    await Deno.remove(home, { recursive: true });
  }
});

Deno.test("every view that is served without options has the bytes of its file", async () => {
  const dockets = [1, 2, 3].map((number) =>
    docketWith([
      ["2026-03-10", `ORDER: Jury Trial set for ${9 - number}/14/2026 at 09:00 AM.`],
      ["2026-03-11", "ORDER: Status Conference set for 6/9/2026 at 10:00 AM."],
      ["2026-03-12", `ORDER: Joint status report due by 5/${18 + number}/2026.`],
    ], {
      id: 70_000_000 + number,
      courtId: number === 1 ? "cand" : "nysd",
      docketNumber: `1:26-cr-0000${number}`,
    })
  );
  await using made = await serving({
    dockets,
    calendars: ["main", "second"],
    cases: dockets.map(({ id }, index) => ({
      id: ["marlow", "Alder", "birch"][index]!,
      dockets: [id],
      tags: index === 1 ? [] : ["Trade secrets"],
      calendar: index === 2 ? "second" : "main",
    })),
  });
  const folder = servedFolder(made.site.config);
  const views: FeedView[] = [
    { sort: "all", id: "" },
    { sort: "calendars", id: "main" },
    { sort: "cases", id: "birch" },
    { sort: "courts", id: "nysd" },
    { sort: "tags", id: "trade-secrets" },
    { sort: "kinds", id: "hearings" },
    { sort: "kinds", id: "deadlines" },
  ];
  for (const view of views) {
    const { plain } = await prepareFile({
      kind: "view",
      folder,
      view,
      options: noOptions,
      isPrivate: false,
      isFollowed: false,
    });
    const path = `${viewPath(view)}.ics`;
    const text = made.site.read(path);
    assert.equal(new TextDecoder().decode(plain!), text, path);
    assert.ok((text.match(/BEGIN:VEVENT/g)?.length ?? 0) >= 2, path);
  }
});
